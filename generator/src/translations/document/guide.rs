//! What a document tells its translator, in two languages: that of the translation, and that of the source, so that the person who
//! sends the document can read it too.

use std::fmt::Write as _;

use super::marks::marked;
use crate::content::locale::Tag;
use crate::problem::Problem;
use crate::publish::html::words::Words;
use crate::site::Site;
use crate::translations::words::Words as Counts;

/// The message of the first rule. A language is left out if it lacks this message, since the rules are translated all together.
const COLUMN: &str = "document-column";

/// The words that a translator is told.
pub(in crate::translations) struct Guide<'g> {
    /// The languages that have these words, that of the translation first.
    languages: Vec<(&'g Tag, Words<'g>)>,
}

impl<'g> Guide<'g> {
    /// The words for a translator from the source language of `site` into `target`.
    pub(in crate::translations) fn new(site: &'g Site, target: &'g Tag) -> Self {
        let source = &site.config.source;
        let is_there = |tag: &Tag| {
            let messages = site.messages.catalogue(tag);
            tag == source || messages.is_some_and(|messages| messages.contains_key(COLUMN))
        };
        let tags = [target, source].into_iter().filter(|tag| is_there(tag));
        Self {
            languages: tags.map(|tag| (tag, Words::new(site, tag))).collect(),
        }
    }

    /// Everything above the rows of the document, as HTML: a paragraph each.
    ///
    /// # Errors
    ///
    /// When no language of the site has a message.
    pub(super) fn rules(&self, counts: Counts) -> Result<String, Problem> {
        let mut html = String::new();
        for (tag, words) in &self.languages {
            for rule in rules(words, counts)? {
                // Writing to a `String` cannot fail.
                let _ = writeln!(
                    html,
                    "<p lang=\"{tag}\" dir=\"{}\">{}</p>",
                    tag.direction(),
                    marked(&rule)
                );
            }
        }
        Ok(html)
    }

    /// A message in the first of the languages, as HTML.
    ///
    /// # Errors
    ///
    /// When no language of the site has it.
    pub(super) fn word(&self, id: &str) -> Result<String, Problem> {
        let Some((tag, _)) = self.languages.first() else {
            return Ok(String::new());
        };
        let text = marked(&self.title(id)?);
        Ok(format!(
            "<span lang=\"{tag}\" dir=\"{}\">{text}</span>",
            tag.direction()
        ))
    }

    /// The same as plain text.
    ///
    /// # Errors
    ///
    /// When no language of the site has it.
    pub(in crate::translations) fn title(&self, id: &str) -> Result<String, Problem> {
        self.languages
            .first()
            .map_or_else(|| Ok(String::new()), |(_, words)| words.message(id))
    }
}

/// What a translator is told in one language.
fn rules(words: &Words<'_>, counts: Counts) -> Result<[String; 6], Problem> {
    let [all, todo, again] =
        [counts.all, counts.to_do, counts.changed].map(|count| count.to_string());
    let [number, variable, foreign] = ["{1}", "{ $count }", "{lang=en}"].map(isolated);
    Ok([
        words.filled(
            "document-count",
            &[("all", &all), ("todo", &todo), ("again", &again)],
        )?,
        words.message(COLUMN)?,
        words.filled(
            "document-marks",
            &[("number", &number), ("variable", &variable)],
        )?,
        words.filled(
            "document-links",
            &[("number", &number), ("foreign", &foreign)],
        )?,
        words.message("document-again")?,
        words.message("document-save")?,
    ])
}

/// A mark that reads from left to right in a text of any direction.
fn isolated(mark: &str) -> String {
    format!("\u{2066}{mark}\u{2069}")
}
