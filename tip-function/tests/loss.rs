//! No acknowledged tip is lost when the process is killed or the disk is full.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use tip_core::rng::Rng;

use crate::door::process::{Server, furnish, post, pull_and_open, tip_function};

/// The code on an answer, if it is a `sent` page.
fn code(answer: &str) -> Option<String> {
    let (_, code) = answer.split_once("sent: ")?;
    (answer.starts_with("HTTP/1.1 200 ") && code.len() == 14).then(|| code.to_owned())
}

/// The codes of all tips that came so far.
fn codes(folder: &Path) -> BTreeSet<String> {
    let contents = pull_and_open(folder);
    assert_eq!(contents.unopened, []);
    contents
        .opened
        .iter()
        .map(|tip| tip.message.code.to_string())
        .collect()
}

/// Number of kills in everyday runs; `tests/kill` asks for a hundred.
const KILLS: u64 = 10;

/// Longest time from the first answer to a kill: long enough for some commits, and too short to fill the queue.
const LOAD: Duration = Duration::from_millis(400);

/// Lets eight writers send tips until the server is killed, and gives the codes that they were shown.
fn load_until_killed(server: Server, rng: &Rng) -> BTreeSet<String> {
    let address = server.address;
    let write = move || post(address, "what=x").map(|answer| code(&answer));
    thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|_| {
                scope
                    .spawn(move || -> Vec<String> { std::iter::from_fn(write).flatten().collect() })
            })
            .collect();
        let mut shown: BTreeSet<String> = write().flatten().into_iter().collect();
        let most = u64::try_from(LOAD.as_micros()).unwrap();
        // This waits for no event: the moment of the kill is random.
        thread::sleep(Duration::from_micros(rng.below(most).unwrap()));
        server.kill();
        shown.extend(
            writers
                .into_iter()
                .flat_map(|writer| writer.join().unwrap()),
        );
        shown
    })
}

#[test]
fn every_code_that_was_shown_before_a_kill_is_in_the_queue() {
    let kills = std::env::var("TIP_KILLS").map_or(KILLS, |count| count.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let rng = Rng::system();
    let mut shown = BTreeSet::new();
    let length = || std::fs::metadata(folder.path().join("queue")).map_or(0, |queue| queue.len());
    let (mut before, mut grown) = (0, 0);
    for kill in 0..kills {
        let server = Server::start(folder.path(), &[]);
        shown.extend(load_until_killed(server, &rng));
        grown += u64::from(length() > before);
        // The next program that opens the file recovers it: a server, or a puller. Not each time a puller, so that the
        // file has to grow.
        if kill % 5 == 4 {
            pull_and_open(folder.path());
        }
        before = length();
    }
    let kept = codes(folder.path());
    let lost: Vec<_> = shown.difference(&kept).collect();
    println!(
        "{kills} kills, {grown} of them after the file had grown, {} codes shown, {} tips on the queue, {} lost",
        shown.len(),
        kept.len(),
        lost.len()
    );
    assert!(
        u64::try_from(shown.len()).unwrap() >= kills,
        "there was a load"
    );
    assert!(grown > 0, "the file grew");
    assert!(lost.is_empty(), "{lost:?}");
}

/// The system calls of a server while it was traced, one a line.
fn traced(folder: &Path, work: impl FnOnce(SocketAddr)) -> Vec<String> {
    let trace = folder.join("trace");
    let mut strace = Command::new("strace");
    strace
        // -D: the server is the child of this test, and not of the tracer.
        .args([
            "-D",
            "-f",
            "-y",
            "-s",
            "40",
            "-e",
            "trace=pwrite64,pwritev,fsync,fdatasync,write,writev,sendto,sendmsg",
            "-o",
        ])
        .arg(&trace)
        .arg(tip_function().get_program());
    let server = Server::start_by(strace, folder, &[]);
    work(server.address);
    let id = server.id().to_string();
    server.stop();
    // The tracer ends a little later than the traced server.
    let is_exit = |line: &str| line.starts_with(&id) && line.ends_with("+++ exited with 0 +++");
    for _ in 0..1_000 {
        let lines = std::fs::read_to_string(&trace).unwrap();
        if lines.lines().any(is_exit) {
            return lines.lines().map(str::to_owned).collect();
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("the tracer did not see the end");
}

#[test]
#[ignore = "needs strace: site-tests/run installs it and runs this"]
fn the_commit_is_on_disk_before_the_answer_leaves() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let lines = traced(folder.path(), |address| {
        for _ in 0..20 {
            code(&post(address, "what=x").unwrap()).unwrap();
        }
    });
    let (mut written, mut syncing, mut answers) = (0, None, 0);
    for line in &lines {
        // `PID call(FD<path>, …) = result`, or in two parts with other threads in between.
        let is_queue = line.contains("/queue>");
        if is_queue && line.contains(" write(") {
            written += 1;
        } else if is_queue && (line.contains("sync(")) {
            syncing = Some(written);
        }
        let is_done = line.contains("sync resumed>")
            || (line.contains("sync(") && !line.contains("unfinished"));
        // There is one writer, so all that was written before a sync began is on disk at its end.
        if is_done && line.ends_with("= 0") && syncing == Some(written) {
            written = 0;
        }
        if line.contains("\"HTTP/1.1 200") {
            answers += 1;
            assert_eq!(written, 0, "an answer left before its commit: {line}");
            assert!(
                syncing.take().is_some(),
                "an answer left without a commit: {line}"
            );
        }
    }
    assert_eq!(answers, 20, "{lines:#?}");
}

/// Sends tips until one gets the *not sent* page, and gives the codes of the others.
fn fill(address: SocketAddr) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for _ in 0..500 {
        let answer = post(address, "what=kept").unwrap();
        let Some(code) = code(&answer) else {
            assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
            assert!(
                answer.ends_with("not sent: <textarea>\nkept\n</textarea>"),
                "{answer}"
            );
            return shown;
        };
        shown.insert(code);
    }
    panic!("it never became full");
}

#[test]
fn a_file_that_may_not_grow_is_an_honest_failure_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    // The limit counts blocks of 512 bytes and leaves room for the smallest file, and not for one more cell. Without the
    // trap the kernel would end the process instead of refusing the write.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 8800; exec \"$0\""]);
    limited.arg(tip_function().get_program());
    let server = Server::start_by(limited, folder.path(), &[]);
    let shown = fill(server.address);
    assert!(!shown.is_empty());
    let written = server.stop();
    assert!(
        written.contains("alarm: the disk of the queue is full"),
        "{written}"
    );
    assert_eq!(shown.len(), 64, "every cell is used");
    assert_eq!(codes(folder.path()), shown);
}

#[test]
#[ignore = "needs the right to mount in a namespace of its own: site-tests/run runs this"]
fn a_full_disk_is_an_honest_failure_until_there_is_room_again() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    std::fs::create_dir(folder.path().join("disk")).unwrap();
    let mut small = Command::new("unshare");
    small.args(["--map-root-user", "--mount", "sh", "-c"]);
    small.arg("mount -t tmpfs -o size=16m none disk && head -c 9000000 /dev/zero >disk/filler && exec \"$0\"");
    small
        .arg(tip_function().get_program())
        .current_dir(folder.path());
    let server = Server::start_by(
        small,
        folder.path(),
        &[("TIP_QUEUE", "disk/queue"), ("PATH", "/usr/bin:/bin")],
    );
    // The path of the disk from outside of the namespace.
    let disk = format!(
        "/proc/{}/root{}",
        server.id(),
        folder.path().join("disk").display()
    );
    let disk = Path::new(&disk);
    let mut shown = fill(server.address);
    assert!(!shown.is_empty());
    std::fs::remove_file(disk.join("filler")).unwrap();
    shown.extend(code(&post(server.address, "what=x").unwrap()));
    // The disk vanishes with its server, which may still enlarge the file of the queue: a copy of a file that changes meanwhile is
    // no copy of the queue.
    let mut queue = std::fs::read(disk.join("queue")).unwrap();
    for _ in 0..1_000 {
        let before = std::mem::replace(&mut queue, std::fs::read(disk.join("queue")).unwrap());
        if before == queue {
            break;
        }
    }
    std::fs::write(folder.path().join("queue"), queue).unwrap();
    let written = server.stop();
    assert!(
        written.contains("alarm: the disk of the queue is full"),
        "{written}"
    );
    assert_eq!(codes(folder.path()), shown);
}
