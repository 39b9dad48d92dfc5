//! The pages that appeared, went or have another text, in each language.

use std::collections::BTreeSet;

use serde::Serialize;
use toml::Table;

use super::record::{FieldChange, field_changes};
use super::section::{SectionChange, section_changes};
use crate::content::locale::Tag;
use crate::content::page::PAGE;
use crate::content::page::{PageId, Translation};
use crate::site::Shown;
use crate::source::Source;

/// Fields of the front matter that no reader sees, or that only decide whether the page is shown.
const UNSEEN: [&str; 6] = [
    "draft",
    "expires_at",
    "figures",
    "publish_at",
    "reviewed",
    "source_hash",
];

/// A page that readers of one language see changed.
#[derive(Debug, Serialize)]
pub struct PageChange {
    /// The id of the page.
    pub id: String,
    /// The language.
    pub locale: String,
    /// What became of it.
    pub is: Appearance,
    /// Fields of its front matter with other values.
    pub fields: Vec<FieldChange>,
    /// Sections with other words.
    pub sections: Vec<SectionChange>,
}

/// What became of a page in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// Its file is new.
    New,
    /// Its file was there, as a draft, hidden, or before its days.
    Shown,
    /// Its file is gone.
    Removed,
    /// It was taken down.
    Hidden,
    /// Its file is a draft again.
    Draft,
    /// Its days are over, or those of its campaign.
    Over,
    /// One of its versions cannot be read.
    Unreadable,
    /// It says something else.
    Changed,
}

/// The pages that differ between two versions, by id and then by language, in the languages that both have.
pub(super) fn page_changes(then: (&Shown, &Source), now: (&Shown, &Source)) -> Vec<PageChange> {
    let known = now.0.config.tags();
    let tags: Vec<_> = then.0.config.tags();
    let tags: Vec<_> = known.into_iter().filter(|tag| tags.contains(tag)).collect();
    let all = |shown: &Shown| -> Vec<PageId> {
        let pages = shown.pages.keys().chain(shown.unshown.keys());
        pages.chain(&shown.broken).cloned().collect()
    };
    let ids: BTreeSet<_> = all(then.0).into_iter().chain(all(now.0)).collect();
    let ids = ids.iter();
    let pairs = ids.flat_map(|id| tags.iter().map(move |tag| (id, tag)));
    pairs
        .filter_map(|(id, tag)| one(id, tag, then, now))
        .collect()
}

/// What became of the page `id` in the language `tag`.
fn one(
    id: &str,
    tag: &Tag,
    (then, source_then): (&Shown, &Source),
    (now, source_now): (&Shown, &Source),
) -> Option<PageChange> {
    let is_unreadable = |shown: &Shown| shown.broken.contains(id) && shown.file(id, tag).is_none();
    let change = |is| PageChange {
        id: id.to_owned(),
        locale: tag.to_string(),
        is,
        fields: Vec::new(),
        sections: Vec::new(),
    };
    let is = match (then.own(id, tag), now.own(id, tag)) {
        (None, None) => return None,
        (Some(_), None) if is_unreadable(now) => Appearance::Unreadable,
        (None, Some(_)) if is_unreadable(then) => Appearance::Unreadable,
        (None, Some(_)) if then.file(id, tag).is_some() => Appearance::Shown,
        (None, Some(_)) => Appearance::New,
        (Some(_), None) => match now.file(id, tag) {
            None => Appearance::Removed,
            Some(_) if now.config.is_hidden(id) => Appearance::Hidden,
            Some(file) if file.draft || is_draft(now, id) => Appearance::Draft,
            Some(_) => Appearance::Over,
        },
        (Some(before), Some(after)) if before.whole == after.whole => return None,
        (Some(before), Some(after)) => {
            let (text_then, text_now) = (
                source_then.text(&before.path)?,
                source_now.text(&after.path)?,
            );
            let fields = field_changes(
                &PAGE,
                &front_matter(before, &text_then),
                &front_matter(after, &text_now),
                |name| !UNSEEN.contains(&name),
            );
            let sections = section_changes(before.body(&text_then), after.body(&text_now));
            let differs = !(fields.is_empty() && sections.is_empty());
            return differs.then_some(PageChange {
                fields,
                sections,
                ..change(Appearance::Changed)
            });
        }
    };
    Some(change(is))
}

/// Whether the page is a draft in the language that the others are translated from, and so in all.
fn is_draft(shown: &Shown, id: &str) -> bool {
    let original = shown.file(id, &shown.config.source);
    original.is_some_and(|original| original.draft)
}

/// The fields above the text of a page.
fn front_matter(page: &Translation, text: &str) -> Table {
    let above = text.strip_suffix(page.body(text)).unwrap_or_default();
    let lines = above.lines().filter(|line| line.trim_end() != "+++");
    let fields: String = lines.flat_map(|line| [line, "\n"]).collect();
    // The page was read, so this can be read.
    fields.parse().unwrap_or_default()
}
