//! The trace of a file: the parts of pages and the records of hotlines that it was made from.
//!
//! While a file is rendered, each page that it shows is recorded: its metadata (front matter and heading) or its whole
//! text. So is each hotline that a text shows; every other file counts as made from the records of all hotlines.
//! [`Site::base`] covers every other input of a file. A file need not be made again while the base and what was
//! recorded are unchanged.
//!
//! [`Site::base`]: crate::site::Site::base

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::content::hotline::HotlineId;
use crate::site::Part;

/// The hotlines whose records a file was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Hotlines {
    /// These, which may be none.
    Only(BTreeSet<HotlineId>),
    /// Any.
    All,
}

impl Hotlines {
    /// Whether the hotline `id` is one of them.
    pub(crate) fn include(&self, id: &HotlineId) -> bool {
        match self {
            Self::Only(ids) => ids.contains(id),
            Self::All => true,
        }
    }
}

/// What a file was made from.
#[derive(Debug)]
pub(crate) struct Trace {
    pages: RefCell<BTreeSet<(Arc<str>, Part)>>,
    hotlines: RefCell<Hotlines>,
}

impl Default for Trace {
    fn default() -> Self {
        Self {
            pages: RefCell::default(),
            hotlines: Hotlines::Only(BTreeSet::new()).into(),
        }
    }
}

impl Trace {
    /// Records a part of the page at `path`.
    pub(crate) fn record(&self, path: &Arc<str>, part: Part) {
        self.pages.borrow_mut().insert((Arc::clone(path), part));
    }

    /// Records a hotline.
    pub(crate) fn record_hotline(&self, id: &HotlineId) {
        if let Hotlines::Only(ids) = &mut *self.hotlines.borrow_mut() {
            ids.insert(Arc::clone(id));
        }
    }

    /// Records all hotlines.
    pub(crate) fn record_all_hotlines(&self) {
        self.hotlines.replace(Hotlines::All);
    }

    /// The recorded parts of pages, by the path of each page, and the recorded hotlines.
    pub(crate) fn into_parts(self) -> (BTreeSet<(Arc<str>, Part)>, Hotlines) {
        (self.pages.into_inner(), self.hotlines.into_inner())
    }
}
