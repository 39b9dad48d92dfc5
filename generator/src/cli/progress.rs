//! Progress on standard error, if that is a terminal: a bar for work on every file of an output, a count of answers.

use std::io::IsTerminal as _;

use fanal::publish::output::Output;
use indicatif::{ProgressBar, ProgressStyle};

/// Runs `work`, which calls its argument once per file, and shows a bar meanwhile if standard error is a terminal.
pub(super) fn with_progress<T>(output: &Output, work: impl FnOnce(&(dyn Fn() + Sync)) -> T) -> T {
    let files = output.paths().len() + output.beside().len();
    shown(files as u64, "{bar:30} {pos} of {len} files", |bar| {
        work(&|| bar.inc(1))
    })
}

/// Runs `work`, which calls its argument with a number of answers, and shows their sum meanwhile.
pub(super) fn with_count<T>(work: impl FnOnce(&(dyn Fn(usize) + Sync)) -> T) -> T {
    shown(0, "{pos} answers", |bar| {
        work(&|answers| bar.inc(answers as u64))
    })
}

/// Runs `work`, which calls its argument with the name of each of `count` files in turn, and shows the name meanwhile.
pub(super) fn with_names<T>(count: usize, work: impl FnOnce(&dyn Fn(&str)) -> T) -> T {
    shown(count as u64, "{bar:30} {pos} of {len}: {msg}", |bar| {
        work(&|name| {
            bar.set_message(name.to_owned());
            bar.inc(1);
        })
    })
}

fn shown<T>(length: u64, template: &str, work: impl FnOnce(&ProgressBar) -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&ProgressBar::hidden());
    }
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(length).with_style(style);
    let done = work(&bar);
    bar.finish_and_clear();
    done
}
