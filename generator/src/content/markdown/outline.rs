//! The outline of a text, for checks: its headings, links and figures, and the problems found on the way.

use std::sync::Arc;

use pulldown_cmark::Tag;
use serde::{Deserialize, Serialize};

use super::events::Markdown;
use super::figures::Figure;
use super::heading::Heading;
use super::labels::citations;
use super::outliner::Outliner;
use super::refusal;
use super::target::Target;
use crate::problem::{At, Problems};

/// The parts of a text that are checked against the rest of the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Outline {
    /// The headings with an id, in the order of the text.
    pub headings: Vec<Heading>,
    /// The targets of all links that are allowed.
    pub links: Vec<At<Target>>,
    /// The keys of the sources that notes cite, each once, in the order in which they are cited.
    pub sources: Vec<At<String>>,
    /// Runs of digits, as [`figures()`](super::figures()) gives them: some may be the number of a hotline.
    pub figures: Vec<Figure>,
    /// The same in the title and the description of the page, which are no part of the text.
    pub plain_figures: Vec<Figure>,
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
        let outline = Outline {
            headings: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Heading { .. }))),
            links: Vec::with_capacity(self.count(|tag| matches!(tag, Tag::Link { .. }))),
            sources: self.cited(offset),
            figures: Vec::new(),
            plain_figures: Vec::new(),
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
        for (range, fault) in self.label_faults() {
            let span = outliner.first_line(&range);
            outliner.push(|place| refusal::label(place, &fault), span);
        }
        outliner.finish()
    }
}

impl Markdown<'_> {
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
