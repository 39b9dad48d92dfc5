//! The memo of an output: parts of pages that are made once and used in many files.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use super::html::rows::Rows;
use super::html::skeleton::Skeletons;
use crate::content::hotline::HotlineId;
use crate::content::locale::Tag;

/// Parts of pages that are made once and used in many files.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    pub(crate) skeletons: Skeletons,
    /// The cards in texts, each by its hotline and the language of its reader.
    pub(crate) cards: Mutex<HashMap<(HotlineId, Tag), Arc<str>>>,
    /// The links in the frames of all pages, by language.
    pub(crate) rows: Mutex<HashMap<Tag, Arc<Rows>>>,
}
