//! The pages of `content/pages/`, each with the main part that belongs to its role, and the language chooser.

use serde_json::json;

use super::frame::{About, Edition, Position};
use super::script_json::script_json;
use super::view::{
    Campaigns, Card, CardForm, Chooser, Directory, Finder, FormState, Frame, Home, Prose, Write,
};
use crate::content::campaign::Campaign;
use crate::content::locale::Tag;
use crate::content::page::{PageId, Translation};
use crate::content::role::Role;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// The language chooser, at the root of the site.
pub(crate) fn chooser(renderer: &Renderer<'_>) -> Bytes {
    let tag = &renderer.site.config.source;
    let about = About {
        tag,
        title: renderer.site.config.name.clone(),
        description: None,
        editions: renderer.editions(|tag| format!("/{tag}/")),
        position: Position::Page(&Role::Home.id()),
    };
    let mut frame = renderer.frame(&about)?;
    frame.canonical = Some(format!("{}/", renderer.site.config.origin));
    frame.navigation.clear();
    frame.demonstration = false;
    frame.feed = None;
    renderer.document("chooser.html", tag, frame, Chooser {})
}

/// The page `id` in the language `tag`.
pub(crate) fn page(renderer: &Renderer<'_>, id: &PageId, tag: &Tag) -> Bytes {
    let Some((translation, fallback)) = renderer.translation(id, tag) else {
        return Err(Problem::general(format!(
            "the page `{id}` is not shown today"
        )));
    };
    let role = Role::of(id);
    let shown = Shown {
        id,
        role,
        campaign: renderer.campaign_of(role),
        tag,
        translation,
        fallback,
    };
    let mut frame = renderer.page_frame(&shown)?;
    let text_tag = if fallback {
        &renderer.site.config.source
    } else {
        tag
    };
    let text = renderer.prose(translation, tag, text_tag)?;
    let (lead_html, body_html) = match role {
        Role::Write => (String::new(), text.lead + &text.rest),
        _ if shown.campaign.is_some() => (String::new(), text.lead + &text.rest),
        _ => (text.lead, text.rest),
    };
    // The script belongs to the frame, whose template cannot look into a text.
    let has_hours = [&lead_html, &body_html]
        .iter()
        .any(|html| html.contains("data-open="));
    frame.open_days = has_hours.then(|| renderer.open_days(tag));
    let mut campaign = shown.campaign.iter();
    let has_pictures = translation.has_pictures || campaign.any(|own| !own.pictures.is_empty());
    frame.picture_styles = has_pictures.then_some("picture.css");
    let prose = Prose {
        lang: text_tag.to_string(),
        dir: renderer.site.locale(text_tag).locale.direction,
        heading_html: text.heading,
        body_html,
        notes_html: text.notes,
    };
    renderer.main_part(&shown, frame, lead_html, prose)
}

/// A page, as one language shows it.
struct Shown<'a> {
    id: &'a str,
    role: Role<'a>,
    /// The record of the campaign that the page is about.
    campaign: Option<&'a Campaign>,
    /// The reader's language.
    tag: &'a Tag,
    translation: &'a Translation,
    /// Whether the text is in the source language, because the reader's language lacks it.
    fallback: bool,
}

impl Renderer<'_> {
    /// The document of a page: its frame around the main part of its role.
    fn main_part(
        &self,
        shown: &Shown<'_>,
        mut frame: Frame,
        lead_html: String,
        prose: Prose,
    ) -> Bytes {
        let tag = shown.tag;
        let only_country = self.site.config.only_country();
        let template = shown.role.template(only_country.is_some());
        match shown.role {
            Role::Home => {
                let page = self.home(lead_html, prose, tag)?;
                self.load_hours(&mut frame, page.finder.is_some(), &page.own_line, tag);
                self.document(template, tag, frame, page)
            }
            Role::Directory if let Some(country) = only_country => {
                let page = self.own_numbers(country, &mut frame, (lead_html, prose), tag)?;
                self.document(template, tag, frame, page)
            }
            Role::Directory => {
                let page = self.all_numbers(lead_html, prose, tag)?;
                self.document(template, tag, frame, page)
            }
            Role::Way(way) => {
                let sources = self.sources(shown.id, shown.translation, tag);
                let page = self.way(way, lead_html, prose, sources, tag)?;
                if page.only_open {
                    frame.open_days = Some(self.open_days(tag));
                }
                self.document(template, tag, frame, page)
            }
            Role::Write => {
                let page = Write {
                    prose,
                    form: self.form(tag, FormState::Plain)?,
                    directory: self.site.directory(tag),
                };
                self.document(template, tag, frame, page)
            }
            Role::Campaigns => {
                let page = Campaigns {
                    prose,
                    lead_html,
                    rows: self.campaign_rows(tag)?,
                };
                self.document(template, tag, frame, page)
            }
            _ => {
                let Some(campaign) = shown.campaign else {
                    let text = (lead_html, prose);
                    return self.article(shown.id, frame, text, shown.translation, tag);
                };
                let page = self.campaign(campaign, prose, shown.translation, tag)?;
                let cards = page.own_lines.iter().chain(&page.lines);
                self.load_hours(&mut frame, page.finder.is_some(), cards, tag);
                self.document(template, tag, frame, page)
            }
        }
    }

    /// Lets a page load the script that says whether the lines on its cards are open, unless the field that finds loads it.
    fn load_hours<'c>(
        &self,
        frame: &mut Frame,
        has_finder: bool,
        cards: impl IntoIterator<Item = &'c Card>,
        tag: &Tag,
    ) {
        if !has_finder && cards.into_iter().any(|card| card.open.is_some()) {
            frame.open_days = Some(self.open_days(tag));
        }
    }

    /// The first page: the line of the site's own country if there is one, and the ways on.
    fn home(&self, lead_html: String, prose: Prose, tag: &Tag) -> Result<Home, Problem> {
        let own_line = self.site.own_line();
        let own_line = own_line
            .map(|line| self.card(line, tag, CardForm::Short, true, Some("number".to_owned())));
        Ok(Home {
            prose,
            lead_html,
            finder: self.site.config.only_country().is_none().then(|| Finder {
                days: Some(self.open_days(tag)),
                ..self.finder(tag)
            }),
            emergency: self.own_emergency(),
            own_line: own_line.transpose()?,
            about_me: self.shown_link(&Role::AboutMe.id(), tag)?,
            about_someone: self.shown_link(&Role::AboutSomeone.id(), tag)?,
            ways: self.ways(tag)?,
            campaign: self.campaign_rows(tag)?.into_iter().next(),
        })
    }

    /// The directory of all countries.
    fn all_numbers(
        &self,
        lead_html: String,
        prose: Prose,
        tag: &Tag,
    ) -> Result<Directory, Problem> {
        let (rows, others) = self.territories(tag)?;
        Ok(Directory {
            rows,
            others,
            prose,
            lead_html,
            finder: self.finder(tag),
        })
    }

    fn page_frame(&self, shown: &Shown<'_>) -> Result<Frame, Problem> {
        let (id, tag, campaign) = (shown.id, shown.tag, shown.campaign);
        let detail = shown.translation.detail();
        let editions = self.site.editions(id).map(|(address, own)| Edition {
            address: address.to_owned(),
            own,
        });
        let mut frame = self.frame(&About {
            tag,
            title: detail.title.clone(),
            description: Some(detail.description.clone()),
            editions: editions.collect(),
            position: Position::Page(id),
        })?;
        frame.notice = self.notice(id, tag, shown.translation, shown.fallback)?;
        frame.draft = self.is_draft(id, shown.translation);
        let updated = shown.translation.updated;
        frame.updated = updated.map(|day| self.site.locale(tag).locale.date(day));
        frame.share = campaign.map(|_| detail.description.clone());
        frame.share_picture =
            campaign.and_then(|campaign| self.share_picture(campaign, shown.translation, tag));
        if shown.role == Role::Home {
            let config = &self.site.config;
            frame.json_ld = Some(script_json(&json!({
                "@context": "https://schema.org", "@type": "WebSite", "name": config.name,
                "url": format!("{}/{tag}/", config.origin), "inLanguage": tag.as_str(),
            })));
        }
        Ok(frame)
    }
}
