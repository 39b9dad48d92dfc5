//! The files of a site, in memory: the only place that reads a site's folder, or replaces a file in it.
//!
//! In goes the folder; out comes a [`Source`] with every file of `content/`, `locales/` and `theme/` under its path, and
//! the program's own templates, assets and messages beside them. A file that cannot be read, that is not UTF-8 where
//! text is meant, or whose extension is unknown is a problem. Dot files, which editors and systems leave about, are
//! skipped; other files with names that only systems and programs give are named in a warning.
//!
//! Pages are many, so they are listed and not held: [`Source::page`] reads one to be parsed, and [`PageTexts`] reads it
//! again for rendering.

mod built_in;
mod files;
mod fingerprint;
mod folders;
mod list;
mod names;
mod page_texts;
mod replace;
mod text;

pub use built_in::BUILT_IN;
pub(crate) use built_in::STARTER;
pub use files::Source;
pub use fingerprint::Fingerprint;
pub use folders::ROOTS;
pub use page_texts::PageTexts;
pub(crate) use replace::replace_file;
pub use replace::{replace_files, whole_text};
