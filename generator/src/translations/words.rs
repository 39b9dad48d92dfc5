//! How many words a translator has to translate.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use super::exchange::Unit;

/// How many words of the source there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// In all texts.
    pub all: usize,
    /// In texts that have no translation.
    pub to_do: usize,
    /// In texts whose translation must be read again.
    pub changed: usize,
}

impl Words {
    /// The words of `units`. An optional text is not counted.
    pub(super) fn of<'u>(units: impl Iterator<Item = &'u Unit>) -> Self {
        let mut words = Self::default();
        for unit in units.filter(|unit| !unit.is_optional()) {
            let count = count(&unit.source);
            words.all += count;
            if unit.translation.is_empty() {
                words.to_do += count;
            } else if unit.fuzzy {
                words.changed += count;
            }
        }
        words
    }
}

/// The number of words in a text without its placeholders.
fn count(text: &str) -> usize {
    let mut words = 0;
    let mut rest = text;
    loop {
        let (before, behind) = rest.split_once('{').unwrap_or((rest, ""));
        words += before.unicode_words().count();
        if behind.is_empty() {
            return words;
        }
        rest = behind.split_once('}').map_or("", |(_, rest)| rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_words() {
        assert_eq!(count("Don’t wait: see [your rights]({1}).{2}"), 5);
        assert_eq!(count("{ $count } days"), 1);
        assert_eq!(count("没有"), 2);
    }
}
