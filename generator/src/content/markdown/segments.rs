//! The segments of a text, for translators: the words of each block, cut out of the marks around them.
//!
//! A segment is what a translator writes anew: the words of a heading, of a paragraph, of an item of a list, of a cell or
//! of a part of a footnote. What stands between two segments (marks of lists and headings, ids in braces, labels of
//! notes, code) is the same in every language and is the [`shape`](Segment::shape) of the segment behind it, so that two
//! texts have the same structure if their segments have the same shapes.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::events::Markdown;
use super::foreign;

/// What a segment is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SegmentKind {
    /// The words of a heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, or a part of it.
    Item,
    /// A cell of a table.
    Cell,
    /// A part of a quote or a notice.
    Quote,
    /// A part of a footnote.
    Note,
}

/// The words of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// What it is.
    pub kind: SegmentKind,
    /// The structure between the segment before and this one, in a notation of our own: `h2#id `, `li `.
    pub shape: String,
    /// The id of the heading that it stands below, or that it is; empty below the title.
    pub section: String,
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// The bytes of [`span`](Self::span) that are no words: addresses, numbers to dial, marks of notes, code. In order.
    pub fixed: Vec<Range<usize>>,
    /// The bytes of [`span`](Self::span) that continue the marks of a quote or the indent of an item on a further line. In
    /// order.
    pub indents: Vec<Range<usize>>,
}

/// The segments of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Segments {
    /// In the order of the text.
    pub all: Vec<Segment>,
    /// The structure behind the last segment.
    pub end: String,
}

impl Markdown<'_> {
    /// Cuts the text into segments.
    pub fn segments(&self) -> Segments {
        let mut cut = Cut {
            text: self.text,
            segments: Segments::default(),
            shape: String::new(),
            section: String::new(),
            open: None,
            containers: Vec::new(),
            links: Vec::new(),
            is_break: false,
            in_code: false,
        };
        for (event, range) in &self.events {
            cut.event(event, range);
        }
        cut.close();
        cut.segments.end = cut.shape;
        cut.segments
    }
}

/// A text that is being cut.
struct Cut<'t> {
    text: &'t str,
    segments: Segments,
    /// The structure since the last segment.
    shape: String,
    section: String,
    /// The segment that is being read.
    open: Option<Segment>,
    /// The elements around the present place, the outermost first.
    containers: Vec<SegmentKind>,
    /// For each open link, its type and one past the last byte of its words so far.
    links: Vec<(LinkType, usize)>,
    /// Whether the last event was a line break.
    is_break: bool,
    in_code: bool,
}

impl Cut<'_> {
    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(words) if self.in_code => self.shape.push_str(words),
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag, range),
            Event::Rule => self.block("rule "),
            Event::Text(_) => {
                self.inline(range);
                let words = self.text.get(range.clone()).unwrap_or_default();
                let found = placeholders(words);
                self.fix(found.map(|found| range.start + found.start..range.start + found.end));
            }
            Event::Code(_) | Event::FootnoteReference(_) => {
                self.inline(range);
                self.fix([range.clone()]);
            }
            Event::SoftBreak | Event::HardBreak => {
                self.inline(range);
                self.is_break = true;
            }
            _ => self.inline(range),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let mark = match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => return self.inline(range),
            Tag::Link { link_type, .. } | Tag::Image { link_type, .. } => {
                self.inline(range);
                if *link_type == LinkType::Autolink {
                    self.fix([range.clone()]);
                }
                self.links.push((*link_type, range.start));
                return;
            }
            Tag::Paragraph => return self.close(),
            Tag::Heading { level, id, .. } => {
                id.as_deref()
                    .unwrap_or_default()
                    .clone_into(&mut self.section);
                self.containers.push(SegmentKind::Heading);
                format!("{level}#{} ", self.section)
            }
            Tag::Item => {
                self.containers.push(SegmentKind::Item);
                "li ".to_owned()
            }
            Tag::TableCell => {
                self.containers.push(SegmentKind::Cell);
                "cell ".to_owned()
            }
            Tag::BlockQuote(kind) => {
                self.containers.push(SegmentKind::Quote);
                format!("quote{kind:?} ")
            }
            Tag::FootnoteDefinition(label) => {
                self.containers.push(SegmentKind::Note);
                format!("note:{label} ")
            }
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                match kind {
                    CodeBlockKind::Indented => "code ".to_owned(),
                    CodeBlockKind::Fenced(info) => format!("code:{info} "),
                }
            }
            // A list that starts at another number is the same list; its first item is marked already.
            Tag::List(first) => if first.is_some() { "ol " } else { "ul " }.to_owned(),
            Tag::Table(columns) => format!("table{} ", columns.len()),
            other => format!("{:?} ", other.to_end()),
        };
        self.block(&mark);
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => self.inline(range),
            TagEnd::Link | TagEnd::Image => self.end_link(range),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.block("/ ");
            }
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition => {
                self.close();
                self.containers.pop();
                if matches!(tag, TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) {
                    self.shape.push_str("/ ");
                }
            }
            TagEnd::List(_) | TagEnd::Table => self.block("/ "),
            _ => self.close(),
        }
    }

    /// Adds what leads from the words of a link to its end: its address, which is fixed.
    fn end_link(&mut self, range: &Range<usize>) {
        let Some((link_type, words_end)) = self.links.pop() else {
            return;
        };
        let tail = self.text.get(words_end..range.end).unwrap_or_default();
        let fixed = match link_type {
            LinkType::Inline => "](",
            LinkType::Reference => "][",
            // Words in another language keep their attribute, which a translator may add or leave out.
            _ => "",
        };
        if !fixed.is_empty()
            && let Some(inside) = tail.strip_prefix(fixed)
            && inside.len() > 1
        {
            self.fix(Some(words_end + fixed.len()..range.end - 1));
        }
        let attribute = self.text.get(range.end..).and_then(foreign::attribute);
        let attribute = attribute.filter(|_| !matches!(link_type, LinkType::Inline));
        let end = range.end + attribute.map_or(0, |(whole, _)| whole.len());
        self.inline(&(range.start..end));
    }

    /// Ends the open segment and adds to the structure behind it.
    fn block(&mut self, mark: &str) {
        self.close();
        self.shape.push_str(mark);
    }

    /// Takes the bytes of an inline element into the open segment, or begins one.
    fn inline(&mut self, range: &Range<usize>) {
        if let Some((_, end)) = self.links.last_mut() {
            *end = (*end).max(range.end);
        }
        let Some(open) = &mut self.open else {
            let kind = self.containers.last().copied();
            let in_note = self.containers.contains(&SegmentKind::Note);
            // The parser leaves out the `\` before a character that is no mark here.
            let before = self.text.get(..range.start).unwrap_or_default();
            let escape = usize::from(before.ends_with('\\'));
            self.open = Some(Segment {
                kind: match kind {
                    _ if in_note => SegmentKind::Note,
                    kind => kind.unwrap_or(SegmentKind::Paragraph),
                },
                shape: std::mem::take(&mut self.shape),
                section: self.section.clone(),
                span: range.start - escape..range.end,
                fixed: Vec::new(),
                indents: Vec::new(),
            });
            return;
        };
        if std::mem::take(&mut self.is_break) && open.span.end < range.start {
            open.indents.push(open.span.end..range.start);
        }
        open.span.end = open.span.end.max(range.end);
    }

    fn fix(&mut self, ranges: impl IntoIterator<Item = Range<usize>>) {
        if let Some(open) = &mut self.open {
            open.fixed.extend(ranges);
        }
    }

    /// Ends the open segment. One that has no words is no segment: it is part of the structure.
    fn close(&mut self) {
        self.is_break = false;
        let Some(mut segment) = self.open.take() else {
            return;
        };
        let text = self.text.get(segment.span.clone()).unwrap_or_default();
        segment.span.end = segment.span.start + text.trim_end().len();
        if has_words(self.text, &segment) {
            self.segments.all.push(segment);
        } else {
            self.shape = segment.shape;
            // Writing to a `String` cannot fail.
            let _ = write!(self.shape, "{text:?} ");
        }
    }
}

/// Whether a segment has a letter outside of what is fixed.
fn has_words(text: &str, segment: &Segment) -> bool {
    let mut at = segment.span.start;
    let end = segment.span.end..segment.span.end;
    segment.fixed.iter().chain([&end]).any(|fixed| {
        let words = text.get(at..fixed.start).unwrap_or_default();
        at = fixed.end;
        words.chars().any(char::is_alphabetic)
    })
}

/// The bytes of each placeholder in a text, such as `{1}`. In order.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('{').filter_map(|(at, _)| {
        let inside = text.get(at + 1..)?;
        let digits = inside.find(|character: char| !character.is_ascii_digit())?;
        let is_one = digits > 0 && inside.get(digits..)?.starts_with('}');
        is_one.then(|| at..at + digits + 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(SegmentKind, String, String, Vec<&str>)> {
        let segments = Markdown::parse(text).segments();
        let read = segments.all.into_iter().map(|segment| {
            let fixed = segment.fixed.into_iter().map(|fixed| &text[fixed]);
            let words = text[segment.span.clone()].to_owned();
            (segment.kind, segment.shape, words, fixed.collect())
        });
        read.collect()
    }

    #[test]
    fn a_text_is_cut_into_words_and_the_structure_between_them() {
        let text = "# Do *not* wait {#top}\n\nSee [your rights](page:rights#a), or call <hotline:gr-1109>.[^a] Pay {1}.\n\n<hotline:gr-1109>\n\n- One `x`\n- two [Zwei]{lang=de}\n  - three\n\n> [!WARNING]\n> Be\n> quick.\n\n| A | B |\n| - | - |\n| c | 12 |\n\n[^a]: A law.\n";
        let wanted = [
            (SegmentKind::Heading, "h1#top ", "Do *not* wait", vec![]),
            (
                SegmentKind::Paragraph,
                "",
                "See [your rights](page:rights#a), or call <hotline:gr-1109>.[^a] Pay {1}.",
                vec!["page:rights#a", "<hotline:gr-1109>", "[^a]", "{1}"],
            ),
            (
                SegmentKind::Item,
                "\"<hotline:gr-1109>\" ul li ",
                "One `x`",
                vec!["`x`"],
            ),
            (SegmentKind::Item, "li ", "two [Zwei]{lang=de}", vec![]),
            (SegmentKind::Item, "ul li ", "three", vec![]),
            (
                SegmentKind::Quote,
                "/ / quoteSome(Warning) ",
                "Be\n> quick.",
                vec![],
            ),
            (SegmentKind::Cell, "/ table2 TableHead cell ", "A", vec![]),
            (SegmentKind::Cell, "cell ", "B", vec![]),
            (SegmentKind::Cell, "TableRow cell ", "c", vec![]),
            (SegmentKind::Note, "cell \"12\" / note:a ", "A law.", vec![]),
        ];
        let wanted: Vec<_> = wanted
            .into_iter()
            .map(|(kind, shape, words, fixed)| (kind, shape.to_owned(), words.to_owned(), fixed))
            .collect();
        assert_eq!(read(text), wanted);
    }

    #[test]
    fn the_marks_of_further_lines_are_known() {
        let text = "> One\n> two\n\n- three\n  four\n";
        let segments = Markdown::parse(text).segments();
        let indents: Vec<_> = segments
            .all
            .iter()
            .map(|segment| &text[segment.indents[0].clone()])
            .collect();
        assert_eq!(indents, ["> ", "  "]);
        assert_eq!(segments.end, "/ ");
    }
}
