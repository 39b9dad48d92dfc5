//! `search.json` of a locale: the words of its pages, in which the finder looks for what a reader types.
//!
//! The file holds the text as readers see it and no index: the whole text of a site like this is smaller than the script of
//! a search engine, it gives the sentence in which a word stands, and Chinese needs nothing special. A page that is only
//! shown as a fallback is left out, since its words are in another language.

use std::iter;

use serde::Serialize;

use crate::content::locale::Tag;
use crate::content::page::PageId;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// The most bytes of text in a file, about 50 kB once it is compressed. Of the pages after these it has the headings alone.
const MOST_TEXT: usize = 160_000;

/// A page: address, title, and sections.
#[derive(Debug, Serialize)]
struct Page(String, String, Vec<Section>);

/// A section: the id and the words of its heading, both empty for what comes before the first, and its text with a line for
/// each paragraph, item or cell.
#[derive(Debug, Default, Serialize)]
struct Section(String, String, String);

/// The words of the pages that the locale `tag` has itself.
pub(crate) fn search(renderer: &Renderer<'_>, tag: &Tag) -> Bytes {
    // Pages near the root matter to more readers, and may be the only ones with their whole text.
    let mut ids: Vec<&PageId> = renderer.site.pages.keys().collect();
    ids.sort_by_key(|id| (id.matches('/').count(), *id));
    let mut pages = Vec::new();
    let mut room = MOST_TEXT;
    for id in ids {
        let Some((page, false)) = renderer.translation(id, tag) else {
            continue;
        };
        let address = renderer.address(id, tag)?;
        let detail = page.detail();
        let sections = if room > 0 {
            let text = renderer.prose(page, tag, tag)?;
            sections(&[&text.lead, "\n", &text.rest].concat())
        } else {
            let headings = detail.outline.headings.iter();
            let headings = headings
                .map(|heading| Section(heading.id.clone(), heading.text.clone(), String::new()));
            iter::once(Section::default()).chain(headings).collect()
        };
        let bytes = sections.iter().map(|section| section.2.len()).sum();
        room = room.saturating_sub(bytes);
        pages.push(Page(address, detail.title.clone(), sections));
    }
    serde_json::to_vec(&pages)
        .map_err(|error| Problem::general(format!("the words of pages cannot be written: {error}")))
}

/// The sections of a text in HTML that pulldown-cmark and the card template made.
fn sections(html: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    // Within a heading its words are collected, and within a skipped element nothing is.
    let (mut in_heading, mut skipped) = (false, None);
    for piece in pieces(html) {
        let Some(current) = sections.last_mut() else {
            break;
        };
        match piece {
            Piece::Open(tag) if skipped.is_none() => {
                let name = name(tag);
                if let Some(end) = skipped_until(tag) {
                    skipped = Some(end);
                } else if matches!(name, "h2" | "h3") {
                    in_heading = true;
                    let id = tag
                        .split_once("id=\"")
                        .and_then(|(_, rest)| rest.split('"').next());
                    sections.push(Section(
                        id.unwrap_or_default().to_owned(),
                        String::new(),
                        String::new(),
                    ));
                } else if is_block(name) {
                    new_line(&mut current.2);
                }
            }
            Piece::Close(name) => match skipped {
                Some(end) if end == name => skipped = None,
                None if matches!(name, "h2" | "h3") => in_heading = false,
                _ => {}
            },
            Piece::Text(text) if skipped.is_none() => {
                let words = if in_heading {
                    &mut current.1
                } else {
                    &mut current.2
                };
                words.push_str(&unescaped(text));
            }
            Piece::Open(_) | Piece::Text(_) => {}
        }
    }
    for section in &mut sections {
        section.2.truncate(section.2.trim_end().len());
    }
    sections.retain(|section| !(section.1.is_empty() && section.2.is_empty()));
    sections
}

/// The end of an element whose words are not part of the text: a card, a footnote or the mark of one.
fn skipped_until(tag: &str) -> Option<&'static str> {
    match name(tag) {
        "section" => Some("section"),
        "sup" => Some("sup"),
        "div" if tag.contains("footnote-definition") => Some("div"),
        _ => None,
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "li" | "td" | "th" | "dt" | "dd" | "h4" | "h5" | "h6" | "br" | "blockquote" | "pre"
    )
}

/// Starts a new line, unless the text is at the start of one.
fn new_line(text: &mut String) {
    text.truncate(text.trim_end().len());
    if !text.is_empty() {
        text.push('\n');
    }
}

/// A piece of HTML.
enum Piece<'h> {
    /// The inside of an opening tag: `h2 id="stay"`.
    Open(&'h str),
    /// The name in a closing tag.
    Close(&'h str),
    /// Text, with its entities.
    Text(&'h str),
}

fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some(tag) = rest.strip_prefix('<') {
            let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
            rest = after;
            return Some(match inside.strip_prefix('/') {
                Some(name) => Piece::Close(name.trim()),
                None => Piece::Open(inside),
            });
        }
        let end = rest.find('<').unwrap_or(rest.len());
        let (text, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(Piece::Text(text))
    })
}

/// The name of an element, from the inside of its opening tag.
fn name(tag: &str) -> &str {
    tag.split([' ', '/', '\n']).next().unwrap_or(tag)
}

/// A text without entities. pulldown-cmark writes these four and no others.
fn unescaped(text: &str) -> String {
    let lines = text.replace('\n', " ");
    lines
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_has_the_words_of_its_heading_and_a_line_for_each_paragraph_and_item() {
        let html = "<p>Before &amp; <strong>after</strong>.</p>\n<h2 id=\"stay\">How to <em>stay</em></h2>\n<ul>\n<li>One<sup class=\"footnote-reference\"><a href=\"#note-1\">1</a></sup></li>\n<li>Two</li>\n</ul>\n<section class=\"card\"><p>112</p></section>\n<div class=\"footnote-definition\" id=\"note-1\"><p>Note</p></div><p>Last</p>";
        let found: Vec<_> = sections(html)
            .into_iter()
            .map(|Section(id, heading, text)| [id, heading, text].join(" / "))
            .collect();
        assert_eq!(
            found,
            [
                " /  / Before & after.",
                "stay / How to stay / One\nTwo\nLast"
            ]
        );
    }
}
