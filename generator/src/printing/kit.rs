//! The kit of a campaign in one language: everything that people need who share it, in one file.
//!
//! It has the sheets and the pictures, and texts to copy: captions, what the pictures say for people who cannot see them, and a
//! text for a radio. Names in it and its own name tell nothing, because people pass it on.

use std::collections::BTreeSet;

use super::campaign;
use super::order::Order;
use super::printed::{self, Printed};
use super::sheet::Sheet;
use crate::content::campaign::{Campaign, CaptionText};
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::sheet_kind::KIT;
use crate::digest::{Digest, Hasher};
use crate::problem::Problem;
use crate::publish::html::words::Words;
use crate::site::Site;

/// A kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kit {
    /// The language.
    pub tag: Tag,
    /// The file below the folder of all sheets: `18-october-2027/kit-ur.zip`.
    pub file: String,
    /// The mark by which the ledger knows the kit.
    pub mark: String,
    /// The digest of its texts.
    pub content: Digest,
    /// The texts, each with the name of its file in the kit.
    pub texts: Vec<(&'static str, String)>,
    /// The files of the sheets and pictures, as [`Printed::file`] has them.
    pub parts: Vec<String>,
    /// The numbers in it, as in [`Printed::numbers`].
    pub numbers: Vec<(String, String)>,
}

/// The kits of an order, one for each language; none if the order wants only some kinds of sheets.
///
/// # Errors
///
/// When no language of the site has a message, or a text names a hotline that is not published.
pub fn kits(site: &Site, order: &Order, printed: &[Printed]) -> Result<Vec<Kit>, Problem> {
    let campaign = campaign::of(site, order.campaign.as_ref());
    let Some((campaign, _)) = campaign.filter(|(_, order)| order.has_kit) else {
        return Ok(Vec::new());
    };
    let tags = order.tags.iter();
    tags.map(|tag| kit(site, campaign, tag, printed)).collect()
}

/// The help lines on sheets and in kits that nobody has called, in the order of their ids.
pub fn not_called<'s>(site: &'s Site, printed: &[Printed], kits: &[Kit]) -> Vec<&'s Hotline> {
    let on_sheets = printed.iter().flat_map(|printed| &printed.numbers);
    let records = on_sheets.chain(kits.iter().flat_map(|kit| &kit.numbers));
    let records: BTreeSet<_> = records.map(|(record, _)| record.as_str()).collect();
    let hotlines = records.iter().filter_map(|id| site.hotlines.get(*id));
    hotlines
        .filter(|hotline| hotline.verified_on.is_none())
        .collect()
}

fn kit(site: &Site, campaign: &Campaign, tag: &Tag, printed: &[Printed]) -> Result<Kit, Problem> {
    let own = || printed.iter().filter(|printed| printed.tag == *tag);
    let mut texts = Vec::new();
    let mut numbers: Vec<_> = own().flat_map(|printed| printed.numbers.clone()).collect();
    let source = &site.config.source;
    if let Some((tag, caption)) = campaign.caption(tag, source) {
        let words = Words::new(site, tag);
        texts.push((
            "caption-short.txt",
            words.caption(campaign, &caption.short)?,
        ));
        if let Some(long) = &caption.long {
            texts.push(("caption-long.txt", words.caption(campaign, long)?));
        }
        if let Some(radio) = &caption.radio {
            texts.push(("radio.txt", words.with_numbers(radio)?));
        }
        let named = caption.texts().flat_map(CaptionText::hotlines);
        let named = named.filter_map(|id| site.hotlines.get(id));
        numbers.extend(named.map(|hotline| {
            let display = hotline.main_number().display.clone();
            (hotline.id.to_string(), display)
        }));
    }
    let mut pictures = own().filter(|printed| printed.kind.is_picture());
    if let Some(picture) = pictures.next() {
        let shows = campaign.pictures.first();
        let shows = shows.map(|picture| picture.words(tag, source).1);
        texts.push(("alternative-text.txt", alternative(&picture.sheet, shows)));
    }
    numbers.sort();
    numbers.dedup();
    let mut hasher = Hasher::default();
    for (name, text) in &texts {
        hasher.part(name).part(text);
    }
    let content = hasher.part(&*campaign.id).part(tag.as_str()).finish();
    Ok(Kit {
        tag: tag.clone(),
        file: format!("{}/{KIT}-{tag}.zip", campaign.id),
        mark: printed::digits(content),
        content,
        texts,
        parts: own().map(|printed| printed.file.clone()).collect(),
        numbers,
    })
}

/// What a picture says and shows, a line for each thing: all pictures of a campaign in one language say the same.
fn alternative(sheet: &Sheet, shows: Option<&str>) -> String {
    let number = &sheet.number;
    let called = if number.display.is_empty() {
        format!("{} {}", number.reach, sheet.address)
    } else {
        format!("{} {}", number.reach, number.display)
    };
    let summary = sheet
        .summary
        .as_deref()
        .filter(|_| number.display.is_empty());
    let name = sheet.name.as_ref().map(|name| name.text.as_str());
    let lines = [sheet.headline.as_deref(), summary, name, Some(&*called)];
    let lines = lines.into_iter().chain([sheet.hours.as_deref()]).flatten();
    let lines = lines.chain(sheet.restrictions.iter().map(String::as_str));
    lines.chain(shows).collect::<Vec<_>>().join("\n")
}
