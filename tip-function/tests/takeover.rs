//! A queue of the earlier form, a database, is taken over by a server that is killed at random moments meanwhile.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};
use tip_core::limits::ENVELOPE_1_BYTES;
use tip_core::queue::Queue;
use tip_core::rng::Rng;

use crate::door::process::{Server, furnish, tip_function};

/// Tips on the earlier queue: enough that most of the time is spent with copying and wiping them.
const TIPS: u8 = 200;

/// Number of earlier queues that are taken over.
const QUEUES: usize = 12;

/// Kills of each, if the taking over is not done before.
const KILLS: usize = 4;

/// Writes a queue of the earlier form, with the log that a killed process left, into a folder. Gives its envelopes.
fn earlier_queue(folder: &Path, rng: &Rng) -> Vec<Vec<u8>> {
    let original = folder.join("original");
    let connection = Connection::open(&original).unwrap();
    connection
        .execute_batch(include_str!("../core/src/queue/tests/earlier.sql"))
        .unwrap();
    let mut envelopes = Vec::new();
    for number in 0..TIPS {
        let mut envelope = vec![0; ENVELOPE_1_BYTES];
        rng.fill(&mut envelope).unwrap();
        let statement = if number % 5 == 0 {
            "INSERT INTO dead VALUES (?1, ?2)"
        } else {
            "INSERT INTO waiting VALUES (?1, 1, 29000000, 0, '', ?2)"
        };
        connection
            .execute(statement, params![[number; 16], envelope])
            .unwrap();
        envelopes.push(envelope);
    }
    // SQLite clears its log when a connection is closed, so the files are copied while it is open.
    for ending in ["", "-wal", "-shm"] {
        let file = |name: &str| folder.join(format!("{name}{ending}"));
        std::fs::copy(file("original"), file("queue")).unwrap();
    }
    drop(connection);
    std::fs::remove_file(original).unwrap();
    envelopes.sort();
    envelopes
}

/// The envelopes on the queue in a folder.
fn queued(folder: &Path) -> Vec<Vec<u8>> {
    let queue = Queue::open_disk(&folder.join("queue")).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut envelopes = Vec::new();
    loop {
        let received = runtime.block_on(queue.receive()).unwrap();
        if received.is_empty() {
            break;
        }
        envelopes.extend(received.into_iter().map(|received| received.bytes));
    }
    envelopes.sort();
    envelopes
}

/// The files of a queue in a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| {
        file.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("queue"))
    });
    files
}

/// Whether the queue in a folder has the earlier form still.
fn is_earlier(folder: &Path) -> bool {
    let queue = std::fs::read(folder.join("queue")).unwrap();
    queue.starts_with(b"SQLite format 3\0")
}

/// Starts a server and kills it after a while.
fn start_and_kill(mut command: Command, folder: &Path, after: Duration) {
    let mut server = command
        .env("TIP_REPLIES", folder.join("replies.json"))
        .env("TIP_QUEUE", folder.join("queue"))
        .env("TIP_LISTEN", "127.0.0.1:0")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // This waits for no event: the moment of the kill is random.
    thread::sleep(after);
    server.kill().unwrap();
    server.wait().unwrap();
}

#[test]
fn a_taking_over_that_is_killed_at_random_moments_loses_nothing_and_doubles_nothing() {
    let rng = Rng::system();
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let envelopes = earlier_queue(folder.path(), &rng);
    let began = Instant::now();
    let server = Server::start(folder.path(), &[]);
    let most = u64::try_from(began.elapsed().as_micros()).unwrap();
    server.stop();
    assert!(queued(folder.path()) == envelopes);
    let (mut before, mut between) = (0, 0);
    for _ in 0..QUEUES {
        let folder = tempfile::tempdir().unwrap();
        furnish(folder.path());
        let envelopes = earlier_queue(folder.path(), &rng);
        for _ in 0..KILLS {
            let after = Duration::from_micros(rng.below(most).unwrap());
            start_and_kill(tip_function(), folder.path(), after);
            before += u32::from(is_earlier(folder.path()));
            between += u32::from(!is_earlier(folder.path()) && files(folder.path()).len() > 1);
        }
        assert!(queued(folder.path()) == envelopes);
        let queue = folder.path().join("queue");
        assert_eq!(files(folder.path()), [queue], "nothing is left beside it");
    }
    println!(
        "killed {before} times before the new file took the place, {between} times before the old one was gone"
    );
}
