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
fn a_picture_or_a_document_with_the_ending_of_a_text_is_said_to_be_one() {
    let folder = folder(&[]);
    put(
        &folder,
        "theme/assets/logo.svg",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    );
    put(
        &folder,
        "content/pages/en/help.md",
        b"PK\x03\x04\x14\0\x08\x08\xff",
    );
    insta::assert_snapshot!(unreadable(&folder), @"
    error: this file is a document of a word processor, or another packed file, though its name ends in `.md`
    --> content/pages/en/help.md
     = help: open it in its program, copy the words, and save them as plain text in UTF-8 in a text editor

    error: this file is a JPEG picture, though its name ends in `.svg`
    --> theme/assets/logo.svg
     = help: another ending of its name does not make it another picture: save it as SVG or PNG in a program for pictures; a PNG keeps its ending `.png`
    ");
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
    insta::assert_snapshot!(unreadable(&folder), @r"
    error: nothing is looked for in this place
    --> content/README
     = help: a site has `content/pages/`, `content/hotlines/`, `content/campaigns/`, `content/pictures/`, `content/kits/`, `content/statistics/`, `content/site.toml`, `content/emergency.toml`, `content/sources.toml`, `content/territories.toml`, `content/tip-form.toml`, `content/words.toml`; move or remove this file

    error: `content/campaigns/` takes no file that ends in `.png`
    --> content/campaigns/poster.png
     = help: its files end in `.toml`; move or rename this one

    error: `content/hotlines/` takes no file that ends in `.tml`
    --> content/hotlines/gr-1109.tml
     = help: its files end in `.toml`; move or rename this one

    error: nothing is looked for in this place
    --> content/notes.docx
     = help: a site has `content/pages/`, `content/hotlines/`, `content/campaigns/`, `content/pictures/`, `content/kits/`, `content/statistics/`, `content/site.toml`, `content/emergency.toml`, `content/sources.toml`, `content/territories.toml`, `content/tip-form.toml`, `content/words.toml`; move or remove this file

    error: `content/pages/` takes no file that ends in `.markdown`
    --> content/pages/en/help.markdown
     = help: its files end in `.md`; move or rename this one

    error: `locales/` takes no file that ends in `.po`
    --> locales/en/own.po
     = help: its files end in `.ftl`; move or rename this one

    error: `theme/assets/` takes no file that ends in `.scss`
    --> theme/assets/site.scss
     = help: its files end in `.css`, `.js`, `.svg`, `.png`, `.ico`, `.webp`, `.woff2`; move or rename this one

    error: nothing is looked for in this place
    --> theme/page.html
     = help: a site has `theme/templates/`, `theme/assets/`; move or remove this file
    ");
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

#[test]
fn a_conflict_is_one_problem_of_its_file() {
    let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> win\n";
    for (path, text) in [
        (
            "content/pages/en/help.md",
            page(&format!("x\n\n{conflict}")),
        ),
        (
            "content/pages/en/help.md",
            page(conflict).replace('\n', "\r\n"),
        ),
        ("content/pages/en/help.md", page("x\n>>>>>>> win\ny")),
        ("content/hotlines/gr-1109.toml", conflict.to_owned()),
        (
            "content/site.toml",
            format!("{}{conflict}", crate::door::SITE),
        ),
        ("content/campaigns/july.toml", conflict.to_owned()),
        ("locales/en/own.ftl", conflict.to_owned()),
        ("theme/templates/page.replace.html", conflict.to_owned()),
        ("theme/assets/site.css", conflict.to_owned()),
    ] {
        let folder = folder(&[]);
        put(&folder, path, text.as_bytes());
        let shown = unreadable(&folder);
        assert!(
            shown.contains("error: two people changed this part of the file"),
            "{shown}"
        );
        assert!(shown.contains("delete the three marker lines"), "{shown}");
        assert_eq!(shown.matches("error: ").count(), 1, "{shown}");
    }
}

#[test]
fn conflicts_of_all_files_are_shown_in_one_run() {
    let folder = folder(&[]);
    let conflict = "<<<<<<< HEAD\n";
    put(&folder, "locales/en/own.ftl", conflict.as_bytes());
    put(
        &folder,
        "content/pages/en/help.md",
        page(conflict).as_bytes(),
    );
    let shown = unreadable(&folder);
    assert_eq!(shown.matches("two people changed").count(), 2, "{shown}");
}

#[test]
fn a_line_below_a_heading_is_no_conflict() {
    let folder = folder(&[]);
    let text = page("Call.").replace("# You can ask", "You can ask\n=======");
    put(&folder, "content/pages/en/help.md", text.as_bytes());
    let source = Source::read(folder.path());
    assert!(Site::check(&source, &conditions(TODAY)).is_ok());
}

#[test]
fn a_control_character_is_shown_at_its_place() {
    for (path, text) in [
        ("content/pages/en/help.md", page("a\0b")),
        ("content/pages/en/help.md", page("a\u{c}b")),
        ("content/pages/en/help.md", page("a\u{92}b")),
        ("content/hotlines/gr-1109.toml", "a\u{1}b".to_owned()),
        ("locales/en/own.ftl", "own = a\u{7f}b".to_owned()),
        ("theme/assets/site.css", "a\u{8}b".to_owned()),
    ] {
        let folder = folder(&[]);
        put(&folder, path, text.as_bytes());
        let shown = unreadable(&folder);
        assert!(shown.contains("error: the control character U+"), "{shown}");
        assert!(shown.contains(&format!("--> {path}:")), "{shown}");
    }
}

#[test]
fn what_computers_leave_behind_is_one_warning() {
    let folder = folder(&[]);
    for path in [
        "content/Thumbs.db",
        "content/desktop.ini",
        "content/hotlines/~$gr-1109.toml",
        "content/pages/en/index.md~",
        "content/pages/en/index.md.bak",
        "content/pages/__MACOSX/index.md",
    ] {
        put(&folder, path, b"\xff");
    }
    let source = Source::read(folder.path());
    let checked = Site::check(&source, &conditions(TODAY)).unwrap();
    let shown = show(&checked.warnings, &source, Style::Plain);
    assert_eq!(
        shown.matches("left out, since computers").count(),
        1,
        "{shown}"
    );
    for name in [
        "Thumbs.db",
        "desktop.ini",
        "~$gr-1109.toml",
        "index.md~",
        "index.md.bak",
        "__MACOSX",
    ] {
        assert!(shown.contains(name), "{shown}");
    }
}

#[test]
fn a_file_that_no_page_shows_is_a_problem() {
    let folder = folder(&[]);
    for path in [
        "theme/assets/logo.png",
        "theme/templates/own.html",
        "content/notes.toml",
        "content/hotlines/poster.pdf",
    ] {
        put(&folder, path, b"x");
    }
    insta::assert_snapshot!(unreadable(&folder), @r"
    error: `content/hotlines/` takes no file that ends in `.pdf`
    --> content/hotlines/poster.pdf
     = help: its files end in `.toml`; move or rename this one

    error: nothing is looked for in this place
    --> content/notes.toml
     = help: a site has `content/pages/`, `content/hotlines/`, `content/campaigns/`, `content/pictures/`, `content/kits/`, `content/statistics/`, `content/site.toml`, `content/emergency.toml`, `content/sources.toml`, `content/territories.toml`, `content/tip-form.toml`, `content/words.toml`; move or remove this file
    ");
    for path in ["content/notes.toml", "content/hotlines/poster.pdf"] {
        std::fs::remove_file(folder.path().join(path)).unwrap();
    }
    let warnings = || {
        let source = Source::read(folder.path());
        let checked = Site::check(&source, &conditions(TODAY)).unwrap();
        show(&checked.warnings, &source, Style::Plain)
    };
    for path in ["theme/assets/logo.png", "theme/templates/own.html"] {
        let shown = format!("warning: no page shows this file\n--> {path}\n");
        assert!(warnings().contains(&shown), "{}", warnings());
    }
    put(
        &folder,
        "theme/assets/site.css",
        b"a { background: url(/logo.png) }",
    );
    put(
        &folder,
        "theme/templates/heading.replace.html",
        b"{% include \"own.html\" %}",
    );
    put(&folder, "theme/assets/favicon.ico", b"x");
    assert!(!warnings().contains("no page shows this file"));
}
