//! Numbers of hotlines across a site: typed where a changed record would not change them, and given twice.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::records::Records;
use crate::content::campaign::{Campaign, Caption};
use crate::content::hotline::vocabulary::NumberLabel;
use crate::content::hotline::{Hotline, Name, Number};
use crate::content::markdown::{Figure, figures};
use crate::content::number::{Dial, DialKind};
use crate::content::page::Translation;
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problem, Problems};
use crate::source::Source;

/// A number with fewer digits may be another figure, such as a year.
const SURELY_A_NUMBER: usize = 5;

/// The fewest digits of a number that is looked for in messages and captions, which cannot name figures that only look like one.
const IN_MESSAGES: usize = 4;

/// The numbers of all hotlines, by their digits in every spelling.
pub(super) struct KnownNumbers<'p>(pub(super) BTreeMap<&'p str, (&'p Hotline, &'p Number)>);

impl<'p> KnownNumbers<'p> {
    /// The numbers of the records.
    pub(super) fn of(records: &'p Records) -> Self {
        let mut known = BTreeMap::new();
        let numbers = || {
            let hotlines = records.hotlines.values();
            hotlines.flat_map(|hotline| hotline.numbers.iter().map(move |number| (hotline, number)))
        };
        // What is dialled comes first: another number can have the same digits without its calling code.
        for (hotline, number) in numbers() {
            known
                .entry(digits(&number.dial))
                .or_insert((hotline, number));
        }
        for (hotline, number) in numbers() {
            for spelling in &number.spellings {
                known.entry(spelling).or_insert((hotline, number));
            }
        }
        Self(known)
    }

    /// The numbers that a figure can be read as, longest first, none of which overlap.
    fn find(&self, figure: &Figure) -> Vec<(At<String>, &'p Hotline, &'p Number)> {
        let readings = figure.readings(SURELY_A_NUMBER);
        let found = readings.filter_map(|reading| {
            let (hotline, number) = self.0.get(reading.value.as_str())?;
            Some((reading, *hotline, *number))
        });
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|(reading, ..)| std::cmp::Reverse(reading.value.len()));
        let mut apart: Vec<(At<String>, _, _)> = Vec::new();
        for (reading, hotline, number) in found {
            let overlaps = |span: &Range<usize>| {
                span == &reading.span
                    || span.start < reading.span.end && reading.span.start < span.end
            };
            if !apart.iter().any(|(other, ..)| overlaps(&other.span)) {
                apart.push((reading, hotline, number));
            }
        }
        apart
    }

    /// Whether a figure is or holds a number of a hotline.
    pub(super) fn has(&self, figure: &Figure) -> bool {
        !self.find(figure).is_empty()
    }

    /// The problems of numbers that are typed in a page.
    pub(super) fn in_page(&self, page: &Translation) -> Vec<Problem> {
        let detail = page.detail();
        let mut problems = Vec::new();
        let texts = detail.outline.figures.iter().map(|figure| (figure, false));
        let plain = detail
            .outline
            .plain_figures
            .iter()
            .map(|figure| (figure, true));
        for (figure, is_plain) in texts.chain(plain) {
            for (reading, hotline, _) in self.find(figure) {
                let may_be_other = reading.value.len() < SURELY_A_NUMBER;
                if !(may_be_other && detail.figures.contains(&reading.value)) {
                    problems.push(typed(&page.path, &reading, hotline, is_plain));
                }
            }
        }
        problems
    }

    /// Checks the site's own messages.
    pub(super) fn check_messages(&self, source: &Source, problems: &Problems) {
        for (path, text) in source.texts_below("locales/") {
            let mut start = 0;
            for line in text.split_inclusive('\n') {
                let words = words_of_message(line);
                for figure in figures(words, start + line.len() - words.len()) {
                    let found = self.find(&figure).into_iter();
                    let long = found.filter(|(reading, ..)| reading.value.len() >= IN_MESSAGES);
                    problems.extend(
                        long.map(|(reading, hotline, _)| in_message(path, &reading, hotline)),
                    );
                }
                start += line.len();
            }
        }
    }

    /// The problems of numbers that are typed in words of a campaign, which people copy for years.
    pub(super) fn in_campaign(&self, campaign: &Campaign) -> Vec<Problem> {
        let texts = campaign.captions.values().flat_map(Caption::texts);
        let pictures = campaign.pictures.iter();
        let figures = texts.flat_map(|text| &text.figures);
        let figures = figures.chain(pictures.flat_map(|picture| &picture.figures));
        let found = figures.flat_map(|figure| self.find(figure));
        let long = found.filter(|(reading, ..)| reading.value.len() >= IN_MESSAGES);
        let problems = long.map(|(reading, hotline, _)| {
            let place = Place::span(&campaign.place.path, &reading.span);
            let message = format!("the number of `{}` is typed here", hotline.id);
            Problem::error(place, message).help(format!(
                "write `<hotline:{}>` in a caption, so that a changed number changes there too; leave it out of words about a picture",
                hotline.id
            ))
        });
        problems.collect()
    }

    /// Checks the names in records. A name may have the short code of its own hotline in it: *Línea 145*.
    pub(super) fn check_names(&self, records: &Records, problems: &Problems) {
        for hotline in records.hotlines.values() {
            let regions = hotline
                .numbers
                .iter()
                .filter_map(|number| number.region.as_ref());
            let names = hotline
                .operator
                .iter()
                .chain([&hotline.name])
                .chain(regions);
            for name in names {
                problems.extend(self.in_name(name, hotline));
            }
        }
    }

    fn in_name(&self, name: &Name, own: &Hotline) -> Option<Problem> {
        let figures = figures(&name.text, 0);
        let mut found = figures.iter().flat_map(|figure| self.find(figure));
        let (_, hotline, _) = found.find(|(reading, hotline, number)| {
            let is_name =
                hotline.id == own.id && matches!(number.dial, Dial::Short(_) | Dial::Sms(_));
            !is_name && reading.value.len() >= SURELY_A_NUMBER
        })?;
        let place = Place::span(&own.place.path, &name.span);
        let message = format!("the number of `{}` is typed in this name", hotline.id);
        Some(
            Problem::error(place, message)
                .help("write the name alone: the number is shown beside it"),
        )
    }
}

fn digits(dial: &Dial) -> &str {
    dial.digits().trim_start_matches(['+', '*'])
}

/// The words of a line in a file of messages: nothing of a comment, and what is behind the id of a message.
fn words_of_message(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    let trimmed = line.trim_start();
    let starts_entry = !line.starts_with(' ') || trimmed.starts_with('.');
    let behind = starts_entry.then(|| line.split_once('=')).flatten();
    behind.map_or(line, |(_, behind)| behind)
}

/// The problem of a hotline's number that is typed in a page, where a changed record would not change it.
fn typed(path: &Arc<str>, figure: &At<String>, hotline: &Hotline, is_plain: bool) -> Problem {
    let id = &hotline.id;
    let mut help = if is_plain {
        "leave the number out: a title and a description stay as they are when it changes"
            .to_owned()
    } else {
        format!("write `<hotline:{id}>`: a changed number then changes here too")
    };
    if figure.value.len() < SURELY_A_NUMBER {
        help = format!(
            "{help}; if it is another figure, add `figures = [\"{}\"]` to the front matter",
            figure.value
        );
    }
    let place = Place::span(path, &figure.span);
    let message = format!("this is the number of `{id}`, typed in prose");
    Problem::error(place, message).help(help)
}

fn in_message(path: &Arc<str>, figure: &At<String>, hotline: &Hotline) -> Problem {
    let place = Place::span(path, &figure.span);
    let message = format!("this is the number of `{}`, typed in a message", hotline.id);
    Problem::error(place, message)
        .help("leave it out, or use a variable of the message that holds it: a changed number then changes here too")
}

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

/// Checks that no record has an old number beside a new one: a number as it is dialled at home, and almost the same number
/// as it is dialled from abroad.
pub(super) fn check_half_changed(records: &Records, problems: &Problems) {
    for hotline in records.hotlines.values() {
        let of_line = |number: &&Number| {
            matches!(number.label, None | Some(NumberLabel::FromAbroad))
                && Medium::of(&number.dial) == Medium::Call
        };
        let numbers = hotline.numbers.iter().filter(of_line).enumerate();
        for (at, second) in numbers {
            let mut earlier = hotline.numbers.iter().filter(of_line).take(at);
            let first = earlier.find(|first| is_half_changed(first, second, &hotline.numbers));
            problems.extend(first.map(|first| half_changed(hotline, first, second)));
        }
    }
}

/// Whether one of two numbers is for calls from abroad and the other for calls at home, both are almost the same, and
/// neither has its other form in the record. Two lines of one operator often differ in their last digits; then each has
/// both forms, or a label.
fn is_half_changed(first: &Number, second: &Number, all: &[Number]) -> bool {
    let is_abroad = |number: &Number| matches!(number.dial, Dial::International(_));
    let is_alone = |number: &Number| {
        let mut same = all.iter().filter(|other| other.full == number.full);
        same.all(|other| is_abroad(other) == is_abroad(number))
    };
    let is_long = !matches!(first.dial, Dial::Short(_)) && !matches!(second.dial, Dial::Short(_));
    let pairs = first.full.bytes().zip(second.full.bytes());
    let different = pairs.filter(|(one, other)| one != other).count();
    is_long
        && is_abroad(first) != is_abroad(second)
        && first.full.len() == second.full.len()
        && (1..=MISTYPED_DIGITS).contains(&different)
        && is_alone(first)
        && is_alone(second)
}

/// The most digits in which a number differs from itself after a change that was made in one of two places.
pub(super) const MISTYPED_DIGITS: usize = 2;

fn half_changed(hotline: &Hotline, first: &Number, second: &Number) -> Problem {
    let place = Place::span(&hotline.place.path, &second.span);
    let message = format!(
        "`{}` and `{}` are almost the same number",
        first.display, second.display
    );
    Problem::warning(place, message).help(
        "if the number changed, change it in both tables; if these are two telephones, write `label = \"second\"` for this one",
    )
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
