//! Pages with a text from Markdown: home and articles.

use serde::Serialize;

use super::campaign::CampaignRow;
use super::card::Card;
use super::context::View;
use super::frame::Link;
use super::numbers::{Emergency, Finder};
use super::prose::{Prose, SourceRow};
use crate::publish::html::skeleton::{Slot, Slots};

/// `home.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Home {
    /// The page's text from its first `##` on.
    pub(crate) prose: Prose,
    /// The text between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The field that finds a territory or a page; none on a site for one country.
    pub(crate) finder: Option<Finder>,
    /// The emergency numbers of the country that the site is for, if we trust them.
    pub(crate) emergency: Option<Emergency>,
    /// The card of the line of the country that the site is for.
    pub(crate) own_line: Option<Card>,
    /// What somebody can do for themselves.
    pub(crate) about_me: Option<Link>,
    /// What somebody can do for another person.
    pub(crate) about_someone: Option<Link>,
    /// Pages that list lines by what somebody needs.
    pub(crate) ways: Vec<Link>,
    /// The campaign that is on; the first one if there are several.
    pub(crate) campaign: Option<CampaignRow>,
}

/// `page.html`: an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Article {
    /// The text between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The page's text from its first `##` on.
    pub(crate) prose: Prose,
    /// On the page about privacy, the word of [`Hosting`](crate::content::config::Hosting).
    pub(crate) hosting: Option<&'static str>,
    /// Links to the sections, for the list at the top; empty if there are fewer than four.
    pub(crate) contents: Vec<Link>,
    /// Whether the text shows yearly figures, which have a style sheet of their own.
    pub(crate) has_figures: bool,
    /// Links to the pages directly below this one.
    pub(crate) children: Vec<Link>,
    /// The sources of the text.
    pub(crate) sources: Vec<SourceRow>,
}

impl Slots for View<Article> {
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot)) {
        let page = &mut self.page;
        self.frame.slots(visit);
        for link in &mut page.contents {
            visit(&mut link.href, Slot::Text);
            visit(&mut link.text, Slot::Text);
        }
        visit(&mut page.prose.heading_html, Slot::Html);
        visit(&mut page.lead_html, Slot::Html);
        visit(&mut page.prose.body_html, Slot::Html);
        visit(&mut page.prose.notes_html, Slot::Html);
        for source in &mut page.sources {
            visit(&mut source.title, Slot::Text);
            visit(&mut source.url, Slot::Text);
            visit(&mut source.read_on, Slot::Text);
            if let Some(country) = &mut source.country {
                visit(country, Slot::Text);
            }
        }
    }
}
