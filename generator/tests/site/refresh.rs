//! Refreshing a source after a write: only the written page is read again, unless that is not enough.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fs, io};

use fanal::publish::output::Output;
use fanal::publish::product::conditions;
use fanal::publish::render::Options;
use fanal::site::{Checked, Known, Site};
use fanal::source::Source;
use tempfile::TempDir;

use crate::door::{TODAY, folder, page, page_with, put};

const HELP: &str = "content/pages/en/help.md";

fn site() -> (TempDir, Source) {
    let folder = folder(&[
        (HELP, &page("Call.")),
        ("content/pages/en/signs.md", &page("Look.")),
    ]);
    let source = Source::read(folder.path());
    (folder, source)
}

/// Writes the page with a time in the past, because a file written a moment ago is always read again.
fn write_help(folder: &TempDir, bytes: &[u8], seconds: u64) {
    put(folder, HELP, bytes);
    let file = fs::File::options()
        .write(true)
        .open(folder.path().join(HELP));
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    file.unwrap().set_modified(time).unwrap();
}

fn refresh(source: &mut Source, folder: &TempDir, path: &str) -> bool {
    source.refresh(&folder.path().join(path))
}

/// Every file of the site, and the page state for the next run.
fn made(source: &Source, earlier: Arc<Known>) -> (Vec<(String, Vec<u8>)>, Arc<Known>) {
    let conditions = conditions(TODAY).after(earlier);
    let Checked { site, theme, .. } = Site::check(source, &conditions).unwrap();
    let known = Arc::clone(&site.known);
    let output = Output::plan(site.into(), theme, source.page_texts(), Options::default());
    let files = output
        .paths()
        .map(|path| (path.to_owned(), output.file(path).unwrap().bytes().unwrap()))
        .collect();
    (files, known)
}

#[test]
fn only_the_page_that_was_written_is_read_again() {
    let (folder, _) = site();
    write_help(&folder, page("Call.").as_bytes(), 1_600_000_000);
    let mut source = Source::read(folder.path());
    let (_, known) = made(&source, Arc::default());
    let text = page_with("slug = \"aid\"", "Call now.");
    write_help(&folder, text.as_bytes(), 1_600_000_009);
    assert!(refresh(&mut source, &folder, HELP));
    let (files, _) = made(&source, known);
    let (anew, _) = made(&Source::read(folder.path()), Arc::default());
    assert_eq!(files, anew);
    assert!(files.iter().any(|(path, _)| path == "en/aid/index.html"));
}

#[test]
fn two_pages_with_one_address_are_found_after_a_run_without_problems() {
    let (folder, mut source) = site();
    let (_, known) = made(&source, Arc::default());
    put(
        &folder,
        HELP,
        page_with("slug = \"signs\"", "Call.").as_bytes(),
    );
    assert!(refresh(&mut source, &folder, HELP));
    let conditions = conditions(TODAY).after(known);
    let problems = Site::check(&source, &conditions).unwrap_err();
    assert_eq!(
        problems.into_sorted()[0].message,
        "two pages have the address `/en/signs/`"
    );
}

#[test]
fn temporary_files_of_an_editor_change_nothing() {
    let (folder, mut source) = site();
    put(&folder, "content/pages/en/.help.md.swp", b"");
    assert!(refresh(
        &mut source,
        &folder,
        "content/pages/en/.help.md.swp"
    ));
    assert!(refresh(&mut source, &folder, "content/pages/en/4913"));
}

#[test]
fn any_other_change_needs_all_files() {
    type Change = fn(&Path) -> io::Result<()>;
    let changes: [(&str, Change); 6] = [
        ("content/pages/en/new.md", |path| fs::write(path, "")),
        ("content/site.toml", |path| fs::write(path, "")),
        (HELP, |path| fs::remove_file(path)),
        (HELP, |path| fs::write(path, "x".repeat(2_000_001))),
        ("content/pages/en", |path| fs::remove_dir_all(path)),
        ("", |_| Ok(())),
    ];
    for (path, change) in changes {
        let (folder, mut source) = site();
        change(&folder.path().join(path)).unwrap();
        assert!(!refresh(&mut source, &folder, path), "{path}");
    }
    let (_, mut source) = site();
    assert!(!source.refresh(Path::new("/elsewhere/./content/pages/en/help.md")));
}
