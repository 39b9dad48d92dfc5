//! `fanal publish --check`: asks the published site whether everything is right, and lists what is not.

use std::fmt::Write as _;
use std::sync::Arc;

use fanal::live::{Build, Curl, CurlError, Finding, Origin, Report, Subject, check};
use fanal::problem::Level;
use fanal::publish::output::Output;
use fanal::publish::render::Options;
use jiff::civil::Date;
use serde_json::json;

use super::args::{Global, PublishArgs};
use super::load::{Loaded, load};
use super::outcome::{BAD, BOLD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};
use super::progress::with_count;

/// How many addresses of one fault are shown.
const SHOWN: usize = 4;

/// The document that the sections of findings are in.
const DOCUMENT: &str = "generator/docs/publish.md";

pub(super) fn run(global: &Global, today: Date, args: &PublishArgs) -> Result<Outcome, Outcome> {
    let Loaded { source, checked } = load(global, today)?;
    let origin = origin(args, &checked.site.config.origin)?;
    let texts = source.page_texts();
    let site = Arc::new(checked.site);
    let output = Output::plan(site, checked.theme, texts, Options::default());
    let build = Build::open(&global.site.join(&args.output));
    let subject = match Subject::new(&output, build) {
        Ok(subject) => subject,
        Err(problem) => return Err(Outcome::failed(vec![problem], source)),
    };
    let asks_plain = origin.is_https && (origin.port.is_none() || args.http_port.is_some());
    let report = with_count(|progress| {
        let mut curl = Curl {
            origin: origin.clone(),
            http_port: args.http_port.unwrap_or(80),
            address: args.address,
            authority: args.cacert.clone(),
            progress,
        };
        curl.find()?;
        let choices = (asks_plain, args.test_tip);
        check(&subject, &origin, today, choices, &mut curl)
    });
    match report {
        Ok(report) => Ok(outcome(&origin, &report)),
        Err(error) => Err(Outcome::unusable(&error.to_string(), help(&error))),
    }
}

/// The site to check: that of the command line, or that of `site.toml`.
fn origin(args: &PublishArgs, configured: &str) -> Result<Origin, Outcome> {
    if let Some(Some(origin)) = &args.check {
        return Ok(origin.clone());
    }
    configured.parse().map_err(|error| {
        let why = format!("`origin` of content/site.toml cannot be checked: {error}");
        Outcome::unusable(&why, "name the address of the site after --check")
    })
}

fn help(error: &CurlError) -> &'static str {
    match error {
        CurlError::Missing => {
            "install it: `apt install curl`, `dnf install curl` or `apk add curl`; macOS and Windows 10 bring it"
        }
        CurlError::Old(..) => "install a newer one, or run this on another machine",
        CurlError::Run(_) => "try `curl --version`",
        CurlError::Unexpected(_) => {
            "try `curl --version`; another program may have the name `curl` here"
        }
    }
}

fn outcome(origin: &Origin, report: &Report) -> Outcome {
    let is_error = |finding: &&Finding| finding.level == Level::Error;
    let errors = report.findings.iter().filter(is_error).count();
    let warnings = report.findings.len() - errors;
    let mut stdout = String::new();
    let mut stderr = text(&report.findings);
    // Writing to a `String` cannot fail.
    for left_out in &report.not_checked {
        let _ = writeln!(stderr, "Not checked: {left_out}.");
    }
    if let Some(code) = &report.code {
        let _ = writeln!(
            stdout,
            "{GOOD}The test tip was taken.{GOOD:#} Its code is {BOLD}{code}{BOLD:#}: pull it, open it, and compare."
        );
    }
    let answers = report.answers;
    if errors == 0 {
        let _ = writeln!(
            stdout,
            "{GOOD}No problems{GOOD:#} in {answers} answers of {origin}{}.",
            and(warnings)
        );
    } else {
        let errors = counted(errors, "problem");
        let _ = writeln!(
            stderr,
            "{BAD}{errors}{BAD:#} in {answers} answers of {origin}{}.",
            and(warnings)
        );
    }
    let message = Message {
        stdout,
        stderr,
        json: Some(json!({
            "ok": errors == 0, "origin": origin.to_string(), "answers": answers, "findings": report.findings,
            "not_checked": report.not_checked, "code": report.code,
        })),
    };
    let exit = if errors == 0 {
        Exit::Success
    } else {
        Exit::Problems
    };
    Outcome::new(exit, message)
}

fn and(warnings: usize) -> String {
    match warnings {
        0 => String::new(),
        1 => ", and 1 warning".to_owned(),
        more => format!(", and {more} warnings"),
    }
}

/// The findings, those of one subject below its title.
fn text(findings: &[Finding]) -> String {
    let mut out = String::new();
    for of_group in findings.chunk_by(|a, b| a.group == b.group) {
        let Some(first) = of_group.first() else {
            continue;
        };
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{BOLD}{}{BOLD:#}\n", first.group.title());
        for finding in of_group {
            write_finding(&mut out, finding);
        }
    }
    out
}

fn write_finding(out: &mut String, finding: &Finding) {
    let (colour, level) = match finding.level {
        Level::Error => (BAD, "error"),
        Level::Warning => (DOUBTFUL, "warning"),
    };
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "{colour}{level}:{colour:#} {}", finding.message);
    let shown: Vec<_> = finding
        .addresses
        .iter()
        .take(SHOWN)
        .map(String::as_str)
        .collect();
    if !shown.is_empty() {
        let more = match finding.addresses.len() - shown.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let _ = writeln!(out, "  --> {}{more}", shown.join(" "));
    }
    let _ = writeln!(out, "{}", finding.meaning);
    let _ = writeln!(out, "help: {}", finding.help);
    let _ = writeln!(out, "see: {DOCUMENT}, “{}”\n", finding.section);
}
