//! One whole process: how long it took, how much of the processors, and how much memory at most.

use std::process::{Child, Command, Stdio};
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

/// A process that goes on, and ends with its measurement whatever becomes of that.
pub(crate) struct Server(Child);

impl Server {
    /// Starts it.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("cannot run {command:?}"))?;
        Ok(Self(child))
    }

    /// Bytes of memory it holds now.
    ///
    /// # Errors
    ///
    /// When it is gone.
    pub(crate) fn memory(&self) -> Result<f64> {
        let path = format!("/proc/{}/status", self.0.id());
        let status =
            std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<f64>().ok());
        kilobytes
            .map(|kilobytes| kilobytes * 1_024.0)
            .context("the process has ended")
    }

    /// Milliseconds of a processor that its first thread has used so far.
    ///
    /// # Errors
    ///
    /// When it is gone.
    pub(crate) fn first_thread(&self) -> Result<f64> {
        let path = format!("/proc/{}/schedstat", self.0.id());
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        // <https://docs.kernel.org/scheduler/sched-stats.html>: nanoseconds on a processor come first.
        let nanoseconds = text
            .split(' ')
            .next()
            .and_then(|field| field.parse::<f64>().ok());
        Ok(nanoseconds.context("the system keeps no statistics of its scheduler")? / 1e6)
    }

    /// Seconds of all processors that it has used so far, to the hundredth.
    ///
    /// # Errors
    ///
    /// When it is gone.
    pub(crate) fn cpu(&self) -> Result<f64> {
        let path = format!("/proc/{}/stat", self.0.id());
        let stat = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        // proc_pid_stat(5): after the name in parentheses, fields 14 and 15 are user and system time, in hundredths of a second.
        let after_name = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
        let ticks: f64 = after_name
            .split(' ')
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<f64>().ok())
            .sum();
        Ok(ticks / 100.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
