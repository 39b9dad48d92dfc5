//! Uses of pictures: whether pages and campaigns name them rightly, and which of them are published today.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::parts::Parts;
use super::pictures::ShownPicture;
use crate::content::campaign::Campaign;
use crate::content::page::Translation;
use crate::problem::{Place, Problem};

/// The problems of the pictures in a text.
pub(super) fn in_page(parts: &Parts, translation: &Translation) -> Vec<Problem> {
    if !translation.has_pictures {
        return Vec::new();
    }
    let named = translation.detail().outline.pictures.iter().cloned();
    let before = parts.campaigns.iter().find(|campaign| {
        let page = parts.pages.get(campaign.page().as_str());
        let page = page.or_else(|| parts.unshown.get(campaign.page().as_str()));
        let own = page.into_iter().flat_map(|page| page.translations.values());
        own.into_iter().any(|own| own.path == translation.path)
    });
    let before = before.map_or(0, |campaign| parts.pictures.weight_of(campaign));
    parts.pictures.check_named(&translation.path, named, before)
}

/// The problems of the pictures of a campaign.
pub(super) fn in_campaign(parts: &Parts, campaign: &Campaign) -> Vec<Problem> {
    let named = campaign.pictures.iter().map(|picture| picture.file.clone());
    parts.pictures.check_named(&campaign.place.path, named, 0)
}

/// Warnings of pictures that nothing names: they are forgotten, or their name is wrong in a page.
pub(super) fn unused(parts: &Parts) -> Vec<Problem> {
    let pages = parts.pages.values().chain(parts.unshown.values());
    let named = all_named(
        pages
            .flat_map(|page| page.translations.values())
            .map(|page| &**page),
    );
    let campaigns = parts
        .campaigns
        .iter()
        .flat_map(|campaign| &campaign.pictures);
    let named: BTreeSet<_> = named
        .chain(campaigns.map(|picture| picture.file.value.clone()))
        .collect();
    let unused = parts
        .pictures
        .usable
        .values()
        .filter(|picture| !named.contains(picture.name()));
    let problems = unused.map(|picture| {
        let message = "no page and no campaign has this picture, so readers do not get it";
        Problem::warning(Place::file(&picture.path), message).help(format!(
            "write `![what it shows](picture:{})` into a page, or remove the file",
            picture.name()
        ))
    });
    problems.collect()
}

/// The names of the pictures in some texts.
fn all_named<'t>(
    translations: impl Iterator<Item = &'t Translation>,
) -> impl Iterator<Item = String> {
    // The detail of most pages is never unpacked, so what is always there is asked first.
    let with_pictures = translations.filter(|translation| translation.has_pictures);
    with_pictures.flat_map(|translation| {
        let pictures = translation.detail().outline.pictures.iter();
        pictures.map(|picture| picture.value.clone())
    })
}

/// The pictures of the pages and campaigns that are shown today. No other one is published, since its sight alone could tell
/// of a campaign that has not begun.
pub(super) fn shown(parts: &Parts) -> BTreeMap<String, ShownPicture> {
    let pages = parts.pages.values();
    let translations = pages.flat_map(|page| page.translations.values());
    let published = translations.filter(|translation| translation.shown(parts.today, parts.drafts));
    let in_pages: BTreeSet<_> = all_named(published.map(|translation| &**translation)).collect();
    // The page of a campaign that is not on is not among those that are shown, but for a preview.
    let on = parts
        .campaigns
        .iter()
        .filter(|campaign| parts.pages.contains_key(campaign.page().as_str()));
    let shared = on.flat_map(|campaign| &campaign.pictures);
    let shared: BTreeSet<_> = shared.map(|picture| picture.file.value.clone()).collect();
    let names = in_pages.union(&shared);
    let shown = names.filter_map(|name| {
        let shown = ShownPicture {
            picture: Arc::clone(parts.pictures.usable.get(name)?),
            is_shared: shared.contains(name),
        };
        Some((name.clone(), shown))
    });
    shown.collect()
}
