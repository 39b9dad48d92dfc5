//! The way from a text to its outline.

use std::sync::Arc;

use pulldown_cmark::Tag;

use super::Outliner;
use crate::content::markdown::events::Markdown;
use crate::content::markdown::labels::citations;
use crate::content::markdown::outline::Outline;
use crate::content::markdown::refusal;
use crate::problem::{At, Problems};

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
        let outline = Outline {
            headings: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Heading { .. }))),
            links: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Link { .. }))),
            pictures: Vec::new(),
            sources: self.cited(offset),
            figures: Vec::new(),
            plain_figures: Vec::new(),
            placeholders: Vec::new(),
        };
        let mut outliner = Outliner::new(path, problems, self.text, &self.events, offset, outline);
        match self.events.first() {
            Some((event, range)) => outliner.first(event, range),
            // An empty text has no place; the line that ends the front matter is marked.
            None => outliner.push(refusal::no_title, {
                offset.saturating_sub(4)..offset.saturating_sub(1).max(1)
            }),
        }
        outliner.events();
        for range in &self.unwritten {
            outliner.push(refusal::unwritten, outliner.first_line(range));
        }
        outliner.instructions(&self.unwritten);
        for (range, fault) in self.label_faults() {
            let span = outliner.first_line(&range);
            outliner.push(|place| refusal::label(place, &fault), span);
        }
        outliner.finish()
    }

    /// The keys of sources that the text cites; the text starts at byte `offset` of its file.
    fn cited(&self, offset: usize) -> Vec<At<String>> {
        let cited = citations(&self.events).into_iter();
        let cited = cited.map(|(key, range)| At {
            value: key.to_owned(),
            span: range.start + offset..range.end + offset,
        });
        cited.collect()
    }
}
