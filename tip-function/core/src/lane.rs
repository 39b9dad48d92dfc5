//! The lane of a tip: how soon it is read. A lane drops nothing, it only decides an order.

use serde::{Deserialize, Serialize};

/// How soon a tip should be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lane {
    /// Read first.
    Normal,
    /// Read after all others, because it may come from a program.
    Low,
}
