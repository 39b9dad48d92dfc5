//! A real nginx or Caddy on loopback ports, with the settings that `fanal build` wrote and that `generator/docs/publish.md` shows.
//!
//! In: a built site, the address of a running tip function, and the program of a web server. Out: answers, and everything that the
//! server wrote. Settings are changed only where a test must: paths, ports and the certificate, which is made for the test.

mod answer;
mod settings;

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

use crate::programs::Running;
use crate::site::Site;
use crate::trace;

pub use answer::Answer;
use settings::Place;

/// What is other than the documentation says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Changes<'a> {
    /// The file for the system calls of the server, which then runs under a tracer.
    pub trace: Option<&'a Path>,
    /// Parts of the generated settings, with what takes their place.
    pub settings: &'a [(&'a str, &'a str)],
    /// Listens for HTTPS at `::1`, too.
    pub ipv6: bool,
    /// Leaves out the variables with which the documentation makes the server overwrite the memory that it frees.
    pub without_environment: bool,
}

/// A program that is started as a web server.
#[derive(Debug, Clone)]
pub enum Server {
    /// An nginx.
    Nginx(PathBuf),
    /// A Caddy.
    Caddy(PathBuf),
}

impl Server {
    /// The command that starts it, with its settings written to the place.
    fn command(&self, place: &Place) -> Result<Command> {
        Ok(match self {
            Self::Nginx(program) => {
                let file = place.folder.join("nginx.conf");
                fs::write(&file, settings::nginx(place)?)?;
                let mut command = Command::new(program);
                command.arg("-c").arg(&file).args(["-g", "daemon off;"]);
                command
            }
            Self::Caddy(program) => {
                let file = place.folder.join("Caddyfile");
                fs::write(&file, settings::caddy(place)?)?;
                let mut command = Command::new(program);
                command
                    .args(["run", "--adapter", "caddyfile", "--config"])
                    .arg(&file)
                    .env("HOME", &place.folder);
                command
            }
        })
    }
}

/// A running web server. It is killed when this is dropped.
#[derive(Debug)]
pub struct Edge {
    program: Running,
    place: Place,
    _temporary: TempDir,
}

impl Edge {
    /// Starts a `server` for `site`, with the function at `function`, such as `127.0.0.1:8080`, as the documentation says but for
    /// these changes.
    ///
    /// # Errors
    ///
    /// When the server does not accept its settings or does not start.
    pub fn start(
        server: &Server,
        site: &Site,
        function: &str,
        changes: &Changes<'_>,
    ) -> Result<Self> {
        let (temporary, place) = prepare(site, function, changes)?;
        let mut command = server.command(&place)?;
        if !changes.without_environment {
            command.envs(settings::environment()?);
        }
        let command = match changes.trace {
            Some(file) => trace::traced(&command, file),
            None => command,
        };
        let program = Running::start(command)?;
        let edge = Self {
            program,
            place,
            _temporary: temporary,
        };
        for _ in 0..100 {
            if edge.ask("/", &[]).is_ok() {
                return Ok(edge);
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        let written = edge.written()?;
        bail!("the web server does not answer:\n{written}")
    }

    /// Asks for `path` over HTTPS. `arguments` are options of curl, such as `-d` and a body.
    ///
    /// # Errors
    ///
    /// When no answer comes.
    pub fn ask(&self, path: &str, arguments: &[&str]) -> Result<Answer> {
        self.curl("https", self.place.https, path, arguments)
    }

    /// Asks for `path` over plain HTTP.
    ///
    /// # Errors
    ///
    /// When no answer comes.
    pub fn ask_plain(&self, path: &str) -> Result<Answer> {
        self.curl("http", self.place.http, path, &[])
    }

    fn curl(&self, scheme: &str, port: u16, path: &str, arguments: &[&str]) -> Result<Answer> {
        let host = &self.place.host;
        let output = Command::new("curl")
            .args(["--silent", "--show-error", "--include", "--path-as-is"])
            .args(["--max-time", "30", "--cacert"])
            .arg(self.place.certificate())
            .args(["--resolve", &format!("{host}:{port}:127.0.0.1")])
            .args(arguments)
            .arg(format!("{scheme}://{host}:{port}{path}"))
            .output()?;
        ensure!(
            output.status.success(),
            "{path}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Answer::parse(&output.stdout).with_context(|| format!("{path} has no HTTP answer"))
    }

    /// The port of 127.0.0.1 with HTTPS.
    pub fn port(&self) -> u16 {
        self.place.https
    }

    /// The port of 127.0.0.1 with plain HTTP.
    pub fn plain_port(&self) -> u16 {
        self.place.http
    }

    /// The certificate, which is its own authority.
    pub fn certificate(&self) -> PathBuf {
        self.place.certificate()
    }

    /// The id of the process; the main one of nginx.
    pub fn id(&self) -> u32 {
        self.program.id()
    }

    /// The ids of all its processes; with nginx the main one, and those that answer.
    ///
    /// # Errors
    ///
    /// When the server has ended.
    pub fn processes(&self) -> Result<Vec<u32>> {
        let id = self.id();
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children"))?;
        let children = children.split_whitespace().map(str::parse);
        let all: Result<Vec<u32>, _> = std::iter::once(Ok(id)).chain(children).collect();
        Ok(all?)
    }

    /// Makes the server take up its settings anew, as `systemctl reload nginx` does.
    ///
    /// # Errors
    ///
    /// When there is no `kill`.
    pub fn reload(&self) -> Result<()> {
        let id = self.id().to_string();
        Command::new("kill").args(["-HUP", &id]).status()?;
        Ok(())
    }

    /// The folder of the server's own files: logs, and with nginx the folders `body` and `proxy` for bodies too large for memory.
    pub fn folder(&self) -> &Path {
        &self.place.folder
    }

    /// Puts a file in place of each folder for bodies, so that a body that nginx does not keep in memory fails.
    ///
    /// # Errors
    ///
    /// When a folder is not empty.
    pub fn forbid_files_of_bodies(&self) -> Result<()> {
        for name in settings::BODIES {
            let folder = self.place.folder.join(name);
            fs::remove_dir(&folder)?;
            fs::write(&folder, "")?;
        }
        Ok(())
    }

    /// Everything in the log files, which must be nothing while the server runs.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub fn written(&self) -> Result<String> {
        let mut text = String::new();
        for entry in fs::read_dir(&self.place.folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "log") {
                text.push_str(&fs::read_to_string(path)?);
            }
        }
        Ok(text)
    }

    /// Stops the server. Returns its output, then its log files.
    ///
    /// # Errors
    ///
    /// When the server does not end, or a log cannot be read.
    pub fn stop(self) -> Result<(String, String)> {
        let written = self.written()?;
        Ok((self.program.stop()?, written))
    }
}

/// Makes the folder of a server: a certificate, and the generated settings with the address of the function.
fn prepare(site: &Site, function: &str, changes: &Changes<'_>) -> Result<(TempDir, Place)> {
    let temporary = tempfile::tempdir()?;
    let host = site.settings.origin.trim_start_matches("https://");
    let place = Place {
        folder: temporary.path().to_owned(),
        root: site.folder.clone(),
        host: host.to_owned(),
        https: free_port()?,
        http: free_port()?,
        ipv6: changes.ipv6,
    };
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-nodes", "-days", "2"])
        .args(["-pkeyopt", "ec_paramgen_curve:prime256v1"])
        .args(["-subj", &format!("/CN={host}")])
        .args(["-addext", &format!("subjectAltName=DNS:{host}")])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .arg("-keyout")
        .arg(place.key())
        .arg("-out")
        .arg(place.certificate())
        .output()
        .context("openssl makes the certificate")?;
    ensure!(made.status.success(), "openssl makes no certificate");
    settings::copy_generated(&place, site, function, changes.settings)?;
    Ok((temporary, place))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
