//! Ids of headings beside the ids of the page around them.

use std::collections::BTreeSet;

use crate::door::{build, fields, page, page_with, problems, record};

/// The pages of each role, with a source where it is shown.
fn pages() -> Vec<(&'static str, String)> {
    let source = "sources = [{ title = \"T\", url = \"https://a.example\", read_on = 2026-01-01 }]";
    let headings = "## A {#a}\n\nx\n\n## B {#b}\n\nx\n\n## C {#c}\n\nx\n\n## D {#d}\n\nx";
    vec![
        ("index", page("x")),
        ("numbers", page("x")),
        ("write", page("x")),
        ("campaigns", page("x")),
        ("campaigns/july", page_with(source, "x")),
        ("help", page_with(source, headings)),
    ]
}

fn with_pages(pages: &[(&str, String)], then: impl FnOnce(&[(&str, &str)])) {
    let paths: Vec<_> = pages
        .iter()
        .map(|(id, _)| format!("content/pages/en/{id}.md"))
        .collect();
    let record = record("gr-1109");
    let campaign =
        "id = \"july\"\nstarts_on = 2026-11-01\nends_on = 2026-12-01\nhotlines = [\"gr-1109\"]\n";
    let mut files: Vec<(&str, &str)> = paths
        .iter()
        .zip(pages)
        .map(|(path, (_, text))| (path.as_str(), text.as_str()))
        .collect();
    files.push(("content/hotlines/gr-1109.toml", &record));
    files.push(("content/campaigns/july.toml", campaign));
    then(&files);
}

/// The ids of the elements of a document.
fn ids(html: &str) -> BTreeSet<String> {
    let ids = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    ids.map(str::to_owned).collect()
}

#[test]
fn no_heading_has_an_id_of_the_page_around_it() {
    let pages = pages();
    let mut own = Vec::new();
    with_pages(&pages, |files| {
        let built = build(files);
        for (id, _) in &pages {
            let address = if *id == "index" {
                "/en/".to_owned()
            } else {
                format!("/en/{id}/")
            };
            let ids = ids(&built.text(&address)).into_iter();
            own.push(
                ids.filter(|id| !["a", "b", "c", "d"].contains(&id.as_str()))
                    .collect::<BTreeSet<_>>(),
            );
        }
    });
    assert!(own.iter().all(|ids| ids.contains("main")), "{own:?}");
    assert!(own.iter().any(|ids| ids.contains("sources")), "{own:?}");
    assert!(own.iter().any(|ids| ids.contains("contents")), "{own:?}");
    for (at, ids) in own.iter().enumerate() {
        for id in ids {
            let mut pages = pages.clone();
            pages[at].1 = format!("{}\n\n## X {{#{id}}}\n", pages[at].1);
            with_pages(&pages, |files| {
                let shown = problems(files);
                let message = format!("`{id}` is an id of the page around this text");
                assert!(shown.contains(&message), "{} {shown}", pages[at].0);
            });
        }
    }
}

#[test]
fn an_id_of_another_page_and_of_an_own_template() {
    let record = record("gr-1109");
    build(&[
        (
            "content/pages/en/help.md",
            &page("## X {#find}\n\nx\n\n## Y {#gr-1109}\n\nx"),
        ),
        ("content/hotlines/gr-1109.toml", &record),
    ]);
    let shown = problems(&[
        ("content/pages/en/help.md", &page("## X {#mine}\n\nx")),
        (
            "theme/templates/sources.replace.html",
            "<p id=\"mine\"></p>",
        ),
    ]);
    assert!(
        shown.contains("`mine` is an id of the page around this text"),
        "{shown}"
    );
    let shown = problems(&[
        ("content/pages/en/numbers.md", &page("## X {#gr-1109}\n\nx")),
        (
            "content/pages/en/help.md",
            &page("<hotline:gr-1109>\n\n## Y {#gr-1109-line}\n\nx"),
        ),
        (
            "content/hotlines/gr-1109.toml",
            &fields("languages = [\"el\"]", &record),
        ),
    ]);
    assert_eq!(
        shown
            .matches("is an id of the page around this text")
            .count(),
        2,
        "{shown}"
    );
}
