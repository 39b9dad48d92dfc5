//! Sheets of paper: posters, cards and leaflets with the numbers of the site; and pictures of campaigns.
//!
//! In goes a checked site and an order: which help lines, in which languages, as which kinds of sheets. Out comes each sheet in
//! words ([`Sheet`]), the name of its file, and the numbers that it carries. Setting them in type is the work of another program,
//! `fanal-print`, because the library for that takes longer to compile than everything else; so nothing here knows of faces or
//! millimetres. [`ledger`](crate::content::ledger) keeps what was printed, so that it can be recalled when a number changes.

mod campaign;
pub mod kit;
pub mod order;
mod outdated;
pub mod printed;
pub mod refusal;
pub mod request;
pub mod sheet;
pub mod subject;
mod words;

pub use campaign::CampaignOrder;
pub use kit::{Kit, kits, not_called};
pub use order::{Order, order};
pub use outdated::outdated;
pub use printed::{Printed, sheets};
pub use refusal::Refusal;
pub use request::Request;
pub use sheet::Sheet;
