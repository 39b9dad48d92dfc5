//! From the queue into a folder that is full, or that is looked at by others.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use tip_core::queue::Queue;
use tip_inbox::folder::{Inbox, TipId};
use tip_inbox::pull::{PullFailure, pull};

use crate::door::{run, texts, tip_inbox, with_tips};

/// The names of the files in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_folder_that_is_full_gives_the_rest_back_and_says_so() {
    let folder = tokio::task::spawn_blocking(move || with_tips(&["what=a"; 5]))
        .await
        .unwrap();
    let queue = Queue::open_disk(&folder.path().join("queue")).unwrap();
    // The names that the third of them will have.
    let elsewhere = Inbox::at(&folder.path().join("elsewhere")).unwrap();
    let received = queue.receive().await.unwrap();
    assert_eq!(elsewhere.store(&[&received[2].bytes]).failure, None);
    let third = elsewhere.ids().unwrap().remove(0);
    let handles = received.into_iter().map(|one| one.handle).collect();
    queue.give_back(handles).await.unwrap();
    // A folder in its place: it cannot be written, as on a full disk.
    let inbox = Inbox::at(&folder.path().join("inbox")).unwrap();
    let staging = format!(".{}-{}", third.as_str(), std::process::id());
    std::fs::create_dir(folder.path().join("inbox").join(&staging)).unwrap();
    for round in 0..12 {
        let error = pull(&queue, &inbox).await.unwrap_err();
        assert!(matches!(error.why, PullFailure::Inbox(_)), "{error}");
        let stored = if round == 0 { 2 } else { 0 };
        assert_eq!(error.pulled.new, stored, "round {round}");
        let left = names(&folder.path().join("inbox"));
        let left: Vec<&String> = left.iter().filter(|name| name.starts_with('.')).collect();
        assert_eq!(left, [&staging], "nothing is left of those behind it");
    }
    assert_eq!(inbox.ids().unwrap().len(), 2);
    std::fs::remove_dir(folder.path().join("inbox").join(&staging)).unwrap();
    assert_eq!(pull(&queue, &inbox).await.unwrap().new, 3);
    assert_eq!(inbox.ids().unwrap().len(), 5);
    assert!(
        names(&folder.path().join("inbox"))
            .iter()
            .all(|name| name.rsplit('.').next() == Some("tip"))
    );
}

/// The file system of the tests has holes; where one has none, the zeros are written.
#[cfg(target_os = "linux")]
#[test]
fn an_envelope_that_comes_twice_at_once_is_one_file_and_its_zeros_take_no_room() {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(folder.path()).unwrap();
    let envelope = |byte: u8| [vec![byte; 30_000], vec![0; 35_536]].concat();
    let stored = inbox.store(&[envelope(1), envelope(2), envelope(1), envelope(3)]);
    assert_eq!(stored.failure, None);
    assert_eq!(stored.are_new, [true, true, false, true]);
    assert_eq!(names(folder.path()).len(), 3);
    for byte in 1..=3 {
        let name = TipId::of(&envelope(byte)).as_str().to_owned() + ".tip";
        let path = folder.path().join(name);
        assert!(std::fs::read(&path).unwrap() == envelope(byte));
        assert!(std::fs::metadata(&path).unwrap().blocks() * 512 < 40_000);
    }
    let again = inbox.store(&[envelope(2), envelope(4)]);
    assert_eq!(again.are_new, [false, true]);
}

#[test]
#[ignore = "needs the right to mount in a namespace of its own: site-tests/run runs this"]
fn a_full_disk_of_the_operators_keeps_every_tip_on_the_queue_however_often_it_is_tried() {
    let folder = with_tips(&["what=a", "what=b", "what=c"]);
    Inbox::at(&folder.path().join("inbox")).unwrap();
    let program = tip_inbox(&[]).get_program().to_owned();
    for _ in 0..12 {
        let output = Command::new("unshare")
            .args(["--map-root-user", "--mount", "sh", "-c"])
            .arg("mount -t tmpfs -o size=20k,mode=700 none inbox && exec \"$0\" pull --queue queue --inbox inbox")
            .arg(&program)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert_eq!(
            texts(&output),
            (
                String::new(),
                "error: the inbox folder takes no more: no storage space; the other tips stay on the queue\n\
                 help: mend the folder or make room on its disk, then run this again: no tip is lost\n"
                    .into()
            )
        );
        assert_eq!(output.status.code(), Some(1));
    }
    assert_eq!(
        run(folder.path(), &["pull", "--queue", "queue"]),
        "3 new tips in inbox\n"
    );
}

#[cfg(unix)]
#[test]
fn stored_tips_show_the_slot_and_not_the_minute_of_the_pull() {
    use std::os::unix::fs::MetadataExt;
    let folder = with_tips(&["what=a", "what=b"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let inbox = folder.path().join("inbox");
    assert_eq!(names(&inbox).len(), 2);
    for name in names(&inbox) {
        let metadata = std::fs::metadata(inbox.join(name)).unwrap();
        assert_eq!(metadata.mtime() % (6 * 60 * 60), 0);
        assert_eq!(metadata.mtime_nsec(), 0);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_pull_that_was_cut_off_has_left_is_removed_a_day_later() {
    let folder = with_tips(&[]);
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let left = inbox.join(".00112233445566778899-12345");
    let other = inbox.join(".other-12345");
    for path in [&left, &other] {
        std::fs::write(path, "a part of a tip").unwrap();
    }
    run(folder.path(), &["pull", "--queue", "queue"]);
    assert!(left.exists(), "it may belong to a pull that is running");
    let inbox = Inbox::at(&inbox).unwrap();
    inbox
        .remove_abandoned(SystemTime::now() + Duration::from_hours(25))
        .unwrap();
    assert!(!left.exists());
    assert!(other.exists());
}
