//! A site on disk: writing it, and what a run leaves for the next one.

#[expect(clippy::disallowed_methods, reason = "a run leaves its cache on disk")]
pub mod cache;
#[expect(clippy::disallowed_methods, reason = "the only writing of a site")]
pub mod write;
