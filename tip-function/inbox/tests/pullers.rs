//! Pullers that are processes: two at once while a function writes, and one that is killed.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use tip_core::rng::Rng;
use tip_inbox::folder::Inbox;
use tip_inbox::identity::Identities;

use crate::door::{Server, furnish, post, texts, tip_inbox, with_tips};

/// The code on a `sent` page.
fn code(answer: &str) -> String {
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let (_, code) = answer.split_once("sent: ").unwrap();
    code.to_owned()
}

fn pull(folder: &Path) {
    let output = tip_inbox(&["pull", "--queue", "queue"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", texts(&output).1);
}

/// The codes of all tips in the inbox folder.
fn codes(folder: &Path) -> BTreeSet<String> {
    let identity = std::fs::read_to_string(folder.join("identity")).unwrap();
    let identities = Identities::parse(&identity).unwrap();
    let contents = Inbox::at(&folder.join("inbox"))
        .unwrap()
        .open_all(&identities)
        .unwrap();
    assert_eq!(contents.unopened, []);
    contents
        .opened
        .iter()
        .map(|tip| tip.message.code.to_string())
        .collect()
}

#[test]
fn case_43_two_pullers_empty_the_queue_while_the_server_writes() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path());
    let shown: BTreeSet<String> = thread::scope(|scope| {
        let writers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| -> Vec<String> {
                    (0..15)
                        .map(|_| code(&post(server.address, "what=x")))
                        .collect()
                })
            })
            .collect();
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..4 {
                    pull(folder.path());
                }
            });
        }
        writers
            .into_iter()
            .flat_map(|writer| writer.join().unwrap())
            .collect()
    });
    server.stop();
    pull(folder.path());
    assert_eq!(shown.len(), 60);
    assert_eq!(
        codes(folder.path()),
        shown,
        "each code that was shown, and no other"
    );
}

#[test]
fn a_pull_that_is_killed_at_random_moments_loses_no_tip_and_doubles_none() {
    // More than are received at once, twice.
    const TIPS: usize = 600;
    let bodies: Vec<String> = (0..TIPS).map(|number| format!("what={number}")).collect();
    let folder = with_tips(&bodies.iter().map(String::as_str).collect::<Vec<_>>());
    let rng = Rng::system();
    for _ in 0..20 {
        let mut pulling = tip_inbox(&["pull", "--queue", "queue"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // This waits for no event: the moment of the kill is random.
        thread::sleep(Duration::from_micros(rng.below(100_000).unwrap()));
        pulling.kill().unwrap();
        pulling.wait().unwrap();
    }
    pull(folder.path());
    assert_eq!(codes(folder.path()).len(), TIPS);
    let inbox = Inbox::at(&folder.path().join("inbox")).unwrap();
    assert_eq!(inbox.ids().unwrap().len(), TIPS);
}
