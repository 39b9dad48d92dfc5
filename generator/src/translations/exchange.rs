//! The texts of a site as a translator's tool gets them, and what comes back from it.
//!
//! In goes a checked site and a language; out comes a [`Unit`] for each text that somebody translates at once: a block of
//! a page, a title, a message or a variant of one. Each has the words of the source, those of the translation that there
//! is, and whether the source changed since. What must stay as it is stands in the words as a placeholder, `{1}`.

mod align;
mod history;
mod mask;
mod message_file;
mod message_tree;
mod message_units;
mod page_text;
mod page_units;
mod page_write;
mod unit;

pub(super) use mask::{counted_placeholders, fixed_parts, unmask};
pub(super) use message_file::{message_places, with_indent, with_message};
pub(super) use message_units::{MessageUnits, message_units};
pub(super) use page_units::{PageUnits, page_units};
pub(super) use page_write::{Fault, new_page};
pub(super) use unit::{Unit, UnitKind};
