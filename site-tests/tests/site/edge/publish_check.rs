//! `fanal publish --check` against a real server with the documented settings: it finds nothing, and a stopped function.

use std::process::Command;

use site_tests::edge::Edge;
use site_tests::programs;

use super::small_site::{small_site, small_source};
use crate::built::TODAY;

/// Runs the check, which sends a test tip. Returns its exit code, and everything that it printed.
fn check(edge: &Edge) -> (Option<i32>, String) {
    let site = small_site();
    let output = Command::new(programs::fanal().unwrap())
        .current_dir(small_source().folder())
        .args([
            "publish",
            "--test-tip",
            "--today",
            TODAY,
            "--address",
            "127.0.0.1",
        ])
        .arg("--check")
        .arg(format!("{}:{}", site.settings.origin, edge.port()))
        .args(["--http-port", &edge.plain_port().to_string()])
        .arg("--cacert")
        .arg(edge.certificate())
        .arg("--output")
        .arg(&site.folder)
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

/// What the check says of a server that keeps every promise, but for its certificate, which expires within two days.
pub(super) fn faults(edge: &Edge) -> Vec<String> {
    let (code, text) = check(edge);
    let is_right = code == Some(0)
        && text.contains("The test tip was taken.")
        && text.contains("warning: the certificate is valid for")
        && text.contains("and 1 warning.");
    if is_right { Vec::new() } else { vec![text] }
}

/// The same once the function is stopped.
pub(super) fn faults_without_function(edge: &Edge) -> Vec<String> {
    let (code, text) = check(edge);
    let is_right = code == Some(1)
        && text.contains("error: the tip function does not answer: the server says 502")
        && text.contains("1 problem in");
    if is_right { Vec::new() } else { vec![text] }
}
