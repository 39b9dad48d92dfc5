//! An order: which sheets somebody wants, read from a request.

use super::campaign::{self, CampaignOrder};
use super::refusal::Refusal;
use super::request::Request;
use super::subject::{Subject, subject};
use crate::content::campaign::Campaign;
use crate::content::locale::Tag;
use crate::content::sheet_kind::Kind;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::did_you_mean;
use crate::site::Site;

/// What somebody wants to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The help lines.
    pub subjects: Vec<Subject>,
    /// The languages, all of the site.
    pub tags: Vec<Tag>,
    /// What is printed of a campaign.
    pub campaign: Option<CampaignOrder>,
}

/// Reads an order.
///
/// # Errors
///
/// Everything in it that cannot be printed.
pub fn order(site: &Site, request: &Request<'_>) -> Result<Order, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let campaign = match request.campaign.map(|id| campaign::find(site, id)) {
        None => None,
        Some(Ok(campaign)) => Some(campaign),
        Some(Err(refusal)) => return Err(vec![refusal]),
    };
    let named = named(site, campaign, request);
    if named.is_empty() {
        refusals.push(without_subject(campaign));
    }
    let mut subjects = Vec::new();
    for text in &named {
        match subject(site, text, request) {
            Ok(subject) => subjects.push(subject),
            Err(refusal) => refusals.push(refusal),
        }
    }
    let mut tags = tags(site, request, &mut refusals);
    refusals.extend(wrong_kinds(request));
    let mut of_campaign = None;
    if let Some(campaign) = campaign {
        let (order, with_page) = campaign::order(site, campaign, tags, request, &mut refusals);
        (of_campaign, tags) = (Some(order), with_page);
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    Ok(Order {
        subjects,
        tags,
        campaign: of_campaign,
    })
}

/// The subjects that a request names, or those that it means.
fn named(site: &Site, campaign: Option<&Campaign>, request: &Request<'_>) -> Vec<String> {
    if !request.subjects.is_empty() {
        return request.subjects.to_vec();
    }
    let own_country = || {
        let country = site.config.country.iter();
        country.map(|at| at.value.to_string()).collect()
    };
    campaign.map_or_else(own_country, |campaign| campaign::subjects(site, campaign))
}

/// That nothing says whose number to print.
fn without_subject(campaign: Option<&Campaign>) -> Refusal {
    match campaign {
        Some(campaign) => Refusal::new(
            format!(
                "the campaign `{}` has no help line, so there is no number to print",
                campaign.id
            ),
            format!("add `hotlines = […]` to {}", campaign.place.path),
        ),
        None => Refusal::new(
            "this site is for no single country, so the command must say which numbers to print",
            "name a country or territory, such as `fanal print NO`",
        ),
    }
}

/// The languages of a request, all of the site.
fn tags(site: &Site, request: &Request<'_>, refusals: &mut Vec<Refusal>) -> Vec<Tag> {
    let all = site.config.locales.iter().map(|own| &own.locale.tag);
    let known: Vec<_> = all.clone().map(Tag::as_str).collect();
    let named = request.tags;
    for text in named.iter().filter(|text| !known.contains(&text.as_str())) {
        refusals.push(Refusal::new(
            format!("this site has no language `{text}`"),
            did_you_mean(text, known.iter().copied()),
        ));
    }
    let is_wanted = |tag: &&Tag| named.is_empty() || named.iter().any(|text| text == tag.as_str());
    all.filter(is_wanted).cloned().collect()
}

/// The kinds of a request that do not exist, or not for what it is about.
fn wrong_kinds(request: &Request<'_>) -> Vec<Refusal> {
    let wrong = request.kinds.iter().filter_map(|text| {
        let Some(kind) = Kind::parse(text) else {
            return Some(Refusal::new(
                format!("no kind of sheet is called `{text}`"),
                did_you_mean(text, Kind::words()),
            ));
        };
        match request.campaign {
            None if kind.is_picture() => Some(Refusal::new(
                format!("`{text}` is a picture, and pictures are made of campaigns only"),
                "name the campaign, such as `fanal print --campaign 18-october-2027`",
            )),
            Some(_) if kind.is_neutral() => Some(Refusal::new(
                format!("`{text}` names nothing, and so no campaign"),
                "print it without --campaign",
            )),
            _ => None,
        }
    });
    wrong.collect()
}
