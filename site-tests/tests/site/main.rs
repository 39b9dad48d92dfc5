//! The end-to-end tests, in one program, because linking the library for Chromium takes long.
//!
//! `cfg(test)` is always set here. It tells Clippy that everything in these modules is test code.

#![expect(
    clippy::disallowed_methods,
    reason = "end-to-end tests read the files that a build wrote"
)]

#[cfg(test)]
mod bar;
#[cfg(test)]
mod built;
#[cfg(test)]
mod campaign;
#[cfg(test)]
mod card;
#[cfg(test)]
mod clickjacking;
#[cfg(test)]
mod country;
#[cfg(test)]
mod edge;
#[cfg(test)]
mod engines;
#[cfg(test)]
mod finder;
#[cfg(test)]
mod form;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod machines;
#[cfg(test)]
mod modes;
#[cfg(test)]
mod national;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod planted;
#[cfg(test)]
mod print;
#[cfg(test)]
mod print_campaign;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod replies;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod standards;
#[cfg(test)]
mod tasks;
#[cfg(test)]
mod translators;
