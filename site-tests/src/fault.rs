//! A fault that a check has found on a page or in a file.

use std::fmt;

/// A fault and the address of the page or file that has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The name of the check that found it.
    pub check: &'static str,
    /// The path of the address.
    pub path: String,
    /// The fault, in words.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.what)
    }
}
