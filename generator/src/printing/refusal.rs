//! Why an order cannot be printed.

/// Why something cannot be printed, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What cannot be done, and why.
    pub why: String,
    /// What to do instead.
    pub help: String,
}

impl Refusal {
    /// A refusal.
    pub fn new(why: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            help: help.into(),
        }
    }
}
