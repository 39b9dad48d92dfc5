//! An order: which sheets somebody wants, from the words of a command to the sheets themselves.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kind::Kind;
use super::refusal::Refusal;
use super::sheet::Sheet;
use super::words;
use crate::content::hotline::{Hotline, HotlineId};
use crate::content::locale::Tag;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::digest::{Digest, Hasher};
use crate::problem::{Problem, did_you_mean, nearest};
use crate::site::Site;

/// What somebody wants to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The help lines.
    pub subjects: Vec<Subject>,
    /// The languages, all of the site.
    pub tags: Vec<Tag>,
}

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

/// A sheet that is to be set, with its file and the numbers on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The sheet.
    pub sheet: Sheet,
    /// The kind.
    pub kind: Kind,
    /// The language.
    pub tag: Tag,
    /// The name of the file: `no-ur-poster-a4.pdf`.
    pub file: String,
    /// The mark by which the ledger knows the sheet.
    pub mark: String,
    /// The digest of everything on the sheet but the day on which it was made.
    pub content: Digest,
    /// The numbers on the sheet, each with the record that has it, or the territory of an emergency number.
    pub numbers: Vec<(String, String)>,
}

/// Reads an order. Without subjects it is about the country of the site; without languages or kinds, about all of them.
///
/// # Errors
///
/// Everything in it that cannot be printed.
pub fn order(
    site: &Site,
    subjects: &[String],
    tags: &[String],
    kinds: &[String],
) -> Result<Order, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let country = site.config.country.as_ref();
    let own: Vec<_> = country.iter().map(|at| at.value.to_string()).collect();
    let named = if subjects.is_empty() { &own } else { subjects };
    if named.is_empty() {
        refusals.push(Refusal::new(
            "this site is for no single country, so the command must say which numbers to print",
            "name a country or territory, such as `fanal print NO`",
        ));
    }
    let mut subjects = Vec::new();
    for text in named {
        match subject(site, text, kinds) {
            Ok(subject) => subjects.push(subject),
            Err(refusal) => refusals.push(refusal),
        }
    }
    let all = site.config.locales.iter().map(|own| &own.locale.tag);
    let known: Vec<_> = all.clone().map(Tag::as_str).collect();
    for text in tags.iter().filter(|text| !known.contains(&text.as_str())) {
        refusals.push(Refusal::new(
            format!("this site has no language `{text}`"),
            did_you_mean(text, known.iter().copied()),
        ));
    }
    for text in kinds.iter().filter(|text| Kind::parse(text).is_none()) {
        refusals.push(Refusal::new(
            format!("no kind of sheet is called `{text}`"),
            did_you_mean(text, Kind::words()),
        ));
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let is_wanted = |tag: &&Tag| tags.is_empty() || tags.iter().any(|text| text == tag.as_str());
    Ok(Order {
        subjects,
        tags: all.filter(is_wanted).cloned().collect(),
    })
}

/// The help line that `text` names, with the kinds of sheets that can be printed of it.
fn subject(site: &Site, text: &str, kinds: &[String]) -> Result<Subject, Refusal> {
    let (hotline, stem) = hotline(site, text)?;
    let is_wanted = |kind: &Kind| kinds.is_empty() || kinds.iter().any(|text| text == kind.word());
    let mut wanted: Vec<_> = Kind::ALL.iter().copied().filter(is_wanted).collect();
    let restrictions = words::restrictions(site, hotline);
    if !restrictions.is_empty() {
        if !kinds.is_empty() && wanted.iter().any(|kind| kind.is_neutral()) {
            return Err(Refusal::new(
                format!(
                    "`{}` cannot be on a neutral card, because callers must know this first: {}",
                    hotline.id,
                    restrictions.join(" ")
                ),
                format!("print `{}`, which says so", Kind::Card.word()),
            ));
        }
        wanted.retain(|kind| !kind.is_neutral());
    }
    Ok(Subject {
        hotline: Arc::clone(&hotline.id),
        stem,
        kinds: wanted,
        has_no_neutral: kinds.is_empty() && !restrictions.is_empty(),
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

/// The help lines on sheets that nobody has called, in the order of their ids.
pub fn not_called<'s>(site: &'s Site, printed: &[Printed]) -> Vec<&'s Hotline> {
    let records = printed.iter().flat_map(|printed| &printed.numbers);
    let records: BTreeSet<_> = records.map(|(record, _)| record.as_str()).collect();
    let hotlines = records.iter().filter_map(|id| site.hotlines.get(*id));
    hotlines
        .filter(|hotline| hotline.verified_on.is_none())
        .collect()
}

/// The sheets of an order.
///
/// # Errors
///
/// When no language of the site has a message.
pub fn sheets(site: &Site, order: &Order) -> Result<Vec<Printed>, Problem> {
    let mut printed = Vec::new();
    for subject in &order.subjects {
        let Some(hotline) = site.hotlines.get(&subject.hotline) else {
            continue;
        };
        for tag in &order.tags {
            for kind in subject.kinds.iter().copied() {
                let sheet = words::sheet(site, hotline, tag, kind)?;
                printed.push(marked(sheet, subject, hotline, tag, kind));
            }
        }
    }
    Ok(printed)
}

/// Gives a sheet its mark: the first digits of the digest of what is on it. A sheet made on another day from the same content
/// has the same.
fn marked(
    mut sheet: Sheet,
    subject: &Subject,
    hotline: &Hotline,
    tag: &Tag,
    kind: Kind,
) -> Printed {
    let undated = Sheet {
        day: (0, 0, 0),
        made: String::new(),
        ..sheet.clone()
    };
    let json = serde_json::to_vec(&undated).expect("a sheet has only texts and numbers");
    let content = Hasher::default()
        .part(json)
        .part(hotline.id.as_bytes())
        .finish();
    let digits: String = content.hex().to_uppercase().chars().take(8).collect();
    let (first, last) = digits.split_at(4);
    let mark = format!("{first}-{last}");
    // The name of the file of a neutral sheet names nothing either.
    let stem = if kind.is_neutral() && *subject.stem == *hotline.id {
        format!("{}-{}", hotline.territory.slug(), mark.to_lowercase())
    } else {
        subject.stem.clone()
    };
    sheet.mark = if kind.is_neutral() {
        mark.clone()
    } else {
        format!("{} · {mark}", hotline.id)
    };
    let own = std::iter::once(&sheet.number.display);
    let own = own.chain(sheet.further.iter().map(|further| &further.display));
    let own = own.map(|number| (hotline.id.to_string(), number.clone()));
    let others = sheet.others.iter();
    let others = others.map(|line| (line.record.clone(), line.number.display.clone()));
    let emergency = sheet
        .emergency
        .iter()
        .flat_map(|emergency| &emergency.numbers);
    let emergency = emergency.map(|number| (hotline.territory.to_string(), number.clone()));
    let numbers = own.chain(others).chain(emergency).collect();
    Printed {
        kind,
        tag: tag.clone(),
        file: format!("{stem}-{tag}-{}.pdf", kind.word()),
        mark,
        content,
        numbers,
        sheet,
    }
}
