//! Whole processes: running them to their end with the time and memory they used, and servers in the background.

use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use wait4::Wait4;

/// The time and memory that a process and its finished children used.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Usage {
    /// Seconds of the clock from start to end.
    pub(crate) wall: f64,
    /// CPU seconds on all cores, in the program and in the kernel on its behalf.
    pub(crate) cpu: f64,
    /// The largest number of bytes of memory in use at one moment.
    ///
    /// Includes a few MB that every child inherits from this program when it starts.
    pub(crate) peak: f64,
}

/// Runs `command` to its end and returns its usage and its standard output.
///
/// # Errors
///
/// When `command` cannot be started or fails; the error contains its output.
pub(crate) fn run(command: &mut Command) -> Result<(Usage, String)> {
    let words = format!("{command:?}");
    // Files need no reader; a pipe would have to be drained while the process is timed.
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
    let contents = |file: &tempfile::NamedTempFile| {
        std::fs::read(file.path()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    if !used.status.success() {
        bail!("{words} failed\n{}{}", contents(&out)?, contents(&err)?);
    }
    #[expect(clippy::cast_precision_loss, reason = "memory in bytes fits 52 bits")]
    let usage = Usage {
        wall,
        cpu: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        peak: used.rusage.maxrss as f64,
    };
    Ok((usage, contents(&out)?))
}

/// Flushes pending writes to disk, so that the next process does not wait for writes of the previous one.
///
/// # Errors
///
/// When the command `sync` cannot be run.
pub(crate) fn flush_disks() -> Result<()> {
    run(&mut Command::new("sync")).map(drop)
}

/// A process in the background. It is killed when this is dropped, even if the measurement fails.
pub(crate) struct Server(Child);

impl Server {
    /// Starts `command`.
    ///
    /// # Errors
    ///
    /// When `command` cannot be started.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("cannot run {command:?}"))?;
        Ok(Self(child))
    }

    /// Bytes of memory that the process holds now.
    ///
    /// # Errors
    ///
    /// When the process has ended.
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

    /// CPU milliseconds that its first thread has used so far.
    ///
    /// # Errors
    ///
    /// When the process has ended.
    pub(crate) fn first_thread_cpu(&self) -> Result<f64> {
        let path = format!("/proc/{}/schedstat", self.0.id());
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        // <https://docs.kernel.org/scheduler/sched-stats.html>: the first field is the time on a CPU in nanoseconds.
        let nanoseconds = text
            .split(' ')
            .next()
            .and_then(|field| field.parse::<f64>().ok());
        Ok(nanoseconds.context("the kernel keeps no scheduler statistics")? / 1e6)
    }

    /// CPU seconds on all cores that the process has used so far, in steps of a hundredth.
    ///
    /// # Errors
    ///
    /// When the process has ended.
    pub(crate) fn cpu(&self) -> Result<f64> {
        let path = format!("/proc/{}/stat", self.0.id());
        let stat = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        // proc_pid_stat(5): fields 14 and 15 are user and system time in hundredths of a second. Field 2 is the name in
        // parentheses, which may contain spaces.
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
        // Both calls fail if the process has already ended, which is fine.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
