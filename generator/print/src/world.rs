//! The world that Typst sees while it sets one sheet: templates, the sheet in words, its QR code, its
//! picture and fonts. No clock, no disk.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::fonts::Fonts;
use crate::templates::TEMPLATES;

/// The world of one sheet after the other.
pub(crate) struct Sheets {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    main: FileId,
}

/// The file of this path, which starts with `/`.
fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths of this program stay below the root");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl Sheets {
    pub(crate) fn new(fonts: Fonts) -> Self {
        let sources = TEMPLATES.iter().map(|(path, text)| {
            let id = id(path);
            (id, Source::new(id, (*text).to_owned()))
        });
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(fonts.book),
            fonts: fonts.faces,
            sources: sources.collect(),
            files: HashMap::new(),
            main: id("/common.typ"),
        }
    }

    /// Chooses the template of the next sheet; `false` if there is none of this kind.
    pub(crate) fn choose(&mut self, kind: &str) -> bool {
        self.main = id(&format!("/{kind}.typ"));
        self.sources.contains_key(&self.main)
    }

    /// Gives templates a file to read.
    pub(crate) fn put(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(id(path), Bytes::new(bytes.into()));
    }
}

impl World for Sheets {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.sources.get(&id);
        source.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
