//! The lines of a text: the line and the column of a byte, and the part of a line that is shown.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::source::Source;

/// The most bytes of a line that are shown before and after the start of a place: several widths of a terminal.
const AROUND: usize = 1000;

/// A text with the starts of its lines, so that a line is found without another search through the text.
pub(super) struct Lines<'s> {
    pub(super) text: Cow<'s, str>,
    /// The first byte of each line.
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// The text of the file `path`; empty if there is no such file.
    pub(super) fn of(path: Option<&Arc<str>>, source: &'s Source) -> Self {
        let text = path.and_then(|path| source.text(path)).unwrap_or_default();
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self { text, starts }
    }

    /// The number of the line that holds `byte`, counted from 1, and the first byte of that line.
    pub(super) fn line(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        (line, self.starts.get(line - 1).copied().unwrap_or_default())
    }

    /// The line and the column of a byte, as [`position`](crate::problem::position) gives them.
    pub(super) fn position(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        let (line, start) = self.line(byte);
        let before = self.text.get(start..byte).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The line in which `marked` starts, cut to [`AROUND`] bytes on both sides, and the bytes of `marked` in it.
    pub(super) fn window(&self, marked: &Range<usize>) -> (&str, Range<usize>) {
        let (_, line) = self.line(marked.start);
        let rest = self.text.get(marked.start..).unwrap_or_default();
        let line_end = marked.start + rest.find('\n').unwrap_or(rest.len());
        let from = self
            .text
            .floor_char_boundary(line.max(marked.start.saturating_sub(AROUND)));
        let to = self
            .text
            .ceil_char_boundary(line_end.min(marked.start + AROUND));
        let window = self.text.get(from..to).unwrap_or_default();
        let end = marked.end.clamp(marked.start, to.max(marked.start));
        (window, marked.start - from..end - from)
    }
}
