//! The public halves of both seals: recipients, and sealing to them.
//!
//! In: cleartext and public keys. Out: ciphertext of one length. [`age`] is the function's seal, around
//! every message; [`browser`] is the seal that a writer's browser makes before anything is sent. The private
//! halves of both, and opening, are in the crate `tip-inbox`.

pub mod age;
pub mod browser;
mod error;
pub mod padding;
mod recipient;
mod recipients;

pub use error::SealError;
pub use recipient::{Recipient, RecipientError};
pub use recipients::{ExpiringKey, Recipients, RecipientsError};
