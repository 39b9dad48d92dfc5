//! The problems of a text: what Markdown allows and a page does not.

use crate::problem::{Place, Problem};

use super::target::Target;

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

/// A page is divided at its headings, and an element around a heading cannot be divided.
pub(super) fn heading_within_element(place: Place) -> Problem {
    Problem::error(place, "this heading is inside a quote or a list")
        .help("start its line with the `#`, without characters or spaces before it")
}

pub(super) fn image(place: Place) -> Problem {
    Problem::error(place, "a text cannot hold an image")
        .help("describe it in words, which can be read aloud, translated and loaded on any phone")
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
    let help = if ["tel", "sms"].iter().any(is) {
        "numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too".to_owned()
    } else if Target::SCHEMES.iter().any(is) {
        format!("write `{}:` in small letters", scheme.to_ascii_lowercase())
    } else if scheme == "http" {
        "write `https://`; pages without encryption are not linked".to_owned()
    } else {
        "links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`".to_owned()
    };
    Problem::error(place, format!("a link cannot lead to `{address}`")).help(help)
}
