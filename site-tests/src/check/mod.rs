//! Checks of single pages. Each takes a page and returns its faults, in words.
//!
//! Every check has a test beside it with a planted fault, which proves that the check can fail.

pub mod discretion;
pub mod frame;
pub mod markup;
pub mod structured_data;
pub mod untranslated;

use crate::page::Page;

/// A check of one page. It returns one sentence for each fault.
pub type Check = fn(&Page) -> Vec<String>;

/// Every check that applies to all pages, by name.
pub const CHECKS: &[(&str, Check)] = &[
    ("heading", markup::one_first_heading),
    ("language", markup::language_and_direction),
    ("identifiers", markup::unique_identifiers),
    ("inline code", markup::no_inline_code),
    ("origin", markup::no_other_origin),
    ("structured data", structured_data::matches_the_page),
    ("frame", frame::exit_then_languages_then_numbers),
    ("discretion", discretion::neutral_title),
];
