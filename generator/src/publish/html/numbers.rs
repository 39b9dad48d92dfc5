//! Where numbers are found: the list of territories, the lines of each, and those without one.

use serde_json::json;

use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::territory::Territory;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::card::Words;
use crate::publish::html::frame::About;
use crate::publish::html::page::script_json;
use crate::publish::html::view::{
    CardForm, Finder, FinderRow, NoLine, NoLineRow, Territory as TerritoryView,
};
use crate::publish::render::Renderer;

impl Renderer<'_> {
    pub(crate) fn finder(&self, tag: &Tag) -> Finder {
        let site = self.site;
        let locale = &site.locale(tag).locale;
        let words = Words { site, tag };
        let mut rows: Vec<_> = site
            .territories
            .keys()
            .filter(|territory| site.has_line(**territory))
            .filter_map(|territory| {
                let first = site.lines(*territory).next()?;
                Some(FinderRow {
                    code: territory.code().to_owned(),
                    name: locale.territory(territory.code()),
                    href: site.territory_address(*territory, tag),
                    number: words.number(first.main_number()),
                    note: note(&words, first),
                })
            })
            .collect();
        rows.sort_by(|a, b| locale.compare(&a.name, &b.name));
        Finder {
            directory: site.directory(tag),
            none: site.none_address(tag),
            none_count: Territory::all().len() - rows.len(),
            names: "/names.json".to_owned(),
            rows,
        }
    }

    pub(crate) fn territory(&self, territory: Territory, tag: &Tag) -> Result<String, Problem> {
        let site = self.site;
        let address = |tag: &Tag| site.territory_address(territory, tag);
        let name = site.locale(tag).locale.territory(territory.code());
        let about = About {
            tag,
            title: name.clone(),
            description: None,
            editions: self.editions(address),
            has_number: true,
            id: "numbers/territory",
        };
        let mut frame = self.frame(&about);
        frame.notice = self.message_notice(tag, address(&site.config.source));
        let cards: Vec<_> = site
            .lines(territory)
            .enumerate()
            .map(|(at, hotline)| {
                self.card(
                    hotline,
                    tag,
                    CardForm::Full,
                    at == 0 && !hotline.professionals_only(),
                    Some(hotline.id.to_string()),
                )
            })
            .collect();
        frame.json_ld = Some(self.lines_json(territory, &name));
        let words = Words { site, tag };
        let view = TerritoryView {
            name,
            no_line: !site.has_line(territory),
            emergency: site
                .emergency
                .get(&territory)
                .into_iter()
                .flatten()
                .map(|number| words.number(number))
                .collect(),
            cards,
            calling: site.page_address("calling", tag),
            write: site
                .has_form()
                .then(|| site.page_address("write", tag))
                .flatten(),
        };
        self.view("territory.html", tag, frame, view)
    }

    /// The lines of a territory for machines (<https://schema.org/Service>).
    fn lines_json(&self, territory: Territory, name: &str) -> String {
        let services: Vec<_> = self
            .site
            .lines(territory)
            .map(|hotline| {
                let phones: Vec<_> = hotline.numbers.iter().filter(|number| number.dial.is_voice()).map(|number| json!({ "@type": "ContactPoint", "telephone": number.dial.digits() })).collect();
                json!({
                    "@type": "Service", "name": hotline.name.text, "areaServed": { "@type": "Country", "name": name, "identifier": territory.code() },
                    "availableChannel": { "@type": "ServiceChannel", "servicePhone": phones },
                })
            })
            .collect();
        script_json(&json!({ "@context": "https://schema.org", "@graph": services }))
    }

    pub(crate) fn no_line(&self, tag: &Tag) -> Result<String, Problem> {
        let site = self.site;
        let words = Words { site, tag };
        let address = |tag: &Tag| site.none_address(tag);
        let about = About {
            tag,
            title: words.message("numbers-none"),
            description: None,
            editions: self.editions(address),
            has_number: true,
            id: "numbers/none",
        };
        let mut frame = self.frame(&about);
        frame.notice = self.message_notice(tag, address(&site.config.source));
        let locale = &site.locale(tag).locale;
        let mut rows: Vec<_> = Territory::all()
            .into_iter()
            .filter(|territory| !site.has_line(*territory))
            .map(|territory| NoLineRow {
                anchor: territory.slug(),
                name: locale.territory(territory.code()),
                href: site
                    .territories
                    .contains_key(&territory)
                    .then(|| site.territory_address(territory, tag)),
            })
            .collect();
        rows.sort_by(|a, b| locale.compare(&a.name, &b.name));
        let view = NoLine {
            rows,
            directory: site.directory(tag),
            resources: site.page_address("resources", tag),
        };
        self.view("none.html", tag, frame, view)
    }
}

/// What must stand beside a number in the list: who answers, where that may decide; for whom, where not for all.
fn note(words: &Words<'_>, hotline: &Hotline) -> Option<String> {
    if hotline.is_police() {
        Some(words.message(&hotline.answered_by.message_id()))
    } else {
        let audiences = words.list(&hotline.only_for())?;
        Some(words.filled("numbers-for", &[("audiences", &audiences)]))
    }
}
