//! The kit of a campaign: what people need who share it, on the page of the campaign.
//!
//! Every part of a kit is a field of [`Kit`], which a function of its own makes here: the texts to copy, and the pictures.

use super::picture::picture_html;
use super::view::{Caption as CaptionView, CaptionLength, Kit, SharedPicture};
use crate::address::encoded;
use crate::content::campaign::{Campaign, CampaignPicture, CaptionText};
use crate::content::locale::{Locale, Tag};
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::Problem;
use crate::publish::html::words::Words;
use crate::publish::render::Renderer;

impl Renderer<'_> {
    /// The kit of a campaign for a reader of `tag`; none if the record has nothing for people who share it.
    pub(crate) fn kit(&self, campaign: &Campaign, tag: &Tag) -> Result<Option<Kit>, Problem> {
        let captions = self.captions(campaign, tag)?;
        let pictures = self.shared_pictures(campaign, tag)?;
        let press = self.site.press_address(campaign, tag);
        let is_empty = captions.is_empty() && pictures.is_empty() && press.is_none();
        Ok((!is_empty).then(|| Kit {
            palette: campaign.palette.word(),
            captions,
            pictures,
            press,
        }))
    }

    /// The pictures to copy, each with what it shows in the reader's language, or else in the source language.
    fn shared_pictures(
        &self,
        campaign: &Campaign,
        tag: &Tag,
    ) -> Result<Vec<SharedPicture>, Problem> {
        let pictures = campaign.pictures.iter().map(|picture| {
            let (lang, alt) = self.alt(picture, tag);
            let picture = &self.picture(&picture.file.value)?.picture;
            let widest = picture.widest();
            Ok(SharedPicture {
                html: picture_html(picture, alt),
                href: format!("/{}", picture.published(widest)),
                format: picture.format.name(),
                width: widest.width,
                height: widest.height,
                kilobytes: widest.bytes.div_ceil(1000),
                alt: alt.to_owned(),
                lang: lang.to_string(),
                dir: lang.direction(),
            })
        });
        pictures.collect()
    }

    /// What a picture shows, for people who cannot see it, and the language of these words.
    pub(crate) fn alt<'p>(
        &'p self,
        picture: &'p CampaignPicture,
        tag: &'p Tag,
    ) -> (&'p Tag, &'p str) {
        picture.words(tag, &self.site.config.source)
    }

    /// The texts to copy in the reader's language, or else in the source language.
    fn captions(&self, campaign: &Campaign, tag: &Tag) -> Result<Vec<CaptionView>, Problem> {
        let source = &self.site.config.source;
        let Some((tag, caption)) = campaign.caption(tag, source) else {
            return Ok(Vec::new());
        };
        let long = caption.long.as_ref();
        let long = long.map(|text| (CaptionLength::Long, text));
        let texts = [(CaptionLength::Short, &caption.short)]
            .into_iter()
            .chain(long);
        let words = self.words(tag);
        let captions = texts.map(|(length, text)| {
            Ok(CaptionView {
                length,
                text: words.caption(campaign, text)?,
                lang: tag.to_string(),
                dir: words.locale().direction,
            })
        });
        captions.collect()
    }
}

impl Words<'_> {
    /// A text to copy, with its numbers, the hashtags and the address of the campaign's page.
    ///
    /// # Errors
    ///
    /// When the site does not publish one of its hotlines, or the campaign has no page.
    pub(crate) fn caption(
        &self,
        campaign: &Campaign,
        text: &CaptionText,
    ) -> Result<String, Problem> {
        let locale = self.locale();
        let address = self.site().campaign_address(campaign, &locale.tag);
        let address = address.ok_or_else(|| {
            Problem::general(format!("the campaign `{}` has no page", campaign.id))
        })?;
        let url = format!("{}{}", self.site().config.origin, encoded(&address));
        let parts = [
            self.with_numbers(text)?,
            hashtags(campaign, locale),
            locale.isolated(&url),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(parts.join("\n\n"))
    }

    /// A text with its numbers, and nothing else.
    ///
    /// # Errors
    ///
    /// When the site does not publish one of its hotlines.
    pub(crate) fn with_numbers(&self, text: &CaptionText) -> Result<String, Problem> {
        text.filled(|id| {
            let hotline = self.site().hotlines.get(id);
            let hotline = hotline
                .ok_or_else(|| Problem::general(format!("the site publishes no hotline `{id}`")))?;
            Ok(self.locale().isolated(&hotline.main_number().display))
        })
    }
}

/// The hashtags of a campaign on one line.
fn hashtags(campaign: &Campaign, locale: &Locale) -> String {
    let hashtags = campaign.hashtags.iter();
    let hashtags: Vec<_> = hashtags
        .map(|word| locale.isolated(&format!("#{word}")))
        .collect();
    hashtags.join(" ")
}
