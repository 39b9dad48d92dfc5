//! `fanal fmt`: what it changes, what it leaves, and what it says.

use std::fs;

use super::{fanal, json, run};
use crate::door::{SITE, below, fields, folder, page, put};

#[test]
fn files_are_put_in_order_and_no_page_becomes_outdated() {
    let english = page("Call.");
    let folder = folder(&[
        ("content/pages/en/help.md", &english),
        ("content/pages/ur/help.md", &page("کال کریں۔")),
    ]);
    let path = "content/pages/ur/help.md";
    let accept = ["translations", "--accept", path];
    assert_eq!(run(fanal(&folder).args(accept)).0, Some(0));
    run(fanal(&folder).arg("fmt"));
    let in_order = fs::read_to_string(folder.path().join("content/pages/en/help.md")).unwrap();
    // As a program on Windows may save it.
    let saved = format!("\u{feff}{}\r\n\r\n", in_order.replace('\n', "  \r\n"));
    put(&folder, "content/pages/en/help.md", saved.as_bytes());
    let (code, out, _) = run(fanal(&folder).args(["fmt", "--check"]));
    insta::assert_snapshot!(out, @r#"
    Not in order: 1 file. Run fanal fmt.
      content/pages/en/help.md
    "#);
    assert_eq!(code, Some(1));
    let (code, out, _) = run(fanal(&folder).arg("fmt"));
    assert_eq!(code, Some(0));
    assert!(out.starts_with("Put in order: 1 file.\n"), "{out}");
    let now = fs::read_to_string(folder.path().join("content/pages/en/help.md")).unwrap();
    assert_eq!(now, in_order);
    assert_eq!(json(fanal(&folder).args(["fmt", "--check"])).1["ok"], true);
    let report = json(fanal(&folder).args(["translations", "--locale", "ur"])).1;
    let outdated = report["locales"][0]["outdated"].to_string();
    assert!(!outdated.contains("help.md"), "{outdated}");
}

#[test]
fn a_file_that_cannot_be_read_is_left_and_the_others_are_put_in_order() {
    let folder = folder(&[
        ("locales/en/own.ftl", "own=Own\n"),
        ("locales/en/broken.ftl", "own = {\n"),
    ]);
    let files = ["fmt", "locales/en/broken.ftl", "./locales/en/own.ftl"];
    let (code, out, err) = run(fanal(&folder).args(files));
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(format!("{out}{err}"), @r#"
    Put in order: 1 file.
      locales/en/own.ftl
    error: locales/en/broken.ftl was left as it is: a message in it cannot be read
    help: `fanal check` says where the mistake is
    "#);
    let own = folder.path().join("locales/en/own.ftl");
    assert_eq!(fs::read_to_string(own).unwrap(), "own = Own\n");
    let (code, _, err) = run(fanal(&folder).args(["fmt", "content/gone.toml"]));
    assert_eq!(code, Some(3));
    assert!(
        err.starts_with("error: cannot read content/gone.toml"),
        "{err}"
    );
}

#[test]
fn a_site_can_ask_that_its_files_are_in_order() {
    let untidy = page("Call.").replace("title =", "title  =");
    let other = page("Call.").replace("\n\nCall", "\n\n\nCall");
    let mut files = vec![
        ("content/pages/en/help.md", untidy.as_str()),
        ("content/pages/en/more.md", &other),
    ];
    let does_not_ask = folder(&files);
    assert_eq!(run(fanal(&does_not_ask).arg("check")).0, Some(0));
    let settings = "formatted = true\nfooter = [\"help\", \"more\", \"marked\"]";
    let asking = fields(settings, SITE);
    files.push(("content/site.toml", &asking));
    let folder = folder(&files);
    let marked = format!("\u{feff}{}", page("Call."));
    put(&folder, "content/pages/en/marked.md", marked.as_bytes());
    let before = below(folder.path());
    let (code, _, err) = run(fanal(&folder).arg("check"));
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(err, @r#"
    error: the white space of this file is not in order
     --> content/pages/en/help.md:2:1
      |
    2 | title  = "Help"
      | ^^^^^^^^^^^^^^^
      |
      = note: and 2 more like this
      = help: `fanal fmt` puts all files in order; `formatted = true` in content/site.toml asks for it

    3 problems in this site. Nothing was written.
    "#);
    let (_, answer) = json(fanal(&folder).arg("check"));
    let problems = answer["problems"].as_array().unwrap().iter();
    let places: Vec<_> = problems
        .map(|problem| format!("{}:{}", problem["file"], problem["line"]))
        .collect();
    insta::assert_snapshot!(places.join("\n"), @r#"
    "content/pages/en/help.md":2
    "content/pages/en/marked.md":1
    "content/pages/en/more.md":8
    "#);
    assert_eq!(below(folder.path()), before);
    // White space stops no build: a number may have to be changed in a hurry.
    assert_eq!(run(fanal(&folder).arg("build")).0, Some(0));
    assert_eq!(run(fanal(&folder).arg("fmt")).0, Some(0));
    let (code, _, err) = run(fanal(&folder).arg("check"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
}
