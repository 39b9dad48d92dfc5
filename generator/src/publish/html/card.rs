//! A hotline as its card shows it: facts put into words of the reader's language.

use std::borrow::Cow;
use std::sync::{Arc, PoisonError};

use fluent::FluentArgs;
use jiff::civil::Weekday;

use crate::content::hotline::{self, Hotline, PageDate};
use crate::content::hours::{Hours, Opening};
use crate::content::letter_case::upper_first;
use crate::content::locale::Tag;
use crate::content::message::{Use, arguments};
use crate::content::number::Dial;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::view::{
    Abroad, Age, Card, CardForm, CardView, Known, Mark, Name, Number, NumberKind,
};
use crate::publish::render::Renderer;
use crate::site::Site;

/// A fact older than this is shown with a caution.
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
    ) -> Card {
        let words = Words {
            site: self.site,
            tag,
        };
        let locale = &self.site.locale(tag).locale;
        Card {
            form,
            plate,
            anchor,
            id: hotline.id.to_string(),
            level: 2,
            name: name(&hotline.name),
            territory: locale.territory(hotline.territory.code()),
            href: self.site.hotline_address(hotline, tag),
            numbers: hotline
                .numbers
                .iter()
                .map(|entry| words.number(entry))
                .collect(),
            hours: hotline.hours.as_ref().map(|hours| words.hours(hours)),
            person: known(hotline.person),
            free: known(hotline.free),
            languages: (!hotline.languages.is_empty()).then(|| {
                locale.list(
                    &hotline
                        .languages
                        .iter()
                        .map(|language| locale.language(language))
                        .collect::<Vec<_>>(),
                )
            }),
            interpreters: hotline.interpreter_languages,
            answered_by: words.message(&hotline.answered_by.message_id()),
            operator: hotline.operator.as_ref().map(name),
            model: words.message(&hotline.model.sentence_id()),
            audiences: words.list(&hotline.audiences),
            forms: words.list(&hotline.forms),
            anonymous: known(hotline.anonymous),
            reports: words.sentences(hotline.reports.as_deref()),
            services: words.sentences(hotline.services.as_deref()),
            limits: words.sentences(hotline.limits.as_deref()),
            next: words.sentences(hotline.next.as_deref()),
            abroad: words.abroad(hotline),
            age: self.age(hotline, tag),
            website: hotline.website.clone(),
            chat: hotline.chat.clone(),
            email: hotline.email.clone(),
        }
    }

    /// The card of `hotline` within a text, as HTML; made once for each language.
    pub(crate) fn short_card(&self, hotline: &Hotline, tag: &Tag) -> Result<Arc<str>, Problem> {
        let key = (Arc::clone(&hotline.id), tag.clone());
        let cards = || {
            self.kept
                .cards
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(card) = cards().get(&key) {
            return Ok(Arc::clone(card));
        }
        let mut card = self.card(hotline, tag, CardForm::Short, false, None);
        // It stands below a heading of its section.
        card.level = 3;
        let lang = tag.to_string();
        let html = self.template("card.html", &CardView { lang, card })?;
        let html: Arc<str> = String::from_utf8_lossy(&self.finish(html)).into();
        cards().insert(key, Arc::clone(&html));
        Ok(html)
    }

    fn age(&self, hotline: &Hotline, tag: &Tag) -> Age {
        let words = Words {
            site: self.site,
            tag,
        };
        let locale = &self.site.locale(tag).locale;
        let fresh = hotline
            .age_days(self.site.today)
            .is_some_and(|days| days <= FRESH_DAYS);
        let source = &hotline.source.url;
        Age {
            called_on: hotline.verified_on.map(|day| locale.date(day)),
            page_date: match hotline.source.seen {
                Some(PageDate::Day(day)) => Some(locale.date(day)),
                _ => None,
            },
            page_month: match hotline.source.seen {
                Some(PageDate::Month(day)) => Some(words.filled(
                    "hotline-month",
                    &[
                        ("month", &locale.month(day)),
                        ("year", &day.year().to_string()),
                    ],
                )),
                Some(PageDate::Year(day)) => {
                    Some(words.filled("hotline-year", &[("year", &day.year().to_string())]))
                }
                _ => None,
            },
            read_on: locale.date(hotline.source.read_on),
            mark: match (fresh, hotline.verified_on) {
                (false, _) => Mark::Disc,
                (true, Some(_)) => Mark::None,
                (true, None) => Mark::Ring,
            },
            source_host: host(source).to_owned(),
            source: source.clone(),
        }
    }
}

/// Messages of one locale, for text that the generator puts together.
pub(crate) struct Words<'a> {
    pub(crate) site: &'a Site,
    pub(crate) tag: &'a Tag,
}

impl Words<'_> {
    /// A message without arguments.
    pub(crate) fn message(&self, id: &str) -> String {
        self.site.messages.plain(self.tag, id)
    }

    /// A message with arguments.
    pub(crate) fn filled(&self, id: &str, pairs: &[(&str, &str)]) -> String {
        let args: FluentArgs<'_> = arguments(
            pairs
                .iter()
                .map(|(name, value)| (*name, Cow::Borrowed(*value))),
        );
        self.site
            .messages
            .format(self.tag.as_str(), id, Some(&args), Use::Attribute)
            .map(|formatted| formatted.text)
            .unwrap_or_default()
    }

    /// Words of a vocabulary as one list: `women and children`.
    pub(crate) fn list(&self, words: &[impl ShownVocabulary]) -> Option<String> {
        let words = self.sentences(Some(words));
        (!words.is_empty()).then(|| self.site.locale(self.tag).locale.list(&words))
    }

    /// The message of each word of a vocabulary.
    fn sentences(&self, words: Option<&[impl ShownVocabulary]>) -> Vec<String> {
        let words = words.into_iter().flatten();
        words.map(|word| self.message(&word.message_id())).collect()
    }

    pub(crate) fn number(&self, number: &hotline::Number) -> Number {
        Number {
            kind: match number.dial {
                Dial::Short(_) => NumberKind::ShortCode,
                Dial::National(_) => NumberKind::National,
                Dial::International(_) => NumberKind::International,
                Dial::Sms(_) => NumberKind::Sms,
                Dial::WhatsApp(_) => NumberKind::Whatsapp,
            },
            href: number.dial.href(),
            display: number.display.clone(),
            label: number
                .label
                .as_ref()
                .map(|label| self.message(&label.message_id())),
            region: number.region.as_ref().map(name),
        }
    }

    fn abroad(&self, hotline: &Hotline) -> Abroad {
        if let Some(number) = hotline.from_abroad() {
            return Abroad::Number {
                number: self.number(number),
            };
        }
        let voice = hotline
            .numbers
            .iter()
            .filter(|number| number.dial.is_voice());
        if voice.clone().count() > 0 && voice.clone().all(|number| number.dial.only_inside()) {
            Abroad::Inside
        } else {
            Abroad::Unknown
        }
    }

    fn hours(&self, hours: &Hours) -> String {
        let Hours::Weekly(openings) = hours else {
            return self.message("hours-always");
        };
        let mut parts = openings.iter().map(|opening| self.opening(opening));
        let first = parts.next().unwrap_or_default();
        let all = parts.fold(first, |first, second| {
            self.filled("hours-and", &[("first", &first), ("second", &second)])
        });
        // Names of days are lower case in some languages; this is the first word of a line.
        upper_first(&self.filled("hours-local", &[("hours", &all)]))
    }

    fn opening(&self, opening: &Opening) -> String {
        let locale = &self.site.locale(self.tag).locale;
        let whole_week = opening
            .days
            .iter()
            .any(|run| *run.start() == Weekday::Monday && *run.end() == Weekday::Sunday);
        let days = if opening.days.is_empty() || whole_week {
            self.message("hours-every-day")
        } else {
            let runs: Vec<_> = opening
                .days
                .iter()
                .map(|run| {
                    let (first, last) = (locale.weekday(*run.start()), locale.weekday(*run.end()));
                    if run.start() == run.end() {
                        first
                    } else {
                        self.filled("hours-run", &[("first", &first), ("last", &last)])
                    }
                })
                .collect();
            locale.list(&runs)
        };
        let spans: Vec<_> = opening
            .times
            .iter()
            .map(|(from, to)| self.filled("hours-span", &[("from", from), ("to", to)]))
            .collect();
        self.filled(
            "hours-days-times",
            &[("days", &days), ("times", &locale.list(&spans))],
        )
    }
}

fn name(name: &hotline::Name) -> Name {
    Name {
        text: name.text.clone(),
        lang: name.lang.to_string(),
    }
}

fn known(fact: Option<bool>) -> Known {
    match fact {
        Some(true) => Known::Yes,
        Some(false) => Known::No,
        None => Known::Unknown,
    }
}

/// The host of an address, without `www.`.
fn host(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
