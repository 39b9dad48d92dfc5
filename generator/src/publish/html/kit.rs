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
use crate::publish::render::Renderer;

impl Renderer<'_> {
    /// The kit of a campaign for a reader of `tag`; none if the record has nothing for people who share it.
    pub(crate) fn kit(&self, campaign: &Campaign, tag: &Tag) -> Result<Option<Kit>, Problem> {
        let captions = self.captions(campaign, tag)?;
        let pictures = self.shared_pictures(campaign, tag)?;
        let is_empty = captions.is_empty() && pictures.is_empty();
        Ok((!is_empty).then(|| Kit {
            palette: campaign.palette.word(),
            captions,
            pictures,
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
        let source = &self.site.config.source;
        let own = picture.alt.get_key_value(tag);
        let alt = own.or_else(|| picture.alt.get_key_value(source));
        // The check found words in the source language.
        alt.map_or((source, ""), |(tag, alt)| (tag, alt.value.as_str()))
    }

    /// The texts to copy in the reader's language, or else in the source language.
    fn captions(&self, campaign: &Campaign, tag: &Tag) -> Result<Vec<CaptionView>, Problem> {
        let source = &self.site.config.source;
        let own = campaign.captions.get_key_value(tag);
        let Some((tag, caption)) = own.or_else(|| campaign.captions.get_key_value(source)) else {
            return Ok(Vec::new());
        };
        let lengths = [CaptionLength::Short, CaptionLength::Long];
        let texts = lengths.into_iter().zip(caption.texts());
        texts
            .map(|(length, text)| self.caption(campaign, (length, text), tag))
            .collect()
    }

    fn caption(
        &self,
        campaign: &Campaign,
        (length, text): (CaptionLength, &CaptionText),
        tag: &Tag,
    ) -> Result<CaptionView, Problem> {
        let locale = &self.site.locale(tag).locale;
        let words = text.filled(|id| {
            let number = self.hotline(id)?.main_number();
            Ok::<_, Problem>(locale.isolated(&number.display))
        })?;
        let address = self.address(&campaign.page(), tag)?;
        let url = format!("{}{}", self.site.config.origin, encoded(&address));
        let hashtags = hashtags(campaign, locale);
        let parts = [words, hashtags, locale.isolated(&url)];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let text = parts.join("\n\n");
        Ok(CaptionView {
            length,
            text,
            lang: tag.to_string(),
            dir: locale.direction,
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
