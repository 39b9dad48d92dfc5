//! The Nu HTML checker, which checks whether pages, style sheets and SVG images conform to their standards.
//!
//! In: files. Out: every error and every warning but one advice. All files share one run, because starting Java takes longer than checking a
//! hundred pages. The last file is a page with a known fault: if the checker does not report it, it stopped early, and the lack
//! of other messages proves nothing.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::fault::Fault;

/// The start of an advice that we do not take. A section without a name is no landmark and in no outline, so it needs no heading; and
/// reader views keep it where they throw away a `div`.
const NOT_TAKEN: &str = "Section lacks heading.";

const KNOWN_FAULT: &str = "<!doctype html><html lang=en><title>x</title><p><center>x</center>";

#[derive(Deserialize)]
struct Output {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    url: String,
    #[serde(rename = "type")]
    severity: String,
    #[serde(rename = "message")]
    text: String,
    extract: Option<String>,
}

/// Checks `files`, by address, with the checker that the environment variable `VNU_JAR` names.
///
/// # Errors
///
/// When the checker is missing, does not start, or stops early.
pub fn faults(files: &BTreeMap<String, PathBuf>) -> Result<Vec<Fault>> {
    let jar = std::env::var_os("VNU_JAR")
        .context("VNU_JAR is not set; site-tests/run installs the Nu HTML checker and sets it")?;
    for file in files.values() {
        // The checker skips a missing file without a message.
        ensure!(file.is_file(), "{} does not exist", file.display());
    }
    let folder = tempfile::tempdir()?;
    let known = folder.path().join("known.html");
    std::fs::write(&known, KNOWN_FAULT)?;
    let report = check(&jar, files.values().chain([&known]))?;
    let addresses: BTreeMap<String, &String> = files
        .iter()
        .map(|(address, file)| Ok((url_of(file)?, address)))
        .collect::<Result<_>>()?;
    let known = url_of(&known)?;
    let (ours, last): (Vec<_>, Vec<_>) = report
        .messages
        .into_iter()
        .partition(|message| message.url != known);
    ensure!(
        !last.is_empty(),
        "the Nu HTML checker stopped before its last file"
    );
    Ok(ours
        .into_iter()
        .filter(|message| !message.text.starts_with(NOT_TAKEN))
        .map(|message| Fault {
            check: "Nu",
            path: addresses
                .get(&message.url)
                .map_or(message.url.clone(), |path| (*path).clone()),
            what: describe(&message),
        })
        .collect())
}

/// Runs the checker once for all `files`.
fn check<'a>(jar: &OsStr, files: impl Iterator<Item = &'a PathBuf>) -> Result<Output> {
    let output = Command::new("java")
        // The run is too short to profit from the second compiler or a threaded garbage collector; without them it takes half the
        // time. Deeply nested pages need the larger stack.
        .args([
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss4m",
            "-jar",
        ])
        .arg(jar)
        .args(["--format", "json", "--stdout", "--exit-zero-always"])
        .args(["--also-check-css", "--also-check-svg"])
        .args(files)
        .stdin(Stdio::null())
        .output()
        .context("java does not start; site-tests/run installs it")?;
    serde_json::from_slice(&output.stdout).with_context(|| {
        format!(
            "the Nu HTML checker failed: {}",
            String::from_utf8_lossy(&output.stderr)
        )
    })
}

fn describe(message: &Message) -> String {
    let extract = message.extract.as_deref().unwrap_or_default().trim();
    format!("{}: {} in “{extract}”", message.severity, message.text)
}

/// The URL of a file, in the form that the checker prints.
fn url_of(file: &std::path::Path) -> Result<String> {
    let file = std::path::absolute(file)?;
    let url = url::Url::from_file_path(&file)
        .map_err(|()| anyhow::anyhow!("{} has no URL", file.display()))?;
    Ok(crate::address::percent_decoded(url.as_str()).replacen("file:///", "file:/", 1))
}
