//! Fanal as a whole, looked at from outside: the site that `fanal build` wrote, in files and in a real browser.
//!
//! In reading order:
//!
//! - [`page`]: one page, parsed once. [`check`]: what is asked of each page on its own.
//! - [`survey`]: a whole site read once, with the faults of its pages. [`link`], [`alternate`], [`feed`], [`weight`], [`headers`]: what is
//!   asked of the whole.
//! - [`server`]: a built site on a loopback port. [`browser`]: the one door to Chromium.
//!
//! The tests themselves are in `tests/site`; `site-tests/run` installs what they need and runs them.

pub mod alternate;
pub mod browser;
pub mod check;
pub mod feed;
pub mod headers;
pub mod link;
pub mod page;
pub mod server;
pub mod survey;
pub mod weight;
