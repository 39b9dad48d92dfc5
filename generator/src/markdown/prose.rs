//! Markdown to HTML: nothing inline, nothing raw, and gaps where only the site knows what belongs there.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, LinkType, Tag, TagEnd};
use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

use super::{Found, Markdown, Target};

/// What the generator knows and a text does not: where things are, and what they look like.
pub trait Resolve {
    /// The address of a page, with its anchor.
    fn page(&self, id: &str, anchor: Option<&str>) -> String;
    /// The address of a hotline's section.
    fn hotline(&self, id: &str) -> String;
    /// A hotline's number within a sentence, as HTML.
    fn number(&self, id: &str) -> String;
    /// A hotline's card, as HTML.
    fn card(&self, id: &str) -> Arc<str>;
    /// The address of a campaign's page.
    fn campaign(&self, id: &str) -> String;
}

/// A rendered text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The inside of the first heading.
    pub heading: String,
    /// What stands before the first heading of level 2.
    pub lead: String,
    /// The rest.
    pub rest: String,
}

/// A text as HTML that is still to be told where its links lead and what its hotlines look like.
///
/// It is kept for thousands of pages, and so it is two pieces of memory and not many.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// The inside of the first heading, then the lead, then the rest.
    html: String,
    /// The first byte of the lead.
    lead: usize,
    /// The first byte of the rest.
    rest: usize,
    /// What stands in `html` for something else, in order.
    gaps: Vec<Gap>,
}

/// What stands in a text for something else.
#[derive(Debug, Clone)]
struct Gap {
    at: Range<usize>,
    kind: Kind,
}

/// What a [`Gap`] stands for.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// The address of something on the site, as a text writes it: `page:rights#stay`. It is inside an attribute.
    Address,
    /// The id of a hotline whose number belongs here.
    Number,
    /// The id of a hotline whose card belongs here.
    Card,
}

impl Prose {
    /// How much memory it takes: the bytes of its HTML and its gaps.
    pub fn bytes(&self) -> usize {
        self.html.capacity() + self.gaps.capacity() * size_of::<Gap>()
    }

    /// The whole text; `resolve` knows what its links mean.
    pub fn fill(&self, resolve: &dyn Resolve) -> Rendered {
        let end = self.html.len();
        Rendered {
            heading: self.part(0..self.lead, resolve),
            lead: self.part(self.lead..self.rest, resolve),
            rest: self.part(self.rest..end, resolve),
        }
    }

    fn part(&self, part: Range<usize>, resolve: &dyn Resolve) -> String {
        let html = |range: Range<usize>| self.html.get(range).unwrap_or_default();
        let gaps = self.gaps.iter();
        let gaps: Vec<_> = gaps.filter(|gap| part.contains(&gap.at.start)).collect();
        let mut filled = String::with_capacity(part.len() + 64 * gaps.len());
        let mut from = part.start;
        for Gap { at, kind } in gaps {
            filled.push_str(html(from..at.start));
            kind.fill(html(at.clone()), &mut filled, resolve);
            from = at.end;
        }
        filled.push_str(html(from..part.end));
        filled
    }
}

impl Kind {
    fn fill(self, text: &str, out: &mut String, resolve: &dyn Resolve) {
        let address = match self {
            Self::Number => return out.push_str(&resolve.number(text)),
            Self::Card => return out.push_str(&resolve.card(text)),
            Self::Address => match Target::parse(text) {
                Some(Target::Page(id, anchor)) => resolve.page(&id, anchor.as_deref()),
                Some(Target::Hotline(id)) => resolve.hotline(&id),
                Some(Target::Campaign(id)) => resolve.campaign(&id),
                Some(Target::Outside(_)) | None => text.to_owned(),
            },
        };
        // Writing to a string cannot fail.
        let _ = escape_href(out, &address);
    }
}

/// Renders what was found in a text.
///
/// Blocks stand close together, without a line between them, so that there is nothing left to minify.
pub(super) fn prose(markdown: &Markdown<'_>) -> Prose {
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

#[cfg(test)]
mod tests {
    use super::*;

    struct Nowhere;

    impl Resolve for Nowhere {
        fn page(&self, id: &str, anchor: Option<&str>) -> String {
            format!(
                "/en/{id}/{}",
                anchor.map_or_else(String::new, |anchor| format!("#{anchor}"))
            )
        }
        fn hotline(&self, id: &str) -> String {
            format!("/en/numbers/#{id}")
        }
        fn number(&self, id: &str) -> String {
            format!("[number {id}]")
        }
        fn card(&self, id: &str) -> Arc<str> {
            format!("[card {id}]\n").into()
        }
        fn campaign(&self, id: &str) -> String {
            format!("/en/campaigns/{id}/")
        }
    }

    fn render(text: &str) -> Rendered {
        Markdown::parse(text).prose().fill(&Nowhere)
    }

    fn rest(text: &str) -> String {
        render(&format!("# Title\n\n## Part {{#part}}\n\n{text}"))
            .rest
            .replace("<h2 id=\"part\">Part</h2>", "")
    }

    #[test]
    fn a_hotline_alone_is_a_card_and_in_a_sentence_a_number() {
        assert_eq!(rest("<hotline:gr-1109>"), "[card gr-1109]\n");
        assert_eq!(
            rest("Call <hotline:gr-1109> now."),
            "<p>Call [number gr-1109] now.</p>"
        );
    }

    #[test]
    fn site_links_become_addresses() {
        assert_eq!(
            rest("[stay](page:rights#stay)"),
            "<p><a href=\"/en/rights/#stay\">stay</a></p>"
        );
    }

    #[test]
    fn a_table_has_no_inline_style() {
        let html = rest("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        assert!(
            html.contains("<th scope=\"col\" class=\"end\">b</th>"),
            "{html}"
        );
        assert!(html.contains("<td class=\"end\">2</td>"), "{html}");
        assert!(!html.contains("style"), "{html}");
    }

    #[test]
    fn footnotes_are_numbered_through_the_whole_text() {
        let rendered =
            render("# T\n\nA[^x].\n\n## P {#p}\n\nB[^y], C[^x].\n\n[^x]: one\n\n[^y]: two\n");
        assert!(
            rendered.lead.contains("<a href=\"#note-1\">1</a>"),
            "{}",
            rendered.lead
        );
        assert!(
            rendered.rest.contains("<a href=\"#note-2\">2</a>"),
            "{}",
            rendered.rest
        );
        assert!(rendered.rest.contains("id=\"note-2\""), "{}", rendered.rest);
    }

    #[test]
    fn chinese_lines_join_without_a_space() {
        assert_eq!(rest("你可以\n打电话"), "<p>你可以打电话</p>");
    }
}
