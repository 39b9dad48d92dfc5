//! Links of a text: whether the page, heading, hotline or campaign that each names exists.

use super::parts::Parts;
use crate::content::locale::Tag;
use crate::content::markdown::Target;
use crate::content::page::{Page, Translation};
use crate::problem::{At, Place, Problem, did_you_mean, nearest};

/// The text that a link stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct From<'p> {
    pub(super) tag: &'p Tag,
    pub(super) translation: &'p Translation,
}

/// The problem of a link that leads nowhere.
pub(super) fn broken(parts: &Parts, from: From<'_>, link: &At<Target>) -> Option<Problem> {
    let place = Place::span(&from.translation.path, &link.span);
    match &link.value {
        Target::Page(id, anchor) => broken_page(parts, from, place, id, anchor.as_deref()),
        Target::Hotline(id) => broken_hotline(parts, place, id),
        Target::Campaign(id) => broken_campaign(parts, place, id),
        Target::Statistics(id) => unknown_statistics(parts, place, id),
        Target::Outside(_) => None,
    }
}

/// Whether there is a page with this id, or a file of one that cannot be used.
pub(super) fn has_page(parts: &Parts, id: &str) -> bool {
    parts.pages.contains_key(id) || parts.broken.contains(id)
}

/// Whether there is a page with this id that was taken down, so that links to it are their words.
pub(super) fn is_taken_down(parts: &Parts, id: &str) -> bool {
    parts.config.is_hidden(id) && parts.unshown.contains_key(id)
}

/// The problem of naming a page that does not exist.
pub(super) fn no_page(parts: &Parts, place: Place, id: &str) -> Problem {
    let known: Vec<_> = parts.pages.keys().map(|id| &**id).collect();
    Problem::error(place, format!("no page is called `{id}`"))
        .help(did_you_mean(id, known))
        .grouped_by(format!("no page {id}"))
}

/// The problem of naming a page that is not shown today, with the reason.
pub(super) fn hidden(parts: &Parts, place: Place, page: &Page) -> Problem {
    let (id, today) = (&page.id, parts.today);
    let instead = "or link to another page";
    let own = page.translations.get(&parts.config.source);
    let (why, help) = match own {
        Some(own) if own.draft => (
            "is a draft".to_owned(),
            format!(
                "take `draft = true` out of {} once it is ready, {instead}",
                own.path
            ),
        ),
        Some(own) if own.publish_at.is_some_and(|from| today < from) => (
            format!("is not shown on {today}: `publish_at` is later"),
            format!("give both pages the same days, {instead}"),
        ),
        Some(own) if own.expires_at.is_some_and(|until| until <= today) => (
            format!("is not shown on {today}: `expires_at` is past"),
            format!("give both pages the same days, {instead}"),
        ),
        _ => (
            format!("is not shown on {today}, which is outside the days of its campaign"),
            "link to the campaign, as in `campaign:its-id`, or to another page".to_owned(),
        ),
    };
    Problem::error(place, format!("the page `{id}` {why}"))
        .help(help)
        .grouped_by(format!("hidden page {id}"))
}

/// The problem of naming a hotline that has no record. A record that cannot be used is one problem already.
pub(super) fn broken_hotline(parts: &Parts, place: Place, id: &str) -> Option<Problem> {
    let records = &parts.records;
    if records.hotlines.contains_key(id) || records.broken.contains(id) {
        return None;
    }
    if records.withheld.contains(id) {
        let message = format!("the record `{id}` has the confidence `low` and is not published");
        let help = "link to another hotline, or check the record and raise its confidence";
        return Some(Problem::error(place, message).help(help));
    }
    let near = nearest(id, records.hotlines.keys().map(|id| &**id))
        .map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    let help = format!("{near}each file in content/hotlines/ is one hotline");
    Some(Problem::error(place, format!("no hotline is called `{id}`")).help(help))
}

fn broken_campaign(parts: &Parts, place: Place, id: &str) -> Option<Problem> {
    let known = parts.campaigns.iter().map(|campaign| &*campaign.id);
    if known.clone().any(|known| known == id) {
        return None;
    }
    let message = format!("no campaign is called `{id}`");
    Some(Problem::error(place, message).help(did_you_mean(id, known)))
}

fn unknown_statistics(parts: &Parts, place: Place, id: &str) -> Option<Problem> {
    let statistics = &parts.statistics;
    if statistics.tables.contains_key(id) || statistics.broken.contains(id) {
        return None;
    }
    let known = statistics.tables.keys().map(String::as_str);
    let near =
        nearest(id, known).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    let help = format!("{near}write the figures into `content/statistics/{id}.csv`");
    Some(Problem::error(place, format!("no figures are called `{id}`")).help(help))
}

fn broken_page(
    parts: &Parts,
    from: From<'_>,
    place: Place,
    id: &str,
    anchor: Option<&str>,
) -> Option<Problem> {
    if parts.broken.contains(id) || is_taken_down(parts, id) {
        return None;
    }
    let unshown = parts.unshown.get(id);
    // A page that is not shown yet may link to another one.
    let reachable = unshown.filter(|_| is_unshown(parts, from));
    let Some(page) = parts.pages.get(id).or(reachable) else {
        return Some(match unshown {
            Some(page) => hidden(parts, place, page),
            None => no_page(parts, place, id),
        });
    };
    broken_anchor(parts, from.tag, page, place, anchor?)
}

fn is_unshown(parts: &Parts, from: From<'_>) -> bool {
    let mut unshown = parts.unshown.values();
    unshown.any(|page| {
        let own = page.translations.get(from.tag);
        own.is_some_and(|own| own.path == from.translation.path)
    })
}

fn broken_anchor(
    parts: &Parts,
    tag: &Tag,
    page: &Page,
    place: Place,
    anchor: &str,
) -> Option<Problem> {
    let translations = &page.translations;
    let target = translations
        .get(tag)
        .or_else(|| translations.get(&parts.config.source))?;
    let headings = target.detail().outline.headings.iter();
    let ids: Vec<_> = headings.map(|heading| heading.id.as_str()).collect();
    if ids.contains(&anchor) {
        return None;
    }
    let help = if ids.is_empty() {
        format!("{} has no headings with an id", target.path)
    } else {
        format!("{} (in {})", did_you_mean(anchor, ids), target.path)
    };
    let message = format!("the page `{}` has no heading `#{anchor}`", page.id);
    Some(Problem::error(place, message).help(help))
}
