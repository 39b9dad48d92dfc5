//! What a command asks to print, in its words.

use crate::content::sheet_kind::Kind;
use crate::content::vocabulary::Vocabulary as _;

/// What a command asks to print, in its words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'r> {
    /// Countries, territories or records; without one, the country of the site, or the help lines of the campaign.
    pub subjects: &'r [String],
    /// Languages; without one, every language of the site.
    pub tags: &'r [String],
    /// Kinds of sheets and pictures; without one, every kind.
    pub kinds: &'r [String],
    /// The campaign that the sheets are of.
    pub campaign: Option<&'r str>,
    /// Whether the page of the campaign may be a draft.
    pub drafts: bool,
}

impl Request<'_> {
    /// Whether sheets of this kind are asked for.
    pub(super) fn wants(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|text| text == kind.word())
    }
}
