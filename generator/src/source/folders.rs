//! The folders of a site, and the extensions that a file may have in each.

use std::sync::Arc;

use crate::problem::{Place, Problem};

/// The folders that a site is made of; anything beside them is ignored.
pub const ROOTS: [&str; 3] = ["content", "locales", "theme"];

/// The folder of pages.
pub(super) const PAGES: &str = "content/pages/";

/// The folder of pictures in pages and campaigns.
pub(super) const PICTURES: &str = "content/pictures/";

/// The files of a site that are in no folder of their kind.
const FILES: [&str; 6] = [
    "content/site.toml",
    "content/emergency.toml",
    "content/sources.toml",
    "content/territories.toml",
    "content/tip-form.toml",
    "content/words.toml",
];

/// The folders, each with its extensions. The first that a path starts with decides.
const FOLDERS: [(&str, &[&str]); 9] = [
    (PAGES, &["md"]),
    ("content/hotlines/", &["toml"]),
    ("content/campaigns/", &["toml"]),
    (PICTURES, &["jpg", "jpeg", "png"]),
    ("content/kits/", &["csv", "pdf", "png", "zip"]),
    ("content/statistics/", &["csv"]),
    ("locales/", &["ftl"]),
    ("theme/templates/", &["html", "xml"]),
    (
        "theme/assets/",
        &["css", "js", "svg", "png", "ico", "webp", "woff2"],
    ),
];

/// Extensions of text files.
const TEXT: [&str; 9] = [
    "md", "toml", "ftl", "csv", "html", "xml", "css", "js", "svg",
];

/// Whether the file at `path` is meant to be text.
pub(super) fn is_text(path: &str) -> bool {
    TEXT.contains(&extension(path))
}

/// The part of a file's name after its last dot; empty where the name has none.
fn extension(path: &str) -> &str {
    let mark = path.bytes().rposition(|byte| matches!(byte, b'.' | b'/'));
    mark.and_then(|at| path.get(at..)?.strip_prefix('.'))
        .unwrap_or_default()
}

/// The problem of a file that has no use in its folder.
pub(super) fn misplaced(path: &Arc<str>) -> Option<Problem> {
    if FILES.contains(&&**path) {
        return None;
    }
    let Some((folder, extensions)) = FOLDERS.iter().find(|(folder, _)| path.starts_with(folder))
    else {
        let root = path.split_inclusive('/').next().unwrap_or_default();
        let places: Vec<_> = FOLDERS
            .iter()
            .map(|(folder, _)| *folder)
            .chain(FILES)
            .filter(|place| place.starts_with(root))
            .map(|place| format!("`{place}`"))
            .collect();
        let help = format!("a site has {}; move or remove this file", places.join(", "));
        return Some(
            Problem::error(Place::file(path), "nothing is looked for in this place").help(help),
        );
    };
    let extension = extension(path);
    if extensions.contains(&extension) {
        return None;
    }
    let wanted: Vec<_> = extensions
        .iter()
        .map(|extension| format!("`.{extension}`"))
        .collect();
    let found = if extension.is_empty() {
        "file without an ending".to_owned()
    } else {
        format!("file that ends in `.{extension}`")
    };
    let message = format!("`{folder}` takes no {found}");
    let how = match *folder {
        PICTURES => {
            "save this one as JPEG or PNG in a program for pictures, or give it a name in small letters if it is one"
        }
        _ => "move or rename this one",
    };
    let help = format!("its files end in {}; {how}", wanted.join(", "));
    Some(Problem::error(Place::file(path), message).help(help))
}
