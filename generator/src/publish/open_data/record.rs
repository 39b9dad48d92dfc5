//! The fields of a hotline in the open data.
//!
//! The names of these fields are a public format: other programs read them. A renamed or removed field raises the
//! version of the format.

use serde::Serialize;

use crate::content::hotline::Hotline;
use crate::content::hours::Hours;
use crate::content::locale::Tag;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary;
use crate::site::Site;

/// A hotline. An absent field is not known.
#[derive(Serialize)]
pub(crate) struct HotlineRecord<'a> {
    pub(crate) id: &'a str,
    pub(crate) territory: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) also_serves: Vec<&'static str>,
    pub(crate) name: &'a str,
    pub(crate) name_lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) operator: Option<&'a str>,
    pub(crate) model: &'static str,
    pub(crate) answered_by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hours: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time_zone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) free: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) languages: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) interpreter_languages: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) anonymous: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reports: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) services: Option<Vec<&'static str>>,
    pub(crate) forms: Vec<&'static str>,
    pub(crate) audiences: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) nationals_of: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) cautions: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) limits: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) website: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) chat: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<&'a str>,
    pub(crate) numbers: Vec<NumberRecord<'a>>,
    pub(crate) source: SourceRecord<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) verified_on: Option<String>,
}

/// A number of a hotline.
#[derive(Serialize)]
pub(crate) struct NumberRecord<'a> {
    pub(crate) kind: &'static str,
    pub(crate) dial: &'a str,
    pub(crate) display: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) label: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) languages: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<&'a str>,
}

/// The page that a hotline was read on.
#[derive(Serialize)]
pub(crate) struct SourceRecord<'a> {
    pub(crate) url: &'a str,
    pub(crate) title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) seen: Option<String>,
    pub(crate) read_on: String,
}

fn record(hotline: &Hotline) -> HotlineRecord<'_> {
    HotlineRecord {
        id: &hotline.id,
        territory: hotline.territory.code(),
        also_serves: codes(hotline.also_serves.iter().map(|at| &at.value)),
        name: &hotline.name.text,
        name_lang: hotline.name.lang.as_str(),
        operator: hotline
            .operator
            .as_ref()
            .map(|operator| operator.text.as_str()),
        model: hotline.model.word(),
        answered_by: hotline.answered_by.word(),
        hours: hotline.hours.as_ref().map(Hours::to_osm),
        time_zone: hotline.time_zone.as_deref(),
        free: hotline.free,
        languages: hotline.languages.iter().map(Tag::as_str).collect(),
        interpreter_languages: hotline.interpreter_languages,
        anonymous: hotline.anonymous,
        reports: hotline.reports.as_deref().map(words),
        services: hotline.services.as_deref().map(words),
        forms: words(&hotline.forms),
        audiences: words(&hotline.audiences),
        nationals_of: codes(&hotline.nationals_of),
        cautions: words(&hotline.cautions),
        limits: limits(hotline),
        website: hotline.website.as_deref(),
        chat: hotline.chat.as_deref(),
        email: hotline.email.as_deref(),
        numbers: hotline
            .numbers
            .iter()
            .map(|number| NumberRecord {
                kind: number.dial.kind().word(),
                dial: number.dial.digits(),
                display: &number.display,
                label: number.label.map(Vocabulary::word),
                languages: number.languages.iter().map(Tag::as_str).collect(),
                region: number.region.as_ref().map(|region| region.text.as_str()),
            })
            .collect(),
        source: SourceRecord {
            url: &hotline.source.url,
            title: &hotline.source.title,
            seen: hotline.source.seen.map(|seen| seen.to_string()),
            read_on: hotline.source.read_on.to_string(),
        },
        verified_on: hotline.verified_on.map(|day| day.to_string()),
    }
}

/// The codes of territories.
fn codes<'t>(territories: impl IntoIterator<Item = &'t Territory>) -> Vec<&'static str> {
    territories.into_iter().map(Territory::code).collect()
}

/// What a hotline cannot do, with the words of the regions that it is only for, or not for.
fn limits(hotline: &Hotline) -> Option<Vec<String>> {
    let limits = hotline.limits.iter().flatten();
    let limits = limits.map(|limit| limit.word().to_owned());
    let is_known = hotline.limits.is_some() || !hotline.regions.is_empty();
    is_known.then(|| hotline.regions.words().chain(limits).collect())
}

/// The words of a vocabulary as records have them.
pub(crate) fn words<V: Vocabulary>(words: &[V]) -> Vec<&'static str> {
    words.iter().map(|word| word.word()).collect()
}

/// The records of all published hotlines.
pub(crate) fn records(site: &Site) -> Vec<HotlineRecord<'_>> {
    site.hotlines.values().map(record).collect()
}
