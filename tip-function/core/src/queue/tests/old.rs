use std::path::{Path, PathBuf};

use super::*;

/// Makes a queue of the earlier form as its last version did, with its log, and gives the envelopes in it.
fn make(path: &Path) -> Vec<Vec<u8>> {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection
        .execute_batch(include_str!("earlier.sql"))
        .unwrap();
    let mut bodies = Vec::new();
    for n in 0..20_u8 {
        let mut body = vec![n; 36_864];
        Rng::system().fill(&mut body).unwrap();
        bodies.push(body.clone());
        let table = if n % 5 == 0 {
            "INSERT INTO dead VALUES (?1, ?2)"
        } else {
            "INSERT INTO waiting VALUES (?1, 1, 29000000, 0, '', ?2)"
        };
        connection
            // One of them has a name that no version of ours gave.
            .execute(
                table,
                rusqlite::params![vec![n; if n == 19 { 3 } else { 16 }], body],
            )
            .unwrap();
    }
    bodies.sort();
    // A process that is killed leaves the log as it is; so does one whose connection is forgotten.
    std::mem::forget(connection);
    assert!(beside(path, "-wal").exists());
    bodies
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

/// A copy of such a queue: the forgotten connection still has the first one open.
fn copy(folder: &tempfile::TempDir) -> (PathBuf, Vec<Vec<u8>>) {
    let first = folder.path().join("first");
    let bodies = make(&first);
    let path = folder.path().join("queue");
    for ending in ["", "-wal", "-shm"] {
        std::fs::copy(beside(&first, ending), beside(&path, ending)).unwrap();
    }
    (path, bodies)
}

async fn all(path: &Path) -> Vec<Vec<u8>> {
    let queue = Queue::open_disk(path).unwrap();
    let received = receive(&queue).await;
    let mut bodies: Vec<_> = received.into_iter().map(|one| one.bytes).collect();
    bodies.sort();
    bodies
}

fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("queue"))
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn an_earlier_queue_is_taken_over_with_its_dead_letters_and_its_log_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let (path, bodies) = copy(&folder);
    assert!(all(&path).await == bodies);
    assert!(all(&path).await == bodies, "it is taken over once");
    assert_eq!(names(&path), ["queue"]);
}

#[tokio::test]
async fn a_taking_over_that_was_cut_off_loses_nothing_and_doubles_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // Before the renaming: a part of the new file, and a second name of the queue.
    let (path, bodies) = copy(&folder);
    std::fs::write(beside(&path, ".new"), "fanal tip queue2 and so on").unwrap();
    std::fs::hard_link(&path, beside(&path, ".old")).unwrap();
    assert!(all(&path).await == bodies);
    assert_eq!(names(&path), ["queue"]);
    // After the renaming: the old file and its log are still there.
    for (from, to) in [("", ".old"), ("-wal", "-wal"), ("-shm", "-shm")] {
        std::fs::copy(
            beside(&folder.path().join("first"), from),
            beside(&path, to),
        )
        .unwrap();
    }
    assert!(all(&path).await == bodies);
    assert_eq!(names(&path), ["queue"]);
}

#[cfg(unix)]
#[tokio::test]
async fn what_the_earlier_queue_held_is_overwritten_before_it_is_removed() {
    use std::io::Read;
    let folder = tempfile::tempdir().unwrap();
    let (path, bodies) = copy(&folder);
    let mut open: Vec<_> = ["", "-wal"]
        .map(|ending| std::fs::File::open(beside(&path, ending)).unwrap())
        .into();
    drop(Queue::open_disk(&path).unwrap());
    for file in &mut open {
        let mut now = Vec::new();
        file.read_to_end(&mut now).unwrap();
        assert!(!now.is_empty());
        for body in &bodies {
            let part = &body[1_000..1_016];
            assert!(!now.windows(part.len()).any(|window| window == part));
        }
    }
}

#[tokio::test]
async fn an_earlier_queue_that_somebody_has_open_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    make(&path);
    // `make` has a connection left that is open.
    assert_eq!(Queue::open_disk(&path).unwrap_err(), QueueError::InUse);
    assert!(
        std::fs::read(&path)
            .unwrap()
            .starts_with(b"SQLite format 3\0")
    );
}
