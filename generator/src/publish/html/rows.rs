//! The links that the frames of all pages of a language have in common.

use super::view::Link;

/// The links that the frames of all pages of a language have in common, each with the id of the page it leads to.
#[derive(Debug)]
pub(crate) struct Rows {
    pub(crate) navigation: Vec<(String, Link)>,
    pub(crate) footer: Vec<(String, Link)>,
}
