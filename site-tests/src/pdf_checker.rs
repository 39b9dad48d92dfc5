//! veraPDF, which checks whether PDF files conform to PDF/UA-1 (accessible) and PDF/A-2a (for archives).
//!
//! Its engine is in a package of the Python registry, and a program of a few lines, `pdf_checker/Check.java`, calls it. All files share one run,
//! because starting it takes longer than checking ten files.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::fault::Fault;

/// The standards, as veraPDF names them.
const STANDARDS: &str = "ua1,2a";

/// The number of standards.
const HOW_MANY: usize = 2;

/// Checks `files` with the engine that the environment variable `VERAPDF_CLASSPATH` names: a fault for each standard that a file
/// breaks.
///
/// # Errors
///
/// When the engine is missing, does not start, or stops early.
pub fn faults(files: &[PathBuf]) -> Result<Vec<Fault>> {
    let class_path = std::env::var_os("VERAPDF_CLASSPATH").context(
        "VERAPDF_CLASSPATH is not set; site-tests/run installs the engine of veraPDF and sets it",
    )?;
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pdf_checker/Check.java");
    let java = std::env::var_os("JAVA").unwrap_or_else(|| "java".into());
    let output = Command::new(java)
        .args(["-XX:+UseSerialGC", "--class-path"])
        .arg(class_path)
        .arg(program)
        .arg(STANDARDS)
        .args(files)
        .stdin(Stdio::null())
        .output()
        .context("java does not start; site-tests/run installs it")?;
    let report = String::from_utf8_lossy(&output.stdout);
    let rows: Vec<Vec<&str>> = report
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    ensure!(
        output.status.success() && rows.len() == files.len() * HOW_MANY,
        "veraPDF stopped early: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut faults = Vec::new();
    for row in rows {
        let [file, standard, checks, broken] = row[..] else {
            anyhow::bail!("veraPDF wrote a row of {} columns", row.len());
        };
        ensure!(checks != "0", "veraPDF checked nothing in {file}");
        if !broken.is_empty() {
            faults.push(Fault {
                check: "veraPDF",
                path: file.to_owned(),
                what: format!("{standard}: {broken}"),
            });
        }
    }
    Ok(faults)
}
