//! The words of a block: the texts of its events joined across markup, with the place of each byte in the file.
//!
//! Checks read them as a reader does: a number that is half bold is one number. Characters that were escaped, entities
//! and code are no notation, so [`Words::notation`] hides them.

use std::borrow::Cow;
use std::ops::Range;

/// Stands for characters that cannot be notation. It is one byte long, no letter and no space, and no file may hold it.
const HIDDEN: char = '\u{7f}';

/// The words of a block, or of a stretch of it.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The joined texts.
    pub(super) text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// The first byte in the joined text.
    at: usize,
    /// The bytes of the source. As many as in the joined text, unless `is_same` is false.
    source: Range<usize>,
    /// Whether the source holds the very characters.
    is_same: bool,
    /// The number of bytes, from the first on, that cannot be notation.
    hidden: usize,
}

impl Words {
    /// Adds the text of an event with its bytes in the source `text`.
    pub(super) fn push(&mut self, words: &str, source: &Range<usize>, text: &str) {
        let is_same = text.get(source.clone()) == Some(words);
        let before = text.as_bytes().get(..source.start).unwrap_or_default();
        let backslashes = before.iter().rev().take_while(|byte| **byte == b'\\');
        let is_escaped = is_same && backslashes.count() % 2 == 1;
        let hidden = match is_same {
            false => words.len(),
            true if is_escaped => words.chars().next().map_or(0, char::len_utf8),
            true => 0,
        };
        self.add(words, source, is_same, hidden);
    }

    /// Adds code, whose characters are meant as they are.
    pub(super) fn push_code(&mut self, code: &str, source: &Range<usize>) {
        self.add(code, source, false, code.len());
    }

    /// Adds what separates words: a line break, or the place of a number that is filled in later.
    pub(super) fn push_break(&mut self, mark: char, source: &Range<usize>) {
        let mut bytes = [0; 4];
        self.add(mark.encode_utf8(&mut bytes), source, false, 0);
    }

    fn add(&mut self, words: &str, source: &Range<usize>, is_same: bool, hidden: usize) {
        self.pieces.push(Piece {
            at: self.text.len(),
            source: source.clone(),
            is_same,
            hidden,
        });
        self.text.push_str(words);
    }

    /// The words with everything hidden that cannot be notation; as long as [`Words::text`].
    pub(super) fn notation(&self) -> Cow<'_, str> {
        if self.pieces.iter().all(|piece| piece.hidden == 0) {
            return Cow::Borrowed(&self.text);
        }
        let mut shown = String::with_capacity(self.text.len());
        for piece in self.pieces.iter().filter(|piece| piece.hidden > 0) {
            shown.push_str(self.text.get(shown.len()..piece.at).unwrap_or_default());
            shown.extend(std::iter::repeat_n(HIDDEN, piece.hidden));
        }
        shown.push_str(self.text.get(shown.len()..).unwrap_or_default());
        Cow::Owned(shown)
    }

    /// The bytes in the source of a range of the words.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self
            .piece(range.start)
            .map_or(0, |piece| piece.byte(range.start, false));
        let last = range.end.saturating_sub(1);
        let end = self.piece(last).map_or(0, |piece| piece.byte(last, true));
        start..end.max(start)
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let next = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(next.checked_sub(1)?)
    }

    /// Makes room for the next block.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }
}

impl Piece {
    /// The byte in the source of the byte `at` of the words, or one past it.
    fn byte(&self, at: usize, past: bool) -> usize {
        match (self.is_same, past) {
            (true, _) => self.source.start + (at - self.at) + usize::from(past),
            (false, false) => self.source.start,
            (false, true) => self.source.end,
        }
    }
}
