//! Campaigns: their list, the page of each, and the kit for people who share it.

use serde::Serialize;

use super::card::{Card, Name};
use super::frame::Link;
use super::numbers::Finder;
use super::prose::{Prose, SourceRow};

/// `campaigns.html`: the list of campaigns.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Campaigns {
    /// The page's text from its first `##` on.
    pub(crate) prose: Prose,
    /// The text between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The campaigns that are on, soonest first.
    pub(crate) rows: Vec<CampaignRow>,
}

/// A campaign in a list or on the home page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CampaignRow {
    /// Its name; not shown on the home page.
    pub(crate) title: String,
    /// Address of its page.
    pub(crate) href: String,
    /// Its day or days, in words.
    pub(crate) dates: String,
}

/// `campaign.html`: one campaign.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Campaign {
    /// The page's text.
    pub(crate) prose: Prose,
    /// Its day or days, in words.
    pub(crate) dates: String,
    /// Its first picture, marked with its language where that is not the reader's.
    pub(crate) picture: Option<Picture>,
    /// The short cards of hotlines of the site's own country; the first one has the plate and the anchor `number`.
    pub(crate) own_lines: Vec<Card>,
    /// In place of these the field that finds a territory, with the one that the device suggests.
    pub(crate) finder: Option<Finder>,
    /// The short cards of its other hotlines, which are folded: most readers are not in these countries.
    pub(crate) lines: Vec<Card>,
    /// The bodies that carry it together with the site's own.
    pub(crate) partners: Vec<Partner>,
    /// What people need who share it, if the record has anything for them.
    pub(crate) kit: Option<Kit>,
    /// The sources of the text.
    pub(crate) sources: Vec<SourceRow>,
}

/// A body that carries a campaign.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Partner {
    /// The name that it gives itself.
    pub(crate) name: String,
    /// BCP 47 tag of the language of the name.
    pub(crate) lang: String,
    /// The address of its own page.
    pub(crate) url: Option<String>,
}

/// A picture of a campaign, as its page shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    /// The picture, whose text for people who cannot see it is in the language `lang`.
    pub(crate) html: String,
    /// BCP 47 tag of that language.
    pub(crate) lang: String,
}

/// What people need who share a campaign.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Kit {
    /// The word of its [`Palette`](crate::content::campaign::Palette), which is a class of the style sheet.
    pub(crate) palette: &'static str,
    /// The texts to copy, the shortest first.
    pub(crate) captions: Vec<Caption>,
    /// The pictures to copy.
    pub(crate) pictures: Vec<SharedPicture>,
    /// The address of the page with the files to take away.
    pub(crate) press: Option<String>,
}

/// `press.html`: the files that a campaign offers to people who share it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Press {
    /// The title of the campaign.
    pub(crate) campaign: Link,
    /// All files of the reader's language in one; none if there are none in that language.
    pub(crate) kit: Option<KitLink>,
    /// Pictures in the reader's language, as they are shown here and taken away.
    pub(crate) pictures: Vec<KitLink>,
    /// Sheets of paper in the reader's language.
    pub(crate) sheets: Vec<KitLink>,
    /// All files of each other language in one.
    pub(crate) others: Vec<KitLink>,
}

/// A file to take away.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KitLink {
    /// Its address.
    pub(crate) href: String,
    /// The word of its kind; messages select on it.
    pub(crate) kind: &'static str,
    /// The name of its format: `PDF`.
    pub(crate) format: &'static str,
    /// Its size in kilobytes.
    pub(crate) kilobytes: usize,
    /// Width and height of a picture in pixels; 0 for other files.
    pub(crate) width: u32,
    /// The height.
    pub(crate) height: u32,
    /// The help line that the file is about, where there are several.
    pub(crate) line: Option<Name>,
    /// The language of the file, by its name in that language.
    pub(crate) language: String,
    /// BCP 47 tag of that language.
    pub(crate) lang: String,
}

/// A picture to copy.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SharedPicture {
    /// The picture, as the page shows it.
    pub(crate) html: String,
    /// The address of its widest edition.
    pub(crate) href: String,
    /// The name of its format: `JPEG`.
    pub(crate) format: &'static str,
    /// The width of that edition in pixels.
    pub(crate) width: u32,
    /// Its height in pixels.
    pub(crate) height: u32,
    /// Its size in kilobytes.
    pub(crate) kilobytes: usize,
    /// What it shows, in words to copy.
    pub(crate) alt: String,
    /// BCP 47 tag of the language of these words.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
}

/// A text to copy.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Caption {
    /// How long it is; messages select on it.
    pub(crate) length: CaptionLength,
    /// The whole text, with numbers, hashtags and address. In languages from right to left, what reads from left to right stands
    /// between isolates (U+2066, U+2069), which are copied with it.
    pub(crate) text: String,
    /// BCP 47 tag of its language.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
}

/// How long a caption is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CaptionLength {
    /// Fits into every network.
    Short,
    /// For networks that take long texts.
    Long,
}
