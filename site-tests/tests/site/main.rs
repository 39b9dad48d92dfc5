//! The tests of the whole. One program: each further one would link Chromium's protocol again.
//!
//! `cfg(test)` is always set here; it tells the lints that these modules are tests throughout.

#![expect(
    clippy::disallowed_methods,
    reason = "tests of the whole read the files that a build wrote"
)]

#[cfg(test)]
mod built;
#[cfg(test)]
mod campaign;
#[cfg(test)]
mod form;
#[cfg(test)]
mod framed;
#[cfg(test)]
mod machines;
#[cfg(test)]
mod modes;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod planted;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod replies;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod standards;
