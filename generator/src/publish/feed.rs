//! Atom feeds: the newest pages, campaigns and changed records of a locale.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;

use crate::address::encoded;
use crate::content::locale::Tag;
use crate::content::page::{PageId, Translation};
use crate::content::vocabulary::Vocabulary;
use crate::problem::Problem;
use crate::publish::html::view::{Feed, FeedAbout, FeedEntry};
use crate::publish::render::{Bytes, Renderer};

/// How many entries a feed holds.
const FEED_ENTRIES: usize = 50;

/// The feed of the language `tag`.
pub(crate) fn feed(renderer: &Renderer<'_>, tag: &Tag) -> Bytes {
    Ok(renderer.feed(tag)?.into_bytes())
}

impl Renderer<'_> {
    fn feed(&self, tag: &Tag) -> Result<String, Problem> {
        let site = self.site;
        let origin = &site.config.origin;
        let mut entries = Vec::new();
        for (day, id, page) in self.newest(tag) {
            let url = format!("{origin}{}", encoded(&self.address(id, tag)?));
            let detail = page.detail();
            entries.push(FeedEntry {
                id: url.clone(),
                url,
                updated: time(day),
                about: FeedAbout::Page {
                    title: detail.heading.clone(),
                    summary: detail.description.clone(),
                },
            });
        }
        let locale = &site.locale(tag).locale;
        for hotline in site.hotlines.values() {
            for (day, what) in hotline.changed.iter().filter(|(day, _)| *day <= site.today) {
                let url = format!("{origin}{}", encoded(&site.hotline_address(hotline, tag)));
                entries.push(FeedEntry {
                    id: format!(
                        "{origin}/{tag}/changed/{}/{day}/{what}",
                        encoded(&hotline.id)
                    ),
                    url,
                    updated: time(*day),
                    about: FeedAbout::Hotline {
                        what: what.word(),
                        territory: locale.territory(hotline.territory.code()),
                        name: locale.isolated(&hotline.name.text),
                        number: locale.isolated(&hotline.main_number().display),
                    },
                });
            }
        }
        entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        entries.truncate(FEED_ENTRIES);
        let feed = Feed {
            lang: tag.to_string(),
            name: site.config.name.clone(),
            url: format!("{origin}/{tag}/feed.xml"),
            home: format!("{origin}/{tag}/"),
            updated: entries
                .first()
                .map_or_else(|| time(site.today), |entry| entry.updated.clone()),
            entries,
        };
        self.template("feed.xml", &feed)
    }

    /// The pages that can be among the newest entries, each with its day.
    fn newest(&self, tag: &Tag) -> Vec<(Date, &PageId, &Translation)> {
        let site = self.site;
        let starts: HashMap<_, _> = site
            .campaigns
            .iter()
            .map(|campaign| (campaign.page(), campaign.starts_on))
            .collect();
        let mut pages = Vec::new();
        for id in site.pages.keys() {
            let Some((page, false)) = self.translation(id, tag) else {
                continue;
            };
            let day = starts.get(&**id).copied().or(page.updated);
            pages.extend(
                day.filter(|day| *day <= site.today)
                    .map(|day| (day, id, page)),
            );
        }
        pages.sort_by_key(|(day, ..)| Reverse(*day));
        // All pages of the last day stay: sorting all entries decides which of them are listed.
        if let Some((last, ..)) = pages.get(FEED_ENTRIES - 1).copied() {
            pages.retain(|(day, ..)| *day >= last);
        }
        pages
    }
}

/// The start of a day, RFC 3339, in UTC.
fn time(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
