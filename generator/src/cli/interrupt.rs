//! Ctrl-C during a build: the process ends with a message about the state of the output folder.

use std::future::{Future as _, poll_fn};
use std::pin::pin;
use std::process;
use std::sync::mpsc::channel;
use std::thread;

use super::args::Format;
use super::outcome::Outcome;

/// From now on, Ctrl-C prints `outcome` and ends the process with its exit code.
///
/// Ctrl-C is safe at any moment: a file of the site is only ever replaced as a whole, and the next build finishes the
/// work that the journal lists. If the handler cannot be installed, the system ends the process on Ctrl-C without a
/// message, which leaves the same files on disk.
pub(super) fn exit_on_ctrl_c(outcome: Outcome, format: Format) {
    let (installing, installed) = channel::<()>();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build();
        let Ok(runtime) = runtime else { return };
        let pressed = async move {
            let mut pressed = pin!(tokio::signal::ctrl_c());
            let mut installing = Some(installing);
            poll_fn(|context| {
                let state = pressed.as_mut().poll(context);
                // The first poll installs the handler.
                drop(installing.take());
                state
            })
            .await
        };
        if runtime.block_on(pressed).is_ok() {
            process::exit(outcome.print(format) as i32);
        }
    });
    // Returns once the thread drops its end: the handler is installed, or cannot be.
    let _ = installed.recv();
}
