//! Fanal as a whole, looked at from outside: the site that `fanal build` wrote, in files and in a real browser.
//!
//! In reading order:
//!
//! - [`programs`]: where `fanal`, `tip-function` and `tip-inbox` are; nothing here links their code.
//! - [`site`]: content as it is or as a changed copy, a site built from it, `fanal serve` as a child.
//! - [`page`]: one page, parsed once. [`check`]: what is asked of each page on its own.
//! - [`survey`]: a whole site read once, with the faults of its pages. [`link`], [`alternate`], [`feed`], [`weight`]: what is
//!   asked of the whole. [`headers`] and [`policy`]: what an answer says around its page. [`nu`]: what the Nu HTML checker says.
//! - [`record`], [`campaign`], [`form`], [`twin`]: what is asked of numbers, campaigns, the form and a second build.
//! - [`server`]: a built site on a loopback port. [`between`]: whoever stands between it and the browser; `loopback`: the
//!   port of either. [`browser`]: the one door to Chromium; [`view`]: how a page is looked at; [`visit`]: one page in one
//!   tab; [`accessibility`] and [`keyboard`]: what is asked of it there; [`sweep`]: all of that in every mode.
//! - [`contact_sheet`]: pages side by side in one picture, for the eye.
//!
//! A check counts once it was seen to fail: each has a planted fault beside it, those of the browser in `tests/site/planted.rs`.
//! The tests themselves are in `tests/site`; `site-tests/run` installs what they need and runs them.

#![expect(
    clippy::disallowed_methods,
    reason = "this crate is the boundary: it looks at files, programs and a browser from outside"
)]

pub mod accessibility;
pub mod alternate;
pub mod between;
pub mod browser;
pub mod campaign;
pub mod check;
pub mod contact_sheet;
pub mod feed;
pub mod form;
pub mod headers;
pub mod keyboard;
pub mod link;
mod loopback;
pub mod nu;
pub mod page;
pub mod policy;
pub mod programs;
pub mod record;
pub mod server;
pub mod site;
pub mod survey;
pub mod sweep;
pub mod twin;
pub mod view;
pub mod visit;
pub mod weight;
