//! The progress line on a terminal.

use std::io::IsTerminal as _;

/// Shows `text` on the terminal in place of the previous progress; an empty `text` clears the line.
pub(crate) fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r{text}\x1b[K");
    }
}
