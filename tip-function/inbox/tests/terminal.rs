//! `tip-inbox` at a terminal: questions that it asks there, and the width of its lines.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use tip_inbox::identity::{Identities, IdentityError};

use crate::door::{READING, run, texts, tip_inbox, with_tips};

/// Runs `tip-inbox` in a folder, at a terminal of so many columns. Waits for each question and types its answer.
/// Returns the output, and what the terminal showed.
fn at_terminal(
    folder: &Path,
    columns: u16,
    arguments: &[&str],
    dialogue: &[(&str, &str)],
) -> (Output, String) {
    let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&controller).unwrap();
    unlockpt(&controller).unwrap();
    let size = Winsize {
        ws_row: 24,
        ws_col: columns,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    tcsetwinsize(&controller, size).unwrap();
    let name = ptsname(&controller, Vec::new()).unwrap();
    let terminal = File::options()
        .read(true)
        .write(true)
        .open(name.to_str().unwrap())
        .unwrap();
    // `setsid` makes the terminal the one that the program was started from.
    let child = Command::new("setsid")
        .args(["--ctty", "--wait"])
        .arg(tip_inbox(&[]).get_program())
        .args(arguments)
        .current_dir(folder)
        .stdin(terminal)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut controller = File::from(controller);
    let (mut shown, mut heard) = (String::new(), 0);
    for (question, answer) in dialogue {
        while !shown[heard..].contains(question) {
            let mut bytes = [0; 256];
            let count = controller.read(&mut bytes).unwrap();
            shown.push_str(std::str::from_utf8(&bytes[..count]).unwrap());
        }
        heard = shown.len();
        writeln!(controller, "{answer}").unwrap();
    }
    let output = child.wait_with_output().unwrap();
    // However it ended, the terminal shows again what is typed, and obeys Ctrl-C.
    let modes = tcgetattr(&controller).unwrap().local_modes;
    assert!(modes.contains(LocalModes::ECHO | LocalModes::ISIG));
    // The terminal is closed by now, which ends this with an error.
    let mut rest = Vec::new();
    let _ = controller.read_to_end(&mut rest);
    shown.push_str(&String::from_utf8_lossy(&rest));
    (output, shown)
}

const MAKES: &str = "empty for none: ";
const AGAIN: &str = "The same again: ";

#[test]
fn keygen_asks_for_a_passphrase_and_locks_the_identity_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let (output, shown) = at_terminal(
        folder.path(),
        80,
        &["keygen", "--output", "key"],
        &[
            (MAKES, "pier harbour"),
            (AGAIN, "pier harbor"),
            (MAKES, "pier harbour light four"),
            (AGAIN, "pier harbour light four"),
        ],
    );
    let (out, err) = texts(&output);
    assert!(output.status.success(), "{out}{err}{shown}");
    assert!(shown.contains("These two differ."), "{shown}");
    // Nothing that was typed is shown.
    assert!(!format!("{shown}{out}{err}").contains("harbour"), "{shown}");
    assert!(err.contains("Keep the passphrase too"), "{err}");
    let file = fs::read(folder.path().join("key")).unwrap();
    assert_eq!(Identities::read(&file).unwrap_err(), IdentityError::Locked);
    let identities = Identities::unlock(&file, "pier harbour light four").unwrap();
    let recipient = identities.keys().next().unwrap().recipient().to_string();
    assert!(out.contains(&recipient), "{out}");
}

#[test]
fn an_empty_passphrase_leaves_the_identity_unlocked_unless_it_is_to_be_locked() {
    let folder = tempfile::tempdir().unwrap();
    let (output, _) = at_terminal(
        folder.path(),
        80,
        &["keygen", "--output", "open"],
        &[(MAKES, ""), (AGAIN, "")],
    );
    assert!(output.status.success());
    assert!(texts(&output).1.contains("No passphrase protects it"));
    assert!(Identities::read(&fs::read(folder.path().join("open")).unwrap()).is_ok());
    let locks = "four words or more: ";
    let (output, shown) = at_terminal(
        folder.path(),
        80,
        &["keygen", "--passphrase", "--output", "none"],
        &[(locks, ""), (locks, ""), (locks, "")],
    );
    assert!(!output.status.success(), "{shown}");
    assert!(!folder.path().join("none").exists());
}

#[test]
fn an_answer_that_is_given_up_makes_no_identity() {
    let folder = tempfile::tempdir().unwrap();
    // Ctrl-C and Ctrl-D.
    for give_up in ["\u{3}", "\u{4}"] {
        let keygen = ["keygen", "--output", "key"];
        let (output, _) = at_terminal(folder.path(), 80, &keygen, &[(MAKES, give_up)]);
        assert_eq!(texts(&output).1, "error: no answer was typed\n");
        assert!(!folder.path().join("key").exists());
    }
}

#[test]
fn without_a_terminal_keygen_says_that_the_identity_is_unlocked_or_makes_none() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        run(
            folder.path(),
            &["keygen", "--passphrase", "--output", "key"]
        ),
        "error: there is no terminal to ask for a passphrase\n"
    );
    assert!(!folder.path().join("key").exists());
    for arguments in [
        &["keygen", "--output", "a"][..],
        &["keygen", "--no-passphrase", "--output", "b"],
    ] {
        assert!(run(folder.path(), arguments).contains("No passphrase protects it"));
    }
}

#[test]
fn a_locked_identity_opens_tips_when_its_passphrase_is_typed() {
    let folder = with_tips(&["what=locked+away"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let identities = fs::read_to_string(folder.path().join("identity")).unwrap();
    let identities = Identities::parse(&identities).unwrap();
    let locked = identities
        .keys()
        .next()
        .unwrap()
        .to_locked_file("pier harbour")
        .unwrap();
    fs::remove_file(folder.path().join("identity")).unwrap();
    tip_core::private_file::write_new(&folder.path().join("identity"), &locked).unwrap();
    let list = [&["list"], &READING[..]].concat();
    let asks = "Passphrase of identity: ";
    let (output, shown) = at_terminal(
        folder.path(),
        80,
        &list,
        &[(asks, "pier harbor"), (asks, "pier harbour")],
    );
    let (out, err) = texts(&output);
    assert!(out.contains("locked away"), "{out}{err}{shown}");
    assert!(
        shown.contains("This passphrase does not open it."),
        "{shown}"
    );
    assert!(!shown.contains("harbo"), "{shown}");
    let (output, _) = at_terminal(
        folder.path(),
        80,
        &list,
        &[(asks, ""), (asks, "x"), (asks, "y")],
    );
    assert_eq!(
        texts(&output).1,
        "error: the identity `identity`: it is locked with another passphrase\nhelp: a program unlocks it with `--identity <(age --decrypt 'identity')`\n"
    );
    // A passphrase comes from a terminal and from nowhere else.
    assert_eq!(
        run(folder.path(), &list),
        "error: the identity `identity` is locked with a passphrase, and there is no terminal to ask for it\nhelp: a program unlocks it with `--identity <(age --decrypt 'identity')`\n"
    );
}

#[test]
fn find_asks_for_the_code_so_that_no_history_keeps_it() {
    let folder = with_tips(&["what=found"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let listed = run(folder.path(), &[&["list"], &READING[..]].concat());
    let code = &listed.lines().nth(1).unwrap()[34..48];
    let find = [&["find"], &READING[..]].concat();
    let (output, _) = at_terminal(folder.path(), 80, &find, &[("Code: ", code)]);
    assert!(texts(&output).0.contains("│ found\n"), "{output:?}");
}

#[test]
fn delete_asks_and_deletes_nothing_but_for_yes() {
    let folder = with_tips(&["what=a", "what=b"]);
    run(folder.path(), &["pull", "--queue", "queue"]);
    let delete = [&["delete", "--older-than", "0"], &READING[..]].concat();
    let inbox = folder.path().join("inbox");
    // A day ago, so that they are older than none.
    let count = || fs::read_dir(&inbox).unwrap().count();
    let ids: Vec<String> = fs::read_dir(&inbox)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let delete_both = ["delete", &ids[0][..20], &ids[1][..20]];
    let asks = "Delete 2 tips? Nobody can bring them back. [y/N] ";
    for answer in ["", "n", "no", "ja"] {
        let (output, _) = at_terminal(folder.path(), 80, &delete_both, &[(asks, answer)]);
        assert_eq!(texts(&output).1, "error: nothing was deleted\n");
        assert_eq!(count(), 2);
    }
    // The tips of this quarter of a day are older than no day.
    assert_eq!(
        run(folder.path(), &delete),
        "error: there is nothing to delete\n"
    );
    let (output, _) = at_terminal(folder.path(), 80, &delete_both, &[(asks, "y")]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(count(), 0);
}

#[test]
fn lines_are_cut_to_the_width_of_the_terminal_also_through_a_pager() {
    // At 40 columns this would put the forged line at the beginning of a line of the screen.
    for columns in [40_u16, 60, 100] {
        let spaces = " ".repeat(usize::from(columns) - 2);
        let body = format!("what={spaces}Tip+9a41c07e{}", "+x".repeat(60));
        let folder = with_tips(&[&body.replace(' ', "+")]);
        run(folder.path(), &["pull", "--queue", "queue"]);
        for command in ["show", "list"] {
            let arguments = [&[command], &READING[..]].concat();
            let (output, _) = at_terminal(folder.path(), columns, &arguments, &[]);
            let (out, _) = texts(&output);
            for line in out.lines() {
                let wide = line.chars().count();
                let is_ours = !line.starts_with('│') && command == "list";
                assert!(is_ours || wide <= usize::from(columns), "{columns}: {line}");
                assert!(!line.trim_start().starts_with("Tip 9a41"), "{out}");
            }
        }
    }
}
