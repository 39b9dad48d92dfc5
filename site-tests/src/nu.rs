//! The Nu HTML checker: whether pages, style sheets and pictures are what their standards say.
//!
//! In: files. Out: every error and every warning, none left out. One Java machine is started for all files, because its start
//! costs more than a hundred pages. A page with a known fault goes last each time: where that one is not reported the checker
//! did not come to its end, and its silence about the others means nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::survey::Fault;

const KNOWN_FAULT: &str = "<!doctype html><html lang=en><title>x</title><p><center>x</center>";

#[derive(Deserialize)]
struct Report {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    url: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(rename = "message")]
    text: String,
    extract: Option<String>,
}

/// What the checker that `VNU_JAR` names says of `files`, by address.
///
/// # Errors
///
/// When there is no checker, it does not start, or it does not come to its end.
pub fn faults(files: &BTreeMap<String, PathBuf>) -> Result<Vec<Fault>> {
    let jar = std::env::var_os("VNU_JAR")
        .context("VNU_JAR does not say where the Nu HTML checker is; site-tests/run does")?;
    for file in files.values() {
        // The checker passes over a file that is not there.
        ensure!(file.is_file(), "{} is not there", file.display());
    }
    let folder = tempfile::tempdir()?;
    let known = folder.path().join("known.html");
    std::fs::write(&known, KNOWN_FAULT)?;
    let output = Command::new("java")
        // The run is over before the second compiler or a collector with threads would pay: half the time. Deeply nested
        // pages need the stack.
        .args([
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss4m",
            "-jar",
        ])
        .arg(jar)
        .args(["--format", "json", "--stdout", "--exit-zero-always"])
        .args(["--also-check-css", "--also-check-svg"])
        .args(files.values())
        .arg(&known)
        .stdin(Stdio::null())
        .output()
        .context("java does not start; site-tests/run installs it")?;
    let report: Report = serde_json::from_slice(&output.stdout).with_context(|| {
        format!(
            "the Nu HTML checker failed: {}",
            String::from_utf8_lossy(&output.stderr)
        )
    })?;
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
        "the Nu HTML checker did not come to its end"
    );
    Ok(ours
        .into_iter()
        .map(|message| Fault {
            check: "Nu",
            path: addresses
                .get(&message.url)
                .map_or(message.url.clone(), |path| (*path).clone()),
            what: said(&message),
        })
        .collect())
}

fn said(message: &Message) -> String {
    let extract = message.extract.as_deref().unwrap_or_default().trim();
    format!("{}: {} in “{extract}”", message.kind, message.text)
}

/// The address of a file as the checker writes it.
fn url_of(file: &std::path::Path) -> Result<String> {
    let file = std::path::absolute(file)?;
    let url = url::Url::from_file_path(&file)
        .map_err(|()| anyhow::anyhow!("{} has no address", file.display()))?;
    Ok(crate::link::percent_decoded(url.as_str()).replacen("file:///", "file:/", 1))
}
