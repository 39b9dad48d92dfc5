//! Pictures in pages: loaded once a reader is near them, at the width that the device needs.

use super::escape::escape;
use crate::content::picture::Picture;
use crate::problem::Problem;
use crate::publish::render::Renderer;
use crate::site::ShownPicture;

/// How wide a picture is shown: as the column of a text, which fills a narrow window.
const SIZES: &str = "(min-width:42em) 36rem, 92vw";

impl<'a> Renderer<'a> {
    /// The picture called `name`.
    ///
    /// # Errors
    ///
    /// When no page of today shows it.
    pub(crate) fn picture(&self, name: &str) -> Result<&'a ShownPicture, Problem> {
        let picture = self.site.pictures.get(name);
        picture.ok_or_else(|| Problem::general(format!("there is no picture `{name}`")))
    }
}

/// A picture in a paragraph of its own; `words` say what it shows.
///
/// Its width and height stand in the page, so that nothing moves when it comes. A browser that has seen none of these attributes
/// loads the narrowest edition.
pub(crate) fn picture_html(picture: &Picture, words: &str) -> String {
    let shown = picture.shown();
    let set = shown.iter().map(|edition| {
        let path = picture.published(edition);
        format!("/{path} {}w", edition.width)
    });
    let set = set.collect::<Vec<_>>().join(", ");
    let first = shown.first().map(|edition| picture.published(edition));
    let (width, height) = shown
        .last()
        .map_or((0, 0), |edition| (edition.width, edition.height));
    format!(
        "<div class=\"picture\"><img loading=\"lazy\" decoding=\"async\" width=\"{width}\" height=\"{height}\" alt=\"{}\" sizes=\"{SIZES}\" srcset=\"{set}\" src=\"/{}\"></div>",
        escape(words),
        first.unwrap_or_default(),
    )
}
