//! The first step of a command that works on a site: reading its folder and checking what it read.

use std::sync::Arc;

use fanal::problem::Problems;
use fanal::site::Site;
use fanal::source::Source;
use fanal::theme::Theme;
use jiff::civil::Date;

use super::args::Global;
use super::outcome::Outcome;

/// A site without errors, with the files it was read from.
pub(super) struct CheckedSite {
    pub(super) source: Source,
    pub(super) site: Site,
    pub(super) theme: Arc<Theme>,
}

/// Reads and checks the site; the problems of one that cannot be built are the outcome of the command.
pub(super) fn read_and_check(global: &Global, today: Date) -> Result<CheckedSite, Outcome> {
    check(Source::read(&global.site), today)
}

/// Checks a site whose folder was read.
pub(super) fn check(
    read: Result<Source, (Box<Source>, Problems)>,
    today: Date,
) -> Result<CheckedSite, Outcome> {
    let source =
        read.map_err(|(source, problems)| Outcome::failed(problems.into_sorted(), *source))?;
    match Site::check(&source, today, None) {
        Ok((site, theme)) => Ok(CheckedSite {
            source,
            site,
            theme,
        }),
        Err(problems) => Err(Outcome::failed(problems, source)),
    }
}
