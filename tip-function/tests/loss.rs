//! Nothing that was acknowledged is lost: two processes at once, and processes that are killed.

use std::collections::BTreeSet;
use std::path::Path;
use std::thread;

use tip_function::inbox::Inbox;
use tip_function::seal::Identities;

use crate::door::process::{Server, furnish, post, texts, tip_inbox};

/// The code on an answer, if it is a `sent` page.
fn code(answer: &str) -> Option<String> {
    let (_, code) = answer.split_once("sent: ")?;
    (answer.starts_with("HTTP/1.1 200 ") && code.len() == 14).then(|| code.to_owned())
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
    let server = Server::start(folder.path(), &[]);
    let shown: BTreeSet<String> = thread::scope(|scope| {
        let writers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| -> Vec<String> {
                    (0..15)
                        .map(|_| code(&post(server.address, "what=x").unwrap()).unwrap())
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
fn every_code_that_was_shown_before_a_kill_is_in_the_queue() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let mut shown = BTreeSet::new();
    for round in 0..5 {
        let server = Server::start(folder.path(), &[]);
        let address = server.address;
        thread::scope(|scope| {
            let writers: Vec<_> = (0..4)
                .map(|_| {
                    // Until the server is gone.
                    scope.spawn(move || -> Vec<String> {
                        std::iter::from_fn(|| post(address, "what=x"))
                            .filter_map(|answer| code(&answer))
                            .collect()
                    })
                })
                .collect();
            // The moment is that of some answer, another one in each round.
            for _ in 0..=round * 3 {
                shown.extend(post(address, "what=x").and_then(|answer| code(&answer)));
            }
            server.kill();
            for writer in writers {
                shown.extend(writer.join().unwrap());
            }
        });
    }
    pull(folder.path());
    assert!(shown.len() >= 15);
    let kept = codes(folder.path());
    assert!(
        shown.is_subset(&kept),
        "lost: {:?}",
        shown.difference(&kept)
    );
}
