//! Writing a site to disk: which files are written, and what an interrupted build leaves.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use fanal::build::cache::Cache;
use fanal::build::write::{WriteError, Written, write};
use tempfile::TempDir;

use crate::door::{Built, Files, build, page};

const HELP: &str = "content/pages/en/help.md";

/// Writes a site to the folder `public`.
fn put(folder: &TempDir, built: &Built) -> Result<Written, WriteError> {
    write(
        &built.output,
        &folder.path().join("public"),
        &Cache::default(),
        &|| (),
    )
}

fn put_files(folder: &TempDir, files: &Files<'_>) -> Written {
    put(folder, &build(files)).unwrap()
}

/// Every file below `folder`, with its text and the time at which it was written.
fn tree(folder: &Path) -> BTreeMap<String, (String, SystemTime)> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                all.insert(name, (text, path.metadata().unwrap().modified().unwrap()));
            }
        }
    }
    all
}

fn public(folder: &TempDir) -> BTreeMap<String, (String, SystemTime)> {
    tree(&folder.path().join("public"))
}

#[test]
fn the_files_on_disk_are_those_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let built = build(&[(HELP, &page("Call."))]);
    let written = put(&folder, &built).unwrap();
    let names: Vec<_> = public(&folder).into_keys().collect();
    assert_eq!(names, built.paths());
    assert_eq!(
        written,
        Written {
            files: names.len() + 2,
            changed: names.len() + 2,
            removed: 0,
            lists: None,
        }
    );
    assert!(folder.path().join("public.host/Caddyfile").exists());
    assert!(!folder.path().join("public.tip").exists());
    assert!(!folder.path().join("public.build/stage").exists());
}

#[test]
fn an_unchanged_file_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[(HELP, &page("Call."))]);
    let before = public(&folder);
    let written = put_files(&folder, &[(HELP, &page("Call now."))]);
    let after = public(&folder);
    let changed: Vec<_> = after
        .iter()
        .filter(|(name, file)| before.get(*name) != Some(*file))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        changed,
        ["en/help/index.html", "en/search.json", "ur/help/index.html"],
        "the page, its fallback and what the finder reads of it"
    );
    assert_eq!((written.changed, written.removed), (3, 0));
}

#[test]
fn writing_the_same_site_again_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[]);
    let before = tree(folder.path());
    assert_eq!(put_files(&folder, &[]).changed, 0);
    assert_eq!(
        tree(folder.path()).keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>()
    );
}

#[test]
fn a_page_that_is_no_longer_part_of_the_site_is_removed_with_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[(HELP, &page("Call."))]);
    let written = put_files(&folder, &[]);
    assert_eq!(written.removed, 2);
    assert!(!folder.path().join("public/en/help").exists());
    assert!(folder.path().join("public/en/index.html").exists());
}

#[test]
fn a_file_that_somebody_changed_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[]);
    fs::write(folder.path().join("public/en/index.html"), "broken").unwrap();
    fs::remove_file(folder.path().join("public/robots.txt")).unwrap();
    assert_eq!(put_files(&folder, &[]).changed, 2);
    assert!(!public(&folder)["en/index.html"].0.contains("broken"));
}

#[test]
fn a_build_that_fails_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[(HELP, &page("Call."))]);
    let before = public(&folder);
    let wrong = build(&[
        (HELP, &page("Call now.")),
        ("content/pages/en/signs.md", &page("Look.")),
        ("theme/templates/page.replace.html", "{{ page.nothing }}"),
    ]);
    let Err(WriteError::Problems(problems)) = put(&folder, &wrong) else {
        panic!("it was written")
    };
    assert!(problems.has_errors());
    assert_eq!(public(&folder), before);
    assert!(!folder.path().join("public.build/stage").exists());
}

#[test]
fn a_folder_with_foreign_files_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("public")).unwrap();
    fs::write(folder.path().join("public/thesis.odt"), "x").unwrap();
    let error = put(&folder, &build(&[])).unwrap_err();
    assert!(matches!(error, WriteError::Foreign(_)));
    assert_eq!(
        error
            .to_string()
            .replace(&folder.path().display().to_string(), "DIR"),
        "DIR/public holds files, but no build of this program wrote it"
    );
    assert_eq!(
        tree(folder.path()).into_keys().collect::<Vec<_>>(),
        ["public/thesis.odt"]
    );
}

#[test]
fn an_empty_folder_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("public")).unwrap();
    put_files(&folder, &[]);
}

#[test]
fn an_interrupted_build_is_finished_first() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[]);
    let at = |path: &str| folder.path().join(path);
    // The state of a build that was stopped before it renamed one file and removed another.
    fs::create_dir_all(at("public.build/stage/site/en/new")).unwrap();
    fs::write(at("public.build/stage/site/en/new/index.html"), "new").unwrap();
    fs::create_dir_all(at("public/en/old")).unwrap();
    fs::write(at("public/en/old/index.html"), "old").unwrap();
    fs::write(
        at("public.build/journal"),
        "+site/en/new/index.html\n-site/en/old/index.html\n",
    )
    .unwrap();

    let written = put_files(&folder, &[]);

    assert!(
        !at("public/en/old").exists(),
        "the journal removes this file"
    );
    assert_eq!(
        written.removed, 1,
        "the file that the journal added is listed, and not part of this site"
    );
    assert!(!at("public/en/new").exists());
    assert!(!at("public.build/journal").exists());
    assert_eq!(
        put_files(&folder, &[]),
        Written {
            changed: 0,
            removed: 0,
            ..written
        }
    );
}

#[test]
fn two_builds_do_not_write_at_once() {
    let folder = tempfile::tempdir().unwrap();
    put_files(&folder, &[]);
    let lock = fs::File::create(folder.path().join("public.build/lock")).unwrap();
    lock.lock().unwrap();
    assert!(matches!(
        put(&folder, &build(&[])),
        Err(WriteError::Busy(_))
    ));
    drop(lock);
    assert!(put(&folder, &build(&[])).is_ok());
}
