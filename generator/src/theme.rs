//! The theme of a site: its templates and assets, compiled and ready to use.
//!
//! In go the built-in theme and the site's own `theme/`, whose files replace built-in ones of the same name; out comes a
//! [`Theme`], or the problems of templates. Compiling collects every message that a template uses with the variables it
//! fills, so that a missing or mismatched message is found before anything is rendered.

mod assets;
mod compile;
mod failure;
mod message_use;
mod translate;

pub use assets::Assets;
pub(crate) use assets::has_digest;
pub use compile::Theme;
pub use message_use::MessageUse;
