//! The file of a page, cut into what is translated.

use std::ops::Range;

use toml::de::DeTable;

use crate::content::markdown::{Markdown, Segments};

/// The fields of a page's front matter that a translation keeps from its source.
pub(super) const KEPT: [&str; 5] = ["updated", "publish_at", "expires_at", "draft", "figures"];

/// A value of the front matter.
#[derive(Debug, Clone)]
pub(super) struct Value {
    /// The text, if it is one.
    pub(super) text: Option<String>,
    /// Its bytes in the file.
    pub(super) span: Range<usize>,
}

/// The file of a page without a byte order mark.
#[derive(Debug)]
pub(super) struct PageText {
    pub(super) text: String,
    /// The first byte below the front matter.
    pub(super) body: usize,
    /// The segments of the text; their spans count from the start of the file.
    pub(super) segments: Segments,
    /// The bytes of the places that are still to be written, which belong to no segment.
    pub(super) unwritten: Vec<Range<usize>>,
    values: Vec<(String, Value)>,
}

impl PageText {
    /// Cuts the file `text`. Its front matter is right, since the site was checked.
    pub(super) fn new(text: String) -> Self {
        let front = front_matter(&text).unwrap_or(0..0);
        let line = text.get(front.end..).and_then(|rest| rest.find('\n'));
        let body = line.map_or(text.len(), |line| front.end + line + 1);
        let (table, _) = DeTable::parse_recoverable(text.get(front.clone()).unwrap_or_default());
        let values = table.get_ref().iter().map(|(name, value)| {
            let span = value.span().start + front.start..value.span().end + front.start;
            let text = value.get_ref().as_str().map(str::to_owned);
            (name.get_ref().to_string(), Value { text, span })
        });
        let values = values.collect();
        let markdown = Markdown::parse(text.get(body..).unwrap_or_default());
        let unwritten = markdown.unwritten().iter();
        let unwritten = unwritten.map(|range| range.start + body..range.end + body);
        let unwritten = unwritten.collect();
        let mut segments = markdown.segments();
        for segment in &mut segments.all {
            let inner = segment.fixed.iter_mut().chain(&mut segment.indents);
            for range in inner.chain([&mut segment.span]) {
                *range = range.start + body..range.end + body;
            }
        }
        Self {
            text,
            body,
            segments,
            unwritten,
            values,
        }
    }

    /// The value of a field.
    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        let mut values = self.values.iter();
        values
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// The text of a field.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.value(name)?.text.as_deref()
    }

    /// Whether two texts have the same structure.
    pub(super) fn has_shapes_of(&self, other: &Self) -> bool {
        let shapes = |page: &Self| {
            let segments = page.segments.all.iter();
            let shapes: Vec<_> = segments.map(|segment| segment.shape.clone()).collect();
            (shapes, page.segments.end.clone())
        };
        shapes(self) == shapes(other)
    }
}

/// How the lines of a file end.
pub(super) fn newline(file: &str) -> &'static str {
    if file.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The bytes between the two lines `+++`.
fn front_matter(text: &str) -> Option<Range<usize>> {
    let first = text.find('\n')? + 1;
    let mut at = first;
    for line in text.get(first..)?.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some(first..at);
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_fields_and_segments_with_their_places() {
        let text = "+++\ntitle = \"Help\"\nfigures = [\"12\"]\n+++\n\n# You can ask\n\nCall.\n";
        let page = PageText::new(text.to_owned());
        assert_eq!(page.field("title"), Some("Help"));
        assert_eq!(page.field("figures"), None);
        assert_eq!(
            &text[page.value("figures").unwrap().span.clone()],
            "[\"12\"]"
        );
        assert_eq!(&text[page.body..][..3], "\n# ");
        assert_eq!(&text[page.segments.all[1].span.clone()], "Call.");
    }
}
