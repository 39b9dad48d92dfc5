//! Numbers of hotlines across a site: given twice.

use std::collections::BTreeMap;

use super::records::Records;
use crate::content::hotline::{Hotline, Number};
use crate::content::number::{Dial, DialKind};
use crate::content::territory::Territory;
use crate::problem::{Place, Problem, Problems};

/// The way in which a number is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Medium {
    Call,
    Text,
    WhatsApp,
}

impl Medium {
    fn of(dial: &Dial) -> Self {
        match dial.kind() {
            DialKind::Sms => Self::Text,
            DialKind::WhatsApp => Self::WhatsApp,
            DialKind::ShortCode | DialKind::National | DialKind::International => Self::Call,
        }
    }
}

/// A number with the hotline that has it.
type Owned<'r> = (&'r Hotline, &'r Number);

/// Checks that no number is given twice in one territory, unless a record says that its line shares it with another.
pub(super) fn check_twice(records: &Records, problems: &Problems) {
    let mut all: BTreeMap<(Territory, Medium, &str), Vec<Owned<'_>>> = BTreeMap::new();
    for hotline in records.hotlines.values() {
        for number in &hotline.numbers {
            let key = (
                hotline.territory,
                Medium::of(&number.dial),
                number.full.as_str(),
            );
            all.entry(key).or_default().push((hotline, number));
        }
    }
    for same in all.values() {
        for (at, second) in same.iter().enumerate() {
            let earlier = same.get(..at).unwrap_or_default();
            problems.extend(earlier.iter().find_map(|first| twice(*first, *second)));
            problems.extend(not_shared(*second, same));
        }
    }
}

/// The problem of a number that is given a second time.
fn twice((first, number): Owned<'_>, (second, again): Owned<'_>) -> Option<Problem> {
    let place = Place::span(&second.place.path, &again.span);
    if first.id == second.id {
        // A number is often given as it is dialled at home and as it is dialled from abroad.
        let is_abroad = |number: &Number| matches!(number.dial, Dial::International(_));
        let is_twice = is_abroad(number) == is_abroad(again);
        return is_twice.then(|| {
            Problem::error(place, "this record has the same number a second time")
                .help("keep one of the two, or write the other number")
        });
    }
    let names = |number: &Number, other: &Hotline| {
        number
            .shared_with
            .as_ref()
            .is_some_and(|id| *id.value == *other.id)
    };
    if names(number, second) || names(again, first) {
        return None;
    }
    let message = format!("`{}` has the same number", first.id);
    Some(Problem::error(place, message).help(format!(
        "remove one of the two records if it is a copy; if both hotlines answer this number, add `shared_with = \"{}\"` below it",
        first.id
    )))
}

/// The problem of a number that is said to be shared with a hotline that does not have it.
fn not_shared((hotline, number): Owned<'_>, same: &[Owned<'_>]) -> Option<Problem> {
    let other = number.shared_with.as_ref()?;
    let is_shared = same
        .iter()
        .any(|(owner, _)| *owner.id == *other.value && owner.id != hotline.id);
    if is_shared {
        return None;
    }
    let place = Place::span(&hotline.place.path, &other.span);
    let message = format!(
        "`{}` does not have this number in {}",
        other.value, hotline.territory
    );
    Some(
        Problem::error(place, message)
            .help("write the id of the other hotline that has it, or remove the line"),
    )
}
