//! Fanal: from Markdown, TOML records and Fluent messages to a public site in many languages.
//!
//! The modules lie on floors; a floor imports only lower ones. From the ground up:
//!
//! - [`problem`], [`digest`], [`packed`], `address`: mistakes with their places; names for contents.
//! - [`source`]: disk → files in memory. The only reading.
//! - [`report`]: problems shown with their lines.
//! - [`content`]: the text of one file → its meaning.
//! - [`theme`]: templates and assets, compiled.
//! - [`site`]: all of it together, every reference checked; or all [`problem`]s at once.
//! - [`publish`]: meaning → paths, each with its recipe; bytes when asked for.
//! - [`translations`]: what each language lacks.
//! - [`build`]: bytes → disk. The only writing, with the cache that a run leaves for the next one.
//! - [`preview`]: the same output in memory, for a person at work.
//!
//! Invariants: the day is read in `main.rs` only; no step can be skipped, because the next one
//! takes its type; the same input on the same day gives the same bytes.

pub(crate) mod address;
pub mod build;
pub mod content;
pub mod digest;
pub mod packed;
#[expect(
    clippy::disallowed_methods,
    reason = "the preview keeps its key and its queue on disk"
)]
pub mod preview;
pub mod problem;
pub mod publish;
pub mod report;
pub mod site;
#[expect(
    clippy::disallowed_methods,
    reason = "the only reading of a site, and the only change of its files"
)]
pub mod source;
pub mod theme;
pub mod translations;
