//! Pages whose source has changed since they were translated, and pages that have blocks of their own.

use std::process::Command;

use fanal::publish::product::conditions;
use fanal::source::Source;
use fanal::translations::import;
use tempfile::TempDir;

use super::{
    PAGE, URDU, accepted, checked, exported, exported_of, imported, of_page, returned, translated,
};
use crate::door::{Files, TODAY, folder};
use crate::program::{fanal, run};

#[test]
fn a_block_that_only_the_translation_has_stays_and_blocks_that_moved_move() {
    let own = accepted(URDU).replace("\n> ", "\nصرف یہاں۔\n\n> ");
    let files = [
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", own.as_str()),
    ];
    let po = exported(&files, "ur").text;
    let changed = translated(&po, "What to say", "یہ کہیں");
    let text = &imported(&files, changed.as_bytes()).unwrap().files[0].text;
    assert_eq!(*text, own.replace("## کیا کہیں", "## یہ کہیں"));
    // The source has the two items in the other order now, and nobody has accepted that yet.
    let moved = PAGE.replace(
        "- Say *help*.\n- Say where you are.\n",
        "- Say where you are.\n- Say *help*.\n",
    );
    let folder = in_git(&[
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", &accepted(URDU)),
    ]);
    std::fs::write(folder.path().join("content/pages/en/help.md"), &moved).unwrap();
    let mut source = Source::read(folder.path());
    let site = checked(&source).site;
    let root = Some(folder.path());
    let po = exported_of(&site, &source, root, "ur").text;
    assert!(!of_page(&po).contains("fuzzy"), "{po}");
    let back = returned("ur.po", po.as_bytes()).unwrap();
    let imported = import(&site, &source, root, &back).unwrap();
    imported
        .check(&back, &mut source, &conditions(TODAY))
        .unwrap();
    let text = &imported.files[0].text;
    let first = text.find("کہاں ہیں").unwrap();
    assert!(first < text.find("*مدد*").unwrap(), "{text}");
    assert_eq!(imported.accepted.len(), 1);
}

/// The files of a site in a git clone of their own.
pub(super) fn in_git(files: &Files<'_>) -> TempDir {
    let folder = folder(files);
    commit(&folder);
    folder
}

/// Commits everything in a folder.
fn commit(folder: &TempDir) {
    for arguments in [
        ["init", "-q", "."].as_slice(),
        &["add", "."],
        &[
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b",
            "commit",
            "-qm",
            "a",
        ],
    ] {
        let mut git = Command::new("git");
        let git = git.current_dir(folder.path()).args(arguments);
        assert!(git.status().unwrap().success());
    }
}

#[test]
fn what_the_source_said_before_comes_from_git() {
    let folder = folder(&[
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", URDU),
    ]);
    let path = "content/pages/ur/help.md";
    let (code, _, err) = run(fanal(&folder).args(["translations", "--accept", path]));
    assert_eq!(code, Some(0), "{err}");
    commit(&folder);
    let now = PAGE
        .replace(
            "Say where you are.\n",
            "Say where you are now.\n- Say who you are.\n",
        )
        .replace("Where help is.", "Where help can be found.");
    std::fs::write(folder.path().join("content/pages/en/help.md"), now).unwrap();
    let mut export = fanal(&folder);
    let path = std::env::var("PATH").unwrap();
    let export = export.env("PATH", path).args(["translations", "export"]);
    let (code, out, err) = run(export);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out.lines().next().unwrap(), @"./translations/ur.po: 47 words in 17 texts; 20 to translate, 10 to read again");
    let po = std::fs::read_to_string(folder.path().join("translations/ur.po")).unwrap();
    let changed = po
        .split("\n\n")
        .filter(|entry| entry.contains("fuzzy\n") || entry.contains("Say who"));
    insta::assert_snapshot!(changed.skip(1).collect::<Vec<_>>().join("\n\n"), @r#"
    #. Item of a list
    #: content/pages/en/help.md:14
    #, fuzzy
    #| msgid "Say where you are."
    msgctxt "content/pages/en/help.md#say"
    msgid "Say where you are now."
    msgstr "کہیں کہ آپ کہاں ہیں۔"

    #. Item of a list
    #: content/pages/en/help.md:15
    msgctxt "content/pages/en/help.md#say"
    msgid "Say who you are."
    msgstr ""
    "#);
    // Nothing is lost by a second export over the work of a translator.
    std::fs::write(folder.path().join("translations/ur.po"), "work").unwrap();
    let (code, _, err) = run(fanal(&folder).args(["translations", "export"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r#"
    error: ./translations/ur.po is there already, and may hold work of a translator
    help: nothing was written: import it and then remove it, or name another folder with --output
    "#);
}
