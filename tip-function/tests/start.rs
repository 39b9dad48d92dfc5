//! The function refuses to start when it could not take tips, and says why.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use crate::door::process::{furnish, texts, tip_function};

/// Standard error of a start that fails. A start that succeeds is ended, and fails the test.
fn refused(folder: &Path, variables: &[(&str, &str)]) -> String {
    let mut child = tip_function()
        .env("TIP_REPLIES", folder.join("replies.json"))
        .env("TIP_QUEUE", folder.join("queue"))
        .env("TIP_LISTEN", "127.0.0.1:0")
        .envs(variables.iter().copied())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut written = String::new();
    for line in BufReader::new(child.stderr.take().unwrap()).lines() {
        let line = line.unwrap();
        if line.contains("start: taking tips") {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("it started");
        }
        written.push_str(&line);
        written.push('\n');
    }
    assert_eq!(child.wait().unwrap().code(), Some(1));
    written.replace(&folder.display().to_string(), "DIR")
}

/// Standard error of a start with a changed `replies.json`.
fn refused_with(from: &str, to: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("replies.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed);
    std::fs::write(&path, changed).unwrap();
    refused(folder.path(), &[])
}

const REPLIES: &str = "tip-function: cannot start: `DIR/replies.json`: ";

#[test]
fn without_an_environment() {
    let output = tip_function().output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        texts(&output).1,
        "tip-function: cannot start: `TIP_REPLIES` is not set; the path of the `replies.json` that `fanal build` writes beside the site, for example `TIP_REPLIES=/srv/fanal/public.tip/replies.json`\n\
         tip-function: cannot start: `TIP_QUEUE` is not set; the path of the queue's file, for example `TIP_QUEUE=/var/lib/fanal/tips.queue`, or the URL of an SQS queue\n"
    );
}

#[test]
fn case_31_with_recipients_that_are_empty_malformed_or_mixed() {
    let recipients = "\"recipients\": [ { \"key\": \"age1";
    let with = |list: &str| {
        refused_with(
            recipients,
            &format!("\"recipients\": [ {list} {{ \"key\": \"age1"),
        )
    };
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let path = folder.path().join("replies.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let start = text.find("[ { \"key\"").unwrap();
    let end = text[start..].find(']').unwrap() + start;
    std::fs::write(&path, format!("{}[{}", &text[..start], &text[end..])).unwrap();
    assert_eq!(
        refused(folder.path(), &[]),
        format!("{REPLIES}the recipients: there is no recipient, so nobody could read a tip\n")
    );
    assert_eq!(
        refused_with("\"age1", "\"age1x"),
        format!(
            "{REPLIES}the recipients: recipient 1: a recipient has 62 characters, this one has 63\n"
        )
    );
    let pq = format!(
        "{{ \"key\": \"age1pq1{}\", \"expires_on\": \"2027-11-01\" }},",
        "q".repeat(1_952)
    );
    assert_eq!(
        with(&pq),
        format!(
            "{REPLIES}the recipients: recipient 2 is of another kind than recipient 1, and kinds are never mixed\n"
        )
    );
    let secret = with("{ \"key\": \"AGE-SECRET-KEY-1QPZ\", \"expires_on\": \"2027-11-01\" },");
    assert!(
        secret.contains("recipient 1: this is a private key"),
        "{secret}"
    );
    assert!(!secret.contains("QPZ"), "{secret}");
}

#[test]
fn with_replies_that_cannot_be_read_or_do_not_hold_together() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        refused(folder.path(), &[]),
        format!("{REPLIES}cannot be read: entity not found\n")
    );
    assert_eq!(
        refused_with("\"version\": 2", "\"version\": 1"),
        format!(
            "{REPLIES}has version 1, this program reads version 2; build the site with the same release\n"
        )
    );
    assert_eq!(
        refused_with("\"required\": true", "\"required\": false"),
        format!("{REPLIES}the form: no question is required\n")
    );
    let day = refused_with("2027-11-01", "2027-11-31");
    assert!(
        day.starts_with(&format!("{REPLIES}line 2, column ")),
        "{day}"
    );
    assert!(day.ends_with(": the calendar has no such day\n"), "{day}");
}

#[test]
fn with_a_queue_that_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let nowhere = folder.path().join("none/queue");
    let queue = nowhere.to_str().unwrap();
    assert_eq!(
        refused(folder.path(), &[("TIP_QUEUE", queue)]),
        "tip-function: cannot start: queue `DIR/none/queue`: the file cannot be opened; its folder must exist and this user must be able to write there\n"
    );
    let url = refused(
        folder.path(),
        &[("TIP_QUEUE", "https://sqs.eu-north-1.amazonaws.com/1/tips")],
    );
    let why = if cfg!(feature = "aws") {
        "an SQS queue needs the variable `AWS_REGION`, which is not set"
    } else {
        "an SQS queue needs the feature `aws`, which this program was built without"
    };
    assert!(url.contains(why), "{url}");
}

#[test]
fn everything_that_is_wrong_is_said_in_one_start() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("none/queue");
    let queue = nowhere.to_str().unwrap();
    let written = refused(folder.path(), &[("TIP_QUEUE", queue)]);
    assert!(written.contains(REPLIES), "{written}");
    assert!(
        written.contains("cannot start: queue `DIR/none/queue`: "),
        "{written}"
    );
}

/// `tip-function --check` with a folder: exit code, standard output and standard error.
fn checked(folder: &Path, variables: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let output = tip_function()
        .arg("--check")
        .env("TIP_REPLIES", folder.join("replies.json"))
        .env("TIP_QUEUE", folder.join("queue"))
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let (out, err) = texts(&output);
    let dir = folder.display().to_string();
    (output.status.code(), out, err.replace(&dir, "DIR"))
}

#[test]
fn a_check_says_whether_it_could_start_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let (code, out, err) = checked(folder.path(), &[]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert_eq!(
        out,
        "it could start, and take tips at 127.0.0.1:8080\n\
         the first recipient expires on 2027-11-01; from that day no tip is taken\n"
    );
    assert!(!folder.path().join("queue").exists());
    std::fs::remove_file(folder.path().join("replies.json")).unwrap();
    let queue = folder.path().join("none/queue");
    let socket = format!("unix:{}", folder.path().join("no/tip.sock").display());
    let wrong = [
        ("TIP_QUEUE", queue.to_str().unwrap()),
        ("TIP_LISTEN", &socket),
    ];
    let (code, out, err) = checked(folder.path(), &wrong);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert_eq!(
        err,
        format!(
            "{REPLIES}cannot be read: entity not found\n\
             tip-function: cannot start: queue `DIR/none/queue`: there is no folder `DIR/none`; make it\n\
             tip-function: cannot start: cannot listen on unix:DIR/no/tip.sock: there is no folder `DIR/no`; make it\n"
        )
    );
}

#[test]
fn arguments_are_explained_and_unknown_ones_refused() {
    let run = |arguments: &[&str]| {
        let output = tip_function().args(arguments).output().unwrap();
        let (out, err) = texts(&output);
        (output.status.code(), out, err)
    };
    let (code, out, _) = run(&["--help"]);
    assert_eq!(code, Some(0));
    for word in [
        "--check",
        "Exit codes: 0",
        "TIP_REPLIES",
        "TIP_LISTEN",
        "LISTEN_FDS",
    ] {
        assert!(out.contains(word), "{word}");
    }
    assert_eq!(out.lines().find(|line| line.chars().count() > 120), None);
    let version = format!("tip-function {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run(&["--version"]), (Some(0), version, String::new()));
    for wrong in [&["--chekc"][..], &["--check", "--help"], &["replies.json"]] {
        let (code, out, err) = run(wrong);
        assert_eq!((code, out.as_str()), (Some(2), ""));
        assert!(err.ends_with("`tip-function --help` lists them\n"), "{err}");
    }
}

#[test]
fn with_an_address_that_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let refused = refused(folder.path(), &[("TIP_LISTEN", &address)]);
    assert!(
        refused.starts_with(&format!(
            "tip-function: cannot start: cannot listen on {address}: "
        )),
        "{refused}"
    );
}
