//! The programs under test: their paths, and running them in the background.
//!
//! `site-tests/run` sets environment variables with their paths. Without the variables, the programs are expected beside the running
//! test, where `cargo build --workspace` puts them.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Time limit for a program to print an expected line.
const TIMEOUT: Duration = Duration::from_mins(2);

/// The path of `fanal`, the site generator.
///
/// # Errors
///
/// When the program was not built.
pub fn fanal() -> Result<PathBuf> {
    find("FANAL_BIN", "fanal")
}

/// The path of `tip-function`, the server that receives tips.
///
/// # Errors
///
/// When the program was not built.
pub fn tip_function() -> Result<PathBuf> {
    find("TIP_FUNCTION_BIN", "tip-function")
}

/// The path of `fanal-print`, which sets sheets of paper.
///
/// # Errors
///
/// When the program was not built.
pub fn fanal_print() -> Result<PathBuf> {
    find("FANAL_PRINT_BIN", "../print/fanal-print")
}

/// The nginx of this system, or the program that the variable `NGINX` names.
pub fn nginx() -> PathBuf {
    std::env::var_os("NGINX").map_or_else(|| "/usr/sbin/nginx".into(), PathBuf::from)
}

/// The Caddy of this system, or the program that the variable `CADDY` names.
pub fn caddy() -> PathBuf {
    std::env::var_os("CADDY").map_or_else(|| "/usr/bin/caddy".into(), PathBuf::from)
}

/// The LibreOffice of this system, or the program that the variable `SOFFICE` names.
pub fn libreoffice() -> PathBuf {
    std::env::var_os("SOFFICE").map_or_else(|| "/usr/bin/soffice".into(), PathBuf::from)
}

/// The Python that has translate-toolkit, which the variable `TRANSLATE_TOOLKIT` names.
///
/// # Errors
///
/// When the variable is not set.
pub fn translate_toolkit() -> Result<PathBuf> {
    newest("TRANSLATE_TOOLKIT")
}

/// The newest nginx and Caddy that `site-tests/run` installed, by the variable that names it: `NGINX_NEW` or `CADDY_NEW`.
///
/// # Errors
///
/// When the variable is not set.
pub fn newest(variable: &str) -> Result<PathBuf> {
    let path = std::env::var_os(variable)
        .with_context(|| format!("{variable} is not set: run `site-tests/run`"))?;
    Ok(PathBuf::from(path))
}

/// The path of `tip-inbox`, with which operators read tips.
///
/// # Errors
///
/// When the program was not built.
pub fn tip_inbox() -> Result<PathBuf> {
    find("TIP_INBOX_BIN", "tip-inbox")
}

/// The path of `flood`, an example of `tip-function` that attacks a server beside honest writers.
///
/// # Errors
///
/// When the program was not built.
pub fn flood() -> Result<PathBuf> {
    find("TIP_FLOOD_BIN", "examples/flood")
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

/// A program in the background and its output. The program is killed when this is dropped.
#[derive(Debug)]
pub struct Running {
    child: Child,
    /// Behind a lock, so that several threads may use the program at once.
    output: Mutex<Receiver<String>>,
    lines: Vec<String>,
}

impl Running {
    /// Starts `command` without input.
    ///
    /// # Errors
    ///
    /// When `command` does not start.
    pub fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", command.get_program().display()))?;
        let (sender, output) = mpsc::channel();
        forward_lines(child.stdout.take(), sender.clone());
        forward_lines(child.stderr.take(), sender);
        Ok(Self {
            child,
            output: Mutex::new(output),
            lines: Vec::new(),
        })
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks the program to end with SIGTERM, and returns all its output once it has ended.
    ///
    /// # Errors
    ///
    /// When the program does not end before the time limit.
    pub fn stop(mut self) -> Result<String> {
        Command::new("kill").arg(self.id().to_string()).status()?;
        let end = Instant::now() + TIMEOUT;
        loop {
            match self.next_line(end) {
                Ok(line) => self.lines.push(line),
                Err(RecvTimeoutError::Disconnected) => return Ok(self.lines.join("\n")),
                Err(RecvTimeoutError::Timeout) => bail!("the program does not end"),
            }
        }
    }

    fn next_line(&mut self, end: Instant) -> Result<String, RecvTimeoutError> {
        let output = self.output.get_mut();
        let output = output.unwrap_or_else(PoisonError::into_inner);
        output.recv_timeout(end.saturating_duration_since(Instant::now()))
    }

    /// Waits for the first line of output for which `found` returns a value, including lines printed before this call.
    ///
    /// # Errors
    ///
    /// When the program ends or the time limit passes before such a line.
    pub fn wait_for<T>(&mut self, found: impl Fn(&str) -> Option<T>) -> Result<T> {
        if let Some(value) = self.lines.iter().find_map(|line| found(line)) {
            return Ok(value);
        }
        let end = Instant::now() + TIMEOUT;
        while let Ok(line) = self.next_line(end) {
            let value = found(&line);
            self.lines.push(line);
            if let Some(value) = value {
                return Ok(value);
            }
        }
        bail!(
            "the program did not print the expected line, but:\n{}",
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

/// Sends every line from a child's pipe to `sender`. A full pipe would block the child, so this reads the pipe to its end even
/// after the receiver is dropped.
fn forward_lines(pipe: Option<impl Read + Send + 'static>, sender: Sender<String>) {
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
    fn the_output_of_a_program_is_waited_for() {
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
    fn waiting_ends_when_the_program_ends() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo broken >&2"]);
        let error = Running::start(command)
            .unwrap()
            .wait_for(|line| (line == "ready").then_some(()))
            .unwrap_err();
        assert!(error.to_string().ends_with("broken"), "{error}");
    }
}
