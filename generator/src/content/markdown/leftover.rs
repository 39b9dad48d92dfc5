//! Notation that did not become anything: the parser leaves it in the text, and readers would see the characters.
//!
//! What people type by habit from other tools is a problem, in any spelling; characters that ordinary prose has (a lone
//! `*`, `2 * 3`, `C#`, `[sic]`, `_` in an address) are not.

mod kind;

use std::ops::Range;

pub(super) use kind::Leftover;

use super::line_break::is_wide_character;
use super::target::Target;

/// The notation that is left in `words`, in order, with its bytes.
pub(super) fn find(words: &str) -> Vec<(Range<usize>, Leftover)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = next_mark(words, from) {
        if let Some(Found { end, until, kind }) = Mark::new(words, at).leftover() {
            found.push((at..end, kind));
            from = until.max(at + 1);
        } else {
            from = at + 1;
        }
    }
    found
}

/// The next byte at which some notation may start; all of these characters are ASCII.
fn next_mark(words: &str, from: usize) -> Option<usize> {
    let rest = words.as_bytes().get(from..)?;
    let at = rest.iter().position(|byte| {
        matches!(
            byte,
            b'*' | b'_'
                | b'~'
                | b'='
                | b'['
                | b']'
                | b'^'
                | b'!'
                | b'?'
                | b':'
                | b'{'
                | b'#'
                | b'|'
                | b'`'
                | b'&'
                | b'<'
        )
    })?;
    Some(from + at)
}

/// Notation that was found at a mark.
struct Found {
    /// One past its last byte.
    end: usize,
    /// The byte from which to search on.
    until: usize,
    kind: Leftover,
}

/// The most bytes before and after a mark that are looked at, so that the time grows with the length of a text only.
const AROUND: usize = 500;

/// A character that may start some notation, with the words around it.
#[derive(Clone, Copy)]
struct Mark<'w> {
    words: &'w str,
    at: usize,
    /// The words before the mark, at most [`AROUND`] bytes.
    head: &'w str,
    /// The words from the mark on, at most [`AROUND`] bytes.
    rest: &'w str,
    before: Option<char>,
}

impl<'w> Mark<'w> {
    fn new(words: &'w str, at: usize) -> Self {
        let start = words.ceil_char_boundary(at.saturating_sub(AROUND));
        let end = words.floor_char_boundary(at + AROUND);
        let head = words.get(start..at).unwrap_or_default();
        Self {
            words,
            at,
            head,
            rest: words.get(at..end).unwrap_or_default(),
            before: head.chars().next_back(),
        }
    }

    fn leftover(self) -> Option<Found> {
        match self.rest.as_bytes().first()? {
            b'*' | b'_' => self.emphasis(),
            b'~' => self.run("~~", Leftover::Strikethrough),
            b'=' => self.highlight(),
            b'[' => self.bracket(),
            b']' => self.link(),
            b'^' => self.starts("^[", Leftover::InlineNote),
            b'!' | b'?' => self.exclamation(),
            b':' => self.colon(),
            b'{' => self.brace(),
            b'#' => self.heading(),
            b'|' if self.starts_line() => Some(self.found(self.line().len(), Leftover::Table)),
            b'`' => self.run("```", Leftover::Code),
            b'&' => self.entity(),
            b'<' => self.brackets(),
            _ => None,
        }
    }

    fn found(self, length: usize, kind: Leftover) -> Found {
        let end = self.at + length;
        Found {
            end,
            until: end,
            kind,
        }
    }

    fn starts(self, notation: &str, kind: Leftover) -> Option<Found> {
        let is_there = self.rest.starts_with(notation);
        is_there.then(|| self.found(notation.len(), kind))
    }

    /// A run of at least the characters `notation` that touches a word.
    fn run(self, notation: &str, kind: Leftover) -> Option<Found> {
        let (length, after) = self.length_of_run();
        let touches = is_word(self.before) || is_word(after);
        (length >= notation.len() && touches).then(|| self.found(length, kind))
    }

    /// The number of equal characters from the mark on, and the character behind them.
    fn length_of_run(self) -> (usize, Option<char>) {
        let mark = self.rest.chars().next().unwrap_or_default();
        let after = self.rest.trim_start_matches(mark);
        (self.rest.len() - after.len(), after.chars().next())
    }

    /// Whether only spaces are before the mark in its line.
    fn starts_line(self) -> bool {
        let line = self.head.rsplit('\n').next().unwrap_or_default();
        line.trim().is_empty() && (line.len() < self.head.len() || self.at == self.head.len())
    }

    /// The words from the mark to the end of the line.
    fn line(self) -> &'w str {
        self.rest.lines().next().unwrap_or_default()
    }

    fn emphasis(self) -> Option<Found> {
        let (length, after) = self.length_of_run();
        let mark = self.rest.chars().next()?;
        let is_strong = mark == '*' && length >= 2;
        if self.is_sum() || mark == '_' && self.is_in_address() {
            return None;
        }
        if !is_strong && !self.opens(mark, after) {
            return None;
        }
        let partner = self.partner(mark, length);
        if is_strong {
            if partner.is_none() && !is_word(self.before) && !is_word(after) {
                return None;
            }
        } else if partner.is_none() {
            return None;
        }
        let end = self.at + length;
        let until = partner.map_or(end, |partner| partner.end);
        Some(Found {
            end,
            until,
            kind: Leftover::Emphasis,
        })
    }

    /// Whether a single mark is written as one that opens emphasis: before a word, and with `_` not within one.
    fn opens(self, mark: char, after: Option<char>) -> bool {
        let closing = ",.;:!?)]}\u{201d}\u{2019}\u{bb}\u{3002}\u{ff0c}\u{3001}\u{ff09}";
        let is_before_word = is_word(after) && !after.is_some_and(|after| closing.contains(after));
        let within = self
            .before
            .is_some_and(|before| before.is_alphanumeric() && !is_wide_character(before));
        is_before_word && !(mark == '_' && within)
    }

    /// The next run of the same mark that is written as one that closes emphasis.
    fn partner(self, mark: char, length: usize) -> Option<Range<usize>> {
        let start = self.at + length;
        let tail = self.rest.get(length..)?;
        let found = tail.match_indices(mark).find(|(offset, _)| {
            let other = Mark::new(self.words, start + offset);
            let (_, after) = other.length_of_run();
            let is_within =
                after.is_some_and(|after| after.is_alphanumeric() && !is_wide_character(after));
            let is_underscore =
                mark == '_' && (!is_word(other.before) || is_within || other.is_in_address());
            !other.is_sum() && !is_underscore
        });
        let (offset, _) = found?;
        let other = Mark::new(self.words, start + offset);
        Some(other.at..other.at + other.length_of_run().0)
    }

    /// Whether numbers are on both sides, as in `2 * 3`.
    fn is_sum(self) -> bool {
        let head = self.words.get(..self.at).unwrap_or_default();
        let tail = self.rest.get(self.length_of_run().0..).unwrap_or_default();
        is_digit(head.trim_end().chars().next_back()) && is_digit(tail.trim_start().chars().next())
    }

    /// Whether the word around the mark is an address, which may have any of these characters.
    fn is_in_address(self) -> bool {
        let start = self.head.rsplit(char::is_whitespace).next();
        let end = self.rest.split(char::is_whitespace).next();
        let mut parts = start.into_iter().chain(end);
        parts.any(|part| ["@", "/", "www."].iter().any(|sign| part.contains(sign)))
    }

    fn highlight(self) -> Option<Found> {
        let (length, after) = self.length_of_run();
        let behind = self.rest.get(length..)?;
        let close = behind.find("==")?;
        let before_close = behind
            .get(..close)
            .and_then(|inside| inside.chars().next_back());
        let is_marked = length == 2 && is_word(after) && is_word(before_close);
        is_marked.then(|| self.found(length + close + 2, Leftover::Highlight))
    }

    fn bracket(self) -> Option<Found> {
        let line = self.line();
        let close = line.find(']')?;
        let inside = line.get(1..close)?;
        let length = close + 1;
        if inside.starts_with('[') && line.get(close..)?.starts_with("]]") {
            return Some(self.found(length + 1, Leftover::Wiki));
        }
        if inside.starts_with('^') && inside.len() > 1 {
            return Some(self.found(length, Leftover::Footnote));
        }
        if let Some(word) = inside.strip_prefix('!')
            && word.chars().any(char::is_alphabetic)
        {
            return Some(self.found(length, Leftover::Notice));
        }
        let is_task = matches!(inside, " " | "x" | "X" | "") && self.starts_line();
        let has_words = line.get(length..)?.starts_with(' ');
        (is_task && has_words).then(|| self.found(length, Leftover::Task))
    }

    /// A closing bracket with an address or a label behind it.
    fn link(self) -> Option<Found> {
        let head = self.head;
        if !head.rsplit('\n').next()?.contains('[') {
            return None;
        }
        let line = self.line();
        let behind = line.get(1..)?;
        if behind.starts_with('(') {
            let length = line.find(')').map_or(line.len(), |end| end + 1);
            return Some(self.found(length, Leftover::Link));
        }
        let apart = behind.trim_start();
        let address = apart.strip_prefix('(').or_else(|| apart.strip_prefix(':'));
        if let Some(address) = address.map(str::trim_start)
            && (address.starts_with("http") || has_scheme(address))
        {
            let end = line.find(')').map_or(line.len(), |end| end + 1);
            return Some(self.found(end, Leftover::Link));
        }
        let label = behind.strip_prefix('[')?;
        let end = label.find(']')?;
        let is_footnote = label.starts_with('^');
        (!is_footnote).then(|| self.found(end + 3, Leftover::Reference))
    }

    fn exclamation(self) -> Option<Found> {
        if self.rest.starts_with("![") && !self.rest.starts_with("![^") && self.line().contains(']')
        {
            return Some(self.found(2, Leftover::Image));
        }
        let (length, after) = self.length_of_run();
        let behind = self.rest.get(length..)?.trim_start_matches([' ', '\t']);
        let has_word = behind.starts_with(char::is_alphabetic);
        let is_fence = length == 3 && after.is_some_and(|after| " \t".contains(after));
        (is_fence && has_word && self.starts_line()).then(|| self.found(length, Leftover::Fence))
    }

    fn colon(self) -> Option<Found> {
        let (length, _) = self.length_of_run();
        if length >= 3 && self.starts_line() {
            return Some(self.found(length, Leftover::Fence));
        }
        let head = self.head;
        let letters = head.len()
            - head
                .trim_end_matches(|letter: char| letter.is_ascii_lowercase())
                .len();
        let start = head.len() - letters;
        let is_start = !head
            .get(..start)?
            .ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        let behind = self.rest.get(1..)?;
        let is_id = behind.starts_with(|letter: char| letter.is_ascii_alphanumeric());
        if is_start && is_id && has_scheme(head.get(start..)?) {
            return Some(self.found(1, Leftover::Address));
        }
        let name = behind.split(':').next()?;
        let is_name = name.starts_with(|letter: char| letter.is_ascii_lowercase())
            && name.len() > 1
            && behind.len() > name.len()
            && name.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte)
            });
        let after = behind
            .get(name.len() + 1..)
            .and_then(|after| after.chars().next());
        let apart = !is_letter(self.before) && !is_letter(after);
        (is_name && apart && length == 1).then(|| self.found(name.len() + 2, Leftover::Shortcode))
    }

    fn brace(self) -> Option<Found> {
        let inside = self.rest.get(1..)?;
        let line = self.line();
        let close = if inside.starts_with('{') { "}}" } else { "}" };
        let length = line.find(close).map_or(line.len(), |end| end + close.len());
        if inside.trim_start_matches(' ').starts_with('#') {
            return Some(self.found(length, Leftover::HeadingId));
        }
        let is_template = inside.starts_with(['{', '%', '<']);
        let is_attribute =
            inside.trim_start_matches([':', ' ']).starts_with('.') && line.contains('}');
        (is_template || is_attribute).then(|| self.found(length, Leftover::Template))
    }

    fn heading(self) -> Option<Found> {
        let (length, after) = self.length_of_run();
        let is_heading = length >= 2 && self.starts_line() && after.is_some();
        is_heading.then(|| self.found(length, Leftover::Heading))
    }

    fn entity(self) -> Option<Found> {
        let name = self.rest.get(1..)?;
        let bare = name.strip_prefix('#').unwrap_or(name);
        let length = bare.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let is_closed = bare.get(length..)?.starts_with(';');
        let is_numeric = bare.len() < name.len();
        let is_common = ["nbsp", "amp", "lt", "gt", "quot", "shy"].contains(&bare.get(..length)?);
        let is_entity =
            is_closed && (length >= 2 || is_numeric && length > 0) || is_common && !is_numeric;
        let whole = 1 + usize::from(is_numeric) + length + usize::from(is_closed);
        is_entity.then(|| self.found(whole, Leftover::Entity))
    }

    fn brackets(self) -> Option<Found> {
        let line = self.line();
        let end = line.find('>')?;
        let inside = line.get(1..end)?;
        let starts =
            inside.starts_with(|first: char| first.is_alphabetic() || "/!?#".contains(first));
        // A mistyped hotline has a problem of its own.
        let is_hotline = inside
            .trim_start()
            .get(..7)
            .is_some_and(|word| word.eq_ignore_ascii_case("hotline"));
        (starts && !is_hotline).then(|| self.found(end + 1, Leftover::Brackets))
    }
}

/// Whether an address starts with one of the site's own schemes; the colon may be left off.
fn has_scheme(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    Target::OWN_SCHEMES.contains(&scheme)
}

/// Whether a character is there and is no space.
fn is_word(character: Option<char>) -> bool {
    character.is_some_and(|character| !character.is_whitespace())
}

fn is_letter(character: Option<char>) -> bool {
    character.is_some_and(char::is_alphanumeric)
}

fn is_digit(character: Option<char>) -> bool {
    character.is_some_and(char::is_numeric)
}

#[cfg(test)]
mod tests;
