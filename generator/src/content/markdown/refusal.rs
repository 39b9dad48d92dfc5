//! The problems of a text: what Markdown allows and a page does not.

use super::labels::Fault;
use super::leftover::Leftover;
use super::target::Target;
use crate::content::locale::TagError;
use crate::content::page_path::split_path;
use crate::content::placeholder::UNWRITTEN;
use crate::problem::{Place, Problem};

/// The most elements that may be nested; each level of a list is two of them, the list and its item.
///
/// Browsers and the minifier recurse into elements, some to a small limit.
pub(super) const MAX_DEPTH: usize = 60;

pub(super) fn too_deep(place: Place) -> Problem {
    let message = format!("more than {MAX_DEPTH} quotes, lists and emphases are nested here");
    Problem::error(place, message).help("say it with fewer levels: nobody can follow that many")
}

pub(super) fn no_title(place: Place) -> Problem {
    Problem::error(place, "the text does not start with a `#` heading").help(
        "the first line below the front matter says what the page is: `# You can ask for help`",
    )
}

pub(super) fn second_title(place: Place) -> Problem {
    Problem::error(place, "a page has one `#` heading, at its start")
        .help("write `##` for the headings below it")
}

pub(super) fn heading_without_id(place: Place) -> Problem {
    Problem::error(place, "this heading has no id")
        .help("add one that stays the same in every language: `## How to stay {#stay}`")
}

pub(super) fn heading_id_twice(place: Place, id: &str) -> Problem {
    Problem::error(
        place,
        format!("the id `{id}` is on this page a second time"),
    )
    .help("give this heading another id")
}

pub(super) fn heading_without_words(place: Place) -> Problem {
    Problem::error(place, "this heading has no words")
        .help("write what the section is about, or remove the line")
}

pub(super) fn heading_braces(place: Place, inside: &str) -> Problem {
    let words: Vec<_> = inside
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let message = format!("`{{{inside}}}` is not an id");
    Problem::error(place, message).help(format!(
        "an id is written `{{#{}}}`, with no space in it; only ` .folded` may follow it, below `##`",
        if words.is_empty() {
            "stay".to_owned()
        } else {
            words.join("-").to_lowercase()
        }
    ))
}

pub(super) fn heading_id(place: Place, id: &str) -> Problem {
    Problem::error(place, format!("`{id}` cannot be an id"))
        .help("an id has letters of any script, digits, `-` and `_`: `{#how-to-stay}`")
}

pub(super) fn heading_id_of_note(place: Place, id: &str) -> Problem {
    Problem::error(
        place,
        format!("the footnotes of a page have ids such as `{id}`"),
    )
    .help("give this heading another id")
}

pub(super) fn title_id(place: Place) -> Problem {
    Problem::error(place, "the title of a page has no id")
        .help("remove the braces: a link to the page, without `#`, leads to its title")
}

pub(super) fn hotline_in_heading(place: Place) -> Problem {
    Problem::error(place, "a heading cannot hold a number")
        .help("write `<hotline:its-id>` on a line of its own below the heading")
}

pub(super) fn card_twice(place: Place, id: &str) -> Problem {
    let message = format!("the card of `{id}` is on this page a second time");
    Problem::error(place, message).help(format!(
        "keep one of the two; within a sentence, `<hotline:{id}>` is the number alone"
    ))
}

pub(super) fn statistics_in_sentence(place: Place, id: &str) -> Problem {
    Problem::error(place, "figures are no part of a sentence").help(format!(
        "write `<statistics:{id}>` alone on its line, with empty lines around it"
    ))
}

pub(super) fn cell_lost(place: Place) -> Problem {
    Problem::error(place, "this row has more cells than its table has columns").help(
        "readers would not see them: add columns to the first two lines of the table, or write `\\|` for the character itself",
    )
}

pub(super) fn lone_item(place: Place, number: u64) -> Problem {
    Problem::warning(
        place,
        format!("readers see this as item {number} of a list"),
    )
    .help(format!(
        "if a sentence starts with the number, as in a date, write `{number}\\.`"
    ))
}

pub(super) fn leftover(place: Place, kind: Leftover, written: &str) -> Problem {
    Problem::error(place, kind.message(&beginning(written))).help(kind.help())
}

pub(super) fn notation_in_plain(place: Place, written: &str) -> Problem {
    let written = beginning(written);
    Problem::error(
        place,
        format!("readers would see `{written}` as it is written here"),
    )
    .help(
        "this text has no bold words, no links and no codes for characters: write the words alone",
    )
}

pub(super) fn label(place: Place, fault: &Fault) -> Problem {
    let (message, help) = match fault {
        Fault::NoteTwice(label) => (
            format!("a second note is called `{label}`"),
            "give one of the two another name, here and at its mark; large and small letters count the same".to_owned(),
        ),
        Fault::NoteUnused(label) => (
            format!("nothing refers to the note `{label}`"),
            format!("write `[^{label}]` where it belongs in the text, or remove the note"),
        ),
        Fault::NoteEmpty(label) => (
            format!("the note `{label}` has no words"),
            format!("write `[^{label}]: its words`; further lines start with four spaces"),
        ),
        Fault::AddressUnused(label) => (
            format!("no link uses the address `{label}`, so readers would not see this line"),
            format!("write `[words][{label}]` in the text, or remove the line; if these are words to read, put a `\\` before the `[`"),
        ),
        Fault::AddressTwice => (
            "this label has an address already, so readers would not see this line".to_owned(),
            "give it another label, or keep one of the two; large and small letters count the same".to_owned(),
        ),
    };
    Problem::error(place, message).help(help)
}

pub(super) fn unwritten(place: Place) -> Problem {
    Problem::warning(
        place,
        "this is still to be written, and readers do not see it",
    )
    .help("write what it asks for in its place, without `>` and `[!TODO]`; or remove these lines")
    .grouped_by(UNWRITTEN)
}

pub(super) fn misplaced_mark(place: Place) -> Problem {
    Problem::error(place, "readers would see this mark of a place that is still to be written")
        .help("a line of its own, `> [!TODO]`, comes first, and each line below it starts with `> `; or remove the mark")
}

pub(super) fn control_entity(place: Place) -> Problem {
    Problem::error(place, "this is a control character, which cannot be shown")
        .help("write the character that is meant itself, or leave it out")
}

pub(super) fn link_without_words(place: Place) -> Problem {
    Problem::error(place, "this link has no words")
        .help("write where it leads between the brackets: `[your rights](page:rights)`")
}

pub(super) fn bare_mail(place: Place, address: &str) -> Problem {
    let message = format!("an e-mail address is no link by itself: `{address}`");
    Problem::error(place, message).help(format!("write `[{address}](mailto:{address})`"))
}

/// A page is divided at its headings, and an element around a heading cannot be divided.
pub(super) fn heading_within_element(place: Place) -> Problem {
    Problem::error(place, "this heading is inside a quote or a list")
        .help("start its line with the `#`, without characters or spaces before it")
}

pub(super) fn foreign_picture(place: Place) -> Problem {
    Problem::error(place, "this picture is not one of the site").help(
        "copy the file into `content/pictures/`, and write `![what it shows](picture:its-name.jpg)`",
    )
}

pub(super) fn picture_in_sentence(place: Place, name: &str) -> Problem {
    Problem::error(place, "a picture stands in a paragraph of its own")
        .help(format!("put `![what it shows](picture:{name})` on a line of its own, with an empty line above it and one below, and no sign in front"))
}

pub(super) fn picture_without_words(place: Place, name: &str) -> Problem {
    Problem::error(
        place,
        "this picture has no words for people who cannot see it",
    )
    .help(format!(
        "say in the brackets what it shows: `![A lighthouse at night](picture:{name})`"
    ))
}

pub(super) fn picture_with_title(place: Place) -> Problem {
    Problem::error(place, "a picture has no title, which a phone could not show").help(
        "take out what stands in quotes behind the address, and write it as a paragraph below if it matters",
    )
}

pub(super) fn html(place: Place) -> Problem {
    Problem::error(place, "HTML does not belong in a text")
        .help("write it in Markdown, or put a `\\` before the `<` if the character itself is meant")
}

pub(super) fn hotline_as_text(place: Place) -> Problem {
    Problem::error(place, "this looks like a hotline but is not one").help("write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`")
}

pub(super) fn link(place: Place, address: &str) -> Problem {
    let scheme = address
        .split_once(':')
        .map_or(address, |(scheme, _)| scheme);
    let is = |known: &&str| scheme.eq_ignore_ascii_case(known);
    let help = if let Some(anchor) = address.strip_prefix('#') {
        let own = split_path(&place.path).map_or_else(|| "its-id".into(), |(_, id)| id);
        format!("a page links to its own headings by its id too: write `page:{own}#{anchor}`")
    } else if ["tel", "sms"].iter().any(is) {
        "numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too".to_owned()
    } else if Target::SCHEMES.iter().any(is) {
        format!("write `{}:` in small letters", scheme.to_ascii_lowercase())
    } else if is_mail(address) {
        format!("write `mailto:{address}`")
    } else if scheme == "http" {
        "write `https://`; pages without encryption are not linked".to_owned()
    } else {
        "links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`".to_owned()
    };
    Problem::error(place, format!("a link cannot lead to `{address}`")).help(help)
}

/// Words in another language have a tag that is none.
pub(super) fn language(place: Place, language: &str, error: &TagError) -> Problem {
    Problem::error(
        place,
        format!("`{language}` in `{{lang={language}}}`: {error}"),
    )
    .help("write the tag of the language, such as `{lang=en}` or `{lang=zh-Hans}`")
}

pub(super) fn unmarked_language(place: Place, words: &str) -> Problem {
    let words = beginning(words);
    let message = format!("`{words}` is in another language, and nothing says so");
    let group = format!("another language in {}", place.path);
    Problem::warning(place, message).grouped_by(group).help(format!(
        "put the whole of it in brackets and name its language: `[{words}]{{lang=en}}`; then it is read aloud and shown rightly"
    ))
}

/// Whether an address without a scheme is one of e-mail.
fn is_mail(address: &str) -> bool {
    let parts = address.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !address.contains([':', '/', ' '])
    })
}

/// The most characters of a text that a message repeats.
const REPEATED: usize = 40;

/// The beginning of the first line of a text, for a message.
fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut characters = line.chars();
    let start: String = characters.by_ref().take(REPEATED).collect();
    match characters.next() {
        Some(_) => start + "…",
        None => start,
    }
}
