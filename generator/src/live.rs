//! Looks at a published site from outside, as readers and their browsers do, and finds what a promise of the site depends on
//! and the server does not keep.
//!
//! In: what the checked site and its last build say of the published files ([`Subject`]), and a way to ask a server
//! ([`Ask`]; [`Curl`] is the one that uses the network). Out: a [`Report`] with every [`Finding`], each with a way to
//! mend it. Nothing is sent that could become a tip, unless a test tip is asked for.

mod answer;
mod bodies;
#[expect(
    clippy::disallowed_methods,
    reason = "compares a running site with the files of the last build"
)]
mod build;
mod check;
mod copies;
mod curl;
mod error;
mod finding;
mod form;
mod headers;
mod origin;
mod places;
mod plan;
mod request;
mod subject;
mod test_tip;
mod unreached;

pub use answer::Answer;
pub use build::Build;
pub use check::{Report, check};
pub use curl::Curl;
pub use error::CurlError;
pub use finding::{Finding, Group};
pub use origin::{Origin, OriginError};
pub use request::{Ask, NoAnswer, Request};
pub use subject::Subject;
