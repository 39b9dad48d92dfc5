//! The hostile cases of the threat model, by their numbers.

mod body;
mod connection;
mod failure;
mod flood;
mod request;

use crate::door::Function;

async fn nothing_came(function: &mut Function) {
    assert!(function.tips().await.opened.is_empty());
    assert_eq!(function.health(), []);
}
