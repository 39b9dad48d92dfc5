//! The languages of a new site.

use super::built_in;
use crate::content::locale::Tag;
use crate::problem::Problem;

/// Languages in which there are pages to start from, at least one and each once.
#[derive(Debug, Clone)]
pub struct Languages {
    /// The language that the others are translated from.
    source: Tag,
    others: Vec<Tag>,
}

impl Languages {
    /// Reads tags, the first of which is the language that the others are translated from.
    ///
    /// # Errors
    ///
    /// There is no tag, or one that is no tag, or one in whose language there are no pages.
    pub fn parse<'t>(tags: impl IntoIterator<Item = &'t str>) -> Result<Self, Problem> {
        let known = built_in::languages();
        let mut parsed: Vec<Tag> = Vec::new();
        let written = tags.into_iter().map(str::trim);
        for text in written.filter(|text| !text.is_empty()) {
            let tag = Tag::parse(text).map_err(|error| {
                Problem::general(format!("`{text}` is no language: {error}")).help(choice(&known))
            })?;
            if !known.contains(&tag) {
                let message = format!("there are no pages in `{tag}` to start from");
                return Err(Problem::general(message).help(choice(&known)));
            }
            if !parsed.contains(&tag) {
                parsed.push(tag);
            }
        }
        let mut parsed = parsed.into_iter();
        match parsed.next() {
            Some(source) => Ok(Self {
                source,
                others: parsed.collect(),
            }),
            None => Err(Problem::general("no language is named").help(choice(&known))),
        }
    }

    /// The language that the others are translated from.
    pub fn source(&self) -> &Tag {
        &self.source
    }

    /// All languages, the source first.
    pub fn iter(&self) -> impl Iterator<Item = &Tag> {
        std::iter::once(&self.source).chain(&self.others)
    }

    /// Whether the site has a language.
    pub(super) fn has(&self, tag: &str) -> bool {
        self.iter().any(|own| own.as_str() == tag)
    }
}

fn choice(known: &[Tag]) -> String {
    let known: Vec<_> = known.iter().map(Tag::to_string).collect();
    format!(
        "choose from {}; a further language can be added later",
        known.join(", ")
    )
}
