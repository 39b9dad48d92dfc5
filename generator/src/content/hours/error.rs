//! Why opening hours cannot be used.

/// Why opening hours cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// The text is not in the syntax, or has a clock time that does not exist.
    #[error("these are not opening hours")]
    Syntax,
    /// The text is in the syntax, and says more than a card can show.
    #[error("these opening hours say more than days and times")]
    TooFine,
    /// A stretch of time is empty or not within a day and the night after it. Holds its start and its end.
    #[error("`{0}` to `{1}` is not a span of time")]
    Impossible(String, String),
    /// No day has any hours.
    #[error("at these opening hours nobody ever answers")]
    Never,
}
