//! The program `tip-inbox` as a process, at a terminal or without one, and a function beside it in a thread of the
//! test.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use tip_core::queue::Queue;
use tip_function::reply::Pages;
use tip_function::service::{ServiceConfig, standalone_router};
use tip_inbox::identity::Identity;
use tokio::sync::oneshot;

/// The binary `tip-inbox` with an empty environment.
pub(crate) fn tip_inbox(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tip-inbox"));
    command.env_clear().args(arguments);
    command
}

/// Standard output and standard error as text.
pub(crate) fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// The option that names the identity that [`furnish`] writes.
pub(crate) const READING: [&str; 2] = ["--identity", "identity"];

/// Runs `tip-inbox` in a folder. Gives what it prints, or what it complains of if it failed, and the exit code if some
/// files did not open.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = tip_inbox(arguments).current_dir(folder).output().unwrap();
    let (out, err) = texts(&output);
    match output.status.code() {
        Some(0) => out + &err,
        Some(4) => format!("{out}{err}exit code: 4\n"),
        _ => err,
    }
}

/// The exit code of `tip-inbox` in a folder.
pub(crate) fn exit_code(folder: &Path, arguments: &[&str]) -> i32 {
    let output = tip_inbox(arguments).current_dir(folder).output().unwrap();
    output.status.code().unwrap()
}

/// A folder with a queue to which these bodies were posted, and the identity that opens them.
pub(crate) fn with_tips(bodies: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path());
    for body in bodies {
        assert!(post(server.address, body).starts_with("HTTP/1.1 200 "));
    }
    server.stop();
    folder
}

/// Writes `replies.json` and an identity into a folder.
pub(crate) fn furnish(folder: &Path) {
    let identity = Identity::generate();
    let keys = format!(
        "{}\", \"browser\": \"{}",
        identity.recipient(),
        identity.browser_key()
    );
    let replies = include_str!("../../tests/fixtures/replies.json").replace("KEY", &keys);
    std::fs::write(folder.join("replies.json"), replies).unwrap();
    tip_core::private_file::write(&folder.join("identity"), identity.to_file().as_bytes()).unwrap();
}

/// A function that is served in a thread of its own. It stops when dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Server {
    /// Serves the replies and the queue of a folder on a free port.
    pub(crate) fn start(folder: &Path) -> Server {
        Server::start_beside(folder, Router::new())
    }

    /// The same, with pages beside the function.
    pub(crate) fn start_beside(folder: &Path, pages_beside: Router) -> Server {
        let pages = Pages::read(&folder.join("replies.json")).unwrap();
        let queue = Queue::open_disk(&folder.join("queue")).unwrap();
        let function = standalone_router(ServiceConfig {
            delay_seconds_max: 0,
            ..ServiceConfig::new(pages, queue)
        });
        let router = pages_beside.fallback_service(function);
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                let served = axum::serve(listener, router).with_graceful_shutdown(async {
                    let _ = stopped.await;
                });
                served.await.unwrap();
            });
        });
        Server {
            address,
            running: Some((stop, thread)),
        }
    }

    /// Stops it, and returns when it has stopped.
    pub(crate) fn stop(mut self) {
        if let Some((stop, thread)) = self.running.take() {
            stop.send(()).unwrap();
            thread.join().unwrap();
        }
    }
}

/// Posts a form over a connection of its own.
pub(crate) fn post(address: SocketAddr, body: &str) -> String {
    let request = format!(
        "POST /t HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
