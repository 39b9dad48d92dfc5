//! The renderer: a checked site and its theme, with which every file is made.
//!
//! It reads pages through a trace, renders templates and minifies documents. The functions that make files
//! take a renderer and are in modules of their own.

use std::borrow::Cow;

use serde::Serialize;
use tera::Context;

use super::memo::Memo;
use super::trace::Trace;
use crate::content::locale::Tag;
use crate::content::markdown::Prose;
use crate::content::page::Translation;
use crate::problem::Problem;
use crate::site::{Part, Site};
use crate::source::PageTexts;
use crate::theme::Theme;

/// The bytes of a file, or why it cannot be made.
pub(crate) type Bytes = Result<Vec<u8>, Problem>;

/// How files are made: for the public, or for a preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// Address of the script that reloads a page after the site changed.
    pub live_reload: Option<&'static str>,
    /// Whether documents are minified.
    pub minify: bool,
    /// Whether files have compressed forms beside them.
    pub compress: bool,
}

/// A site and its theme, ready to make any file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Renderer<'a> {
    pub(crate) site: &'a Site,
    pub(crate) theme: &'a Theme,
    /// Reads texts again that were not kept.
    pub(crate) texts: &'a PageTexts,
    pub(crate) options: Options,
    pub(crate) memo: &'a Memo,
    /// Records the pages that the file is made from.
    pub(crate) trace: &'a Trace,
    /// Renders every page by its template and none from a skeleton, to compare the two.
    pub(crate) without_skeleton: bool,
}

impl<'a> Renderer<'a> {
    /// The page `id` in the language `tag`, and whether that is a fallback to the source language.
    pub(crate) fn translation(&self, id: &str, tag: &Tag) -> Option<(&'a Translation, bool)> {
        let found = self.site.translation(id, tag)?;
        self.trace.record(&found.0.path, Part::Metadata);
        Some(found)
    }

    /// The page `id` in the source language.
    pub(crate) fn original(&self, id: &str) -> Option<&'a Translation> {
        let page = self.site.pages.get(id)?;
        let original = page.translations.get(&self.site.config.source)?;
        self.trace.record(&original.path, Part::Metadata);
        Some(original)
    }

    /// The rendered text of a page, with gaps for the addresses, numbers and cards of the site.
    ///
    /// # Errors
    ///
    /// When the text must be read from disk again and has changed since the check.
    pub(crate) fn read_prose(
        &self,
        translation: &'a Translation,
    ) -> Result<Cow<'a, Prose>, Problem> {
        self.trace.record(&translation.path, Part::Text);
        translation.prose(self.texts)
    }

    /// The address of page `id` in the language `tag`.
    ///
    /// # Errors
    ///
    /// When the page is not shown today.
    pub(crate) fn address(&self, id: &str, tag: &Tag) -> Result<String, Problem> {
        self.site.page_address(id, tag).ok_or_else(|| {
            Problem::general(format!(
                "a link leads to the page `{id}`, which the site does not show today"
            ))
            .help("show that page, or remove the link")
        })
    }

    /// Renders a template.
    ///
    /// # Errors
    ///
    /// When the template fails, with its place.
    pub(crate) fn template<T: Serialize>(&self, name: &str, view: &T) -> Result<String, Problem> {
        let context = Context::from_serialize(view)
            .map_err(|error| Problem::general(format!("a page cannot be made: {error}")))?;
        self.theme.render(name, &context)
    }

    /// The bytes of a whole document, minified if that is asked for.
    pub(crate) fn finish(&self, html: String) -> Vec<u8> {
        if self.options.minify {
            minify(html.as_bytes())
        } else {
            html.into_bytes()
        }
    }
}

/// An empty value. The minifier would take it away, and browsers send a chosen radio button without a value as `on`.
const EMPTY: &str = "value=\"\"";

/// What stands in its place meanwhile: a sign that no text has.
const HELD: &str = "value=\"\u{e002}\"";

/// The same, as the minifier leaves it.
const HELD_SMALL: &str = "value=\u{e002}";

/// Makes a document smaller without changing what it shows.
///
/// Closing tags, scripts and styles stay as they are: shortening them has broken pages of other projects
/// (wilsonzlin/minify-html#236, getzola/zola#2731) and saves nothing once a page is compressed.
fn minify(html: &[u8]) -> Vec<u8> {
    let options = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..minify_html::Cfg::new()
    };
    if memchr::memmem::find(html, EMPTY.as_bytes()).is_none() {
        return minify_html::minify(html, &options);
    }
    let held = String::from_utf8_lossy(html).replace(EMPTY, HELD);
    let small = minify_html::minify(held.as_bytes(), &options);
    String::from_utf8_lossy(&small)
        .replace(HELD_SMALL, EMPTY)
        .into_bytes()
}

/// Whether two documents show the same: they are equal once both are minified.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    minify(a) == minify(b)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn a_choice_with_an_empty_value_keeps_it() {
        let html = "<input type=\"radio\" name=\"who\" value=\"\" checked>";
        let small = String::from_utf8(minify(html.as_bytes())).unwrap();
        assert_eq!(small, "<input checked name=who type=radio value=\"\">");
    }
}
