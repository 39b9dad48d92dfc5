//! PO, the file format of gettext, which every translator's tool reads.
//!
//! Written by [`write()`]; read by [`read()`], with the place of every entry, so that whatever is wrong with a translation can be
//! shown where it stands. Tools may wrap lines, order the header and end lines in their own ways.

mod read;
mod write;

pub(super) use read::{PoFile, read};
pub(super) use write::write;
