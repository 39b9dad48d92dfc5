//! What operators do with tips that they have read: export and delete them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use tip_core::envelope::Envelope;
use tip_core::lane::Lane;
use tip_core::message::{ClearMessage, Header, Message};
use tip_core::seal::Recipients;
use tip_core::slot::Slot;
use tip_inbox::folder::Inbox;
use tip_inbox::identity::Identities;

use crate::door::{READING, exit_code, run, texts, tip_inbox, with_tips};

fn with(command: &[&str]) -> Vec<String> {
    let arguments = command.iter().chain(&READING);
    arguments.map(|&argument| argument.to_owned()).collect()
}

fn said(folder: &Path, command: &[&str]) -> String {
    let arguments = with(command);
    run(
        folder,
        &arguments.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

fn code(folder: &Path, command: &[&str]) -> i32 {
    let arguments = with(command);
    exit_code(
        folder,
        &arguments.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

/// The files of the tips, in order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("inbox")).unwrap();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tip"))
        .collect();
    files.sort();
    files
}

fn id(file: &Path) -> String {
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// Stores a tip that came so many days ago, in a file of that time or of another.
fn store(folder: &Path, days: u64, file_days: u64) {
    let identity = fs::read_to_string(folder.join("identity")).unwrap();
    let recipient = Identities::parse(&identity)
        .unwrap()
        .keys()
        .next()
        .unwrap()
        .recipient();
    let ago =
        |days: u64| SystemTime::now() - Duration::from_hours(24) * u32::try_from(days).unwrap();
    let header = Header {
        slot: Slot::at(ago(days)),
        locale: "en".into(),
        code: format!("{days:012}").parse().unwrap(),
        lane: Lane::Normal,
    };
    let message = Message::Clear(ClearMessage::with(Vec::new(), header));
    let envelope = Envelope::seal(&message, &Recipients::single(recipient)).unwrap();
    let before = files(folder);
    let inbox = Inbox::at(&folder.join("inbox")).unwrap();
    assert_eq!(inbox.store(&[envelope.as_bytes()]).failure, None);
    let new = files(folder)
        .into_iter()
        .find(|file| !before.contains(file))
        .unwrap();
    let file = fs::File::options().write(true).open(new).unwrap();
    file.set_modified(ago(file_days)).unwrap();
}

#[test]
fn case_58_tips_are_deleted_by_age_when_the_tip_and_its_file_agree() {
    let folder = with_tips(&[]);
    fs::create_dir(folder.path().join("inbox")).unwrap();
    for (days, file_days) in [(100, 100), (95, 95), (100, 1), (1, 100), (89, 89)] {
        store(folder.path(), days, file_days);
    }
    assert_eq!(
        code(folder.path(), &["delete", "--older-than", "200", "--yes"]),
        3
    );
    assert_eq!(
        said(folder.path(), &["delete", "--older-than", "90", "--yes"]),
        "2 tips overwritten and deleted here. An SSD, a snapshot, a backup or another operator's folder may still hold them.\n"
    );
    let left = said(folder.path(), &["list"]);
    for code in ["0000 0000 0100", "0000 0000 0001", "0000 0000 0089"] {
        assert_eq!(left.matches(code).count(), 1, "{left}");
    }
    assert_eq!(files(folder.path()).len(), 3);
}

#[test]
fn a_clock_that_is_behind_the_tips_deletes_none() {
    let folder = with_tips(&["what=now"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let identity = fs::read_to_string(folder.path().join("identity")).unwrap();
    let recipient = Identities::parse(&identity)
        .unwrap()
        .keys()
        .next()
        .unwrap()
        .recipient();
    let header = Header {
        slot: Slot::at(SystemTime::now() + Duration::from_hours(48)),
        locale: "en".into(),
        code: "123456789012".parse().unwrap(),
        lane: Lane::Normal,
    };
    let message = Message::Clear(ClearMessage::with(Vec::new(), header));
    let envelope = Envelope::seal(&message, &Recipients::single(recipient)).unwrap();
    let inbox = Inbox::at(&folder.path().join("inbox")).unwrap();
    assert_eq!(inbox.store(&[envelope.as_bytes()]).failure, None);
    assert!(
        said(folder.path(), &["delete", "--older-than", "0", "--yes"]).starts_with(
            "error: a tip came later than today, so the clock of this machine is wrong\n"
        )
    );
    assert_eq!(files(folder.path()).len(), 2);
}

#[test]
fn case_59_a_tip_that_is_deleted_is_overwritten_first_and_the_others_stay() {
    let folder = with_tips(&["what=a", "what=b"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let both = files(folder.path());
    // A second name of the same bytes shows what became of them.
    let witness = folder.path().join("witness");
    fs::hard_link(&both[0], &witness).unwrap();
    let first = id(&both[0]);
    let refused = run(folder.path(), &["delete", &first]);
    assert_eq!(
        refused,
        "error: there is no terminal to ask whether to delete\nhelp: `--yes` deletes without asking\n"
    );
    assert_eq!(files(folder.path()), both);
    assert_eq!(
        exit_code(folder.path(), &["delete", "ffffffff", "--yes"]),
        3
    );
    for short in ["", &first[..7]] {
        let refused = run(folder.path(), &["delete", short, "--yes"]);
        assert!(
            refused.contains("is too short a name to delete a tip by"),
            "{refused}"
        );
    }
    // Its name and the beginning of its name are one tip.
    let deleted = run(folder.path(), &["delete", &first, &first[..8], "--yes"]);
    assert!(
        deleted.starts_with("1 tip overwritten and deleted here."),
        "{deleted}"
    );
    assert_eq!(files(folder.path()), both[1..]);
    assert_eq!(fs::read(&witness).unwrap(), vec![0; 65_536]);
}

#[test]
fn the_quarantine_is_emptied_on_request_and_a_link_in_it_deletes_nothing_elsewhere() {
    let folder = with_tips(&["what=a"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let precious = folder.path().join("precious");
    fs::write(&precious, vec![1; 36_864]).unwrap();
    let link = folder.path().join("inbox/00000000000000000001.tip");
    std::os::unix::fs::symlink(&precious, link).unwrap();
    fs::write(folder.path().join("inbox/00000000000000000002.tip"), "x").unwrap();
    said(folder.path(), &["list"]);
    let emptied = run(folder.path(), &["delete", "--quarantine", "--yes"]);
    assert!(emptied.starts_with("2 tips overwritten"), "{emptied}");
    assert_eq!(fs::read(&precious).unwrap(), vec![1; 36_864]);
    assert_eq!(
        said(folder.path(), &["list", "--quarantine"]),
        "Nothing is in quarantine.\n"
    );
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn a_tip_is_exported_as_the_age_file_that_every_age_tool_opens() {
    let folder = with_tips(&["what=exported+words"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let id = id(&files(folder.path())[0]);
    let export = |file: &str| run(folder.path(), &["export", &id[..8], "--age", file]);
    assert_eq!(export("tip.age"), "");
    let file = fs::read(folder.path().join("tip.age")).unwrap();
    let identity = fs::read_to_string(folder.path().join("identity")).unwrap();
    let identities = Identities::parse(&identity).unwrap();
    let json = tip_inbox::open::unseal(&file, &identities).unwrap();
    assert!(
        String::from_utf8(json.to_vec())
            .unwrap()
            .contains("exported words")
    );
    assert_eq!(
        export("tip.age"),
        "error: cannot write `tip.age`: entity already exists\nhelp: an existing file is not overwritten; choose another name\n"
    );
}

#[test]
fn case_52_an_export_for_a_spreadsheet_has_no_formula_and_loses_nothing() {
    let folder = with_tips(&[
        "what=%3DHYPERLINK(%22http%3A%2F%2Fx%22)%0A%2B1%0A+@x%0Aend&where=-1&who=me&safe=no&locale=ur",
    ]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let csv = said(folder.path(), &["export", "--all", "--csv"]);
    assert!(csv.starts_with("\u{feff}\"id\",\"slot\",\"code\",\"locale\",\"lane\",\"same_as\",\"question\",\"answer\"\r\n"), "{csv}");
    assert!(
        csv.contains("\"what\",\"'=HYPERLINK(\"\"http://x\"\")\n'+1\n' @x\nend\"\r\n"),
        "{csv}"
    );
    assert!(csv.contains("\"where\",\"'-1\"\r\n"), "{csv}");
    assert!(csv.contains("\"who\",\"me\"\r\n"), "{csv}");
    let id = id(&files(folder.path())[0]);
    let one = said(
        folder.path(),
        &["export", &id, "--csv", "--output", "tips.csv"],
    );
    assert_eq!(one, "");
    let path = folder.path().join("tips.csv");
    assert_eq!(fs::read_to_string(&path).unwrap(), csv);
    let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_tip_is_exported_as_text_without_styles_and_in_its_own_lines() {
    let long = "word+".repeat(60);
    let folder = with_tips(&[&format!("what={long}end%0Asecond")]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    said(
        folder.path(),
        &["export", "--all", "--text", "--output", "tip.txt"],
    );
    let text = fs::read_to_string(folder.path().join("tip.txt")).unwrap();
    let line = format!(
        "\nquestion  what\n│ {}end\n│ second\n",
        long.replace('+', " ")
    );
    assert!(text.starts_with("Tip ") && text.ends_with(&line), "{text}");
    let wrong = run(folder.path(), &["export", "--all", "--age", "x"]);
    assert!(wrong.contains("cannot be used with"), "{wrong}");
}

#[test]
fn the_exit_codes_are_those_that_the_help_names() {
    let folder = with_tips(&["what=a"]);
    assert_eq!(code(folder.path(), &["list"]), 1);
    run(folder.path(), &["pull", "--queue", "queue"]);
    assert_eq!(code(folder.path(), &["list"]), 0);
    assert_eq!(code(folder.path(), &["list", "--unknown"]), 2);
    assert_eq!(code(folder.path(), &["find", "000000000000"]), 3);
    assert_eq!(code(folder.path(), &["show", "ffff"]), 3);
    fs::write(folder.path().join("inbox/00000000000000000000.tip"), "").unwrap();
    assert_eq!(code(folder.path(), &["list"]), 4);
    // It is in quarantine now.
    assert_eq!(code(folder.path(), &["list"]), 0);
}

#[test]
fn a_code_is_read_from_standard_input_where_there_is_no_terminal() {
    let folder = with_tips(&["what=a"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let listed = said(folder.path(), &["list"]);
    let code = &listed.lines().nth(1).unwrap()[34..48];
    let output = Command::new("sh")
        .args(["-c", "echo \"$1\" | \"$0\" find --identity identity"])
        .arg(tip_inbox(&[]).get_program())
        .arg(code)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(
        texts(&output).0.contains("question  what\n│ a\n"),
        "{output:?}"
    );
}
