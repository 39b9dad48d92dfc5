//! What each field of each file means, in words for editors: for `fanal explain`, and as the page `generator/docs/fields.md`.
//!
//! Everything comes from the schemas that the parsers read files by, but for the questions of the form.

mod example;
mod field;
mod files;
mod form;
mod page;
mod place;

pub use example::whole_file;
pub use field::{Explained, fields, find};
pub use files::FILES;
pub use form::{FORM, FORM_PURPOSE, form};
pub use page::page;
