//! The tip function: an anonymous web tip goes in, a sealed envelope on a queue comes out.
//!
//! What it shares with the operators' side is in the crate [`tip_core`]: forms, tips, envelopes, queues, and the
//! public halves of the seals. This crate answers requests. In reading order:
//!
//! - [`reply`]: the pages that the generator wrote, and how their holes are filled.
//! - [`headers`]: the security headers of every answer and every page of the site.
//! - [`health`]: the few lines that the function may write.
//! - [`pressure`]: counts posts of each network, without keeping an address.
//! - [`origin`]: whether a request came by way of the edge.
//! - [`service`]: all of it behind `/t`, as an axum router.
//! - [`config`], [`check`], [`server`] and [`supervisor`]: the environment of the program `tip-function`, whether it could
//!   start, its socket, and what systemd is told.
//!
//! ```text
//! request ──► Draft ──check──► Tip ──► Message ──seal──► Envelope ──put──► Queue
//!                └► a page of `replies.json`, with the words given back or the callback code
//! ```
//!
//! The function knows public keys only: private keys and opening are in the crate `tip-inbox`, on which this
//! one does not depend. No word of a tip is in an error, a log line or a `Debug`.

#[expect(
    clippy::disallowed_methods,
    reason = "opens the queue's file to see whether it may"
)]
pub mod check;
pub mod config;
pub mod headers;
pub mod health;
pub mod origin;
mod pace;
pub mod pressure;
#[expect(
    clippy::disallowed_methods,
    reason = "the replies are read at the start"
)]
pub mod reply;
pub mod server;
pub mod service;
pub mod supervisor;
