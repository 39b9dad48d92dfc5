//! The sections of a page that have other words than before.

use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::content::markdown::{Markdown, SegmentKind};

/// A section with another text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionChange {
    /// The words of its heading; empty above the first one.
    pub heading: String,
    /// Whether there was no such section, or is none any more.
    pub is: Presence,
    /// How many words are new.
    pub new_words: usize,
    /// How many words are gone.
    pub gone_words: usize,
}

/// Whether both versions have a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Both have it. Without a new and a gone word, a link or a mark is another one.
    Changed,
    /// The later one alone.
    New,
    /// The earlier one alone.
    Removed,
}

/// A section of a text.
#[derive(Debug, Default)]
struct Section {
    id: String,
    heading: String,
    /// Its words, and between them what separates its blocks.
    words: Vec<String>,
    /// All of it with links and marks.
    text: String,
}

/// The sections in which two texts in Markdown differ, in the order of the later one; those that are gone come last.
pub(super) fn section_changes(then: &str, now: &str) -> Vec<SectionChange> {
    let (then, now) = (sections(then), sections(now));
    let empty = Section::default();
    let mut changes = Vec::new();
    for section in &now {
        let earlier = then.iter().find(|earlier| earlier.id == section.id);
        if earlier.is_none_or(|earlier| earlier.text != section.text) {
            let is = earlier.map_or(Presence::New, |_| Presence::Changed);
            changes.push(change(is, earlier.unwrap_or(&empty), section));
        }
    }
    let is_gone = |section: &&Section| now.iter().all(|later| later.id != section.id);
    let gone = then.iter().filter(is_gone);
    changes.extend(gone.map(|section| SectionChange {
        heading: section.heading.clone(),
        ..change(Presence::Removed, section, &empty)
    }));
    changes
}

fn change(is: Presence, then: &Section, now: &Section) -> SectionChange {
    let (mut new_words, mut gone_words) = (0, 0);
    for difference in capture_diff_slices(Algorithm::Myers, &then.words, &now.words) {
        let (tag, gone, new) = difference.as_tag_tuple();
        if tag != DiffTag::Equal {
            gone_words += gone.len();
            new_words += new.len();
        }
    }
    SectionChange {
        heading: now.heading.clone(),
        is,
        new_words,
        gone_words,
    }
}

/// The sections of a text, of which the first is what stands above the first heading with an id, the title included.
fn sections(text: &str) -> Vec<Section> {
    let segments = Markdown::parse(text).segments();
    let mut sections: Vec<Section> = Vec::new();
    for segment in segments.all {
        let at = sections
            .iter()
            .position(|known| known.id == segment.section);
        let at = at.unwrap_or_else(|| {
            sections.push(Section {
                id: segment.section.clone(),
                ..Section::default()
            });
            sections.len() - 1
        });
        let Some(section) = sections.get_mut(at) else {
            continue;
        };
        let whole = text.get(segment.span.clone()).unwrap_or_default();
        // What ended before a block is no part of it.
        section
            .text
            .push_str(segment.shape.trim_start_matches("/ "));
        section.text.push_str(&whole.replace("\r\n", "\n"));
        let mut words = String::new();
        let mut start = segment.span.start;
        // Addresses, numbers to dial and the marks of a quote are no words.
        let mut left_out: Vec<_> = segment.fixed.iter().chain(&segment.indents).collect();
        left_out.sort_by_key(|range| range.start);
        for range in left_out {
            words.push_str(text.get(start..range.start).unwrap_or_default());
            words.push(' ');
            start = range.end;
        }
        words.push_str(text.get(start..segment.span.end).unwrap_or_default());
        if segment.kind == SegmentKind::Heading
            && section.heading.is_empty()
            && !section.id.is_empty()
        {
            words.trim().clone_into(&mut section.heading);
        }
        let words = words.unicode_words().map(str::to_owned);
        section.words.extend(words);
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(then: &str, now: &str) -> Vec<String> {
        let changes = section_changes(then, now).into_iter();
        let words = changes.map(|change| {
            let SectionChange {
                heading,
                is,
                new_words,
                gone_words,
            } = change;
            format!("{heading:?} {is:?} +{new_words} -{gone_words}")
        });
        words.collect()
    }

    #[test]
    fn words_are_counted_by_section() {
        let then = "# Pay\n\nYou are owed pay.\n\n## Who helps {#who}\n\nCall [us](page:a) now.\n\n## Old {#old}\n\nTwo words.\n";
        let now = "# Pay\n\nYou are always owed your pay.\n\n## New {#new}\n\nThree more words.\n\n## Who helps {#who}\n\nCall [us](page:b) now.\n";
        assert_eq!(
            said(then, now),
            [
                "\"\" Changed +2 -0",
                "\"New\" New +4 -0",
                "\"Who helps\" Changed +0 -0",
                "\"Old\" Removed +0 -3",
            ]
        );
        assert!(said(then, &then.replace('\n', "\r\n")).is_empty());
    }

    #[test]
    fn words_of_every_script_are_counted() {
        assert_eq!(
            said("# 工资\n\n你有工资。\n", "# 工资\n\n你有权拿工资。\n"),
            ["\"\" Changed +2 -0"]
        );
        assert_eq!(
            said("تنخواہ آپ کی ہے\n", "تنخواہ آپ ہی کی ہے\n"),
            ["\"\" Changed +1 -0"]
        );
    }
}
