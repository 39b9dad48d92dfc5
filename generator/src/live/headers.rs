//! Headers of answers: those that protect readers, and those that must not be there.

use tip_function::headers::EVERYWHERE;

use super::answer::Answer;
use super::finding::{Finding, Group};
use super::subject::{Judge, Kind};
use crate::content::config::{Host, Hosts};

/// The one header that only counts over TLS.
const HSTS: &str = "Strict-Transport-Security";

/// Finds what no answer may have.
pub(super) fn of_any(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    cookies(judge, at, answer);
    reports(judge, at, answer);
    for (name, value) in &answer.headers {
        if !value.is_ascii() {
            judge.findings.add(at, Finding::error(Group::Headers, format!("the header `{name}` is not ASCII"))
                .means("Some browsers and proxies drop such an answer, or lead to a wrong address.")
                .help("take redirects from the generated settings, which write such letters percent-encoded")
                .see("Build and copy"));
        }
    }
    let says = ["server", "x-powered-by", "x-aspnet-version", "x-generator"];
    for name in says {
        let Some(value) = answer.header(name) else {
            continue;
        };
        if names_version(&value) {
            judge.findings.add(at, Finding::warning(Group::Headers, format!("the server tells its version: `{name}: {value}`"))
                .means("An attacker who looks for servers with a known hole finds this one.")
                .help("the generated settings have `server_tokens off` (nginx) and `header -Server` (Caddy); include them, or say the same to what is before the server")
                .see("Build and copy"));
        }
    }
    let robots = answer.directives("x-robots-tag");
    if answer.status == 200
        && robots
            .iter()
            .any(|word| word == "noindex" || word == "none")
    {
        judge.findings.add(at, Finding::warning(Group::Headers, "search engines are told to leave the site out: `X-Robots-Tag`")
            .means("Nobody finds the numbers by searching for them.")
            .help("hosts add this to previews of a site: check the address that readers use, or remove the header")
            .see("Static hosts"));
    }
}

/// Whether a name is followed by a version: `nginx/1.22.1` and `4.0.30319`, but not `AmazonS3`.
fn names_version(value: &str) -> bool {
    let is_version = |pair: &[u8]| matches!(pair, [b'/' | b'.', digit] if digit.is_ascii_digit());
    value.as_bytes().windows(2).any(is_version)
}

fn cookies(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    for (_, value) in answer
        .headers
        .iter()
        .filter(|(name, _)| name == "set-cookie")
    {
        let name = value.split('=').next().unwrap_or_default().trim();
        judge.findings.add(at, Finding::error(Group::Headers, format!("an answer sets a cookie: `{name}`"))
            .means("Every page says that the site sets none. A cookie recognises a reader, and stays on a device that others may look at.")
            .help("find out what adds it, which is usually a CDN, a firewall or a load balancer before the server, and switch it off there")
            .see("What the server still sees"));
    }
}

/// Finds headers by which browsers tell others of a visit.
fn reports(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    for name in ["nel", "report-to", "reporting-endpoints", "link", "refresh"] {
        let Some(value) = answer.header(name) else {
            continue;
        };
        let Some(host) = foreign_host(&value, &judge.origins) else {
            continue;
        };
        judge.findings.add(at, Finding::error(Group::Headers, format!("browsers are sent to `{host}` by the header `{name}`"))
            .means("That company learns that this reader was here. The site says that its pages load nothing from others.")
            .help("find out what adds the header, which is usually a CDN before the server, and switch it off there (at Cloudflare: Network Error Logging)")
            .see("What the server still sees"));
    }
}

/// The host of the first address in `text` that is of another site.
pub(super) fn foreign_host<'t>(text: &'t str, origins: &[String; 2]) -> Option<&'t str> {
    let starts = text.match_indices("//").map(|(at, _)| at + 2);
    let hosts = starts.filter_map(|start| {
        let rest = text.get(start..)?;
        let end = rest.find(['/', '"', '\'', '>', ' ', ',', ';', '?', '#', '\\']);
        rest.get(..end.unwrap_or(rest.len()))
    });
    let is_own = |host: &str| {
        let mut own = origins.iter().filter_map(|origin| origin.split_once("//"));
        own.any(|(_, own)| own == host)
    };
    let mut hosts = hosts.filter(|host| !host.is_empty() && !is_own(host));
    hosts.next()
}

/// Finds security headers that are missing or not those of the build.
pub(super) fn security(judge: &mut Judge<'_>, at: &str, answer: &Answer, kind: Kind) {
    let mut missing = Vec::new();
    let wanted = EVERYWHERE.into_iter().chain(referrer_policy(kind));
    for (name, value) in wanted {
        if name == HSTS && !judge.is_https {
            continue;
        }
        match answer.header(&name.to_ascii_lowercase()) {
            None => missing.push(name),
            Some(found) if !fits(name, &found, value) => {
                judge.findings.add(at, other(name, &found, value));
            }
            Some(_) => {}
        }
    }
    if !missing.is_empty() {
        let help = mend(&judge.subject.site.config.hosts);
        judge.findings.add(at, absent(&missing, help));
    }
}

/// The header that decides which page the next page is told of. There is no next page after a failure but the numbers.
fn referrer_policy(kind: Kind) -> Option<(&'static str, &'static str)> {
    let policy = match kind {
        Kind::Form => "same-origin",
        Kind::Page | Kind::Asset => "no-referrer",
        Kind::Failure => return None,
    };
    Some(("Referrer-Policy", policy))
}

/// Whether a header does what `wanted` does.
fn fits(name: &str, found: &str, wanted: &str) -> bool {
    match name {
        // Browsers obey the last policy that they know, and some hosts join the general one with that of the form.
        "Referrer-Policy" => found.rsplit(',').next().map(str::trim) == Some(wanted),
        HSTS => {
            let seconds = |value: &str| -> Option<u64> {
                let mut parts = value.split([';', ',']).map(str::trim);
                let age = parts.find_map(|part| part.strip_prefix("max-age="))?;
                age.trim_matches('"').parse().ok()
            };
            seconds(found) >= seconds(wanted)
        }
        _ => words(found).eq(words(wanted)),
    }
}

/// A header without what its readers ignore: spaces and a separator at the end.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value
        .trim_end_matches([';', ',', ' '])
        .split_whitespace()
        .flat_map(|word| word.split_inclusive([';', ',']))
}

/// How to mend headers that are missing, on each of the site's hosts.
fn mend(hosts: &Hosts) -> String {
    let files = [
        (Host::Nginx, "`public.host/nginx.conf`"),
        (Host::Caddy, "`public.host/Caddyfile`"),
    ];
    let files = files.iter().filter(|(host, _)| hosts.are_for(*host));
    let files: Vec<_> = files.map(|(_, file)| *file).collect();
    let mut ways = Vec::new();
    if !files.is_empty() {
        ways.push(format!(
            "include {} in the settings of the site, and reload the web server",
            files.join(" or ")
        ));
    }
    if hosts.are_for(Host::Netlify) || hosts.are_for(Host::Cloudflare) {
        ways.push("publish all of `public` on a static host that reads `_headers`".to_owned());
    }
    if hosts.are_for(Host::Aws) {
        ways.push("deploy the template for AWS again, which sets them".to_owned());
    }
    if ways.is_empty() {
        return "no host that `hosts` in content/site.toml names sends headers of ours: move the site to one that does, and name it there; or decide that you can live with this".to_owned();
    }
    ways.join("; or ")
}

fn absent(missing: &[&str], help: String) -> Finding {
    let names: Vec<_> = missing.iter().map(|name| format!("`{name}`")).collect();
    let (noun, verb) = match missing {
        [_] => ("header", "is"),
        _ => ("headers", "are"),
    };
    let meaning = match missing {
        [name] => meaning(name),
        _ => {
            "These headers protect readers: without them other sites can show the pages inside their own, a script that somebody smuggles in can run, and the next site learns that the reader was here."
        }
    };
    let message = format!("the {noun} {} {verb} missing", names.join(", "));
    Finding::error(Group::Headers, message)
        .means(meaning)
        .help(help)
        .see("Build and copy")
}

fn other(name: &str, found: &str, wanted: &str) -> Finding {
    let shown = short(found);
    let message = if name == "Content-Security-Policy" {
        format!("the header `{name}` is not that of the build: `{shown}`")
    } else {
        format!("the header `{name}` is `{shown}` and not `{wanted}`")
    };
    Finding::error(Group::Headers, message)
        .means(meaning(name))
        .help("somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server")
        .see("Build and copy")
}

/// The first part of a long value.
fn short(value: &str) -> String {
    match value.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or(value)),
        None => value.to_owned(),
    }
}

/// What a reader loses without the header.
fn meaning(name: &str) -> &'static str {
    match name {
        "Content-Security-Policy" => {
            "It keeps a script that somebody smuggles into a page from running, and from sending away what a person writes."
        }
        HSTS => {
            "It makes browsers ask over TLS from the second visit on. Without it, somebody in the reader's network can show a copy of the site."
        }
        "Permissions-Policy" => {
            "It keeps pages from asking for camera, microphone and place, whatever somebody smuggles in."
        }
        "Cross-Origin-Opener-Policy" => {
            "It keeps another site that opened this one in a window from watching that window."
        }
        "Cross-Origin-Resource-Policy" => {
            "It keeps other sites from loading files of this one, by which they could see whether a reader has been here."
        }
        "X-Content-Type-Options" => {
            "It keeps browsers from taking a file for a script that it is not."
        }
        "X-Frame-Options" => {
            "It keeps other sites from showing a page inside their own and stealing clicks on it."
        }
        _ => {
            "It decides what the next site learns. A page must tell nothing; a form must tell its own server where a tip comes from, or honest tips are read later than others."
        }
    }
}
