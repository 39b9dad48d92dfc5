//! Pages on which readers find a number: the list of territories, the hotlines of each, and the territories without one.

use serde_json::json;

use crate::content::emergency::Emergency;
use crate::content::locale::Tag;
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary;
use crate::problem::Problem;
use crate::publish::html::frame::{About, Position};
use crate::publish::html::script_json::script_json;
use crate::publish::html::view::{
    CardForm, Emergency as EmergencyView, EmergencyNumber, Finder, FinderRow,
    Territory as TerritoryView, WithoutHotline, WithoutHotlineRow,
};
use crate::publish::render::{Bytes, Renderer};

/// The page of a territory: its emergency numbers and the cards of its hotlines.
pub(crate) fn territory(renderer: &Renderer<'_>, territory: Territory, tag: &Tag) -> Bytes {
    let site = renderer.site;
    let address = |tag: &Tag| site.territory_address(territory, tag);
    let name = site.locale(tag).locale.territory(territory.code());
    let about = About {
        tag,
        title: name.clone(),
        description: None,
        editions: renderer.editions(address),
        position: Position::Outside,
    };
    let mut frame = renderer.frame(&about)?;
    frame.notice = renderer.message_notice(tag, address(&site.config.source));
    frame.json_ld = Some(renderer.hotlines_json(territory, &name));
    let cards = site.lines(territory).enumerate().map(|(at, hotline)| {
        // A line for some only, however well it is known, is not the light of its territory.
        let plate = at == 0 && !hotline.professionals_only() && hotline.nationals_of.is_empty();
        let anchor = Some(hotline.id.to_string());
        renderer.card(hotline, tag, CardForm::Full, plate, anchor)
    });
    let cards = cards.collect::<Result<Vec<_>, _>>()?;
    let has_hours = cards.iter().any(|card| card.open.is_some());
    frame.open_days = has_hours.then(|| renderer.open_days(tag));
    let page = TerritoryView {
        name,
        no_line: !site.has_line(territory),
        emergency: site.emergency.get(&territory).map(emergency),
        cards,
        calling: site.page_address(&Role::Calling.id(), tag),
        write: site
            .has_form()
            .then(|| renderer.address(&Role::Write.id(), tag))
            .transpose()?,
    };
    renderer.document("territory.html", tag, frame, page)
}

/// The page of the territories without a hotline.
pub(crate) fn without_hotline(renderer: &Renderer<'_>, tag: &Tag) -> Bytes {
    let site = renderer.site;
    let address = |tag: &Tag| site.none_address(tag);
    let about = About {
        tag,
        title: renderer.words(tag).message("numbers-none")?,
        description: None,
        editions: renderer.editions(address),
        position: Position::Outside,
    };
    let mut frame = renderer.frame(&about)?;
    frame.notice = renderer.message_notice(tag, address(&site.config.source));
    let locale = &site.locale(tag).locale;
    let mut rows: Vec<_> = Territory::all()
        .into_iter()
        .filter(|territory| !site.has_line(*territory))
        .map(|territory| WithoutHotlineRow {
            anchor: territory.slug(),
            name: locale.territory(territory.code()),
            href: site
                .territories
                .contains_key(&territory)
                .then(|| site.territory_address(territory, tag)),
        })
        .collect();
    rows.sort_by(|a, b| locale.compare(&a.name, &b.name));
    let page = WithoutHotline {
        rows,
        directory: site.directory(tag),
        resources: site.page_address(&Role::Resources.id(), tag),
    };
    renderer.document("none.html", tag, frame, page)
}

/// The numbers to show in one line: all that reach every service, or else the first, with who answers it.
fn emergency(emergency: &Emergency) -> EmergencyView {
    let numbers = emergency.main_numbers().map(|number| EmergencyNumber {
        href: format!("tel:{}", number.dial),
        display: number.dial.clone(),
    });
    EmergencyView {
        numbers: numbers.collect(),
        who: emergency.responders().word(),
        may_not_answer: emergency.may_not_answer,
    }
}

impl Renderer<'_> {
    /// The territories that have a hotline, each with its first number.
    pub(crate) fn finder(&self, tag: &Tag) -> Result<Finder, Problem> {
        let site = self.site;
        let locale = &site.locale(tag).locale;
        let words = self.words(tag);
        let mut rows = Vec::new();
        for territory in site.territories.keys().copied() {
            let Some(first) = site.lines(territory).next() else {
                continue;
            };
            if !site.has_line(territory) {
                continue;
            }
            rows.push(FinderRow {
                code: territory.code().to_owned(),
                name: locale.territory(territory.code()),
                href: site.territory_address(territory, tag),
                number: words.number(first.main_number())?,
                restrictions: words.restrictions(first)?,
            });
        }
        rows.sort_by(|a, b| locale.compare(&a.name, &b.name));
        Ok(Finder {
            directory: site.directory(tag),
            none: site.none_address(tag),
            none_count: Territory::all().len() - rows.len(),
            names: "/names.json".to_owned(),
            rows,
        })
    }

    /// The hotlines of a territory as JSON-LD for search engines (<https://schema.org/Service>).
    fn hotlines_json(&self, territory: Territory, name: &str) -> String {
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
}
