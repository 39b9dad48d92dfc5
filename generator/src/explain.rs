//! What each field of each file means, in words for editors: for `fanal explain`, and as the page `generator/docs/fields.md`.
//!
//! Everything comes from the schemas that the parsers read files by.

mod example;
mod field;
mod files;
mod page;
mod place;

pub use example::whole_file;
pub use field::{Explained, fields, find};
pub use files::FILES;
pub use page::page;
