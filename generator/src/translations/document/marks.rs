//! The colour of what must stay in a text.

use std::fmt::Write as _;

use crate::publish::html::escape::escape;

/// A text as HTML, in which everything in braces has the colour of what must stay.
pub(super) fn marked(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, behind) = rest.split_at(start);
        let end = behind.find('}').map_or(behind.len(), |end| end + 1);
        let (inside, after) = behind.split_at(end);
        html.push_str(&escape(before));
        let _ = write!(html, "<span class=\"keep\">{}</span>", escape(inside));
        rest = after;
    }
    html.push_str(&escape(rest));
    html.replace('\n', "<br>")
}
