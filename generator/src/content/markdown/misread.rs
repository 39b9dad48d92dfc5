//! Notation that a text holds as words, because it was written in a way that the parser does not read.

use std::ops::Range;

/// Marks of places that are still to be written where they mark nothing, so that readers would see them: `[TODO]`.
pub(super) fn misplaced_marks(words: &str) -> Vec<Range<usize>> {
    let lower = words.to_ascii_lowercase();
    let marks = ["[todo]", "[!todo]"].into_iter();
    let found = marks.flat_map(|mark| {
        let places = lower.match_indices(mark);
        let places: Vec<_> = places.map(|(at, _)| at..at + mark.len()).collect();
        places
    });
    found.collect()
}

/// `<hotline: …>` in any spelling in the words of a block: the bytes from `<` to `>`, or to the end of the line.
pub(super) fn hotlines_as_text(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in words.match_indices('<') {
        let line = words
            .get(at..)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        let inside = line.get(1..).unwrap_or_default().trim_start();
        let scheme = inside.split(':').next().unwrap_or_default();
        if inside.len() > scheme.len() && scheme.trim_end().eq_ignore_ascii_case("hotline") {
            let length = line.find('>').map_or(line.len(), |end| end + 1);
            found.push(at..at + length);
        }
    }
    found
}

/// Whether a list that starts with `number` is a sentence that starts with it, such as `18. October is …`: no list of one item
/// starts in the middle of the numbers.
pub(super) fn is_lone_item(number: u64, text: &str, list: &Range<usize>) -> bool {
    let lines = text.get(list.clone()).unwrap_or_default().lines();
    let is_item = |line: &&str| {
        let rest = line.trim_start_matches(|character: char| character.is_ascii_digit());
        rest.len() < line.len() && rest.starts_with(['.', ')'])
    };
    number > 1 && lines.filter(is_item).count() == 1
}
