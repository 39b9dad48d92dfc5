//! A running tip function, on a free port of 127.0.0.1 and with a queue of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use tempfile::TempDir;

use crate::programs::{self, Running};
use crate::trace;

/// Mounts a disk of 16 MB at the first argument, and runs the others.
const ON_A_SMALL_DISK: &str = r#"mount -t tmpfs -o size=16m none "$1" && shift && exec "$@""#;

/// A running tip function. It is killed when this is dropped.
#[derive(Debug)]
pub struct Function {
    program: Running,
    url: String,
    folder: TempDir,
}

impl Function {
    /// Starts the tip function with the reply pages in the file `replies`. Tips can be pulled at once.
    ///
    /// # Errors
    ///
    /// When the program was not built or does not start.
    pub fn start(replies: &Path) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let command = Command::new(programs::tip_function()?);
        Self::run(command, replies, folder)
    }

    /// Starts the tip function under a tracer that writes to `trace`, with the queue on a small disk of its own, which
    /// [`Function::fill_disk`] fills. Needs the right to mount.
    ///
    /// # Errors
    ///
    /// When a program is missing or does not start.
    pub fn start_traced(replies: &Path, trace: &Path) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let traced = trace::traced(&Command::new(programs::tip_function()?), trace);
        let disk = folder.path().join("disk");
        fs::create_dir(&disk)?;
        let mut command = Command::new("unshare");
        command
            .args([
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                ON_A_SMALL_DISK,
                "sh",
            ])
            .arg(&disk)
            .arg(traced.get_program())
            .args(traced.get_args())
            .env("TIP_QUEUE", disk.join("tips.queue"));
        Self::run(command, replies, folder)
    }

    /// Runs a command that ends in running the function.
    fn run(mut command: Command, replies: &Path, folder: TempDir) -> Result<Self> {
        if !command.get_envs().any(|(name, _)| name == "TIP_QUEUE") {
            command.env("TIP_QUEUE", folder.path().join("tips.queue"));
        }
        command
            .env("TIP_REPLIES", replies)
            .env("TIP_LISTEN", "127.0.0.1:0")
            .env("TIP_DELAY_SECONDS_MAX", "0");
        let mut program = Running::start(command)?;
        let url = program
            .wait_for(|line| Some(line.get(line.find("http://")?..)?.trim_end().to_owned()))?;
        Ok(Self {
            program,
            url,
            folder,
        })
    }

    /// The address to which tips are posted.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The host and port of that address.
    pub fn host(&self) -> &str {
        let host = self.url.trim_start_matches("http://");
        host.trim_end_matches("/t")
    }

    /// The folder with the queue.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The small disk of [`Function::start_traced`], which other processes see only so.
    pub fn disk(&self) -> PathBuf {
        let disk = self.folder.path().join("disk");
        PathBuf::from(format!("/proc/{}/root{}", self.id(), disk.display()))
    }

    /// Fills that disk to the last byte. The queue still has its free cells.
    ///
    /// # Errors
    ///
    /// When there is no such disk.
    pub fn fill_disk(&self) -> Result<()> {
        let mut file = fs::File::create(self.disk().join("filler"))?;
        let zeros = vec![0; 64 * 1_024];
        for _ in 0..1_024 {
            if file.write_all(&zeros).is_err() {
                return Ok(());
            }
        }
        bail!("the disk is not small")
    }

    /// Stops the function, and returns its output.
    ///
    /// # Errors
    ///
    /// When it does not end.
    pub fn stop(self) -> Result<String> {
        self.program.stop()
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.program.id()
    }
}
