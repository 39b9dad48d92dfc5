//! Pages to which nothing leads.

use crate::door::{SITE, fields, folder, page, page_with};
use crate::program::{fanal, run};

/// What `fanal check` says of a site that can be built.
fn checked(files: &[(&str, &str)]) -> String {
    let (code, _, err) = run(fanal(&folder(files)).arg("check"));
    assert_eq!(code, Some(0), "{err}");
    err
}

#[test]
fn a_page_that_no_reader_comes_to_is_a_warning_with_a_way_out() {
    // Two pages that lead to each other, and one that leads to itself.
    let pay = page("[Rights](page:rights)");
    let alone = page("## A {#a}\n\n[Up](page:alone#a)");
    let mut files = vec![
        ("content/pages/en/rights.md", page("[Pay](page:rights/pay)")),
        ("content/pages/en/rights/pay.md", pay),
        ("content/pages/en/alone.md", alone),
        (
            "content/pages/en/draft.md",
            page_with("draft = true", "[Alone](page:alone)"),
        ),
    ];
    let said = |files: &[(&str, String)]| {
        let files: Vec<_> = files
            .iter()
            .map(|(path, text)| (*path, text.as_str()))
            .collect();
        checked(&files)
    };
    insta::assert_snapshot!(said(&files), @r#"
    warning: no page that readers come to leads to the page `alone`
    --> content/pages/en/alone.md
     = help: link to it, as in `[words](page:alone)`, or add "alone" to `navigation` or `footer` in content/site.toml; if it is only for people who are told its address, leave it so

    warning: no page that readers come to leads to the page `rights`
    --> content/pages/en/rights.md
     = help: link to it, as in `[words](page:rights)`, or add "rights" to `navigation` or `footer` in content/site.toml; if it is only for people who are told its address, leave it so

    warning: no page that readers come to leads to the page `rights/pay`
    --> content/pages/en/rights/pay.md
     = help: link to it, as in `[words](page:rights/pay)`, or add "rights/pay" to `navigation` or `footer` in content/site.toml; if it is only for people who are told its address, leave it so
    "#);
    // The first page leads to one of the two, and so to both; the rows of every page to the third.
    files.push(("content/pages/en/index.md", page("[Pay](page:rights/pay)")));
    files.push(("content/site.toml", fields("footer = [\"alone\"]", SITE)));
    assert_eq!(said(&files), "");
}
