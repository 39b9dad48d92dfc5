//! Campaigns: their rows in lists, and the page of each while it is on.

use super::picture::picture_html;
use super::view::{
    Campaign as CampaignView, CampaignRow, Card, CardForm, Finder, Partner, Picture, Prose,
};
use crate::content::campaign::Campaign;
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::page::Translation;
use crate::content::role::Role;
use crate::problem::Problem;
use crate::publish::render::Renderer;

impl<'a> Renderer<'a> {
    /// The record of the campaign that a page with this role is about.
    pub(crate) fn campaign_of(&self, role: Role<'_>) -> Option<&'a Campaign> {
        let Role::Campaign(id) = role else {
            return None;
        };
        let mut campaigns = self.site.campaigns.iter();
        campaigns.find(|campaign| *campaign.id == *id)
    }

    /// The campaigns that are on and whose pages are shown, soonest first.
    pub(crate) fn campaign_rows(&self, tag: &Tag) -> Result<Vec<CampaignRow>, Problem> {
        let mut rows = Vec::new();
        for campaign in self.site.campaigns_on() {
            let id = campaign.page();
            if let Some((translation, _)) = self.translation(&id, tag) {
                rows.push(CampaignRow {
                    title: translation.detail().heading.clone(),
                    href: self.address(&id, tag)?,
                    dates: self.campaign_dates(campaign, tag)?,
                });
            }
        }
        Ok(rows)
    }

    fn campaign_dates(&self, campaign: &Campaign, tag: &Tag) -> Result<String, Problem> {
        let locale = &self.site.locale(tag).locale;
        if let Some(day) = campaign.day {
            return Ok(locale.date(day));
        }
        let from = locale.date(campaign.starts_on);
        let to = locale.date(campaign.ends_on);
        let variables = [("from", &*from), ("to", &*to)];
        self.words(tag).filled("hours-span", &variables)
    }

    /// The hotlines of the site's own country that a campaign shows, and its others, both in its order. On a site for a country
    /// its line is shown whether the campaign names it or not: a reader who is in need there calls that one.
    fn campaign_hotlines(
        &self,
        campaign: &Campaign,
    ) -> Result<(Vec<&'a Hotline>, Vec<&'a Hotline>), Problem> {
        let ids = campaign.hotlines.iter();
        let named = ids.map(|id| self.hotline(&id.value));
        let named = named.collect::<Result<Vec<_>, _>>()?;
        let country = self.site.config.country.as_ref().map(|at| at.value);
        let is_own = |hotline: &&Hotline| Some(hotline.territory) == country;
        let (mut own, others): (Vec<_>, Vec<_>) = named.into_iter().partition(is_own);
        if own.is_empty() {
            own.extend(self.site.own_line());
        }
        Ok((own, others))
    }

    /// The main part of a campaign's page.
    pub(crate) fn campaign(
        &self,
        campaign: &Campaign,
        prose: Prose,
        translation: &Translation,
        tag: &Tag,
    ) -> Result<CampaignView, Problem> {
        let (own, others) = self.campaign_hotlines(campaign)?;
        let own_lines = own.into_iter().enumerate().map(|(at, hotline)| {
            let anchor = (at == 0).then(|| "number".to_owned());
            self.card(hotline, tag, CardForm::Short, at == 0, anchor)
        });
        let own_lines = own_lines.collect::<Result<Vec<_>, _>>()?;
        let lines = others.into_iter().map(|hotline| {
            // The heading above them is of level 2.
            let level = 3;
            let card = self.card(hotline, tag, CardForm::Short, false, None)?;
            Ok(Card { level, ..card })
        });
        let finder = own_lines.is_empty().then(|| Finder {
            days: Some(self.open_days(tag)),
            ..self.finder(tag)
        });
        let partners = campaign.partners.iter().map(|partner| Partner {
            name: partner.name.clone(),
            lang: partner.lang.to_string(),
            url: partner.url.clone(),
        });
        let picture = campaign.pictures.first().map(|picture| {
            let (lang, alt) = self.alt(picture, tag);
            Ok::<_, Problem>(Picture {
                html: picture_html(&self.picture(&picture.file.value)?.picture, alt),
                lang: lang.to_string(),
            })
        });
        Ok(CampaignView {
            prose,
            dates: self.campaign_dates(campaign, tag)?,
            picture: picture.transpose()?,
            own_lines,
            finder,
            lines: lines.collect::<Result<_, _>>()?,
            partners: partners.collect(),
            kit: self.kit(campaign, tag)?,
            sources: self.sources(&campaign.page(), translation, tag),
        })
    }
}
