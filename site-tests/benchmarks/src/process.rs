//! One whole process: how long it took, how much of the processors, and how much memory at most.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use wait4::Wait4;

/// What a process used, with everything it waited for.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Usage {
    /// Seconds from start to end.
    pub(crate) wall: f64,
    /// Seconds of all processors together, in the program and in the system for it.
    pub(crate) cpu: f64,
    /// Bytes of memory, at most, that were in use at once.
    ///
    /// The system counts from the memory of this program on, a few MB, which every child starts with.
    pub(crate) peak: f64,
}

/// Runs `command` to its end; what it printed is given back.
///
/// # Errors
///
/// When it cannot be started or fails; then with what it said.
pub(crate) fn run(command: &mut Command) -> Result<(Usage, String)> {
    let words = format!("{command:?}");
    // Files and not pipes: nobody has to empty a pipe while the process is timed.
    let (out, err) = (
        tempfile::NamedTempFile::new()?,
        tempfile::NamedTempFile::new()?,
    );
    command
        .stdin(Stdio::null())
        .stdout(out.reopen()?)
        .stderr(err.reopen()?);
    let started = Instant::now();
    let used = command
        .spawn()
        .and_then(Wait4::wait4)
        .with_context(|| format!("cannot run {words}"))?;
    let wall = started.elapsed().as_secs_f64();
    let said = |file: &tempfile::NamedTempFile| {
        std::fs::read(file.path()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    if !used.status.success() {
        bail!("{words} failed\n{}{}", said(&out)?, said(&err)?);
    }
    #[expect(clippy::cast_precision_loss, reason = "memory in bytes fits 52 bits")]
    let usage = Usage {
        wall,
        cpu: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        peak: used.rusage.maxrss as f64,
    };
    Ok((usage, said(&out)?))
}

/// Writes to disk what still waits for it, so that the next process does not pay for the last one.
///
/// # Errors
///
/// When the system's `sync` cannot be run.
pub(crate) fn settle() -> Result<()> {
    run(&mut Command::new("sync")).map(drop)
}
