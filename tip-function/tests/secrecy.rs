//! A marked word is sent through every path, and then searched in everything that was written.

use std::io::Write;
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::process::Command;

use tip_function::service::Clock;

use crate::door::process::{Server, furnish, post, raw, tip_function};
use crate::door::{FORM, Function, damage};

/// The marked word. It is cut in two, so that a search does not find it in this source.
pub(crate) fn mark() -> String {
    format!("XMARKED{}", "WORDX")
}

fn holds(bytes: &[u8], mark: &str) -> bool {
    let upper = bytes.to_ascii_uppercase();
    upper
        .windows(mark.len())
        .any(|window| window == mark.as_bytes())
}

/// Checks that no file below a folder holds the mark, and gives the number of files.
pub(crate) fn looked_at(folder: &Path, mark: &str) -> usize {
    let entries = std::fs::read_dir(folder).unwrap();
    let count = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return looked_at(&path, mark);
        }
        let bytes = std::fs::read(&path).unwrap();
        assert!(!holds(&bytes, mark), "{}", path.display());
        1
    };
    entries.map(count).sum()
}

/// Sends requests of every kind, with the mark in every place where a request has room for words.
fn send_the_mark_in_every_place(address: SocketAddr, mark: &str) {
    let agent = format!(
        "User-Agent: {mark}\r\nX-Forwarded-For: {mark}\r\nOrigin: {mark}\r\nReferer: {mark}\r\nCookie: {mark}\r\n"
    );
    let with = |kind: &str, body: &str| {
        let head = format!(
            "POST /t?{mark} HTTP/1.1\r\nHost: {mark}\r\n{agent}Content-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        raw(address, format!("{head}{body}").as_bytes()).unwrap()
    };
    let accepted = with(
        FORM,
        &format!("what={mark}&where={mark}&locale={mark}&more={mark}&{mark}={mark}"),
    );
    assert!(accepted.starts_with("HTTP/1.1 200 ") && !accepted.contains(mark));
    assert!(
        with(FORM, &format!("where={mark}")).contains(mark),
        "given back to its writer"
    );
    for (kind, body) in [
        (FORM, format!("what={mark}%")),
        (FORM, format!("what={mark}%FF")),
        (FORM, format!("what={mark}&what={mark}")),
        (FORM, format!("what={mark}&who={mark}")),
        (FORM, mark.repeat(7_000)),
        ("application/json", format!("{{\"what\":\"{mark}\"}}")),
        (mark, mark.to_owned()),
    ] {
        with(kind, &body);
    }
    raw(
        address,
        format!("{mark} /{mark} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes(),
    );
    raw(
        address,
        format!("GET /{mark} HTTP/1.1\r\nHost: x\r\n{mark}\r\n\r\n").as_bytes(),
    );
    // A writer who hangs up in the middle of a word.
    let mut cut = TcpStream::connect(address).unwrap();
    write!(cut, "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 900\r\n\r\nwhat={mark}").unwrap();
    cut.shutdown(Shutdown::Both).unwrap();
}

#[test]
fn no_marked_word_is_anywhere_outside_a_seal() {
    let mark = mark();
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let temporary = folder.path().join("temporary");
    std::fs::create_dir(&temporary).unwrap();
    let server = Server::start(
        folder.path(),
        &[
            ("RUST_LOG", "trace"),
            ("RUST_BACKTRACE", "full"),
            ("TMPDIR", temporary.to_str().unwrap()),
            ("HOME", temporary.to_str().unwrap()),
        ],
    );
    send_the_mark_in_every_place(server.address, &mark);
    // The queue fails, because its file is damaged.
    damage(&folder.path().join("queue"));
    let failed = post(server.address, &format!("what={mark}")).unwrap();
    assert!(failed.starts_with("HTTP/1.1 503 ") && failed.contains(&mark));
    // Everything on disk while the server runs, with temporary files, and everything that it
    // wrote until its end.
    assert!(looked_at(folder.path(), &mark) >= 2);
    let written = server.stop();
    assert!(!holds(written.as_bytes(), &mark));
    assert_eq!(
        written,
        "tip-function: the first recipient expires on 2027-11-01; from that day no tip is taken\n\
         tip-function: alarm: queue failing, every tip gets the page that says it was not sent\n\
         tip-function: stop\n",
        "and it wrote no line per request"
    );
}

/// Panics with words in its message, in a thread and in the midst of a request.
async fn panic_with(mark: &str) {
    tip_core::process::set_panic_hook();
    let text = format!("é{mark}");
    let cut = text.clone();
    let _ =
        std::thread::spawn(move || cut.get(..1).map_or_else(|| panic!("{cut}"), str::len)).join();
    let mut function = Function::with(|config| {
        config.clock = Clock::new(move || panic!("{text}"));
        config.reporter = tip_function::health::Reporter::stderr();
    });
    let answer = function.post(format!("what={mark}")).await;
    answer.is(500, "neutral");
    assert_eq!(
        looked_at(function.folder.path(), mark),
        1,
        "the queue's file"
    );
}

#[tokio::test]
async fn a_panic_says_its_place_and_none_of_its_words() {
    // The hook holds for a whole process, so this test runs its own binary as another process.
    let mark = mark();
    if std::env::var_os("PANIC_WITH_A_WORD").is_some() {
        panic_with(&mark).await;
        std::process::exit(0);
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "secrecy::a_panic_says_its_place_and_none_of_its_words",
            "--nocapture",
        ])
        .env("PANIC_WITH_A_WORD", "1")
        .env("RUST_BACKTRACE", "full")
        .env("RUST_LOG", "trace")
        .output()
        .unwrap();
    let written = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&written);
    assert!(output.status.success(), "{text}");
    assert!(!holds(&written, &mark), "{text}");
    assert_eq!(text.matches("panic at ").count(), 2, "{text}");
    assert!(text.contains("secrecy.rs:"), "{text}");
    assert!(text.contains("alarm: a request ended in a panic"), "{text}");
}

/// The environment that makes the runtime panic within a request: no thread gets a stack of this size.
pub(crate) const PANIC_IN_A_REQUEST: (&str, &str) = ("RUST_MIN_STACK", "70368744177664");

#[cfg(target_os = "linux")]
#[test]
fn the_program_itself_says_the_place_of_a_panic_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let mark = mark();
    let loud = [("RUST_LOG", "trace"), ("RUST_BACKTRACE", "full")];
    let server = Server::start(folder.path(), &[PANIC_IN_A_REQUEST, loud[0], loud[1]]);
    let answer = post(server.address, &format!("what={mark}")).unwrap();
    assert!(answer.starts_with("HTTP/1.1 500 ") && answer.ends_with("neutral"));
    looked_at(folder.path(), &mark);
    let written = server.stop();
    let lines: Vec<&str> = written.lines().skip(1).collect();
    let [place, alarm, stop] = lines[..] else {
        panic!("{written}")
    };
    let (file, rest) = place
        .strip_prefix("panic at ")
        .unwrap()
        .split_once(".rs:")
        .unwrap();
    assert!(!file.contains(' ') && !rest.contains(' '), "{place}");
    assert!(
        alarm.contains("alarm: a request ended in a panic"),
        "{alarm}"
    );
    assert_eq!(stop, "tip-function: stop");
}

/// Whether a type implements a trait such as [`Debug`]: a constant of the type itself, which exists only if it does,
/// takes precedence over the constant of a helper trait.
macro_rules! has {
    ($trait:path, $type:ty) => {{
        trait Otherwise {
            const HAS: bool = false;
        }
        struct Asked<T>(std::marker::PhantomData<T>);
        impl<T> Otherwise for Asked<T> {}
        impl<T: $trait> Asked<T> {
            const HAS: bool = true;
        }
        // Proof that the answer can be yes: numbers implement all of these traits.
        const { assert!(!<Asked<$type> as Otherwise>::HAS && <Asked<u8>>::HAS) };
        <Asked<$type>>::HAS
    }};
}

#[test]
fn nothing_that_holds_words_can_be_formatted_or_stored_by_mistake() {
    use std::fmt::{Debug, Display};
    use tip_core::answer::{Answer, Answered};
    use tip_core::message::{ClearMessage, Header, Message, SealedMessage};
    use tip_core::tip::{Answers, ClearTip, Draft, SealedTip, Tip, TipError, Unfinished};
    use tip_inbox::open::OpenedMessage;
    macro_rules! check {
        ($($type:ty),*) => {
            $(assert!(
                !has!(Debug, $type) && !has!(Display, $type),
                stringify!($type)
            );)*
        };
    }
    check!(
        Tip, ClearTip, SealedTip, Draft, Answers, Unfinished, TipError
    );
    check!(
        Message,
        ClearMessage,
        SealedMessage,
        Header,
        Answered,
        Answer,
        OpenedMessage
    );
    assert!(!has!(serde::Serialize, Tip) && !has!(serde::Serialize, Draft));
    // Proof that the answer can be yes.
    assert!(has!(Debug, Vec<u8>) && has!(serde::Serialize, Message));
}

#[cfg(target_os = "linux")]
#[test]
fn a_process_that_is_aborted_leaves_no_core() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let mark = mark();
    // The shell raises the limit of core dumps as far as this test may.
    let mut free = Command::new("sh");
    free.args(["-c", "ulimit -c $(ulimit -H -c); exec \"$0\""]);
    free.arg(tip_function().get_program())
        .current_dir(folder.path());
    let server = Server::start_by(free, folder.path(), &[("PATH", "/usr/bin:/bin")]);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.id())).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    assert_eq!(
        core.split_whitespace().filter(|word| *word == "0").count(),
        2,
        "{core}"
    );
    // A tip whose end has not come yet is in memory now.
    let mut half = TcpStream::connect(server.address).unwrap();
    write!(half, "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 900\r\n\r\nwhat={mark}").unwrap();
    post(server.address, &format!("what={mark}")).unwrap();
    assert!(!server.abort(), "the kernel dumped a core");
    assert_eq!(
        looked_at(folder.path(), &mark),
        3,
        "replies, identity and the queue's file"
    );
}

#[test]
fn a_refused_start_repeats_no_private_key() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("replies.json");
    let mark = mark();
    let text = std::fs::read_to_string(&path)
        .unwrap()
        .replace("\"age1", &format!("\"AGE-SECRET-KEY-1{mark}"));
    std::fs::write(&path, text).unwrap();
    let output = tip_function()
        .env("TIP_REPLIES", &path)
        .env("TIP_QUEUE", folder.path().join("queue"))
        // If it starts after all, it cannot listen on this address and ends.
        .env("TIP_LISTEN", "192.0.2.1:1")
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(!holds(&[output.stdout, output.stderr].concat(), &mark));
}
