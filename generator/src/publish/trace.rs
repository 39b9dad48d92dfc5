//! The trace of a file: the parts of pages that it was made from.
//!
//! While a file is rendered, each page that it shows is recorded: its metadata (front matter and heading) or its whole
//! text. [`Site::base`] covers every other input of a file. A file need not be made again while the base and the
//! recorded parts are unchanged.
//!
//! [`Site::base`]: crate::site::Site::base

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::site::Part;

/// The parts of pages that a file was made from, by the path of each page.
#[derive(Debug, Default)]
pub(crate) struct Trace(RefCell<BTreeSet<(Arc<str>, Part)>>);

impl Trace {
    /// Records a part of the page at `path`.
    pub(crate) fn record(&self, path: &Arc<str>, part: Part) {
        self.0.borrow_mut().insert((Arc::clone(path), part));
    }

    /// All recorded parts.
    pub(crate) fn into_parts(self) -> BTreeSet<(Arc<str>, Part)> {
        self.0.into_inner()
    }
}
