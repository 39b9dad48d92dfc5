//! Building a site on disk: writing its files, and the cache that a build leaves for the next one.

#[expect(
    clippy::disallowed_methods,
    reason = "a build leaves its cache on disk"
)]
pub mod cache;
#[expect(clippy::disallowed_methods, reason = "the only writing of a site")]
pub mod write;
