//! Cards: the facts of a hotline, put into words of the reader's language.

use crate::content::hotline::{self, Hotline, PageDate};
use crate::content::locale::Tag;
use crate::content::number::Dial;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::view::{
    Abroad, Age, Card, CardForm, Fact, Mark, Name, Number, NumberKind,
};
use crate::publish::html::words::Words;
use crate::publish::render::Renderer;

/// Above this age, in days, a card cautions its reader.
const FRESH_DAYS: i32 = 90;

impl Renderer<'_> {
    /// The card of `hotline` for a reader of `tag`.
    pub(crate) fn card(
        &self,
        hotline: &Hotline,
        tag: &Tag,
        form: CardForm,
        plate: bool,
        anchor: Option<String>,
    ) -> Result<Card, Problem> {
        let words = self.words(tag);
        let locale = &self.site.locale(tag).locale;
        let languages = hotline.languages.iter();
        let languages: Vec<_> = languages
            .map(|language| locale.language(language))
            .collect();
        let numbers = hotline.numbers.iter();
        let hours = hotline.hours.as_ref();
        Ok(Card {
            form,
            plate,
            anchor,
            id: hotline.id.to_string(),
            level: 2,
            name: name(&hotline.name),
            territory: locale.territory(hotline.territory.code()),
            href: self.site.hotline_address(hotline, tag),
            numbers: numbers
                .map(|number| words.number(number))
                .collect::<Result<_, _>>()?,
            restrictions: words.restrictions(hotline)?,
            hours: hours.map(|hours| words.hours(hours)).transpose()?,
            person: fact(hotline.person),
            free: fact(hotline.free),
            languages: (!languages.is_empty()).then(|| locale.list(&languages)),
            interpreters: hotline.interpreter_languages,
            answered_by: words.message(&hotline.answered_by.message_id())?,
            operator: hotline.operator.as_ref().map(name),
            model: words.message(&hotline.model.sentence_id())?,
            audiences: words.list(&hotline.audiences)?,
            forms: words.list(&hotline.forms)?,
            anonymous: fact(hotline.anonymous),
            reports: words.sentences(hotline.reports.as_deref())?,
            services: words.sentences(hotline.services.as_deref())?,
            limits: words.sentences(hotline.limits.as_deref())?,
            next: words.sentences(hotline.next.as_deref())?,
            abroad: words.abroad(hotline)?,
            age: self.age(hotline, tag)?,
            website: hotline.website.clone(),
            chat: hotline.chat.clone(),
            email: hotline.email.clone(),
        })
    }

    fn age(&self, hotline: &Hotline, tag: &Tag) -> Result<Age, Problem> {
        let words = self.words(tag);
        let locale = &self.site.locale(tag).locale;
        let fresh = hotline
            .age_days(self.site.today)
            .is_some_and(|days| days <= FRESH_DAYS);
        let (page_date, page_month) = match hotline.source.seen {
            None => (None, None),
            Some(PageDate::Day(day)) => (Some(locale.date(day)), None),
            Some(PageDate::Month(day)) => {
                let (month, year) = (locale.month(day), day.year().to_string());
                let variables = [("month", &*month), ("year", &*year)];
                (None, Some(words.filled("hotline-month", &variables)?))
            }
            Some(PageDate::Year(day)) => {
                let year = day.year().to_string();
                (
                    None,
                    Some(words.filled("hotline-year", &[("year", &year)])?),
                )
            }
        };
        let source = &hotline.source.url;
        Ok(Age {
            called_on: hotline.verified_on.map(|day| locale.date(day)),
            page_date,
            page_month,
            read_on: locale.date(hotline.source.read_on),
            mark: match (fresh, hotline.verified_on) {
                (false, _) => Mark::Disc,
                (true, Some(_)) => Mark::None,
                (true, None) => Mark::Ring,
            },
            source_host: host(source).to_owned(),
            source: source.clone(),
        })
    }
}

impl Words<'_> {
    /// A number as templates show it.
    pub(crate) fn number(&self, number: &hotline::Number) -> Result<Number, Problem> {
        let label = number.label.as_ref();
        let label = label.map(|label| self.message(&label.message_id()));
        let languages = number.languages.iter();
        let languages: Vec<_> = languages
            .map(|language| self.locale().language(language))
            .collect();
        Ok(Number {
            kind: match number.dial {
                Dial::Short(_) => NumberKind::ShortCode,
                Dial::National(_) => NumberKind::National,
                Dial::International(_) => NumberKind::International,
                Dial::Sms(_) => NumberKind::Sms,
                Dial::WhatsApp(_) => NumberKind::Whatsapp,
            },
            href: number.dial.href(),
            display: number.display.clone(),
            label: label.transpose()?,
            languages: (!languages.is_empty()).then(|| self.locale().list(&languages)),
            region: number.region.as_ref().map(name),
        })
    }

    /// Who answers, for whom the hotline is, and what a call can bring on a caller, where somebody must know that before
    /// they call. A number is never shown without these sentences.
    pub(crate) fn restrictions(&self, hotline: &Hotline) -> Result<Vec<String>, Problem> {
        let mut said = Vec::new();
        if hotline.answered_by.is_named_beside() {
            said.push(self.message(&hotline.answered_by.message_id())?);
        }
        let audiences = hotline.only_for();
        let own = hotline.model.subject().audience();
        let names_own = own.is_some_and(|own| audiences.contains(&own));
        if let Some(id) = hotline.model.beside_id().filter(|_| !names_own) {
            said.push(self.message(&id)?);
        }
        if let Some(audiences) = self.list(&audiences)? {
            said.push(self.filled("numbers-for", &[("audiences", &audiences)])?);
        }
        if !hotline.nationals_of.is_empty() {
            let states = hotline.nationals_of.iter();
            let states: Vec<_> = states
                .map(|state| self.locale().territory(state.code()))
                .collect();
            let states = self.locale().list(&states);
            said.push(self.filled("numbers-nationals", &[("territories", &states)])?);
        }
        let limits = hotline.limits.iter().flatten().copied();
        let limits: Vec<_> = limits.filter(|limit| limit.is_named_beside()).collect();
        said.extend(self.sentences(Some(&limits))?);
        said.extend(self.sentences(Some(&hotline.cautions))?);
        Ok(said)
    }

    /// What a caller from abroad can do.
    fn abroad(&self, hotline: &Hotline) -> Result<Abroad, Problem> {
        if let Some(number) = hotline.from_abroad() {
            let number = self.number(number)?;
            return Ok(Abroad::Number { number });
        }
        let voice = hotline
            .numbers
            .iter()
            .filter(|number| number.dial.is_voice());
        let inside =
            voice.clone().count() > 0 && voice.clone().all(|number| number.dial.only_inside());
        Ok(if inside {
            Abroad::Inside
        } else {
            Abroad::Unknown
        })
    }
}

fn name(name: &hotline::Name) -> Name {
    Name {
        text: name.text.clone(),
        lang: name.lang.to_string(),
    }
}

fn fact(known: Option<bool>) -> Fact {
    match known {
        Some(true) => Fact::Yes,
        Some(false) => Fact::No,
        None => Fact::Unknown,
    }
}

/// The host of an address, without `www.`.
fn host(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
