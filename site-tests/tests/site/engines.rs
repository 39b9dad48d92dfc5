//! The site in browsers that its makers do not use every day: text browsers, old versions of Chromium, Firefox, `WebKit`, and two
//! small browsers; and what engines other than axe-core, a braille table and a reader view make of it.

mod accessibility;
mod browsers;
mod layout;
mod node;
mod pictures;
mod room;
mod senses;
mod text;
mod tip;
