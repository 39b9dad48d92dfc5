//! The code that the tip function and the operators' side share: from a form post to an envelope on a queue.
//!
//! In reading order:
//!
//! - [`limits`]: sizes that several modules keep to, derived from each other.
//! - [`character`]: which characters are controls, invisible or blank.
//! - [`answer`]: an answer to a question, in memory and in JSON.
//! - [`form`]: the questions, their conditions and limits; proves that the longest answers fit.
//! - [`tip`]: the body of a form post becomes a [`tip::Draft`] and, once checked, a [`tip::Tip`].
//! - [`slot`]: the only times that are kept: a day, and a quarter of a day.
//! - [`code`]: the callback code that the writer of a tip is shown.
//! - [`lane`]: which tips are read first.
//! - [`seal`]: the public halves of both seals: recipients, and sealing to them.
//! - [`message`]: the JSON inside the seal.
//! - [`envelope`]: the frame around the seal, which gives all envelopes one length.
//! - [`queue`]: where envelopes wait, on disk or at SQS.
//! - [`rng`], [`private_file`] and [`process`]: randomness, files that one user may read, and guards against core
//!   dumps and the messages of panics.
//!
//! ```text
//! body ──Draft::parse──► Draft ──check──► Tip ──Message::of──► Message ──Envelope::seal──► Envelope ──put──► Queue
//! ```
//!
//! Two invariants hold in every module: no word of a tip is in an error, a log line or a `Debug`; and
//! nothing here can open a seal. Private keys and opening are in the crate `tip-inbox`.

pub mod answer;
pub mod character;
pub mod code;
pub mod envelope;
pub mod form;
pub mod lane;
pub mod limits;
pub mod message;
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that makes files for one user"
)]
pub mod private_file;
pub mod process;
pub mod queue;
pub mod rng;
pub mod seal;
pub mod slot;
pub mod tip;
