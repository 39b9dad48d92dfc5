//! How results are shown: as text for a person, as JSON for a program, and as CSV for a spreadsheet.
//!
//! In: opened tips, and where to write. Out: text in which every word of a tip has passed through
//! [`shown`](crate::visible::shown), [`shown_name`](crate::visible::shown_name) or
//! [`shown_json`](crate::visible::shown_json), and in which none begins a line by itself.

pub mod csv;
pub mod json;
pub mod text;

use crate::folder::{Opened, Unopened};

/// A tip as far as it can be shown.
pub enum Shown {
    /// Its answers can be read.
    Opened(Opened),
    /// Only what the function wrote beside them can, or nothing at all.
    Unopened(Unopened),
}
