//! The files of a built site: which there are, and how each is made.
//!
//! In goes a checked site; out comes a sorted list of paths with their recipes. Bytes are made when they are asked
//! for, so that memory holds only the files in work, and a preview makes only the files that somebody opens. Writing to
//! disk is the work of [`crate::build::write`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::compress::Coding;
use super::memo::Memo;
use super::product::recipes;
use super::recipe::Recipe;
use super::render::{Options, Renderer, same};
use super::trace::{Hotlines, Trace};
use crate::content::role::Role;
use crate::digest::{Digest, Hasher};
use crate::problem::Problem;
use crate::site::{Part, Site};
use crate::source::PageTexts;
use crate::theme::Theme;

/// The files of a site, by their paths below the output folder.
pub struct Output {
    site: Arc<Site>,
    theme: Arc<Theme>,
    texts: PageTexts,
    options: Options,
    memo: Arc<Memo>,
    files: Arc<BTreeMap<String, Recipe>>,
    beside: Arc<BTreeMap<String, Recipe>>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Output({} files)", self.files.len())
    }
}

impl Output {
    /// Lists the files of a site.
    ///
    /// A file is rendered from the text of its page, which `texts` reads again if the check did not keep it.
    pub fn plan(site: Arc<Site>, theme: Arc<Theme>, texts: PageTexts, options: Options) -> Self {
        let (mut files, beside) = recipes(&site, &theme, options);
        // Sorted by several threads first: inserting in order is much faster than inserting in any order.
        files.par_sort_by(|(a, _), (b, _)| a.cmp(b));
        let files: BTreeMap<_, _> = files.into_iter().collect();
        let beside: BTreeMap<_, _> = beside.into_iter().collect();
        Self {
            site,
            theme,
            texts,
            options,
            memo: Arc::default(),
            files: files.into(),
            beside: beside.into(),
        }
    }

    /// Lists the files of a site after a change. If only texts of pages changed, the file list and the memo are reused.
    pub(crate) fn after(&self, site: Arc<Site>, theme: Arc<Theme>, texts: PageTexts) -> Self {
        let same_records = site.known.records == self.site.known.records;
        if site.base != self.site.base || !same_records {
            return Self::plan(site, theme, texts, self.options);
        }
        Self {
            site,
            theme,
            texts,
            options: self.options,
            memo: Arc::clone(&self.memo),
            files: Arc::clone(&self.files),
            beside: Arc::clone(&self.beside),
        }
    }

    /// The site that the files are made from.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Digest of all inputs of every file except the content of single pages and hotlines.
    pub(crate) fn base(&self) -> Digest {
        Hasher::default()
            .part(self.site.base)
            .part(format!("{:?}", self.options))
            .finish()
    }

    /// Digest of the base, of these parts of pages and of the records of these hotlines.
    fn digest(&self, parts: &BTreeSet<(Arc<str>, Part)>, hotlines: &Hotlines) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(self.base());
        for (path, part) in parts {
            hasher.part(&**path);
            // A page that is gone has the digest of nothing, which no page has.
            let page = self.site.known.page(path);
            hasher.part(page.map(|page| part.digest(page)).unwrap_or_default());
        }
        for (id, record) in &self.site.known.records {
            if hotlines.include(id) {
                hasher.part(&**id).part(record);
            }
        }
        hasher.finish()
    }

    /// The paths of all files, sorted, without a leading slash.
    pub fn paths(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The paths of the files that belong to the site but must never be served with it: `tip/replies.json`, `host/…`.
    ///
    /// The part before the slash is the extension of a folder beside the output folder: `public.tip/replies.json`.
    pub fn beside(&self) -> impl ExactSizeIterator<Item = &str> {
        self.beside.keys().map(String::as_str)
    }

    /// All files, sorted by their paths.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, File<'_>)> {
        self.each(&self.files)
    }

    /// All files beside the site.
    pub(crate) fn files_beside(&self) -> impl Iterator<Item = (&str, File<'_>)> {
        self.each(&self.beside)
    }

    fn each<'o>(
        &'o self,
        files: &'o BTreeMap<String, Recipe>,
    ) -> impl Iterator<Item = (&'o str, File<'o>)> {
        let output = self;
        files
            .iter()
            .map(move |(path, recipe)| (path.as_str(), File { output, recipe }))
    }

    /// The file at `path`, which may be one beside the site.
    pub fn file(&self, path: &str) -> Option<File<'_>> {
        let recipe = self.files.get(path).or_else(|| self.beside.get(path))?;
        let output = self;
        Some(File { output, recipe })
    }
}

/// A file of an output. It is made each time its bytes are asked for.
#[derive(Debug, Clone, Copy)]
pub struct File<'o> {
    output: &'o Output,
    recipe: &'o Recipe,
}

impl<'o> File<'o> {
    /// Makes the file.
    ///
    /// # Errors
    ///
    /// When a template or a message fails, with its place.
    pub fn bytes(self) -> Result<Vec<u8>, Problem> {
        self.traced(&Trace::default())
    }

    /// Makes the file and adds the pages and hotlines that it was made from to `trace`.
    pub(crate) fn traced(self, trace: &Trace) -> Result<Vec<u8>, Problem> {
        if !self.shows_only_named_hotlines() {
            trace.record_all_hotlines();
        }
        self.recipe.bytes(&self.renderer(trace, false))
    }

    /// Whether the file shows a hotline only where a text names it. On a site for one country, the bar of every page shows
    /// that country's.
    fn shows_only_named_hotlines(self) -> bool {
        let is_article = matches!(self.recipe, Recipe::Page(_, id, _) if Role::of(id).is_article());
        is_article && self.output.site.config.country.is_none()
    }

    /// For the compressed form of another file: that file, and the coding.
    pub(crate) fn compressed_from(self) -> Option<(File<'o>, Coding)> {
        let Recipe::Compressed(original, coding) = self.recipe else {
            return None;
        };
        let original = File {
            output: self.output,
            recipe: original,
        };
        Some((original, *coding))
    }

    /// Whether the file is what its template alone produces. Only pages made from a skeleton can differ.
    ///
    /// # Errors
    ///
    /// When a template or a message fails, with its place.
    pub(crate) fn matches_template(self) -> Result<bool, Problem> {
        if !matches!(self.recipe, Recipe::Page(..) | Recipe::Territory(..)) {
            return Ok(true);
        }
        let trace = Trace::default();
        let from_skeleton = self.recipe.bytes(&self.renderer(&trace, false))?;
        let from_template = self.recipe.bytes(&self.renderer(&trace, true))?;
        Ok(same(&from_skeleton, &from_template))
    }

    fn renderer(self, trace: &'o Trace, without_skeleton: bool) -> Renderer<'o> {
        Renderer {
            site: &self.output.site,
            theme: &self.output.theme,
            texts: &self.output.texts,
            options: self.output.options,
            memo: &self.output.memo,
            trace,
            without_skeleton,
        }
    }
}

/// The pages and hotlines that a file was made from, with their digest.
#[derive(Debug)]
pub(crate) struct Traced {
    parts: BTreeSet<(Arc<str>, Part)>,
    hotlines: Hotlines,
    digest: Digest,
}

impl Traced {
    /// Takes the trace that was filled while a file of `output` was made.
    pub(crate) fn new(output: &Output, trace: Trace) -> Self {
        let (parts, hotlines) = trace.into_parts();
        let digest = output.digest(&parts, &hotlines);
        Self {
            parts,
            hotlines,
            digest,
        }
    }

    /// Whether `output` would make the same file.
    pub(crate) fn holds(&self, output: &Output) -> bool {
        self.digest == output.digest(&self.parts, &self.hotlines)
    }
}
