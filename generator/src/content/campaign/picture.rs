//! Pictures of a campaign, each with the words for people who cannot see it, in each language.

use std::collections::BTreeMap;

use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::content::markdown::{Figure, check_plain};
use crate::problem::At;

/// A picture of a campaign.
#[derive(Debug, Clone)]
pub struct CampaignPicture {
    /// The name of its file below `content/pictures/`.
    pub file: At<String>,
    /// What it shows, by language.
    pub alt: BTreeMap<Tag, At<String>>,
    /// Runs of digits that are typed in these words.
    pub figures: Vec<Figure>,
}

/// The most characters of the words: a screen reader reads all of them before anything else of the page.
const MOST: usize = 250;

impl CampaignPicture {
    /// What it shows in the language `tag`, or else in the language `source`, and the language of these words.
    pub fn words<'p>(&'p self, tag: &'p Tag, source: &'p Tag) -> (&'p Tag, &'p str) {
        let own = self.alt.get_key_value(tag);
        let alt = own.or_else(|| self.alt.get_key_value(source));
        // The check found words in the source language.
        alt.map_or((source, ""), |(tag, alt)| (tag, alt.value.as_str()))
    }

    /// Reads the field `pictures`.
    pub(super) fn read_all(fields: &mut Fields<'_>) -> Vec<Self> {
        let tables = fields.tables("pictures").into_iter();
        tables.filter_map(Self::read).collect()
    }

    fn read(mut table: Fields<'_>) -> Option<Self> {
        let file = table.required_text("file");
        let mut alt = BTreeMap::new();
        let mut figures = Vec::new();
        if let Some(mut words) = table.table("alt") {
            for (tag, text) in words.named_single_texts() {
                let tag = words.tag(&tag);
                figures.extend(check_plain(words.path(), &text, words.problems()));
                let characters = text.value.chars().count();
                if characters > MOST {
                    words.error(
                        &text.span,
                        format!("these words have {characters} characters, and {MOST} is the most"),
                        "say in one or two sentences what matters in the picture",
                    );
                }
                alt.extend(tag.map(|tag| (tag.value, text)));
            }
            words.finish();
        }
        table.finish();
        let file = file?;
        Some(Self { file, alt, figures })
    }
}
