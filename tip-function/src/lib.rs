//! The tip function: an anonymous web tip goes in, a sealed envelope on a queue comes out.
//!
//! In reading order:
//!
//! - [`form`]: the questions, their conditions and limits; proves that the longest answers fit.
//! - [`tip`]: the body of a form post becomes a [`tip::Draft`], and, once checked, a [`tip::Tip`].
//! - [`slot`]: the only times that are kept: a day, and a quarter of a day.
//! - [`receipt`]: the callback code that the writer is shown.
//! - [`seal`]: recipients, identities, and the age file in between.
//! - [`sealed`]: what a browser with script makes of the answers before it sends them.
//! - [`envelope`]: what the sealed text says, and the one frame that all of them have.
//! - [`queue`]: where envelopes wait, on disk or at SQS.
//! - [`lane`]: which tips are read first; pressure and traps lower a tip, nothing drops it.
//! - [`reply`]: the pages that the generator wrote, and the filling of their holes.
//! - [`origin`]: whether a request came by way of the edge.
//! - [`service`]: all of the above behind `/t`, as one axum router.
//! - [`headers`]: what every answer and every page of the site says to the browser.
//! - [`health`]: the few lines that the function may write.
//! - [`core_dump`]: nothing of the memory is written when the process dies.
//! - [`config`] and [`server`]: what the binary `tip-function` reads and listens on.
//! - [`inbox`] and [`visible`]: the operators' side, used by the binary `tip-inbox`.
//!
//! ```text
//! body ──Draft::parse──► Draft ──check──► Tip ──Envelope::seal──► Envelope ──put──► Queue
//! Queue ──pull──► inbox folder ──Envelope::open──► Message ──► the operator's screen
//! ```
//!
//! Invariants that hold in every module: no word of a tip is in an error, a log line or a `Debug`;
//! the function knows public keys only; what lies on the queue has one length.

pub mod config;
pub mod core_dump;
pub mod envelope;
pub mod form;
pub mod headers;
pub mod health;
#[expect(clippy::disallowed_methods, reason = "the inbox is a folder")]
pub mod inbox;
pub mod lane;
pub mod origin;
pub mod queue;
pub mod receipt;
#[expect(
    clippy::disallowed_methods,
    reason = "the replies are read at the start"
)]
pub mod reply;
pub mod seal;
pub mod sealed;
pub mod server;
pub mod service;
pub mod slot;
pub mod tip;
pub mod visible;

mod chance;

pub use chance::{Chance, NoChance};
