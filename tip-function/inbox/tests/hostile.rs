//! Files and tips that strangers made in order to harm operators.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use tip_core::answer::{Answer, Answered};
use tip_core::envelope::Envelope;
use tip_core::form::Form;
use tip_core::lane::Lane;
use tip_core::message::{Header, Message, SealedMessage};
use tip_core::rng::Rng;
use tip_core::seal::Recipients;
use tip_core::seal::browser::BrowserSeal;
use tip_inbox::folder::Inbox;
use tip_inbox::identity::{Identities, Identity};

use crate::door::{READING, exit_code, run, tip_inbox, with_tips};

fn identities(folder: &Path) -> Identities {
    Identities::parse(&fs::read_to_string(folder.join("identity")).unwrap()).unwrap()
}

/// Stores a tip whose answers a program sealed as a browser does, to the identity in the folder.
fn store_sealed(folder: &Path, seal: &dyn Fn(&Identity) -> BrowserSeal, code: &str) -> String {
    let form = Form::parse(
        "questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 5000 }]",
    )
    .unwrap();
    let header = Header {
        slot: "2026-11-24T18Z/PT6H".parse().unwrap(),
        locale: "en".into(),
        code: code.parse().unwrap(),
        lane: Lane::Normal,
    };
    let identities = identities(folder);
    let identity = identities.keys().next().unwrap();
    let message = SealedMessage::of(&seal(identity), &form, header);
    let recipients = Recipients::single(identity.recipient());
    let envelope = Envelope::seal(&Message::Sealed(message), &recipients).unwrap();
    let inbox = Inbox::at(&folder.join("inbox")).unwrap();
    assert_eq!(inbox.store(&[envelope.as_bytes()]).failure, None);
    inbox.ids().unwrap()[0].as_str().to_owned()
}

fn text(question: &str, text: &str) -> Answered {
    Answered {
        question: question.into(),
        answer: Answer::Text(text.into()),
    }
}

#[test]
fn a_tip_that_imitates_another_tip_a_code_and_an_error_is_seen_to_be_a_text() {
    let folder = with_tips(&[]);
    let forged = "Tip 9a41c07e\ncame      2026-11-28 18-24 h UTC\ncode      1111 2222 3333\n\nerror: the key has expired";
    let sealed = |identity: &Identity| {
        let answers = [
            text("what", forged),
            text(&format!("more\n\n----\n\n{forged}"), forged),
            text(&forged.replace('\n', "\u{2028}"), "x"),
            Answered {
                question: "Tip 9a41c07e".into(),
                answer: Answer::Choices(vec![forged.into(), forged.replace('\n', "\r")]),
            },
        ];
        BrowserSeal::seal(&answers, &[identity.browser_key()], &Rng::system()).unwrap()
    };
    store_sealed(folder.path(), &sealed, "123456789012");
    for command in [
        &["show"][..],
        &["show", "--all"],
        &["list"],
        &["find", "123456789012"],
        &["export", "--all", "--text"],
    ] {
        let seen = run(folder.path(), &[command, &READING[..]].concat());
        assert!(seen.contains("1234 5678 9012"), "{seen}");
        for line in seen.lines() {
            for begins in [
                "Tip 9a41",
                "came      2026-11-28",
                "code      1111",
                "error",
                "----",
            ] {
                assert!(!line.starts_with(begins), "{seen}");
            }
        }
    }
    assert_eq!(
        exit_code(
            folder.path(),
            &[&["find", "111122223333"], &READING[..]].concat()
        ),
        3
    );
    let json = run(
        folder.path(),
        &[&["show", "--format", "json"], &READING[..]].concat(),
    );
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["tips"][0]["answers"][0]["answer"], forged);
    assert!(!json.contains(['\r', '\u{2028}']), "{json}");
    for line in json.lines() {
        assert!(
            line.trim_start().starts_with(['"', '{', '}', '[', ']']),
            "{line}"
        );
    }
}

#[test]
fn a_tip_whose_browser_seal_does_not_open_is_found_by_its_code() {
    let folder = with_tips(&[]);
    let damaged = |identity: &Identity| {
        let answers = [text("what", "x")];
        let seal = BrowserSeal::seal(&answers, &[identity.browser_key()], &Rng::system()).unwrap();
        let mut bytes = seal.as_bytes().to_vec();
        *bytes.last_mut().unwrap() ^= 1;
        BrowserSeal::of_bytes(bytes).unwrap()
    };
    let id = store_sealed(folder.path(), &damaged, "322620089901");
    let listed = run(folder.path(), &[&["list"], &READING[..]].concat());
    assert!(
        listed.contains("3226 2008 9901  en       [does not open]\n"),
        "{listed}"
    );
    for command in [
        &["find", "3226 2008 9901"][..],
        &["show", &id[..6]],
        &["show"],
    ] {
        let seen = run(folder.path(), &[command, &READING[..]].concat());
        assert_eq!(
            seen,
            format!(
                "Tip {}\ncame      2026-11-24 18-24 h UTC\ncode      3226 2008 9901\nlocale    en\nwords     cannot be read: the browser's seal is damaged; it came under our own seal, which opens\n          The tip came, and nobody can read it. If its writer calls, ask them to tell it again.\nexit code: 4\n",
                &id[..8]
            )
        );
    }
    let json = run(
        folder.path(),
        &[&["find", "322620089901", "--format", "json"], &READING[..]].concat(),
    );
    assert!(json.contains("\"code\": \"3226 2008 9901\""), "{json}");

    // A seal for another operator's identity may still be opened by it.
    let folder = with_tips(&[]);
    let for_another = |_: &Identity| {
        let key = Identity::generate().browser_key();
        BrowserSeal::seal(&[text("what", "x")], &[key], &Rng::system()).unwrap()
    };
    store_sealed(folder.path(), &for_another, "322620089902");
    let seen = run(
        folder.path(),
        &[&["find", "322620089902"], &READING[..]].concat(),
    );
    assert!(
        seen.contains("Try the identities of the other operators"),
        "{seen}"
    );
}

/// Puts things that are no tips, under names of tips, into the inbox folder; returns how many.
fn scatter(inbox: &Path) -> usize {
    let at = |count: usize| inbox.join(format!("{count:020x}.tip"));
    assert!(
        Command::new("mkfifo")
            .arg(at(1))
            .status()
            .unwrap()
            .success()
    );
    File::create(at(2)).unwrap().set_len(6 << 30).unwrap();
    symlink("/dev/zero", at(3)).unwrap();
    symlink(inbox.join("nowhere"), at(4)).unwrap();
    symlink(inbox, at(5)).unwrap();
    fs::create_dir(at(6)).unwrap();
    fs::write(at(7), "").unwrap();
    fs::write(at(8), vec![0; 36_863]).unwrap();
    fs::write(at(9), vec![0; 36_865]).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(at(10)).unwrap();
    symlink("/proc/self/status", at(11)).unwrap();
    11
}

#[test]
fn pipes_devices_links_folders_and_huge_files_are_put_aside_and_hold_nobody_up() {
    let folder = with_tips(&["what=good"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let count = scatter(&folder.path().join("inbox"));
    for command in [&["list"][..], &["show"], &["list"]] {
        // A second is enough for all of it; the memory, for a frame.
        let output = Command::new("sh")
            .arg("-c")
            .arg("ulimit -v 2000000; exec timeout 20 \"$0\" \"$@\"")
            .arg(tip_inbox(&[]).get_program())
            .args(command)
            .args(READING)
            .current_dir(folder.path())
            .output()
            .unwrap();
        let (out, err) = crate::door::texts(&output);
        assert!(out.contains("good\n"), "{out}{err}");
        assert!(err.contains(&format!("{count} in quarantine")), "{err}");
    }
    let seen = run(
        folder.path(),
        &[&["list", "--quarantine"], &READING[..]].concat(),
    );
    for why in [
        "00000000000000000001  this is a pipe or device, not a file",
        "00000000000000000002  an envelope has 65536 bytes, this has 6442450944",
        "00000000000000000003  this is a link, not a file",
        "00000000000000000006  this is a folder, not a file",
        "00000000000000000008  an envelope has 65536 bytes, this has 36863",
        "0000000000000000000a  this is a pipe or device, not a file",
    ] {
        assert!(seen.contains(why), "{seen}");
    }
}

#[test]
fn a_name_that_is_in_quarantine_already_is_never_overwritten() {
    let folder = with_tips(&["what=good"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let bad = folder.path().join("inbox/00000000000000000000.tip");
    for content in ["first", "second", "third"] {
        fs::write(&bad, content).unwrap();
        run(folder.path(), &[&["list"], &READING[..]].concat());
        assert!(!bad.exists());
    }
    let quarantine = fs::read_dir(folder.path().join("inbox/quarantine")).unwrap();
    let mut contents: Vec<String> = quarantine
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    contents.sort();
    assert_eq!(contents, ["first", "second", "third"]);
}

#[test]
fn a_link_in_place_of_the_quarantine_leads_nothing_elsewhere() {
    let folder = with_tips(&["what=good"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, folder.path().join("inbox/quarantine")).unwrap();
    let bad = folder.path().join("inbox/00000000000000000000.tip");
    fs::write(&bad, "x").unwrap();
    let listed = run(folder.path(), &[&["list"], &READING[..]].concat());
    assert!(listed.contains("good\n") && bad.exists(), "{listed}");
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
}

#[test]
fn an_inbox_folder_that_others_can_use_is_closed_to_them_and_that_is_said() {
    let folder = with_tips(&["what=good"]);
    let inbox = folder.path().join("inbox");
    fs::create_dir(&inbox).unwrap();
    for mode in [0o777, 0o755, 0o730] {
        fs::set_permissions(&inbox, fs::Permissions::from_mode(mode)).unwrap();
        let said = run(folder.path(), &["pull", "--queue", "queue"]);
        let note = format!(
            "The inbox folder was open to others (mode {mode:04o}); it is now for this user alone, as by `chmod 700 'inbox'`.\n"
        );
        assert!(said.contains(&note), "{said}");
        let now = fs::metadata(&inbox).unwrap().permissions().mode();
        assert_eq!(now & 0o777, 0o700);
    }
    let said = run(folder.path(), &[&["list"], &READING[..]].concat());
    assert!(!said.contains("chmod"), "{said}");
}

#[test]
fn an_identity_that_is_no_file_is_refused_at_once() {
    let folder = with_tips(&["what=good"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let at = |name: &str| folder.path().join(name);
    assert!(
        Command::new("mkfifo")
            .args(["-m", "600"])
            .arg(at("pipe"))
            .status()
            .unwrap()
            .success()
    );
    File::create(at("long")).unwrap().set_len(6 << 30).unwrap();
    fs::set_permissions(at("long"), fs::Permissions::from_mode(0o600)).unwrap();
    symlink(at("identity"), at("link")).unwrap();
    let list = |identity: &str| run(folder.path(), &["list", "--identity", identity]);
    for (identity, error) in [
        (
            "/dev/zero",
            "error: the identity `/dev/zero` is neither a file nor a pipe\n",
        ),
        (
            "inbox",
            "error: the identity `inbox` is neither a file nor a pipe\n",
        ),
        // Nobody writes into this pipe.
        (
            "pipe",
            "error: the identity `pipe`: there is no private key in it\n",
        ),
        (
            "long",
            "error: the identity `long` is longer than 65536 bytes\n",
        ),
    ] {
        assert!(list(identity).starts_with(error), "{}", list(identity));
    }
    // The system makes `<(…)` a link, so a link is followed.
    assert!(list("link").contains("good\n"));
    let output = Command::new("bash")
        .args(["-c", "\"$0\" list --identity <(sleep 0.2; cat identity)"])
        .arg(tip_inbox(&[]).get_program())
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(
        crate::door::texts(&output).0.contains("good\n"),
        "{output:?}"
    );
}
