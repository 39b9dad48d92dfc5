//! Bytes of a file as text: UTF-8, without a byte order mark.

use std::ops::Range;
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
            if let Some(problem) = other_kind(path, bytes) {
                return Err((Box::new(problem), String::new()));
            }
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

/// Kinds of files that people give the name of a text: their first bytes, what they are, and what to do.
const OTHER_KINDS: [(&[u8], &str, &str); 7] = [
    (b"\xff\xd8\xff", "a JPEG picture", PICTURE),
    (b"\x89PNG", "a PNG picture", PICTURE),
    (b"GIF8", "a GIF picture", PICTURE),
    (b"RIFF", "a WebP picture or a sound", PICTURE),
    (b"%PDF", "a PDF document", DOCUMENT),
    (
        b"PK\x03\x04",
        "a document of a word processor, or another packed file",
        DOCUMENT,
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "a document of an old word processor",
        DOCUMENT,
    ),
];

const PICTURE: &str = "another ending of its name does not make it another picture: save it as SVG or PNG in a program for pictures; a PNG keeps its ending `.png`";

const DOCUMENT: &str =
    "open it in its program, copy the words, and save them as plain text in UTF-8 in a text editor";

/// The problem of a file that is no text at all, if its first bytes tell what it is.
fn other_kind(path: &Arc<str>, bytes: &[u8]) -> Option<Problem> {
    let mut kinds = OTHER_KINDS.iter();
    let (_, kind, help) = kinds.find(|(start, ..)| bytes.starts_with(start))?;
    let (_, ending) = path.rsplit_once('.')?;
    let message = format!("this file is {kind}, though its name ends in `.{ending}`");
    Some(Problem::error(Place::file(path), message).help(*help))
}

/// The problem of a text that no file should have: both sides of a conflict, or characters that cannot be shown.
///
/// Nothing else is to be said about a file with conflict markers, and [`Flaw::hides_rest`] says so.
pub(super) fn flaw(path: &Arc<str>, text: &str) -> Option<Flaw> {
    if let Some(marker) = conflict_marker(text) {
        let problem = Problem::error(Place::span(path, &marker), "two people changed this part of the file")
            .help("keep one of the two texts, between `<<<<<<<` and `=======` or below it, and delete the three marker lines");
        return Some(Flaw {
            problem,
            hides_rest: true,
        });
    }
    let (at, control) = control_character(text)?;
    let place = Place::span(path, &(at..at + control.len_utf8()));
    let message = format!(
        "the control character U+{:04X} is here, which cannot be shown",
        u32::from(control)
    );
    let problem = Problem::error(place, message)
        .help("delete it, with the cursor before it, and type the word again: it often comes with copied text");
    Some(Flaw {
        problem,
        hides_rest: false,
    })
}

/// A problem of the text of a file as a whole.
pub(super) struct Flaw {
    /// The problem.
    pub(super) problem: Problem,
    /// Whether every other problem of the file would only follow from this one.
    pub(super) hides_rest: bool,
}

/// The line with which git, or a program like it, marks the first of two texts to choose from.
///
/// One of the markers can be left over. `=======` alone is none: it underlines a heading.
fn conflict_marker(text: &str) -> Option<Range<usize>> {
    const MARKERS: [&str; 2] = ["<<<<<<<", ">>>>>>>"];
    let starts = MARKERS.iter().filter_map(|marker| {
        let mut found = memchr::memmem::find_iter(text.as_bytes(), marker);
        found.find(|at| {
            let starts_line = text
                .get(..*at)
                .is_some_and(|head| head.is_empty() || head.ends_with('\n'));
            let behind = text.get(at + marker.len()..).unwrap_or_default();
            starts_line && (behind.is_empty() || behind.starts_with([' ', '\r', '\n']))
        })
    });
    let start = starts.min()?;
    let line = text.get(start..)?.lines().next()?;
    Some(start..start + line.trim_end().len())
}

/// The first control character that is neither a tab nor a line break.
fn control_character(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes().iter();
    let is_suspect = bytes.fold(false, |found, byte| {
        found
            | (*byte < b' ') & !matches!(byte, b'\t' | b'\n' | b'\r')
            | matches!(byte, 0x7f | 0xc2)
    });
    let mut characters = text.char_indices().filter(|_| is_suspect);
    characters.find(|(_, character)| character.is_control() && !"\t\n\r".contains(*character))
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
