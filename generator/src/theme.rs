//! The theme of a site: its templates and assets, compiled and ready to use.
//!
//! In go the built-in theme and the site's own `theme/`, whose files are added: a style sheet to the built-in one of its name,
//! anything else beside the built-in files. A file that stands in place of a built-in one says so in its name, as
//! `page.replace.html` does. Out comes a [`Theme`], or the problems of templates. Compiling collects every message that a template uses with the variables it
//! fills, so that a missing or mismatched message is found before anything is rendered.

mod anchors;
mod assets;
mod compile;
mod failure;
mod layers;
mod message_use;
mod own_look;
mod replacement;
mod style_sheet;
mod translate;
mod unused;

pub use assets::Assets;
pub(crate) use assets::has_digest;
pub use compile::Theme;
