//! Asks a running site with the program `curl`, which has the system's certificates, proxies and name servers.
//!
//! A library for TLS would bring its cryptography into every first build. curl gets fixed arguments and reads everything else
//! from its standard input, so no word of a request is an argument, and no shell and no settings of a user are involved.

use std::collections::hash_map::RandomState;
use std::fmt::Write as _;
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use memchr::memmem;

use super::answer::Answer;
use super::error::{CurlError, OLDEST};
use super::origin::Origin;
use super::request::{Ask, NoAnswer, Request};

/// How many requests one process sends, one after the other over one connection.
const PER_PROCESS: usize = 10;

/// How many processes run at once.
const PROCESSES: usize = 3;

/// Seconds for one request, and for the connection alone.
const SECONDS_MAX: (u32, u32) = (20, 10);

/// The most bytes that are read from one process.
const BYTES_MAX: u64 = 128 << 20;

/// Asks one site with curl.
pub struct Curl<'p> {
    /// The site.
    pub origin: Origin,
    /// The port of plain HTTP.
    pub http_port: u16,
    /// The address of the server, whatever the DNS says.
    pub address: Option<IpAddr>,
    /// A file with the certificates to trust in place of the system's.
    pub authority: Option<PathBuf>,
    /// Called with the number of requests that have come back.
    pub progress: &'p (dyn Fn(usize) + Sync),
}

impl Curl<'_> {
    /// Checks that curl is there and new enough.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn find(&self) -> Result<(), CurlError> {
        let output = Command::new("curl")
            .args(["--disable", "--version"])
            .stdin(Stdio::null())
            .output()
            .map_err(not_started)?;
        let text = String::from_utf8_lossy(&output.stdout);
        let version =
            version(&text).ok_or_else(|| CurlError::Unexpected(text.lines().take(1).collect()))?;
        if version < OLDEST {
            return Err(CurlError::Old(version.0, version.1));
        }
        Ok(())
    }

    /// Sends some requests with one process.
    fn run(&self, requests: &[Request]) -> Result<Vec<Result<Answer, NoAnswer>>, CurlError> {
        let mark = mark();
        let settings = self.settings(requests, &mark);
        let mut child = Command::new("curl")
            .args(["--disable", "--config", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(not_started)?;
        // It reads all settings before it sends anything. If it ends early, its own words say more than a broken pipe.
        if let Some(mut input) = child.stdin.take() {
            let _ = input.write_all(settings.as_bytes());
        }
        let mut bytes = Vec::new();
        if let Some(output) = child.stdout.take() {
            output.take(BYTES_MAX).read_to_end(&mut bytes)?;
        }
        let rest = child.wait_with_output()?;
        let replies = replies(&bytes, &mark);
        if replies.len() != requests.len() {
            let why = String::from_utf8_lossy(&rest.stderr);
            return Err(CurlError::Unexpected(why.trim().to_owned()));
        }
        (self.progress)(requests.len());
        Ok(replies)
    }

    /// The settings for some requests, as curl reads them.
    fn settings(&self, requests: &[Request], mark: &str) -> String {
        let mut text = String::from("silent\n");
        for (index, request) in requests.iter().enumerate() {
            if index > 0 {
                text.push_str("next\n");
            }
            self.write_request(&mut text, request);
            // Only the first request of a process makes a connection, and with it gets the certificate.
            let certificates = if index == 0 { "%{certs}" } else { "" };
            let end = format!("\n{mark}{certificates}\n{mark}%{{exitcode}} %{{errormsg}}\n{mark}");
            set(&mut text, "write-out", &end);
        }
        text
    }

    fn write_request(&self, text: &mut String, request: &Request) {
        set(text, "url", &self.url(request));
        set(text, "proto", "=http,https");
        set(text, "user-agent", "fanal publish --check");
        set(text, "max-time", &SECONDS_MAX.0.to_string());
        set(text, "connect-timeout", &SECONDS_MAX.1.to_string());
        set(text, "max-filesize", &BYTES_MAX.to_string());
        if let Some(authority) = &self.authority {
            set(text, "cacert", &authority.to_string_lossy());
        }
        if let Some(address) = self.address {
            let port = self.port(request);
            let address = match address {
                IpAddr::V4(address) => address.to_string(),
                IpAddr::V6(address) => format!("[{address}]"),
            };
            let host = &self.origin.host;
            set(text, "resolve", &format!("{host}:{port}:{address}"));
        }
        if request.method == "HEAD" {
            text.push_str("head\n");
        } else {
            set(text, "request", request.method);
        }
        if let Some(codings) = request.accept_encoding {
            set(text, "header", &format!("Accept-Encoding: {codings}"));
        }
        if let Some(etag) = &request.if_none_match {
            set(text, "header", &format!("If-None-Match: {etag}"));
        }
        if let Some(body) = &request.body {
            set(text, "header", "Expect:");
            set(text, "data-raw", body);
        }
        text.push_str("include\npath-as-is\ngloboff\nsuppress-connect-headers\n");
    }

    fn url(&self, request: &Request) -> String {
        if request.is_plain {
            let port = match self.http_port {
                80 => String::new(),
                port => format!(":{port}"),
            };
            return format!("http://{}{port}{}", self.origin.host, request.target);
        }
        format!("{}{}", self.origin, request.target)
    }

    fn port(&self, request: &Request) -> u16 {
        if request.is_plain {
            return self.http_port;
        }
        let usual = if self.origin.is_https { 443 } else { 80 };
        self.origin.port.unwrap_or(usual)
    }
}

impl Ask for Curl<'_> {
    fn ask(&mut self, requests: &[Request]) -> Result<Vec<Result<Answer, NoAnswer>>, CurlError> {
        let curl = &*self;
        let mut replies = Vec::with_capacity(requests.len());
        for group in requests.chunks(PER_PROCESS * PROCESSES) {
            let results: Vec<_> = std::thread::scope(|scope| {
                let running: Vec<_> = group
                    .chunks(PER_PROCESS)
                    .map(|part| scope.spawn(move || curl.run(part)))
                    .collect();
                let ended = running.into_iter().map(|thread| {
                    let ended = thread.join();
                    ended.unwrap_or_else(|_| Err(CurlError::Unexpected("it stopped".to_owned())))
                });
                ended.collect()
            });
            for result in results {
                replies.extend(result?);
            }
        }
        Ok(replies)
    }
}

/// Adds one setting, in the quotes of curl.
fn set(text: &mut String, name: &str, value: &str) {
    let value = value
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "{name} = \"{value}\"");
}

fn not_started(error: io::Error) -> CurlError {
    match error.kind() {
        io::ErrorKind::NotFound => CurlError::Missing,
        _ => CurlError::Run(error),
    }
}

/// A line that no server can guess, to part one answer from the next.
fn mark() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("fanal-{:016x}{:016x}:", random(), random())
}

/// The version in `curl 7.88.1 (x86_64-pc-linux-gnu) …`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.strip_prefix("curl ")?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// Parses what curl printed: for each request its answer, the certificates, and whether it failed.
fn replies(bytes: &[u8], mark: &str) -> Vec<Result<Answer, NoAnswer>> {
    let line = format!("\n{mark}");
    let mut rest = bytes;
    let mut next = || {
        let at = memmem::find(rest, line.as_bytes())?;
        let part = rest.get(..at)?;
        rest = rest.get(at + line.len()..)?;
        Some(part)
    };
    let mut replies = Vec::new();
    while let (Some(answer), Some(certificates), Some(outcome)) = (next(), next(), next()) {
        replies.push(reply(
            answer,
            &String::from_utf8_lossy(certificates),
            &String::from_utf8_lossy(outcome),
        ));
    }
    replies
}

fn reply(answer: &[u8], certificates: &str, outcome: &str) -> Result<Answer, NoAnswer> {
    let (code, reason) = outcome.split_once(' ').unwrap_or((outcome, ""));
    let failed = |code, reason: &str| NoAnswer {
        code,
        reason: reason.to_owned(),
    };
    let code = code.parse().unwrap_or(u8::MAX);
    if code != 0 {
        return Err(failed(code, reason));
    }
    let answer = Answer::parse(answer).ok_or_else(|| failed(1, "it is no answer of HTTP"))?;
    let expiry = certificates.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("expire date").then_some(value)
    });
    Ok(Answer {
        certificate: expiry.map(|expiry| expiry.trim().to_owned()),
        ..answer
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curl() -> Curl<'static> {
        Curl {
            origin: "https://help.example.org".parse().unwrap(),
            http_port: 80,
            address: Some("2001:db8::7".parse().unwrap()),
            authority: Some("a \"b\".pem".into()),
            progress: &|_| (),
        }
    }

    #[test]
    fn every_request_has_settings_of_its_own() {
        let mut plain = Request::get("/en/?a=1");
        plain.is_plain = true;
        let post = Request::post("/t", "a=\"b\"".to_owned());
        insta::assert_snapshot!(curl().settings(&[plain, post], "MARK:"), @r#"
        silent
        url = "http://help.example.org/en/?a=1"
        proto = "=http,https"
        user-agent = "fanal publish --check"
        max-time = "20"
        connect-timeout = "10"
        max-filesize = "134217728"
        cacert = "a \"b\".pem"
        resolve = "help.example.org:80:[2001:db8::7]"
        request = "GET"
        include
        path-as-is
        globoff
        suppress-connect-headers
        write-out = "\nMARK:%{certs}\nMARK:%{exitcode} %{errormsg}\nMARK:"
        next
        url = "https://help.example.org/t"
        proto = "=http,https"
        user-agent = "fanal publish --check"
        max-time = "20"
        connect-timeout = "10"
        max-filesize = "134217728"
        cacert = "a \"b\".pem"
        resolve = "help.example.org:443:[2001:db8::7]"
        request = "POST"
        header = "Expect:"
        data-raw = "a=\"b\""
        include
        path-as-is
        globoff
        suppress-connect-headers
        write-out = "\nMARK:\nMARK:%{exitcode} %{errormsg}\nMARK:"
        "#);
    }

    #[test]
    fn answers_are_parted_and_a_failure_is_told() {
        let printed = b"HTTP/2 200 \r\na: b\r\n\r\nbody\nMARK:Subject:x\nExpire date:Dec  1 10:00:00 2026 GMT\nCert:y\nMARK:0 \nMARK:\nMARK:\nMARK:28 Operation timed out\nMARK:";
        let found = replies(printed, "MARK:");
        let [Ok(answer), Err(failure)] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(&*answer.text(), "body");
        assert_eq!(
            answer.certificate.as_deref(),
            Some("Dec  1 10:00:00 2026 GMT")
        );
        assert_eq!(
            (failure.code, failure.reason.as_str()),
            (28, "Operation timed out")
        );
    }

    #[test]
    fn an_old_curl_and_a_strange_one_are_told_apart() {
        assert_eq!(version("curl 7.88.1 (x86_64) libcurl"), Some((7, 88)));
        assert_eq!(version("curl 8.11.0-DEV"), Some((8, 11)));
        assert_eq!(version("wget 1.21"), None);
        assert_eq!(
            CurlError::Old(7, 68).to_string(),
            "curl 7.68 is too old; 7.75 is the oldest that says what failed"
        );
    }
}
