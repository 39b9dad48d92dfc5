//! The operators' side: everything that can name an identity or open an envelope.
//!
//! In reading order:
//!
//! - [`identity`]: the private keys of an operator.
//! - [`open`]: an envelope becomes an [`open::OpenedMessage`]; both seals are opened here and nowhere else.
//! - [`folder`]: the inbox folder, one file for each sealed tip; quarantine, and deleting.
//! - [`pull`]: from the queue into the folder, without a private key.
//! - [`canary`]: tips of the hotline's own, sent by a machine that has no identity.
//! - [`visible`]: text of strangers, made safe to look at, and its lines.
//! - [`faces`]: results as text for a person, as JSON for a program, and as CSV for a spreadsheet.
//!
//! ```text
//! Queue ──pull──► Inbox (a folder) ──open_all(identities)──► OpenedMessage ──faces──► the operator's screen
//! ```
//!
//! The function's crate, `tip-function`, does not depend on this one, so the compiler proves that the function
//! cannot open what it seals. Two invariants hold here: no error holds a byte of cleartext or of a private
//! key, and a tip that does not open is never thrown away but by an operator.

#[cfg(feature = "program")]
pub mod canary;
#[cfg(feature = "program")]
pub mod faces;
#[expect(clippy::disallowed_methods, reason = "the inbox is a folder")]
pub mod folder;
pub mod identity;
pub mod open;
pub mod pull;
pub mod visible;
