//! What an editor is told about files that cannot be read from disk.

use fanal::publish::product::conditions;
use fanal::report::{Style, show};
use fanal::site::Site;
use fanal::source::Source;
use tempfile::TempDir;

use crate::door::{TODAY, folder, page, put};

/// The problems of reading `folder`, with its own path left out. Pages are read when they are checked.
fn unreadable(folder: &TempDir) -> String {
    let source = Source::read(folder.path());
    let problems = Site::check(&source, &conditions(TODAY)).unwrap_err();
    show(&problems.into_sorted(), &source, Style::Plain)
        .replace(&folder.path().display().to_string(), "DIR")
}

#[test]
fn a_file_that_is_not_utf_8_is_shown_where_it_stops_being_so() {
    let folder = folder(&[]);
    let latin = [
        page("Where is help? ").trim_end().as_bytes(),
        b" Ici, \xe0 Paris.\nMerci.\n",
    ]
    .concat();
    put(&folder, "content/pages/en/help.md", &latin);
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: this file is not UTF-8 text
     --> content/pages/en/help.md:8:21
      |
    8 | Where is help? Ici, � Paris.
      |                     ^
      |
      = help: save it again as UTF-8: most editors offer that under “Save as” or “Encoding”
    "#);
}

#[test]
fn a_binary_file_with_the_ending_of_a_text_is_shown() {
    let folder = folder(&[]);
    put(
        &folder,
        "content/hotlines/gr-1109.toml",
        &[0xff, 0xfe, 0x00, 0x80],
    );
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: this file is not UTF-8 text
     --> content/hotlines/gr-1109.toml:1:1
      |
    1 | ��␀�
      | ^
      |
      = help: save it again as UTF-8: most editors offer that under “Save as” or “Encoding”
    "#);
}

#[test]
fn a_byte_order_mark_is_not_part_of_a_text() {
    let folder = folder(&[]);
    put(
        &folder,
        "content/pages/en/help.md",
        ["\u{feff}", &page("Call.")].concat().as_bytes(),
    );
    let source = Source::read(folder.path());
    assert!(Site::check(&source, &conditions(TODAY)).is_ok());
}

#[test]
fn a_link_that_leads_to_nothing_is_shown() {
    let folder = folder(&[]);
    std::os::unix::fs::symlink("gone.md", folder.path().join("content/pages/en/help.md")).unwrap();
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: this cannot be read: No such file or directory (os error 2)
    --> content/pages/en/help.md
     = help: see that it is there and that you may read it, then run this again
    "#);
}

#[test]
fn a_link_that_leads_back_is_shown() {
    let folder = folder(&[]);
    std::os::unix::fs::symlink("..", folder.path().join("content/pages/en/more")).unwrap();
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: this link leads back to a folder that contains it
    --> content/pages/en/more
     = help: remove the link
    "#);
}

#[test]
fn a_folder_with_the_name_of_a_file_is_shown() {
    let folder = folder(&[]);
    put(
        &folder,
        "content/pages/en/help.md/notes.md",
        page("Call.").as_bytes(),
    );
    let source = Source::read(folder.path());
    assert!(Site::check(&source, &conditions(TODAY)).is_ok());
}

#[test]
fn a_file_with_an_ending_that_nobody_knows_is_shown() {
    let folder = folder(&[]);
    for path in [
        "content/pages/en/help.markdown",
        "content/hotlines/gr-1109.tml",
        "content/notes.docx",
        "content/campaigns/poster.png",
        "locales/en/own.po",
        "theme/page.html",
        "theme/assets/site.scss",
        "content/README",
    ] {
        put(&folder, path, b"x");
    }
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: nobody knows what to do with a file without an ending here
    --> content/README
     = help: files in `content/` end in `.toml`; move or rename this one

    error: nobody knows what to do with a file that ends in `.png` here
    --> content/campaigns/poster.png
     = help: files in `content/` end in `.toml`; move or rename this one

    error: nobody knows what to do with a file that ends in `.tml` here
    --> content/hotlines/gr-1109.tml
     = help: files in `content/` end in `.toml`; move or rename this one

    error: nobody knows what to do with a file that ends in `.docx` here
    --> content/notes.docx
     = help: files in `content/` end in `.toml`; move or rename this one

    error: nobody knows what to do with a file that ends in `.markdown` here
    --> content/pages/en/help.markdown
     = help: files in `content/pages/` end in `.md`; move or rename this one

    error: nobody knows what to do with a file that ends in `.po` here
    --> locales/en/own.po
     = help: files in `locales/` end in `.ftl`; move or rename this one

    error: nobody knows what to do with a file that ends in `.scss` here
    --> theme/assets/site.scss
     = help: files in `theme/assets/` end in `.css`, `.js`, `.svg`, `.png`, `.ico`, `.webp`, `.woff2`; move or rename this one

    error: nothing is looked for in this place
    --> theme/page.html
     = help: a theme has the folders `theme/templates/` and `theme/assets/`
    "#);
}

#[test]
fn files_of_editors_and_systems_are_left_alone() {
    let folder = folder(&[]);
    for path in [
        "content/.DS_Store",
        "content/pages/en/.help.md.swp",
        "locales/.git/config",
        "notes.txt",
    ] {
        put(&folder, path, b"\xff");
    }
    assert!(Source::read(folder.path()).problems().is_empty());
}

#[test]
fn a_folder_without_a_site_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: there is no `content/site.toml` in DIR
     |
     = help: run this in the folder that holds `content/`, or name that folder with --site
    "#);
}

#[test]
fn a_missing_first_file_is_shown() {
    let folder = folder(&[]);
    std::fs::remove_file(folder.path().join("content/site.toml")).unwrap();
    insta::assert_snapshot!(unreadable(&folder), @r#"
    error: there is no `content/site.toml` in DIR
     |
     = help: run this in the folder that holds `content/`, or name that folder with --site
    "#);
}

#[test]
fn a_folder_that_is_not_there_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let source = Source::read(&folder.path().join("gone"));
    let problems = Site::check(&source, &conditions(TODAY)).unwrap_err();
    let shown = show(&problems.into_sorted(), &source, Style::Plain);
    insta::assert_snapshot!(shown.replace(&folder.path().display().to_string(), "DIR"), @r#"
    error: there is no `content/site.toml` in DIR/gone
     |
     = help: run this in the folder that holds `content/`, or name that folder with --site
    "#);
}
