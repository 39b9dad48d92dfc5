//! Scripts for Node, which runs what is written for it only.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

/// Runs the script `name` of this folder with `input`, and returns what it prints.
pub(super) fn run(name: &str, input: String) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site/engines");
    let node = std::env::var("NODE").expect("site-tests/run installs Node and sets NODE");
    let mut child = Command::new(node)
        .arg(script.join(name))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let writing = thread::spawn(move || pipe.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "{name} failed");
    String::from_utf8(output.stdout).unwrap()
}
