use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::*;
use crate::code::Code;
use crate::form::Form;
use crate::message::{Header, Message};
use crate::rng::Rng;
use crate::seal::Recipients;
use crate::slot::Slot;
use crate::tip::Tip;

const NOW: u64 = 1_000_000_020;
/// A recipient whose private key nobody needs here.
const RECIPIENT: &str = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";
const HIDDEN: Duration = Duration::from_mins(2);

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW + seconds)
}

fn envelope() -> Envelope {
    let form = Form::parse(
        "questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 9 }]",
    )
    .unwrap();
    let Ok(tip) = Tip::parse(b"what=x", &form) else {
        panic!("a tip")
    };
    let header = Header {
        slot: Slot::at(at(0)),
        locale: "en".to_owned(),
        code: Code::draw(&Rng::system()).unwrap(),
        lane: Lane::Normal,
    };
    let recipients = Recipients::single(RECIPIENT.parse().unwrap());
    Envelope::seal(&Message::of(&tip, &form, header), &recipients).unwrap()
}

fn queue(folder: &tempfile::TempDir) -> Queue {
    Queue::open_disk(&folder.path().join("queue")).unwrap()
}

async fn put(queue: &Queue, lane: Lane, delay: u64) -> Result<Vec<u8>, QueueError> {
    let envelope = envelope();
    queue
        .put(&envelope, lane, Duration::from_secs(delay), at(0))
        .await?;
    Ok(envelope.as_bytes().to_vec())
}

async fn receive(queue: &Queue, seconds: u64) -> Vec<Received> {
    queue.receive(10, HIDDEN, at(seconds)).await.unwrap()
}

#[tokio::test]
async fn what_was_put_is_received_until_it_is_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    let bytes = put(&queue, Lane::Normal, 0).await.unwrap();
    let first = receive(&queue, 0).await;
    assert!(first[0].bytes == bytes);
    assert!(receive(&queue, 60).await.is_empty(), "hidden");
    let second = receive(&queue, 180).await;
    assert!(second[0].bytes == bytes, "came back");
    assert_eq!(
        queue.delete(&first[0].handle).await,
        Err(QueueError::StaleHandle)
    );
    assert_eq!(queue.delete(&second[0].handle).await, Ok(()));
    assert_eq!(
        queue.delete(&second[0].handle).await,
        Err(QueueError::StaleHandle)
    );
    assert!(receive(&queue, 10_000).await.is_empty());
}

#[tokio::test]
async fn a_delayed_envelope_is_not_received_before_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    put(&queue, Lane::Normal, 100).await.unwrap();
    assert!(receive(&queue, 99).await.is_empty());
    assert_eq!(receive(&queue, 160).await.len(), 1);
}

#[tokio::test]
async fn the_normal_lane_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    let low = put(&queue, Lane::Low, 0).await.unwrap();
    let normal = put(&queue, Lane::Normal, 0).await.unwrap();
    let received = receive(&queue, 0).await;
    assert!(received[0].bytes == normal && received[1].bytes == low);
}

#[tokio::test]
async fn what_was_received_ten_times_is_a_dead_letter() {
    let folder = tempfile::tempdir().unwrap();
    let disk = DiskQueue::open(&folder.path().join("queue")).unwrap();
    let queue = Queue::Disk(disk.clone());
    put(&queue, Lane::Normal, 0).await.unwrap();
    for round in 0..10 {
        assert_eq!(receive(&queue, round * 1_000).await.len(), 1);
    }
    assert!(receive(&queue, 10_000).await.is_empty());
    assert_eq!(
        disk.counts().await,
        Ok(Counts {
            waiting: 0,
            dead: 1
        })
    );
}

#[tokio::test]
async fn a_full_queue_says_so_and_the_low_lane_has_half() {
    let folder = tempfile::tempdir().unwrap();
    let disk = DiskQueue::open(&folder.path().join("queue"))
        .unwrap()
        .with_capacity(4);
    let queue = Queue::Disk(disk);
    put(&queue, Lane::Low, 0).await.unwrap();
    put(&queue, Lane::Low, 0).await.unwrap();
    assert_eq!(
        put(&queue, Lane::Low, 0).await,
        Err(QueueError::LowLaneFull)
    );
    put(&queue, Lane::Normal, 0).await.unwrap();
    put(&queue, Lane::Normal, 0).await.unwrap();
    assert_eq!(put(&queue, Lane::Normal, 0).await, Err(QueueError::Full));
}

#[tokio::test]
async fn the_file_holds_no_time_but_whole_minutes_and_none_without_a_delay() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    put(&queue, Lane::Normal, 0).await.unwrap();
    put(&queue, Lane::Normal, 61).await.unwrap();
    let file = rusqlite::Connection::open(folder.path().join("queue")).unwrap();
    let mut statement = file
        .prepare("SELECT visible_at FROM waiting ORDER BY visible_at")
        .unwrap();
    let times: Vec<i64> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(times, [0, i64::try_from(NOW.div_ceil(60) + 2).unwrap()]);
    let columns: Vec<String> = file
        .prepare("SELECT name FROM pragma_table_info('waiting')")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(
        columns,
        ["id", "low", "visible_at", "attempts", "handle", "body"]
    );
}

#[tokio::test(start_paused = true)]
async fn the_minute_is_forgotten_when_the_delay_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    put(&queue, Lane::Low, 100).await.unwrap();
    put(&queue, Lane::Normal, 800).await.unwrap();
    let file = rusqlite::Connection::open(folder.path().join("queue")).unwrap();
    let minutes = || -> Vec<i64> {
        let mut all = file
            .prepare("SELECT visible_at FROM waiting ORDER BY low DESC")
            .unwrap();
        let rows = all.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let [short, long] = minutes()[..] else {
        panic!("two")
    };
    assert!(0 < short && short < long);
    // The paused clock is moved by hand until the writing thread has written.
    let mut asked = 0;
    while minutes()[0] != 0 && asked < 1_000 {
        tokio::time::advance(Duration::from_secs(1)).await;
        tokio::task::spawn_blocking(|| ()).await.unwrap();
        asked += 1;
    }
    assert_eq!(minutes(), [0, long]);
    assert!(asked >= 100, "after {asked} seconds");
    assert_eq!(receive(&queue, asked).await.len(), 1);
}

#[tokio::test]
async fn what_is_deleted_is_overwritten_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let holds = |needle: &[u8]| {
        let whole = std::fs::read(folder.path().join("queue")).unwrap();
        whole.windows(needle.len()).any(|window| window == needle)
    };
    let first = queue(&folder);
    let gone = put(&first, Lane::Normal, 0).await.unwrap();
    let kept = put(&first, Lane::Normal, 500).await.unwrap();
    drop(first);
    // Closing the last connection folds the log into the file. Small parts are searched, because a page boundary may cut
    // the envelope.
    let parts = |bytes: &[u8]| bytes.chunks(64).skip(50).take(100).any(&holds);
    assert!(parts(&gone) && parts(&kept));
    let second = queue(&folder);
    let received = receive(&second, 0).await;
    assert!(received.len() == 1 && received[0].bytes == gone);
    second.delete(&received[0].handle).await.unwrap();
    drop(second);
    assert!(!parts(&gone) && parts(&kept));
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_and_its_log_are_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    put(&queue, Lane::Normal, 0).await.unwrap();
    for name in ["queue", "queue-wal", "queue-shm"] {
        let metadata = std::fs::metadata(folder.path().join(name)).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[tokio::test]
async fn a_file_of_somebody_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    assert_eq!(Queue::open_disk(&path).unwrap_err(), QueueError::NotAQueue);
    std::fs::write(
        &path,
        "just some text, long enough to have no SQLite header in it",
    )
    .unwrap();
    assert_eq!(Queue::open_disk(&path).unwrap_err(), QueueError::NotAQueue);
    let nowhere = folder.path().join("none/queue");
    assert_eq!(
        Queue::open_disk(&nowhere).unwrap_err(),
        QueueError::CannotOpen
    );
}

/// Commits in the write-ahead log so far: the frames that name a size of the file, see "WAL File
/// Format", <https://sqlite.org/fileformat2.html#walformat>.
fn commits(folder: &tempfile::TempDir) -> usize {
    let log = std::fs::read(folder.path().join("queue-wal")).unwrap();
    let page = usize::try_from(u32::from_be_bytes(log[8..12].try_into().unwrap())).unwrap();
    log[32..]
        .chunks(24 + page)
        .filter(|frame| frame[4..8] != [0; 4])
        .count()
}

#[tokio::test]
async fn puts_that_wait_for_a_commit_share_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    // Another process writes.
    let other = rusqlite::Connection::open(folder.path().join("queue")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let before = commits(&folder);
    let puts: Vec<_> = (0..16)
        .map(|_| {
            let queue = queue.clone();
            tokio::spawn(async move { put(&queue, Lane::Normal, 0).await.is_ok() })
        })
        .collect();
    // The test has one thread, so each put has begun now and none is answered.
    tokio::task::yield_now().await;
    assert!(puts.iter().all(|put| !put.is_finished()));
    other.execute_batch("COMMIT").unwrap();
    for put in puts {
        assert!(put.await.unwrap());
    }
    let made = commits(&folder) - before;
    assert!((1..=2).contains(&made), "{made} commits");
    assert_eq!(receive(&queue, 0).await.len(), 10);
    assert_eq!(receive(&queue, 0).await.len(), 6);
}

#[tokio::test]
async fn one_that_does_not_fit_fails_alone() {
    let folder = tempfile::tempdir().unwrap();
    let disk = DiskQueue::open(&folder.path().join("queue")).unwrap();
    let queue = Queue::Disk(disk.with_capacity(4));
    let other = rusqlite::Connection::open(folder.path().join("queue")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let puts: Vec<_> = (0..8)
        .map(|place| {
            let lane = if place < 4 { Lane::Low } else { Lane::Normal };
            let queue = queue.clone();
            tokio::spawn(async move { put(&queue, lane, 0).await.err() })
        })
        .collect();
    tokio::task::yield_now().await;
    other.execute_batch("COMMIT").unwrap();
    let mut failures = Vec::new();
    for put in puts {
        failures.extend(put.await.unwrap());
    }
    let full = |error: &QueueError| *error == QueueError::Full;
    assert_eq!(failures.iter().filter(|error| full(error)).count(), 2);
    assert!(
        failures
            .iter()
            .all(|error| full(error) || *error == QueueError::LowLaneFull)
    );
    assert_eq!(failures.len(), 4, "four fit");
}
