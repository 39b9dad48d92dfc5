//! The program `tip-inbox` as an operator uses it.

use std::path::Path;
use std::process::Command;

use tip_core::limits::ENVELOPE_BYTES;
use tip_core::seal::age::seal;
use tip_core::seal::browser::BrowserKey;
use tip_core::seal::{Recipient, Recipients};
use tip_inbox::folder::Inbox;
use tip_inbox::identity::Identities;

use crate::door::{READING, furnish, run, texts, tip_inbox, with_tips};

#[test]
fn keygen_makes_a_private_file_once_and_prints_the_recipient() {
    let folder = tempfile::tempdir().unwrap();
    let output = tip_inbox(&["keygen", "--output", "key"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let (out, err) = texts(&output);
    let line: toml::Table = format!("recipient = {out}").parse().unwrap();
    let entry = |name: &str| line["recipient"].get(name).unwrap();
    let key = entry("key").as_str().unwrap();
    assert!(key.parse::<Recipient>().is_ok());
    let browser: BrowserKey = entry("browser").as_str().unwrap().parse().unwrap();
    assert_eq!(browser.check(), Ok(()));
    assert!(entry("expires_on").is_datetime());
    assert!(err.contains("content/site.toml"));
    let path = folder.path().join("key");
    let file = std::fs::read_to_string(&path).unwrap();
    assert!(file.contains(key) && file.contains("AGE-SECRET-KEY-1"));
    let again = run(folder.path(), &["recipient", "--identity", "key"]);
    assert!(again.starts_with(&out), "{again}");
    assert!(!format!("{out}{err}").contains("SECRET"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    assert_eq!(
        run(folder.path(), &["keygen", "--output", "key"]),
        "error: `key` exists, and is not overwritten\nhelp: a lost identity cannot open the tips that were sealed to it; choose another name\n"
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), file);
}

#[test]
fn a_tip_is_pulled_listed_shown_and_found() {
    let folder = with_tips(&["what=first%0Aline&where=Pier+4&who=me&safe=no&locale=ur"]);
    assert_eq!(
        run(folder.path(), &["pull", "--queue", "queue"]),
        "1 new tip in inbox\n"
    );
    assert_eq!(
        run(folder.path(), &["pull", "--queue", "queue"]),
        "No new tip.\n"
    );
    let shown = run(folder.path(), &[&["show"], &READING[..]].concat());
    let line = |name: &str| {
        let line = shown.lines().find(|line| line.starts_with(name)).unwrap();
        line[name.len()..].trim().to_owned()
    };
    assert!(
        shown.ends_with("\nquestion  what\n│ first\n│ line\n\nquestion  where\n│ Pier 4\n\nquestion  who\n│ me\n\nquestion  safe\n│ no\n"),
        "{shown}"
    );
    assert_eq!(line("locale"), "ur");
    let (id, code) = (line("Tip"), line("code"));
    let listed = run(folder.path(), &[&["list"], &READING[..]].concat());
    assert!(
        listed.lines().nth(1).unwrap().starts_with(&id)
            && listed.contains(&code)
            && listed.ends_with("first line\n"),
        "{listed}"
    );
    assert_eq!(
        run(folder.path(), &[&["show", &id], &READING[..]].concat()),
        shown
    );
    for spoken in [code.clone(), code.replace(' ', ""), code.replace(' ', "-")] {
        assert_eq!(
            run(folder.path(), &[&["find", &spoken], &READING[..]].concat()),
            shown
        );
    }
    let words: Vec<&str> = code.split(' ').collect();
    assert_eq!(
        run(
            folder.path(),
            &[&["find"], &words[..], &READING[..]].concat()
        ),
        shown
    );
    let json: serde_json::Value = serde_json::from_str(&run(
        folder.path(),
        &[&["show", "--format", "json"], &READING[..]].concat(),
    ))
    .unwrap();
    assert_eq!(json["tips"][0]["answers"][0]["answer"], "first\nline");
    assert_eq!(json["tips"][0]["code"], code.as_str());
    let json: serde_json::Value = serde_json::from_str(&run(
        folder.path(),
        &[&["list", "--format", "json"], &READING[..]].concat(),
    ))
    .unwrap();
    assert!(json["tips"][0].get("answers").is_none());
}

#[test]
fn case_49_and_50_a_terminal_obeys_nothing_in_a_tip() {
    let folder = with_tips(&["what=%C2%9B2J%E2%80%AEevil%1B]52;c;x%07"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    for command in [&["show"][..], &["list"], &["show", "--format", "json"]] {
        let seen = run(folder.path(), &[command, &READING[..]].concat());
        assert!(
            !seen.contains(['\u{9b}', '\u{202e}', '\u{1b}', '\u{7}']),
            "{seen:?}"
        );
    }
    assert!(
        run(folder.path(), &[&["show"], &READING[..]].concat())
            .contains("⟦U+009B⟧2J⟦U+202E⟧evil␛]52;c;x␇")
    );
}

#[cfg(unix)]
#[test]
fn case_47_an_identity_that_others_can_read_is_refused_with_the_way_out() {
    let folder = with_tips(&[]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    assert!(
        Command::new("chmod")
            .arg("644")
            .arg(folder.path().join("identity"))
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(
        run(folder.path(), &[&["list"], &READING[..]].concat()),
        "error: the identity `identity` can be read by others (mode 0644)\nhelp: chmod 600 'identity'\n"
    );
    assert_eq!(
        run(folder.path(), &["list", "--identity", "none"]),
        "error: cannot read the identity `none`: entity not found\nhelp: `tip-inbox keygen --output FILE` made it\n"
    );
}

#[test]
fn mistakes_are_answered_with_a_way_out() {
    let folder = with_tips(&["what=a", "what=b"]);
    assert_eq!(
        run(folder.path(), &["pull", "--queue", "quene"]),
        "error: there is no queue at `quene`\nhelp: use the path that the function has in `TIP_QUEUE`\n"
    );
    assert_eq!(
        run(folder.path(), &[&["list"], &READING[..]].concat()),
        "error: there is no inbox folder at `inbox`\nhelp: `tip-inbox pull` makes it\n"
    );
    run(folder.path(), &["pull", "--queue", "queue"]);
    assert_eq!(
        run(folder.path(), &[&["show"], &READING[..]].concat()),
        "error: there are 2 tips\nhelp: name one of the tips that `tip-inbox list` shows, or use `--all`\n"
    );
    assert_eq!(
        run(folder.path(), &[&["show", "xyz"], &READING[..]].concat()),
        "error: no tip has a name that begins with `xyz`\nhelp: `tip-inbox list` shows the names\n"
    );
    assert_eq!(
        run(folder.path(), &[&["find", "1234"], &READING[..]].concat()),
        "error: a callback code has twelve digits, this one has 4\nhelp: the writer of a tip was shown twelve digits, such as 1234 5678 9012\n"
    );
    let lost = run(
        folder.path(),
        &[&["find", "000000000000"], &READING[..]].concat(),
    );
    assert!(
        lost.starts_with("error: no tip in the inbox has the code 0000 0000 0000\n"),
        "{lost}"
    );
}

#[test]
fn case_41_what_does_not_open_stops_nothing_else_and_stays() {
    let folder = with_tips(&["what=good"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let bad = folder.path().join("inbox/00000000000000000000.tip");
    std::fs::write(&bad, "no envelope").unwrap();
    let list = || run(folder.path(), &[&["list"], &READING[..]].concat());
    let listed = list();
    assert!(listed.contains("good\n"), "{listed}");
    assert!(
        listed.ends_with("\n1 in quarantine, because they are damaged or no tips, 1 of them moved there now: `tip-inbox list --quarantine` says why.\nexit code: 4\n"),
        "{listed}"
    );
    assert!(!bad.exists());
    let kept = folder
        .path()
        .join("inbox/quarantine/00000000000000000000.tip");
    assert_eq!(std::fs::read(kept).unwrap(), b"no envelope");
    let listed = list();
    assert!(
        listed.ends_with("\n1 in quarantine, because they are damaged or no tips: `tip-inbox list --quarantine` says why.\n"),
        "{listed}"
    );
    let quarantine = [&["list", "--quarantine"], &READING[..]].concat();
    assert_eq!(
        run(folder.path(), &quarantine),
        "00000000000000000000  an envelope has 65536 bytes, this has 11\n"
    );
    // A tip for others stays: another identity may open it.
    furnish(folder.path());
    let other = list();
    assert!(
        other.contains("not sealed to any of these identities")
            && other.contains("1 not opened. They stay in the folder.\nexit code: 4\n"),
        "{other}"
    );
}

#[cfg(unix)]
#[test]
fn case_46_a_folder_that_cannot_be_written_leaves_the_tip_on_the_queue() {
    let folder = with_tips(&["what=x"]);
    // A file in place of the folder cannot be written into, not even by root.
    std::fs::write(folder.path().join("inbox"), "").unwrap();
    assert!(
        run(folder.path(), &["pull", "--queue", "queue"])
            .starts_with("error: the inbox folder cannot be made")
    );
    std::fs::remove_file(folder.path().join("inbox")).unwrap();
    assert_eq!(
        run(folder.path(), &["pull", "--queue", "queue"]),
        "1 new tip in inbox\n"
    );
}

#[test]
fn help_teaches_and_completions_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    let help = run(folder.path(), &["--help"]);
    for word in [
        "keygen",
        "pull",
        "list",
        "show",
        "find",
        "export",
        "delete",
        "completions",
        "The way of a tip",
        "<(age --decrypt operator.identity)",
        "Exit codes: 0 done; 1 failed; 2 wrong arguments; 3 nothing was found; 4 done, but some files did not open.",
    ] {
        assert!(help.contains(word), "{help}");
    }
    assert!(run(folder.path(), &["completions", "bash"]).contains("_tip__inbox"));
}

/// An envelope around any cleartext, sealed to the identity in a folder.
fn sealed(folder: &Path, cleartext: &[u8]) -> Vec<u8> {
    let identity = std::fs::read_to_string(folder.join("identity")).unwrap();
    let identities = Identities::parse(&identity).unwrap();
    let recipient = identities.keys().next().unwrap().recipient();
    let file = seal(cleartext, &Recipients::single(recipient)).unwrap();
    let length = u32::try_from(file.len()).unwrap().to_be_bytes();
    let mut envelope = [&[2][..], &length, &file].concat();
    envelope.resize(ENVELOPE_BYTES, 0);
    envelope
}

#[test]
fn case_12_deep_nesting_inside_the_seal_is_refused_and_stops_nothing_else() {
    let folder = with_tips(&["what=good"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let inbox = Inbox::at(&folder.path().join("inbox")).unwrap();
    let nested = |open: &str, close: &str, levels: usize| {
        let value = format!("{}1{}", open.repeat(levels), close.repeat(levels));
        format!(
            r#"{{"version":1,"slot":"2026-11-24T18Z/PT6H","locale":"en","code":"123456789012","lane":"normal","answers":[{{"question":"what","answer":{value}}}]}}"#
        )
    };
    let flat = nested("\"", "\"", 1);
    let deep = [
        nested("[", "]", 2),
        nested("[", "]", 9),
        nested("[", "]", 10_000),
        nested("{\"a\":", "}", 5_000),
        "[".repeat(32_000),
        "{\"version\":".repeat(2_900),
    ];
    assert_eq!(
        inbox
            .store(&[sealed(folder.path(), flat.as_bytes())])
            .failure,
        None
    );
    for json in &deep {
        assert_eq!(
            inbox
                .store(&[sealed(folder.path(), json.as_bytes())])
                .failure,
            None
        );
    }
    let listed = run(folder.path(), &[&["list"], &READING[..]].concat());
    assert!(listed.contains("good\n"), "{listed}");
    assert_eq!(listed.matches("1234 5678 9012").count(), 1, "{listed}");
    let refused = run(
        folder.path(),
        &[&["list", "--quarantine"], &READING[..]].concat(),
    );
    let refused = refused.matches("what is inside the seal is not a tip");
    assert_eq!(refused.count(), deep.len());
}
