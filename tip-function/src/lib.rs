//! The tip function.
