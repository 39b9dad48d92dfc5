//! One file of `content/pages/` to a [`Translation`].

use std::sync::Arc;

use super::budget::Budget;
use super::front_matter::{FrontMatter, split};
use super::translation::{Detail, Translation, words_digest};
use crate::content::markdown::{Markdown, check_plain};
use crate::content::past_day::PastDay;
use crate::digest::{Digest, Hasher};
use crate::problem::Problems;

/// Parses the file `path` with the text `text`, and keeps the rendered text if the `budget` has room for it.
///
/// `None` when it cannot be used; `problems` say why.
pub fn parse(
    path: &Arc<str>,
    text: &str,
    budget: &Budget,
    problems: &Problems,
) -> Option<Translation> {
    let (front, body) = split(path, text, problems)?;
    let front_text = text.get(front.clone()).unwrap_or_default();
    let fields = FrontMatter::parse(path, front_text, front.start, problems);
    let body_text = text.get(body.clone()).unwrap_or_default();
    let markdown = Markdown::parse(body_text);
    let (heading, mut outline) = markdown.outline(path, body.start, problems);
    for text in [&fields.title, &fields.description] {
        outline
            .plain_figures
            .extend(check_plain(path, text, problems));
    }
    let mut placeholders = fields.placeholders;
    placeholders.append(&mut outline.placeholders);
    let mut anchors = Hasher::default();
    for heading in &outline.headings {
        anchors.part(&heading.id);
    }
    let detail = Detail {
        title: fields.title.value,
        description: fields.description.value,
        sources: fields.sources,
        source_hash: fields.source_hash,
        past_days: fields.past_days,
        figures: fields.figures,
        heading,
        placeholders,
        outline,
    };
    Some(Translation {
        whole: Digest::of(text.as_bytes()),
        metadata: Hasher::default()
            .part(front_text)
            .part(&detail.heading)
            .finish(),
        digest: words_digest(&detail.title, &detail.description, body_text),
        path: Arc::clone(path),
        slug: fields.slug,
        updated: fields.updated,
        publish_at: fields.publish_at,
        expires_at: fields.expires_at,
        draft: fields.draft,
        aliases: fields.aliases,
        reviewed: fields.reviewed,
        has_source_hash: detail.source_hash.is_some(),
        placeholders: detail.placeholders.len(),
        has_pictures: !detail.outline.pictures.is_empty(),
        last_past_day: detail.past_days.iter().map(PastDay::day).max(),
        anchors: anchors.finish(),
        detail: detail.into(),
        prose: budget.keep(&markdown),
        body: body.start,
    })
}
