//! A queue and an inbox folder that commit 7527941 wrote, before the crates were split, still open.

use std::path::{Path, PathBuf};

use tip_core::answer::{Answer, Answered};
use tip_core::lane::Lane;
use tip_core::queue::Queue;
use tip_inbox::folder::{Contents, Inbox};
use tip_inbox::identity::Identities;
use tip_inbox::pull::{Pulled, pull};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/7527941")
}

fn identities() -> Identities {
    Identities::parse(&std::fs::read_to_string(fixtures().join("identity")).unwrap()).unwrap()
}

/// Each tip as `code lane by_browser: question=answer; …`, sorted.
fn tips(contents: &Contents) -> Vec<String> {
    assert_eq!(contents.unopened, []);
    let answer = |answered: &Answered| match &answered.answer {
        Answer::Text(text) => format!("{}={text}", answered.question),
        Answer::Choices(choices) => format!("{}={choices:?}", answered.question),
    };
    let mut tips: Vec<String> = contents
        .opened
        .iter()
        .map(|tip| {
            let message = &tip.message;
            let lane = if message.lane == Lane::Low {
                "low"
            } else {
                "normal"
            };
            let way = if message.by_browser {
                "sealed"
            } else {
                "clear"
            };
            let answers: Vec<String> = message.answers.iter().map(answer).collect();
            assert_eq!(message.slot.to_string(), "2026-11-24T18Z/PT6H");
            format!(
                "{} {} {lane} {way} {} doubts: {}",
                message.code,
                message.locale,
                message.doubts.len(),
                answers.join("; ")
            )
        })
        .collect();
    tips.sort();
    tips
}

#[tokio::test]
async fn a_queue_of_before_is_pulled_and_opens() {
    let folder = tempfile::tempdir().unwrap();
    // A copy: opening a queue writes to its folder.
    let path = folder.path().join("queue");
    std::fs::copy(fixtures().join("queue"), &path).unwrap();
    let queue = Queue::open_disk(&path).unwrap();
    let inbox = Inbox::at(&folder.path().join("inbox")).unwrap();
    let pulled = pull(&queue, &inbox).await.unwrap();
    assert_eq!(
        pulled,
        Pulled {
            new: 3,
            again: 0,
            waiting: Some(0)
        }
    );
    assert_eq!(
        tips(&inbox.open_all(&identities()).unwrap()),
        [
            "0000 0000 0001 en low clear 0 doubts: what=low",
            "0000 0000 0002 ur normal clear 0 doubts: what=میرا\nb; where=Pier 4; who=[\"me\"]; there=[\"debt\"]",
            "0000 0000 0003 ur low sealed 1 doubts: what=sealed, low; there=[\"papers\", \"debt\"]; who=[\"nobody\"]",
        ]
    );
}

#[test]
fn an_inbox_folder_of_before_opens() {
    let inbox = Inbox::at(&fixtures().join("inbox")).unwrap();
    assert_eq!(
        tips(&inbox.open_all(&identities()).unwrap()),
        [
            "0000 0000 0004 en normal clear 0 doubts: what=first; who=[\"someone\"]",
            "0000 0000 0005 ur normal sealed 1 doubts: what=sealed\nhere; there=[\"papers\", \"debt\"]; who=[\"nobody\"]",
        ]
    );
}
