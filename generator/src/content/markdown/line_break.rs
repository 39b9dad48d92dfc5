//! Line breaks in a text that separate no words: Chinese and Japanese are written without spaces.

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory, GeneralCategoryGroup, Script};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::spanned::Spanned;

/// Whether nothing is shown for the line break at index `at`, since wide characters are on both sides of it.
///
/// Emphasis, links and the marks of footnotes around the break are looked through.
pub(super) fn is_dropped(events: &[Spanned<'_>], at: usize) -> bool {
    let before = events.get(..at).unwrap_or_default().iter().rev();
    let after = events.get(at + 1..).unwrap_or_default().iter();
    let before = texts(before).flat_map(|text| text.chars().rev());
    let after = texts(after).flat_map(str::chars);
    matches!(
        (side(before), side(after)),
        (Side::Wide, Side::Wide | Side::Shared) | (Side::Shared, Side::Wide)
    )
}

/// Whether an element is within a line, so that the words around it are one text.
pub(super) fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// The texts of the same block, from one of its events on. They end before a hotline, whose number is filled in later.
fn texts<'e, 't: 'e>(
    events: impl Iterator<Item = &'e Spanned<'t>>,
) -> impl Iterator<Item = &'e str> {
    let texts = events.map_while(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        Event::Start(Tag::Link {
            link_type: LinkType::Autolink | LinkType::Email,
            ..
        }) => None,
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
        | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
        | Event::FootnoteReference(_) => Some(""),
        _ => None,
    });
    texts.filter(|text| !text.is_empty())
}

/// What is on one side of a line break.
enum Side {
    /// Han, kana or their punctuation; not Hangul, which has spaces.
    Wide,
    /// Nothing but punctuation that several scripts share.
    Shared,
    Other,
}

/// The side with these characters, from the line break on.
///
/// Quotation marks, dashes and dots that several scripts share have no width of their own (Unicode Standard Annex 11:
/// *ambiguous*); they belong to the character beyond them, as in CSS Text 4, section 4.1.3.
fn side(characters: impl Iterator<Item = char>) -> Side {
    let mut characters = characters.peekable();
    let is_empty = characters.peek().is_none();
    match characters.find(|character| !is_shared_punctuation(*character)) {
        Some(character) if is_wide_character(character) => Side::Wide,
        None if !is_empty => Side::Shared,
        _ => Side::Other,
    }
}

/// Whether a character is wide and belongs to a script without spaces between words.
pub(super) fn is_wide_character(character: char) -> bool {
    let width = CodePointMapData::<EastAsianWidth>::new().get(character);
    let wide = [
        EastAsianWidth::Wide,
        EastAsianWidth::Fullwidth,
        EastAsianWidth::Halfwidth,
    ];
    wide.contains(&width) && CodePointMapData::<Script>::new().get(character) != Script::Hangul
}

fn is_shared_punctuation(character: char) -> bool {
    let width = CodePointMapData::<EastAsianWidth>::new().get(character);
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    width == EastAsianWidth::Ambiguous
        && (GeneralCategoryGroup::Punctuation.contains(category)
            || GeneralCategoryGroup::Symbol.contains(category))
}
