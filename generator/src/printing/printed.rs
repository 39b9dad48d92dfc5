//! Sheets and pictures as they are handed to the program that sets them: each with its words, its file and the numbers on it.

use super::campaign;
use super::order::Order;
use super::sheet::Sheet;
use super::subject::Subject;
use super::words;
use crate::content::campaign::Campaign;
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::sheet_kind::Kind;
use crate::content::vocabulary::Vocabulary as _;
use crate::digest::{Digest, Hasher};
use crate::problem::Problem;
use crate::publish::html::words::Words;
use crate::publish::qr;
use crate::site::Site;

/// A sheet that is to be set, with its file and the numbers on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The sheet.
    pub sheet: Sheet,
    /// The kind.
    pub kind: Kind,
    /// The language.
    pub tag: Tag,
    /// The QR code of its address, as an SVG.
    pub code: String,
    /// The file below the folder of all sheets: `no-ur-poster-a4.pdf`, or `18-october-2027/square-ur.png`.
    pub file: String,
    /// The mark by which the ledger knows the sheet.
    pub mark: String,
    /// The digest of everything on the sheet but the day on which it was made.
    pub content: Digest,
    /// The name of the picture below `content/pictures/` that is set with it.
    pub picture: Option<String>,
    /// The numbers on the sheet, each with the record that has it, or the territory of an emergency number; and for a campaign its
    /// id, with no number.
    pub numbers: Vec<(String, String)>,
}

/// The sheets and pictures of an order.
///
/// # Errors
///
/// When no language of the site has a message, or an address is too long for a QR code.
pub fn sheets(site: &Site, order: &Order) -> Result<Vec<Printed>, Problem> {
    let campaign = campaign::of(site, order.campaign.as_ref()).map(|(campaign, _)| campaign);
    let mut printed = Vec::new();
    for subject in &order.subjects {
        let Some(hotline) = site.hotlines.get(&subject.hotline) else {
            continue;
        };
        for tag in &order.tags {
            for kind in subject.kinds.iter().copied() {
                let sheet = words::sheet(site, hotline, tag, kind)?;
                printed.push(
                    Draft {
                        site,
                        campaign,
                        tag,
                        kind,
                    }
                    .marked(sheet, Some((subject, hotline)))?,
                );
            }
        }
    }
    let pictures = order.campaign.iter().flat_map(|order| &order.pictures);
    let subject = campaign::line_of_pictures(site, &order.subjects);
    let line = subject.and_then(|subject| Some((subject, site.hotlines.get(&subject.hotline)?)));
    for kind in pictures.copied() {
        for (tag, campaign) in order.tags.iter().filter_map(|tag| Some((tag, campaign?))) {
            let words = Words::new(site, tag);
            let hotline = line.map(|(_, hotline)| hotline);
            let sheet = campaign::picture(&words, campaign, hotline, kind)?;
            let draft = Draft {
                site,
                campaign: Some(campaign),
                tag,
                kind,
            };
            printed.push(draft.marked(sheet, line)?);
        }
    }
    Ok(printed)
}

/// What a sheet is made for.
struct Draft<'d> {
    site: &'d Site,
    campaign: Option<&'d Campaign>,
    tag: &'d Tag,
    kind: Kind,
}

impl Draft<'_> {
    /// Gives a sheet the look of the campaign and its mark: the first digits of the digest of what is on it. A sheet made on
    /// another day from the same content has the same. `line` is the help line whose number is on it.
    fn marked(self, sheet: Sheet, line: Option<(&Subject, &Hotline)>) -> Result<Printed, Problem> {
        let Self {
            site,
            campaign,
            tag,
            kind,
        } = self;
        let text =
            campaign.and_then(|campaign| Some((campaign, site.campaign_text(campaign, tag)?)));
        let mut sheet = match text {
            Some((campaign, text)) => campaign::dressed(sheet, campaign, text),
            None => sheet,
        };
        let of = line.map(|(_, hotline)| &*hotline.id);
        let of = of
            .or(campaign.map(|campaign| &*campaign.id))
            .unwrap_or_default();
        let (mark, content) = mark(&sheet, of);
        sheet.mark = if kind.is_neutral() {
            mark.clone()
        } else {
            format!("{of} · {mark}")
        };
        let picture = campaign.filter(|_| sheet.has_picture);
        let picture = picture.and_then(|campaign| campaign.pictures.first());
        let own = line.map(|(_, hotline)| hotline).into_iter();
        let own = own.flat_map(|hotline| numbers(&sheet, hotline));
        let of_campaign = campaign.map(|campaign| (campaign.id.to_string(), String::new()));
        Ok(Printed {
            kind,
            tag: tag.clone(),
            code: qr::svg(&sheet.url)?,
            file: file(campaign, line, tag, kind, &mark),
            content,
            picture: picture.map(|picture| picture.file.value.clone()),
            numbers: own.chain(of_campaign).collect(),
            mark,
            sheet,
        })
    }
}

/// The mark of a sheet about the record or campaign `of`, and the digest of its content.
fn mark(sheet: &Sheet, of: &str) -> (String, Digest) {
    let undated = Sheet {
        day: (0, 0, 0),
        made: String::new(),
        ..sheet.clone()
    };
    let json = serde_json::to_vec(&undated).expect("a sheet has only texts and numbers");
    let content = Hasher::default().part(json).part(of.as_bytes()).finish();
    (digits(content), content)
}

/// The first digits of a digest, as people can read them out: `7F3A-2C91`.
pub(super) fn digits(content: Digest) -> String {
    let digits: String = content.hex().to_uppercase().chars().take(8).collect();
    let (first, last) = digits.split_at(4);
    format!("{first}-{last}")
}

/// The file of a sheet. Neither that of a neutral sheet nor that of a picture, which people pass on, names anything.
fn file(
    campaign: Option<&Campaign>,
    line: Option<(&Subject, &Hotline)>,
    tag: &Tag,
    kind: Kind,
    mark: &str,
) -> String {
    let name = match line {
        Some((subject, hotline)) if kind.is_neutral() && *subject.stem == *hotline.id => {
            let territory = hotline.territory.slug();
            format!("{territory}-{}-{tag}-{}", mark.to_lowercase(), kind.word())
        }
        Some((subject, _)) if !kind.is_picture() => {
            format!("{}-{tag}-{}", subject.stem, kind.word())
        }
        _ => format!("{}-{tag}", kind.word()),
    };
    let folder = campaign.map(|campaign| format!("{}/", campaign.id));
    format!("{}{name}.{}", folder.unwrap_or_default(), kind.extension())
}

/// The numbers on the sheet of a help line, each with the record that has it.
fn numbers(sheet: &Sheet, hotline: &Hotline) -> Vec<(String, String)> {
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
    own.chain(others).chain(emergency).collect()
}
