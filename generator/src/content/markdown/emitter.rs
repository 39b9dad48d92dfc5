//! From the events of a text to its [`Prose`]: HTML with the elements and classes that the theme styles, and gaps.
//!
//! No style is inline, and no HTML of the text is passed on.

mod links;
mod table;

use std::collections::BTreeMap;

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::events::Markdown;
use super::fold::{Fold, is_folded, text_end};
use super::labels::{Label, citations, note_numbers};
use super::line_break;
use super::prose::{Gap, GapKind, Prose};
use super::standalone::{STANDALONE_EVENTS, Standalone, is_alone, picture};
use crate::content::isolates;
use table::Table;

impl Markdown<'_> {
    /// The text as HTML with gaps.
    ///
    /// No line break separates blocks, so that the minifier has nothing to remove.
    pub fn prose(&self) -> Prose {
        let events = &*self.events;
        let links = self.count(|tag| matches!(tag, Tag::Link { .. }));
        let mut emitter = Emitter {
            notes: note_numbers(events),
            prose: Prose {
                html: String::with_capacity(self.text.len() * 5 / 4),
                gaps: Vec::with_capacity(links),
                ..Prose::default()
            },
            part: Part::BeforeTitle,
            table: Table::default(),
            notices: Vec::new(),
            open_note: None,
            notes_below: BTreeMap::new(),
            links: Vec::new(),
            link: "<a",
            in_hotline: false,
            depth: 0,
            fold: Fold::None,
        };
        let text_end = text_end(events);
        let mut at = 0;
        while let Some((event, _)) = events.get(at) {
            if at >= text_end {
                emitter.end_fold();
            }
            if matches!(event, Event::SoftBreak) && line_break::is_dropped(events, at) {
                at += 1;
            } else if let Some(alone) = Standalone::of(events.get(at..).unwrap_or_default()) {
                match alone {
                    Standalone::Card(id) => emitter.gap(GapKind::Card, id),
                    Standalone::Statistics(id) => emitter.gap(GapKind::Statistics, id),
                }
                at += STANDALONE_EVENTS;
            } else if let Some(alone) = picture(events.get(at..).unwrap_or_default()) {
                emitter.gap(GapKind::Picture, &format!("{} {}", alone.name, alone.words));
                at += alone.events;
            } else {
                // A link with no sentence around it needs more room for a finger.
                emitter.link = if is_alone(events, at) {
                    "<a class=\"big\""
                } else {
                    "<a"
                };
                emitter.event(event);
                at += 1;
            }
        }
        emitter.end_fold();
        for (key, _) in citations(events) {
            emitter.start_note(key);
            // As any other note it is a paragraph: reader views take a part with bare words for the text of the page.
            emitter.html("<p>");
            emitter.gap(GapKind::Source, key);
            emitter.html("</p>");
            emitter.end_note();
        }
        emitter.finish()
    }
}

impl Markdown<'_> {
    /// The words of a text of one paragraph as HTML, without an element around them.
    pub(crate) fn words(&self) -> String {
        let html = self.prose().html;
        let inside = html
            .strip_prefix("<p>")
            .and_then(|html| html.strip_suffix("</p>"));
        inside.map_or_else(|| html.clone(), str::to_owned)
    }
}

/// The part of a text that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Above the title, where a checked text has nothing.
    BeforeTitle,
    Title,
    /// Between the title and the first heading of level 2.
    Lead,
    Rest,
}

/// A footnote whose end has not been reached.
struct OpenNote {
    number: usize,
    /// The bytes of HTML before it.
    html: usize,
    /// The number of gaps before it.
    gaps: usize,
}

/// Writes one event after the other, and keeps what an end tag depends on.
struct Emitter<'e> {
    /// See [`note_numbers`].
    notes: BTreeMap<Label<'e>, usize>,
    prose: Prose,
    part: Part,
    table: Table,
    /// For each open block quote, whether it is a notice such as `> [!WARNING]`.
    notices: Vec<bool>,
    /// The end tags of the open links.
    links: Vec<&'static str>,
    /// How the tag of the link begins that comes next.
    link: &'static str,
    /// The footnote that is open.
    open_note: Option<OpenNote>,
    /// The HTML of the footnotes that were written, by their numbers, with gaps that count from its start. It comes after the text.
    notes_below: BTreeMap<usize, (String, Vec<Gap>)>,
    /// Whether a hotline in angle brackets is open: its text is left out, since the gap takes its place.
    in_hotline: bool,
    /// How many elements are open.
    depth: usize,
    /// What is open of a folded section.
    fold: Fold,
}

impl<'e> Emitter<'e> {
    /// The written text, in no more memory than it needs.
    fn finish(mut self) -> Prose {
        self.prose.notes = self.prose.html.len();
        for (html, gaps) in std::mem::take(&mut self.notes_below).into_values() {
            let start = self.prose.html.len();
            self.html(&html);
            let gaps = gaps.into_iter();
            self.prose
                .gaps
                .extend(gaps.map(|gap| gap.moved(|at| at + start)));
        }
        if self.part == Part::Lead {
            self.prose.rest = self.prose.notes;
        }
        self.prose.html.shrink_to_fit();
        self.prose.gaps.shrink_to_fit();
        self.prose
    }

    fn out(&mut self) -> &mut String {
        &mut self.prose.html
    }

    fn gap(&mut self, kind: GapKind, text: &str) {
        let start = self.prose.html.len();
        self.html(text);
        let at = start..self.prose.html.len();
        self.prose.gaps.push(Gap { at, kind });
    }

    fn html(&mut self, html: &str) {
        self.out().push_str(html);
    }

    fn text(&mut self, text: &str) {
        // Writing to a `String` cannot fail.
        if !text.contains(isolates::SIGNS) {
            let _ = escape_html_body_text(self.out(), text);
            return;
        }
        let mut escaped = String::new();
        let _ = escape_html_body_text(&mut escaped, text);
        isolates::write(&escaped, self.out(), |_| true);
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
            Event::Start(tag) => {
                self.depth += 1;
                self.start(tag);
            }
            Event::End(tag) => {
                self.depth -= 1;
                let is_hotline = *tag == TagEnd::Link && std::mem::take(&mut self.in_hotline);
                if !is_hotline {
                    self.end(*tag);
                }
            }
            Event::Text(_) if self.in_hotline => {}
            // The outline makes HTML in a text a problem. Here it is escaped all the same.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Code(text) => {
                self.html("<code>");
                self.text(text);
                self.html("</code>");
            }
            Event::SoftBreak => self.html("\n"),
            Event::HardBreak => self.html("<br>"),
            Event::Rule if self.fold == Fold::Section && self.depth == 0 => self.end_fold(),
            Event::Rule => self.html("<hr>"),
            Event::FootnoteReference(label) => {
                let number = self.note(label);
                self.html(&format!(
                    "<sup class=\"footnote-reference\"><a href=\"#note-{number}\">{number}</a></sup>"
                ));
            }
            // Events of extensions that `OPTIONS` does not enable.
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &'e Tag<'_>) {
        match tag {
            Tag::Heading {
                level, id, classes, ..
            } => self.start_heading(*level, id.as_deref(), is_folded(*level, classes)),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_link(*link_type, dest_url, title),
            Tag::BlockQuote(kind) => self.start_quote(*kind),
            Tag::List(Some(1)) => self.html("<ol class=\"steps\">"),
            Tag::List(Some(start)) => self.html(&format!("<ol start=\"{start}\">")),
            Tag::FootnoteDefinition(label) => self.start_note(label),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                let html = self.table.start(tag);
                self.html(html);
            }
            other => self.html(plain_tags(other.to_end()).0),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                if level == HeadingLevel::H1 {
                    self.part = Part::Lead;
                    self.prose.lead = self.prose.html.len();
                } else {
                    self.html(&format!("</{level}>"));
                    if self.fold == Fold::Heading {
                        self.fold = Fold::Section;
                        self.html("</summary>");
                    }
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
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::Link => {
                let end = self.links.pop().unwrap_or_default();
                self.html(end);
            }
            TagEnd::List(true) => self.html("</ol>"),
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                let html = self.table.end(tag);
                self.html(html);
            }
            other => self.html(plain_tags(other).1),
        }
    }

    fn start_heading(&mut self, level: HeadingLevel, id: Option<&str>, is_folded: bool) {
        if level == HeadingLevel::H1 {
            // The check refuses whatever is above the title.
            self.prose.html.clear();
            self.prose.gaps.clear();
            self.open_note = None;
            self.part = Part::Title;
            return;
        }
        if level == HeadingLevel::H2 && self.part != Part::Rest {
            self.part = Part::Rest;
            self.prose.rest = self.prose.html.len();
        }
        if level == HeadingLevel::H2 {
            self.end_fold();
        }
        if is_folded {
            self.html("<details class=\"fold\"");
        } else {
            self.html(&format!("<{level}"));
        }
        if let Some(id) = id {
            self.attribute("id", id);
        }
        self.html(">");
        if is_folded {
            self.fold = Fold::Heading;
            self.html("<summary><h2>");
        }
    }

    /// Ends the folded section that is open, if one is.
    fn end_fold(&mut self) {
        if std::mem::take(&mut self.fold) != Fold::None {
            self.html("</details>");
        }
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

    fn start_note(&mut self, label: &str) {
        let number = self.note(label);
        self.open_note = Some(OpenNote {
            number,
            html: self.prose.html.len(),
            gaps: self.prose.gaps.len(),
        });
        self.html(&format!(
            "<div class=\"footnote-definition\" id=\"note-{number}\"><sup class=\"footnote-definition-label\">{number}</sup> "
        ));
    }

    /// Takes the note that is open out of the text.
    fn end_note(&mut self) {
        self.html("</div>");
        let Some(open) = self.open_note.take() else {
            return;
        };
        // The check refuses a heading within a note.
        self.prose.rest = self.prose.rest.min(open.html);
        let html = self.prose.html.split_off(open.html);
        let gaps = self.prose.gaps.split_off(open.gaps).into_iter();
        let gaps = gaps.map(|gap| gap.moved(|at| at - open.html)).collect();
        self.notes_below.insert(open.number, (html, gaps));
    }

    fn note(&self, label: &str) -> usize {
        self.notes
            .get(&Label::new(label))
            .copied()
            .unwrap_or_default()
    }
}

/// The start and end tags of an element without attributes; empty for elements that the enabled extensions cannot make.
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
        _ => ("", ""),
    }
}
