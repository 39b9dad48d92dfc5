//! The tip function from outside: one door ([`door`]), and a module for each promise.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests"
)]

mod connection;
mod deploy;
mod door;
mod flood;
mod fuzz;
mod hostile;
#[cfg(feature = "aws")]
mod lambda;
mod loss;
#[cfg(target_os = "linux")]
mod memory;
mod no_identity;
mod sealed;
mod secrecy;
#[cfg(feature = "aws")]
mod sqs;
mod start;
#[cfg(target_os = "linux")]
mod systemd;
mod takeover;
mod threat_model;
mod whole_path;
