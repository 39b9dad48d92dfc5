//! Links, numbers and cards in a text, for a reader of one language.

use std::sync::{Arc, PoisonError};

use super::escape::escape;
use super::picture::picture_html;
use super::view::{CardForm, CardView};
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::markdown::{Markdown, Rendered, Resolve};
use crate::content::page::{Drafts, Translation};
use crate::content::role::Role;
use crate::problem::Problem;
use crate::publish::render::Renderer;

/// Resolves links, numbers and cards for a reader of `tag`, and notes in the language of the text.
struct Resolver<'a> {
    renderer: &'a Renderer<'a>,
    tag: &'a Tag,
    text_tag: &'a Tag,
}

/// Stands for the name of a source in the message of a note.
const NAME: &str = "\u{fffc}";

impl Resolve for Resolver<'_> {
    fn page(&self, id: &str, anchor: Option<&str>) -> Result<Option<String>, Problem> {
        let site = self.renderer.site;
        // A draft may link to a page that is not shown yet either.
        let is_missing = site.drafts == Drafts::Shown && site.unshown.contains_key(id);
        if is_missing || site.config.is_hidden(id) {
            return Ok(None);
        }
        let mut address = self.renderer.address(id, self.tag)?;
        if let Some(anchor) = anchor {
            address.push('#');
            address.push_str(anchor);
        }
        Ok(Some(address))
    }

    fn hotline(&self, id: &str) -> Result<String, Problem> {
        let hotline = self.renderer.hotline(id)?;
        Ok(self.renderer.site.hotline_address(hotline, self.tag))
    }

    fn number(&self, id: &str) -> Result<String, Problem> {
        let number = self.renderer.hotline(id)?.main_number();
        let digits = format!(
            "<bdi dir=\"ltr\" translate=\"no\">{}</bdi>",
            escape(&number.display)
        );
        Ok(match number.dial.href() {
            Some(href) => format!("<a href=\"{}\">{digits}</a>", escape(&href)),
            None => digits,
        })
    }

    fn card(&self, id: &str) -> Result<Arc<str>, Problem> {
        let hotline = self.renderer.hotline(id)?;
        self.renderer.text_card(hotline, self.tag)
    }

    fn picture(&self, name: &str, words: &str) -> Result<String, Problem> {
        let picture = self.renderer.picture(name)?;
        Ok(picture_html(&picture.picture, words))
    }

    fn source(&self, key: &str) -> Result<String, Problem> {
        let site = self.renderer.site;
        let cited = site.sources.find(key);
        let cited =
            cited.ok_or_else(|| Problem::general(format!("no source is called `{key}`")))?;
        let source_tag = &site.config.source;
        let (name, tag) = match cited.source.name(self.text_tag) {
            Some(name) => (name, self.text_tag),
            None => (cited.source.name(source_tag).unwrap_or(key), source_tag),
        };
        let name = Markdown::parse(name).words();
        let name = if tag == self.text_tag {
            name
        } else {
            let direction = tag.direction();
            format!("<bdi lang=\"{tag}\" dir=\"{direction}\">{name}</bdi>")
        };
        let Some(article) = cited.article else {
            return Ok(name);
        };
        let words = self.renderer.words(self.text_tag);
        let variables = [("source", NAME), ("article", article)];
        let note = words.filled("page-source-article", &variables)?;
        Ok(escape(&note).replace(NAME, &name))
    }

    fn statistics(&self, id: &str) -> Result<String, Problem> {
        let source = |key: &str| self.source(key);
        self.renderer
            .statistics(id, self.tag, self.text_tag, &source)
    }

    fn campaign(&self, id: &str) -> Result<String, Problem> {
        let page = Role::Campaign(id).id();
        match self.renderer.site.page_address(&page, self.tag) {
            Some(address) => Ok(address),
            // A campaign that is not on has no page.
            None => self.renderer.address(&Role::Campaigns.id(), self.tag),
        }
    }
}

impl<'a> Renderer<'a> {
    /// The hotline with this id.
    ///
    /// # Errors
    ///
    /// When the site publishes none with this id.
    pub(crate) fn hotline(&self, id: &str) -> Result<&'a Hotline, Problem> {
        let Some(hotline) = self.site.hotlines.get(id) else {
            return Err(Problem::general(format!("no hotline is called `{id}`")));
        };
        self.trace.record_hotline(&hotline.id);
        Ok(hotline)
    }

    /// The text of a page, with its links, numbers and cards resolved for a reader of `tag`. `text_tag` is its own language.
    pub(crate) fn prose(
        &self,
        translation: &'a Translation,
        tag: &Tag,
        text_tag: &Tag,
    ) -> Result<Rendered, Problem> {
        let resolver = Resolver {
            renderer: self,
            tag,
            text_tag,
        };
        self.read_prose(translation)?.fill(&resolver)
    }

    /// The card of a hotline inside a text, as HTML. It is made once for each language.
    fn text_card(&self, hotline: &Hotline, tag: &Tag) -> Result<Arc<str>, Problem> {
        let key = (Arc::clone(&hotline.id), tag.clone());
        let cards = || {
            let cards = self.memo.cards.lock();
            cards.unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(card) = cards().get(&key) {
            return Ok(Arc::clone(card));
        }
        let mut card = self.card(hotline, tag, CardForm::Short, false, None)?;
        // The sections of a text have headings of level 2.
        card.level = 3;
        let lang = tag.to_string();
        let html = self.template("card.html", &CardView { lang, card })?;
        let html = String::from_utf8(self.finish(html))
            .map_err(|_| Problem::general("a card is not UTF-8 after it was minified"))?;
        let html: Arc<str> = html.into();
        cards().insert(key, Arc::clone(&html));
        Ok(html)
    }
}
