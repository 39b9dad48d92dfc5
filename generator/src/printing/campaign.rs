//! What is printed of a campaign: which of its help lines and languages, and the words that it puts on sheets and pictures.

use std::sync::Arc;

use super::refusal::Refusal;
use super::request::Request;
use super::sheet::{Number, Sheet};
use super::subject::Subject;
use super::words;
use crate::content::campaign::{Campaign, Stage};
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::page::Translation;
use crate::content::sheet_kind::Kind;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::{Problem, did_you_mean};
use crate::publish::html::words::Words;
use crate::site::Site;

/// What an order has of a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignOrder {
    /// The id of the campaign.
    pub id: Arc<str>,
    /// The kinds of pictures.
    pub pictures: Vec<Kind>,
    /// Whether each language also gets all of it as one file.
    pub has_kit: bool,
    /// The languages that were not asked for by name and are left out, because the campaign has no page in them.
    pub without_page: Vec<Tag>,
    /// Whether it has not begun yet.
    pub is_early: bool,
}

/// The campaign that a request names.
///
/// # Errors
///
/// When there is none of this name, or when it is over.
pub(super) fn find<'s>(site: &'s Site, id: &str) -> Result<&'s Campaign, Refusal> {
    let mut campaigns = site.campaigns.iter();
    let Some(campaign) = campaigns.find(|campaign| *campaign.id == *id) else {
        let known: Vec<_> = site.campaigns.iter().map(|other| &*other.id).collect();
        let help = if known.is_empty() {
            format!("`fanal new campaign {id}` writes one")
        } else {
            did_you_mean(id, known)
        };
        return Err(Refusal::new(
            format!("this site has no campaign `{id}`"),
            help,
        ));
    };
    if campaign.stage(site.today) == Stage::After {
        return Err(Refusal::new(
            format!(
                "the campaign `{id}` is over since {}, and its address leads to the list of campaigns",
                campaign.ends_on
            ),
            format!("change `ends_on` in {} if it goes on", campaign.place.path),
        ));
    }
    Ok(campaign)
}

/// The campaign that an order is about, with what the order has of it.
pub(super) fn of<'s, 'o>(
    site: &'s Site,
    order: Option<&'o CampaignOrder>,
) -> Option<(&'s Campaign, &'o CampaignOrder)> {
    let order = order?;
    let mut campaigns = site.campaigns.iter();
    let campaign = campaigns.find(|campaign| campaign.id == order.id)?;
    Some((campaign, order))
}

/// The help lines of a campaign in the words of a request: those of the country of the site, as its page shows them first, else
/// all of them.
pub(super) fn subjects(site: &Site, campaign: &Campaign) -> Vec<String> {
    let ids = || campaign.hotlines.iter().map(|id| id.value.clone());
    let Some(country) = site.config.country.as_ref().map(|at| at.value) else {
        return ids().collect();
    };
    let is_own = |id: &String| {
        let hotline = site.hotlines.get(id.as_str());
        hotline.is_some_and(|hotline| hotline.territory == country)
    };
    let own: Vec<_> = ids().filter(is_own).collect();
    if own.is_empty() {
        vec![country.to_string()]
    } else {
        own
    }
}

/// The part of an order that is about a campaign, and those of `tags` in which the campaign has a page. Drafts, and languages
/// that were asked for and have no page, are `refusals`.
pub(super) fn order(
    site: &Site,
    campaign: &Campaign,
    tags: Vec<Tag>,
    request: &Request<'_>,
    refusals: &mut Vec<Refusal>,
) -> (CampaignOrder, Vec<Tag>) {
    let (mut with_page, mut without_page) = (Vec::new(), Vec::new());
    for tag in tags {
        match site.campaign_text(campaign, &tag) {
            Some(text) => {
                refusals.extend((text.draft && !request.drafts).then(|| is_draft(text)));
                with_page.push(tag);
            }
            None if request.tags.is_empty() => without_page.push(tag),
            None => refusals.push(lacks_page(campaign, &tag)),
        }
    }
    let is_wanted = |kind: &Kind| kind.is_picture() && request.wants(*kind);
    let order = CampaignOrder {
        id: Arc::clone(&campaign.id),
        pictures: Kind::ALL.iter().copied().filter(is_wanted).collect(),
        has_kit: request.kinds.is_empty(),
        without_page,
        is_early: campaign.stage(site.today) == Stage::Before,
    };
    (order, with_page)
}

fn is_draft(text: &Translation) -> Refusal {
    Refusal::new(
        format!("{} is a draft, which nobody has published", text.path),
        "take the line `draft = true` out once its words are final; or print it as it is with --drafts",
    )
}

fn lacks_page(campaign: &Campaign, tag: &Tag) -> Refusal {
    let page = campaign.page();
    Refusal::new(
        format!(
            "the campaign `{}` has no page in {tag}, so there is no title to print",
            campaign.id
        ),
        format!("translate it into `content/pages/{tag}/{page}.md`"),
    )
}

/// The help line whose number is on pictures: the only one of the order, or the first on a site for one country. `None` for lines of
/// several countries: a picture is passed on from country to country, where the number of one of them would be wrong.
pub(super) fn line_of_pictures<'o>(site: &Site, subjects: &'o [Subject]) -> Option<&'o Subject> {
    match subjects {
        [only] => Some(only),
        [first, ..] if site.config.country.is_some() => Some(first),
        _ => None,
    }
}

/// A sheet with the title, the summary and the colours of a campaign in place of the usual headline and questions.
pub(super) fn dressed(sheet: Sheet, campaign: &Campaign, text: &Translation) -> Sheet {
    let detail = text.detail();
    Sheet {
        title: detail.heading.clone(),
        headline: Some(detail.heading.clone()),
        summary: Some(detail.description.clone()),
        palette: Some(campaign.palette.word()),
        ground: None,
        questions: Vec::new(),
        ..sheet
    }
}

/// A picture of a campaign in words, with the number of `hotline` if it has one.
///
/// # Errors
///
/// When no language of the site has a message.
pub(super) fn picture(
    words: &Words<'_>,
    campaign: &Campaign,
    hotline: Option<&Hotline>,
    kind: Kind,
) -> Result<Sheet, Problem> {
    let (site, tag) = (words.site(), &words.locale().tag);
    let sheet = match hotline {
        Some(hotline) => words::sheet(site, hotline, tag, kind)?,
        None => Sheet {
            number: Number {
                reach: words.message("home-find")?,
                display: String::new(),
            },
            organisation: site.config.organisation.clone(),
            ..words::blank(words, kind)?
        },
    };
    let path = site.campaign_address(campaign, tag).unwrap_or_default();
    let address = site.printed_address(&path);
    Ok(Sheet {
        url: address.url,
        address: address.shown,
        has_picture: !campaign.pictures.is_empty(),
        // A picture shows the line and where to read on, and nothing that asks for more room.
        emergency: None,
        ..sheet
    })
}
