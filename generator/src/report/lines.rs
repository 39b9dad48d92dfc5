//! Places in a text: the line and column of a byte, and the lines around it.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::source::Source;

/// The most bytes of a line that are shown on each side of where a place starts: several widths of a terminal.
const AROUND: usize = 1000;

/// A text with the places where its lines start, so that a place in it is found without reading it again.
pub(super) struct Lines<'s> {
    pub(super) text: Cow<'s, str>,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// The text of the file `path`; an empty one where there is none.
    pub(super) fn of(path: Option<&Arc<str>>, source: &'s Source) -> Self {
        let text = path.and_then(|path| source.text(path)).unwrap_or_default();
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self { text, starts }
    }

    /// The number of the line that `byte` is in (1-based), and the byte it starts at.
    pub(super) fn line(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        (line, self.starts.get(line - 1).copied().unwrap_or_default())
    }

    /// Line and column of a byte, as [`position`] gives them.
    pub(super) fn position(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        let (line, start) = self.line(byte);
        let before = self.text.get(start..byte).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The line that `marked` starts in, or as much of it as can be shown, and where `marked` is in that.
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
