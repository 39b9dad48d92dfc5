//! Whole documents: a page's own part in its frame, by a template.

use serde::Serialize;

use super::view::{Frame, View};
use crate::content::locale::Tag;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

impl Renderer<'_> {
    /// A whole document, minified if that is asked for.
    ///
    /// # Errors
    ///
    /// When the template fails, with its place.
    pub(crate) fn document<P: Serialize>(
        &self,
        template: &str,
        tag: &Tag,
        frame: Frame,
        page: P,
    ) -> Bytes {
        Ok(self.finish(self.view(template, tag, frame, page)?))
    }

    /// A whole document as the template prints it.
    ///
    /// # Errors
    ///
    /// When the template fails, with its place.
    pub(crate) fn view<P: Serialize>(
        &self,
        template: &str,
        tag: &Tag,
        frame: Frame,
        page: P,
    ) -> Result<String, Problem> {
        let lang = tag.to_string();
        self.template(template, &View { lang, frame, page })
    }
}
