//! A site: everything that its folder means, checked as a whole.
//!
//! In go the files and the [`Conditions`] of a run; out comes a [`Site`] in which every reference leads somewhere, with
//! its compiled theme, or all problems of the whole site at once. Nothing is rendered here.

mod addresses;
mod campaigns;
mod check;
mod claims;
mod coming;
mod compiled;
mod conditions;
mod headings;
pub mod kits;
mod known;
mod layout;
mod links;
mod messages;
mod model;
mod numbers;
mod pages;
mod parts;
mod picture_uses;
mod pictures;
mod placeholders;
mod reach;
mod records;
mod references;
mod related;
mod shown;
mod statistics;
mod telephones;
mod tip;

pub use check::Checked;
pub use coming::Coming;
pub use conditions::{Conditions, ReservedNames};
pub(crate) use known::RecordDigests;
pub use known::{Known, KnownPage, Part, PassedChecks};
pub use messages::{lacking, of_records, unused};
pub use model::{PrintedAddress, Site};
pub use pictures::{KnownPicture, ShownPicture};
pub use shown::Shown;
pub use statistics::THRESHOLD;
pub use tip::{DemonstrationKeys, Recipient, Tip};
