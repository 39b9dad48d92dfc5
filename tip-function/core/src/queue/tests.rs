use std::time::Duration;

use super::*;
use crate::code::Code;
use crate::form::Form;
use crate::message::{Header, Message};
use crate::rng::Rng;
use crate::seal::Recipients;
use crate::slot::Slot;
use crate::tip::Tip;

/// What a person finds in the file who has it and knows its form.
mod forensic;
/// Queues of the earlier form.
mod old;

/// A recipient whose private key nobody needs here.
const RECIPIENT: &str = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";

pub(super) fn envelope() -> Envelope {
    let form = Form::parse(
        "questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 9 }]",
    )
    .unwrap();
    let Ok(tip) = Tip::parse(b"what=x", &form) else {
        panic!("a tip")
    };
    let header = Header {
        slot: Slot::at(std::time::SystemTime::now()),
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
        .put(&envelope, lane, Duration::from_secs(delay))
        .await?;
    Ok(envelope.as_bytes().to_vec())
}

async fn receive(queue: &Queue) -> Vec<Received> {
    queue.receive().await.unwrap()
}

fn handles(received: &[Received]) -> Vec<Handle> {
    received
        .iter()
        .map(|envelope| envelope.handle.clone())
        .collect()
}

#[tokio::test]
async fn what_was_put_is_received_once_until_it_is_deleted_or_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    let bytes = put(&queue, Lane::Normal, 0).await.unwrap();
    let first = receive(&queue).await;
    assert!(first[0].bytes == bytes);
    assert!(receive(&queue).await.is_empty(), "hidden");
    queue.give_back(handles(&first)).await.unwrap();
    let second = receive(&queue).await;
    assert!(second[0].bytes == bytes, "came back");
    queue.delete(handles(&second)).await.unwrap();
    queue.delete(handles(&second)).await.unwrap();
    assert!(receive(&queue).await.is_empty());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_one_process_received_is_hidden_from_others_until_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (queue(&folder), queue(&folder));
    let bytes = put(&ours, Lane::Normal, 0).await.unwrap();
    assert_eq!(receive(&theirs).await.len(), 1);
    assert!(receive(&ours).await.is_empty());
    drop(theirs);
    let received = receive(&ours).await;
    assert!(received[0].bytes == bytes);
}

#[cfg(target_os = "linux")]
#[tokio::test(start_paused = true)]
async fn a_delayed_envelope_is_received_by_nobody_before_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (queue(&folder), queue(&folder));
    put(&ours, Lane::Normal, 100).await.unwrap();
    assert!(receive(&ours).await.is_empty());
    assert!(receive(&theirs).await.is_empty());
    tokio::time::sleep(Duration::from_secs(99)).await;
    assert!(receive(&theirs).await.is_empty());
    let mut asked = 0;
    let received = loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        tokio::task::spawn_blocking(|| ()).await.unwrap();
        let received = receive(&theirs).await;
        asked += 1;
        if !received.is_empty() || asked == 1_000 {
            break received;
        }
    };
    assert_eq!(received.len(), 1);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn when_the_function_ends_nothing_is_held_back_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let function = queue(&folder);
    put(&function, Lane::Normal, 900).await.unwrap();
    drop(function);
    let queue = queue(&folder);
    // The thread that wrote may still be ending with its handle of the file.
    for _ in 0..1_000 {
        if !receive(&queue).await.is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it is still held back");
}

#[tokio::test]
async fn the_normal_lane_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    let low = put(&queue, Lane::Low, 0).await.unwrap();
    let normal = put(&queue, Lane::Normal, 0).await.unwrap();
    let received = receive(&queue).await;
    assert!(received[0].bytes == normal && received[1].bytes == low);
}

#[tokio::test]
async fn a_full_queue_says_so_and_the_low_lane_has_half() {
    let folder = tempfile::tempdir().unwrap();
    let disk = DiskQueue::open(&folder.path().join("queue"))
        .unwrap()
        .with_capacity(4);
    let queue = Queue::Disk(disk.clone());
    assert!(!disk.look().await.unwrap().is_low_lane_full());
    put(&queue, Lane::Low, 0).await.unwrap();
    put(&queue, Lane::Low, 0).await.unwrap();
    assert_eq!(
        put(&queue, Lane::Low, 0).await,
        Err(QueueError::LowLaneFull)
    );
    let load = disk.look().await.unwrap();
    assert!(load.is_low_lane_full() && !load.is_nearly_full());
    put(&queue, Lane::Normal, 0).await.unwrap();
    assert!(disk.look().await.unwrap().is_nearly_full());
    put(&queue, Lane::Normal, 0).await.unwrap();
    assert_eq!(put(&queue, Lane::Normal, 0).await, Err(QueueError::Full));
    let received = receive(&queue).await;
    queue.delete(handles(&received)).await.unwrap();
    put(&queue, Lane::Low, 0).await.unwrap();
}

#[tokio::test]
async fn a_flood_makes_the_file_larger_and_a_restart_makes_it_small_again() {
    let folder = tempfile::tempdir().unwrap();
    let length = || {
        std::fs::metadata(folder.path().join("queue"))
            .unwrap()
            .len()
    };
    let first = queue(&folder);
    let small = length();
    let mut sent = Vec::new();
    for _ in 0..100 {
        sent.push(put(&first, Lane::Normal, 0).await.unwrap());
    }
    assert!(length() > small);
    let puller = queue(&folder);
    let received = receive(&puller).await;
    let mut came: Vec<_> = received.iter().map(|one| one.bytes.clone()).collect();
    came.sort();
    sent.sort();
    assert!(came == sent);
    puller.delete(handles(&received)).await.unwrap();
    drop((first, puller));
    let again = queue(&folder);
    assert_eq!(length(), small);
    put(&again, Lane::Normal, 0).await.unwrap();
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["queue"], "nothing is left beside it");
}

#[tokio::test]
async fn an_envelope_never_goes_into_a_file_that_was_removed() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    put(&queue, Lane::Normal, 0).await.unwrap();
    std::fs::remove_file(folder.path().join("queue")).unwrap();
    let bytes = put(&queue, Lane::Normal, 0).await.unwrap();
    let puller = Queue::open_existing(folder.path().join("queue").to_str().unwrap()).unwrap();
    let received = receive(&puller).await;
    assert!(received.len() == 1 && received[0].bytes == bytes);
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_for_this_user_alone_and_is_made_so_if_it_was_not() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let mode = || std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    drop(queue(&folder));
    assert_eq!(mode(), 0o600);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o666)).unwrap();
    drop(queue(&folder));
    assert_eq!(mode(), 0o600);
}

#[tokio::test]
async fn a_file_of_somebody_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    let text = "just some text, longer than the mark of a file";
    for content in [std::fs::read(&path).unwrap(), text.into()] {
        std::fs::write(&path, &content).unwrap();
        assert_eq!(Queue::open_disk(&path).unwrap_err(), QueueError::NotAQueue);
        assert!(std::fs::read(&path).unwrap() == content);
    }
    let nowhere = folder.path().join("none/queue");
    assert_eq!(
        Queue::open_disk(&nowhere).unwrap_err(),
        QueueError::CannotOpen
    );
    let name = nowhere.to_str().unwrap();
    assert_eq!(Queue::open_existing(name).unwrap_err(), QueueError::NoFile);
}

/// Lets sixteen puts begin while another handle holds the file, and gives their results.
async fn put_together(queue: &Queue, path: &Path, lanes: &[Lane]) -> Vec<Result<(), QueueError>> {
    let other = std::fs::File::open(path).unwrap();
    other.lock().unwrap();
    let puts: Vec<_> = lanes
        .iter()
        .map(|lane| {
            let (queue, lane) = (queue.clone(), *lane);
            tokio::spawn(async move { put(&queue, lane, 0).await.map(|_| ()) })
        })
        .collect();
    // The test has one thread, so each put has begun now and none is answered.
    tokio::task::yield_now().await;
    assert!(puts.iter().all(|put| !put.is_finished()));
    other.unlock().unwrap();
    let mut results = Vec::new();
    for put in puts {
        results.push(put.await.unwrap());
    }
    results
}

#[tokio::test]
async fn puts_that_wait_for_a_commit_share_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let disk = DiskQueue::open(&path).unwrap();
    let queue = Queue::Disk(disk.clone());
    let results = put_together(&queue, &path, &[Lane::Normal; 16]).await;
    assert!(results.iter().all(Result::is_ok));
    assert!((1..=2).contains(&disk.commits()), "{}", disk.commits());
    assert_eq!(receive(&queue).await.len(), 16);
}

#[tokio::test]
async fn one_that_does_not_fit_fails_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let queue = Queue::Disk(DiskQueue::open(&path).unwrap().with_capacity(4));
    let lanes = [[Lane::Low; 4], [Lane::Normal; 4]].concat();
    let results = put_together(&queue, &path, &lanes).await;
    let count = |failure: QueueError| {
        let failure = Err(failure);
        results.iter().filter(|result| **result == failure).count()
    };
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 4);
    assert_eq!(count(QueueError::Full) + count(QueueError::LowLaneFull), 4);
    assert!(count(QueueError::Full) >= 2);
}
