//! What a page says about the language of its text.

use super::view::{Notice, NoticeKind};
use crate::content::config::Status;
use crate::content::locale::Tag;
use crate::content::page::{Drafts, Translation};
use crate::problem::Problem;
use crate::publish::render::Renderer;
use crate::site::Part;

impl Renderer<'_> {
    /// The notice above the text of page `id`: it is not translated, outdated, or a courtesy translation.
    pub(crate) fn notice(
        &self,
        id: &str,
        tag: &Tag,
        translation: &Translation,
        fallback: bool,
    ) -> Result<Option<Notice>, Problem> {
        let source = &self.site.config.source;
        if tag == source {
            if self.site.locale(tag).status != Status::Unreviewed {
                return Ok(None);
            }
            let address = self.address(id, source)?;
            return Ok(Some(self.source_notice(
                NoticeKind::Unreviewed,
                tag,
                address,
            )));
        }
        let outdated = || {
            self.original(id)
                .inspect(|original| self.trace.record(&original.path, Part::Text))
                .is_some_and(|original| translation.outdated(original))
        };
        let kind = if fallback {
            NoticeKind::Untranslated
        } else if outdated() {
            NoticeKind::Outdated
        } else if self.site.locale(tag).status == Status::Courtesy {
            NoticeKind::Courtesy
        } else {
            return Ok(None);
        };
        Ok(Some(self.source_notice(
            kind,
            tag,
            self.address(id, source)?,
        )))
    }

    /// Whether page `id` is a draft in every language or in this one, and is shown because this is a preview.
    pub(crate) fn is_draft(&self, id: &str, translation: &Translation) -> bool {
        self.site.drafts == Drafts::Shown
            && (translation.draft || self.original(id).is_some_and(|original| original.draft))
    }

    /// The notice on a page that consists of messages alone, which may be a courtesy translation too.
    pub(crate) fn message_notice(&self, tag: &Tag, source_address: String) -> Option<Notice> {
        (self.site.locale(tag).status == Status::Courtesy)
            .then(|| self.source_notice(NoticeKind::Courtesy, tag, source_address))
    }

    fn source_notice(&self, kind: NoticeKind, tag: &Tag, href: String) -> Notice {
        let source = &self.site.config.source;
        Notice {
            quiet: matches!(kind, NoticeKind::Courtesy | NoticeKind::Unreviewed),
            kind,
            source: source.to_string(),
            language: self.site.locale(tag).locale.language(source),
            href,
        }
    }
}
