//! Records: hotlines, emergency numbers, campaigns, figures and the questions of the form, each read on its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tip_core::form::Form;

use super::known;
use crate::content::campaign::{self, Campaign};
use crate::content::cited_source::{self, CitedSources};
use crate::content::config::Config;
use crate::content::emergency::{self, Emergency};
use crate::content::fields::stem;
use crate::content::hotline::vocabulary::Confidence;
use crate::content::hotline::{self, Hotline, HotlineId};
use crate::content::other_names::{self, OtherNames};
use crate::content::search_key::search_key;
use crate::content::statistics::{self, Table};
use crate::content::territory::Territory;
use crate::digest::Digest;
use crate::problem::{Place, Problem, Problems};
use crate::source::Source;

/// The folder of hotlines.
pub(super) const HOTLINES: &str = "content/hotlines/";

/// The records of `content/hotlines/`.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// The hotlines that are published.
    pub(super) hotlines: BTreeMap<HotlineId, Hotline>,
    /// Hotlines of the confidence `low`, which are not published.
    pub(super) withheld: BTreeSet<HotlineId>,
    /// Records that cannot be used. A reference to one of them is right, so it is no second problem.
    pub(super) broken: BTreeSet<HotlineId>,
}

impl Records {
    /// The territories that have a hotline, in the order of their codes.
    pub(super) fn territories(&self) -> BTreeSet<Territory> {
        let hotlines = self.hotlines.values();
        hotlines.map(|hotline| hotline.territory).collect()
    }
}

/// Reads the records of all hotlines.
pub(super) fn hotlines(source: &Source, problems: &Problems) -> Records {
    let mut records = Records::default();
    let Records {
        hotlines,
        withheld,
        broken,
    } = &mut records;
    for (path, text) in source.texts_below(HOTLINES) {
        let Some(hotline) = hotline::parse(path, text, problems) else {
            broken.insert(stem(path).into());
            continue;
        };
        if let Some(first) = hotlines.get(&hotline.id) {
            problems.push(
                Problem::error(
                    Place::file(path),
                    format!("two records are called `{}`", hotline.id),
                )
                .help(format!(
                    "the other is {}; rename one of them",
                    first.place.path
                )),
            );
            continue;
        }
        if hotline.confidence == Confidence::Low {
            withheld.insert(hotline.id);
        } else {
            hotlines.insert(Arc::clone(&hotline.id), hotline);
        }
    }
    records
}

/// The digest of the record of each hotline.
pub(super) fn digests(
    source: &Source,
    hotlines: &BTreeMap<HotlineId, Hotline>,
) -> known::RecordDigests {
    let digests = hotlines.iter().filter_map(|(id, hotline)| {
        let text = source.text(&hotline.place.path)?;
        Some((Arc::clone(id), Digest::of(text.as_bytes())))
    });
    digests.collect()
}

/// The hotlines of each territory that has one, in the order of [`Hotline::rank`].
pub(super) fn by_territory(
    hotlines: &BTreeMap<HotlineId, Hotline>,
) -> BTreeMap<Territory, Vec<HotlineId>> {
    let mut territories: BTreeMap<Territory, Vec<HotlineId>> = BTreeMap::new();
    let mut ranked: Vec<_> = hotlines.values().collect();
    ranked.sort_by(|a, b| a.rank().cmp(&b.rank()));
    for hotline in ranked {
        territories
            .entry(hotline.territory)
            .or_default()
            .push(Arc::clone(&hotline.id));
    }
    territories
}

/// Reads the records of all campaigns.
pub(super) fn campaigns(source: &Source, problems: &Problems) -> Vec<Campaign> {
    source
        .texts_below("content/campaigns/")
        .filter(|(path, _)| path.ends_with(".toml"))
        .filter_map(|(path, text)| campaign::parse(path, text, problems))
        .collect()
}

/// Reads the questions of the tip form.
pub(super) fn form(source: &Source, problems: &Problems) -> Option<Form> {
    let path: Arc<str> = "content/tip-form.toml".into();
    let text = source.text(&path)?;
    match Form::parse(&text) {
        Ok(form) => Some(form),
        Err(errors) => {
            for error in errors.problems() {
                problems.push(
                    Problem::error(Place::span(&path, &error.span), error.to_string())
                        .help(error.kind.help()),
                );
            }
            None
        }
    }
}

/// Reads the emergency numbers of each territory whose numbers may be shown.
pub(super) fn emergency(source: &Source, problems: &Problems) -> BTreeMap<Territory, Emergency> {
    let path: Arc<str> = "content/emergency.toml".into();
    let text = source.text(&path);
    text.map_or_else(BTreeMap::new, |text| {
        emergency::parse(&path, &text, problems)
    })
}

/// Reads the sources that the notes of pages cite.
pub(super) fn cited_sources(source: &Source, problems: &Problems) -> CitedSources {
    let path: Arc<str> = "content/sources.toml".into();
    let text = source.text(&path);
    text.map_or_else(CitedSources::default, |text| {
        cited_source::parse(&path, &text, problems)
    })
}

/// The files of `content/statistics/`.
#[derive(Debug, Default)]
pub(super) struct Statistics {
    /// The files that can be used, by name.
    pub(super) tables: BTreeMap<String, Table>,
    /// The names of those that cannot. A reference to one of them is right, so it is no second problem.
    pub(super) broken: BTreeSet<String>,
}

/// Reads the yearly figures.
pub(super) fn statistics(source: &Source, problems: &Problems) -> Statistics {
    let mut statistics = Statistics::default();
    for (path, text) in source.texts_below("content/statistics/") {
        match statistics::parse(path, text, problems) {
            Some(table) => {
                statistics.tables.insert(table.id.clone(), table);
            }
            None => {
                statistics.broken.insert(stem(path).to_owned());
            }
        }
    }
    statistics
}

/// Reads the names by which readers look for a territory, besides those of CLDR in the languages of the site.
pub(super) fn other_names(source: &Source, config: &Config, problems: &Problems) -> OtherNames {
    let path: Arc<str> = "content/territories.toml".into();
    let Some(text) = source.text(&path) else {
        return OtherNames::default();
    };
    let names = other_names::parse(&path, &text, problems);
    let mut taken = BTreeMap::new();
    for territory in Territory::inhabited() {
        for locale in config.locales.iter().map(|site| &site.locale) {
            let keys = locale.territory_names(territory.code());
            taken.extend(keys.map(|name| (search_key(&name), *territory)));
        }
    }
    names.check_unique(&path, taken, problems);
    names
}
