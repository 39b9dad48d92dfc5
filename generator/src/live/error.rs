//! Why a running site cannot be asked at all.

use std::io;

/// The first version that says of each request whether it failed, and why.
pub(super) const OLDEST: (u32, u32) = (7, 75);

/// Why nothing can be asked.
#[derive(Debug, thiserror::Error)]
pub enum CurlError {
    /// There is no such program.
    #[error("the program `curl` is not installed, and requests are sent with it")]
    Missing,
    /// It is too old to say what failed.
    #[error("curl {0}.{1} is too old; {major}.{minor} is the oldest that says what failed", major = OLDEST.0, minor = OLDEST.1)]
    Old(u32, u32),
    /// It cannot be run.
    #[error("curl cannot be run: {0}")]
    Run(#[from] io::Error),
    /// It printed something else than what it was told to.
    #[error("curl does not answer as expected: {0}")]
    Unexpected(String),
}
