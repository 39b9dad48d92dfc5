//! The function under systemd: its units, a socket that is handed over, and what systemd is told.
//!
//! No test starts systemd itself. What needs one of its programs is left out, and says so, where that is not installed.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::door::FORM;
use crate::door::process::{Server, furnish, post, texts, tip_function};

/// Whether a program is installed. If not, the test that asks says that it was left out.
fn is_there(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        eprintln!("left out: `{program}` is not installed");
    }
    found
}

/// Copies the units into a folder, with programs that are there.
fn units(folder: &Path) -> Vec<String> {
    let units = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/systemd");
    let mut names = Vec::new();
    for unit in std::fs::read_dir(units).unwrap() {
        let unit = unit.unwrap();
        let name = unit.file_name().into_string().unwrap();
        let text = std::fs::read_to_string(unit.path()).unwrap();
        let text = text
            .replace("/srv/fanal/tip-function", "/bin/true")
            .replace("/srv/fanal/tip-inbox", "/bin/true");
        std::fs::write(folder.join(&name), text).unwrap();
        names.push(name);
    }
    names.sort();
    names
}

#[test]
fn systemd_finds_nothing_wrong_with_the_units() {
    if !is_there("systemd-analyze") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let names = units(folder.path());
    assert_eq!(names.len(), 9, "{names:?}");
    let verify = || {
        let mut verify = Command::new("systemd-analyze");
        verify.args(["verify", "--man=no"]).args(&names);
        let output = verify.current_dir(folder.path()).output().unwrap();
        (output.status.success(), texts(&output).1)
    };
    assert_eq!(verify(), (true, String::new()));
    let path = folder.path().join("tip-function.service");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("RestartSec=2", "RestartSec=soon")).unwrap();
    assert!(verify().1.contains(": soon"), "a mistake would be found");
}

#[test]
fn the_services_that_hold_tips_are_exposed_to_little() {
    if !is_there("systemd-analyze") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    units(folder.path());
    for unit in ["./tip-function.service", "./tip-inbox-pull.service"] {
        let mut security = Command::new("systemd-analyze");
        // Ten times the exposure, which goes from 0 to 10.
        security.args([
            "security",
            "--offline=true",
            "--no-pager",
            "--threshold=10",
            unit,
        ]);
        let output = security.current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", texts(&output).0);
    }
}

/// A port that is free now.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap()
}

/// `systemd-socket-activate` with sockets, which runs a shell script once something connects. `$0` is the program.
fn activated(folder: &Path, sockets: &[&str], script: &str) -> Ended {
    let mut activate = Command::new("systemd-socket-activate");
    for socket in sockets {
        activate.args(["-l", socket]);
    }
    let replies = folder.join("replies.json");
    let queue = folder.join("queue");
    for (name, value) in [("TIP_REPLIES", replies), ("TIP_QUEUE", queue)] {
        activate.args(["-E", &format!("{name}={}", value.display())]);
    }
    activate.args(["-E", "TIP_DELAY_SECONDS_MAX=0", "sh", "-c", script]);
    activate.arg(tip_function().get_program());
    activate.current_dir(folder).stderr(Stdio::piped());
    Ended(activate.spawn().unwrap())
}

/// A child that is killed when the test ends.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Repeats something until it gives a value, for twenty seconds at most.
fn wait_for<T>(mut what: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(value) = what() {
            return value;
        }
        assert!(Instant::now() < end, "it did not happen");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Three lives of the function, one after the other, on the socket that the shell keeps open.
const THREE_LIVES: &str = r#"for life in 1 2 3; do
    sh -c 'echo $$ >pid.new; mv pid.new pid; LISTEN_PID=$$ exec "$0"' "$0"
done"#;

#[test]
fn a_restart_of_the_function_turns_nobody_away_while_systemd_holds_the_socket() {
    if !is_there("systemd-socket-activate") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let address = free_address();
    let _systemd = activated(folder.path(), &[&address.to_string()], THREE_LIVES);
    wait_for(|| post(address, "what=first"));
    let stop = AtomicBool::new(false);
    let write = || {
        let mut refused = Vec::new();
        let mut sent = 0;
        while !stop.load(Ordering::Relaxed) {
            sent += 1;
            let answer = post(address, "what=x").unwrap_or_default();
            if !answer.starts_with("HTTP/1.1 200 ") {
                refused.push(answer);
            }
        }
        (sent, refused)
    };
    thread::scope(|scope| {
        let writers = [(); 4].map(|()| scope.spawn(write));
        let pid = || std::fs::read_to_string(folder.path().join("pid")).unwrap();
        for _ in 0..2 {
            thread::sleep(Duration::from_millis(700));
            let before = pid();
            let kill = Command::new("kill").args(["-TERM", before.trim()]).status();
            assert!(kill.unwrap().success());
            wait_for(|| (pid() != before).then_some(()));
        }
        thread::sleep(Duration::from_millis(700));
        stop.store(true, Ordering::Relaxed);
        for writer in writers {
            let (sent, refused) = writer.join().unwrap();
            assert!(sent > 10, "{sent}");
            assert_eq!(refused, [""; 0]);
        }
        let kill = Command::new("kill").args(["-TERM", pid().trim()]).status();
        assert!(kill.unwrap().success());
    });
}

/// Posts a form to a socket with a path.
fn post_to_path(path: &Path, headers: &str, body: &str) -> std::io::Result<String> {
    let mut stream = UnixStream::connect(path)?;
    write!(
        stream,
        "POST /t HTTP/1.1\r\nHost: x\r\n{headers}Content-Type: {FORM}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn systemd_may_hand_over_a_socket_with_a_path_but_not_two_sockets() {
    if !is_there("systemd-socket-activate") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("tip.sock");
    let one = activated(folder.path(), &[path.to_str().unwrap()], "exec \"$0\"");
    let answer = wait_for(|| post_to_path(&path, "", "what=x").ok());
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    drop(one);
    let address = free_address().to_string();
    let other = folder.path().join("other.sock");
    let sockets = [address.as_str(), other.to_str().unwrap()];
    let mut two = activated(folder.path(), &sockets, "exec \"$0\"");
    wait_for(|| UnixStream::connect(&other).ok());
    let mut written = String::new();
    let errors = two.0.stderr.as_mut().unwrap();
    errors.read_to_string(&mut written).unwrap();
    assert!(
        written.contains("cannot start: systemd handed over 2 sockets; keep one `ListenStream="),
        "{written}"
    );
}

#[test]
fn systemd_is_told_when_tips_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("notify");
    let notified = UnixDatagram::bind(&path).unwrap();
    notified
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let server = Server::start(folder.path(), &[("NOTIFY_SOCKET", path.to_str().unwrap())]);
    let mut state = [0; 64];
    let bytes = notified.recv(&mut state).unwrap();
    assert_eq!(&state[..bytes], b"READY=1");
    server.stop();
}

/// A function on a socket with a path, once it listens.
fn on_path(folder: &Path, path: &Path) -> Ended {
    let child = tip_function()
        .env("TIP_REPLIES", folder.join("replies.json"))
        .env("TIP_QUEUE", folder.join("queue"))
        .env("TIP_LISTEN", format!("unix:{}", path.display()))
        .env("TIP_DELAY_SECONDS_MAX", "0")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    Ended(child)
}

#[test]
fn a_stale_socket_with_a_path_is_replaced_and_one_with_a_listener_is_not() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("tip.sock");
    let refused = |path: &Path| {
        let mut child = on_path(folder.path(), path);
        let mut written = String::new();
        let errors = child.0.stderr.as_mut().unwrap();
        errors.read_to_string(&mut written).unwrap();
        assert_eq!(child.0.wait().unwrap().code(), Some(1));
        written
    };
    for _ in 0..2 {
        // The second one finds the socket of the first one, which was killed.
        let running = on_path(folder.path(), &path);
        let answer = wait_for(|| post_to_path(&path, "", "what=x").ok());
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        let written = refused(&path);
        assert!(written.contains("cannot listen on unix:/"), "{written}");
        assert!(post_to_path(&path, "", "what=x").is_ok(), "it goes on");
        drop(running);
    }
    let file = folder.path().join("file");
    std::fs::write(&file, "kept").unwrap();
    assert!(refused(&file).contains("there is a file that is no socket"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "kept");
}

#[test]
fn a_program_on_the_path_is_believed_in_the_last_hop() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("tip.sock");
    let running = on_path(folder.path(), &path);
    wait_for(|| UnixStream::connect(&path).ok());
    for n in 0..62 {
        let forwarded = if n < 61 { "192.0.2.1" } else { "198.51.100.1" };
        let forwarded = format!("X-Forwarded-For: {forwarded}\r\n");
        let answer = post_to_path(&path, &forwarded, "what=x").unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    drop(running);
    let tips = crate::door::process::pull_and_open(folder.path()).opened;
    let low = tips.iter().filter(|tip| tip.is_low()).count();
    assert_eq!((tips.len(), low), (62, 1));
}
