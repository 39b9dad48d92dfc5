//! Texts that are too long or nested too deep: refused with a location and a fix, without a hang or a crash.

use std::process::Command;

use crate::door::{build, folder, page, page_with, put};
use crate::fault_input::refused;
use crate::program::{fanal, run};

const HELP: &str = "content/pages/en/help.md";

/// The message about a page that is refused.
fn refused_page(text: &str) -> String {
    refused(&folder(&[(HELP, text)]))
}

#[test]
fn a_text_of_50_megabytes_is_refused_before_it_is_read() {
    let site = folder(&[]);
    let words = "Call a line that you trust. ".repeat(52_428_800 / 28);
    put(&site, HELP, page(&words).as_bytes());
    put(
        &site,
        "content/hotlines/gr-1109.toml",
        "# \n".repeat(1_000_000).as_bytes(),
    );
    // Less memory than the text needs: a file that is not read needs none.
    let mut bounded = Command::new("sh");
    bounded.args([
        "-c",
        "ulimit -v 440000; exec \"$0\" build",
        env!("CARGO_BIN_EXE_fanal"),
    ]);
    let (code, _, err) = run(bounded
        .current_dir(site.path())
        .env("RAYON_NUM_THREADS", "2"));
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(err, @r#"
    error: this file has 3.0 MB of text, and 2 MB is the most
    --> content/hotlines/gr-1109.toml
     = help: see whether something else was meant to be here; if not, make several files of it

    error: this file has 52.4 MB of text, and 2 MB is the most
    --> content/pages/en/help.md
     = help: see whether something else was meant to be here; if not, make several files of it

    2 problems in this site. Nothing was written.
    "#);
}

#[test]
fn a_text_of_almost_2_megabytes_is_built() {
    let words = "Call a line that you trust.\n\n".repeat(68_000);
    let site = folder(&[(HELP, &page(&words))]);
    let (code, _, err) = run(fanal(&site).arg("build"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let html = std::fs::read(site.path().join("public/en/help/index.html")).unwrap();
    assert!(html.len() > 1_900_000);
}

#[test]
fn a_megabyte_of_front_matter_is_read_or_refused() {
    let long = "a ".repeat(500_000);
    let built = build(&[(
        HELP,
        &page_with(
            &format!(
                "sources = [{{ title = \"{long}\", url = \"https://a.example/\", read_on = 2026-11-01 }}]"
            ),
            "a",
        ),
    )]);
    assert!(built.text("/en/help/").len() > 900_000);

    let fields: Vec<_> = (0..40_000)
        .map(|at| format!("field-{at} = {at}\n"))
        .collect();
    let shown = refused_page(&page_with(&fields.concat(), "a"));
    assert_eq!(shown.matches("error: unknown field `field-").count(), 100);
    assert!(shown.ends_with("error: 39900 more problems are not shown here\n--> content/pages/en/help.md\n = help: mend those above first; `--format json` lists all of them\n\n40000 problems in this site. Nothing was written.\n"));
}

#[test]
fn a_pasted_web_page_is_refused() {
    let shown = refused_page(&page(&format!("x {}", "<td>x</td> ".repeat(20_000))));
    assert!(shown.contains("error: HTML does not belong in a text\n"));
    // Of a line of 220 kB only the part around the problem is shown, with its column in the whole line.
    assert!(
        shown.contains(" --> content/pages/en/help.md:8:1092\n"),
        "{shown}"
    );
    assert!(shown.lines().all(|line| line.chars().count() < 250));
}

#[test]
fn text_nested_too_deep_is_marked_where_the_limit_is_passed() {
    insta::assert_snapshot!(refused_page(&page(&format!("{}a", "> ".repeat(61)))), @r#"
    error: more than 60 quotes, lists and emphases are nested here
     --> content/pages/en/help.md:8:121
      |
    8 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > a
      |                                                                                                                         ^^^
      |
      = help: say it with fewer levels: nobody can follow that many

    1 problem in this site. Nothing was written.
    "#);
    let lists: Vec<_> = (0..400)
        .map(|at| format!("{}- a\n", "  ".repeat(at)))
        .collect();
    for deep in [
        "> ".repeat(10_000),
        "- ".repeat(10_000),
        "1. ".repeat(10_000),
        format!("{0}a{0}", "*".repeat(10_000)),
        format!("{}a{}", "**a *b ".repeat(5_000), "* c**".repeat(5_000)),
        lists.concat(),
    ] {
        let shown = refused_page(&page(&format!("{deep} a")));
        assert!(
            shown.contains("error: more than 60 quotes, lists and emphases are nested here\n"),
            "{shown}"
        );
    }
}

#[test]
fn text_nested_less_deep_is_built_and_text_that_only_seems_nested_is_refused() {
    for text in [format!("{}a", "> ".repeat(59)), "`".repeat(10_000)] {
        build(&[(HELP, &page(&text))]).main("/en/help/");
    }
    for text in [
        format!("{}a{}", "[".repeat(10_000), "]".repeat(10_000)),
        "[a](".repeat(10_000),
        "![a".repeat(10_000).replace('!', "\\!") + "](b",
        "*a **a ".repeat(10_000),
        format!(
            "{}\n{}\n{}",
            "|a".repeat(1_000),
            "|-".repeat(1_000),
            "|x\n".repeat(5_000)
        ) + "\n[^a]",
        "[^a]".repeat(10_000),
        "*a ".repeat(100_000),
        "_a".repeat(100_000) + " [^a]",
        ":a".repeat(100_000) + " [^a]",
        "[".repeat(200_000) + "\n\n[^a]",
        "&a".repeat(100_000) + " [^a]",
        "{".repeat(100_000) + " [^a]",
        "1 ".repeat(100_000) + " [^a]",
        "[a]: b\n".repeat(50_000),
    ] {
        assert!(refused_page(&page(&text)).contains("error: "));
    }
}

#[test]
fn toml_nested_too_deep_is_refused() {
    for deep in [
        format!("{}a = 1", "a.".repeat(50_000)),
        format!("[{}a]", "a.".repeat(50_000)),
        format!("a = {}", "[".repeat(100_000)),
        format!("a = {}", "{ a = ".repeat(100_000)),
    ] {
        let shown = refused(&folder(&[("content/hotlines/gr-1109.toml", &deep)]));
        assert!(
            shown.contains("error: this is not TOML: ") && shown.contains("recursion"),
            "{shown}"
        );
        let shown = refused_page(&page_with(&deep, "a"));
        assert!(
            shown.contains("error: this is not TOML: ") && shown.contains("recursion"),
            "{shown}"
        );
    }
}
