//! The program `tip-function` as a process, and a client of fifteen lines.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use tip_core::queue::Queue;
use tip_inbox::folder::{Contents, Inbox};
use tip_inbox::identity::{Identities, Identity};
use tip_inbox::pull::pull;

use super::{FORM, replies};

/// The binary `tip-function` with an empty environment.
pub(crate) fn tip_function() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tip-function"));
    command.env_clear();
    command
}

/// Standard output and standard error as text.
pub(crate) fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// Writes `replies.json` and an identity into a folder.
pub(crate) fn furnish(folder: &Path) {
    let identity = Identity::generate();
    std::fs::write(
        folder.join("replies.json"),
        replies(&identity.recipient().to_string()),
    )
    .unwrap();
    let path = folder.join("identity");
    std::fs::write(&path, identity.to_file().as_bytes()).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
}

/// Moves everything from the queue in a folder into the inbox folder beside it, and opens it.
pub(crate) fn pull_and_open(folder: &Path) -> Contents {
    let identity = std::fs::read_to_string(folder.join("identity")).unwrap();
    let queue = Queue::open_disk(&folder.join("queue")).unwrap();
    let inbox = Inbox::at(&folder.join("inbox")).unwrap();
    let pulled = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(pull(&queue, &inbox))
        .unwrap();
    assert_eq!(pulled.again, 0, "a tip came twice");
    inbox
        .open_all(&Identities::parse(&identity).unwrap())
        .unwrap()
}

/// Kibibytes that the function may hold, whatever is sent.
pub(crate) const RESIDENT_MAX: u64 = 128 * 1_024;

/// A running server. It is killed when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    errors: BufReader<std::process::ChildStderr>,
}

impl Server {
    /// Starts it on a free port, and returns when it listens.
    pub(crate) fn start(folder: &Path, more: &[(&str, &str)]) -> Server {
        Server::start_by(tip_function(), folder, more)
    }

    /// Starts it by a command that ends in running it: under a tracer, or within limits.
    pub(crate) fn start_by(mut command: Command, folder: &Path, more: &[(&str, &str)]) -> Server {
        let mut child = command
            .env("TIP_REPLIES", folder.join("replies.json"))
            .env("TIP_QUEUE", folder.join("queue"))
            .env("TIP_LISTEN", "127.0.0.1:0")
            .env("TIP_DELAY_SECONDS_MAX", "0")
            .envs(more.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        errors.read_line(&mut line).unwrap();
        let address = line
            .strip_prefix("tip-function: start: taking tips at http://")
            .and_then(|rest| rest.trim().strip_suffix("/t"))
            .unwrap_or_else(|| panic!("{line}"));
        Server {
            address: address.parse().unwrap(),
            child,
            errors,
        }
    }

    /// The process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The most kibibytes that it has held so far, its program and shared memory included. Outside Linux, 0.
    pub(crate) fn most_resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.map_or(0, |line| {
            line.trim().trim_end_matches(" kB").parse().unwrap()
        })
    }

    /// Ends it by SIGKILL.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends it by SIGABRT. `true` if the kernel dumped a core.
    #[cfg(target_os = "linux")]
    pub(crate) fn abort(mut self) -> bool {
        use std::os::unix::process::ExitStatusExt;
        let id = self.child.id().to_string();
        let kill = Command::new("kill").args(["-ABRT", &id]).status();
        assert!(kill.unwrap().success());
        let status = self.child.wait().unwrap();
        assert_eq!(status.signal(), Some(6));
        status.core_dumped()
    }

    /// Ends it by SIGTERM, and gives everything that it wrote after its first line.
    pub(crate) fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        let mut written = String::new();
        self.errors.read_to_string(&mut written).unwrap();
        self.child
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut written)
            .unwrap();
        assert!(self.child.wait().unwrap().success());
        written
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Posts a form over a connection of its own; `None` if the server went away meanwhile.
pub(crate) fn post(address: SocketAddr, body: &str) -> Option<String> {
    post_with(address, "", body)
}

/// Posts a form with more header lines, each ended by CR LF.
pub(crate) fn post_with(address: SocketAddr, headers: &str, body: &str) -> Option<String> {
    let head = format!(
        "POST /t HTTP/1.1\r\nHost: {address}\r\n{headers}Content-Type: {FORM}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    raw(address, &[head.as_bytes(), body.as_bytes()].concat())
}

/// Sends bytes and reads the answer to its end.
pub(crate) fn raw(address: SocketAddr, request: &[u8]) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .ok()?;
    stream.write_all(request).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8(answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}
