//! The first step of a command that works on a site: reading its folder and checking what it read.

use fanal::publish::product::conditions;
use fanal::site::{Checked, Conditions, Site};
use fanal::source::Source;
use jiff::civil::Date;

use super::args::Global;
use super::outcome::Outcome;

/// A site without errors, with the files it was read from.
pub(super) struct Loaded {
    pub(super) source: Source,
    pub(super) checked: Checked,
}

/// Reads and checks the site; the problems of a site that cannot be built are the outcome of the command.
pub(super) fn load(global: &Global, today: Date) -> Result<Loaded, Outcome> {
    check(Source::read(&global.site), &conditions(today))
}

/// Checks a site whose folder was read.
pub(super) fn check(source: Source, conditions: &Conditions<'_>) -> Result<Loaded, Outcome> {
    match Site::check(&source, conditions) {
        Ok(checked) => Ok(Loaded { source, checked }),
        Err(problems) => Err(Outcome::failed(problems.into_sorted(), source)),
    }
}
