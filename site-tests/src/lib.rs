//! End-to-end tests of Fanal: of the files that `fanal build` wrote, and of the site in a real browser.
//!
//! In reading order:
//!
//! - [`imports`]: imports between source files, which must not form a circle.
//! - [`programs`]: the paths of `fanal`, `tip-function` and `tip-inbox`. This crate does not link their code.
//! - [`site`]: the source of a site or a copy of it, the site built from it, and a running `fanal serve`.
//! - [`page`]: one parsed page. [`check`]: checks of single pages. [`fault`]: a fault that a check has found.
//! - [`site_index`]: every page and file of a site. [`link`], [`alternate`], [`feed`], [`weight`]: checks of the whole site.
//!   [`reading_age`]: how old one must be to read a text.
//!   [`headers`] and [`content_security_policy`]: checks of response headers. [`html_checker`]: the Nu HTML checker.
//! - [`record`], [`campaign`], [`form`]: checks of numbers, campaigns and the form. [`folder_diff`]: differences of two builds.
//! - [`server`]: a server for a built site. [`proxy`]: a proxy that records and changes requests. Both use `loopback`.
//! - [`function`]: a running tip function. [`edge`]: a real nginx or Caddy before it, started as the documentation says.
//!   [`mark`] and [`trace`]: a marked word, and the system calls that show where it went.
//! - [`browser`]: Chromium. [`device`]: emulated devices. [`visit`]: one open tab. [`visible_content`], [`accessibility`],
//!   [`keyboard`]: checks in the browser. [`mode`]: all of them, in every mode.
//! - [`engine`]: other browsers, old and small ones among them, through one door.
//! - [`sheet`]: posters and cards, as they were printed. [`pdf_checker`]: veraPDF, which checks them.
//! - [`contact_sheet`]: screenshots side by side in one picture.
//!
//! Every check has a test with a planted fault, which proves that the check can fail. The tests of checks in the browser are in
//! `tests/site/planted.rs`. The end-to-end tests are in `tests/site`; `site-tests/run` installs what they need and runs them.

#![expect(
    clippy::disallowed_methods,
    reason = "this crate only reads files, runs programs and controls a browser"
)]

pub mod accessibility;
mod address;
pub mod alternate;
pub mod browser;
pub mod campaign;
pub mod check;
pub mod contact_sheet;
pub mod content_security_policy;
pub mod device;
mod driver;
pub mod edge;
pub mod engine;
pub mod fault;
pub mod feed;
pub mod folder_diff;
pub mod form;
pub mod function;
pub mod headers;
pub mod html_checker;
pub mod imports;
pub mod keyboard;
pub mod link;
mod loopback;
pub mod mark;
pub mod mode;
pub mod page;
mod page_log;
pub mod pdf_checker;
pub mod programs;
pub mod proxy;
pub mod reading_age;
pub mod record;
pub mod server;
pub mod sheet;
pub mod site;
pub mod site_index;
pub mod trace;
pub mod visible_content;
pub mod visit;
pub mod weight;
