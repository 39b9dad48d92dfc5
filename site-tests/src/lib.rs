//! Fanal as a whole, looked at from outside: the site that `fanal build` wrote, in files and in a real browser.
//!
//! In reading order:
//!
//! - [`programs`]: where `fanal`, `tip-function` and `tip-inbox` are; nothing here links their code.
//! - [`site`]: content as it is or as a changed copy, a site built from it, `fanal serve` as a child.
//! - [`page`]: one page, parsed once. [`check`]: what is asked of each page on its own.
//! - [`survey`]: a whole site read once, with the faults of its pages. [`link`], [`alternate`], [`feed`], [`weight`], [`headers`]: what is
//!   asked of the whole.
//! - [`server`]: a built site on a loopback port. [`browser`]: the one door to Chromium; [`view`]: how a page is looked at;
//!   [`visit`]: one page in one tab; [`accessibility`]: what axe-core says of it.
//! - [`contact_sheet`]: pages side by side in one picture, for the eye.
//!
//! The tests themselves are in `tests/site`; `site-tests/run` installs what they need and runs them.

#![expect(
    clippy::disallowed_methods,
    reason = "this crate is the boundary: it looks at files, programs and a browser from outside"
)]

pub mod accessibility;
pub mod alternate;
pub mod browser;
pub mod check;
pub mod contact_sheet;
pub mod feed;
pub mod headers;
pub mod link;
pub mod page;
pub mod programs;
pub mod server;
pub mod site;
pub mod survey;
pub mod view;
pub mod visit;
pub mod weight;
