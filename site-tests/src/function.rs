//! A running tip function, on a free port of 127.0.0.1 and with a queue of its own.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use tempfile::TempDir;

use crate::programs::{self, Running};

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
        let mut command = Command::new(programs::tip_function()?);
        command
            .env("TIP_REPLIES", replies)
            .env("TIP_QUEUE", folder.path().join("tips.queue"))
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

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.program.id()
    }
}
