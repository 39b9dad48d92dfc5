//! Translations: the work left in each language, marking a translated page as current, and the way to a translator and back.
//!
//! In goes a checked site; out comes a [`Report`] per locale. [`accept`] stamps a translated page with the digest of the
//! source text it was made from. [`export()`] makes files of everything that is translated into a language, and [`import()`] makes
//! the files of the site from what a translator made of those, of the same [`FileKind`].

mod accept;
mod document;
mod entry;
mod exchange;
mod export;
mod import;
mod imported;
mod incoming;
mod language;
mod po;
mod report;
mod returned;
mod stamp;
mod texts;
mod verify;
mod words;
mod xliff;

pub use accept::{AcceptError, Translated, accept, translated};
pub use export::{Exported, FileKind, export};
pub use import::import;
pub use imported::{Imported, ImportedFile, WriteError};
pub use report::{Report, reports};
pub use returned::Returned;
pub use words::Words;
