//! How one file of an output is made.

use std::sync::Arc;

use super::compress::Coding;
use super::render::{Bytes, Renderer};
use crate::content::locale::Tag;
use crate::content::page::PageId;
use crate::content::picture::Picture;
use crate::content::script::Script;
use crate::content::territory::Territory;
use crate::problem::{Place, Problem};

/// How one file is made: the function of its product, and what this file is about.
#[derive(Debug, Clone)]
pub(crate) enum Recipe {
    /// A file about the whole site.
    Site(fn(&Renderer<'_>) -> Bytes),
    /// A file about the names in one script.
    Script(fn(&Renderer<'_>, Script) -> Bytes, Script),
    /// A file about one locale.
    Locale(fn(&Renderer<'_>, &Tag) -> Bytes, Tag),
    /// A part of the files about one locale, counted from 0.
    Part(fn(&Renderer<'_>, &Tag, usize) -> Bytes, Tag, usize),
    /// A page in one locale, or a page that goes with it.
    Page(fn(&Renderer<'_>, &PageId, &Tag) -> Bytes, PageId, Tag),
    /// A file about a territory in one locale.
    Territory(fn(&Renderer<'_>, Territory, &Tag) -> Bytes, Territory, Tag),
    /// An old address.
    Redirect(fn(&Renderer<'_>, &str) -> Bytes, Box<str>),
    /// A picture, and the position of its edition.
    Picture(Arc<Picture>, usize),
    /// An asset of the theme, or a file that a campaign offers.
    Asset(Arc<[u8]>),
    /// The compressed form of another file.
    Compressed(Arc<Recipe>, Coding),
}

impl Recipe {
    /// Makes the file.
    ///
    /// # Errors
    ///
    /// When a template or a message fails, with its place.
    pub(crate) fn bytes(&self, renderer: &Renderer<'_>) -> Bytes {
        match self {
            Self::Site(make) => make(renderer),
            Self::Script(make, script) => make(renderer, *script),
            Self::Locale(make, tag) => make(renderer, tag),
            Self::Part(make, tag, part) => make(renderer, tag, *part),
            Self::Page(make, id, tag) => make(renderer, id, tag),
            Self::Territory(make, territory, tag) => make(renderer, *territory, tag),
            Self::Redirect(make, from) => make(renderer, from),
            Self::Picture(picture, at) => picture.encoded(*at).map_err(|error| {
                Problem::error(Place::file(&picture.path), error.to_string()).help(error.help())
            }),
            Self::Asset(bytes) => Ok(bytes.to_vec()),
            Self::Compressed(original, coding) => Ok(coding.compress(&original.bytes(renderer)?)),
        }
    }
}
