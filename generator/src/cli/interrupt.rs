//! Ctrl-C during a build: a calm end, with the truth about what lies on disk.

use std::future::{Future as _, poll_fn};
use std::pin::pin;
use std::process;
use std::sync::mpsc::channel;
use std::thread;

/// What a shell says of a program that ended by this signal: 128 and its number.
const INTERRUPTED: i32 = 130;

/// From now on, Ctrl-C ends the program after `say` has spoken.
///
/// It may come at any moment, and needs none better than another: a file of the site is only ever replaced
/// as a whole, and the next run finishes what a journal says. Where the system takes no such wish, Ctrl-C
/// ends the program as it always does, with the same files on disk and without a word.
pub(crate) fn end_with(say: impl FnOnce() + Send + 'static) {
    let (listens, listening) = channel::<()>();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build();
        let Ok(runtime) = runtime else { return };
        let pressed = async move {
            let mut pressed = pin!(tokio::signal::ctrl_c());
            let mut listens = Some(listens);
            poll_fn(|context| {
                let state = pressed.as_mut().poll(context);
                // Being asked the first time is what makes it listen.
                drop(listens.take());
                state
            })
            .await
        };
        if runtime.block_on(pressed).is_ok() {
            say();
            process::exit(INTERRUPTED);
        }
    });
    // Its end is dropped once the thread listens, or cannot.
    let _ = listening.recv();
}
