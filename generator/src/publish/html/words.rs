//! Messages of one language, for text that the program puts together.

use std::borrow::Cow;

use fluent::FluentArgs;

use crate::content::locale::{Locale, Tag};
use crate::content::message::{Use, arguments};
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::render::Renderer;
use crate::site::Site;

/// The messages of one language.
pub(crate) struct Words<'a> {
    site: &'a Site,
    tag: &'a Tag,
}

impl Renderer<'_> {
    /// The messages of the language `tag`.
    pub(crate) fn words<'w>(&'w self, tag: &'w Tag) -> Words<'w> {
        Words::new(self.site, tag)
    }
}

impl<'a> Words<'a> {
    /// The messages of the language `tag` of `site`.
    pub(crate) fn new(site: &'a Site, tag: &'a Tag) -> Self {
        Self { site, tag }
    }

    /// The site.
    pub(crate) fn site(&self) -> &'a Site {
        self.site
    }

    /// The language.
    pub(crate) fn locale(&self) -> &'a Locale {
        &self.site.locale(self.tag).locale
    }

    /// Whether the site has no pages of other countries, so that nobody asks of which country a fact is.
    pub(crate) fn is_of_one_country(&self) -> bool {
        self.site.config.only_country().is_some()
    }

    /// A message without variables.
    ///
    /// # Errors
    ///
    /// When no language of the site has the message.
    pub(crate) fn message(&self, id: &str) -> Result<String, Problem> {
        self.format(id, None)
    }

    /// A message with its variables.
    ///
    /// # Errors
    ///
    /// When no language of the site has the message, or it uses another variable.
    pub(crate) fn filled(&self, id: &str, variables: &[(&str, &str)]) -> Result<String, Problem> {
        let variables = variables.iter();
        let arguments = arguments(variables.map(|(name, value)| (*name, Cow::Borrowed(*value))));
        self.format(id, Some(&arguments))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, Problem> {
        let messages = &self.site.messages;
        match messages.format(self.tag.as_str(), id, arguments, Use::Attribute) {
            Ok(formatted) => Ok(formatted.text),
            Err(error) => Err(Problem::general(error.to_string())
                .help(format!("see the message `{id}` in `locales/{}/`", self.tag))
                .grouped_by(format!("message {id}"))),
        }
    }

    /// The message of each word of a vocabulary.
    ///
    /// # Errors
    ///
    /// When a word has no message.
    pub(crate) fn sentences(
        &self,
        words: Option<&[impl ShownVocabulary]>,
    ) -> Result<Vec<String>, Problem> {
        let words = words.into_iter().flatten();
        words.map(|word| self.message(&word.message_id())).collect()
    }

    /// The messages of words of a vocabulary as one list, such as `women and children`. `None` without a word.
    ///
    /// # Errors
    ///
    /// When a word has no message.
    pub(crate) fn list(&self, words: &[impl ShownVocabulary]) -> Result<Option<String>, Problem> {
        let words = self.sentences(Some(words))?;
        Ok((!words.is_empty()).then(|| self.locale().list(&words)))
    }
}
