//! Placeholders: `{1}` in the words of a text, in place of an address, a number to dial or the mark of a note.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use crate::content::markdown::{Markdown, Segment, SegmentKind, placeholders};

/// The words of a segment of `text` with placeholders. What they stand for is looked up in `parts`, and added there if it
/// is new; the same thing twice has one number.
pub(super) fn mask(text: &str, segment: &Segment, parts: &mut Vec<String>) -> String {
    let mut masked = String::new();
    let mut at = segment.span.start;
    for (range, is_fixed) in removed(segment) {
        masked.push_str(text.get(at..range.start).unwrap_or_default());
        if is_fixed {
            let part = text.get(range.clone()).unwrap_or_default();
            let known = parts.iter().position(|known| known == part);
            let number = known.unwrap_or_else(|| {
                parts.push(part.to_owned());
                parts.len() - 1
            });
            // Writing to a `String` cannot fail.
            let _ = write!(masked, "{{{}}}", number + 1);
        }
        at = range.end;
    }
    masked.push_str(text.get(at..segment.span.end).unwrap_or_default());
    masked.replace("\r\n", "\n")
}

/// The words of a segment of `text` without the marks that continue a quote or an item on a further line.
pub(super) fn words(text: &str, segment: &Segment) -> String {
    let mut words = String::new();
    let mut at = segment.span.start;
    for indent in &segment.indents {
        words.push_str(text.get(at..indent.start).unwrap_or_default());
        at = indent.end;
    }
    words.push_str(text.get(at..segment.span.end).unwrap_or_default());
    words.replace("\r\n", "\n")
}

/// The bytes of a segment that are not shown to a translator, each with whether it becomes a placeholder. In order.
fn removed(segment: &Segment) -> Vec<(Range<usize>, bool)> {
    let fixed = segment.fixed.iter().map(|range| (range.clone(), true));
    let indents = segment.indents.iter().map(|range| (range.clone(), false));
    let mut removed: Vec<_> = fixed.chain(indents).collect();
    removed.sort_by_key(|(range, _)| range.start);
    removed
}

/// The text with what its placeholders stand for. A number that stands for nothing is an error.
pub(in crate::translations) fn unmask(text: &str, parts: &[String]) -> Result<String, usize> {
    let mut unmasked = String::new();
    let mut rest = text;
    while let Some((before, number, behind)) = next(rest) {
        let part = number.checked_sub(1).and_then(|at| parts.get(at));
        unmasked.push_str(before);
        unmasked.push_str(part.ok_or(number)?);
        rest = behind;
    }
    unmasked.push_str(rest);
    Ok(unmasked)
}

/// How often each placeholder is in a text.
pub(in crate::translations) fn counted_placeholders(text: &str) -> BTreeMap<usize, usize> {
    let mut counted = BTreeMap::new();
    let mut rest = text;
    while let Some((_, number, behind)) = next(rest) {
        *counted.entry(number).or_default() += 1;
        rest = behind;
    }
    counted
}

/// The first placeholder of a text: what stands before it, its number, and what stands behind it.
fn next(text: &str) -> Option<(&str, usize, &str)> {
    let range = placeholders(text).next()?;
    let inside = text.get(range.start + 1..range.end - 1)?;
    // A number that is too large is not the number of any part.
    let number = inside.parse().unwrap_or(usize::MAX);
    Some((text.get(..range.start)?, number, text.get(range.end..)?))
}

/// The fixed parts of `words`, each with how often it is there, if these are the words of one block of that kind and nothing
/// else.
pub(in crate::translations) fn fixed_parts(
    kind: SegmentKind,
    words: &str,
) -> Option<BTreeMap<String, usize>> {
    // A heading may begin with `1.`, and a paragraph may not.
    let (before, behind) = match kind {
        SegmentKind::Heading => ("# ", ""),
        SegmentKind::Cell => ("| ", " |\n| - |"),
        _ => ("", ""),
    };
    let text = format!("{before}{words}{behind}");
    let segments = Markdown::parse(&text).segments();
    let [segment] = segments.all.as_slice() else {
        return None;
    };
    let like = Markdown::parse(&format!("{before}x{behind}")).segments();
    let shape = like.all.first().map(|segment| &segment.shape);
    let is_whole = segment.span == (before.len()..before.len() + words.len());
    if !is_whole || Some(&segment.shape) != shape || segments.end != like.end {
        return None;
    }
    let mut parts = BTreeMap::new();
    for fixed in &segment.fixed {
        let part = text.get(fixed.clone()).unwrap_or_default().to_owned();
        *parts.entry(part).or_default() += 1;
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fixed_is_masked_and_put_back() {
        let text = "> See [this](page:a) or\n> <hotline:gr-1109> or [that](page:a).[^x]\n";
        let segment = &Markdown::parse(text).segments().all[0];
        let mut parts = Vec::new();
        let masked = mask(text, segment, &mut parts);
        assert_eq!(masked, "See [this]({1}) or\n{2} or [that]({1}).{3}");
        assert_eq!(parts, ["page:a", "<hotline:gr-1109>", "[^x]"]);
        let whole = unmask(&masked, &parts).unwrap();
        assert_eq!(whole, words(text, segment));
        assert_eq!(counted_placeholders(&masked)[&1], 2);
        assert_eq!(unmask("{ $x } {4}", &parts), Err(4));
    }

    #[test]
    fn only_one_block_has_fixed_parts() {
        let text = SegmentKind::Paragraph;
        assert_eq!(fixed_parts(text, "a [b](page:c)").unwrap()["page:c"], 1);
        for other in ["- a", "1. a", "a\n\nb", "# a", "[^x]: a", " a"] {
            assert_eq!(fixed_parts(text, other), None, "{other}");
        }
        let heading = SegmentKind::Heading;
        assert!(fixed_parts(heading, "1. a").unwrap().is_empty());
        for other in ["a {#b}", "a\nb"] {
            assert_eq!(fixed_parts(heading, other), None, "{other}");
        }
        let cell = SegmentKind::Cell;
        assert!(fixed_parts(cell, "- a").unwrap().is_empty());
        assert_eq!(fixed_parts(cell, "a | b"), None);
    }
}
