//! Campaigns: efforts that bring people to a page, each with the days on which it is shown.
//!
//! In goes `content/campaigns/<id>.toml`; out comes a [`Campaign`]. Its text is the page `campaigns/<id>`. Before the
//! first day a campaign is not published; after the last day its address redirects to the list of campaigns.

mod caption;
mod palette;
mod partner;
mod picture;
mod schema;

use std::sync::Arc;

use jiff::civil::Date;

use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::content::placeholder::Placeholder;
use crate::content::role::Role;
use crate::problem::{At, Place, Problem, Problems};

pub use caption::{Caption, CaptionText, Captions};
pub use palette::Palette;
pub use partner::Partner;
pub use picture::CampaignPicture;
pub use schema::CAMPAIGN;

/// A campaign.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// The id, which is the stem of the file.
    pub id: Arc<str>,
    /// The file of the record.
    pub place: Place,
    /// The first day on which it is shown.
    pub starts_on: Date,
    /// The last day on which it is shown.
    pub ends_on: Date,
    /// The day of the year that it is about, such as a world day.
    pub day: Option<Date>,
    /// The ids of the hotlines it makes known, in the order in which they are shown.
    pub hotlines: Vec<At<String>>,
    /// Its colours.
    pub palette: Palette,
    /// The words under which people find posts about it, without the sign `#`.
    pub hashtags: Vec<String>,
    /// The bodies that carry it together with the site's own, in the order in which they are shown.
    pub partners: Vec<Partner>,
    /// The words with which people share it.
    pub captions: Captions,
    /// Its pictures, of which its page shows the first.
    pub pictures: Vec<CampaignPicture>,
    /// What is still to be written in its record.
    pub placeholders: Vec<Placeholder>,
}

/// The stage of a campaign on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Before its first day: not published.
    Before,
    /// From the first day to the last: shown.
    On,
    /// After its last day: redirected.
    After,
}

impl Campaign {
    /// The stage on day `today`.
    pub fn stage(&self, today: Date) -> Stage {
        if today < self.starts_on {
            Stage::Before
        } else if today <= self.ends_on {
            Stage::On
        } else {
            Stage::After
        }
    }

    /// The texts to share in the language `tag`, or else in the language `source`, and the language that they are in.
    pub fn caption<'c>(&'c self, tag: &'c Tag, source: &'c Tag) -> Option<(&'c Tag, &'c Caption)> {
        let own = self.captions.get_key_value(tag);
        own.or_else(|| self.captions.get_key_value(source))
    }

    /// The id of the campaign's page.
    pub fn page(&self) -> String {
        Role::Campaign(&self.id).id().into_owned()
    }
}

/// Reads a record. `None` if one of its days is missing or wrong; `problems` then says which.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<Campaign> {
    let mut fields = Fields::parse_draft(&CAMPAIGN, path, text, 0, problems);
    let id = fields.id();
    let starts_on = fields.required_date("starts_on");
    let ends_on = fields.required_date("ends_on");
    let day = fields.date("day");
    let hotlines = fields.texts("hotlines");
    if let (Some(starts_on), Some(ends_on)) = (&starts_on, &ends_on)
        && ends_on.value < starts_on.value
    {
        fields.error(
            &ends_on.span,
            "this campaign ends before it starts",
            "`ends_on` is its last day",
        );
    }
    if let (Some(starts_on), Some(ends_on), Some(day)) = (&starts_on, &ends_on, &day)
        && !(starts_on.value..=ends_on.value).contains(&day.value)
    {
        let message = "the day of this campaign is not among the days on which it is shown";
        let help = format!(
            "it is shown from {} to {}: change one of the three",
            starts_on.value, ends_on.value
        );
        problems.push(Problem::warning(fields.place(&day.span), message).help(help));
    }
    let palette = fields.one_of("palette").unwrap_or(Palette::Sea);
    let hashtags = hashtags(&mut fields);
    let partners = Partner::read_all(&mut fields);
    let captions = caption::read(&mut fields);
    let pictures = CampaignPicture::read_all(&mut fields);
    let placeholders = fields.take_placeholders();
    fields.finish();
    Some(Campaign {
        id,
        place: Place::file(path),
        starts_on: starts_on?.value,
        ends_on: ends_on?.value,
        day: day.map(|at| at.value),
        hotlines,
        palette,
        hashtags,
        partners,
        captions,
        pictures,
        placeholders,
    })
}

/// The most hashtags: more look like advertising, and a short caption has no room for them.
const MOST_HASHTAGS: usize = 4;

/// The most characters of a hashtag.
const HASHTAG_CHARACTERS: usize = 30;

/// The hashtags, each of which is a problem if networks do not take it whole.
fn hashtags(fields: &mut Fields<'_>) -> Vec<String> {
    let hashtags = fields.texts("hashtags");
    for At { value, span } in &hashtags {
        let is_part = |character: char| character.is_alphanumeric() || character == '_';
        let message = format!("`{value}` is not a hashtag");
        if let Some(word) = value.strip_prefix('#') {
            fields.error(
                span,
                message,
                format!("write `{word}`: the sign `#` is added to it"),
            );
        } else if !value.chars().all(is_part) || value.chars().all(char::is_numeric) {
            let help = "a hashtag has letters, digits and `_`, and is not a number: networks end it at any other character";
            fields.error(span, message, help);
        } else if value.chars().count() > HASHTAG_CHARACTERS {
            let help =
                format!("{HASHTAG_CHARACTERS} characters is the most: people have to type it");
            fields.error(span, message, help);
        }
    }
    if let Some(further) = hashtags.get(MOST_HASHTAGS) {
        let message = format!("this is a hashtag more than {MOST_HASHTAGS}");
        fields.error(&further.span, message, "keep those under which people look");
    }
    hashtags.into_iter().map(|at| at.value).collect()
}
