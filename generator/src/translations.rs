//! Translations: the work left in each language, marking a translated page as current, and the way to a translator and back.
//!
//! In goes a checked site; out comes a [`Report`] per locale. [`accept`] stamps a translated page with the digest of the
//! source text it was made from. [`export`] makes a PO file of everything that is translated into a language, and [`import()`]
//! makes the files of the site from what a translator made of that.

mod accept;
mod exchange;
mod import;
mod imported;
mod incoming;
mod po;
mod report;
mod stamp;
mod texts;
mod verify;

pub use accept::{AcceptError, Translated, accept, translated};
pub use import::import;
pub use imported::{Imported, ImportedFile, WriteError};
pub use report::{Report, reports};
pub use texts::{Exported, Words, export};
