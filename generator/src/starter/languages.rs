//! The languages of a new site.

use super::built_in;
use crate::content::locale::{Locale, Tag, language_in_itself};
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
            let parsed_tag = Tag::parse(text);
            let tag = parsed_tag.clone().ok().filter(|tag| known.contains(tag));
            let tag = tag.or_else(|| named(text, &known)).ok_or_else(|| {
                let message = match parsed_tag {
                    Ok(tag) => format!("there are no pages in `{tag}` to start from"),
                    Err(error) => format!("`{text}` is no language: {error}"),
                };
                Problem::general(message).help(choice(&known))
            })?;
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

/// The language that is called so in English or by those who speak it: `Norwegian`, `norsk`, `norsk bokmål`.
fn named(text: &str, known: &[Tag]) -> Option<Tag> {
    let text = text.to_lowercase();
    let english = Tag::parse("en").ok().map(Locale::new)?;
    let is_named = |tag: &&Tag| {
        let names = [language_in_itself(tag), english.language(tag)];
        names.into_iter().any(|name| {
            let name = name.to_lowercase();
            let rest = name.strip_prefix(&text);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    known.iter().find(is_named).cloned()
}

fn choice(known: &[Tag]) -> String {
    let known: Vec<_> = known.iter().map(Tag::to_string).collect();
    format!(
        "choose from {}; a further language can be added later",
        known.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_may_be_called_by_its_name() {
        let names = [
            "norsk",
            "Norwegian",
            "norsk bokmål",
            "English",
            "français",
            "اردو",
            "简体中文",
        ];
        let languages = Languages::parse(names).unwrap();
        let tags: Vec<_> = languages.iter().map(Tag::as_str).collect();
        assert_eq!(tags, ["nb", "en", "fr", "ur", "zh-Hans"]);
        for other in ["nor", "Elvish", "sv"] {
            assert!(Languages::parse([other]).is_err(), "{other}");
        }
    }
}
