//! The context of every page template.

use serde::Serialize;

use super::frame::Frame;

/// The context of a page template: the language for `t` and `attr`, the frame, and the page itself.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct View<P> {
    /// Tag of the language that messages are looked up in; equal to `frame.lang`.
    pub(crate) lang: String,
    /// What surrounds the main part of every page.
    pub(crate) frame: Frame,
    /// The main part: `Home`, `Article`, `Directory`, `Territory` and so on.
    pub(crate) page: P,
}
