//! Notation that did not become anything: the parser leaves it in the text, and readers would see the characters.
//!
//! What people type by habit from other tools is a problem, in any spelling; characters that ordinary prose has (a lone
//! `*`, `2 * 3`, `C#`, `[sic]`, `_` in an address) are not.

use std::ops::Range;

use super::line_break::is_wide_character;
use super::target::Target;

/// A kind of notation that texts do not have, or that was not closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leftover {
    /// `**`, `*`, `__` or `_` that did not become emphasis.
    Emphasis,
    /// `~~` that did not strike anything out.
    Strikethrough,
    /// `==marked==`.
    Highlight,
    /// `[^a]` without a note.
    Footnote,
    /// `^[a note within the line]`.
    InlineNote,
    /// `> [!WORD]` with another word, or with words behind it.
    Notice,
    /// `!!! note` and `:::`.
    Fence,
    /// `[[page]]`.
    Wiki,
    /// `[words](address` or `[words] (https://…`, which did not become a link.
    Link,
    /// `[words][label]` without an address for the label.
    Reference,
    /// `![picture]`.
    Image,
    /// `page:rights` outside a link.
    Address,
    /// `- [ ] task`.
    Task,
    /// `{{ … }}`, `{% … %}`, `{.class}` and the like.
    Template,
    /// `{#id}` anywhere but at the end of a heading.
    HeadingId,
    /// `##heading`, without a space.
    Heading,
    /// `| a | b |` that is no table.
    Table,
    /// Three backticks within a line.
    Code,
    /// `&nbps;` and other entities that do not exist.
    Entity,
    /// `<www.example.org>` and other angle brackets that are no link.
    Brackets,
    /// `:warning:`.
    Shortcode,
}

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
    let at = rest
        .iter()
        .position(|byte| b"*_~=[]^!?:{#|`&<".contains(byte))?;
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

impl Leftover {
    /// What is wrong, for the notation `written`.
    pub(super) fn message(self, written: &str) -> String {
        match self {
            Self::Footnote => format!(
                "no note is called `{}`",
                written.trim_matches(['[', '^', ']'])
            ),
            Self::Entity => format!("there is no character `{written}`"),
            Self::Task => "a list of tasks does not belong in a text".to_owned(),
            Self::Image => "a text cannot hold an image".to_owned(),
            Self::Address => "an address of this site is not within a link here".to_owned(),
            _ => format!("readers would see `{written}` as it is written here"),
        }
    }

    /// The way out.
    pub(super) fn help(self) -> &'static str {
        match self {
            Self::Emphasis => {
                "emphasis is written `**words**`, with no space inside the marks, and with a full stop or comma behind them, not inside; for the characters themselves write `\\*` or `\\_`"
            }
            Self::Strikethrough => "write `~~words~~`, with no space inside the marks",
            Self::Highlight => "nothing is highlighted here: write `**words**`",
            Self::Footnote => {
                "write the note on a line of its own, as `[^name]: its words`, or remove the mark"
            }
            Self::InlineNote => {
                "write a mark `[^name]` here, and `[^name]: its words` on a line of its own"
            }
            Self::Notice => {
                "a notice starts with a line `> [!NOTE]`, and its words are on the next line, after `> `; the other kinds are `TIP`, `IMPORTANT`, `WARNING` and `CAUTION`"
            }
            Self::Fence => {
                "a notice is written as a line `> [!NOTE]`, and its words on the next line, after `> `"
            }
            Self::Wiki => "write a link to a page as `[its words](page:its-id)`",
            Self::Link => {
                "a link is written `[words](page:its-id)`, with nothing between the brackets and no space in the address"
            }
            Self::Reference => "write `[words](address)`, or a line `[label]: address`",
            Self::Image => {
                "describe it in words, which can be read aloud, translated and loaded on any phone"
            }
            Self::Address => {
                "write a link as `[words](page:its-id)`, and a number as `<hotline:its-id>`; if it is no address, put a space after the colon"
            }
            Self::Task => "write the list without the boxes `[ ]`",
            Self::Template => "texts have no templates and no classes: remove the braces",
            Self::HeadingId => {
                "only a heading has an id, at the end of its line: `## How to stay {#stay}`"
            }
            Self::Heading => "write a space after the `#`: `## How to stay {#stay}`",
            Self::Table => {
                "a table has a second line such as `|---|---|`, with as many columns as the first; above it is an empty line"
            }
            Self::Code => "put the three backticks on a line of their own, above and below",
            Self::Entity => {
                "write the character itself; for a space that does not break, copy one or write `&nbsp;`"
            }
            Self::Brackets => {
                "a link is written `<https://example.org>`, `<hotline:its-id>` or `[words](page:its-id)`; put a `\\` before the `<` if the character itself is meant"
            }
            Self::Shortcode => "write the character itself, or leave it out",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_prose_has_nothing_left_over() {
        for words in [
            "a lone * and 2 * 3, 2*3",
            "Prices* are for adults and children*.",
            "C#, #HelpIsHere and [sic] or [1], [a] [b]",
            "see https://x.example/a_b_c/_d_ or a_b@x.example and snake_case_name",
            "a < b > c, 5 <6> and x<y",
            "AT&T; R&D; Q&A & more",
            "10:30:15, at 9:00: yes; note: this",
            "Help!!! Stop! Why??",
            "a == b, a = b == c",
            "~5 km ~ 6 km",
            "{name} and { this }",
            "a | b",
            "Anna: [laughs]: yes",
            "____ and ...",
            "** and",
            "об`єкт",
            "a:b, page: 12, homepage:x",
            "f(x)[i]",
        ] {
            assert_eq!(find(words), [], "{words}");
        }
    }

    #[test]
    fn notation_of_any_tool_is_found() {
        use Leftover as Left;
        for (words, kind) in [
            ("**注意。**你可以", Left::Emphasis),
            ("*注意。*你", Left::Emphasis),
            ("_注意。_你", Left::Emphasis),
            ("** Warning ** now", Left::Emphasis),
            ("**Warning: call", Left::Emphasis),
            ("say *this * now", Left::Emphasis),
            ("__注意。__你", Left::Emphasis),
            ("~~old ~~", Left::Strikethrough),
            ("==mark==", Left::Highlight),
            ("Text[^z].", Left::Footnote),
            ("Text^[a note].", Left::InlineNote),
            ("[!DANGER]\nDo not travel.", Left::Notice),
            ("[!внимание] Не едьте", Left::Notice),
            ("!!! note", Left::Fence),
            ("::: warning", Left::Fence),
            ("see [[rights]]", Left::Wiki),
            ("[a](b c)", Left::Link),
            ("[a] (https://x.example)", Left::Link),
            ("[a][b]", Left::Reference),
            ("![a]", Left::Image),
            ("see page:rights", Left::Address),
            ("[ ] call", Left::Task),
            ("[x] call", Left::Task),
            ("{{ shortcode }}", Left::Template),
            ("{% include %}", Left::Template),
            ("words {.big}", Left::Template),
            ("words {#id}", Left::HeadingId),
            ("##Heading", Left::Heading),
            ("| a | b |", Left::Table),
            ("```code", Left::Code),
            ("a&nbps;b", Left::Entity),
            ("a&nbsp b", Left::Entity),
            ("<www.example.org>", Left::Brackets),
            (":warning: call", Left::Shortcode),
        ] {
            let found: Vec<_> = find(words).into_iter().map(|(_, kind)| kind).collect();
            assert_eq!(found, [kind], "{words}");
        }
    }
}
