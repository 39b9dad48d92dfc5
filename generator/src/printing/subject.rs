//! The help lines that sheets are about, as a request names them.

use std::sync::Arc;

use super::refusal::Refusal;
use super::request::Request;
use super::words;
use crate::content::hotline::{Hotline, HotlineId};
use crate::content::sheet_kind::Kind;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::nearest;
use crate::site::Site;

/// A help line that an order names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The help line.
    pub hotline: HotlineId,
    /// What the names of its files start with: the territory's code, or the id of a record that was named itself.
    pub stem: String,
    /// The kinds of sheets.
    pub kinds: Vec<Kind>,
    /// Whether the neutral card was left out, because the number is never shown without its restrictions.
    pub has_no_neutral: bool,
}

/// The help line that `text` names, with the kinds of sheets that can be printed of it.
pub(super) fn subject(site: &Site, text: &str, request: &Request<'_>) -> Result<Subject, Refusal> {
    let (hotline, stem) = hotline(site, text)?;
    let is_campaign = request.campaign.is_some();
    let is_paper = |kind: &Kind| !(kind.is_picture() || is_campaign && kind.is_neutral());
    let wanted = Kind::ALL.iter().copied().filter(is_paper);
    let mut wanted: Vec<_> = wanted.filter(|kind| request.wants(*kind)).collect();
    let restrictions = words::restrictions(site, hotline);
    let has_no_neutral = !restrictions.is_empty() && wanted.iter().any(|kind| kind.is_neutral());
    if has_no_neutral && !request.kinds.is_empty() {
        return Err(Refusal::new(
            format!(
                "`{}` cannot be on a neutral card, because callers must know this first: {}",
                hotline.id,
                restrictions.join(" ")
            ),
            format!("print `{}`, which says so", Kind::Card.word()),
        ));
    }
    wanted.retain(|kind| restrictions.is_empty() || !kind.is_neutral());
    Ok(Subject {
        hotline: Arc::clone(&hotline.id),
        stem,
        kinds: wanted,
        has_no_neutral,
    })
}

/// The help line that `text` names, and what the names of its files start with: by the id of its record, or as the first one of a territory that most people may call.
fn hotline<'s>(site: &'s Site, text: &str) -> Result<(&'s Hotline, String), Refusal> {
    if let Some(hotline) = site.hotlines.get(text) {
        return Ok((hotline, text.to_owned()));
    }
    let Some(territory) = territory(site, text) else {
        let near = nearest(text, site.hotlines.keys().map(|id| &**id));
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name a country or territory by its name or its two-letter code, or a help line by the name of its file in content/hotlines/".to_owned(),
        };
        return Err(Refusal::new(
            format!("`{text}` is no country or territory, and no help line of this site"),
            help,
        ));
    };
    match site.public_line(territory) {
        Some(hotline) => Ok((hotline, territory.slug())),
        None => Err(without_line(site, territory)),
    }
}

/// That a territory has no line that most people there may call.
fn without_line(site: &Site, territory: Territory) -> Refusal {
    let name = site
        .locale(&site.config.source)
        .locale
        .territory(territory.code());
    let ids = site
        .lines(territory)
        .map(|hotline| format!("`{}`", hotline.id));
    let ids: Vec<_> = ids.collect();
    if ids.is_empty() {
        return Refusal::new(
            format!("this site has no help line for {name}, so there is no number to print"),
            format!("`fanal new hotline NAME --country {territory}` writes a record to fill in"),
        );
    }
    Refusal::new(
        format!("no help line for {name} is for everybody"),
        format!("name the one that you mean: {}", ids.join(", ")),
    )
}

/// The territory with this code, or with this name in a language of the site.
fn territory(site: &Site, text: &str) -> Option<Territory> {
    let by_code = Territory::parse(&text.to_ascii_uppercase());
    by_code.or_else(|| {
        let known = Territory::inhabited().iter().copied();
        let mut known = known.chain(site.territories.keys().copied());
        let lower = text.to_lowercase();
        known.find(|territory| {
            let mut locales = site.config.locales.iter();
            locales.any(|own| {
                let mut names = own.locale.territory_names(territory.code());
                names.any(|name| name.to_lowercase() == lower)
            })
        })
    })
}
