//! Cards: the facts of a hotline, put into words of the reader's language.

use crate::content::hotline::unknown::Unknown;
use crate::content::hotline::vocabulary::{AnsweredBy, Model};
use crate::content::hotline::{self, Hotline, PageDate, region_id};
use crate::content::locale::Tag;
use crate::content::number::Dial;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::hours::open_value;
use crate::publish::html::view::{
    Abroad, Age, Card, CardForm, Fact, Name, Number, NumberKind, Open, Phrase, Questions,
};
use crate::publish::html::words::Words;
use crate::publish::render::Renderer;

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
        let (calls, writes) = words.further_numbers(hotline)?;
        let hours = hotline.hours.as_ref();
        Ok(Card {
            form,
            plate,
            anchor,
            id: hotline.id.to_string(),
            level: 2,
            name: name(&hotline.name),
            gloss: words.gloss(hotline)?,
            territory: locale.territory(hotline.territory.code()),
            href: self.site.hotline_address(hotline, tag),
            number: words.number(hotline.main_number())?,
            calls,
            writes,
            restrictions: words.restrictions(hotline)?,
            hours: hours.map(|hours| words.hours(hours)).transpose()?,
            open: words.open(hotline)?,
            person: fact(hotline.person),
            free: fact(hotline.free),
            languages: (!languages.is_empty()).then(|| locale.list(&languages)),
            interpreters: hotline.interpreter_languages,
            answered_by: (hotline.answered_by != AnsweredBy::Unknown)
                .then(|| words.message(&hotline.answered_by.message_id()))
                .transpose()?,
            operator: hotline.operator.as_ref().map(name),
            model: (hotline.model != Model::Unknown)
                .then(|| words.message(&hotline.model.sentence_id()))
                .transpose()?,
            audiences: words.list(&hotline.audiences)?,
            forms: words.list(&hotline.forms)?,
            anonymous: fact(hotline.anonymous),
            reports: words.sentences(hotline.reports.as_deref())?,
            services: words.sentences(hotline.services.as_deref())?,
            limits: words.limits(hotline)?,
            next: words.sentences(hotline.next.as_deref())?,
            abroad: words.abroad(hotline)?,
            age: words.age(hotline)?,
            unknown: self.unknown(hotline, tag)?,
            website: hotline.website.clone(),
            chat: hotline.chat.clone(),
            email: hotline.email.clone(),
        })
    }

    /// The facts that nobody has found out, with the questions to ask about them. `None` if all are known.
    fn unknown(&self, hotline: &Hotline, tag: &Tag) -> Result<Option<Questions>, Problem> {
        let words = self.words(tag);
        let unknown = hotline.unknown();
        let Some(facts) = words.list(&unknown)? else {
            return Ok(None);
        };
        let language = words.spoken_language(hotline);
        let questions = unknown.into_iter().filter_map(Unknown::question_id);
        let questions = questions.map(|id| {
            let said = language.map(|language| self.phrase(&id, language));
            Ok((words.message(&id)?, said.transpose()?))
        });
        Ok(Some(Questions {
            facts,
            questions: questions.collect::<Result<_, Problem>>()?,
        }))
    }

    /// A message in a language of the site.
    fn phrase(&self, id: &str, tag: &Tag) -> Result<Phrase, Problem> {
        Ok(Phrase {
            text: self.words(tag).message(id)?,
            lang: tag.to_string(),
            dir: self.site.locale(tag).locale.direction,
        })
    }
}

impl<'a> Words<'a> {
    /// The language of the site in which questions can be said to those who answer: the first known language of the
    /// hotline, or else that of its territory or of its name. `None` if they speak the reader's own.
    pub(crate) fn spoken_language(&self, hotline: &Hotline) -> Option<&'a Tag> {
        let reader = &self.locale().tag;
        let is_same = |one: &Tag, other: &Tag| one.language() == other.language();
        let known = hotline.languages.iter();
        if known.clone().any(|language| is_same(language, reader)) {
            return None;
        }
        let guessed = [
            Tag::of_territory(hotline.territory.code()),
            Some(hotline.name.lang.clone()),
        ];
        let guessed = guessed.iter().flatten();
        let guessed = guessed.filter(|_| hotline.languages.is_empty());
        let mut locales = known.chain(guessed).filter_map(|language| {
            let mut locales = self.site().config.locales.iter();
            locales.find(|own| is_same(&own.locale.tag, language))
        });
        let tag = &locales.next()?.locale.tag;
        (!is_same(tag, reader)).then_some(tag)
    }

    /// The age of the facts of a hotline.
    pub(crate) fn age(&self, hotline: &Hotline) -> Result<Age, Problem> {
        let locale = self.locale();
        let (page_date, page_month) = match hotline.source.seen {
            None => (None, None),
            Some(PageDate::Day(day)) => (Some(locale.date(day)), None),
            Some(PageDate::Month(day)) => {
                let month = locale.month(day);
                let (number, year) = (day.month().to_string(), day.year().to_string());
                let variables = [("month", &*month), ("number", &*number), ("year", &*year)];
                (None, Some(self.filled("hotline-month", &variables)?))
            }
            Some(PageDate::Year(day)) => {
                let year = day.year().to_string();
                (None, Some(self.filled("hotline-year", &[("year", &year)])?))
            }
        };
        let source = &hotline.source.url;
        Ok(Age {
            called_on: hotline.verified_on.map(|day| locale.date(day)),
            page_date,
            page_month,
            read_on: locale.date(hotline.source.read_on),
            is_old: hotline.is_old(self.site().today),
            source_host: host(source).to_owned(),
            source: source.clone(),
        })
    }

    /// The numbers after the main one: those to call, and those to write to. The one for calls from abroad has a place of its own.
    fn further_numbers(&self, hotline: &Hotline) -> Result<(Vec<Number>, Vec<Number>), Problem> {
        let abroad = hotline.from_abroad();
        let (mut calls, mut writes) = (Vec::new(), Vec::new());
        for number in hotline.numbers.iter().skip(1) {
            if !number.dial.is_voice() {
                writes.push(self.number(number)?);
            } else if abroad.is_none_or(|abroad| abroad.display != number.display) {
                calls.push(self.number(number)?);
            }
        }
        Ok((calls, writes))
    }

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
        said.extend(self.regions(hotline)?);
        said.extend(self.sentences(Some(&limits))?);
        said.extend(self.sentences(Some(&hotline.cautions))?);
        Ok(said)
    }

    /// What the line cannot do.
    fn limits(&self, hotline: &Hotline) -> Result<Vec<String>, Problem> {
        let mut said = self.regions(hotline)?;
        said.extend(self.sentences(hotline.limits.as_deref())?);
        Ok(said)
    }

    /// The regions that the line is only for, or not for.
    fn regions(&self, hotline: &Hotline) -> Result<Vec<String>, Problem> {
        let regions = &hotline.regions;
        let only = regions
            .only_in
            .iter()
            .map(|region| ("limit-only-in", region));
        let not = regions.not_in.iter().map(|region| ("limit-not-in", region));
        let said = only.chain(not).map(|(sentence, region)| {
            let name = self.message(&region_id(&region.value))?;
            self.filled(sentence, &[("region", &name)])
        });
        said.collect()
    }

    /// What the line is, if its name is in another language than the reader's.
    pub(crate) fn gloss(&self, hotline: &Hotline) -> Result<Option<String>, Problem> {
        let is_foreign = hotline.name.lang.language() != self.locale().tag.language();
        let gloss = is_foreign.then(|| self.message(&hotline.model.gloss_id()));
        gloss.transpose()
    }

    /// What a script needs to say whether the hotline is open now. `None` if nobody knows when it is closed.
    pub(crate) fn open(&self, hotline: &Hotline) -> Result<Option<Open>, Problem> {
        let Some((hours, zone)) = hotline.exact_hours() else {
            return Ok(None);
        };
        let value = open_value(hours, zone);
        let open = value.map(|value| {
            let longest = self.longest_open_sentence(hours)?;
            Ok(Open { value, longest })
        });
        open.transpose()
    }

    /// What a caller from abroad can do.
    fn abroad(&self, hotline: &Hotline) -> Result<Abroad, Problem> {
        if let Some(number) = hotline.from_abroad() {
            let number = self.number(number)?;
            return Ok(Abroad::Number { number });
        }
        Ok(if hotline.works_only_inside() {
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
