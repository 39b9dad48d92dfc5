//! `names-latin.json` and its siblings: every name by which the finder knows a territory, in one file for each script.
//!
//! A reader who types Devanagari letters needs the names in Devanagari alone, whatever the language of the page is, so the
//! letter that is typed decides which file is loaded.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::content::locale::territory_names_in;
use crate::content::script::Script;
use crate::content::search_key::{Tables, search_key};
use crate::content::territory::Territory;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// A file of names.
#[derive(Debug, Serialize)]
struct File<'a> {
    /// How a typed word becomes a key.
    tables: Tables,
    /// What several territories are called, with the territory first that most people mean.
    shared: BTreeMap<&'a str, Vec<&'static str>>,
    /// By the code of the territory: keys of names with `|` between them, then `;` and keys of places in it.
    names: BTreeMap<&'static str, String>,
}

/// The names in one script.
pub(crate) fn names(renderer: &Renderer<'_>, script: Script) -> Bytes {
    let site = renderer.site;
    let shared = site.other_names.shared().iter();
    let shared = shared
        .filter(|(key, _)| Script::of(key) == script)
        .map(|(key, order)| (key.as_str(), order.iter().map(Territory::code).collect()))
        .collect();
    let pages = site.territory_pages().into_iter();
    let names = pages
        .map(|territory| (territory.code(), keys(renderer, territory, script)))
        .filter(|(_, keys)| !keys.is_empty())
        .collect();
    let file = File {
        tables: Tables::new(),
        shared,
        names,
    };
    serde_json::to_vec(&file)
        .map_err(|error| Problem::general(format!("the names cannot be written: {error}")))
}

/// The keys of a territory's names and of the places in it.
fn keys(renderer: &Renderer<'_>, territory: Territory, script: Script) -> String {
    let site = renderer.site;
    let code = territory.code();
    let locales = site.config.locales.iter();
    let in_site = locales.flat_map(|site| site.locale.territory_names(code));
    // Traditional characters are read by many who choose the Chinese pages.
    let in_own = territory.languages().iter().chain(&["zh-Hant"]);
    let in_own = in_own.flat_map(|tag| territory_names_in(tag, code));
    let alpha_3 = territory.alpha_3().map(str::to_owned);
    let others = || site.other_names.of(territory).iter();
    let other_names = others().filter(|name| !name.is_place);
    let other_names = other_names.map(|name| name.text.value.clone());
    let names = in_site.chain(in_own).chain(alpha_3).chain(other_names);
    let mut seen = BTreeSet::from([code.to_lowercase()]);
    let mut unseen = |name: &str| {
        let key = search_key(name);
        let is_new = Script::of(&key) == script && !is_code(&key) && seen.insert(key.clone());
        is_new.then_some(key)
    };
    let names: Vec<_> = names.filter_map(|name| unseen(&name)).collect();
    let places = others().filter(|name| name.is_place);
    let places: Vec<_> = places
        .filter_map(|place| unseen(&place.text.value))
        .collect();
    let mut keys = names.join("|");
    if !places.is_empty() {
        keys.push(';');
        keys.push_str(&places.join("|"));
    }
    keys
}

/// Whether a key is the code of a territory. In Spanish the short name of the United Kingdom is `RU`, and so it is left out: a
/// person who types these two letters gets Russia.
fn is_code(key: &str) -> bool {
    Territory::parse(&key.replace(' ', "").to_uppercase()).is_some()
}
