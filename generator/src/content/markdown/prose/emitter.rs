//! From the events of the parser to HTML with its gaps: each element with the tags and classes that the theme knows.
//!
//! In goes a parsed text; out comes its [`Prose`]. Nothing is inline, and nothing raw.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, LinkType, Tag, TagEnd};
use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

use super::{Gap, Kind, Prose};
use crate::content::markdown::{Found, Markdown, Target};

/// Renders what was found in a text.
///
/// Blocks stand close together, without a line between them, so that there is nothing left to minify.
pub(in crate::content::markdown) fn prose(markdown: &Markdown<'_>) -> Prose {
    let found = &*markdown.found;
    let links = markdown.count(|tag| matches!(tag, Tag::Link { .. }));
    let mut emitter = Emitter {
        notes: notes(found),
        prose: Prose {
            html: String::with_capacity(markdown.text.len() * 5 / 4),
            gaps: Vec::with_capacity(links),
            ..Prose::default()
        },
        place: Place::Above,
        alignments: Vec::new(),
        column: 0,
        in_head: false,
        notices: Vec::new(),
        in_hotline: false,
    };
    let mut at = 0;
    while let Some((event, _)) = found.get(at) {
        if matches!(event, Event::SoftBreak) && between_han(found, at) {
            at += 1;
        } else if let Some(id) = card(found.get(at..).unwrap_or_default()) {
            emitter.gap(Kind::Card, id);
            at += CARD_EVENTS;
        } else {
            emitter.event(event);
            at += 1;
        }
    }
    emitter.finish()
}

/// Events of a paragraph that holds nothing but `<hotline:id>`: paragraph, link, text, and both ends.
const CARD_EVENTS: usize = 5;

/// The id of the hotline whose card stands here.
fn card<'e>(found: &'e [Found<'_>]) -> Option<&'e str> {
    let [
        (Event::Start(Tag::Paragraph), _),
        (
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                dest_url,
                ..
            }),
            _,
        ),
        (Event::Text(_), _),
        (Event::End(TagEnd::Link), _),
        (Event::End(TagEnd::Paragraph), _),
    ] = found.get(..CARD_EVENTS)?
    else {
        return None;
    };
    dest_url.strip_prefix("hotline:")
}

/// The number of each footnote: its place among the definitions, so that the list counts up.
fn notes<'e>(found: &'e [Found<'_>]) -> BTreeMap<&'e str, usize> {
    let labels = found.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(&**label),
        _ => None,
    });
    labels.zip(1..).collect()
}

/// Which part of a text is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Above the first heading, where the check lets nothing stand.
    Above,
    Heading,
    Lead,
    Rest,
}

/// What is known inside an element and needed at its end.
struct Emitter<'e> {
    /// Footnotes by label, numbered in the order in which they are listed.
    notes: BTreeMap<&'e str, usize>,
    prose: Prose,
    place: Place,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// For each open block quote, whether it is a notice.
    notices: Vec<bool>,
    /// Inside a hotline in angle brackets: its own text goes.
    in_hotline: bool,
}

impl<'e> Emitter<'e> {
    /// The text, with its parts marked, in no more memory than it needs.
    fn finish(mut self) -> Prose {
        if self.place == Place::Lead {
            self.prose.rest = self.prose.html.len();
        }
        self.prose.html.shrink_to_fit();
        self.prose.gaps.shrink_to_fit();
        self.prose
    }

    fn out(&mut self) -> &mut String {
        &mut self.prose.html
    }

    fn gap(&mut self, kind: Kind, text: &str) {
        let start = self.prose.html.len();
        self.html(text);
        let at = start..self.prose.html.len();
        self.prose.gaps.push(Gap { at, kind });
    }

    fn html(&mut self, html: &str) {
        self.out().push_str(html);
    }

    fn text(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = escape_html_body_text(self.out(), text);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let out = self.out();
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        let _ = escape_html(&mut *out, value);
        out.push('"');
    }

    fn event(&mut self, event: &'e Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(TagEnd::Link) if std::mem::take(&mut self.in_hotline) => {}
            Event::End(tag) => self.end(*tag),
            Event::Text(_) if self.in_hotline => {}
            // Raw HTML is refused by the check; here it is shown as the text it is.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Code(text) => {
                self.html("<code>");
                self.text(text);
                self.html("</code>");
            }
            Event::SoftBreak => self.html("\n"),
            Event::HardBreak => self.html("<br>"),
            Event::Rule => self.html("<hr>"),
            Event::FootnoteReference(label) => {
                let number = self.note(label);
                self.html(&format!(
                    "<sup class=\"footnote-reference\"><a href=\"#note-{number}\">{number}</a></sup>"
                ));
            }
            // Options that are off.
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &'e Tag<'_>) {
        match tag {
            Tag::Heading { level, id, .. } => self.start_heading(*level, id.as_deref()),
            Tag::Link {
                link_type: LinkType::Autolink,
                dest_url,
                ..
            } if dest_url.starts_with("hotline:") => {
                let id = dest_url.trim_start_matches("hotline:");
                self.gap(Kind::Number, id);
                self.in_hotline = true;
            }
            Tag::Link {
                dest_url, title, ..
            } => {
                self.html("<a href=\"");
                if Target::is_outside(dest_url) {
                    let _ = escape_href(self.out(), dest_url);
                } else {
                    self.gap(Kind::Address, dest_url);
                }
                self.html("\"");
                if !title.is_empty() {
                    self.attribute("title", title);
                }
                self.html(">");
            }
            Tag::BlockQuote(kind) => self.start_quote(*kind),
            Tag::List(Some(1)) => self.html("<ol class=\"steps\">"),
            Tag::List(Some(start)) => self.html(&format!("<ol start=\"{start}\">")),
            Tag::FootnoteDefinition(label) => {
                let number = self.note(label);
                self.html(&format!(
                    "<div class=\"footnote-definition\" id=\"note-{number}\"><sup class=\"footnote-definition-label\">{number}</sup> "
                ));
            }
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                // A wide table scrolls by itself, by keyboard too, and never the page.
                self.html("<div class=\"table\" role=\"group\" tabindex=\"0\"><table>");
            }
            Tag::TableHead => {
                (self.in_head, self.column) = (true, 0);
                self.html("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            other => self.html(plain_tags(other.to_end()).0),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                if level == HeadingLevel::H1 {
                    self.place = Place::Lead;
                    self.prose.lead = self.prose.html.len();
                } else {
                    self.html(&format!("</{level}>"));
                }
            }
            TagEnd::BlockQuote(_) => {
                let notice = self.notices.pop().unwrap_or_default();
                self.html(if notice {
                    "</div></div>"
                } else {
                    "</blockquote>"
                });
            }
            TagEnd::List(true) => self.html("</ol>"),
            TagEnd::Table => self.html("</tbody></table></div>"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html("</tr></thead><tbody>");
            }
            TagEnd::TableCell => {
                self.column += 1;
                self.html(if self.in_head { "</th>" } else { "</td>" });
            }
            other => self.html(plain_tags(other).1),
        }
    }

    fn start_heading(&mut self, level: HeadingLevel, id: Option<&str>) {
        if level == HeadingLevel::H1 {
            // What is above it is refused by the check.
            self.prose.html.clear();
            self.prose.gaps.clear();
            self.place = Place::Heading;
            return;
        }
        if level == HeadingLevel::H2 && self.place != Place::Rest {
            self.place = Place::Rest;
            self.prose.rest = self.prose.html.len();
        }
        self.html(&format!("<{level}"));
        if let Some(id) = id {
            self.attribute("id", id);
        }
        self.html(">");
    }

    fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.notices.push(kind.is_some());
        self.html(match kind {
            None => "<blockquote>",
            Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution | BlockQuoteKind::Important) => {
                "<div class=\"note old dot\" role=\"note\"><div>"
            }
            Some(_) => "<div class=\"note dot ring\" role=\"note\"><div>",
        });
    }

    fn note(&self, label: &str) -> usize {
        self.notes.get(label).copied().unwrap_or_default()
    }

    fn start_cell(&mut self) {
        self.html(if self.in_head {
            "<th scope=\"col\""
        } else {
            "<td"
        });
        // Classes instead of inline styles, which the site's policy blocks, and sides that follow the script.
        match self.alignments.get(self.column) {
            Some(Alignment::Right) => self.html(" class=\"end\">"),
            Some(Alignment::Center) => self.html(" class=\"middle\">"),
            _ => self.html(">"),
        }
    }
}

/// The tags of an element that is written as it is; empty for one that no text of a site can hold.
fn plain_tags(tag: TagEnd) -> (&'static str, &'static str) {
    match tag {
        TagEnd::Paragraph => ("<p>", "</p>"),
        TagEnd::List(_) => ("<ul>", "</ul>"),
        TagEnd::Item => ("<li>", "</li>"),
        TagEnd::DefinitionList => ("<dl>", "</dl>"),
        TagEnd::DefinitionListTitle => ("<dt>", "</dt>"),
        TagEnd::DefinitionListDefinition => ("<dd>", "</dd>"),
        TagEnd::CodeBlock => ("<pre><code>", "</code></pre>"),
        TagEnd::Emphasis => ("<em>", "</em>"),
        TagEnd::Strong => ("<strong>", "</strong>"),
        TagEnd::Strikethrough => ("<del>", "</del>"),
        TagEnd::Link => ("", "</a>"),
        TagEnd::TableRow => ("<tr>", "</tr>"),
        TagEnd::FootnoteDefinition => ("", "</div>"),
        _ => ("", ""),
    }
}

/// Whether a line break stands between two Han characters, where a space would show as a hole.
fn between_han(found: &[Found<'_>], at: usize) -> bool {
    let before = match at.checked_sub(1).and_then(|before| found.get(before)) {
        Some((Event::Text(text), _)) => text.chars().next_back(),
        _ => None,
    };
    let after = match found.get(at + 1) {
        Some((Event::Text(text), _)) => text.chars().next(),
        _ => None,
    };
    matches!((before, after), (Some(a), Some(b)) if han(a) && han(b))
}

fn han(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}
