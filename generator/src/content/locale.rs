//! Locales: the languages of a site, with the data of CLDR for each.
//!
//! A [`Tag`] is a parsed BCP 47 tag; a [`Locale`] adds direction, formatters and collation. Names, dates, numbers and
//! lists come from ICU4X, never from tables of our own.

mod tag;

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::{Mutex, PoisonError};

use icu_calendar::Iso;
use icu_calendar::types::Weekday as IcuWeekday;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, M, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale as IcuLocale;
use icu_locale::names::{
    LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions, RegionDisplayName,
};
use icu_locale::subtags::Region;
use jiff::civil::{Date, Weekday};

use crate::content::letter_case::upper_first;

pub use tag::{Tag, TagError};

/// A language of the site, with formatters and collation.
pub struct Locale {
    /// The tag.
    pub tag: Tag,
    /// The direction of its script, as HTML has it: `rtl` or `ltr`.
    pub direction: &'static str,
    autonym: String,
    /// Names of languages, kept because looking one up is slow.
    languages: Mutex<HashMap<Tag, String>>,
    prefs: IcuLocale,
    dates: DateTimeFormatter<YMD>,
    months: DateTimeFormatter<M>,
    weekdays: DateTimeFormatter<E>,
    list: ListFormatter,
    decimals: DecimalFormatter,
    collator: CollatorBorrowed<'static>,
}

impl Locale {
    /// Loads the data of CLDR for `tag`.
    ///
    /// # Panics
    ///
    /// Never: the data of every locale is compiled in.
    pub fn new(tag: Tag) -> Self {
        // Without a country, dates in English are American, with the month first; most readers use the other order.
        // Western digits and the Gregorian calendar make a date the same as on a printed document.
        let base = if tag.as_str() == "en" {
            "en-GB"
        } else {
            tag.as_str()
        };
        let prefs: IcuLocale = format!("{base}-u-ca-gregory-nu-latn")
            .parse()
            .unwrap_or_else(|_| unreachable!("a tag with two keywords is a locale"));
        let loaded = "the data of every locale is compiled in, with a fallback to the root locale";
        Self {
            autonym: upper_first(&language(&prefs, &tag)),
            languages: Mutex::default(),
            direction: tag.direction(),
            dates: DateTimeFormatter::try_new(prefs.clone().into(), YMD::long()).expect(loaded),
            months: DateTimeFormatter::try_new(prefs.clone().into(), M::long()).expect(loaded),
            weekdays: DateTimeFormatter::try_new(prefs.clone().into(), E::long()).expect(loaded),
            list: ListFormatter::try_new_and(prefs.clone().into(), ListFormatterOptions::default())
                .expect(loaded),
            decimals: DecimalFormatter::try_new(
                prefs.clone().into(),
                DecimalFormatterOptions::default(),
            )
            .expect(loaded),
            collator: Collator::try_new(prefs.clone().into(), CollatorOptions::default())
                .expect(loaded),
            prefs,
            tag,
        }
    }

    /// A day with the month as a word: `15 October 2019`.
    pub fn date(&self, date: Date) -> String {
        iso(date).map_or_else(
            || date.to_string(),
            |iso| self.dates.format(&iso).to_string(),
        )
    }

    /// A whole number with the marks between groups of digits: `1,581`.
    pub fn number(&self, number: u64) -> String {
        self.decimals.format_to_string(&Decimal::from(number))
    }

    /// The name of a day's month: `October`.
    ///
    /// ICU4X 2.4 has a format for month and year together, but does not load the digits of the year for it, so a message
    /// joins the two.
    pub fn month(&self, date: Date) -> String {
        iso(date).map_or_else(
            || date.to_string(),
            |iso| self.months.format(&iso).to_string(),
        )
    }

    /// The month, from 1 to 12, whose name is among `words`, which are in small letters. Languages that bend the name within
    /// a date have two forms of it.
    pub fn month_in(&self, words: &[String]) -> Option<i8> {
        let names = |month: i8| -> BTreeSet<String> {
            let date = jiff::civil::date(2028, month, 1);
            let text = format!("{} {}", self.month(date), self.date(date)).to_lowercase();
            let names = text.split(|sign: char| !sign.is_alphanumeric());
            names
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect()
        };
        (1..=12).find(|month| {
            // What the next month has too is no name of a month.
            let (own, next) = (names(*month), names(month % 12 + 1));
            let mut names = own.difference(&next);
            names.any(|name| words.contains(name))
        })
    }

    /// The name of a day of the week: `Monday`.
    pub fn weekday(&self, day: Weekday) -> String {
        let day = match day {
            Weekday::Monday => IcuWeekday::Monday,
            Weekday::Tuesday => IcuWeekday::Tuesday,
            Weekday::Wednesday => IcuWeekday::Wednesday,
            Weekday::Thursday => IcuWeekday::Thursday,
            Weekday::Friday => IcuWeekday::Friday,
            Weekday::Saturday => IcuWeekday::Saturday,
            Weekday::Sunday => IcuWeekday::Sunday,
        };
        self.weekdays.format(&day).to_string()
    }

    /// A list with the words of this language: `A, B and C`.
    pub fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    /// A number or a foreign name for a text that can have no elements, such as a description. In a text from right to left
    /// it stands between isolates (U+2066, U+2069), or else `22 33 11 60` would be shown as `60 11 33 22`.
    pub fn isolated(&self, text: &str) -> String {
        match self.direction {
            "rtl" => format!("\u{2066}{text}\u{2069}"),
            _ => text.to_owned(),
        }
    }

    /// The order of two names in the collation of this language.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }

    /// The name of a country or territory; its code if CLDR has no name.
    pub fn territory(&self, code: &str) -> String {
        code.parse::<Region>().ok().map_or_else(
            || code.to_owned(),
            |region| {
                RegionDisplayName::new_light_with_fallback(self.prefs.clone().into(), region)
                    .to_string()
            },
        )
    }

    /// The names of a country or territory that CLDR has, the usual one and a shorter one (`United Kingdom`, `UK`).
    pub fn territory_names(&self, code: &str) -> impl Iterator<Item = String> {
        territory_names(&self.prefs, code)
    }

    /// The name of a language; its tag if CLDR has no name.
    pub fn language(&self, tag: &Tag) -> String {
        let mut names = self
            .languages
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(name) = names.get(tag) {
            return name.clone();
        }
        let name = language(&self.prefs, tag);
        names.insert(tag.clone(), name.clone());
        name
    }

    /// The name of the language in the language itself, with a capital as the first word of a line: `Español`.
    pub fn autonym(&self) -> &str {
        &self.autonym
    }
}

/// The name of a language in the language itself; its tag if CLDR has no name.
pub fn language_in_itself(tag: &Tag) -> String {
    let prefs = tag.as_str().parse::<IcuLocale>();
    prefs.map_or_else(
        |_| tag.to_string(),
        |prefs| upper_first(&language(&prefs, tag)),
    )
}

/// The names of a country or territory in the language with this BCP 47 tag, of the site or not; none where CLDR has none.
pub fn territory_names_in(tag: &str, code: &str) -> impl Iterator<Item = String> {
    let prefs = tag.parse::<IcuLocale>().ok();
    prefs
        .into_iter()
        .flat_map(move |prefs| territory_names(&prefs, code))
}

fn territory_names(prefs: &IcuLocale, code: &str) -> impl Iterator<Item = String> + use<> {
    let region = code.parse::<Region>().ok();
    let names = region.map(|region| {
        [
            RegionDisplayName::try_new_light(prefs.clone().into(), region),
            RegionDisplayName::try_new_short_light(prefs.clone().into(), region),
        ]
    });
    let names = names.into_iter().flatten().flatten();
    names.map(|name| name.to_string())
}

/// The name of a language in the language `reader`; its tag if CLDR has no name.
fn language(reader: &IcuLocale, tag: &Tag) -> String {
    let options = LanguageIdentifierDisplayNameOptions::default();
    LanguageIdentifierDisplayName::try_new_heavy(reader.clone().into(), tag.id(), options)
        .map_or_else(|_| tag.to_string(), |name| name.as_borrowed().to_string())
}

/// The day as a date of ICU4X; `None` outside the years 1 to 9999, which no date of a site is.
fn iso(date: Date) -> Option<icu_calendar::Date<Iso>> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    icu_calendar::Date::<Iso>::try_new_iso(date.year().into(), month, day).ok()
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::new(Tag::parse(tag).unwrap())
    }

    #[test]
    fn writes_dates_with_western_digits_and_the_month_as_a_word() {
        let day = Date::constant(2019, 10, 15);
        for (tag, text) in [
            ("en", "15 October 2019"),
            ("fr", "15 octobre 2019"),
            ("ur", "15 اکتوبر، 2019"),
            ("hi", "15 अक्टूबर, 2019"),
            ("zh-Hans", "2019年10月15日"),
        ] {
            assert_eq!(locale(tag).date(day), text, "{tag}");
        }
    }

    #[test]
    fn names_itself_in_its_own_script() {
        for (tag, name) in [
            ("es", "Español"),
            ("ur", "اردو"),
            ("zh-Hans", "简体中文"),
            ("ru", "Русский"),
        ] {
            assert_eq!(locale(tag).autonym(), name);
        }
    }

    #[test]
    fn has_the_direction_of_its_script() {
        assert_eq!(locale("ur").direction, "rtl");
        assert_eq!(locale("zh-Hans").direction, "ltr");
    }

    #[test]
    fn names_territories() {
        assert_eq!(locale("fr").territory("NO"), "Norvège");
        assert_eq!(locale("en").territory("XK"), "Kosovo");
    }
}
