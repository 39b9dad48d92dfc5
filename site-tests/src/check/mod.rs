//! What is asked of every page on its own. Each check takes a page and says what is wrong with it, in words.
//!
//! A check counts only once it was seen to fail: each has a test beside it with a planted fault.

pub mod discretion;
pub mod frame;
pub mod leftover;
pub mod markup;
pub mod structured_data;

use crate::page::Page;

/// A check of one page: nothing, or one sentence for each fault.
pub type Check = fn(&Page) -> Vec<String>;

/// Every check of a single page, by the name that tests ask for.
pub const CHECKS: &[(&str, Check)] = &[
    ("heading", markup::one_first_heading),
    ("language", markup::language_and_direction),
    ("identifiers", markup::unique_identifiers),
    ("inline code", markup::no_inline_code),
    ("origin", markup::no_other_origin),
    ("structured data", structured_data::says_what_the_page_says),
    ("frame", frame::leave_then_languages_then_numbers),
    ("discretion", discretion::neutral_title),
];
