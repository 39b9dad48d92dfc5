//! `fanal translations`: what it accepts, and what it writes.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use super::{fanal, json, run};
use crate::door::{below, folder, page, put};

#[test]
fn accepting_a_translation_changes_one_line_of_its_front_matter() {
    let english = page("Call.");
    let urdu = page("کال کریں۔");
    let folder = folder(&[
        ("content/pages/en/help.md", &english),
        ("content/pages/ur/help.md", &urdu),
    ]);
    let path = "content/pages/ur/help.md";
    let outdated = |folder: &TempDir| {
        json(fanal(folder).args(["translations", "--locale", "ur"])).1["locales"][0]["outdated"]
            .clone()
    };
    assert_eq!(
        outdated(&folder),
        serde_json::json!([format!(
            "{path} (no `source_hash`: read it against content/pages/en/help.md and accept it)"
        )])
    );

    let (code, out, _) = run(fanal(&folder).args(["translations", "--accept", path]));
    assert_eq!((code, out.as_str()), (Some(0), "Accepted 1 page.\n"));
    assert_eq!(outdated(&folder), serde_json::json!([]));
    let stamped = fs::read_to_string(folder.path().join(path)).unwrap();
    let lines: Vec<_> = stamped
        .lines()
        .filter(|line| !urdu.lines().any(|old| old == *line))
        .collect();
    assert!(
        matches!(lines.as_slice(), [line] if line.starts_with("source_hash = \"")),
        "{lines:?}"
    );

    put(
        &folder,
        "content/pages/en/help.md",
        page("Call now.").as_bytes(),
    );
    assert_eq!(
        outdated(&folder),
        serde_json::json!([format!("{path} (content/pages/en/help.md changed since)")])
    );
}

#[test]
fn several_pages_are_accepted_at_once() {
    let paths = ["content/pages/ur/index.md", "content/pages/ur/numbers.md"];
    let text = page("کال کریں۔");
    let folder = folder(&paths.map(|path| (path, text.as_str())));
    let accept = ["translations", "--accept", paths[0], paths[1]];
    let (code, out, err) = run(fanal(&folder).args(accept));
    assert_eq!(
        (code, out.as_str()),
        (Some(0), "Accepted 2 pages.\n"),
        "{err}"
    );
    for path in paths {
        let stamped = fs::read_to_string(folder.path().join(path)).unwrap();
        assert!(stamped.contains("source_hash = "), "{path}: {stamped}");
    }
}

/// A limit on the length of files stands in for a full disk.
#[test]
fn a_disk_that_fails_leaves_the_old_page_when_a_translation_is_accepted() {
    let path = "content/pages/ur/help.md";
    let urdu = page(&"کال کریں۔ ".repeat(100));
    let folder = folder(&[("content/pages/en/help.md", &page("Call.")), (path, &urdu)]);
    // Blocks of 512 bytes. Without the trap the kernel would end the process instead of refusing the write.
    for blocks in [0, 1, 2] {
        let script =
            format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" translations --accept {path}");
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &script, env!("CARGO_BIN_EXE_fanal")])
            .current_dir(folder.path())
            .env("SOURCE_DATE_EPOCH", "1795478400");
        let (code, out, err) = run(&mut shell);
        assert_eq!((code, out.as_str()), (Some(3), ""));
        assert_eq!(
            err,
            format!(
                "error: cannot write {path}: File too large (os error 27)\nhelp: this page is unchanged; make sure that its folder can be written to and that the disk is not full, then run this again\n"
            )
        );
        let files = below(&folder.path().join("content/pages/ur"));
        assert_eq!(files.len(), 1, "{:?}", files.keys());
        assert_eq!(files["help.md"], urdu.as_bytes());
    }
    let (code, _, err) = run(fanal(&folder).args(["translations", "--accept", path]));
    assert_eq!((code, err.as_str()), (Some(0), ""));
}

#[test]
fn only_a_translated_page_can_be_accepted() {
    let folder = folder(&[]);
    let (code, _, err) =
        run(fanal(&folder).args(["translations", "--accept", "content/pages/en/index.md"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r#"
    error: content/pages/en/index.md is not a translated page of this site
    help: name a file such as `content/pages/ur/help.md`, from the site's folder
    "#);
}

#[test]
fn a_site_with_one_language_has_nothing_to_translate() {
    let urdu = "[locales.ur]\nexit = \"https://news.example/\"\nstatus = \"courtesy\"\n";
    let site = crate::door::change(crate::door::SITE, urdu, "");
    let folder = folder(&[("content/site.toml", &site)]);
    for arguments in [&["translations"][..], &["translations", "--accept", "all"]] {
        let (code, out, err) = run(fanal(&folder).args(arguments));
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert!(out.starts_with("This site has one language"), "{out}");
    }
    let (code, _, err) = run(fanal(&folder).args(["translations", "--locale", "ur"]));
    assert_eq!(code, Some(3));
    assert!(
        err.contains("there is no translation into `ur`")
            && err.contains("the language of this site is `en`"),
        "{err}"
    );
}

#[test]
fn a_stamp_stands_above_the_sources_and_keeps_the_line_ends_of_the_file() {
    let sources = "[[sources]]\ntitle = \"A\"\nurl = \"https://a.example\"\nread_on = 2026-01-01";
    let urdu = format!(
        "\u{feff}{}",
        crate::door::page_with(sources, "کال کریں۔").replace('\n', "\r\n")
    );
    let path = "content/pages/ur/help.md";
    let folder = folder(&[("content/pages/en/help.md", &page("Call.")), (path, &urdu)]);
    let (code, _, err) = run(fanal(&folder).args(["translations", "--accept", path]));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let stamped = std::fs::read_to_string(folder.path().join(path)).unwrap();
    let line = stamped
        .lines()
        .find(|line| line.starts_with("source_hash"))
        .unwrap();
    assert_eq!(stamped.replace(&format!("{line}\r\n"), ""), urdu);
    assert!(
        stamped.contains(&format!("{line}\r\n[[sources]]\r\n")),
        "{stamped}"
    );
    // Line ends are no words: the source text with those of Windows is the same.
    let english = page("Call.").replace('\n', "\r\n");
    crate::door::put(&folder, "content/pages/en/help.md", english.as_bytes());
    let report = json(fanal(&folder).args(["translations", "--locale", "ur"])).1;
    assert_eq!(report["locales"][0]["outdated"], serde_json::json!([]));
}

#[test]
fn a_copy_that_nobody_translated_is_not_accepted_with_all() {
    let path = "content/pages/ur/help.md";
    let folder = folder(&[
        ("content/pages/en/help.md", &page("Call.")),
        (path, &page("Call.")),
    ]);
    let all = ["translations", "--accept", "all"];
    let (code, out, err) = run(fanal(&folder).args(all));
    assert_eq!((code, out.as_str()), (Some(3), ""));
    insta::assert_snapshot!(err, @r#"
    error: `--accept all` says that somebody has read every page, and nobody can be asked here
    help: name the pages that somebody has read against their source, or add --yes
    "#);
    let (code, out, _) = run(fanal(&folder).args(all).arg("--yes"));
    assert_eq!(code, Some(0));
    assert_eq!(
        out,
        format!("Accepted 0 pages.\nLeft out, since nobody has translated them yet:\n  {path}\n")
    );
    let report = json(fanal(&folder).arg("translations")).1;
    let identical = report["locales"][0]["identical"].to_string();
    assert!(identical.contains(path), "{identical}");
}
