//! The blocks of a text, for checks of its wording: each with its words, and what stands behind them.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::events::Markdown;
use super::fold::{Fold, is_folded};
use super::foreign;
use super::line_break;
use super::words::Words;

/// What a block is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading of any level.
    Heading,
    /// A paragraph, an item of a list, or a cell of a table.
    Text,
    /// A part of a footnote.
    Note,
}

/// A block of a text: a heading, a paragraph, an item, a cell or a part of a footnote.
#[derive(Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Whether a mark of a footnote, or a link to a page or a document, is in it.
    pub leads_on: bool,
    /// Whether readers see it only when they have opened its section.
    pub is_folded: bool,
    words: Words,
}

impl Block {
    /// Its words, joined across markup. Words that are marked as another language are left out, and so are addresses and
    /// the ids of hotlines in angle brackets.
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// The bytes in the source of a range of [`text`](Self::text).
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        self.words.source(range)
    }
}

impl Markdown<'_> {
    /// The blocks that have words, in the order of the text. Code, which is quoted as it is, is no block.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open = Open::default();
        for (at, (event, range)) in self.events.iter().enumerate() {
            match event {
                Event::Start(tag) => open.start(tag, &mut blocks),
                Event::End(tag) => open.end(*tag, &mut blocks),
                Event::Text(text) if open.skipped == 0 => open.words.push(text, range, self.text),
                Event::SoftBreak if line_break::is_dropped(&self.events, at) => {}
                Event::SoftBreak | Event::HardBreak => open.words.push_break('\n', range),
                Event::FootnoteReference(_) => open.leads_on = true,
                Event::Rule => open.fold = Fold::None,
                _ => {}
            }
        }
        blocks
    }
}

/// The block that is being read.
#[derive(Default)]
struct Open {
    words: Words,
    leads_on: bool,
    in_heading: bool,
    in_note: bool,
    /// What is open of a folded section.
    fold: Fold,
    /// For each open link, whether its words are skipped.
    links: Vec<bool>,
    /// How many elements are open whose words are not the page's own.
    skipped: usize,
}

impl Open {
    fn start(&mut self, tag: &Tag<'_>, blocks: &mut Vec<Block>) {
        match tag {
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => {
                let is_foreign = dest_url.starts_with(foreign::SCHEME);
                let is_skipped = is_foreign || *link_type == LinkType::Autolink;
                self.links.push(is_skipped);
                self.skipped += usize::from(is_skipped);
                self.leads_on |= !is_foreign;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::CodeBlock(_) => self.skipped += 1,
            other => {
                self.close(blocks);
                match other {
                    Tag::Heading { level, classes, .. } => {
                        self.in_heading = true;
                        if is_folded(*level, classes) {
                            self.fold = Fold::Heading;
                        } else if *level <= HeadingLevel::H2 {
                            self.fold = Fold::None;
                        }
                    }
                    Tag::FootnoteDefinition(_) => self.in_note = true,
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd, blocks: &mut Vec<Block>) {
        match tag {
            TagEnd::Link => self.skipped -= usize::from(self.links.pop() == Some(true)),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::CodeBlock => self.skipped -= 1,
            other => {
                self.close(blocks);
                match other {
                    TagEnd::Heading(_) => {
                        self.in_heading = false;
                        if self.fold == Fold::Heading {
                            self.fold = Fold::Section;
                        }
                    }
                    TagEnd::FootnoteDefinition => self.in_note = false,
                    _ => {}
                }
            }
        }
    }

    fn close(&mut self, blocks: &mut Vec<Block>) {
        let words = std::mem::take(&mut self.words);
        let leads_on = std::mem::take(&mut self.leads_on);
        if words.text.trim().is_empty() {
            return;
        }
        let kind = match (self.in_heading, self.in_note) {
            (true, _) => BlockKind::Heading,
            (_, true) => BlockKind::Note,
            _ => BlockKind::Text,
        };
        blocks.push(Block {
            kind,
            leads_on,
            is_folded: self.fold == Fold::Section,
            words,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_blocks_with_their_places() {
        let text = "# Do I *have* to?\n\nPerhaps\nnot.[^a] See [here](page:x).\n\n- One <hotline:gr-1109>\n- two [Zwei]{lang=de}\n\n[^a]: A law.\n";
        let blocks = Markdown::parse(text).blocks();
        let read: Vec<_> = blocks
            .iter()
            .map(|block| (block.kind, block.text(), block.leads_on))
            .collect();
        assert_eq!(
            read,
            [
                (BlockKind::Heading, "Do I have to?", false),
                (BlockKind::Text, "Perhaps\nnot. See here.", true),
                (BlockKind::Text, "One ", true),
                (BlockKind::Text, "two ", false),
                (BlockKind::Note, "A law.", false),
            ]
        );
        let place = blocks[0].source(&(5..9));
        assert_eq!(&text[place], "have");
    }

    #[test]
    fn what_is_below_a_folded_heading_is_folded() {
        let text = "# T\n\na\n\n## B {#b .folded}\n\nc\n\n### D\n\ne\n\n## F {#f .folded}\n\ng\n\n---\n\nh\n";
        let blocks = Markdown::parse(text).blocks();
        let folded: String = blocks
            .iter()
            .filter(|block| block.is_folded)
            .map(Block::text)
            .collect();
        assert_eq!(folded, "cDeg");
    }
}
