//! The sites that the tests look at. Each is built once, at first use, into `target/tmp`.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use site_tests::site::{Site, Source};
use site_tests::survey::Survey;

/// The day as of which the site is built where no test asks for another. Before the campaign it ships with.
pub(crate) const TODAY: &str = "2026-11-25";

/// A day of that campaign.
const CAMPAIGN_DAY: &str = "2027-07-30";

/// A key whose other half nobody has: it stands in the documentation of age.
const RECIPIENT: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

/// A key for browsers, whose other half everybody has: it stands in RFC 9180 (A.3).
const BROWSER_KEY: &str =
    "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA";

/// A site and what a survey found in it.
pub(crate) struct Built {
    pub(crate) site: Site,
    pub(crate) survey: Survey,
}

impl Built {
    /// Builds `source` as of `today` into a folder called `name`.
    pub(crate) fn new(name: &str, source: &Source, today: &str) -> Self {
        let site = source.build(&folder(name), today).unwrap();
        let survey = Survey::read(&site.folder).unwrap();
        Self { site, survey }
    }
}

/// The repository's own site, as shipped: nobody reads tips.
pub(crate) fn shipped() -> &'static Built {
    static SHIPPED: LazyLock<Built> =
        LazyLock::new(|| Built::new("shipped", &Source::repository(), TODAY));
    &SHIPPED
}

/// The same content with `[tip]`: the site of a country whose line reads tips.
pub(crate) fn with_recipient() -> &'static Built {
    static WITH_RECIPIENT: LazyLock<Built> = LazyLock::new(|| {
        let source = Source::copy().unwrap();
        source
            .append(
                "content/site.toml",
                &format!(
                    "\n[tip]\nrecipients = [{{ key = \"{RECIPIENT}\", browser = \"{BROWSER_KEY}\", expires_on = 2028-01-01 }}]\n\
                     readers = \"hotline-operators\"\nline = \"no-rosa\"\ncountries = [\"NO\"]\nreading = \"daily\"\n"
                ),
            )
            .unwrap();
        Built::new("with-recipient", &source, TODAY)
    });
    &WITH_RECIPIENT
}

/// The repository's own site on the day of the campaign that it ships with.
pub(crate) fn on_the_day() -> &'static Built {
    static ON_THE_DAY: LazyLock<Built> =
        LazyLock::new(|| Built::new("campaign-during", &Source::repository(), CAMPAIGN_DAY));
    &ON_THE_DAY
}

/// The same after it: its addresses send on.
pub(crate) fn after_the_day() -> &'static Built {
    static AFTER_THE_DAY: LazyLock<Built> =
        LazyLock::new(|| Built::new("campaign-after", &Source::repository(), "2027-09-01"));
    &AFTER_THE_DAY
}

/// Addresses of the campaign's pages: those that are there on its day and not before.
pub(crate) fn campaign_pages() -> BTreeSet<String> {
    on_the_day()
        .survey
        .pages
        .keys()
        .filter(|path| !shipped().survey.pages.contains_key(*path))
        .cloned()
        .collect()
}

/// Where a site called `name` is built.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Fails with all of `faults`, or as many of them as can be read.
pub(crate) fn none<F: Display>(faults: &[F]) {
    const SHOWN: usize = 25;
    let mut text: Vec<String> = faults.iter().take(SHOWN).map(ToString::to_string).collect();
    if faults.len() > SHOWN {
        text.push(format!("… and {} more", faults.len() - SHOWN));
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        text.join("\n")
    );
}
