//! Text of strangers, made safe to look at.
//!
//! In: any text. Out: the same text with codes such as `⟦U+202E⟧` instead of characters that a terminal or a
//! screen would *obey* instead of show: controls, escapes, direction overrides, invisible characters and
//! stacked accents; and its lines, cut to the width of the screen, so that no text of a stranger ever begins a
//! line by itself. Letters stay, and so do the joiners, marks and shapes with which people write.

use std::fmt::Write;

use tip_core::character::{Class, class, is_emoji, is_nonspacing};
use unicode_width::UnicodeWidthChar;

/// Most marks shown on one letter. Vietnamese needs two, pointed Hebrew about four, a Burmese syllable six, and
/// the tallest stack that Tibetan writes has eight.
const MARKS_MAX: usize = 8;

/// Most characters shown of a name. An id or a choice of a form has at most 40.
const NAME_CHARS_MAX: usize = 100;

/// Columns between the tab stops of a terminal.
const TAB_COLUMNS: usize = 8;

/// The text with a code instead of every character that would be obeyed. LF and tabs stay.
pub fn shown(text: &str) -> String {
    show(text, usize::MAX, |character| {
        matches!(character, '\n' | '\t')
    })
}

/// A name as [`shown`], in one line whatever is in it, and cut to about 100 characters. Names are the ids of
/// questions, choices and locales, which anybody who seals a message can make up.
pub fn shown_name(name: &str) -> String {
    show(name, NAME_CHARS_MAX, |_| false)
}

fn show(text: &str, chars_max: usize, stays: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut reader = Reader::default();
    let mut shown = 0;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let marks_before = reader.marks_left_out;
        let is_kept = reader.keeps(character, &stays) && !matches!(character, '⟦' | '⟧');
        if reader.marks_left_out > marks_before {
            continue;
        }
        end_marks(&mut out, marks_before);
        if shown >= chars_max {
            let _ = write!(out, "… ⟦{} more characters⟧", 1 + characters.count());
            return out;
        }
        let before = out.len();
        if is_kept {
            out.push(character);
        } else {
            let _ = write!(out, "⟦U+{:04X}⟧", u32::from(character));
        }
        shown += out.get(before..).map_or(1, |new| new.chars().count());
    }
    end_marks(&mut out, reader.marks_left_out);
    out
}

fn end_marks(out: &mut String, left_out: usize) {
    if left_out > 0 {
        let _ = write!(out, "⟦{left_out} more marks⟧");
    }
}

/// JSON with a `\u` escape instead of every character that [`shown`] would replace or leave out.
///
/// Such characters occur in strings only, so the JSON keeps its value.
pub fn shown_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut reader = Reader::default();
    for character in json.chars() {
        // JSON that is indented has line ends between its strings. Within them they are escaped already.
        if reader.keeps(character, |character| character == '\n') {
            out.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

/// Reads a text character by character and tells which of them are safe where they stand.
#[derive(Default)]
struct Reader {
    /// The character before, if marks, joiners and selectors may follow it.
    base: Option<char>,
    /// Marks since the last letter.
    marks: usize,
    /// How many of these were more than [`MARKS_MAX`].
    marks_left_out: usize,
}

impl Reader {
    /// Whether the next character is shown as it is. `stays` tells for controls of lines.
    fn keeps(&mut self, character: char, stays: impl Fn(char) -> bool) -> bool {
        let class = class(character);
        let keeps = match class {
            Class::Visible => true,
            Class::Space => character != '\t' || stays(character),
            Class::LineEnd => stays(character),
            Class::Mark => self.base.is_some() && self.marks < MARKS_MAX,
            // After a tower that was cut there is no letter to which these could belong.
            Class::Joiner | Class::VariationSelector if self.marks_left_out > 0 => false,
            Class::Joiner => self.base.is_some_and(joins),
            Class::VariationSelector => self.base.is_some_and(|base| selects(character, base)),
            Class::Unknown | Class::Hidden => false,
        };
        match class {
            Class::Mark if self.base.is_some() => {
                self.marks += 1;
                self.marks_left_out += usize::from(!keeps);
            }
            Class::Joiner | Class::VariationSelector if keeps => {}
            _ => {
                self.marks = 0;
                self.marks_left_out = 0;
            }
        }
        self.base = match class {
            _ if self.marks_left_out > 0 => self.base,
            Class::Space | Class::LineEnd => None,
            _ => keeps.then_some(character),
        };
        keeps
    }
}

/// Whether a joiner after the character is spelling (می‌خواهم, क्‍ष) or part of an emoji.
fn joins(before: char) -> bool {
    !before.is_ascii() && class(before) != Class::Joiner
}

/// Whether a selector after the character is how people write: the colour of an emoji (❤️), or the shape of a
/// Mongolian letter. Elsewhere selectors can hide a message.
fn selects(selector: char, before: char) -> bool {
    match selector {
        '\u{FE0E}' | '\u{FE0F}' => is_emoji(before),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => matches!(before, '\u{1820}'..='\u{18AA}'),
        _ => false,
    }
}

/// Columns that a character takes on a terminal, at most.
///
/// Terminals differ. Where they do, the most is counted: a line that is shorter than it could be is safe, and a
/// longer one would be continued by the terminal at the beginning of its next line.
fn columns(character: char) -> usize {
    match class(character) {
        Class::Mark if is_nonspacing(character) => 0,
        Class::Joiner => 0,
        _ => character.width().unwrap_or(1).max(1),
    }
}

/// Columns that a text takes, at most; it has no tab and no line end.
pub fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// The beginning of a text that takes at most so many columns; `…` ends it if it is cut.
pub fn cut(text: &str, columns_max: usize) -> String {
    if width(text) <= columns_max {
        return text.to_owned();
    }
    let first = wrap(text, columns_max.saturating_sub(1)).next();
    format!("{}…", first.unwrap_or_default())
}

/// The lines of a text that [`shown`] made, each at most `columns_max` wide. A line ends after a space where
/// there is one, and tabs become spaces.
pub fn wrap(text: &str, columns_max: usize) -> impl Iterator<Item = String> {
    text.split('\n')
        .flat_map(move |line| wrap_line(line, columns_max))
}

fn wrap_line(line: &str, columns_max: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut current, mut used) = (String::new(), 0);
    for piece in clusters(line).flat_map(|cluster| pieces(cluster, columns_max)) {
        let piece = if piece == "\t" {
            " ".repeat((TAB_COLUMNS - used % TAB_COLUMNS).min(columns_max))
        } else {
            piece.to_owned()
        };
        let wide = width(&piece);
        while used + wide > columns_max && !current.is_empty() {
            let next = current.split_off(word_start(&current));
            lines.push(std::mem::replace(&mut current, next));
            used = width(&current);
        }
        current.push_str(&piece);
        used += wide;
    }
    lines.push(current);
    lines
}

/// Where the word at the end of a line begins; the end of the line if the word is most of it.
fn word_start(line: &str) -> usize {
    let start = line.rfind(' ').map_or(0, |space| space + 1);
    if start > line.len() / 2 {
        start
    } else {
        line.len()
    }
}

/// A cluster in one piece, or its characters if it is wider than a line: emoji can be joined without end.
fn pieces(cluster: &str, columns_max: usize) -> Vec<&str> {
    if width(cluster) <= columns_max {
        return vec![cluster];
    }
    cluster.split_inclusive(|_| true).collect()
}

/// Characters together with what is drawn on them or joined to them.
fn clusters(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let mut before = rest.chars().next()?;
        let starts = |(place, character): (usize, char)| {
            let is_part = before == '\u{200D}'
                || matches!(
                    class(character),
                    Class::Mark | Class::Joiner | Class::VariationSelector
                );
            before = character;
            (!is_part).then_some(place)
        };
        let end = rest.char_indices().skip(1).find_map(starts);
        let (cluster, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(cluster)
    })
}

#[cfg(test)]
mod tests;
