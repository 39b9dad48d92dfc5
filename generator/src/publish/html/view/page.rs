//! Pages that are a text first: home, articles, campaigns, and what stands around their text.

use serde::Serialize;

use super::card::Card;
use super::context::View;
use super::frame::Link;
use super::numbers::Finder;
use crate::publish::html::skeleton::{Slot, Slots};

/// The text of a page, from Markdown.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Prose {
    /// Tag of the language of the text: not the reader's where the page is a fallback.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, of the text.
    pub(crate) dir: &'static str,
    /// The inside of the first heading.
    pub(crate) heading_html: String,
    /// All that follows the first heading; cards are already in it.
    pub(crate) body_html: String,
}

/// `home.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Home {
    /// The page's text; what stands before its first `##` is in `lead_html`, so `body_html` starts with a section.
    pub(crate) prose: Prose,
    /// What stands between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The list of numbers.
    pub(crate) finder: Finder,
    /// The campaign that is on.
    pub(crate) campaign: Option<CampaignRow>,
}

/// `page.html`: an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Article {
    /// The page's text.
    pub(crate) prose: Prose,
    /// The sections, for the list at the top; left out where there are fewer than four.
    pub(crate) contents: Vec<Link>,
    /// The pages directly below this one (the rights pages).
    pub(crate) children: Vec<Link>,
    /// Where its sentences come from.
    pub(crate) sources: Vec<SourceRow>,
}

impl Slots for View<Article> {
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot)) {
        let (frame, page) = (&mut self.frame, &mut self.page);
        visit(&mut frame.title, Slot::Text);
        let options = [
            &mut frame.description,
            &mut frame.canonical,
            &mut frame.x_default,
            &mut frame.updated,
        ];
        for word in options.into_iter().flatten() {
            visit(word, Slot::Text);
        }
        for alternate in &mut frame.alternates {
            visit(&mut alternate.url, Slot::Text);
        }
        for row in &mut frame.switcher {
            visit(&mut row.href, Slot::Text);
        }
        if let Some(notice) = &mut frame.notice {
            visit(&mut notice.href, Slot::Text);
        }
        let lists = [&mut frame.breadcrumbs, &mut page.contents];
        for link in lists.into_iter().flatten() {
            visit(&mut link.href, Slot::Text);
            visit(&mut link.text, Slot::Text);
        }
        visit(&mut page.prose.heading_html, Slot::Html);
        visit(&mut page.prose.body_html, Slot::Html);
        for source in &mut page.sources {
            visit(&mut source.title, Slot::Text);
            visit(&mut source.url, Slot::Text);
            visit(&mut source.read_on, Slot::Text);
        }
    }
}

/// A source of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceRow {
    /// The source's own title.
    pub(crate) title: String,
    /// BCP 47 tag of the language the title is written in: that of the page that cites it.
    pub(crate) lang: String,
    /// Its address.
    pub(crate) url: String,
    /// Day we read it, in words.
    pub(crate) read_on: String,
}

/// `campaigns.html`: the list of campaigns.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Campaigns {
    /// The page's text; what stands before its first `##` is in `lead_html`.
    pub(crate) prose: Prose,
    /// What stands between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The campaigns that are on, soonest first.
    pub(crate) rows: Vec<CampaignRow>,
}

/// A campaign in a list or on the home page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CampaignRow {
    /// Its name; not shown on the home page.
    pub(crate) title: String,
    /// Address of its page.
    pub(crate) href: String,
    /// Its day or days, in words.
    pub(crate) dates: String,
}

/// `campaign.html`: one campaign.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Campaign {
    /// The page's text.
    pub(crate) prose: Prose,
    /// Its day or days, in words.
    pub(crate) dates: String,
    /// The lines it carries: short cards, the first with the plate and the anchor `number`.
    pub(crate) cards: Vec<Card>,
    /// Where its sentences come from.
    pub(crate) sources: Vec<SourceRow>,
}
