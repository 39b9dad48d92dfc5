//! The programs under test: where they are, and one of them while it runs.
//!
//! `site-tests/run` says in the environment where they are; without it they are looked for beside the running test,
//! where `cargo build --workspace` puts them.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a program may take before it says what is waited for.
const PATIENCE: Duration = Duration::from_mins(2);

/// The site generator.
///
/// # Errors
///
/// When it was not built.
pub fn fanal() -> Result<PathBuf> {
    find("FANAL_BIN", "fanal")
}

/// The program that takes tips.
///
/// # Errors
///
/// When it was not built.
pub fn tip_function() -> Result<PathBuf> {
    find("TIP_FUNCTION_BIN", "tip-function")
}

/// The operators' side.
///
/// # Errors
///
/// When it was not built.
pub fn tip_inbox() -> Result<PathBuf> {
    find("TIP_INBOX_BIN", "tip-inbox")
}

fn find(variable: &str, name: &str) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Ok(PathBuf::from(path));
    }
    let running = std::env::current_exe()?;
    running
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
        .with_context(|| {
            format!("{name} was not built: run `cargo build --workspace`, or set {variable}")
        })
}

/// A program that runs until this is dropped, and every line it prints.
#[derive(Debug)]
pub struct Running {
    child: Child,
    said: Receiver<String>,
    lines: Vec<String>,
}

impl Running {
    /// Starts `command` without input.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", command.get_program().display()))?;
        let (sender, said) = mpsc::channel();
        pass_lines(child.stdout.take(), sender.clone());
        pass_lines(child.stderr.take(), sender);
        Ok(Self {
            child,
            said,
            lines: Vec::new(),
        })
    }

    /// Reads on in what the program prints until `found` finds something, starting with what it has already printed.
    ///
    /// # Errors
    ///
    /// When the program or patience ends before.
    pub fn wait_for<T>(&mut self, found: impl Fn(&str) -> Option<T>) -> Result<T> {
        if let Some(value) = self.lines.iter().find_map(|line| found(line)) {
            return Ok(value);
        }
        let end = Instant::now() + PATIENCE;
        while let Ok(line) = self
            .said
            .recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            let value = found(&line);
            self.lines.push(line);
            if let Some(value) = value {
                return Ok(value);
            }
        }
        bail!(
            "the program did not say it; it said:\n{}",
            self.lines.join("\n")
        )
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Sends each line that comes out of a child's pipe until it ends. A full pipe would stop the child, so this reads on even
/// when nobody listens any more.
fn pass_lines(pipe: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    if let Some(pipe) = pipe {
        thread::spawn(move || {
            for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                sender.send(line).ok();
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_says_is_waited_for() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo two >&2; sleep 60"]);
        let mut program = Running::start(command).unwrap();
        assert_eq!(
            program
                .wait_for(|line| line.strip_prefix("tw").map(str::to_owned))
                .unwrap(),
            "o"
        );
        assert_eq!(
            program
                .wait_for(|line| line.strip_prefix("on").map(str::to_owned))
                .unwrap(),
            "e"
        );
    }

    #[test]
    fn a_program_that_ends_is_not_waited_for() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo broken >&2"]);
        let error = Running::start(command)
            .unwrap()
            .wait_for(|line| (line == "ready").then_some(()))
            .unwrap_err();
        assert!(error.to_string().ends_with("broken"), "{error}");
    }
}
