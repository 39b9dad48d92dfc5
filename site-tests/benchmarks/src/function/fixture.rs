//! The measured programs, with the reply pages and the tip that they need.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::settings::FunctionSettings;
use crate::http::{Connection, free_port};
use crate::process::{Server, run};

/// The tip function, as it is deployed.
pub(super) const FUNCTION: &str = "tip-function";
/// A Lambda function that does nothing and links the same SDK.
pub(super) const EMPTY_LAMBDA: &str = "examples/empty_lambda";
/// A server that does nothing.
pub(super) const EMPTY_SERVER: &str = "examples/empty_server";

/// A recipient whose identity was deleted, so that nobody can open these tips.
const RECIPIENT: &str = "age1xaes76ems6v0anjdmtfu7m4e5duensxdz8lqv3zmdggz9nhfqylssd0txw";

/// A server that takes longer than this to start fails the measurement.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The measured programs, and what they need.
pub(super) struct Fixture<'a> {
    pub(super) settings: &'a FunctionSettings,
    work: &'a Path,
    /// The file with the reply pages.
    pub(super) replies: PathBuf,
    /// A tip of typical length, encoded as browsers encode forms.
    pub(super) form: String,
}

/// A running server that has answered a GET.
pub(super) struct StartedServer {
    pub(super) process: Server,
    pub(super) port: u16,
    /// Milliseconds from the start to the response to a GET.
    pub(super) first_reply: f64,
}

impl<'a> Fixture<'a> {
    /// Builds a site with a tip form below the folder `work`, for its reply pages.
    ///
    /// # Errors
    ///
    /// When a file cannot be written or the build fails.
    pub(super) fn prepare(settings: &'a FunctionSettings, work: &'a Path) -> Result<Self> {
        let site = work.join("site");
        std::fs::create_dir(&site)?;
        run(Command::new("cp").args(["-r", "content"]).arg(&site))?;
        let path = site.join("content/site.toml");
        let tip = format!(
            "\n[tip]\nrecipients = [{{ key = \"{RECIPIENT}\", expires_on = 2099-01-01 }}]\nreaders = \"hotline-operators\"\n\
             line = \"no-rosa\"\ncountries = [\"NO\"]\nreading = \"daily\"\n"
        );
        std::fs::write(&path, std::fs::read_to_string(&path)? + &tip)?;
        run(Command::new(&settings.fanal)
            .arg("--site")
            .arg(&site)
            .arg("build"))?;
        let sentence = "They+keep+our+papers+and+lock+the+house+at+night.+";
        Ok(Self {
            settings,
            work,
            replies: site.join("public.tip/replies.json"),
            form: format!(
                "locale=en&what={}&who=saw&there-papers=1&work=home&time=now&contact=no",
                sentence.repeat(10)
            ),
        })
    }

    /// The command that runs the program `name`.
    pub(super) fn command(&self, name: &str) -> Command {
        Command::new(self.settings.programs.join(name))
    }

    /// The size of the program `name` in bytes.
    ///
    /// # Errors
    ///
    /// When the program does not exist.
    pub(super) fn size(&self, name: &str) -> Result<f64> {
        let path = self.settings.programs.join(name);
        let length = std::fs::metadata(&path)
            .with_context(|| format!("no program {}", path.display()))?
            .len();
        #[expect(clippy::cast_precision_loss, reason = "a file's size fits 52 bits")]
        Ok(length as f64)
    }

    /// Starts `program` as a plain server with a new queue on disk, and waits until it answers a GET.
    ///
    /// # Errors
    ///
    /// When the server does not start.
    pub(super) fn start_server(&self, program: &str) -> Result<StartedServer> {
        let port = free_port()?;
        let folder = tempfile::tempdir_in(self.work)?.keep();
        let mut command = self.command(program);
        command
            .env_clear()
            .env("TIP_REPLIES", &self.replies)
            .env("TIP_QUEUE", folder.join("tips.queue"))
            .env("TIP_LISTEN", format!("127.0.0.1:{port}"))
            .env("TIP_DELAY_SECONDS_MAX", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let started = Instant::now();
        let process = Server::start(&mut command)?;
        while Connection::open(port)
            .and_then(|mut connection| connection.get("/t"))
            .is_err()
        {
            if started.elapsed() > TIMEOUT {
                bail!("{command:?} does not start");
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        Ok(StartedServer {
            process,
            port,
            first_reply: started.elapsed().as_secs_f64() * 1_000.0,
        })
    }
}
