//! Fanal: from Markdown, TOML records and Fluent messages to a public site in many languages.
//!
//! The way of a site, in reading order:
//!
//! - [`source`]: disk → files in memory. The only reading.
//! - [`config`], [`locale`], [`message`]: what the site is called, which languages it speaks, its sentences.
//! - [`theme`]: templates and assets, compiled.
//! - [`page`] with [`markdown`], [`hotline`] with [`number`], [`hours`] and [`territory`], [`campaign`]:
//!   text → meaning. [`record`] reads TOML with places.
//! - [`site`]: all of it together, every reference checked; or [`problem`]s, all at once.
//! - [`output`]: meaning → paths, each with its recipe; bytes when asked for, made by `render`.
//! - [`write`](mod@write): bytes → disk. The only writing.
//! - [`cache`]: what a run leaves for the next one; [`digest`] tells what is still the same.
//! - [`serve`]: the same output in memory, for a person at work.
//! - [`translations`]: what each language lacks.
//!
//! Invariants: the day is read in `main.rs` only; no step can be skipped, because the next one
//! takes its type; the same input on the same day gives the same bytes.

#[expect(clippy::disallowed_methods, reason = "a run leaves its cache on disk")]
pub mod cache;
pub mod campaign;
pub mod config;
pub mod digest;
pub mod hotline;
pub mod hours;
pub mod locale;
pub mod markdown;
pub mod message;
pub mod number;
pub mod output;
pub mod packed;
pub mod page;
pub mod problem;
pub mod record;
pub mod render;
#[expect(
    clippy::disallowed_methods,
    reason = "the preview keeps its key and its queue on disk"
)]
pub mod serve;
pub mod site;
#[expect(clippy::disallowed_methods, reason = "the only reading of a site")]
pub mod source;
pub mod territory;
pub mod theme;
#[expect(clippy::disallowed_methods, reason = "`accept` stamps a page")]
pub mod translations;
#[expect(clippy::disallowed_methods, reason = "the only writing of a site")]
pub mod write;
