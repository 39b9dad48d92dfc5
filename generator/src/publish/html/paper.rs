//! What a page with the lines of a territory has on paper alone: what to say, and the way back to the page.

use super::view::{Paper, Phrase};
use super::words::Words;
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::territory::Territory;
use crate::problem::Problem;
use crate::publish::qr;
use crate::publish::render::Renderer;

/// What one can say when somebody answers: the ids of messages.
const SAYINGS: [&str; 3] = ["print-say-language", "print-say-tell", "print-say-time"];

impl Renderer<'_> {
    /// What the page of a territory has on paper. `None` without a line.
    pub(crate) fn paper(&self, territory: Territory, tag: &Tag) -> Result<Option<Paper>, Problem> {
        let Some(first) = self.site.lines(territory).next() else {
            return Ok(None);
        };
        let words = self.words(tag);
        let page = self.site.territory_address(territory, tag);
        Ok(Some(Paper {
            code_styles: format!("{page}{}", qr::STYLES),
            sayings: words.sayings()?,
            saying_there: words.saying_there(first)?.map(|(text, tag)| Phrase {
                text,
                lang: tag.to_string(),
                dir: tag.direction(),
            }),
            address: self.site.printed_address(&page).shown,
            day: words.locale().date(self.site.today),
        }))
    }
}

impl<'a> Words<'a> {
    /// What one can say when somebody answers, each a sentence between quotation marks.
    pub(crate) fn sayings(&self) -> Result<Vec<String>, Problem> {
        SAYINGS.into_iter().map(|id| self.message(id)).collect()
    }

    /// A sentence that names the reader's language, in a language that is spoken on the line, and the tag of that language. `None`
    /// if the reader's language is spoken there, or if the site has no language that is.
    pub(crate) fn saying_there(
        &self,
        hotline: &Hotline,
    ) -> Result<Option<(String, &'a Tag)>, Problem> {
        let Some(spoken) = self.spoken_language(hotline) else {
            return Ok(None);
        };
        let there = Words::new(self.site(), spoken);
        let reader = &self.locale().tag;
        // Nobody says which script or country their language is of.
        let language = Tag::parse(reader.language()).unwrap_or_else(|_| reader.clone());
        let language = there.locale().language(&language);
        let text = there.filled("print-say-other", &[("language", &language)])?;
        Ok(Some((text, spoken)))
    }
}
