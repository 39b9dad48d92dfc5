//! XLIFF 2, the XML format of OASIS for translators' tools.
//!
//! Written by [`write()`], a file of all texts of a language; read by [`Xliff::read`], with the place of every entry. What must stay
//! as it is stands in the words as an element of its own, which tools show and protect.

mod read;
mod write;

pub(super) use read::Xliff;
pub(super) use write::write;
