//! What a file was made from.
//!
//! While a file is rendered, every page that is looked at is written down: its face (front matter and
//! heading) or its words (all of it). Whatever else a file may be made from is in [`Site::base`].
//! A file whose pages and base are as they were need not be made again.
//!
//! [`Site::base`]: crate::site::Site::base

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::content::page::Translation;
use crate::site::Part;

/// The pages that were looked at, by path.
#[derive(Debug, Default)]
pub(crate) struct Seen(RefCell<BTreeSet<(Arc<str>, Part)>>);

impl Seen {
    pub(crate) fn face(&self, page: &Translation) {
        self.add(page, Part::Metadata);
    }

    pub(crate) fn words(&self, page: &Translation) {
        self.add(page, Part::Text);
    }

    fn add(&self, page: &Translation, part: Part) {
        self.0.borrow_mut().insert((Arc::clone(&page.path), part));
    }

    /// All that was seen.
    pub(crate) fn into_parts(self) -> BTreeSet<(Arc<str>, Part)> {
        self.0.into_inner()
    }
}
