//! Translations: the work left in each language, and marking a translated page as current.
//!
//! In goes a checked site; out comes a [`Report`] per locale. [`accept`] stamps a translated page with the digest of the
//! source text it was made from.

mod accept;
mod report;
mod stamp;

pub use accept::{AcceptError, Translated, accept, translated};
pub use report::{Report, reports};
