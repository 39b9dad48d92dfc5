//! Names that are the same on another system, special files, and files that are removed during a build: refused with a
//! location and a fix, or built.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use fanal::build::cache::Cache;
use fanal::build::write;
use fanal::publish::output::Output;
use fanal::publish::product::conditions;
use fanal::publish::render::Options;
use fanal::site::Site;
use fanal::source::Source;
use tempfile::TempDir;

use crate::door::{TODAY, below, build, folder, page, page_with, problems, put};
use crate::program::{fanal, run};

const HELP: &str = "content/pages/en/help.md";

/// The message about a site that is refused.
pub(crate) fn refused(site: &TempDir) -> String {
    let (code, out, err) = run(fanal(site).arg("build"));
    assert_eq!((code, out.as_str()), (Some(1), ""), "{err}");
    assert!(!site.path().join("public").exists());
    err
}

#[test]
fn names_that_differ_in_case_only_are_refused() {
    let pages = folder(&[(HELP, &page("a")), ("content/pages/en/Help.md", &page("b"))]);
    insta::assert_snapshot!(refused(&pages), @r#"
    error: this name and `content/pages/en/Help.md` are one name where large and small letters count the same
    --> content/pages/en/help.md
     = help: some computers and hosts would keep only one of the two files: rename or remove one

    1 problem in this site. Nothing was written.
    "#);
    // The same letter, once as one character and once as a letter and an accent.
    let accents = folder(&[
        ("content/pages/en/caf\u{e9}.md", &page("a")),
        ("content/pages/en/cafe\u{301}.md", &page("b")),
    ]);
    assert!(refused(&accents).contains("are one name where"));
    let assets = folder(&[("theme/assets/x.css", "a{}"), ("theme/assets/X.css", "b{}")]);
    assert!(refused(&assets).contains("error: this name and `theme/assets/X.css` are one name where large and small letters count the same\n--> theme/assets/x.css\n"));
}

#[test]
fn addresses_that_differ_in_case_only_are_refused() {
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/a.md", &page_with("slug = \"Stay\"", "a")),
        ("content/pages/en/b.md", &page_with("slug = \"stay\"\naliases = [\"/en/NUMBERS/\"]", "b")),
    ]), @r#"
    error: `/en/stay/` and `/en/Stay/` are one address where large and small letters count the same
     --> content/pages/en/b.md:4:8
      |
    4 | slug = "stay"
      |        ^^^^^^
      |
      = note: and 1 more like this
      = help: the other is content/pages/en/a.md; choose another `slug` here or another `slug` there

    error: `/en/NUMBERS/` and `/en/numbers/` are one address where large and small letters count the same
     --> content/pages/en/b.md:5:12
      |
    5 | aliases = ["/en/NUMBERS/"]
      |            ^^^^^^^^^^^^^^
      |
      = help: the other is content/pages/en/numbers.md; choose another alias here or another `slug` there
    "#);
}

#[test]
fn an_alias_at_the_address_of_a_file_is_refused() {
    for alias in [
        "/site.css",
        "/en/feed.xml/old/",
        "/404.html",
        "/finder.js.gz",
    ] {
        let shown = problems(&[(HELP, &page_with(&format!("aliases = [\"{alias}\"]"), "a"))]);
        assert!(
            shown.contains(&format!(
                "error: the site itself makes what is at `{}/`\n --> {HELP}:4:12\n",
                alias.trim_end_matches('/')
            )),
            "{shown}"
        );
    }
    let shown = problems(&[(HELP, &page_with("aliases = [\"/en/index.html\"]", "a"))]);
    let home = format!("error: two pages have the address `/en/`\n --> {HELP}:4:12\n");
    assert!(shown.contains(&home), "{shown}");
    assert!(
        build(&[(
            HELP,
            &page_with("aliases = [\"/en/old.html\", \"/fr/\"]", "a")
        )])
        .has("/en/old.html/")
    );
}

#[test]
fn an_alias_leads_neither_out_of_the_site_nor_into_a_server_s_configuration() {
    for alias in [
        "/../../evil/",
        "/en/../evil/",
        "/./",
        "//evil",
        "/a b/",
        "/a;return/",
        "/a{}",
        "/a\\nb",
        "/a\\u0000",
        "/a\\tb",
        "/$a",
        "/a'b",
        "/%2e%2e/evil/",
        "/a%0d%0ab/",
        "/a%22b/",
        "/%7B%7D/",
        "/a%00/",
        "/caf%E9/",
    ] {
        let shown = problems(&[(HELP, &page_with(&format!("aliases = [\"{alias}\"]"), "a"))]);
        assert!(
            shown.contains("is not an address of this site\n")
                || shown.contains("holds the control character U+0000"),
            "{shown}"
        );
    }
}

#[test]
fn pages_named_in_any_script_are_built_and_linked() {
    let site = tempfile::tempdir().unwrap();
    // Folders may have spaces in their names.
    let root = site.path().join("میری سائٹ (2)");
    let source = folder(&[
        ("content/pages/en/مدد.md", &page("a")),
        ("content/pages/en/नॉर्वे/你好.md", &page("[a](page:مدد)")),
    ]);
    fs::rename(source.path(), &root).unwrap();
    fs::create_dir(source.path()).unwrap();
    let (code, out, err) = run(fanal(&site)
        .args(["build", "--verify", "--output", "باہر جگہ", "--site"])
        .arg(&root));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("میری سائٹ (2)/باہر جگہ"), "{out}");
    let files = below(&root.join("باہر جگہ"));
    let html = String::from_utf8(files["en/नॉर्वे/你好/index.html"].clone()).unwrap();
    let address = html
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next());
    let mut decoded = address.map(|address| {
        percent_encoding::percent_decode_str(address)
            .decode_utf8()
            .unwrap()
    });
    assert!(decoded.any(|address| address == "/en/مدد/"), "{html}");
    assert!(files.contains_key("en/مدد/index.html"));
}

#[test]
fn a_name_that_cannot_be_part_of_an_address_is_refused() {
    let site = folder(&[("content/pages/en/get  help! now.md", &page("a"))]);
    insta::assert_snapshot!(refused(&site), @r#"
    error: `get  help! now.md` cannot be part of an address
    --> content/pages/en/get  help! now.md
     = help: if this file is a copy, remove it; the name of a page has letters of any script, digits, `-` and `_`, and no spaces: call it `get-help-now.md`

    1 problem in this site. Nothing was written.
    "#);
    for name in [
        "a\nb",
        "a\"b",
        "a<b",
        "a;b",
        "a{b",
        "a\\b",
        "a%b",
        "\u{202e}a",
    ] {
        let site = folder(&[(&format!("content/pages/en/{name}/x.md"), &page("a"))]);
        assert!(
            refused(&site).contains("cannot be part of an address"),
            "{name}"
        );
    }
}

#[test]
fn links_that_lead_in_circles_are_reported_in_every_folder() {
    for (at, to, said) in [
        (
            "content/pages/en/round",
            "..",
            "this link leads back to a folder that contains it",
        ),
        (
            "theme/assets/round",
            "../..",
            "this link leads back to a folder that contains it",
        ),
        (
            "locales/en/round",
            ".",
            "this link leads back to a folder that contains it",
        ),
        ("theme/assets/own.css", "own.css", "this cannot be read: "),
        (
            "content/pages/en/own.md",
            "other.md",
            "this cannot be read: ",
        ),
    ] {
        let site = folder(&[("theme/assets/x.css", "a{}"), ("locales/en/x.ftl", "")]);
        symlink(to, site.path().join(at)).unwrap();
        if to == "other.md" {
            symlink("own.md", site.path().join("content/pages/en/other.md")).unwrap();
        }
        let shown = refused(&site);
        assert!(
            shown.contains(said) && shown.contains(&format!("--> {at}\n")),
            "{shown}"
        );
    }
}

#[test]
fn a_pipe_is_refused_and_not_read() {
    let site = folder(&[]);
    let made = Command::new("mkfifo")
        .arg(site.path().join(HELP))
        .status()
        .unwrap();
    assert!(made.success());
    insta::assert_snapshot!(refused(&site), @r#"
    error: this is neither a file nor a folder
    --> content/pages/en/help.md
     = help: remove it, or move it out of the site's folder

    1 problem in this site. Nothing was written.
    "#);
}

#[test]
fn a_file_and_a_folder_may_change_places_in_the_content() {
    let site = folder(&[("content/pages/en/help.md", &page("a"))]);
    let at = |path: &str| site.path().join(path);
    assert_eq!(run(fanal(&site).arg("build")).0, Some(0));
    fs::create_dir(at("content/pages/en/help")).unwrap();
    fs::rename(at(HELP), at("content/pages/en/help/more.md")).unwrap();
    assert_eq!(run(fanal(&site).args(["build", "--verify"])).0, Some(0));
    assert!(
        at("public/en/help/more/index.html").exists() && !at("public/en/help/index.html").exists()
    );
    fs::create_dir(at("content/pages/en/signs.md")).unwrap();
    let (code, _, err) = run(fanal(&site).arg("build"));
    assert_eq!(code, Some(0), "an empty folder is nothing: {err}");
}

#[test]
fn a_folder_of_the_content_removed_during_the_build_changes_nothing() {
    let site = folder(&[
        (HELP, &page("a")),
        ("content/pages/en/more/signs.md", &page("b")),
    ]);
    assert_eq!(run(fanal(&site).arg("build")).0, Some(0));
    let before = below(&site.path().join("public"));
    put(&site, HELP, page("Call now.").as_bytes());
    let shown = write_after_removal(site.path());
    assert!(
        shown.contains("this file changed while the site was made"),
        "{shown}"
    );
    assert!(below(&site.path().join("public")) == before);
}

/// Checks a site, removes a folder of it, writes it, and returns the problems as text.
fn write_after_removal(root: &Path) -> String {
    let source = Source::read(root);
    let checked = Site::check(&source, &conditions(TODAY)).unwrap();
    let output = Output::plan(
        checked.site.into(),
        checked.theme,
        source.page_texts(),
        Options::default(),
    );
    fs::remove_dir_all(root.join("content/pages/en/more")).unwrap();
    match write::write(&output, &root.join("public"), &Cache::default(), &|| ()) {
        Err(write::WriteError::Problems(found)) => {
            fanal::report::show(&found.into_sorted(), &source, fanal::report::Style::Plain)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_page_that_changed_after_the_check_is_not_accepted() {
    let path = "content/pages/ur/help.md";
    let site = folder(&[
        ("content/pages/en/help.md", &page("Call.")),
        (path, &page("Madad.")),
    ]);
    let source = Source::read(site.path());
    let checked = Site::check(&source, &conditions(TODAY)).unwrap();
    put(&site, path, b"unfinished");
    let error = fanal::translations::accept(&checked.site, site.path(), path);
    assert_eq!(
        error.unwrap_err().to_string(),
        "content/pages/ur/help.md changed while it was read"
    );
    assert_eq!(
        fs::read_to_string(site.path().join(path)).unwrap(),
        "unfinished"
    );
}
