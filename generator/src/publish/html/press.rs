//! The page of a campaign for people who report on it or share it: the files of its kit, with their sizes and previews.

use super::view::{KitLink, Link, Name, Press, SharePicture};
use crate::address::encoded;
use crate::content::campaign::Campaign;
use crate::content::letter_case::upper_first;
use crate::content::locale::Tag;
use crate::content::page::{PageId, Translation};
use crate::content::role::Role;
use crate::content::sheet_kind::{KIT, Kind};
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};
use crate::site::kits::KitFile;

/// The page with the files of the campaign whose page is `id`.
pub(crate) fn press(renderer: &Renderer<'_>, id: &PageId, tag: &Tag) -> Bytes {
    let site = renderer.site;
    let campaign = renderer.campaign_of(Role::of(id));
    let (Some(campaign), Some((text, fallback))) = (campaign, renderer.translation(id, tag)) else {
        return Err(Problem::general(format!(
            "the page `{id}` is not shown today"
        )));
    };
    // People come from the page of the campaign.
    let editions = renderer.editions(|tag| site.press_address(campaign, tag).unwrap_or_default());
    let mut frame = renderer.unlisted_frame(tag, "press-title", editions)?;
    frame.picture_styles = Some("picture.css");
    let files = site.kit(campaign);
    let (own, others): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.tag == *tag);
    let (whole, own): (Vec<_>, Vec<_>) = own.into_iter().partition(|file| file.kind.is_none());
    let is_picture = |file: &&KitFile| file.kind.is_some_and(Kind::is_picture);
    let (pictures, sheets): (Vec<_>, Vec<_>) = own.into_iter().partition(is_picture);
    let mut lines = sheets.iter().filter_map(|file| file.line.as_ref());
    let first = lines.next();
    let has_lines = lines.any(|line| Some(line) != first);
    let others = others.into_iter().filter(|file| file.kind.is_none());
    let link = |file: &KitFile| renderer.kit_link(file, has_lines);
    let page = Press {
        campaign: Link {
            href: renderer.address(id, tag)?,
            text: text.detail().heading.clone(),
            lang: fallback.then(|| site.config.source.to_string()),
            current: false,
        },
        kit: whole.first().map(|file| link(file)),
        pictures: pictures.into_iter().map(link).collect(),
        sheets: sheets.into_iter().map(link).collect(),
        others: others.map(link).collect(),
    };
    renderer.document("press.html", tag, frame, page)
}

impl Renderer<'_> {
    /// A file to take away. A sheet `names_line` where there are sheets of several help lines.
    fn kit_link(&self, file: &KitFile, names_line: bool) -> KitLink {
        let (width, height) = file.kind.and_then(Kind::pixels).unwrap_or_default();
        let line = file.line.as_ref().filter(|_| names_line);
        let line = line.and_then(|line| self.site.hotlines.get(line));
        let locale = &self.site.locale(&file.tag).locale;
        KitLink {
            href: encoded(&format!("/{}", file.published())).into_owned(),
            kind: file.kind.map_or(KIT, Kind::word),
            format: match file.kind {
                None => "ZIP",
                Some(kind) if kind.is_picture() => "PNG",
                Some(_) => "PDF",
            },
            kilobytes: file.bytes.len().div_ceil(1000),
            width,
            height,
            line: line.map(|line| Name {
                text: line.name.text.clone(),
                lang: line.name.lang.to_string(),
            }),
            language: upper_first(locale.autonym()),
            lang: file.tag.to_string(),
        }
    }

    /// The picture that a link to the page of a campaign shows, in the language of the page.
    pub(crate) fn share_picture(
        &self,
        campaign: &Campaign,
        text: &Translation,
        tag: &Tag,
    ) -> Option<SharePicture> {
        let mut files = self.site.kit(campaign).iter();
        let preview = files.find(|file| file.tag == *tag && file.kind == Some(Kind::Preview))?;
        let (width, height) = Kind::Preview.pixels()?;
        let path = format!("/{}", preview.published());
        Some(SharePicture {
            url: format!("{}{}", self.site.config.origin, encoded(&path)),
            width,
            height,
            alt: text.detail().heading.clone(),
        })
    }
}
