//! Bytes of a file as text: UTF-8, without a byte order mark.

use std::sync::Arc;

use crate::problem::{Place, Problem};

/// The text that `bytes` encode; else the problem, and the text with what cannot be decoded replaced.
pub(super) fn decode<'b>(
    path: &Arc<str>,
    bytes: &'b [u8],
) -> Result<&'b str, (Box<Problem>, String)> {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => Ok(without_mark(text)),
        Err(error) => {
            let at = error.valid_up_to();
            let place = Place::span(path, &(at..at + '\u{fffd}'.len_utf8()));
            let problem = Problem::error(place, "this file is not UTF-8 text")
                .help("save it again as UTF-8: most editors offer that under \u{201c}Save as\u{201d} or \u{201c}Encoding\u{201d}");
            Err((
                Box::new(problem),
                String::from_utf8_lossy(bytes).into_owned(),
            ))
        }
    }
}

/// `text` without the byte order mark that some editors put before it, and that is no part of it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The problem of a file that the system does not let us read.
pub(super) fn unreadable(path: &Arc<str>, why: &str) -> Problem {
    Problem::error(Place::file(path), format!("this cannot be read: {why}"))
        .help("see that it is there and that you may read it, then run this again")
}
