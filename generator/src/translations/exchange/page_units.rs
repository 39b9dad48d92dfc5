//! The texts of a page: its title, its description, its slug and its blocks.

use std::path::Path;
use std::sync::Arc;

use super::align::{Match, align};
use super::history::earlier;
use super::mask::mask;
use super::page_text::PageText;
use super::unit::{Unit, UnitKind};
use crate::content::locale::Tag;
use crate::content::markdown::{Segment, SegmentKind};
use crate::content::page::{Page, Translation};
use crate::problem::position;
use crate::site::Site;
use crate::source::Source;
use crate::translations::accept::is_copy;

/// The texts of a page in one language.
#[derive(Debug)]
pub(in crate::translations) struct PageUnits {
    /// The file of the translation, which may not exist.
    pub(in crate::translations) path: Arc<str>,
    /// The title, the description, the slug if the page has one, then a text for each segment of the source.
    pub(in crate::translations) units: Vec<Unit>,
    /// The digest of the source text.
    pub(in crate::translations) digest: String,
    /// The number of texts that are no segments.
    pub(super) fields: usize,
    /// For each segment of the source, the segment of the translation that belongs to it.
    pub(super) targets: Vec<Option<usize>>,
    /// Whether the source changed since the translation was accepted, or nobody accepted it.
    pub(in crate::translations) is_outdated: bool,
    /// Whether the source from which the translation was made is known, and had a segment for each of its segments.
    pub(super) is_traced: bool,
    pub(super) source: PageText,
    /// The translation; `None` if there is none or if it has the very words of the source.
    pub(super) target: Option<PageText>,
}

/// The texts of all pages of a site in the language `tag`, or of the one whose file in the source language is `only`. `root` is
/// the folder of the site, in whose git history the source of outdated translations is looked up.
pub(in crate::translations) fn page_units(
    site: &Site,
    source: &Source,
    root: Option<&Path>,
    tag: &Tag,
    only: Option<&str>,
) -> Vec<PageUnits> {
    let mut pages: Vec<_> = site.pages.values().chain(site.unshown.values()).collect();
    pages.retain(|page| {
        let original = page.translations.get(&site.config.source);
        only.is_none_or(|only| original.is_some_and(|original| &*original.path == only))
    });
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    let pages = pages.into_iter();
    pages
        .filter_map(|page| one(site, source, root, tag, page))
        .collect()
}

fn one(
    site: &Site,
    source: &Source,
    root: Option<&Path>,
    tag: &Tag,
    page: &Page,
) -> Option<PageUnits> {
    let original = page.translations.get(&site.config.source)?;
    let own = page.translations.get(tag);
    let own = own.filter(|own| !is_copy(site, original, tag, own));
    let text = |translation: &Translation| {
        let text = source.text(&translation.path).unwrap_or_default();
        PageText::new(text.into_owned())
    };
    let (from, target) = (text(original), own.map(|own| text(own)));
    let hash = own.and_then(|own| own.detail().source_hash.as_ref());
    let is_outdated = own.is_some() && hash.is_none_or(|hash| hash.value != original.digest);
    let previous = hash.zip(root).filter(|_| is_outdated);
    let previous = previous.and_then(|(hash, root)| earlier(root, &original.path, &hash.value));
    // Another structure does not tell which segment was made from which. Then nobody knows what changed.
    let is_usable = |previous: &PageText| {
        let target = target.as_ref();
        target.is_some_and(|target| previous.has_shapes_of(target))
    };
    let previous = previous.map(PageText::new).filter(is_usable);
    let below = original
        .path
        .split('/')
        .skip(3)
        .collect::<Vec<_>>()
        .join("/");
    let path = match page.translations.get(tag) {
        Some(own) => Arc::clone(&own.path),
        None => format!("content/pages/{tag}/{below}").into(),
    };
    let maker = Maker {
        path: &original.path,
        source: &from,
        target: target.as_ref(),
        previous: previous.as_ref(),
        is_outdated,
    };
    let mut units = maker.fields(page.id.rsplit('/').next().unwrap_or_default());
    let fields = units.len();
    let matches = maker.matches();
    let targets = matches.iter().map(|found| found.target).collect();
    let segments = from.segments.all.iter().zip(matches);
    units.extend(segments.map(|(segment, found)| maker.block(segment, found)));
    Some(PageUnits {
        path,
        units,
        digest: original.digest.clone(),
        fields,
        targets,
        is_outdated,
        is_traced: previous.is_some(),
        source: from,
        target,
    })
}

/// Makes the texts of a page.
struct Maker<'p> {
    path: &'p Arc<str>,
    source: &'p PageText,
    target: Option<&'p PageText>,
    previous: Option<&'p PageText>,
    is_outdated: bool,
}

impl Maker<'_> {
    /// The texts of the front matter. `id` is the last part of the page's id, and of its address if it has no slug.
    fn fields(&self, id: &str) -> Vec<Unit> {
        let mut units = vec![
            self.field("title", UnitKind::Plain, "Title of the page: it stays in the history of the reader’s device, so it must not say what the page is about"),
            self.field("description", UnitKind::Plain, "Description of the page, for search engines"),
        ];
        let has_slug = |page: &PageText| page.field("slug").is_some();
        if has_slug(self.source) || self.target.is_some_and(has_slug) {
            let mut slug = self.field(
                "slug",
                UnitKind::Slug,
                "Last part of the page’s address: letters, digits and `-`. May stay empty",
            );
            if slug.source.is_empty() {
                id.clone_into(&mut slug.source);
            }
            units.push(slug);
        }
        units
    }

    fn field(&self, name: &str, kind: UnitKind, comment: &str) -> Unit {
        let text = |page: &PageText| page.field(name).unwrap_or_default().to_owned();
        let source = text(self.source);
        let translation = self.target.map(text).unwrap_or_default();
        let previous = self.previous.map(text).filter(|then| *then != source);
        let is_changed = self.is_outdated && (self.previous.is_none() || previous.is_some());
        let start = self.source.value(name).map_or(0, |value| value.span.start);
        Unit {
            kind,
            context: format!("{}:{name}", self.path),
            fuzzy: is_changed && !translation.is_empty() && kind != UnitKind::Slug,
            previous: previous.filter(|_| !translation.is_empty()),
            source,
            translation,
            comments: vec![comment.to_owned()],
            path: Arc::clone(self.path),
            line: position(&self.source.text, start).0,
            parts: Vec::new(),
        }
    }

    /// A match for each segment of the source.
    fn matches(&self) -> Vec<Match> {
        match self.target {
            Some(target) => align(self.source, target, self.previous),
            None => vec![Match::default(); self.source.segments.all.len()],
        }
    }

    fn block(&self, segment: &Segment, found: Match) -> Unit {
        let mut parts = Vec::new();
        let source = mask(&self.source.text, segment, &mut parts);
        let own = parts.len();
        let mut masked = |page: Option<&PageText>, index: Option<usize>| {
            let page = page?;
            let segment = page.segments.all.get(index?)?;
            Some(mask(&page.text, segment, &mut parts))
        };
        let translation = masked(self.target, found.target).unwrap_or_default();
        let previous = self.previous.filter(|_| found.changed);
        let previous = masked(previous, found.previous);
        let is_unknown = self.is_outdated && self.previous.is_none();
        let mut comments = vec![kind_of(segment.kind, &segment.shape)];
        comments.extend(parts.iter().zip(1..).map(|(part, number)| {
            let only = if number > own {
                " (not in the source)"
            } else {
                ""
            };
            format!("{{{number}}} = {part}{only}")
        }));
        Unit {
            kind: UnitKind::Block(segment.kind),
            context: match &*segment.section {
                "" => self.path.to_string(),
                section => format!("{}#{section}", self.path),
            },
            fuzzy: !translation.is_empty() && (found.changed || is_unknown),
            previous: previous.filter(|previous| *previous != source),
            source,
            translation,
            comments,
            path: Arc::clone(self.path),
            line: position(&self.source.text, segment.span.start).0,
            parts,
        }
    }
}

/// What a translator is told of a block.
fn kind_of(kind: SegmentKind, shape: &str) -> String {
    match kind {
        SegmentKind::Heading if shape.contains("h1#") => "Title at the top of the page",
        SegmentKind::Heading => "Heading",
        SegmentKind::Paragraph => "Paragraph",
        SegmentKind::Item => "Item of a list",
        SegmentKind::Cell => "Cell of a table",
        SegmentKind::Quote => "Quote or notice",
        SegmentKind::Note => "Footnote",
    }
    .to_owned()
}
