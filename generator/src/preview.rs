//! The preview: the site in memory, rebuilt when a file changes, with a tip form that works.
//!
//! The tip function's own router is mounted at `/t` and puts tips on a queue on disk, sealed to a throw-away recipient
//! whose identity is stored beside the queue; every page that leads to the form says that nobody reads these tips. If
//! the site cannot be built, the terminal and the browser show its problems. The server listens on this machine only
//! and keeps no record of requests.

mod answer;
mod error;
mod event;
mod key;
mod latest;
mod rebuild;
mod server;
mod watch;

pub use error::ServeError;
pub use event::{Event, Started};
pub use server::{Preview, serve};
