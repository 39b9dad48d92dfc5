//! Pages on which readers find a number: the list of territories, the hotlines of each, and the territories without one.

use serde_json::json;

use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::frame::{About, Position};
use crate::publish::html::script_json::script_json;
use crate::publish::html::view::{
    CardForm, Finder, FinderRow, Territory as TerritoryView, WithoutHotline, WithoutHotlineRow,
};
use crate::publish::html::words::Words;
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
        has_number: true,
        position: Position::InDirectory,
    };
    let mut frame = renderer.frame(&about)?;
    frame.notice = renderer.message_notice(tag, address(&site.config.source));
    frame.json_ld = Some(renderer.hotlines_json(territory, &name));
    let cards = site.lines(territory).enumerate().map(|(at, hotline)| {
        let plate = at == 0 && !hotline.professionals_only();
        let anchor = Some(hotline.id.to_string());
        renderer.card(hotline, tag, CardForm::Full, plate, anchor)
    });
    let words = renderer.words(tag);
    let emergency = site.emergency.get(&territory).into_iter().flatten();
    let page = TerritoryView {
        name,
        no_line: !site.has_line(territory),
        emergency: emergency
            .map(|number| words.number(number))
            .collect::<Result<_, _>>()?,
        cards: cards.collect::<Result<_, _>>()?,
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
        has_number: true,
        position: Position::InDirectory,
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
                note: note(&words, first)?,
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

/// The note beside a number in the list: that the police answer, or for whom the hotline is, if not for everybody.
fn note(words: &Words<'_>, hotline: &Hotline) -> Result<Option<String>, Problem> {
    if hotline.is_police() {
        return words.message(&hotline.answered_by.message_id()).map(Some);
    }
    let audiences = words.list(&hotline.only_for())?;
    audiences
        .map(|audiences| words.filled("numbers-for", &[("audiences", &audiences)]))
        .transpose()
}
