//! The texts of a page, or all messages, as a document for a word processor.
//!
//! The document is HTML with a table of two columns, source and translation, which LibreOffice Writer and others open and save.
//! Written by [`write()`], with what [`Guide`] tells the translator; read by [`Document::read`], whatever marks the word processor has
//! put around the words. Only three things must come back: the line that says which texts these are, the number of each row, and
//! the words of its two columns.
//! [`Document::entries`] compares them with the texts of the site.

mod cells;
mod earlier;
mod entries;
mod guide;
mod marks;
mod plain;
mod read;
mod write;

pub(super) use guide::Guide;
pub(super) use read::Document;
pub(super) use write::{Head, write};
