//! Placeholders of new files that nobody has replaced: errors where readers would see them, and warnings in drafts.

use super::parts::Parts;
use crate::content::campaign::Campaign;
use crate::content::page::{Page, Translation};
use crate::problem::Problem;

/// The problems of a page in one language.
pub(super) fn in_page(parts: &Parts, page: &Page, translation: &Translation) -> Vec<Problem> {
    // The detail of most pages is never unpacked, so what is always there is asked first.
    if translation.placeholders == 0 {
        return Vec::new();
    }
    let is_draft = translation.draft || is_draft(parts, page);
    let placeholders = translation.detail().placeholders.iter();
    let problems = placeholders.map(|found| found.problem(&translation.path, is_draft));
    problems.collect()
}

/// The problems of the record of a campaign, which is a draft as long as its page is one.
pub(super) fn in_campaign(parts: &Parts, campaign: &Campaign) -> Vec<Problem> {
    let id = campaign.page();
    let page = parts.unshown.get(id.as_str());
    let is_draft = page.is_some_and(|page| is_draft(parts, page));
    let placeholders = campaign.placeholders.iter();
    let problems = placeholders.map(|found| found.problem(&campaign.place.path, is_draft));
    problems.collect()
}

/// Whether a page is a draft in all languages.
fn is_draft(parts: &Parts, page: &Page) -> bool {
    let original = page.translations.get(&parts.config.source);
    original.is_some_and(|original| original.draft)
}
