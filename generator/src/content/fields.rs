//! A TOML table that is read field by field, by its [schema](FileSchema).
//!
//! Every value keeps its place in the file, and a wrong value does not end the reading, so that one run shows every
//! problem of a table. A field that nothing reads is a problem too, which [`Fields::finish`] adds.

mod day;
mod number;
mod parse;
mod schema;
mod syntax;
mod table;
mod text;
mod unknown;
mod word;

pub use schema::{FieldSchema, FileSchema, Holds};
pub use table::Fields;
pub(crate) use table::stem;
pub use text::is_id;
pub(crate) use text::quoted;
