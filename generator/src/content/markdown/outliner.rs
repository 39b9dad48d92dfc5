//! Goes through the events of a text, collects its [`Outline`], and reports what an editor has to mend.

mod blocks;
mod headings;
mod markdown;
mod pictures;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};
use tip_core::character::is_blank;

use super::figures::figures;
use super::fold::is_folded;
use super::foreign;
use super::leftover;
use super::line_break::{self, is_inline};
use super::misread;
use super::outline::Outline;
use super::refusal::{self, MAX_DEPTH};
use super::spanned::Spanned;
use super::target::Target;
use super::words::Words;
use crate::content::locale::Tag as LanguageTag;
use crate::content::page_path::split_path;
use crate::content::placeholder::{Placeholder, PlaceholderKind, TODO};
use crate::content::script::Script;
use crate::problem::{At, Place, Problem, Problems};

/// A heading whose end has not been reached.
struct OpenHeading {
    level: HeadingLevel,
    id: Option<String>,
    is_folded: bool,
    text: String,
    span: Range<usize>,
    /// The bytes of the text that it takes.
    range: Range<usize>,
    /// One past its last word.
    words_end: usize,
}

/// A link whose end has not been reached.
struct OpenLink {
    /// The bytes of joined words before it.
    start: usize,
    span: Range<usize>,
    /// Whether its words are the address itself, in angle brackets.
    is_bare: bool,
    /// Whether it is words in another language, and leads nowhere.
    is_language: bool,
}

/// Goes through the events of a text once. Ranges are bytes of the text, spans are bytes of the file.
pub(super) struct Outliner<'a> {
    path: &'a Arc<str>,
    problems: &'a Problems,
    text: &'a str,
    events: &'a [Spanned<'a>],
    offset: usize,
    outline: Outline,
    title: Option<String>,
    /// The ids of the headings so far.
    ids: BTreeSet<String>,
    /// The hotlines whose cards are in the text so far.
    cards: BTreeSet<&'a str>,
    /// The end of the last paragraph that becomes figures.
    figures_end: usize,
    heading: Option<OpenHeading>,
    /// The words of the open block.
    words: Words,
    link: Option<OpenLink>,
    /// Whether a block of code is open, whose characters are meant as they are.
    in_code: bool,
    /// The script of the page's language, if the text is a page.
    script: Option<Script>,
    /// One past the last cell of the open row of a table.
    cell_end: usize,
    /// How many elements are open.
    depth: usize,
    /// Whether the depth was a problem already: the first place is enough.
    too_deep: bool,
    /// Whether an opening tag was a problem already, so that its closing tag is none.
    open_html: bool,
}

impl<'a> Outliner<'a> {
    /// An outliner of a text that starts at byte `offset` of the file `path`.
    ///
    /// `outline` holds the citations, and room for the rest.
    pub(super) fn new(
        path: &'a Arc<str>,
        problems: &'a Problems,
        text: &'a str,
        events: &'a [Spanned<'a>],
        offset: usize,
        outline: Outline,
    ) -> Self {
        Self {
            path,
            problems,
            text,
            events,
            offset,
            outline,
            title: None,
            ids: BTreeSet::new(),
            cards: BTreeSet::new(),
            figures_end: 0,
            heading: None,
            words: Words::default(),
            link: None,
            in_code: false,
            script: split_path(path)
                .and_then(|(tag, _)| LanguageTag::parse(tag).ok())
                .map(|tag| tag.script()),
            cell_end: 0,
            depth: 0,
            too_deep: false,
            open_html: false,
        }
    }

    /// Goes through all events, once.
    pub(super) fn events(&mut self) {
        for at in 0..self.events.len() {
            self.event(at);
        }
        self.end_words();
    }

    /// The title, empty if there is none, and the outline.
    pub(super) fn finish(self) -> (String, Outline) {
        (self.title.unwrap_or_default(), self.outline)
    }

    fn event(&mut self, at: usize) {
        let events = self.events;
        let Some((event, range)) = events.get(at) else {
            return;
        };
        match event {
            Event::Start(tag) => {
                if !is_inline(tag.to_end()) {
                    self.end_words();
                }
                self.start_paragraph(at, range);
                if let Tag::Image {
                    dest_url, title, ..
                } = tag
                {
                    self.picture(at, (dest_url, title), range);
                }
                self.start(tag, range);
            }
            Event::End(tag) => {
                if !is_inline(*tag) {
                    self.end_words();
                }
                self.end(*tag, range);
            }
            Event::InlineHtml(tag) => self.inline_html(tag, range),
            Event::Text(text) => self.text(text, range),
            Event::Code(text) => {
                self.heading_words(text, range);
                self.words.push_code(text, range);
            }
            Event::SoftBreak | Event::HardBreak => {
                if !(matches!(event, Event::SoftBreak) && line_break::is_dropped(events, at)) {
                    self.heading_words(" ", range);
                }
                self.words.push_break('\n', range);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        // The file itself holds none: this is from an entity such as `&#1;`.
        if text
            .chars()
            .any(|character| character.is_control() && !"\t\n\r".contains(character))
        {
            self.push(refusal::control_entity, self.span(range));
        }
        self.check_language(text, range);
        self.heading_words(text, range);
        if self.link.as_ref().is_some_and(|link| link.is_bare) {
            // A hotline's number is filled in later; the digits of its id are no number.
            self.words.push_break('\u{fffc}', range);
        } else if self.in_code {
            self.words.push_code(text, range);
        } else {
            self.words.push(text, range, self.text);
        }
    }

    /// Words in another script are words in another language, which must be said.
    fn check_language(&mut self, text: &str, range: &Range<usize>) {
        let is_marked = self.link.as_ref().is_some_and(|link| link.is_language);
        let run = self.script.filter(|_| !is_marked && !self.in_code);
        // A text with entities has other bytes than the file.
        let is_same = self.text.get(range.clone()) == Some(text);
        if let Some(run) = run
            .and_then(|own| foreign::run(text, own))
            .filter(|_| is_same)
        {
            let words = text.get(run.clone()).unwrap_or_default();
            let span = self.span(&(range.start + run.start..range.start + run.end));
            self.push(|place| refusal::unmarked_language(place, words), span);
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        self.depth += 1;
        if self.depth > MAX_DEPTH && !std::mem::replace(&mut self.too_deep, true) {
            self.push(refusal::too_deep, self.first_line(range));
        }
        match tag {
            Tag::Heading {
                level, id, classes, ..
            } => {
                let is_folded = is_folded(*level, classes);
                self.start_heading(*level, id.as_deref(), is_folded, range);
            }
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => self.start_link(dest_url, *link_type, range),
            Tag::CodeBlock(_) => self.in_code = true,
            Tag::List(Some(number)) if misread::is_lone_item(*number, self.text, range) => {
                self.push(
                    |place| refusal::lone_item(place, *number),
                    self.first_line(range),
                );
            }
            Tag::TableRow => self.cell_end = range.end,
            Tag::HtmlBlock => self.push(refusal::html, self.first_line(range)),
            _ => {}
        }
    }

    fn start_link(&mut self, address: &str, link_type: LinkType, range: &Range<usize>) {
        let span = self.span(range);
        let is_bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
        if let Some(language) = address.strip_prefix(foreign::SCHEME)
            && let Err(error) = LanguageTag::parse(language)
        {
            let problem = |place| refusal::language(place, language, &error);
            self.push(problem, span.clone());
        }
        match Target::parse(address) {
            _ if address.starts_with(foreign::SCHEME) => {}
            Some(Target::Hotline(_)) if is_bare && self.heading.is_some() => {
                self.push(refusal::hotline_in_heading, span.clone());
            }
            Some(Target::Statistics(id)) if range.end > self.figures_end => {
                self.push(
                    |place| refusal::statistics_in_sentence(place, &id),
                    span.clone(),
                );
            }
            Some(value) => self.outline.links.push(At {
                value,
                span: span.clone(),
            }),
            None if link_type == LinkType::Email => {
                self.push(|place| refusal::bare_mail(place, address), span.clone());
            }
            None => self.push(|place| refusal::link(place, address), span.clone()),
        }
        self.link = Some(OpenLink {
            start: self.words.text.len(),
            span,
            is_bare,
            is_language: address.starts_with(foreign::SCHEME),
        });
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Heading(_) => {
                if let Some(heading) = self.heading.take() {
                    self.end_heading(heading);
                }
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::TableCell => self.cell_end = range.end,
            TagEnd::TableRow => self.end_row(range),
            _ => {}
        }
        if let Some(heading) = &mut self.heading {
            heading.words_end = heading.words_end.max(range.end);
        }
    }

    fn end_link(&mut self) {
        let Some(link) = self.link.take() else {
            return;
        };
        let words = self.words.text.get(link.start..).unwrap_or_default();
        if !link.is_bare && is_blank(words) {
            self.push(refusal::link_without_words, link.span);
        }
    }

    /// The first event of a text must start its title: nothing is shown above it.
    pub(super) fn first(&self, event: &Event<'_>, range: &Range<usize>) {
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

    /// Looks at the words of the block that ends here: for figures, for hotlines that the parser took for text, and for
    /// other notation that is left in the text.
    fn end_words(&mut self) {
        if self.words.text.is_empty() {
            return;
        }
        let words = std::mem::take(&mut self.words);
        let hotlines = misread::hotlines_as_text(&words.text);
        for range in &hotlines {
            self.push(refusal::hotline_as_text, self.span(&words.source(range)));
        }
        let is_hotline = |range: &Range<usize>| {
            let mut hotlines = hotlines.iter();
            hotlines.any(|hotline| hotline.start <= range.start && range.end <= hotline.end)
        };
        if words.text.trim() == TODO {
            let is_title = |heading: &OpenHeading| heading.level == HeadingLevel::H1;
            let kind = if self.heading.as_ref().is_some_and(is_title) {
                PlaceholderKind::Title
            } else {
                PlaceholderKind::Words
            };
            let start = words.text.find(TODO).unwrap_or_default();
            let span = self.span(&words.source(&(start..start + TODO.len())));
            let placeholder = Placeholder { kind, span };
            self.outline.placeholders.push(placeholder);
        }
        for range in misread::misplaced_marks(&words.text) {
            self.push(refusal::misplaced_mark, self.span(&words.source(&range)));
        }
        for (range, kind) in leftover::find(&words.notation()) {
            if !is_hotline(&range) {
                let written = words.text.get(range.clone()).unwrap_or_default();
                let span = self.span(&words.source(&range));
                self.push(|place| refusal::leftover(place, kind, written), span);
            }
        }
        for figure in figures(&words.text, 0) {
            if !is_hotline(&figure.range()) {
                let figure = figure.map_spans(|range| self.span(&words.source(range)));
                self.outline.figures.push(figure);
            }
        }
        self.words = words;
        self.words.clear();
    }

    pub(super) fn push(&self, problem: impl FnOnce(Place) -> Problem, span: Range<usize>) {
        self.problems.push(problem(Place::span(self.path, &span)));
    }

    fn span(&self, range: &Range<usize>) -> Range<usize> {
        range.start + self.offset..range.end + self.offset
    }

    /// The span of the first line of a block: a mark over several lines is hard to read.
    pub(super) fn first_line(&self, range: &Range<usize>) -> Range<usize> {
        let block = self.text.get(range.clone()).unwrap_or_default();
        let length = block.lines().next().unwrap_or_default().len().max(1);
        let start = range.start + self.offset;
        start..start + length
    }
}
