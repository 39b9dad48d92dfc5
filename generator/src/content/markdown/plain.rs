//! Texts without markup, such as the title of a page: no notation becomes anything in them.

use std::sync::Arc;

use super::figures::{Figure, figures};
use super::leftover;
use super::refusal;
use crate::problem::{At, Place, Problems};

/// The figures of a text without markup, all at the place of the text. Notation in it is a problem.
pub(crate) fn check_plain(path: &Arc<str>, text: &At<String>, problems: &Problems) -> Vec<Figure> {
    if let Some((range, _)) = leftover::find(&text.value).first() {
        let written = text.value.get(range.clone()).unwrap_or_default();
        problems.push(refusal::notation_in_plain(
            Place::span(path, &text.span),
            written,
        ));
    }
    let figures = figures(&text.value, 0).into_iter();
    figures
        .map(|figure| figure.map_spans(|_| text.span.clone()))
        .collect()
}
