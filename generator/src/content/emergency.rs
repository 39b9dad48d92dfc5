//! Emergency numbers of countries and territories, each with the sources that give it.
//!
//! In goes `content/emergency.toml`; out come the territories whose numbers may be shown, or problems. Rows of a lower
//! confidence are for staff: they are checked and then dropped, so that they cannot be shown by mistake. Nor does any
//! number of this file mean the same elsewhere: 112 is the ambulance in one country and search and rescue in another.

mod schema;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::fields::Fields;
use crate::content::territory::Territory;
use crate::problem::{At, Problem, Problems, did_you_mean};

pub use schema::EMERGENCY;
pub use words::{Confidence, Responders, Service};

/// The fewest sources of a number that is shown.
const MIN_SOURCES: usize = 2;

/// The emergency numbers of a territory, all of them well sourced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emergency {
    /// The numbers, the one to call first. Never empty, and the first reaches at least the police.
    numbers: Vec<EmergencyNumber>,
    /// Whether a source says that nobody may answer or come.
    pub may_not_answer: bool,
}

/// An emergency number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyNumber {
    /// The digits, which are dialled as they are.
    pub dial: String,
    /// The services that it reaches. Never empty.
    services: Vec<Service>,
}

impl EmergencyNumber {
    fn reaches(&self, service: Service) -> bool {
        self.services.contains(&service)
    }
}

impl Emergency {
    /// The numbers to show: all that reach every service, if the first one does, and else the first alone.
    pub fn main_numbers(&self) -> impl Iterator<Item = &EmergencyNumber> {
        let reaches_all = self.responders() == Responders::All;
        let numbers = self.numbers.iter().enumerate();
        numbers
            .filter(move |(at, number)| *at == 0 || reaches_all && number.reaches(Service::All))
            .map(|(_, number)| number)
    }

    /// Who answers the first number.
    pub fn responders(&self) -> Responders {
        let reaches = |service| self.numbers.first().is_some_and(|n| n.reaches(service));
        if reaches(Service::All) {
            Responders::All
        } else if reaches(Service::Ambulance) {
            Responders::PoliceAndAmbulance
        } else if reaches(Service::Fire) {
            Responders::PoliceAndFire
        } else {
            Responders::Police
        }
    }
}

/// Reads `content/emergency.toml`: the territories whose numbers are of the confidence `high`.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> BTreeMap<Territory, Emergency> {
    let mut fields = Fields::parse(&EMERGENCY, path, text, 0, problems);
    let sources = sources(&mut fields);
    let mut seen = BTreeSet::new();
    let mut read = BTreeMap::new();
    for table in fields.tables("territories") {
        let Some((territory, emergency)) = row(table, &sources, &mut seen) else {
            continue;
        };
        read.insert(territory, emergency);
    }
    fields.finish();
    read
}

/// A source that the numbers of this file name.
struct Source {
    id: String,
    /// Sources of one maker say one thing, and count once.
    maker: String,
}

fn sources(fields: &mut Fields<'_>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for mut table in fields.tables("sources") {
        let id = table.required_text("id");
        table.required_text("title");
        table.required_text("url");
        table.required_date("read_on");
        table.text("version");
        let maker = table.text("maker");
        if let Some(At { value: id, span }) = id {
            if sources.iter().any(|source| source.id == id) {
                let message = format!("a second source is called `{id}`");
                table.error(&span, message, "give each source an id of its own");
            }
            let maker = maker.map_or_else(|| id.clone(), |maker| maker.value);
            sources.push(Source { id, maker });
        }
        table.finish();
    }
    sources
}

/// Reads the row of one territory. `None` if it is not to be shown, or cannot be used.
fn row(
    mut table: Fields<'_>,
    sources: &[Source],
    seen: &mut BTreeSet<Territory>,
) -> Option<(Territory, Emergency)> {
    let code_place = table.whole();
    let territory = table.required_territory("territory");
    let confidence: Option<Confidence> = table.word("confidence");
    let may_not_answer = table.flag("may_not_answer");
    table.text("note");
    let is_shown = confidence == Some(Confidence::High);
    let tables = table.tables("numbers");
    let numbers: Vec<_> = tables
        .into_iter()
        .enumerate()
        .map(|(position, number)| read_number(number, sources, is_shown, position == 0))
        .collect();
    let territory = territory?;
    if !seen.insert(territory) {
        let message = format!("the emergency numbers of {territory} are given twice");
        let problem = Problem::error(code_place, message);
        table.problems().push(problem.help("keep one of the two"));
    }
    check_none(&table, territory, confidence, numbers.is_empty());
    table.finish();
    let numbers: Vec<_> = numbers.into_iter().collect::<Option<_>>()?;
    (is_shown && !numbers.is_empty()).then(|| {
        let emergency = Emergency {
            numbers,
            may_not_answer: may_not_answer.is_some_and(|at| at.value),
        };
        (territory, emergency)
    })
}

/// Checks that a row has numbers unless its confidence says that there is none.
fn check_none(
    table: &Fields<'_>,
    territory: Territory,
    confidence: Option<Confidence>,
    is_empty: bool,
) {
    let (message, help) = match (confidence, is_empty) {
        (Some(Confidence::None), false) => (
            format!("{territory} has numbers, and the confidence `none`"),
            "write how well the numbers are sourced, or remove them",
        ),
        (Some(Confidence::High | Confidence::Medium | Confidence::Low), true) => (
            format!("{territory} has no number"),
            "add `numbers`, or write `confidence = \"none\"` where there is no number to give",
        ),
        _ => return,
    };
    table
        .problems()
        .push(Problem::error(table.whole(), message).help(help));
}

/// Reads a number. `is_shown` says whether it may be shown to readers, `is_main` whether it is the first.
fn read_number(
    mut table: Fields<'_>,
    sources: &[Source],
    is_shown: bool,
    is_main: bool,
) -> Option<EmergencyNumber> {
    let dial = table.required_text("dial");
    let services = services(&mut table);
    let from = table.optional_texts("sources").unwrap_or_default();
    let dissent = table.texts("dissent");
    let mut makers = BTreeSet::new();
    for id in from.iter().chain(&dissent) {
        // A source that gives the number to other services says to which: `uk: police`.
        let name = id.value.split_once(':').map_or(&*id.value, |(id, _)| id);
        if let Some(source) = sources.iter().find(|source| source.id == name) {
            makers.insert(&source.maker);
        } else {
            let message = format!("no source of this file is called `{name}`");
            let help = did_you_mean(name, sources.iter().map(|source| &*source.id));
            table.error(&id.span, message, help);
        }
    }
    if let Some(dial) = &dial {
        check_dial(&table, dial);
        if is_shown && makers.len() < MIN_SOURCES {
            let message = format!(
                "`{}` has fewer than two sources of different makers",
                dial.value
            );
            let help = "name another source that gives this number, or write `confidence = \"medium\"`: it is then not shown";
            table.error(&dial.span, message, help);
        }
    }
    if let (Some(dial), Some(services)) = (&dial, &services)
        && is_shown
        && is_main
        && !services
            .iter()
            .any(|s| matches!(s, Service::All | Service::Police))
    {
        let message = format!("`{}` comes first and does not reach the police", dial.value);
        table.error(
            &dial.span,
            message,
            "put the number of the police, or of all services, first",
        );
    }
    table.finish();
    Some(EmergencyNumber {
        dial: dial?.value,
        services: services?,
    })
}

fn services(table: &mut Fields<'_>) -> Option<Vec<Service>> {
    if !table.has("reaches") {
        table.missing("reaches", "a list of texts");
    }
    let services: Vec<Service> = table.words("reaches")?;
    (!services.is_empty()).then_some(services)
}

/// Checks that a number is 2 to 12 digits, perhaps after a `+`.
fn check_dial(table: &Fields<'_>, dial: &At<String>) {
    let digits = dial.value.strip_prefix('+').unwrap_or(&dial.value);
    let is_number = (2..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number {
        let message = format!("`{}` is not an emergency number", dial.value);
        table.error(&dial.span, message, "write its digits alone, such as `112`");
    }
}
