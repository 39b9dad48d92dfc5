//! Which segment of a translation belongs to which segment of its source.

use crate::content::markdown::Segment;

use super::mask::words;
use super::page_text::PageText;

/// The least likeness, of 1, at which a segment counts as another form of an earlier one.
const ALIKE: f64 = 0.4;

/// What there is for a segment of the source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Match {
    /// The segment of the translation.
    pub(super) target: Option<usize>,
    /// The segment of the earlier source from which it was made.
    pub(super) previous: Option<usize>,
    /// Whether the source has other words now.
    pub(super) changed: bool,
}

/// A match for each segment of `source`.
///
/// `previous` is the source text from which `target` was made, if it is known and another. It has the structure of `target`.
pub(super) fn align(
    source: &PageText,
    target: &PageText,
    previous: Option<&PageText>,
) -> Vec<Match> {
    match previous {
        Some(previous) => through(source, previous),
        None => by_place(source, target),
    }
}

/// Finds each segment among those of the earlier source, which has the structure of the translation: the same words
/// first, then words that are alike.
fn through(source: &PageText, previous: &PageText) -> Vec<Match> {
    let (now, before) = (texts(source), texts(previous));
    let mut found: Vec<Option<(usize, bool)>> = vec![None; now.len()];
    let mut is_free = vec![true; before.len()];
    for in_section in [true, false] {
        for ((section, words), of) in now.iter().zip(&mut found) {
            let mut candidates = before.iter().zip(&mut is_free);
            let same = candidates.position(|((then_section, then), free)| {
                of.is_none() && *free && then == words && (then_section == section || !in_section)
            });
            if let Some(index) = same {
                take(&mut is_free, index);
                *of = Some((index, false));
            }
        }
    }
    for ((_, words), of) in now.iter().zip(&mut found) {
        if of.is_some() {
            continue;
        }
        let candidates = before.iter().zip(&is_free).enumerate();
        let free = candidates.filter(|(_, (_, free))| **free);
        let alike = free
            .map(|(index, ((_, then), _))| (strsim::normalized_levenshtein(then, words), index));
        let best = alike.max_by(|(a, _), (b, _)| a.total_cmp(b));
        if let Some((_, index)) = best.filter(|(alike, _)| *alike >= ALIKE) {
            take(&mut is_free, index);
            *of = Some((index, true));
        }
    }
    let matches = found.into_iter().map(|found| {
        found.map_or_else(Match::default, |(index, changed)| Match {
            target: Some(index),
            previous: Some(index),
            changed,
        })
    });
    matches.collect()
}

/// The section and the words of each segment.
fn texts(page: &PageText) -> Vec<(&str, String)> {
    let segments = page.segments.all.iter();
    let texts = segments.map(|segment| (&*segment.section, words(&page.text, segment)));
    texts.collect()
}

fn take(is_free: &mut [bool], index: usize) {
    if let Some(is_free) = is_free.get_mut(index) {
        *is_free = false;
    }
}

/// Pairs segments by their place: all of them if the structure is the same, else those of each section that has the same
/// structure, and from both ends of the others what is the same.
fn by_place(source: &PageText, target: &PageText) -> Vec<Match> {
    let (now, then) = (&source.segments.all, &target.segments.all);
    let pair = |index: usize| Match {
        target: Some(index),
        ..Match::default()
    };
    if source.has_shapes_of(target) {
        return (0..now.len()).map(pair).collect();
    }
    let mut matches = vec![Match::default(); now.len()];
    for section in sections(now) {
        let [own, others] = [now, then].map(|all| {
            let all = all.iter().enumerate();
            let all = all.filter(|(_, segment)| segment.section == section);
            // What ended before a block is no part of it.
            all.map(|(at, segment)| (at, segment.shape.trim_start_matches("/ ")))
                .collect::<Vec<_>>()
        });
        let pairs = own.iter().zip(&others);
        let same = pairs.take_while(|((_, a), (_, b))| a == b).count();
        let rest = own.len().min(others.len()) - same;
        let pairs = own.iter().rev().zip(others.iter().rev());
        let behind = pairs.take(rest).take_while(|((_, a), (_, b))| a == b);
        let before = own.iter().zip(&others).take(same);
        for ((at, _), (index, _)) in before.chain(behind) {
            if let Some(of) = matches.get_mut(*at) {
                *of = pair(*index);
            }
        }
    }
    matches
}

/// The ids of the headings of a text, in order, each once.
fn sections(segments: &[Segment]) -> Vec<&str> {
    let mut sections: Vec<&str> = Vec::new();
    for segment in segments {
        if !sections.contains(&&*segment.section) {
            sections.push(&segment.section);
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> PageText {
        PageText::new(format!("+++\ntitle = \"x\"\n+++\n{body}"))
    }

    fn targets(matches: &[Match]) -> Vec<(Option<usize>, bool)> {
        let matches = matches.iter();
        matches.map(|of| (of.target, of.changed)).collect()
    }

    #[test]
    fn blocks_that_moved_or_changed_keep_their_translation() {
        let before = page("# One\n\nFirst words here.\n\n- two\n");
        let now = page("# One\n\n- two\n\nFirst words, here and there.\n\nQuite another thing.\n");
        let target = page("# Eins\n\nErste Worte.\n\n- zwei\n");
        let matches = align(&now, &target, Some(&before));
        assert_eq!(
            targets(&matches),
            [
                (Some(0), false),
                (Some(2), false),
                (Some(1), true),
                (None, false)
            ]
        );
    }

    #[test]
    fn without_the_earlier_source_blocks_are_paired_by_section() {
        let now = page("# A\n\nb\n\n## C {#c}\n\nd\n\n- e\n\nf\n");
        let target = page("# A\n\nB\n\n## C {#c}\n\nD\n\nF\n");
        let found: Vec<_> = align(&now, &target, None)
            .iter()
            .map(|of| of.target)
            .collect();
        assert_eq!(found, [Some(0), Some(1), Some(2), Some(3), None, Some(4)]);
    }
}
