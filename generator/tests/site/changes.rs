//! `fanal changes`: what readers would see changed since an earlier version, in the words of an editor.

use std::process::Command;

use tempfile::TempDir;

use crate::door::{SITE, between, change, fields, folder, page, page_with, put, record};
use crate::program::{fanal, run};

const HELP: &str = "content/pages/en/help.md";

const LINE: &str = "content/hotlines/gr-1109.toml";

/// Runs git in a folder.
fn git(folder: &TempDir, day: &str, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.current_dir(folder.path()).args(arguments);
    let time = format!("{day}T12:00:00Z");
    git.env("GIT_COMMITTER_DATE", &time)
        .env("GIT_AUTHOR_DATE", &time);
    for name in ["GIT_AUTHOR", "GIT_COMMITTER"] {
        git.env(format!("{name}_NAME"), "Kari");
        git.env(format!("{name}_EMAIL"), "kari@haven.example");
    }
    let output = git.output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// Commits the folder as it is, on that day.
fn commit(folder: &TempDir, day: &str, subject: &str) {
    git(folder, day, &["add", "-A"]);
    git(
        folder,
        day,
        &["commit", "-q", "--allow-empty", "-m", subject],
    );
}

/// A site that is kept in git, with its first commit on 1 November 2026.
fn in_git(files: &[(&str, &str)]) -> TempDir {
    let folder = folder(files);
    git(&folder, "2026-11-01", &["init", "-q"]);
    commit(&folder, "2026-11-01", "First");
    folder
}

/// What the command prints of a site, without the id of a commit.
fn changes(folder: &TempDir, arguments: &[&str]) -> String {
    let (code, out, err) = run(fanal(folder).arg("changes").args(arguments));
    assert_eq!((code, &*err), (Some(0), ""), "{out}");
    without_ids(&out)
}

/// A text with the same id in place of that of every commit.
fn without_ids(text: &str) -> String {
    let mut words = text.split(' ').map(|word| {
        let is_id = word.len() == 8 && word.chars().all(|sign| sign.is_ascii_hexdigit());
        if is_id { "1a2b3c4d" } else { word }
    });
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| all + " " + word)
}

/// The error of the command, which says nothing else.
fn refused(folder: &TempDir, arguments: &[&str]) -> String {
    let (code, out, err) = run(fanal(folder).arg("changes").args(arguments));
    assert_eq!((code, &*out), (Some(3), ""), "{err}");
    err
}

/// The text of the page `help` of a site before it is edited.
const LONG: &str =
    "Call us.\n\n## Who helps {#who}\n\nThe police helps.\n\n## Old {#old}\n\nTwo words.";

/// A site as it was on 1 November 2026.
fn before() -> TempDir {
    in_git(&[
        (HELP, &page_with("updated = 2026-10-01", LONG)),
        ("content/pages/ur/help.md", &page("مدد")),
        ("content/pages/en/pay.md", &page("Pay.")),
        ("content/pages/en/gone.md", &page("Gone.")),
        (
            "content/pages/en/soon.md",
            &page_with("draft = true", "Soon."),
        ),
        (
            LINE,
            &fields(
                "hours = \"Mo-Fr 09:00-17:00\"\ntime_zone = \"Europe/Athens\"\nnote = \"a\"",
                &record("gr-1109"),
            ),
        ),
        (
            "content/hotlines/gr-1.toml",
            &record("gr-1").replace("\"1\"", "\"100\""),
        ),
    ])
}

/// Changes of every kind, in pages, records and settings.
fn edit(folder: &TempDir) {
    let now = LONG.replace("Call us.", "Please call us now.");
    let now = now.replace(
        "## Old {#old}\n\nTwo words.",
        "## New {#new}\n\n- Three more words.",
    );
    let now = page_with("updated = 2026-11-20", &now);
    put(
        folder,
        HELP,
        now.replace("\"Help\"", "\"Get help\"").as_bytes(),
    );
    put(folder, "content/pages/ur/pay.md", page("تنخواہ").as_bytes());
    put(folder, "content/pages/en/soon.md", page("Soon.").as_bytes());
    std::fs::remove_file(folder.path().join("content/pages/en/gone.md")).unwrap();
    let line = fields("hours = \"24/7\"\nnote = \"b\"", &record("gr-1109"));
    put(
        folder,
        LINE,
        line.replace("\"1109\"", "\"1110\"").as_bytes(),
    );
    std::fs::remove_file(folder.path().join("content/hotlines/gr-1.toml")).unwrap();
    put(
        folder,
        "content/hotlines/gr-2.toml",
        record("gr-2").replace("\"2\"", "\"222\"").as_bytes(),
    );
    put(
        folder,
        "content/site.toml",
        fields(
            "hidden = [\"pay\"]",
            &change(SITE, "\"Fanal\"", "\"Haven\""),
        )
        .as_bytes(),
    );
    put(folder, "locales/en/own.ftl", b"frame-exit = Away\n");
}

#[test]
fn pages_numbers_and_settings_are_listed_with_what_they_said_before() {
    let folder = before();
    edit(&folder);
    insta::assert_snapshot!(changes(&folder, &[]), @"
    Changes since 2026-11-17, from the last commit before that day: commit 1a2b3c4d of 2026-11-01, “First”

    Pages
      gone: removed in en
      help
        en
          The title in the browser’s tab: Help → Get help
          The day on which the words of the page last changed: 2026-10-01 → 2026-11-20
          above the first heading: 3 words new, 1 gone
          “New”: new section, 4 words more
          “Old”: removed section, 3 words fewer
      pay: taken down in en
      soon: now shown in en

    Help lines
      Line 1 (gr-1): removed
        The number as people see it: 100, taken out
      Line 1109 (gr-1109)
        When somebody answers: Mo-Fr 09:00-17:00 → 24/7
        What a tap dials: 1109 → 1110
        The number as people see it: 1109 → 1110
        The time zone of hours: Europe/Athens, taken out
      Line 2 (gr-2): new
        The number as people see it: 222, new

    Settings of the site
      The name of the site: Fanal → Haven

    Also changed: 1 file in locales/ (the words on buttons, in cards and in the form)
    ");
}

#[test]
fn a_campaign_that_began_meanwhile_is_shown_though_no_file_changed() {
    let campaign = "id = \"week\"\nstarts_on = 2026-11-20\nends_on = 2026-11-30\n";
    let folder = in_git(&[
        ("content/campaigns/week.toml", campaign),
        ("content/pages/en/campaigns/index.md", &page("Campaigns.")),
        ("content/pages/en/campaigns/week.md", &page("The week.")),
    ]);
    let shown = changes(&folder, &[]);
    assert!(
        shown.contains("  campaigns/week: now shown in en\n"),
        "{shown}"
    );
    let since = changes(&folder, &["--since", "2026-11-21"]);
    assert!(
        since.contains("Nothing that readers see has changed."),
        "{since}"
    );
}

#[test]
fn a_day_a_commit_or_a_week_ago_says_where_to_begin() {
    let folder = in_git(&[(HELP, &page("One."))]);
    put(&folder, HELP, page("One two.").as_bytes());
    commit(&folder, "2026-11-10", "Second");
    put(&folder, HELP, page("One two three.").as_bytes());
    commit(&folder, "2026-11-20", "Third");
    put(&folder, HELP, page("One two three four.").as_bytes());
    let said = |arguments: &[&str]| {
        let text = changes(&folder, arguments);
        let first = text.lines().next().unwrap().to_owned();
        let words = text.lines().last().unwrap().trim().to_owned();
        [first, words]
    };
    let second = "Changes since 2026-11-17, from the last commit before that day: commit 1a2b3c4d of 2026-11-10, “Second”";
    let two = "above the first heading: 2 words more";
    assert_eq!(said(&[]), [second, two]);
    assert_eq!(said(&["--since", "2026-11-20"])[1], two);
    // A commit of the day itself came after the day began.
    assert_eq!(
        said(&["--since", "2026-11-21"])[1],
        "above the first heading: 1 word more"
    );
    assert_eq!(
        said(&["--since", "2026-11-10"])[1],
        "above the first heading: 3 words more"
    );
    assert_eq!(
        said(&["--since", "HEAD"]),
        [
            "Changes since commit 1a2b3c4d of 2026-11-20, “Third”",
            "above the first heading: 1 word more"
        ]
    );
    let first = changes(&folder, &["--since", "2025-01-01"]);
    assert!(first.starts_with("Changes since commit 1a2b3c4d of 2026-11-01, “First”\nThat is the first commit: the history is younger than 2025-01-01.\n"), "{first}");
}

#[test]
fn what_cannot_be_compared_says_why_and_what_to_do() {
    let folder = folder(&[(HELP, &page("One."))]);
    insta::assert_snapshot!(refused(&folder, &[]), @r#"
    error: this folder is not kept in git, so it has no earlier version to compare with
    help: from now on it can be: in the folder of the site, type `git init`, `git add -A` and `git commit -m "As it is today"`
    "#);
    git(&folder, "2026-11-01", &["init", "-q"]);
    insta::assert_snapshot!(refused(&folder, &[]), @r#"
    error: this folder has no commit yet, so it has no earlier version to compare with
    help: in the folder of the site, type `git add -A` and `git commit -m "As it is today"`
    "#);
    git(
        &folder,
        "2026-11-01",
        &["commit", "-q", "--allow-empty", "-m", "Nothing"],
    );
    insta::assert_snapshot!(without_ids(&refused(&folder, &[])), @"
    error: the commit 1a2b3c4d has no file of this site
    help: name a later day or commit with --since; `git log --oneline -- content` lists those with files of the site
    ");
    commit(&folder, "2026-11-02", "First");
    for since in ["2026-13-45", "22.11.2026", "11/22/2026"] {
        let err = refused(&folder, &["--since", since]);
        assert_eq!(
            err,
            format!(
                "error: `{since}` is no day\nhelp: write the year, the month and the day with `-` between them, as in 2026-11-22; or name a commit\n"
            )
        );
    }
    insta::assert_snapshot!(refused(&folder, &["--since", "2026-11-25"]), @"
    error: 2026-11-25 is yet to come
    help: name a day up to today, 2026-11-24
    ");
    insta::assert_snapshot!(refused(&folder, &["--since", "yesterday's"]), @"
    error: no commit is called `yesterday's`
    help: `git log --oneline` lists the commits; or name a day, as in --since 2026-11-22
    ");
    let mut without_git = fanal(&folder);
    let (code, _, err) = run(without_git.arg("changes").env("PATH", folder.path()));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @"
    error: the program git is not on this computer
    help: install git: your system's packages have it, or https://git-scm.com
    ");
}

#[test]
fn a_version_with_mistakes_is_compared_as_far_as_it_can_be_read() {
    let folder = in_git(&[
        (HELP, "<<<<<<< HEAD\n# Help\n"),
        (
            "content/pages/en/pay.md",
            &page("Pay. [Nowhere](page:nowhere)"),
        ),
        (LINE, "hours = \n"),
    ]);
    put(&folder, HELP, page("Mended.").as_bytes());
    put(
        &folder,
        "content/pages/en/pay.md",
        page("Pay day. [Nowhere](page:nowhere)").as_bytes(),
    );
    put(&folder, LINE, record("gr-1109").as_bytes());
    let text = changes(&folder, &["--since", "HEAD"]);
    assert!(
        text.contains("  help: not compared, since one version has a mistake, in en\n"),
        "{text}"
    );
    assert!(
        text.contains("  Line 1109 (gr-1109): not compared, since one version has a mistake\n"),
        "{text}"
    );
    assert!(
        text.contains("  pay\n    en\n      above the first heading: 1 word more\n"),
        "{text}"
    );
    // The settings say which languages there are, so nothing can be said without them.
    commit(&folder, "2026-11-03", "Second");
    put(&folder, "content/site.toml", b"name = \n");
    let (code, _, err) = run(fanal(&folder).args(["changes", "--since", "HEAD"]));
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("content/site.toml:1:7"), "{err}");
    commit(&folder, "2026-11-04", "Third");
    put(&folder, "content/site.toml", SITE.as_bytes());
    let err = refused(&folder, &["--since", "HEAD"]);
    assert!(
        err.contains("content/site.toml of the commit")
            && err.contains("name a later day or commit"),
        "{err}"
    );
}

#[test]
fn a_program_gets_the_same_as_json() {
    let folder = in_git(&[(LINE, &record("gr-1109"))]);
    put(
        &folder,
        LINE,
        record("gr-1109").replace("\"1109\"", "\"1110\"").as_bytes(),
    );
    let (code, out, _) =
        run(fanal(&folder).args(["changes", "--since", "HEAD", "--format", "json"]));
    assert_eq!(code, Some(0));
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["since"]["subject"], "First");
    assert_eq!(json["changes"]["hotlines"][0]["id"], "gr-1109");
    let number = serde_json::json!({ "field": "numbers.display", "says": "The number as people see it", "from": "1109", "to": "1110" });
    assert_eq!(json["changes"]["hotlines"][0]["fields"][1], number);
}

/// The lines of a document between the fences of the first block of commands below a heading, without their comments.
fn commands(document: &str, heading: &str) -> Vec<String> {
    let (_, below) = document.split_once(heading).unwrap();
    let block = between(below, "```sh\n", "\n```");
    let lines = block.lines().map(|line| line.split('#').next().unwrap());
    lines.map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_five_lines_that_undo_bring_files_back() {
    let lines = commands(include_str!("../../docs/editors.md"), "\n## Undo\n");
    let [init, add, commit, restore_one, restore_all] = lines.as_slice() else {
        panic!("{lines:?}");
    };
    let signs = "content/pages/en/signs.md";
    let folder = folder(&[(HELP, &page("Before.")), (signs, &page("Before."))]);
    let shell = |line: &str| {
        let mut shell = Command::new("sh");
        shell.current_dir(folder.path()).args(["-c", line]);
        for name in ["GIT_AUTHOR", "GIT_COMMITTER"] {
            shell.env(format!("{name}_NAME"), "Kari");
            shell.env(format!("{name}_EMAIL"), "kari@haven.example");
        }
        let output = shell.output().unwrap();
        assert!(output.status.success(), "{line}: {output:?}");
    };
    let text = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    for line in [init, add, commit] {
        shell(line);
    }
    put(&folder, HELP, b"Spoiled.");
    put(&folder, signs, b"Spoiled.");
    shell(restore_one);
    assert_eq!(
        [text(HELP), text(signs)],
        ["Spoiled.".to_owned(), page("Before.")]
    );
    std::fs::remove_file(folder.path().join(HELP)).unwrap();
    put(&folder, signs, b"Spoiled.");
    shell(restore_all);
    assert_eq!(
        [text(HELP), text(signs)],
        [page("Before."), page("Before.")]
    );
}
