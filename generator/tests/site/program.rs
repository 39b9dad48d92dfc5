//! The program `fanal`, run as a process: exit codes, output, and JSON for other programs.

mod fmt;
mod translations;

use std::collections::BTreeMap;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::door::{SITE, below, folder, page, page_with, put, record};

/// `fanal` in a site's folder, on 24 November 2026, without the environment of this process.
pub(crate) fn fanal(folder: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fanal"));
    command
        .current_dir(folder.path())
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795478400");
    command
}

/// Runs a command and returns its exit code, standard output and standard error.
pub(crate) fn run(command: &mut Command) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    (
        status.code(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

/// Runs a command with `--format json` and returns its exit code and the JSON.
fn json(command: &mut Command) -> (Option<i32>, Value) {
    let (code, out, err) = run(command.args(["--format", "json"]));
    (
        code,
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}{err}")),
    )
}

#[test]
fn help_lists_every_command_with_examples() {
    let (code, out, _) = run(fanal(&folder(&[])).arg("--help"));
    assert_eq!(code, Some(0));
    for word in [
        "build",
        "check",
        "serve",
        "publish",
        "translations",
        "facts",
        "completions",
        "--today",
        "--format",
        "--site",
        "Examples:",
        "Exit codes:",
    ] {
        assert!(out.contains(word), "{word}: {out}");
    }
    assert!(out.lines().all(|line| line.chars().count() <= 110), "{out}");
}

#[test]
fn a_site_without_problems_exits_with_0() {
    let folder = folder(&[]);
    let (code, out, err) = run(fanal(&folder).arg("check"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert_eq!(
        out,
        "No problems. 2 pages and 0 hotlines in 2 languages, on 2026-11-24.\nur lacks 2 pages, which readers see in en: `fanal translations` lists what is missing.\n"
    );
    assert!(
        !folder.path().join("public").exists(),
        "checking writes nothing"
    );
}

#[test]
fn a_check_lists_what_stands_in_place_of_built_in_files() {
    let folder = folder(&[
        ("theme/assets/emblem.replace.svg", "<svg/>"),
        ("theme/assets/site.css", "h1 { color: red }"),
        ("theme/templates/heading.replace.html", "<h1>Help</h1>"),
    ]);
    let (code, out, err) = run(fanal(&folder).arg("check"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let replacing = "theme/assets/emblem.replace.svg stands in place of the built-in file.\ntheme/templates/heading.replace.html stands in place of the built-in file.\n";
    assert!(out.contains(replacing), "{out}");
    assert!(!out.contains("site.css"), "{out}");
    let (_, answer) = json(fanal(&folder).arg("check"));
    assert_eq!(answer["replacing"].as_array().unwrap().len(), 2);
}

#[test]
fn a_site_with_problems_exits_with_1_and_writes_nothing() {
    let folder = folder(&[("content/pages/en/help.md", &page("[a](tel:1)"))]);
    for command in ["check", "build", "translations"] {
        let (code, out, err) = run(fanal(&folder).arg(command));
        assert_eq!((code, out.as_str()), (Some(1), ""), "{command}");
        assert!(
            err.contains("error: a link cannot lead to `tel:1`"),
            "{err}"
        );
        assert!(
            err.ends_with("1 problem in this site. Nothing was written.\n"),
            "{err}"
        );
    }
    assert!(!folder.path().join("public").exists());
}

#[test]
fn an_invalid_command_line_exits_with_2() {
    let folder = folder(&[]);
    for arguments in [
        ["biuld", "-o", "x"],
        ["build", "--outptu", "x"],
        ["check", "--today", "24.11.2026"],
        ["publish", "--output", "public"],
        ["publish", "--check", "http://help.example.org"],
    ] {
        let (code, out, err) = run(fanal(&folder).args(arguments));
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}: {err}");
    }
    let (_, _, err) = run(fanal(&folder).args(["check", "--today", "24.11.2026"]));
    assert!(err.contains("as in 2027-10-18"), "{err}");
    let (code, _, err) = run(fanal(&folder)
        .arg("check")
        .env("SOURCE_DATE_EPOCH", "yesterday"));
    assert_eq!(code, Some(2));
    insta::assert_snapshot!(err, @r#"
    error: SOURCE_DATE_EPOCH is `yesterday`, which is not a number of seconds
    help: unset it, or name the day with --today 2026-11-24
    "#);
}

#[test]
fn a_folder_that_cannot_be_used_exits_with_3() {
    let folder = folder(&[]);
    let (code, out, err) = run(fanal(&folder).args(["build", "--output", "content"]));
    assert_eq!((code, out.as_str()), (Some(3), ""));
    insta::assert_snapshot!(err, @r#"
    error: ./content holds files, but no build of this program wrote it
    help: name an empty folder with --output, or empty this one yourself
    "#);
    let (code, answer) = json(fanal(&folder).args(["build", "--output", "content"]));
    assert_eq!((code, &answer["ok"]), (Some(3), &Value::Bool(false)));
}

#[test]
fn a_published_site_is_asked_with_curl_which_may_be_missing() {
    let folder = folder(&[]);
    let arguments = ["publish", "--check", "https://127.0.0.1:1"];
    let (code, out, err) = run(fanal(&folder).args(arguments).env("PATH", ""));
    assert_eq!((code, out.as_str()), (Some(3), ""));
    insta::assert_snapshot!(err, @r#"
    error: the program `curl` is not installed, and requests are sent with it
    help: install it: `apt install curl`, `dnf install curl` or `apk add curl`; macOS and Windows 10 bring it
    "#);
    let (code, answer) = json(fanal(&folder).args(arguments).env("PATH", ""));
    assert_eq!((code, &answer["ok"]), (Some(3), &Value::Bool(false)));
}

#[test]
fn an_origin_that_cannot_be_checked_is_reported() {
    let folder = folder(&[(
        "content/site.toml",
        &SITE.replace("https://haven.example", "https://haven.example:port"),
    )]);
    let (code, out, err) = run(fanal(&folder).args(["publish", "--check"]));
    assert_eq!((code, out.as_str()), (Some(3), ""));
    insta::assert_snapshot!(err, @r#"
    error: `origin` of content/site.toml cannot be checked: `port` is no port; a port is a number up to 65535
    help: name the address of the site after --check
    "#);
}

#[test]
fn a_folder_without_a_site_is_reported() {
    let empty = tempfile::tempdir().unwrap();
    let (code, _, err) = run(fanal(&empty).arg("check"));
    assert_eq!(code, Some(1));
    assert!(
        err.contains("there is no `content/site.toml` in ."),
        "{err}"
    );
}

#[test]
fn results_and_problems_are_printed_as_json() {
    let folder = folder(&[("content/hotlines/gr-1109.toml", &record("gr-1109"))]);
    let (code, answer) = json(fanal(&folder).arg("check"));
    assert_eq!(
        (code, answer),
        (
            Some(0),
            serde_json::json!({ "ok": true, "coming": [], "problems": [] })
        )
    );
    let (code, answer) = json(fanal(&folder).arg("build"));
    assert_eq!(
        (code, &answer["ok"], &answer["removed"]),
        (Some(0), &Value::Bool(true), &Value::from(0))
    );
    assert_eq!(answer["files"], answer["changed"]);
    let (code, answer) = json(fanal(&folder).arg("translations"));
    assert_eq!(
        (code, &answer["locales"][0]["locale"]),
        (Some(1), &Value::from("ur"))
    );

    put(
        &folder,
        "content/pages/en/help.md",
        page("مدد [a](tel:1)").as_bytes(),
    );
    let (code, answer) = json(fanal(&folder).arg("check"));
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(serde_json::to_string_pretty(&answer).unwrap(), @r#"
    {
      "ok": false,
      "problems": [
        {
          "column": 5,
          "file": "content/pages/en/help.md",
          "help": "numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too",
          "level": "error",
          "line": 8,
          "message": "a link cannot lead to `tel:1`"
        }
      ]
    }
    "#);
}

#[test]
fn a_build_reports_what_it_did() {
    let folder = folder(&[]);
    let (code, out, err) = run(fanal(&folder).arg("build"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(
        out.starts_with("Built ") && out.ends_with("The site is in ./public\n"),
        "{out}"
    );
}

#[test]
fn an_unknown_language_is_reported() {
    let (code, _, err) = run(fanal(&folder(&[])).args(["translations", "--locale", "fr"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r#"
    error: there is no translation into `fr`
    help: the languages of this site are `en`, `ur`
    "#);
}

#[test]
fn the_day_decides_and_the_clock_does_not() {
    let folder = folder(&[(
        "content/pages/en/later.md",
        &page_with("publish_at = 2027-01-01", "Soon."),
    )]);
    let is_built = |command: &mut Command| {
        assert_eq!(run(command.arg("build")).0, Some(0));
        folder.path().join("public/en/later").exists()
    };
    assert!(!is_built(&mut fanal(&folder)));
    assert!(is_built(fanal(&folder).args(["--today", "2027-01-01"])));
    assert!(
        !is_built(fanal(&folder).env("SOURCE_DATE_EPOCH", "1798761599")),
        "31 December, 23:59:59 UTC"
    );
    assert!(
        is_built(
            fanal(&folder)
                .env("SOURCE_DATE_EPOCH", "1798761600")
                .env("TZ", "America/New_York")
        ),
        "1 January, 00:00 UTC"
    );
}

#[test]
fn the_same_site_has_the_same_bytes_on_any_machine() {
    let folder = folder(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/hotlines/no-180.toml", &record("no-180")),
        (
            "content/pages/en/help.md",
            &page_with("updated = 2026-11-01", "Call <hotline:gr-1109>."),
        ),
    ]);
    let built = |output: &str, settings: [(&str, &str); 3]| -> BTreeMap<String, Vec<u8>> {
        let (code, _, err) = run(fanal(&folder)
            .args(["build", "--output", output])
            .envs(settings));
        assert_eq!(code, Some(0), "{err}");
        below(&folder.path().join(output))
    };
    let one = built(
        "one",
        [("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LC_ALL", "C")],
    );
    let two = built(
        "two",
        [
            ("RAYON_NUM_THREADS", "4"),
            ("TZ", "Asia/Karachi"),
            ("LC_ALL", "ur_PK.UTF-8"),
        ],
    );
    assert!(one.len() > 20);
    assert_eq!(one, two);
}

#[test]
fn the_address_of_the_example_is_a_warning_where_a_site_is_built_or_checked() {
    let site = crate::door::change(crate::door::SITE, "haven.example", "fanal.example");
    let folder = folder(&[("content/site.toml", &site)]);
    for command in ["check", "build"] {
        let (code, _, err) = run(fanal(&folder).arg(command));
        assert_eq!(code, Some(0), "{err}");
        assert!(
            err.contains("warning: this is the address of the example, not of your site\n --> content/site.toml:2:10\n"),
            "{err}"
        );
    }
}
