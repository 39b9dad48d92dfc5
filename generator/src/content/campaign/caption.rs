//! Captions: the words with which people share a campaign, in each language, and those that a radio reads.
//!
//! A caption is a text without markup, except that `<hotline:no-rosa>` in it is the number of that hotline, as it is in
//! pages: a number that changes is then right in the next caption that somebody copies.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::content::fields::{Fields, is_id};
use crate::content::locale::Tag;
use crate::content::markdown::{Figure, check_plain};
use crate::problem::At;

/// The captions of a campaign, by language.
pub type Captions = BTreeMap<Tag, Caption>;

/// The captions in one language.
#[derive(Debug, Clone)]
pub struct Caption {
    /// The bytes of the language in the file of the record.
    pub span: Range<usize>,
    /// A text that fits into every network, with the address and the hashtags behind it.
    pub short: CaptionText,
    /// A text for networks that take long ones.
    pub long: Option<CaptionText>,
    /// A text to be read aloud in half a minute.
    pub radio: Option<CaptionText>,
}

/// A text with numbers in it.
#[derive(Debug, Clone)]
pub struct CaptionText {
    pieces: Vec<Piece>,
    /// The bytes of the text in the file of the record, with its quotes.
    pub span: Range<usize>,
    /// Runs of digits that are typed in the text.
    pub figures: Vec<Figure>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// Words, as they are.
    Words(String),
    /// The id of the hotline whose number stands here.
    Number(String),
}

/// How long a text may be.
struct Length {
    /// The name of the field.
    field: &'static str,
    /// What the text is, for messages.
    noun: &'static str,
    most_characters: usize,
    /// What to do with a longer one.
    help: &'static str,
}

const CUT_OFF: &str = "say less: the address of the page and the hashtags are added to it, and networks cut off what is longer";

/// Posts may have 280 characters of some networks: what is left is for the address and the hashtags.
const SHORT: Length = Length {
    field: "short",
    noun: "caption",
    most_characters: 200,
    help: CUT_OFF,
};

/// Posts may have 2,200.
const LONG: Length = Length {
    field: "long",
    noun: "caption",
    most_characters: 2000,
    help: CUT_OFF,
};

/// A speaker who is understood says some 75 words in half a minute.
const RADIO: Length = Length {
    field: "radio",
    noun: "radio text",
    most_characters: 600,
    help: "say less: half a minute has some 75 words, and a number is said slowly and twice",
};

/// How many characters a number is counted as.
const NUMBER_CHARACTERS: usize = 16;

/// What stands in place of a number where only the words are looked at.
const PLACEHOLDER: &str = "\u{fffc}";

/// The beginning of a hotline's number in a text; its end is `>`.
const OPEN: &str = "<hotline:";

/// Reads the table `captions`.
pub(super) fn read(fields: &mut Fields<'_>) -> Captions {
    let Some(mut table) = fields.table("captions") else {
        return Captions::new();
    };
    let mut captions = Captions::new();
    for (name, mut table) in table.named_tables() {
        let tag = table.tag(&name);
        let short = table.required_text(SHORT.field);
        let short = short.and_then(|text| CaptionText::check(&table, &text, &SHORT));
        let mut optional = |length: &Length| {
            let text = table.text(length.field);
            text.and_then(|text| CaptionText::check(&table, &text, length))
        };
        let (long, radio) = (optional(&LONG), optional(&RADIO));
        table.finish();
        if let (Some(tag), Some(short)) = (tag, short) {
            let span = name.span;
            let caption = Caption {
                span,
                short,
                long,
                radio,
            };
            captions.insert(tag.value, caption);
        }
    }
    captions
}

impl Caption {
    /// Its texts, the short one first.
    pub fn texts(&self) -> impl Iterator<Item = &CaptionText> {
        let further = self.long.iter().chain(&self.radio);
        [&self.short].into_iter().chain(further)
    }
}

impl CaptionText {
    /// A text of a field, if it can be one; else that is a problem.
    fn check(fields: &Fields<'_>, text: &At<String>, length: &Length) -> Option<Self> {
        let Length { noun, field, .. } = length;
        let pieces = pieces(text.value.trim());
        let words = pieces.iter().map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Number(_) => PLACEHOLDER,
        });
        let words: String = words.collect();
        if words.to_ascii_lowercase().contains("<hotline") {
            fields.error(
                &text.span,
                format!("this {noun} has something that looks like a hotline but is not one"),
                "write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`",
            );
            return None;
        }
        let numbers = words.matches(PLACEHOLDER).count();
        let characters = words.chars().count() + numbers * (NUMBER_CHARACTERS - 1);
        let most = length.most_characters;
        if characters > most {
            fields.error(
                &text.span,
                format!(
                    "this {noun} has {characters} characters, and {most} is the most of `{field}`"
                ),
                length.help,
            );
        }
        let at = At {
            value: words,
            span: text.span.clone(),
        };
        Some(Self {
            figures: check_plain(fields.path(), &at, fields.problems()),
            pieces,
            span: text.span.clone(),
        })
    }

    /// The ids of the hotlines whose numbers it has.
    pub fn hotlines(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Words(_) => None,
            Piece::Number(id) => Some(id.as_str()),
        })
    }

    /// The text, with the numbers that `number` gives for the ids of hotlines.
    ///
    /// # Errors
    ///
    /// The first error of `number`.
    pub fn filled<E>(&self, number: impl Fn(&str) -> Result<String, E>) -> Result<String, E> {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Words(words) => Ok(words.clone()),
            Piece::Number(id) => number(id),
        });
        pieces.collect()
    }
}

/// The words and numbers of a text, in order.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let next = |text: &str| {
        let mut starts = text.match_indices(OPEN);
        starts.find_map(|(at, _)| {
            let (id, _) = text.get(at + OPEN.len()..)?.split_once('>')?;
            is_id(id).then(|| (at, id.to_owned()))
        })
    };
    while let Some((at, id)) = next(rest) {
        let (before, behind) = rest.split_at(at);
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        rest = behind.get(OPEN.len() + id.len() + 1..).unwrap_or_default();
        pieces.push(Piece::Number(id));
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cut_out_of_the_words_around_them() {
        let words = |words: &str| Piece::Words(words.to_owned());
        let number = |id: &str| Piece::Number(id.to_owned());
        for (text, expected) in [
            ("Call.", vec![words("Call.")]),
            (
                "Call <hotline:no-rosa>.",
                vec![words("Call "), number("no-rosa"), words(".")],
            ),
            ("<hotline:a><hotline:b>", vec![number("a"), number("b")]),
            (
                "<hotline:a b> or <hotline:c>",
                vec![words("<hotline:a b> or "), number("c")],
            ),
            ("<hotline:a", vec![words("<hotline:a")]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
