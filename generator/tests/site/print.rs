//! `fanal print` and `fanal recall`, with a program in the place of `fanal-print` that sets nothing.
//!
//! What the real program makes of a sheet is tested by the end-to-end tests.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use fanal::content::sheet_kind::Kind;
use fanal::content::vocabulary::Vocabulary as _;
use fanal::printing::{Request, not_called, order, sheets};
use fanal::publish::product::conditions;
use fanal::site::Site;
use fanal::source::Source;
use tempfile::TempDir;

use crate::door::{SITE, TODAY, below, change, fields, folder, page, put, record};
use crate::print_campaign::CAMPAIGN;
use crate::program::{fanal, run};

/// Writes the name of each file into the file.
pub(crate) const SETS: &str = r#"grep -o '"output":"[^"]*"' | cut -d'"' -f4 | {
  at=0
  while read -r file; do
    echo "${file##*/}" >"$file" || { echo '{"error":"no room","help":"make room"}'; exit 1; }
    echo "{\"done\":$at}"
    at=$((at + 1))
  done
}
"#;

/// Sets one sheet and fails at the second.
const FAILS: &str = r#"file=$(grep -o '"output":"[^"]*"' | cut -d'"' -f4 | head -n 1)
echo "${file##*/}" >"$file"
echo '{"done":0}'
echo '{"error":"the font is missing","help":"install it"}'
exit 1
"#;

/// A line for everybody that somebody has called, one for children that nobody has, and a country with one for professionals.
fn site() -> TempDir {
    let called = fields("verified_on = 2026-11-20", &record("no-116"));
    let children = fields("audiences = [\"children\"]", &record("se-117"));
    let staff = fields("audiences = [\"professionals\"]", &record("fi-118"));
    folder(&[
        ("content/hotlines/no-116.toml", &called),
        ("content/hotlines/se-117.toml", &children),
        ("content/hotlines/fi-118.toml", &staff),
    ])
}

/// `fanal` in the folder, with a shell script in the place of `fanal-print`.
pub(crate) fn with(folder: &TempDir, script: &str) -> Command {
    let program = folder.path().join("theme.sh");
    fs::write(&program, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{script}")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = fanal(folder);
    command.env("FANAL_PRINT", program);
    command
}

/// The files of the folder in which sheets are, and of nothing else.
fn printed(folder: &TempDir) -> Vec<String> {
    below(&folder.path().join("print")).into_keys().collect()
}

/// A text without its seconds, which differ.
fn timeless(text: &str) -> String {
    let mut words = text.split(' ').map(|word| match word.parse::<f64>() {
        Ok(_) if word.contains('.') => "0.00",
        _ => word,
    });
    words.by_ref().collect::<Vec<_>>().join(" ")
}

#[test]
fn sheets_are_made_once_and_again_when_a_number_changes() {
    let folder = site();
    let ask = ["print", "NO", "--kinds", "poster-a4,card-neutral"];
    let (code, out, err) = run(with(&folder, SETS).args(ask));
    assert_eq!(code, Some(0), "{err}");
    insta::assert_snapshot!(timeless(&out), @r"
    Made 4 sheets in 0.00 s: 4 set, 0 unchanged.
    They are in print, and listed in printed.csv, which belongs with the files of the site.
    ");
    insta::assert_snapshot!(err, @"not checked by a native speaker: ur; each sheet says so");
    let files = [
        "no-en-card-neutral.pdf",
        "no-en-poster-a4.pdf",
        "no-ur-card-neutral.pdf",
        "no-ur-poster-a4.pdf",
    ];
    assert_eq!(printed(&folder), files);
    // On another day nothing has changed, and one file that somebody has spoilt is set again.
    put(&folder, "print/no-ur-poster-a4.pdf", b"spoilt");
    let (_, out, _) = run(with(&folder, SETS)
        .args(ask)
        .args(["--today", "2026-11-25"]));
    assert!(out.contains(": 1 set, 3 unchanged."), "{out}");
    let text = fs::read_to_string(folder.path().join("content/hotlines/no-116.toml")).unwrap();
    put(
        &folder,
        "content/hotlines/no-116.toml",
        change(&text, "dial = \"116\"", "dial = \"119\"")
            .replace("display = \"116\"", "display = \"119\"")
            .as_bytes(),
    );
    let (_, out, _) =
        run(with(&folder, SETS).args(["print", "NO", "--kinds", "poster-a4", "--languages", "en"]));
    assert!(out.contains(": 1 set, 0 unchanged."), "{out}");
    let (code, out, _) = run(fanal(&folder).args(["recall", "no-116"]));
    assert_eq!(code, Some(0));
    let out = out.lines().map(|line| {
        // The mark of a sheet is a digest.
        let words: Vec<_> = line.split("  ").collect();
        words
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != 2)
            .map(|(_, word)| *word)
            .collect::<Vec<_>>()
            .join("  ")
    });
    insta::assert_snapshot!(out.collect::<Vec<_>>().join("\n"), @r"
    6 sheets with a number of no-116:
      2026-11-24  poster-a4     en       print/no-en-poster-a4.pdf  119
      2026-11-25  poster-a4     ur       print/no-ur-poster-a4.pdf  116  no longer right: 116
      2026-11-24  card-neutral  ur       print/no-ur-card-neutral.pdf  116  no longer right: 116
      2026-11-24  poster-a4     ur       print/no-ur-poster-a4.pdf  116  no longer right: 116
      2026-11-24  card-neutral  en       print/no-en-card-neutral.pdf  116  no longer right: 116
      2026-11-24  poster-a4     en       print/no-en-poster-a4.pdf  116  no longer right: 116
    ");
}

#[test]
fn everything_in_an_order_that_cannot_be_printed_is_said_in_one_run() {
    let folder = site();
    let (code, out, err) = run(with(&folder, SETS).args([
        "print",
        "Atlantis",
        "no-117",
        "DK",
        "FI",
        "--languages",
        "en,xx",
        "--kinds",
        "poster-a5,card",
    ]));
    assert_eq!((code, out.as_str()), (Some(3), ""));
    insta::assert_snapshot!(err, @r"
    error: `Atlantis` is no country or territory, and no help line of this site
    help: name a country or territory by its name or its two-letter code, or a help line by the name of its file in content/hotlines/
    error: `no-117` is no country or territory, and no help line of this site
    help: did you mean `no-116`?
    error: this site has no help line for Denmark, so there is no number to print
    help: `fanal new hotline NAME --country DK` writes a record to fill in
    error: no help line for Finland is for everybody
    help: name the one that you mean: `fi-118`
    error: this site has no language `xx`
    help: it can be one of `en`, `ur`
    error: no kind of sheet is called `poster-a5`
    help: did you mean `poster-a4`?
    ");
    let (_, _, err) = run(with(&folder, SETS).args(["print"]));
    insta::assert_snapshot!(err, @r"
    error: this site is for no single country, so the command must say which numbers to print
    help: name a country or territory, such as `fanal print NO`
    ");
    assert!(printed(&folder).is_empty());
}

#[test]
fn a_number_that_nobody_has_called_is_printed_only_when_that_is_asked_for() {
    let folder = site();
    let ask = ["print", "SE", "--languages", "en", "--kinds", "card"];
    let (code, _, err) = run(with(&folder, SETS).args(ask));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r"
    error: nobody has called 117, the number of `se-117`, and paper stays on walls for years
    help: call it, and write the day as `verified_on` into content/hotlines/se-117.toml; or print it with --not-called: the sheet says that we have not called
    ");
    assert!(printed(&folder).is_empty());
    let (code, _, err) = run(with(&folder, SETS).args(ask).arg("--not-called"));
    assert_eq!(
        (code, err.as_str()),
        (
            Some(0),
            "not called 117, the number of `se-117`: each sheet says so\n"
        )
    );
    assert_eq!(printed(&folder), ["se-en-card.pdf"]);
}

#[test]
fn a_number_with_a_restriction_is_on_no_card_that_names_nothing() {
    let folder = site();
    let ask = ["print", "SE", "--languages", "en", "--not-called"];
    let (code, _, err) = run(with(&folder, SETS)
        .args(ask)
        .args(["--kinds", "card-neutral"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r"
    error: `se-117` cannot be on a neutral card, because callers must know this first: For children
    help: print `card`, which says so
    ");
    let (_, _, err) = run(with(&folder, SETS).args(ask));
    assert!(err.contains("no neutral card of `se-117`"), "{err}");
    let on_paper = Kind::ALL.iter().filter(|kind| !kind.is_picture());
    assert_eq!(printed(&folder).len(), on_paper.count() - 1);
}

#[test]
fn a_neutral_sheet_has_nothing_that_names_the_line() {
    let text = change(
        &record("no-116"),
        "name = { text = \"Line 116\"",
        "name = { text = \"Rosenrot\"",
    );
    let text = fields(
        "operator = { text = \"Stiftelsen\", lang = \"nb\" }\nforms = [\"trafficking\"]",
        &text,
    );
    let folder = folder(&[("content/hotlines/no-116.toml", &text)]);
    let site = Site::check(&Source::read(folder.path()), &conditions(TODAY))
        .unwrap()
        .site;
    let request = Request {
        subjects: &["NO".to_owned()],
        ..Request::default()
    };
    let all = sheets(&site, &order(&site, &request).unwrap()).unwrap();
    let is_neutral: BTreeSet<_> = all.iter().map(|sheet| sheet.kind.is_neutral()).collect();
    assert_eq!(is_neutral.len(), 2);
    for printed in &all {
        let json = serde_json::to_string(&printed.sheet).unwrap() + &printed.file;
        let named: Vec<_> = ["Rosenrot", "Stiftelsen", "no-116", "Help", "help", "مدد"]
            .into_iter()
            .filter(|word| json.contains(word))
            .collect();
        assert_eq!(
            named.is_empty(),
            printed.kind.is_neutral(),
            "{} has {named:?}",
            printed.file
        );
    }
    assert_eq!(not_called(&site, &all, &[]).len(), 1);
}

#[test]
fn sheets_have_the_ground_of_the_site_s_card_and_those_of_a_campaign_its_own() {
    let toml = fields("colours = { card = \"#153b5a\" }", SITE);
    let folder = folder(&[
        ("content/site.toml", &toml),
        ("content/hotlines/no-116.toml", &record("no-116")),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/campaigns/zenith.toml", CAMPAIGN),
        ("content/pages/en/campaigns/index.md", &page("What is on.")),
        ("content/pages/en/campaigns/zenith.md", &page("Ask.")),
    ]);
    let site = Site::check(&Source::read(folder.path()), &conditions(TODAY))
        .unwrap()
        .site;
    let grounds = |campaign| {
        let request = Request {
            subjects: &["NO".to_owned()],
            campaign,
            ..Request::default()
        };
        let all = sheets(&site, &order(&site, &request).unwrap()).unwrap();
        let grounds = all.into_iter().map(|printed| printed.sheet.ground);
        grounds.collect::<BTreeSet<_>>()
    };
    assert_eq!(grounds(None), BTreeSet::from([Some("#153b5a".to_owned())]));
    assert_eq!(grounds(Some("zenith")), BTreeSet::from([None]));
}

#[test]
fn an_error_on_the_way_leaves_everything_as_it_was() {
    let folder = site();
    let ask = ["print", "NO"];
    let (code, _, err) = run(with(&folder, FAILS).args(ask));
    assert_eq!(
        (code, err.as_str()),
        (Some(3), "error: the font is missing\nhelp: install it\n")
    );
    assert!(!folder.path().join("print").exists());
    let (code, _, err) = run(with(&folder, "exit 9").args(ask));
    assert_eq!(code, Some(3));
    assert!(
        err.contains("theme.sh stopped: exit status: 9\nhelp: install it again"),
        "{err}"
    );
    let (code, _, err) = run(fanal(&folder)
        .args(ask)
        .env("FANAL_PRINT", "/nowhere/fanal-print"));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r"
    error: the program `fanal-print`, which sets sheets of paper, is not installed
    help: type `cargo install --profile print --path generator/print` in the folder of the source of this program; that takes some ten minutes, once
    ");
    assert!(!folder.path().join("print").exists());
    assert!(!folder.path().join("printed.csv").exists());
}

/// A limit on the length of files stands in for a full disk. Sheets are short here, and the ledger is longer than one block.
#[test]
fn a_disk_that_fills_up_changes_neither_sheets_nor_the_ledger() {
    let folder = site();
    assert_eq!(
        run(with(&folder, SETS).args(["print", "NO", "--kinds", "card"])).0,
        Some(0)
    );
    let state = || {
        (
            below(&folder.path().join("print")),
            fs::read(folder.path().join("printed.csv")).unwrap(),
        )
    };
    let before = state();
    for (blocks, why) in [
        (0, "no room"),
        (1, "printed.csv cannot be written: File too large"),
    ] {
        let command = with(&folder, SETS);
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" print NO");
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &script, env!("CARGO_BIN_EXE_fanal")])
            .current_dir(folder.path());
        shell.env("SOURCE_DATE_EPOCH", "1795478400");
        shell.env(
            "FANAL_PRINT",
            command
                .get_envs()
                .find(|(name, _)| *name == "FANAL_PRINT")
                .unwrap()
                .1
                .unwrap(),
        );
        let (code, _, err) = run(&mut shell);
        assert_eq!(code, Some(3), "{blocks}");
        assert!(err.contains(why), "{blocks}: {err}");
        assert!(before == state(), "{blocks}");
    }
    assert_eq!(run(with(&folder, SETS).args(["print", "NO"])).0, Some(0));
}

#[test]
fn a_ledger_that_somebody_broke_is_not_written_over() {
    let folder = site();
    put(
        &folder,
        "printed.csv",
        b"day,record\n2026-11-24,a\nmy notes,b\n",
    );
    let (code, _, err) = run(with(&folder, SETS).args(["print", "NO"]));
    assert_eq!(code, Some(3));
    assert!(err.contains("printed.csv, cannot be used: line 3 is not a row of the ledger: `my notes` is not a day such as 2026-12-01"), "{err}");
    let (code, _, err) = run(fanal(&folder).args(["recall", "no-116"]));
    assert_eq!(code, Some(3), "{err}");
    assert!(printed(&folder).is_empty());
}

#[test]
fn a_record_that_nothing_was_printed_of_is_told_from_one_that_there_is_not() {
    let folder = site();
    let (code, out, _) = run(fanal(&folder).args(["recall", "no-116"]));
    assert_eq!(
        (code, out.as_str()),
        (Some(0), "Nothing was printed with a number of no-116.\n")
    );
    let (code, _, err) = run(fanal(&folder).args(["recall", "no-11"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r"
    error: no record is called `no-11`, and nothing was printed with its number
    help: nothing was printed from this folder; `fanal print` prints
    ");
}
