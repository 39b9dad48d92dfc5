//! How addresses follow from pages: slugs, aliases, and campaigns that are over.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::layout::Layout;
use super::parts::Parts;
use crate::content::campaign::{Campaign, Stage};
use crate::content::locale::Tag;
use crate::content::page::{PageId, Translation};
use crate::content::page_path::addresses;
use crate::content::role::Role;
use crate::digest::{Digest, Hasher};
use crate::problem::At;

/// Works out the address of every page.
pub(super) fn lay_out(parts: &Parts) -> Layout {
    let tags = parts.config.tags();
    let ids: Vec<_> = parts.pages.keys().collect();
    let addresses: Vec<(PageId, Vec<String>)> = ids
        .into_par_iter()
        .map(|id| (id.clone(), addresses_of(parts, id, &tags)))
        .collect();
    let addresses = addresses.into_iter().collect();
    let campaigns = parts.campaigns.iter().map(Campaign::page);
    let unshown = campaigns.filter_map(|id| parts.unshown.get_key_value(id.as_str()));
    let coming = unshown.map(|(id, _)| (id.clone(), addresses_of(parts, id, &tags)));
    let (redirects, gone) = redirects(parts);
    Layout {
        digest: digest(parts, &addresses, &redirects, &gone),
        coming_campaigns: coming.collect(),
        directories: addresses_of(parts, &Role::Directory.id(), &tags),
        tags,
        addresses,
        only_country: parts.config.only_country(),
        redirects,
        gone,
    }
}

/// An old address of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alias<'p> {
    pub(super) page: &'p PageId,
    pub(super) tag: &'p Tag,
    /// The file that names it.
    pub(super) translation: &'p Translation,
    /// The old address, from the root and with a slash at its end.
    pub(super) from: &'p At<String>,
}

/// Digest of everything that a layout is made from; `base` is the digest of everything but pages.
pub(super) fn inputs(parts: &Parts, base: Digest) -> Digest {
    let mut hasher = Hasher::default();
    hasher.part(base);
    for (shown, pages) in [(b"+", &parts.pages), (b"-", &parts.unshown)] {
        for translation in pages.values().flat_map(|page| page.translations.values()) {
            let path = translation.path.as_bytes();
            hasher.part(shown).part(path).part(translation.metadata);
        }
    }
    hasher.finish()
}

/// Digest of the titles of the pages that every page links to.
pub(super) fn linked_titles(parts: &Parts) -> Digest {
    let mut hasher = Hasher::default();
    let config = &parts.config;
    let ids = config.navigation.iter().chain(&config.footer);
    for page in ids.filter_map(|id| parts.pages.get(id.value.as_str())) {
        for translation in page.translations.values() {
            hasher.part(&translation.detail().title);
        }
    }
    hasher.finish()
}

/// The old addresses that pages name.
pub(super) fn aliases(parts: &Parts) -> impl Iterator<Item = Alias<'_>> {
    let translations = parts.pages.iter().flat_map(|(page, all)| {
        let translations = all.translations.iter();
        translations.map(move |(tag, translation)| (page, tag, &**translation))
    });
    translations.flat_map(|(page, tag, translation)| {
        let aliases = translation.aliases.iter();
        aliases.map(move |from| Alias {
            page,
            tag,
            translation,
            from,
        })
    })
}

/// The addresses of a page in some locales, from the slugs of the pages above it and its own.
fn addresses_of(parts: &Parts, id: &str, tags: &[Tag]) -> Vec<String> {
    let page = |above: &str| parts.pages.get(above).or_else(|| parts.unshown.get(above));
    let source = &parts.config.source;
    addresses(id, tags, source, page, |page, tag| {
        let slug = page.as_ref()?.translations.get(tag)?.slug.as_ref();
        slug.map(|slug| slug.value.as_str())
    })
}

/// The address of a page in one locale.
fn address_of(parts: &Parts, id: &str, tag: &Tag) -> String {
    addresses_of(parts, id, std::slice::from_ref(tag)).concat()
}

fn digest(
    parts: &Parts,
    addresses: &BTreeMap<PageId, Vec<String>>,
    redirects: &BTreeMap<String, String>,
    gone: &BTreeSet<String>,
) -> Digest {
    let mut hasher = Hasher::default();
    for (page, addresses) in parts.pages.values().zip(addresses.values()) {
        hasher.part(&*page.id);
        for (locale, address) in parts.config.locales.iter().zip(addresses) {
            let own = page.translations.get(&locale.locale.tag);
            let own = own.is_some_and(|own| own.shown(parts.today, parts.drafts));
            hasher.part(address).part([u8::from(own)]);
        }
    }
    for (from, to) in redirects {
        let is_gone = [u8::from(gone.contains(from))];
        hasher.part(from).part(to).part(is_gone);
    }
    hasher.finish()
}

/// Old addresses and where they lead, and those whose page is not shown.
fn redirects(parts: &Parts) -> (BTreeMap<String, String>, BTreeSet<String>) {
    let mut redirects: BTreeMap<_, _> = aliases(parts)
        .map(|alias| {
            (
                alias.from.value.clone(),
                address_of(parts, alias.page, alias.tag),
            )
        })
        .collect();
    let mut gone = ended_campaigns(parts);
    gone.extend(taken_down(parts));
    let gone_from = gone.keys().cloned().collect();
    redirects.extend(gone);
    (redirects, gone_from)
}

/// The addresses of pages that were taken down, and their old ones, lead to the page above, or to the home page.
fn taken_down(parts: &Parts) -> BTreeMap<String, String> {
    let pages = parts.unshown.iter();
    let hidden = pages.filter(|(id, _)| parts.config.is_hidden(id));
    let mut redirects = BTreeMap::new();
    for (id, page) in hidden {
        let mut above = id.rsplit_once('/').map(|(above, _)| above);
        while let Some(hidden) = above.filter(|above| !parts.pages.contains_key(*above)) {
            above = hidden.rsplit_once('/').map(|(above, _)| above);
        }
        let home = Role::Home.id();
        for tag in parts.config.tags() {
            let to = address_of(parts, above.unwrap_or(&home), &tag);
            let old = page.translations.get(&tag).into_iter();
            let old = old.flat_map(|translation| &translation.aliases);
            redirects.extend(old.map(|from| (from.value.clone(), to.clone())));
            redirects.insert(address_of(parts, id, &tag), to);
        }
    }
    redirects
}

/// The addresses of campaigns that are over lead to the list of campaigns, so that a printed poster leads somewhere.
fn ended_campaigns(parts: &Parts) -> BTreeMap<String, String> {
    let ended = parts
        .campaigns
        .iter()
        .filter(|campaign| campaign.stage(parts.today) == Stage::After);
    let mut redirects = BTreeMap::new();
    for campaign in ended {
        let Some(page) = parts.unshown.get(campaign.page().as_str()) else {
            continue;
        };
        for tag in parts.config.tags() {
            let slug = page
                .translations
                .get(&tag)
                .or_else(|| page.translations.get(&parts.config.source))
                .and_then(|translation| translation.slug.as_ref());
            let list = address_of(parts, &Role::Campaigns.id(), &tag);
            let from = format!("{list}{}/", slug.map_or(&*campaign.id, |slug| &slug.value));
            redirects.insert(from, list);
        }
    }
    redirects
}
