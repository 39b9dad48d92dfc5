//! Arguments of messages: texts as they are, and numbers with the digits and the grouping of the site.

use std::borrow::Cow;

use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// Arguments that are all texts, each with the name of its variable (without `$`).
pub fn arguments<'a>(pairs: impl IntoIterator<Item = (&'a str, Cow<'a, str>)>) -> FluentArgs<'a> {
    pairs
        .into_iter()
        .map(|(name, value)| (name, FluentValue::String(value)))
        .collect()
}

/// A whole number as an argument, which also selects plural forms.
pub fn number(value: u32) -> FluentValue<'static> {
    FluentValue::Number(FluentNumber::from(value))
}

/// Writes a number in Western digits with the grouping of the bundle's language; `None` leaves other values to Fluent.
pub(super) fn format_number(
    value: &FluentValue<'_>,
    memoizer: &IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal: Decimal = number.as_string().parse().ok()?;
    memoizer
        .with_try_get::<Decimals, _, _>((), |formatter| formatter.0.format_to_string(&decimal))
        .ok()
}

/// A formatter of numbers that the memoizer keeps for each language.
struct Decimals(DecimalFormatter);

impl Memoizable for Decimals {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: icu_locale::Locale = format!("{lang}-u-nu-latn").parse().map_err(|_| ())?;
        DecimalFormatter::try_new(
            locale.into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
        .map(Self)
        .map_err(|_| ())
    }
}
