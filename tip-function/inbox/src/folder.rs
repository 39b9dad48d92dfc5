//! The inbox folder: sealed tips on the operators' side, one file each.
//!
//! In: the bytes of envelopes. Out: opened tips ([`Inbox::open_all`]). The name of a file is computed from its
//! bytes, so an envelope that is received twice is one file. A file that does not open does not stop the
//! others; one that nobody could open is moved aside ([`Inbox::quarantine`]). Only the operator deletes.

mod contents;
mod delete;
mod inbox;
mod quarantine;
mod store;
mod threads;

pub use contents::{Contents, Opened, Summary, Unopened, UnopenedReason};
pub use inbox::{Inbox, InboxError, TipId};
pub use store::Stored;
