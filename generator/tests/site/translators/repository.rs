//! The texts of this repository, in all its languages.

use std::path::{Path, PathBuf};

use fanal::content::locale::Tag;
use fanal::publish::product::conditions;
use fanal::site::Site;
use fanal::source::Source;
use fanal::translations::{FileKind, Returned, export, import};
use jiff::civil::{Date, date};

use super::{exported_of, returned};

const DAY: Date = date(2026, 11, 30);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn site(source: &Source) -> Site {
    Site::check(source, &conditions(DAY)).unwrap().site
}

#[test]
fn the_repository_comes_back_as_it_went_out() {
    let source = Source::read(&root());
    let site = site(&source);
    for tag in site.config.tags() {
        if tag == site.config.source {
            continue;
        }
        // The history of the repository is not needed for this, and may be missing.
        let exported = exported_of(&site, &source, None, tag.as_str());
        assert!(exported.words.all > 10_000, "{:?}", exported.words);
        let file = returned(&format!("{tag}.po"), exported.text.as_bytes()).unwrap();
        let unchanged = import(&site, &source, None, &file).unwrap();
        assert_eq!((unchanged.changed, unchanged.files.len()), (0, 0), "{tag}");
    }
}

#[test]
fn the_repository_comes_back_in_every_kind_of_file() {
    let source = Source::read(&root());
    let site = site(&source);
    let tag = Tag::parse("zh-Hans").unwrap();
    for kind in [FileKind::Xliff, FileKind::Document] {
        let files = export(&site, &source, None, &tag, kind)
            .unwrap()
            .into_iter();
        let files = files.map(|file| Returned::read(&file.name.into(), file.text.as_bytes()));
        let files: Vec<_> = files.map(Result::unwrap).collect();
        let unchanged = import(&site, &source, None, &files).unwrap();
        assert_eq!(
            (unchanged.changed, unchanged.files.len()),
            (0, 0),
            "{kind:?}"
        );
    }
}

#[test]
fn words_that_were_spoiled_are_put_back_byte_for_byte() {
    let mut source = Source::read(&root());
    let whole = exported_of(&site(&source), &source, None, "ru").text;
    let mut before = Vec::new();
    for folder in ["content/pages/ru/", "locales/ru/"] {
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.file_type().unwrap().is_file() {
                let path = format!("{folder}{name}");
                let text = source.text(&path).unwrap().into_owned();
                before.push((path, text));
            }
        }
    }
    assert!(before.len() > 20, "{}", before.len());
    for (path, text) in &before {
        let is_message = path.starts_with("locales/");
        let lines = text.split_inclusive('\n').map(|line| {
            // A comment is no text to translate.
            if is_message && line.starts_with('#') {
                line.to_owned()
            } else {
                line.replace(['а', 'о', 'е'], "ё")
            }
        });
        source.set_text(path, &lines.collect::<String>());
    }
    let site = site(&source);
    let file = returned("ru.po", whole.as_bytes()).unwrap();
    let back = import(&site, &source, None, &file).unwrap();
    for (path, text) in before {
        let file = back.files.iter().find(|file| *file.path == *path);
        let file = file.unwrap_or_else(|| panic!("{path} did not come back"));
        assert_eq!(file.text, text, "{path}");
    }
}
