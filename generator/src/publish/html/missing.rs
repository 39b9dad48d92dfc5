//! Pages in answer to a wrong address or a failed request: 404 pages, and pages in every language at once.

use super::view::{EveryLanguage, LanguagePart, Missing};
use crate::content::locale::Tag;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// The 404 page of a locale.
pub(crate) fn missing(renderer: &Renderer<'_>, tag: &Tag) -> Bytes {
    let editions = renderer.editions(|tag| format!("/{tag}/"));
    let frame = renderer.unlisted_frame(tag, "page-missing-title", editions)?;
    let only_country = renderer.site.config.only_country();
    let page = Missing {
        directory: renderer.site.directory(tag),
        emergency: only_country.and_then(|_| renderer.own_emergency()),
    };
    renderer.document("missing.html", tag, frame, page)
}

/// The 404 page for addresses outside every locale's folder.
pub(crate) fn missing_everywhere(renderer: &Renderer<'_>) -> Bytes {
    let html = renderer.every_language("missing_all.html", "page-missing-title")?;
    Ok(renderer.finish(html))
}

/// The page that a CDN shows when the tip function does not answer.
pub(crate) fn failure(renderer: &Renderer<'_>) -> Bytes {
    let html = renderer.every_language("failure.html", "not-sent-title")?;
    Ok(renderer.finish(html))
}

impl Renderer<'_> {
    /// A page in every language, for a reader whose language is not known. `title` is a message.
    pub(crate) fn every_language(&self, template: &str, title: &str) -> Result<String, Problem> {
        let site = self.site;
        let tag = &site.config.source;
        let mut frame = self.unlisted_frame(tag, title, Vec::new())?;
        frame.navigation.clear();
        frame.demonstration = false;
        frame.footer.clear();
        frame.feed = None;
        let mut locales: Vec<_> = site.config.locales.iter().collect();
        locales.sort_by_key(|locale| locale.locale.tag != *tag);
        let parts = locales
            .into_iter()
            .map(|locale| LanguagePart {
                tag: locale.locale.tag.to_string(),
                dir: locale.locale.direction,
                name: locale.locale.autonym().to_owned(),
                home: format!("/{}/", locale.locale.tag),
                directory: site.directory(&locale.locale.tag),
            })
            .collect();
        self.view(template, tag, frame, EveryLanguage { parts })
    }
}
