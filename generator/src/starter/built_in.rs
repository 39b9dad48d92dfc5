//! The files from which new sites are made, compiled into the program: the content of the international site, and what a site
//! for one country has in its place.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};

use crate::content::locale::Tag;
use crate::source::STARTER;

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content");

/// The languages in which a new site can have its pages, in the order of their tags.
pub fn languages() -> Vec<Tag> {
    let folders = [&CONTENT, &STARTER].map(|dir| dir.get_dir("pages"));
    let folders = folders.into_iter().flatten().flat_map(Dir::dirs);
    let tags = folders.filter_map(|dir| Tag::parse(dir.path().file_name()?.to_str()?).ok());
    tags.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The ids of all pages, as the English ones name them.
pub(super) fn page_ids() -> BTreeSet<String> {
    let pages = [&CONTENT, &STARTER].map(|dir| dir.get_dir("pages/en"));
    let mut ids = BTreeSet::new();
    let mut folders: Vec<_> = pages.into_iter().flatten().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        let paths = folder.files().filter_map(|file| file.path().to_str());
        ids.extend(paths.filter_map(|path| {
            let path = path.strip_prefix("pages/en/")?.strip_suffix(".md")?;
            Some(path.to_owned())
        }));
    }
    ids
}

/// The text of a page for a site for one country: its national edition, or else the international page. `id` is the path below
/// the folder of the language, without its extension.
pub(super) fn page(tag: &Tag, id: &str) -> Option<&'static str> {
    let path = format!("pages/{tag}/{id}.md");
    starter(&path).or_else(|| content(&path))
}

/// The text of a file of the international site, by its path below `content/`.
pub(super) fn content(path: &str) -> Option<&'static str> {
    CONTENT.get_file(path)?.contents_utf8()
}

/// The text of a file that is only for new sites, by its path below `starter/`.
pub(super) fn starter(path: &str) -> Option<&'static str> {
    STARTER.get_file(path)?.contents_utf8()
}

/// The records of all hotlines: the name of the file, and its text.
pub(super) fn hotlines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let records = CONTENT.get_dir("hotlines").into_iter().flat_map(Dir::files);
    records.filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
}
