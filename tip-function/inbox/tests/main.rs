//! The operators' side from outside: the program as an operator uses it, and both halves of the seals together.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests"
)]

mod canary;
mod compatibility;
mod door;
mod hostile;
mod keeping;
mod program;
mod properties;
mod pullers;
mod storing;
mod terminal;
