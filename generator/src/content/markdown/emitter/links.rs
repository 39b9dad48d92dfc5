//! Links: to pages, to the outside, to dial a number, and the marks of words in another language.

use pulldown_cmark::LinkType;
use pulldown_cmark_escape::escape_href;

use super::Emitter;
use crate::content::locale;
use crate::content::markdown::foreign;
use crate::content::markdown::prose::GapKind;
use crate::content::markdown::target::Target;

impl Emitter<'_> {
    pub(super) fn start_link(&mut self, kind: LinkType, address: &str, title: &str) {
        if let Some(id) = address.strip_prefix("hotline:")
            && kind == LinkType::Autolink
        {
            self.gap(GapKind::Number, id);
            self.in_hotline = true;
        } else if let Some(language) = address.strip_prefix(foreign::SCHEME) {
            let direction = locale::Tag::parse(language).map_or("auto", |tag| tag.direction());
            self.html("<bdi");
            self.attribute("lang", language);
            self.attribute("dir", direction);
            self.html(">");
            self.links.push("</bdi>");
        } else {
            self.start_address(address, title);
        }
    }

    fn start_address(&mut self, address: &str, title: &str) {
        self.links.push("</a>");
        self.html(self.link);
        self.html(" href=\"");
        if Target::is_outside(address) {
            // Writing to a `String` cannot fail.
            let _ = escape_href(self.out(), address);
        } else {
            self.gap(GapKind::Address, address);
        }
        self.html("\"");
        if !title.is_empty() {
            self.attribute("title", title);
        }
        self.html(">");
    }
}
