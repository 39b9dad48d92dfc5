//! Rules that the records of this repository follow, beyond what the program checks of every site.

use std::path::Path;

use fanal::content::hotline::Hotline;
use fanal::content::hotline::vocabulary::{AnsweredBy, Audience, Subject};
use fanal::content::territory::Territory;
use fanal::formatting::{formatted, paths};
use fanal::publish::product::conditions;
use fanal::site::{Checked, Site};
use fanal::source::Source;
use jiff::civil::date;

fn checked() -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let source = Source::read(&root);
    let checked = Site::check(&source, &conditions(date(2026, 11, 30)));
    checked.unwrap_or_else(|_| panic!("`fanal check` lists the problems"))
}

fn shipped() -> Site {
    checked().site
}

#[test]
fn nothing_is_warned_about() {
    let warnings = checked().warnings;
    let messages: Vec<_> = warnings.iter().map(|warning| &warning.message).collect();
    assert!(messages.is_empty(), "{messages:#?}");
}

#[test]
fn the_white_space_of_every_file_is_in_order() {
    assert!(shipped().config.formatted);
    let source = Source::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    let is_in_order = |path: &str| {
        let text = source.text(path).unwrap();
        formatted(path, &text).as_deref() == Ok(&*text)
    };
    let mut paths = paths(&source);
    assert!(paths.len() > 400, "{}", paths.len());
    paths.retain(|path| !is_in_order(path));
    assert!(
        paths.is_empty(),
        "`fanal fmt` puts them in order: {paths:?}"
    );
}

/// Whether the police, the immigration office or a line for employers answers.
fn stands_last(hotline: &Hotline) -> bool {
    let is_for_employers = hotline.audiences == [Audience::Employers];
    matches!(
        hotline.answered_by,
        AnsweredBy::Police | AnsweredBy::Immigration
    ) || is_for_employers
}

#[test]
fn the_lines_of_each_territory_stand_in_their_order() {
    let site = shipped();
    for territory in Territory::inhabited().iter().copied() {
        let lines: Vec<_> = site.lines(territory).collect();
        for pair in lines.windows(2) {
            let [first, second] = pair else { continue };
            let ids = (&first.id, &second.id);
            assert!(
                !first.professionals_only() || second.professionals_only(),
                "{ids:?}"
            );
            if stands_last(first) && !second.professionals_only() {
                assert!(stands_last(second), "{ids:?}");
            }
            let is_open = |line: &Hotline| {
                !stands_last(line) && line.nationals_of.is_empty() && line.cautions.is_empty()
            };
            if is_open(first) && is_open(second) {
                assert!(first.subject() <= second.subject(), "{ids:?}");
            }
            // A state that callers may have reason to fear never stands before a line that is for everybody.
            if first.cautions.iter().any(|caution| caution.is_fear()) {
                assert!(!is_open(second), "{ids:?}");
            }
        }
    }
}

#[test]
fn at_least_140_territories_have_a_line() {
    let site = shipped();
    let with_line = Territory::inhabited()
        .iter()
        .filter(|territory| site.public_line(**territory).is_some());
    assert!(with_line.count() >= 140);
}

#[test]
fn a_line_of_a_state_for_its_own_citizens_says_whose_and_warns_of_it() {
    for hotline in shipped().hotlines.values() {
        let is_for_nationals = hotline.model.subject() == Subject::Nationals;
        assert_eq!(
            is_for_nationals,
            !hotline.nationals_of.is_empty(),
            "{}",
            hotline.id
        );
        let warns = hotline.cautions.iter().any(|caution| caution.is_fear());
        assert!(!is_for_nationals || warns, "{}", hotline.id);
    }
}

#[test]
fn most_territories_have_an_emergency_number_of_their_own() {
    let site = shipped();
    assert!(site.emergency.len() > 200, "{}", site.emergency.len());
    let served = site.territories.keys();
    let without: Vec<_> = served
        .filter(|territory| !site.emergency.contains_key(territory))
        .collect();
    assert!(without.len() < 15, "{without:?}");
}
