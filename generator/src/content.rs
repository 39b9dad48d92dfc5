//! What the files of a site mean, each kind on its own: pages, records, campaigns, messages, settings.
//!
//! In goes the text of one file; out comes a typed value, or problems with their places. Nothing here looks at a second
//! file to judge the first: that is the work of [`site`](crate::site). [`fields`] reads TOML with places, and is what
//! every record is read with.

pub mod campaign;
pub mod config;
pub mod fields;
pub mod hotline;
pub mod hours;
pub mod letter_case;
pub mod locale;
pub mod markdown;
pub mod message;
pub mod number;
pub mod page;
pub mod readers;
pub mod territory;
pub mod vocabulary;
