//! The outline of a text, for checks: its headings, links and figures, and the problems found on the way.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use serde::{Deserialize, Serialize};

use super::events::Markdown;
use super::figures::{figures, suspects};
use super::refusal::{self, MAX_DEPTH};
use super::target::Target;
use crate::problem::{At, Place, Problem, Problems};

/// A heading below the title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The id, the anchor of links.
    pub id: String,
    /// The text, without markup.
    pub text: String,
    /// The bytes of its first line in the file.
    pub span: Range<usize>,
}

/// The parts of a text that are checked against the rest of the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Outline {
    /// The headings with an id, in the order of the text.
    pub headings: Vec<Heading>,
    /// The targets of all links that are allowed.
    pub links: Vec<At<Target>>,
    /// Runs of digits outside links, as [`figures()`] gives them: some may be the number of a hotline.
    pub figures: Vec<At<String>>,
}

impl Markdown<'_> {
    /// The title (the text of the first `#` heading, empty if there is none) and the outline of the text.
    ///
    /// The text starts at byte `offset` of the file `path`; all places are in that file.
    pub fn outline(
        &self,
        path: &Arc<str>,
        offset: usize,
        problems: &Problems,
    ) -> (String, Outline) {
        let mut outliner = Outliner {
            path,
            problems,
            text: self.text,
            offset,
            suspects: suspects(self.text),
            outline: Outline {
                headings: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Heading { .. }))),
                links: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Link { .. }))),
                figures: Vec::new(),
            },
            title: None,
            ids: BTreeSet::new(),
            heading: None,
            prose: None,
            in_link: false,
            depth: 0,
            too_deep: false,
            open_html: false,
        };
        match self.events.first() {
            Some((event, range)) => outliner.first(event, range),
            // An empty text has no place; the line that ends the front matter is marked.
            None => outliner.push(refusal::no_title, {
                offset.saturating_sub(4)..offset.saturating_sub(1).max(1)
            }),
        }
        for (event, range) in &self.events {
            outliner.event(event, range);
        }
        outliner.end_prose();
        (outliner.title.unwrap_or_default(), outliner.outline)
    }
}

/// A heading whose end has not been reached.
struct OpenHeading {
    level: HeadingLevel,
    id: Option<String>,
    text: String,
    span: Range<usize>,
}

/// Goes through the events of a text once. Ranges are bytes of the text, spans are bytes of the file.
struct Outliner<'a> {
    path: &'a Arc<str>,
    problems: &'a Problems,
    text: &'a str,
    offset: usize,
    /// See [`suspects`].
    suspects: Vec<usize>,
    outline: Outline,
    title: Option<String>,
    /// The ids of the headings so far.
    ids: BTreeSet<String>,
    heading: Option<OpenHeading>,
    /// The stretch of prose that is being read: text and line breaks outside links.
    prose: Option<Range<usize>>,
    in_link: bool,
    /// How many elements are open.
    depth: usize,
    /// Whether the depth was a problem already: the first place is enough.
    too_deep: bool,
    /// Whether an opening tag was a problem already, so that its closing tag is none.
    open_html: bool,
}

impl Outliner<'_> {
    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(_) | Event::SoftBreak | Event::HardBreak if !self.in_link => {
                let start = self.prose.as_ref().map_or(range.start, |prose| prose.start);
                self.prose = Some(start..range.end);
            }
            _ => self.end_prose(),
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::InlineHtml(tag) => self.inline_html(tag, range),
            Event::Text(text) => self.heading_text(text),
            Event::Code(text) => {
                self.heading_text(text);
                let found = figures(text, self.span(range).start);
                self.outline.figures.extend(found);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        self.depth += 1;
        if self.depth > MAX_DEPTH && !std::mem::replace(&mut self.too_deep, true) {
            self.push(refusal::too_deep, self.first_line(range));
        }
        match tag {
            Tag::Heading { level, id, .. } => {
                let span = self.first_line(range);
                if *level <= HeadingLevel::H2 && self.depth > 1 {
                    self.push(refusal::heading_within_element, span.clone());
                }
                self.heading = Some(OpenHeading {
                    level: *level,
                    id: id.as_ref().map(ToString::to_string),
                    text: String::new(),
                    span,
                });
            }
            Tag::Link { dest_url, .. } => {
                self.in_link = true;
                let span = self.span(range);
                match Target::parse(dest_url) {
                    Some(value) => self.outline.links.push(At { value, span }),
                    None => self.push(|place| refusal::link(place, dest_url), span),
                }
            }
            Tag::Image { .. } => self.push(refusal::image, self.span(range)),
            Tag::HtmlBlock => self.push(refusal::html, self.first_line(range)),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => self.in_link = false,
            TagEnd::Heading(_) => {
                if let Some(heading) = self.heading.take() {
                    self.end_heading(heading);
                }
            }
            _ => {}
        }
    }

    fn heading_text(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
    }

    fn end_heading(&mut self, heading: OpenHeading) {
        let OpenHeading {
            level,
            id,
            text,
            span,
        } = heading;
        if level == HeadingLevel::H1 {
            if self.title.is_some() || !self.outline.headings.is_empty() {
                self.push(refusal::second_title, span);
            }
            self.title = Some(text);
            return;
        }
        let Some(id) = id else {
            if level == HeadingLevel::H2 {
                self.push(refusal::heading_without_id, span);
            }
            return;
        };
        if !self.ids.insert(id.clone()) {
            self.push(|place| refusal::heading_id_twice(place, &id), span.clone());
        }
        self.outline.headings.push(Heading {
            level: level as u8,
            id,
            text,
            span,
        });
    }

    /// The first event of a text must start its title: nothing is shown above it.
    fn first(&self, event: &Event<'_>, range: &Range<usize>) {
        let is_title = matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        );
        if !is_title {
            self.push(refusal::no_title, self.first_line(range));
        }
    }

    fn inline_html(&mut self, tag: &str, range: &Range<usize>) {
        let closes = tag.starts_with("</");
        if !(closes && self.open_html) {
            self.push(refusal::html, self.first_line(range));
        }
        self.open_html = !closes;
    }

    /// Looks for figures in the stretch of prose that ends here, and for hotlines that the parser took for text.
    fn end_prose(&mut self) {
        let Some(stretch) = self.prose.take().filter(|prose| self.is_suspect(prose)) else {
            return;
        };
        let words = self.text.get(stretch.clone()).unwrap_or_default();
        let start = stretch.start + self.offset;
        let hotlines = hotlines_as_text(words, start);
        for span in &hotlines {
            self.push(refusal::hotline_as_text, span.clone());
        }
        let figures = figures(words, start).into_iter().filter(|figure| {
            let is_around = |span: &Range<usize>| {
                span.start <= figure.span.start && figure.span.end <= span.end
            };
            !hotlines.iter().any(is_around)
        });
        self.outline.figures.extend(figures);
    }

    /// Whether a stretch of the text holds a digit or a `<`.
    fn is_suspect(&self, stretch: &Range<usize>) -> bool {
        let first = self.suspects.partition_point(|at| *at < stretch.start);
        let next = self.suspects.get(first);
        next.is_some_and(|at| *at < stretch.end)
    }

    fn push(&self, problem: impl FnOnce(Place) -> Problem, span: Range<usize>) {
        self.problems.push(problem(Place::span(self.path, &span)));
    }

    fn span(&self, range: &Range<usize>) -> Range<usize> {
        range.start + self.offset..range.end + self.offset
    }

    /// The span of the first line of a block: a mark over several lines is hard to read.
    fn first_line(&self, range: &Range<usize>) -> Range<usize> {
        let block = self.text.get(range.clone()).unwrap_or_default();
        let length = block.lines().next().unwrap_or_default().len().max(1);
        let start = range.start + self.offset;
        start..start + length
    }
}

/// The spans of `<hotline: …>` in any spelling in prose that starts at byte `start` of the file: from `<` to `>`, or to
/// the end of the line.
fn hotlines_as_text(words: &str, start: usize) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    for (at, _) in words.match_indices('<') {
        let line = words
            .get(at..)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        let inside = line.get(1..).unwrap_or_default().trim_start();
        let scheme = inside.split(':').next().unwrap_or_default();
        if inside.len() > scheme.len() && scheme.trim_end().eq_ignore_ascii_case("hotline") {
            let length = line.find('>').map_or(line.len(), |end| end + 1);
            spans.push(start + at..start + at + length);
        }
    }
    spans
}
