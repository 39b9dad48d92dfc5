//! Whether a figure looks like a telephone number, by how its digits are grouped.
//!
//! Texts have dates, years, amounts and numbers of laws too. None of them may look like one, since a warning about each would teach
//! editors to read over warnings; so a number that is grouped as an amount is, such as `22 331 160`, is taken for an amount.

use crate::problem::At;

/// The fewest digits: shorter ones may be figures of any kind.
const FEWEST: usize = 7;

/// The most digits of a number with the code of its country (ITU-T E.164).
const MOST: usize = 15;

/// Whether the groups, which are in `words` from the byte `start` of their file on, look like a telephone number.
pub(super) fn is_telephone(words: &str, start: usize, groups: &[At<String>]) -> bool {
    let digits: usize = groups.iter().map(|group| group.value.len()).sum();
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
        return false;
    };
    let before = words.get(..first.span.start - start).unwrap_or_default();
    let behind = words.get(last.span.end - start..).unwrap_or_default();
    let is_part = |character: char| character.is_alphanumeric() || "/-#§№".contains(character);
    let bare = before.trim_end_matches(['+', '(']);
    if !(FEWEST..=MOST).contains(&digits)
        || bare.ends_with(is_part)
        || behind
            .starts_with(|character: char| character.is_alphanumeric() || "/%".contains(character))
    {
        return false;
    }
    let pairs = groups.iter().zip(groups.iter().skip(1));
    let gaps = pairs.map(|(one, next)| {
        let gap = words.get(one.span.end - start..next.span.start - start);
        Gap::of(gap.unwrap_or_default())
    });
    let Some(gaps) = gaps.collect::<Option<Vec<_>>>() else {
        return false;
    };
    let mut shown = gaps.into_iter().filter(|gap| *gap != Gap::Bracket);
    let gap = shown.next().unwrap_or(Gap::Space);
    let is_even = shown.all(|other| other == gap);
    if before.ends_with('+') {
        return is_even;
    }
    let lengths: Vec<_> = groups.iter().map(|group| group.value.len()).collect();
    is_even && !is_date(groups) && is_grouped(groups, &lengths, gap)
}

/// What separates two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    Hyphen,
    Stop,
    /// A bracket, with or without one of the others.
    Bracket,
}

impl Gap {
    fn of(gap: &str) -> Option<Self> {
        match gap {
            gap if gap.contains(['(', ')']) => {
                let rest = gap.replace(['(', ')', '-', '\u{2011}'], " ");
                rest.trim().is_empty().then_some(Self::Bracket)
            }
            "-" | "\u{2010}" | "\u{2011}" => Some(Self::Hyphen),
            "." => Some(Self::Stop),
            gap => gap.trim().is_empty().then_some(Self::Space),
        }
    }
}

/// The years that a text speaks of.
fn is_year(group: &At<String>) -> bool {
    let year = group.value.parse::<u16>();
    group.value.len() == 4 && year.is_ok_and(|year| (1500..=2199).contains(&year))
}

/// Whether the groups are a date, begin with one, or are years.
fn is_date(groups: &[At<String>]) -> bool {
    let is_part = |group: &At<String>| group.value.len() <= 2;
    match groups {
        [year, month, day, ..] if is_year(year) && is_part(month) && is_part(day) => true,
        [day, month, year, ..] if is_year(year) && is_part(month) && is_part(day) => true,
        [year, _] if is_year(year) => true,
        [whole] if whole.value.len() == 8 => {
            let year = whole.value.get(..4).unwrap_or_default();
            ["18", "19", "20", "21"]
                .iter()
                .any(|century| year.starts_with(century))
        }
        years => years.iter().all(is_year),
    }
}

/// Whether groups of these lengths are those of a telephone number, and not those of an amount, a range or the number of a law.
fn is_grouped(groups: &[At<String>], lengths: &[usize], gap: Gap) -> bool {
    let digits: usize = lengths.iter().sum();
    let starts_with_zero = groups
        .first()
        .is_some_and(|first| first.value.starts_with('0'));
    let is_round = groups
        .last()
        .is_some_and(|last| last.value.ends_with("000"));
    let in_threes = lengths.iter().skip(1).all(|length| *length == 3);
    match *lengths {
        [digits] => digits > FEWEST && !is_round,
        // A range, or a postal code of the United States.
        [one, other] if gap == Gap::Hyphen && (one == other || (one, other) == (5, 4)) => false,
        [_, _] if gap == Gap::Stop => false,
        [one, ..] if in_threes && one <= 3 && !starts_with_zero => {
            one == 3 && digits == 9 && gap != Gap::Stop && !is_round
        }
        [_, ref rest @ ..] => {
            let most = if gap == Gap::Stop { 4 } else { 8 };
            rest.iter().all(|length| (2..=most).contains(length)) && lengths.len() <= 6
        }
        [] => false,
    }
}
