//! Ctrl-C during a build: a calm end, with the truth about what lies on disk.

use std::process;
use std::thread;

/// What a shell says of a program that ended by this signal: 128 and its number.
const INTERRUPTED: i32 = 130;

/// From now on, Ctrl-C ends the program after `say` has spoken.
///
/// It may come at any moment, and needs none better than another: a file of the site is only ever replaced
/// as a whole, and the next run finishes what a journal says. Where the system takes no such wish, Ctrl-C
/// ends the program as it always does, with the same files on disk and without a word.
pub(crate) fn end_with(say: impl FnOnce() + Send + 'static) {
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build();
        let Ok(runtime) = runtime else { return };
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            say();
            process::exit(INTERRUPTED);
        }
    });
}
