//! Markdown: `CommonMark` with tables, footnotes, heading ids, definition lists and notices.
//!
//! A text is parsed once ([`Markdown`]) and gives two things: its [`Outline`], which is what has to be checked (headings,
//! links, what must not be there, each with its place), and its [`Prose`], which is HTML but for what only the
//! site knows. Raw HTML never passes: content is safe to take from a stranger.

mod figures;
mod prose;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use serde::{Deserialize, Serialize};

use crate::problem::At;
use crate::problem::{Place, Problem, Problems};

pub use figures::figures;
pub use prose::{Prose, Rendered, Resolve};

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// How many elements may stand within each other: a step of a nested list is two of them.
///
/// Whoever reads a page, a browser or the minifier, goes down into it, and some of them cannot go far.
const DEEPEST: usize = 60;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A page of the site, and an anchor in it.
    Page(String, Option<String>),
    /// A hotline's own section, its card, or its number in a sentence.
    Hotline(String),
    /// A campaign.
    Campaign(String),
    /// Another site, or an e-mail address.
    Outside(String),
}

impl Target {
    /// Reads a link's address. `None`: its scheme is not allowed.
    pub fn parse(address: &str) -> Option<Self> {
        if let Some(rest) = address.strip_prefix("page:") {
            let (id, anchor) = rest
                .split_once('#')
                .map_or((rest, None), |(id, anchor)| (id, Some(anchor.to_owned())));
            return Some(Self::Page(id.to_owned(), anchor));
        }
        if let Some(id) = address.strip_prefix("hotline:") {
            return Some(Self::Hotline(id.to_owned()));
        }
        if let Some(id) = address.strip_prefix("campaign:") {
            return Some(Self::Campaign(id.to_owned()));
        }
        Self::is_outside(address).then(|| Self::Outside(address.to_owned()))
    }

    /// Whether an address is one of another site, or of e-mail.
    fn is_outside(address: &str) -> bool {
        address.starts_with("https://") || address.starts_with("mailto:")
    }
}

/// A heading below the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its id, which links can name.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Where it stands in the file.
    pub span: Range<usize>,
}

/// What a check needs to know of a text.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Outline {
    /// The headings below the first, in order.
    pub headings: Vec<Heading>,
    /// Links of the site's own schemes, with their places.
    pub links: Vec<At<Target>>,
    /// Runs of digits in the prose, separators left out, with their places.
    pub figures: Vec<At<String>>,
}

/// Few texts have more events than one for each so many bytes.
const BYTES_OF_AN_EVENT: usize = 16;

/// A part of a text, and the bytes it stands at.
type Found<'t> = (Event<'t>, Range<usize>);

/// A text, parsed.
#[derive(Debug)]
pub struct Markdown<'t> {
    text: &'t str,
    found: Vec<Found<'t>>,
}

impl<'t> Markdown<'t> {
    /// Parses `text`. Every text is Markdown.
    pub fn parse(text: &'t str) -> Self {
        let mut found = Vec::with_capacity(text.len() / BYTES_OF_AN_EVENT);
        found.extend(Parser::new_ext(text, OPTIONS).into_offset_iter());
        Self { text, found }
    }

    /// How many elements of a kind there are.
    fn count(&self, is_of_kind: impl Fn(&Tag<'_>) -> bool) -> usize {
        let starts = self.found.iter();
        let of_kind =
            starts.filter(|(event, _)| matches!(event, Event::Start(tag) if is_of_kind(tag)));
        of_kind.count()
    }

    /// The text as HTML.
    pub fn prose(&self) -> Prose {
        prose::prose(self)
    }

    /// Looks for what must be checked in the text, which starts at byte `offset` of the file `path`: gives the words of its
    /// first heading, and the rest.
    pub fn outline(
        &self,
        path: &Arc<str>,
        offset: usize,
        problems: &Problems,
    ) -> (String, Outline) {
        let text = self.text;
        let mut outline = Outline {
            headings: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Heading { .. }))),
            links: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Link { .. }))),
            figures: Vec::new(),
        };
        let mut reader = Reader {
            path,
            problems,
            suspects: figures::suspects(text),
            ids: BTreeSet::new(),
            title: None,
            open_html: false,
            seen_deep: false,
        };
        let mut heading: Option<(HeadingLevel, Option<String>, String, Range<usize>)> = None;
        let mut in_link = false;
        let mut prose: Option<Range<usize>> = None;
        let mut first = true;
        let mut depth = 0;
        for (event, range) in &self.found {
            let span = range.start + offset..range.end + offset;
            match event {
                Event::Text(_) | Event::SoftBreak | Event::HardBreak if !in_link => {
                    let start = prose.map_or(range.start, |prose| prose.start);
                    prose = Some(start..range.end);
                }
                _ => reader.prose(&mut outline, prose.take(), text, offset),
            }
            if std::mem::take(&mut first) {
                reader.first(event, text, range, offset);
            }
            match event {
                Event::Start(_) => {
                    depth += 1;
                    reader.depth(depth, text, range, offset);
                }
                Event::End(_) => depth -= 1,
                _ => {}
            }
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    if *level <= HeadingLevel::H2 && depth > 1 {
                        reader.inside(&first_line(text, range, offset));
                    }
                    heading = Some((
                        *level,
                        id.as_ref().map(ToString::to_string),
                        String::new(),
                        first_line(text, range, offset),
                    ));
                }
                Event::End(TagEnd::Heading(_)) => {
                    if let Some((level, id, words, span)) = heading.take() {
                        reader.heading(&mut outline, level, id, words, span);
                    }
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    in_link = true;
                    if let Some(target) = reader.link(dest_url, &span) {
                        outline.links.push(At {
                            value: target,
                            span,
                        });
                    }
                }
                Event::End(TagEnd::Link) => in_link = false,
                Event::Start(Tag::Image { .. }) => reader.image(&span),
                Event::Start(Tag::HtmlBlock) => reader.html(text, range, offset),
                Event::InlineHtml(tag) => reader.inline_html(tag, text, range, offset),
                Event::Text(words) => {
                    if let Some((_, _, heading, _)) = &mut heading {
                        heading.push_str(words);
                    }
                }
                Event::Code(words) => {
                    if let Some((_, _, heading, _)) = &mut heading {
                        heading.push_str(words);
                    }
                    outline.figures.extend(figures(words, span.start));
                }
                _ => {}
            }
        }
        reader.prose(&mut outline, prose, text, offset);
        if first {
            // There is no text: the line that ends the front matter is what a reader sees.
            reader.no_first(&(offset.saturating_sub(4)..offset.saturating_sub(1).max(1)));
        }
        (reader.title.unwrap_or_default(), outline)
    }
}

/// The first line of a heading, so that its mark does not run over several lines.
fn first_line(text: &str, range: &Range<usize>, offset: usize) -> Range<usize> {
    let line = text
        .get(range.clone())
        .map_or(0, |block| block.lines().next().unwrap_or_default().len());
    range.start + offset..range.start + offset + line.max(1)
}

struct Reader<'a> {
    path: &'a Arc<str>,
    problems: &'a Problems,
    suspects: Vec<usize>,
    ids: BTreeSet<String>,
    /// The words of the first heading.
    title: Option<String>,
    /// An opening tag was shown already, so that its closing tag need not be.
    open_html: bool,
    /// What is nested too deep was shown already: one place is enough to look at.
    seen_deep: bool,
}

impl Reader<'_> {
    fn error(&self, span: &Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.problems
            .push(Problem::error(Place::span(self.path, span), message).help(help));
    }

    fn heading(
        &mut self,
        outline: &mut Outline,
        level: HeadingLevel,
        id: Option<String>,
        words: String,
        span: Range<usize>,
    ) {
        if level == HeadingLevel::H1 {
            if self.title.is_some() || !outline.headings.is_empty() {
                self.error(
                    &span,
                    "a page has one `#` heading, at its start",
                    "write `##` for the headings below it",
                );
            }
            self.title = Some(words);
            return;
        }
        let Some(id) = id else {
            if level == HeadingLevel::H2 {
                self.error(
                    &span,
                    "this heading has no id",
                    "add one that stays the same in every language: `## How to stay {#stay}`",
                );
            }
            return;
        };
        if !self.ids.insert(id.clone()) {
            self.error(
                &span,
                format!("the id `{id}` is on this page a second time"),
                "give this heading another id",
            );
        }
        outline.headings.push(Heading {
            level: level as u8,
            id,
            text: words,
            span,
        });
    }

    /// A page is parted at its headings, and what is around them cannot be.
    fn inside(&self, span: &Range<usize>) {
        self.error(
            span,
            "this heading stands within a quote or a list",
            "start its line with the `#`, without signs or spaces before it",
        );
    }

    fn link(&self, address: &str, span: &Range<usize>) -> Option<Target> {
        let target = Target::parse(address);
        if target.is_none() {
            let scheme = address
                .split_once(':')
                .map_or(address, |(scheme, _)| scheme);
            let help = if scheme.eq_ignore_ascii_case("tel") || scheme.eq_ignore_ascii_case("sms") {
                "numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too".to_owned()
            } else if ["page", "hotline", "campaign", "https", "mailto"]
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known))
            {
                format!("write `{}:` in small letters", scheme.to_ascii_lowercase())
            } else if scheme == "http" {
                "write `https://`; a page that is only there without encryption is not linked"
                    .to_owned()
            } else {
                "links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`".to_owned()
            };
            self.error(span, format!("a link cannot lead to `{address}`"), help);
        }
        target
    }

    fn image(&self, span: &Range<usize>) {
        self.error(
            span,
            "a text cannot hold an image",
            "say it in words: they are read aloud, translated and loaded on any phone",
        );
    }

    fn html(&self, text: &str, range: &Range<usize>, offset: usize) {
        self.error(
            &first_line(text, range, offset),
            "HTML does not belong in a text",
            "write it in Markdown, or put a `\\` before the `<` if the sign itself is meant",
        );
    }

    fn inline_html(&mut self, tag: &str, text: &str, range: &Range<usize>, offset: usize) {
        let closes = tag.starts_with("</");
        if !(closes && self.open_html) {
            self.html(text, range, offset);
        }
        self.open_html = !closes;
    }

    fn depth(&mut self, depth: usize, text: &str, range: &Range<usize>, offset: usize) {
        if depth > DEEPEST && !std::mem::replace(&mut self.seen_deep, true) {
            self.error(
                &first_line(text, range, offset),
                format!(
                    "more than {DEEPEST} quotes, lists and emphases stand within each other here"
                ),
                "say it with fewer levels: nobody can follow that many",
            );
        }
    }

    /// The first thing in a text must be its heading: nothing else stands above it.
    fn first(&self, event: &Event<'_>, text: &str, range: &Range<usize>, offset: usize) {
        let is_heading = matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        );
        if !is_heading {
            self.no_first(&first_line(text, range, offset));
        }
    }

    fn no_first(&self, span: &Range<usize>) {
        self.error(
            span,
            "the text does not start with a `#` heading",
            "the first line below the front matter says what the page is: `# You can ask for help`",
        );
    }

    /// Whether a stretch of the text holds a digit or a `<`.
    fn is_suspect(&self, stretch: &Range<usize>) -> bool {
        let first = self.suspects.partition_point(|at| *at < stretch.start);
        let next = self.suspects.get(first);
        next.is_some_and(|at| *at < stretch.end)
    }

    /// A stretch of prose without links: figures in it, and what only looks like a hotline.
    fn prose(
        &self,
        outline: &mut Outline,
        stretch: Option<Range<usize>>,
        text: &str,
        offset: usize,
    ) {
        let Some(stretch) = stretch.filter(|stretch| self.is_suspect(stretch)) else {
            return;
        };
        let words = text.get(stretch.clone()).unwrap_or_default();
        let start = stretch.start + offset;
        let mistyped = hotline_like(words, start);
        for span in &mistyped {
            self.error(span, "this looks like a hotline but is not one", "write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`");
        }
        let free = figures(words, start).into_iter().filter(|figure| {
            !mistyped
                .iter()
                .any(|span| span.start <= figure.span.start && figure.span.end <= span.end)
        });
        outline.figures.extend(free);
    }
}

/// Where prose holds `<hotline: …>` in whatever spelling, from `<` to `>` or the end of the line.
fn hotline_like(words: &str, start: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in words.match_indices('<') {
        let line = words
            .get(at..)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        let inside = line.get(1..).unwrap_or_default().trim_start();
        let scheme = inside.split(':').next().unwrap_or_default();
        if inside.len() > scheme.len() && scheme.trim_end().eq_ignore_ascii_case("hotline") {
            let length = line.find('>').map_or(line.len(), |end| end + 1);
            found.push(start + at..start + at + length);
        }
    }
    found
}
