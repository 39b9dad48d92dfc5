//! Campaigns: whether each has its page, its hotlines are published, and its words are there for every language.

use std::collections::BTreeSet;

use super::links;
use super::numbers::KnownNumbers;
use super::parts::Parts;
use super::picture_uses;
use super::placeholders;
use super::telephones::OtherNumbers;
use crate::content::campaign::{Campaign, Caption};
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems, did_you_mean};

/// Checks all campaigns, also those that are not on today.
pub(super) fn check(parts: &Parts, numbers: &KnownNumbers<'_>, problems: &Problems) {
    let others = OtherNumbers::of(parts);
    for campaign in &parts.campaigns {
        problems.extend(lacks_page(parts, campaign));
        problems.extend(campaign.hotlines.iter().filter_map(|id| {
            let place = Place::span(&campaign.place.path, &id.span);
            links::broken_hotline(parts, place, &id.value)
        }));
        check_captions(parts, campaign, problems);
        check_alt(parts, campaign, problems);
        problems.extend(picture_uses::in_campaign(parts, campaign));
        problems.extend(numbers.in_campaign(campaign));
        problems.extend(others.in_campaign(numbers, campaign));
        problems.extend(placeholders::in_campaign(parts, campaign));
    }
}

/// The problem of a campaign without a text.
fn lacks_page(parts: &Parts, campaign: &Campaign) -> Option<Problem> {
    let page = campaign.page();
    if links::has_page(parts, &page) || parts.unshown.contains_key(page.as_str()) {
        return None;
    }
    let message = format!("the campaign `{}` has no page", campaign.id);
    let help = format!("write `content/pages/{}/{page}.md`", parts.config.source);
    Some(Problem::error(campaign.place.clone(), message).help(help))
}

/// The problem of words in a language that the site does not have.
fn unknown_language(parts: &Parts, tag: &Tag, place: Place) -> Option<Problem> {
    if parts.config.locale(tag.as_str()).is_some() {
        return None;
    }
    let tags = parts.config.tags();
    let message = format!("the site has no language `{tag}`");
    let help = did_you_mean(tag.as_str(), tags.iter().map(Tag::as_str));
    Some(Problem::error(place, message).help(help))
}

/// Checks that every picture says what it shows in each language that has the page of the campaign.
fn check_alt(parts: &Parts, campaign: &Campaign, problems: &Problems) {
    let path = &campaign.place.path;
    let page = campaign.page();
    let shown = parts.pages.get(page.as_str());
    let page = shown.or_else(|| parts.unshown.get(page.as_str()));
    let source = &parts.config.source;
    let translations = page.into_iter().flat_map(|page| page.translations.keys());
    let wanted: BTreeSet<&Tag> = translations.chain([source]).collect();
    for picture in &campaign.pictures {
        for (tag, text) in &picture.alt {
            problems.extend(unknown_language(parts, tag, Place::span(path, &text.span)));
        }
        for tag in wanted.iter().filter(|tag| !picture.alt.contains_key(**tag)) {
            let name = &picture.file.value;
            let message =
                format!("the picture `{name}` has no words in {tag} for people who cannot see it");
            let place = Place::span(path, &picture.file.span);
            let help = format!("say below what it shows: `alt.{tag} = \"…\"`");
            problems.push(Problem::error(place, message).help(help));
        }
    }
}

/// Checks that captions are in languages of the site, among them the one that others are translated from, and that their
/// numbers are those of published hotlines.
fn check_captions(parts: &Parts, campaign: &Campaign, problems: &Problems) {
    let path = &campaign.place.path;
    for (tag, caption) in &campaign.captions {
        problems.extend(unknown_language(
            parts,
            tag,
            Place::span(path, &caption.span),
        ));
        for text in caption.texts() {
            let broken = text
                .hotlines()
                .filter_map(|id| links::broken_hotline(parts, Place::span(path, &text.span), id));
            problems.extend(broken);
        }
    }
    let source = &parts.config.source;
    let first = campaign.captions.values().next();
    if let Some(Caption { span, .. }) = first.filter(|_| !campaign.captions.contains_key(source)) {
        let message = format!("this campaign has captions, and none in {source}");
        let help = format!(
            "add a table `[captions.{source}]`: languages without captions of their own offer those"
        );
        problems.push(Problem::error(Place::span(path, span), message).help(help));
    }
}
