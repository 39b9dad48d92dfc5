//! The plural forms of a language, as the rules by which messages are formatted have them.
use std::sync::Arc;

use fluent::{FluentArgs, FluentResource};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

use super::argument::number;
use super::bundle::LocaleMessages;
use crate::content::locale::Tag;

/// The names of all plural forms.
pub(super) const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whole numbers up to this one show every plural form that a count on a page can have.
const HIGHEST: u32 = 200;

/// The names of the plural forms that a language has in CLDR, some of them only for fractions or for millions.
pub(super) fn names(tag: &Tag, ordinal: bool) -> Vec<&'static str> {
    let kind = if ordinal {
        PluralRuleType::Ordinal
    } else {
        PluralRuleType::Cardinal
    };
    let options = PluralRulesOptions::default().with_type(kind);
    let locale: icu_locale::Locale = tag.id().into();
    let Ok(rules) = PluralRules::try_new((&locale).into(), options) else {
        return FORMS.to_vec();
    };
    let names = rules.categories().map(|category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    });
    names.collect()
}

/// The plural form of each whole number from 0 to 200.
pub(super) fn forms(tag: &Tag, ordinal: bool) -> Vec<(u32, String)> {
    let selector = if ordinal {
        "NUMBER($n, type: \"ordinal\")"
    } else {
        "$n"
    };
    let variants = FORMS.iter().map(|form| {
        let default = if *form == "other" { "*" } else { "" };
        format!("\n    {default}[{form}] {form}")
    });
    let variants: String = variants.collect();
    let text = format!("form = {{ {selector} ->{variants}\n}}\n");
    let mut messages = LocaleMessages::new(tag);
    let Ok(resource) = FluentResource::try_new(text) else {
        return Vec::new();
    };
    messages.add(&Arc::new(resource), &[]);
    let pattern = messages
        .plain
        .get_message("form")
        .and_then(|message| message.value());
    let Some(pattern) = pattern else {
        return Vec::new();
    };
    let form = |count: u32| {
        let given: FluentArgs<'_> = [("n", number(count))].into_iter().collect();
        let form = messages
            .plain
            .format_pattern(pattern, Some(&given), &mut Vec::new());
        (count, form.into_owned())
    };
    (0..=HIGHEST).map(form).collect()
}

/// The names of the plural forms that whole numbers have in a language, in the order of CLDR, and `other`, which Fluent
/// needs for all other cases.
pub fn plural_forms(tag: &Tag, ordinal: bool) -> Vec<&'static str> {
    let forms = forms(tag, ordinal);
    let is_one = |name: &str| name == "other" || forms.iter().any(|(_, form)| form == name);
    FORMS.into_iter().filter(|name| is_one(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_language_has_the_plural_forms_of_its_whole_numbers() {
        for (tag, wanted) in [
            ("en", vec!["one", "other"]),
            ("ru", vec!["few", "many", "one"]),
            ("ar", vec!["few", "many", "one", "other", "two", "zero"]),
            ("zh-Hans", vec!["other"]),
            ("pt-BR", vec!["one", "other"]),
        ] {
            let forms = forms(&Tag::parse(tag).unwrap(), false);
            let forms: BTreeSet<_> = forms.iter().map(|(_, form)| form.as_str()).collect();
            assert_eq!(forms.into_iter().collect::<Vec<_>>(), wanted, "{tag}");
        }
        assert_eq!(
            names(&Tag::parse("fr").unwrap(), false),
            ["one", "many", "other"]
        );
        let uk = Tag::parse("uk").unwrap();
        assert_eq!(plural_forms(&uk, false), ["one", "few", "many", "other"]);
        let ordinal = forms(&Tag::parse("en").unwrap(), true);
        assert_eq!(ordinal.get(3), Some(&(3, "few".to_owned())));
    }
}
