//! How results are shown: as text for a person, and as JSON for a program.
//!
//! In: opened tips, and where to write. Out: text in which every word of a tip has passed through
//! [`shown`](crate::visible::shown) or [`shown_json`](crate::visible::shown_json).

pub mod json;
pub mod text;
