//! `hotlines.schema.json`: the JSON Schema (draft 2020-12) of `hotlines.json`.

use serde_json::{Value, json};

use super::json::{LICENCE, VERSION, pretty};
use super::record::words;
use crate::content::hotline::vocabulary as v;
use crate::content::number::DialKind;
use crate::content::vocabulary::Vocabulary;
use crate::publish::render::{Bytes, Renderer};

/// The schema.
pub(crate) fn schema(renderer: &Renderer<'_>) -> Bytes {
    let text = text();
    let origin = &renderer.site.config.origin;
    pretty(&json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{origin}/hotlines.schema.json"),
        "title": "Hotlines", "description": "Hotlines that people in human trafficking can call. An absent field is not known.",
        "type": "object", "additionalProperties": false, "required": ["$schema", "version", "licence", "notice", "site", "hotlines"],
        "properties": {
            "$schema": text, "version": { "const": VERSION }, "licence": { "const": LICENCE }, "notice": text, "site": text,
            "hotlines": { "type": "array", "items": hotline() },
        },
    }))
}

fn hotline() -> Value {
    let (text, day) = (text(), day());
    let flag = json!({ "type": "boolean" });
    let list = |known: Vec<&str>| json!({ "type": "array", "items": { "enum": known } });
    json!({
        "type": "object", "additionalProperties": false,
        "required": ["id", "territory", "name", "name_lang", "model", "answered_by", "forms", "audiences", "numbers", "source"],
        "properties": {
            "id": { "type": "string", "description": "stays the same for as long as the line exists" },
            "territory": { "type": "string", "pattern": "^[A-Z]{2}$", "description": "ISO 3166-1 alpha-2, or XK" },
            "also_serves": { "type": "array", "items": { "type": "string", "pattern": "^[A-Z]{2}$" }, "description": "other territories from which the line takes calls" },
            "name": text, "name_lang": { "type": "string", "description": "BCP 47" }, "operator": text,
            "model": { "enum": words(v::Model::ALL) }, "answered_by": { "enum": words(v::AnsweredBy::ALL) },
            "hours": { "type": "string", "description": "OSM opening_hours" }, "time_zone": { "type": "string", "description": "IANA name" },
            "free": flag, "languages": { "type": "array", "items": text }, "interpreter_languages": { "type": "integer", "minimum": 1 },
            "anonymous": flag, "reports": list(words(v::Report::ALL)), "services": list(words(v::Service::ALL)), "forms": list(words(v::Form::ALL)), "audiences": list(words(v::Audience::ALL)),
            "nationals_of": { "type": "array", "items": { "type": "string", "pattern": "^[A-Z]{2}$" }, "description": "the line is for citizens of these states only" },
            "cautions": { "type": "array", "items": { "enum": words(v::Caution::ALL) }, "description": "show them wherever the number is shown" }, "limits": limits(),
            "website": text, "chat": text, "email": text,
            "numbers": { "type": "array", "minItems": 1, "items": number() },
            "source": source(), "verified_on": day,
        },
    })
}

/// Limits are words of a vocabulary, and words made of the ids of regions, of which sites have their own.
fn limits() -> Value {
    let words = json!({ "enum": words(v::Limit::ALL) });
    let region = json!({ "type": "string", "pattern": "^([a-z0-9-]+-only|not-[a-z0-9-]+)$", "description": "a part of the territory that the line is only for, or not for" });
    json!({ "type": "array", "items": { "anyOf": [words, region] } })
}

fn number() -> Value {
    let text = text();
    json!({
        "type": "object", "additionalProperties": false, "required": ["kind", "dial", "display"],
        "properties": {
            "kind": { "enum": words(DialKind::ALL), "description": "short-code and national numbers are dialled as they are, inside the territory only" },
            "dial": { "type": "string", "pattern": "^[+*]?\\d{3,15}$", "description": "what is dialled" },
            "display": text, "label": { "enum": words(v::NumberLabel::ALL) }, "languages": { "type": "array", "items": text }, "region": text,
        },
    })
}

fn source() -> Value {
    let (text, day) = (text(), day());
    let seen = json!({ "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$", "description": "the page's own date, as exact as the page is" });
    json!({
        "type": "object", "additionalProperties": false, "required": ["url", "title", "read_on"],
        "properties": { "url": text, "title": text, "seen": seen, "read_on": day },
    })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn day() -> Value {
    json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" })
}
