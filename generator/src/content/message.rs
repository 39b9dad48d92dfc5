//! Messages: every sentence that templates and the program use, in every locale.
//!
//! In go the Fluent files of each locale, first the built-in ones, then the site's own, which replace them message by
//! message. Out come [`Messages`], which format, and a [`Catalogue`] per locale, which checks read. If a locale lacks a
//! message, that of the nearest locale above it is used (`pt` for `pt-BR`), else that of the source locale, which is
//! marked as a fallback; a message that the source locale lacks is a problem.

mod argument;
mod bundle;
mod catalogue;
mod check;
mod entries;
mod fixed;
mod format;
mod kind;
mod plural;
mod read;
mod syntax;

pub use argument::{arguments, number};
pub use catalogue::{Catalogue, Entry, Pattern, split_id};
pub use check::uses::check_uses;
pub use fixed::{FIXED_MESSAGES, kind};
pub use format::{FormatError, Formatted, Messages, Use};
pub use kind::{Filled, Kind, MessageUse};
pub use plural::plural_forms;
