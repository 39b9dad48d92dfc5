//! The generated settings in real web servers: Debian's nginx and Caddy, and newer ones.
//!
//! A small site is behind each server with a running tip function. A list of requests is walked; each answer has its status, its
//! headers, its language and its body, and `fanal publish --check` finds nothing. Then the function is stopped. At the end no server has written a line about a request.

mod answers;
mod flood;
mod publish_check;
mod secrecy;
pub(crate) mod small_site;

use site_tests::edge::{Changes, Edge, Server};
use site_tests::function::Function;
use site_tests::programs;

use crate::built::assert_no_faults;
use answers::{Case, TIP_WORD};
use small_site::small_site;

/// Walks every case on one server, and returns the faults.
fn walk(edge: Edge, function: Function) -> Vec<String> {
    let site = small_site();
    let cases = answers::with_function(site);
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let mut faults = faults_of(&edge, &cases);
    faults.extend(faults_of_revalidation(&edge));
    faults.extend(faults_without_tls(&edge));
    faults.extend(publish_check::faults(&edge));
    drop(function);
    faults.extend(faults_of(&edge, &answers::without_function()));
    faults.extend(publish_check::faults_without_function(&edge));
    let (output, logs) = edge.stop().unwrap();
    if !logs.is_empty() {
        faults.push(format!("a log has lines: {logs}"));
    }
    for line in output.lines() {
        if line.contains(TIP_WORD) || line.contains("remote_") || line.contains("client: ") {
            faults.push(format!("a request is written down: {line}"));
        }
    }
    faults
}

fn faults_of(edge: &Edge, cases: &[Case]) -> Vec<String> {
    let found = cases.iter().flat_map(|case| {
        let arguments: Vec<_> = case.arguments.iter().map(String::as_str).collect();
        let faults = match edge.ask(&case.path, &arguments) {
            Ok(answer) => case.faults(&answer),
            Err(error) => vec![error.to_string()],
        };
        faults
            .into_iter()
            .map(move |fault| format!("{} {:.60}: {fault}", case.path, arguments.join(" ")))
    });
    found.collect()
}

/// A browser that asks whether its copy is current is told so, without the page.
fn faults_of_revalidation(edge: &Edge) -> Vec<String> {
    let etag = edge.ask("/en/", &[]).unwrap().header("etag");
    let asks = format!("If-None-Match: {etag}");
    let answer = edge.ask("/en/", &["--header", &asks]).unwrap();
    if answer.status == 304 && answer.header("cache-control") == "no-cache" {
        return Vec::new();
    }
    vec![format!("asked for what is not {etag:?}: {answer:?}")]
}

/// Plain HTTP leads to HTTPS, with path and query.
fn faults_without_tls(edge: &Edge) -> Vec<String> {
    let answer = edge.ask_plain("/en/help/?x=1").unwrap();
    let location = answer.header("location");
    let leads =
        location.starts_with("https://help.example.org") && location.ends_with("/en/help/?x=1");
    if matches!(answer.status, 301 | 308) && leads {
        return Vec::new();
    }
    vec![format!("plain HTTP: {} to {location:?}", answer.status)]
}

/// The servers of the tests: nginx and Caddy of Debian 12, nginx of Debian 13, and a current Caddy.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Nginx,
    NewNginx,
    Caddy,
    NewCaddy,
}

impl Kind {
    pub(crate) fn server(self) -> Server {
        match self {
            Self::Nginx => Server::Nginx(programs::nginx()),
            Self::NewNginx => Server::Nginx(programs::newest("NGINX_NEW").unwrap()),
            Self::Caddy => Server::Caddy(programs::caddy()),
            Self::NewCaddy => Server::Caddy(programs::newest("CADDY_NEW").unwrap()),
        }
    }
}

fn assert_is_right(kind: Kind) {
    let site = small_site();
    let function = Function::start(&site.replies()).unwrap();
    let server = kind.server();
    let edge = Edge::start(&server, site, function.host(), &Changes::default()).unwrap();
    if matches!(server, Server::Nginx(_)) {
        edge.forbid_files_of_bodies().unwrap();
    }
    assert_no_faults(&walk(edge, function));
}

#[test]
#[ignore = "needs nginx: site-tests/run installs it and runs this"]
fn every_answer_of_debian_s_nginx_is_right_and_none_leaves_a_trace() {
    assert_is_right(Kind::Nginx);
}

#[test]
#[ignore = "needs a newer nginx: site-tests/run installs it and runs this"]
fn every_answer_of_the_next_debian_s_nginx_is_right_and_none_leaves_a_trace() {
    assert_is_right(Kind::NewNginx);
}

#[test]
#[ignore = "needs Caddy: site-tests/run installs it and runs this"]
fn every_answer_of_debian_s_caddy_is_right_and_none_leaves_a_trace() {
    assert_is_right(Kind::Caddy);
}

#[test]
#[ignore = "needs a newer Caddy: site-tests/run installs it and runs this"]
fn every_answer_of_the_newest_caddy_is_right_and_none_leaves_a_trace() {
    assert_is_right(Kind::NewCaddy);
}

#[test]
fn a_fault_of_an_answer_is_found() {
    let case = answers::form();
    let right = answers::right_form();
    assert_eq!(case.faults(&right), [""; 0]);
    for (name, _) in &right.headers {
        let mut without = right.clone();
        without.headers.retain(|(other, _)| other != name);
        assert_eq!(case.faults(&without).len(), 1, "{name}");
    }
    for (name, value) in [
        ("server", "nginx/1.22.1"),
        ("set-cookie", "a=b"),
        ("location", "/fr/été/"),
        ("referrer-policy", "no-referrer"),
        ("content-encoding", "gzip"),
    ] {
        let mut more = right.clone();
        more.headers.push((name.to_owned(), value.to_owned()));
        assert!(!case.faults(&more).is_empty(), "{name}");
    }
    let (mut empty, mut missing) = (right.clone(), right);
    empty.body.clear();
    missing.status = 404;
    assert!(!case.faults(&empty).is_empty() && !case.faults(&missing).is_empty());
}
