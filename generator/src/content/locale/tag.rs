//! Language tags, and the tags that each inherits messages from.

use std::fmt;
use std::sync::Arc;

use icu_locale::fallback::LocaleFallbacker;
use icu_locale::subtags::Language;
use icu_locale::{
    LanguageIdentifier, Locale as IcuLocale, LocaleCanonicalizer, LocaleDirectionality,
    LocaleExpander,
};

use crate::content::script::Script;

/// A BCP 47 language tag such as `zh-Hans`, well-formed and as CLDR writes it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(Arc<str>);

/// Languages whose tags name the script wherever they name a region, as the locales of CLDR do.
const WITH_SCRIPT: [&str; 7] = ["az", "bs", "pa", "sr", "uz", "yue", "zh"];

impl Tag {
    /// Parses a tag.
    ///
    /// # Errors
    ///
    /// If the text is not a well-formed tag, is not in canonical case, or is one that CLDR knows by another name.
    pub fn parse(text: &str) -> Result<Self, TagError> {
        let hyphenated = text.replace('_', "-");
        let id: LanguageIdentifier = hyphenated.parse().map_err(|_| TagError::NotWellFormed)?;
        let canonical = canonical(&id);
        if canonical != id {
            return Err(TagError::Renamed(canonical.to_string()));
        }
        let canonical = canonical.to_string();
        if canonical == text {
            Ok(Self(text.into()))
        } else {
            Err(TagError::NotCanonical(canonical))
        }
    }

    /// The language that most people of a territory speak or understand, as CLDR has it: `hi` for `IN`. `None` if CLDR
    /// knows none.
    pub fn of_territory(code: &str) -> Option<Self> {
        let mut id: LanguageIdentifier = format!("und-{code}").parse().ok()?;
        LocaleExpander::new_extended().maximize(&mut id);
        (!id.language.is_unknown()).then(|| Self(id.language.to_string().into()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tags whose messages this one inherits, the nearest first: `pt-PT` and `pt` for `pt-AO`.
    ///
    /// They are the parents of CLDR in the same language, each also as it is written with its usual script, since
    /// `zh-SG` and `zh-Hans-SG` are one locale there.
    pub fn ancestors(&self) -> Vec<Self> {
        let own = self.id();
        let fallbacker = LocaleFallbacker::new();
        let mut parents = fallbacker
            .for_config(icu_locale::fallback::LocaleFallbackConfig::default())
            .fallback_for((&own).into());
        let mut ancestors: Vec<Self> = Vec::new();
        while !parents.get().is_unknown() {
            let parent: LanguageIdentifier = parents.get().into_locale().id;
            if is_same_language(own.language, parent.language) {
                for tag in [with_script(&parent), parent] {
                    let tag = Self(tag.to_string().into());
                    if tag != *self && !ancestors.contains(&tag) {
                        ancestors.push(tag);
                    }
                }
            }
            parents.step();
        }
        ancestors
    }

    /// The language without script and country: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The tag as ICU4X has it.
    pub(crate) fn id(&self) -> LanguageIdentifier {
        self.0
            .parse()
            .unwrap_or_else(|_| unreachable!("`Tag::parse` accepted it"))
    }

    /// The script in which the language is usually written.
    pub fn script(&self) -> Script {
        let script = with_script(&self.id()).script;
        match script.as_ref().map_or("", |script| script.as_str()) {
            "Latn" => Script::Latin,
            "Cyrl" => Script::Cyrillic,
            "Arab" => Script::Arabic,
            "Deva" => Script::Devanagari,
            "Hans" | "Hant" | "Jpan" => Script::Han,
            _ => Script::Other,
        }
    }

    /// The direction of the language's script, as HTML has it: `rtl` or `ltr`.
    pub fn direction(&self) -> &'static str {
        if LocaleDirectionality::new_extended().is_right_to_left(&self.id()) {
            "rtl"
        } else {
            "ltr"
        }
    }
}

/// The tag that CLDR has for a locale: `he` for `iw`, `sr-Latn` for `sh`, `zh-Hans-CN` for `zh-CN`.
fn canonical(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut locale = IcuLocale::from(id.clone());
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let mut id = locale.id;
    if id.language.as_str() == "no" {
        // `no` stands for two written languages. Browsers and screen readers know the usual one as `nb`.
        id.language = "nb".parse::<Language>().unwrap_or(id.language);
    }
    if id.script.is_none() && id.region.is_some() {
        let full = with_script(&id);
        let usual = with_script(&LanguageIdentifier::from(id.language));
        if WITH_SCRIPT.contains(&id.language.as_str()) || full.script != usual.script {
            return full;
        }
    }
    id
}

/// The same locale with its usual script written out; variants stay.
fn with_script(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut full = id.clone();
    LocaleExpander::new_extended().maximize(&mut full);
    LanguageIdentifier {
        script: full.script,
        ..id.clone()
    }
}

/// Whether words of `parent` are words of `own`: of the same language, or of Norwegian as a whole.
///
/// CLDR lets a few languages in Latin script inherit from English, whose words a page could not mark as English.
fn is_same_language(own: Language, parent: Language) -> bool {
    own == parent || parent.as_str() == "no"
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Tag {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Why a text is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TagError {
    /// The text does not have the form of BCP 47.
    #[error("this is not a language tag")]
    NotWellFormed,
    /// The text is a tag except for the case of its letters or a `_`. Holds the canonical form.
    #[error("a language tag is written `{0}`")]
    NotCanonical(String),
    /// CLDR, browsers and screen readers know this locale by another tag. Holds that tag.
    #[error("the tag of this language is `{0}`")]
    Renamed(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_a_tag_in_the_wrong_case_and_says_the_right_one() {
        for (text, right) in [
            ("zh-hans", "zh-Hans"),
            ("PT-br", "pt-BR"),
            ("pt_BR", "pt-BR"),
        ] {
            assert_eq!(Tag::parse(text), Err(TagError::NotCanonical(right.into())));
        }
        assert_eq!(Tag::parse("not a tag"), Err(TagError::NotWellFormed));
    }

    #[test]
    fn names_the_tag_that_cldr_has_for_a_language() {
        for (text, right) in [
            ("iw", "he"),
            ("in", "id"),
            ("no", "nb"),
            ("no-NO", "nb-NO"),
            ("sh", "sr-Latn"),
            ("cmn", "zh"),
            ("en-UK", "en-GB"),
            ("zh-CN", "zh-Hans-CN"),
            ("zh-TW", "zh-Hant-TW"),
            ("sr-RS", "sr-Cyrl-RS"),
            ("uz-AF", "uz-Arab-AF"),
        ] {
            assert_eq!(
                Tag::parse(text),
                Err(TagError::Renamed(right.into())),
                "{text}"
            );
            assert_eq!(Tag::parse(right).unwrap().as_str(), right);
        }
        for text in [
            "en",
            "pt-BR",
            "es-419",
            "zh-Hans",
            "zh-Hant-HK",
            "nn",
            "sr-Latn",
            "ms-MY",
        ] {
            assert_eq!(Tag::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn inherits_along_the_parents_of_cldr_in_the_same_language() {
        for (text, wanted) in [
            ("pt", vec![]),
            ("pt-BR", vec!["pt"]),
            ("pt-AO", vec!["pt-PT", "pt"]),
            ("es-MX", vec!["es-419", "es"]),
            ("en-GB", vec!["en-001", "en"]),
            ("nb", vec!["no"]),
            ("zh-Hans-SG", vec!["zh-SG", "zh-Hans", "zh"]),
            ("zh-Hant", vec![]),
            ("zh-Hant-MO", vec!["zh-MO", "zh-Hant"]),
            ("hi-Latn", vec![]),
        ] {
            let ancestors = Tag::parse(text).unwrap().ancestors();
            let mut ancestors: Vec<_> = ancestors.iter().map(Tag::as_str).collect();
            // The other spelling with the usual script, which no site uses, is of no interest here.
            ancestors.retain(|tag| !tag.contains("-Latn"));
            assert_eq!(ancestors, wanted, "{text}");
        }
    }
}
