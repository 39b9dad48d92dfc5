//! Pages on which readers find a number: the list of territories, and the page of each.

use std::iter;

use serde_json::json;

use crate::content::emergency::Emergency;
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::role::Role;
use crate::content::script::Script;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::Problem;
use crate::publish::html::frame::{About, Position};
use crate::publish::html::script_json::script_json;
use crate::publish::html::view::{
    Card, CardForm, Emergency as EmergencyView, EmergencyNumber, Finder, FinderWords, Frame,
    Lacking, OwnNumbers, Prose, Territory as TerritoryView, TerritoryLink, TerritoryRow, View,
};
use crate::publish::render::{Bytes, Renderer};
use crate::site::Site;

/// The page of a territory: its emergency numbers, and the cards of its hotlines or what one can do without one.
pub(crate) fn territory(renderer: &Renderer<'_>, territory: Territory, tag: &Tag) -> Bytes {
    let site = renderer.site;
    let address = |tag: &Tag| site.territory_address(territory, tag);
    let name = site.locale(tag).locale.territory(territory.code());
    let about = About {
        tag,
        title: name.clone(),
        description: renderer.territory_description(territory, tag)?,
        editions: renderer.editions(address),
        position: Position::Outside,
    };
    let mut frame = renderer.frame(&about)?;
    frame.notice = renderer.message_notice(tag, address(&site.config.source));
    let cards = renderer.lines(&mut frame, territory, tag)?;
    let related = renderer.related(&mut frame, territory, tag)?;
    let page = TerritoryView {
        name,
        lacking: lacking(site, territory),
        emergency: site.emergency.get(&territory).map(emergency),
        cards,
        related,
        directory: site.directory(tag),
        resources: site.page_address(&Role::Resources.id(), tag),
        calling: site.page_address(&Role::Calling.id(), tag),
        write: renderer.write_address(tag)?,
        paper: renderer.paper(territory, tag)?,
    };
    // A page with cards differs from all others; those without one differ in a name and a number.
    let has_cards = !page.cards.is_empty() || !page.related.is_empty();
    if renderer.without_skeleton || has_cards {
        return renderer.document("territory.html", tag, frame, page);
    }
    let lang = tag.to_string();
    renderer.fill_skeleton("territory.html", View { lang, frame, page })
}

/// What to say on the page of a territory without a line that most people there may call.
fn lacking(site: &Site, territory: Territory) -> Option<Lacking> {
    if site.public_line(territory).is_some() {
        return None;
    }
    Some(if site.lines(territory).next().is_none() {
        Lacking::Line
    } else if site.lines(territory).all(Hotline::professionals_only) {
        Lacking::ForPublic
    } else {
        Lacking::ForEveryone
    })
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

/// The territories with a hotline for the public, and the others.
type Territories = (Vec<TerritoryRow>, Vec<TerritoryLink>);

impl Renderer<'_> {
    /// The main part of the directory of a site for one country, with all lines of that country.
    pub(crate) fn own_numbers(
        &self,
        country: Territory,
        frame: &mut Frame,
        (lead_html, prose): (String, Prose),
        tag: &Tag,
    ) -> Result<OwnNumbers, Problem> {
        Ok(OwnNumbers {
            country: self.site.locale(tag).locale.territory(country.code()),
            prose,
            lead_html,
            emergency: self.own_emergency(),
            cards: self.lines(frame, country, tag)?,
            calling: self.site.page_address(&Role::Calling.id(), tag),
            write: self.write_address(tag)?,
            paper: self.paper(country, tag)?,
        })
    }

    /// The cards of a territory's lines; the frame gets what goes with them.
    fn lines(
        &self,
        frame: &mut Frame,
        territory: Territory,
        tag: &Tag,
    ) -> Result<Vec<Card>, Problem> {
        let site = self.site;
        let cards = site.lines(territory).enumerate().map(|(at, hotline)| {
            // A line for some only, however well it is known, is not the light of its territory.
            let plate = at == 0 && hotline.is_public() && hotline.nationals_of.is_empty();
            let anchor = Some(hotline.id.to_string());
            self.card(hotline, tag, CardForm::Full, plate, anchor)
        });
        let cards = cards.collect::<Result<Vec<_>, _>>()?;
        let name = site.locale(tag).locale.territory(territory.code());
        frame.json_ld = (!cards.is_empty()).then(|| self.hotlines_json(territory, &name));
        let has_hours = cards.iter().any(|card| card.open.is_some());
        frame.open_days = has_hours.then(|| self.open_days(tag));
        Ok(cards)
    }

    /// The cards of lines of other territories that also take calls from this one, which lacks its own; the frame gets
    /// what goes with them.
    fn related(
        &self,
        frame: &mut Frame,
        territory: Territory,
        tag: &Tag,
    ) -> Result<Vec<Card>, Problem> {
        let lines = self.site.related_lines(territory).into_iter();
        let cards = lines.map(|hotline| {
            let mut card = self.card(hotline, tag, CardForm::Short, false, None)?;
            card.level = 3;
            Ok(card)
        });
        let cards = cards.collect::<Result<Vec<_>, _>>()?;
        if cards.iter().any(|card| card.open.is_some()) {
            frame.open_days = Some(self.open_days(tag));
        }
        Ok(cards)
    }

    /// The address of the page with the tip form, if the site has one.
    fn write_address(&self, tag: &Tag) -> Result<Option<String>, Problem> {
        let has_form = self.site.has_form();
        has_form
            .then(|| self.address(&Role::Write.id(), tag))
            .transpose()
    }

    /// The emergency numbers of the country that the site is for, if we trust them.
    pub(crate) fn own_emergency(&self) -> Option<EmergencyView> {
        let country = self.site.config.country.as_ref()?;
        self.site.emergency.get(&country.value).map(emergency)
    }

    /// The field that finds a territory or a page.
    pub(crate) fn finder(&self, tag: &Tag) -> Finder {
        // A script that this language does not use is searched in the first language of the site that does.
        let locales = self.site.config.locales.iter().map(|site| &site.locale);
        let own = iter::once(&self.site.locale(tag).locale);
        let mut words: Vec<FinderWords> = Vec::new();
        for locale in own.chain(locales) {
            let script = Script::of(locale.autonym()).word();
            if !words.iter().any(|words| words.script == script) {
                words.push(FinderWords {
                    script,
                    href: format!("/{}/search.json", locale.tag),
                    lang: locale.tag.to_string(),
                });
            }
        }
        Finder {
            directory: self.site.directory(tag),
            days: None,
            words,
        }
    }

    /// The territories of the site: those that have a line, with its first number, and the others.
    pub(crate) fn territories(&self, tag: &Tag) -> Result<Territories, Problem> {
        let site = self.site;
        let locale = &site.locale(tag).locale;
        let words = self.words(tag);
        let (mut rows, mut others) = (Vec::new(), Vec::new());
        for territory in site.territory_pages() {
            let link = TerritoryLink {
                code: territory.code(),
                name: locale.territory(territory.code()),
                href: site.territory_address(territory, tag),
            };
            match site.public_line(territory) {
                Some(first) => rows.push(TerritoryRow {
                    link,
                    // A number that is answered by the police or the immigration office stands on the page of its territory
                    // alone, where what a call can bring is said first.
                    number: (!first.answered_by.is_an_authority())
                        .then(|| words.number(first.main_number()))
                        .transpose()?,
                    restrictions: words.restrictions(first)?,
                }),
                None => others.push(link),
            }
        }
        rows.sort_by(|a, b| locale.compare(&a.link.name, &b.link.name));
        others.sort_by(|a, b| locale.compare(&a.name, &b.name));
        Ok((rows, others))
    }

    /// What a list of search results says below the name of a territory: the first number and its hours.
    fn territory_description(
        &self,
        territory: Territory,
        tag: &Tag,
    ) -> Result<Option<String>, Problem> {
        let words = self.words(tag);
        let Some(first) = self.site.public_line(territory) else {
            return Ok(Some(words.message("numbers-none-say")?));
        };
        if first.answered_by.is_an_authority() {
            return Ok(None);
        }
        let hours = first.hours.as_ref().map(|hours| words.hours(hours));
        // A description can have no element that keeps the groups of a number in their order within Urdu.
        let number = words.locale().isolated(&first.main_number().display);
        let number = Some(Ok(number));
        let said: Vec<_> = number.into_iter().chain(hours).collect::<Result<_, _>>()?;
        let said = said.into_iter().chain(words.restrictions(first)?);
        Ok(Some(said.collect::<Vec<_>>().join(" · ")))
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
