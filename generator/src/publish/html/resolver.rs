//! What links, numbers and cards in a text mean to a reader of one language.

use std::sync::Arc;

use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::markdown::Resolve;
use crate::problem::Problem;
use crate::publish::html::page::escape;
use crate::publish::render::Renderer;

/// What links in a text mean to a reader of `tag`.
pub(crate) struct Resolver<'a> {
    pub(crate) renderer: &'a Renderer<'a>,
    pub(crate) tag: &'a Tag,
    pub(crate) failed: std::cell::RefCell<Option<Problem>>,
}

impl Resolver<'_> {
    fn line(&self, id: &str) -> Option<&Hotline> {
        self.renderer.site.hotlines.get(id)
    }
}

impl Resolve for Resolver<'_> {
    fn page(&self, id: &str, anchor: Option<&str>) -> String {
        let mut address = self
            .renderer
            .site
            .page_address(id, self.tag)
            .unwrap_or_default();
        if let Some(anchor) = anchor {
            address.push('#');
            address.push_str(anchor);
        }
        address
    }

    fn hotline(&self, id: &str) -> String {
        self.line(id)
            .map(|hotline| self.renderer.site.hotline_address(hotline, self.tag))
            .unwrap_or_default()
    }

    fn number(&self, id: &str) -> String {
        let Some(hotline) = self.line(id) else {
            return String::new();
        };
        let number = hotline.main_number();
        let digits = format!("<bdi dir=\"ltr\">{}</bdi>", escape(&number.display));
        match number.dial.href() {
            Some(href) => format!("<a href=\"{}\">{digits}</a>", escape(&href)),
            None => digits,
        }
    }

    fn card(&self, id: &str) -> Arc<str> {
        let Some(hotline) = self.line(id) else {
            return "".into();
        };
        self.renderer
            .short_card(hotline, self.tag)
            .unwrap_or_else(|problem| {
                self.failed.borrow_mut().get_or_insert(problem);
                "".into()
            })
    }

    fn campaign(&self, id: &str) -> String {
        let page = format!("campaigns/{id}");
        self.renderer
            .site
            .page_address(&page, self.tag)
            .or_else(|| self.renderer.site.page_address("campaigns", self.tag))
            .unwrap_or_default()
    }
}
