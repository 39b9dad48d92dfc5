//! Campaigns: the row in lists, and the page between its dates.

use crate::content::campaign;
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::page::Translation;
use crate::publish::html::card::Words;
use crate::publish::html::view::{Campaign, CampaignRow, CardForm, Prose};
use crate::publish::render::Renderer;

impl Renderer<'_> {
    pub(crate) fn campaign_rows(&self, tag: &Tag) -> Vec<CampaignRow> {
        self.site
            .campaigns_on()
            .into_iter()
            .filter_map(|campaign| {
                let id = campaign.page();
                let (translation, _) = self.translation(&id, tag)?;
                Some(CampaignRow {
                    title: translation.detail().heading.clone(),
                    href: self.site.page_address(&id, tag)?,
                    dates: self.campaign_dates(campaign, tag),
                })
            })
            .collect()
    }

    fn campaign_dates(&self, campaign: &campaign::Campaign, tag: &Tag) -> String {
        let locale = &self.site.locale(tag).locale;
        let words = Words {
            site: self.site,
            tag,
        };
        match campaign.day {
            Some(day) => locale.date(day),
            None => words.filled(
                "hours-span",
                &[
                    ("from", &locale.date(campaign.starts_on)),
                    ("to", &locale.date(campaign.ends_on)),
                ],
            ),
        }
    }

    pub(crate) fn campaign_lines(&self, page: &str) -> Vec<&Hotline> {
        let campaign = self
            .site
            .campaigns
            .iter()
            .find(|campaign| campaign.page() == page);
        campaign
            .into_iter()
            .flat_map(|campaign| &campaign.hotlines)
            .filter_map(|id| self.site.hotlines.get(id.value.as_str()))
            .collect()
    }

    pub(crate) fn campaign(
        &self,
        campaign: &campaign::Campaign,
        prose: Prose,
        translation: &Translation,
        tag: &Tag,
    ) -> Campaign {
        let page = campaign.page();
        let cards = self
            .campaign_lines(&page)
            .into_iter()
            .enumerate()
            .map(|(at, hotline)| {
                self.card(
                    hotline,
                    tag,
                    CardForm::Short,
                    at == 0,
                    (at == 0).then(|| "number".to_owned()),
                )
            })
            .collect();
        Campaign {
            prose,
            dates: self.campaign_dates(campaign, tag),
            cards,
            sources: self.sources(&page, translation, tag),
        }
    }
}
