//! A progress bar for work on every file of an output.

use std::io::IsTerminal as _;

use fanal::publish::output::Output;
use indicatif::{ProgressBar, ProgressStyle};

/// Runs `work`, which calls its argument once per file, and shows a bar meanwhile if standard error is a terminal.
pub(super) fn with_progress<T>(output: &Output, work: impl FnOnce(&(dyn Fn() + Sync)) -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&|| ());
    }
    let files = output.paths().len() + output.beside().len();
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(files as u64).with_style(style);
    let done = work(&|| bar.inc(1));
    bar.finish_and_clear();
    done
}
