//! Open data: the hotlines as JSON, with its schema, and as CSV; the names of territories.
//!
//! These structs are the format. Renaming one of their fields changes what others read, so it raises
//! [`VERSION`].

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use crate::content::hotline::Hotline;
use crate::content::hotline::vocabulary as v;
use crate::content::hours::Hours;
use crate::content::number::DialKind;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};
use crate::site::Site;

/// Version of the JSON and of its schema.
const VERSION: u32 = 1;

const LICENCE: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "$schema")]
    schema: String,
    version: u32,
    licence: &'static str,
    notice: &'static str,
    site: String,
    hotlines: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    territory: &'a str,
    name: &'a str,
    name_lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    operator: Option<&'a str>,
    model: &'static str,
    answered_by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    free: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interpreter_languages: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anonymous: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reports: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    services: Option<Vec<&'static str>>,
    forms: Vec<&'static str>,
    audiences: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chat: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    numbers: Vec<Number<'a>>,
    source: Source<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verified_on: Option<String>,
}

#[derive(Serialize)]
struct Number<'a> {
    kind: &'static str,
    dial: &'a str,
    display: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'a str>,
}

#[derive(Serialize)]
struct Source<'a> {
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<String>,
    read_on: String,
}

fn line(hotline: &Hotline) -> Line<'_> {
    Line {
        id: &hotline.id,
        territory: hotline.territory.code(),
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
        languages: hotline
            .languages
            .iter()
            .map(crate::content::locale::Tag::as_str)
            .collect(),
        interpreter_languages: hotline.interpreter_languages,
        anonymous: hotline.anonymous,
        reports: hotline.reports.as_deref().map(words),
        services: hotline.services.as_deref().map(words),
        forms: words(&hotline.forms),
        audiences: words(&hotline.audiences),
        website: hotline.website.as_deref(),
        chat: hotline.chat.as_deref(),
        email: hotline.email.as_deref(),
        numbers: hotline
            .numbers
            .iter()
            .map(|number| Number {
                kind: number.dial.kind().word(),
                dial: number.dial.digits(),
                display: &number.display,
                label: number.label.map(Vocabulary::word),
                region: number.region.as_ref().map(|region| region.text.as_str()),
            })
            .collect(),
        source: Source {
            url: &hotline.source.url,
            title: &hotline.source.title,
            seen: hotline.source.seen.map(|seen| seen.to_string()),
            read_on: hotline.source.read_on.to_string(),
        },
        verified_on: hotline.verified_on.map(|day| day.to_string()),
    }
}

/// The words of a vocabulary as they are written.
fn words<V: Vocabulary>(words: &[V]) -> Vec<&'static str> {
    words.iter().map(|word| word.word()).collect()
}

fn lines(site: &Site) -> Vec<Line<'_>> {
    site.hotlines.values().map(line).collect()
}

/// `hotlines.json`.
pub(crate) fn json(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let file = File {
        schema: format!("{}/hotlines.schema.json", site.config.origin),
        version: VERSION,
        licence: LICENCE,
        notice: "Facts read on public pages, each with its source. Nobody called a line unless verified_on says so. An absent field is not known.",
        site: format!("{}/", site.config.origin),
        hotlines: lines(site),
    };
    pretty(&file)
}

/// `hotlines.csv`: one row for each number. The words of a list contain no spaces, so spaces join them.
pub(crate) fn csv(renderer: &Renderer<'_>) -> Bytes {
    let header = [
        "id",
        "territory",
        "name",
        "name_lang",
        "operator",
        "model",
        "answered_by",
        "kind",
        "dial",
        "display",
        "label",
        "region",
        "hours",
        "time_zone",
        "free",
        "languages",
        "interpreter_languages",
        "anonymous",
        "forms",
        "audiences",
        "website",
        "email",
        "source_url",
        "source_seen",
        "source_read_on",
        "verified_on",
    ];
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).map_err(broken)?;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let fact = |value: Option<bool>| value.map_or_else(String::new, |value| value.to_string());
    for line in lines(renderer.site) {
        for number in &line.numbers {
            let row = [
                line.id.to_owned(),
                line.territory.to_owned(),
                line.name.to_owned(),
                line.name_lang.to_owned(),
                text(line.operator),
                line.model.to_owned(),
                line.answered_by.to_owned(),
                number.kind.to_owned(),
                number.dial.to_owned(),
                number.display.to_owned(),
                text(number.label),
                text(number.region),
                text(line.hours.as_deref()),
                text(line.time_zone),
                fact(line.free),
                line.languages.join(" "),
                line.interpreter_languages
                    .map_or_else(String::new, |count| count.to_string()),
                fact(line.anonymous),
                line.forms.join(" "),
                line.audiences.join(" "),
                text(line.website),
                text(line.email),
                line.source.url.to_owned(),
                text(line.source.seen.as_deref()),
                line.source.read_on.clone(),
                text(line.verified_on.as_deref()),
            ];
            writer.write_record(row).map_err(broken)?;
        }
    }
    writer.into_inner().map_err(broken)
}

/// `names.json`: the names of every territory in every language of the site, by code.
pub(crate) fn names(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let names: BTreeMap<_, BTreeMap<_, _>> = Territory::all()
        .into_iter()
        .map(|territory| {
            let in_each = site
                .config
                .locales
                .iter()
                .map(|locale| {
                    (
                        locale.locale.tag.as_str(),
                        locale.locale.territory(territory.code()),
                    )
                })
                .collect();
            (territory.code().to_owned(), in_each)
        })
        .collect();
    serde_json::to_vec(&names).map_err(broken)
}

/// `hotlines.schema.json`: the JSON Schema (draft 2020-12) of `hotlines.json`.
pub(crate) fn schema(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let text = json!({ "type": "string" });
    let day = json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" });
    let seen = json!({ "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$", "description": "the page's own date, as exact as the page is" });
    let flag = json!({ "type": "boolean" });
    let list = |known: Vec<&str>| json!({ "type": "array", "items": { "enum": known } });
    let number = json!({
        "type": "object", "additionalProperties": false, "required": ["kind", "dial", "display"],
        "properties": {
            "kind": { "enum": words(DialKind::ALL), "description": "short-code and national numbers are dialled as they are, inside the territory only" },
            "dial": { "type": "string", "pattern": "^\\+?\\d{3,15}$", "description": "what is dialled" },
            "display": text, "label": { "enum": words(v::NumberLabel::ALL) }, "region": text,
        },
    });
    let source = json!({
        "type": "object", "additionalProperties": false, "required": ["url", "title", "read_on"],
        "properties": { "url": text, "title": text, "seen": seen, "read_on": day },
    });
    let line = json!({
        "type": "object", "additionalProperties": false,
        "required": ["id", "territory", "name", "name_lang", "model", "answered_by", "forms", "audiences", "numbers", "source"],
        "properties": {
            "id": { "type": "string", "description": "stays the same for as long as the line exists" },
            "territory": { "type": "string", "pattern": "^[A-Z]{2}$", "description": "ISO 3166-1 alpha-2, or XK" },
            "name": text, "name_lang": { "type": "string", "description": "BCP 47" }, "operator": text,
            "model": { "enum": words(v::Model::ALL) }, "answered_by": { "enum": words(v::AnsweredBy::ALL) },
            "hours": { "type": "string", "description": "OSM opening_hours" }, "time_zone": { "type": "string", "description": "IANA name" },
            "free": flag, "languages": { "type": "array", "items": text }, "interpreter_languages": { "type": "integer", "minimum": 1 },
            "anonymous": flag, "reports": list(words(v::Report::ALL)), "services": list(words(v::Service::ALL)), "forms": list(words(v::Form::ALL)), "audiences": list(words(v::Audience::ALL)),
            "website": text, "chat": text, "email": text,
            "numbers": { "type": "array", "minItems": 1, "items": number },
            "source": source, "verified_on": day,
        },
    });
    pretty(&json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{}/hotlines.schema.json", site.config.origin),
        "title": "Hotlines", "description": "Hotlines that people in human trafficking can call. An absent field is not known.",
        "type": "object", "additionalProperties": false, "required": ["$schema", "version", "licence", "notice", "site", "hotlines"],
        "properties": {
            "$schema": text, "version": { "const": VERSION }, "licence": { "const": LICENCE }, "notice": text, "site": text,
            "hotlines": { "type": "array", "items": line },
        },
    }))
}

fn pretty(value: &impl Serialize) -> Bytes {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(broken)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::general(format!("open data cannot be written: {error}"))
}
