//! The sites under test. Each is built once, at its first use, into `target/tmp`.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use site_tests::site::{Site, Source};
use site_tests::site_index::SiteIndex;

/// The day for which sites are built by default, before the campaign of the repository starts.
pub(crate) const TODAY: &str = "2026-11-25";

/// A day during that campaign.
const CAMPAIGN_DAY: &str = "2027-07-30";

/// A public key from the documentation of age, whose private half is unknown.
const RECIPIENT: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

/// A public key for browsers from RFC 9180 (A.3), whose private half is printed there too.
const BROWSER_KEY: &str =
    "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA";

/// A built site and its index.
pub(crate) struct BuiltSite {
    pub(crate) site: Site,
    pub(crate) index: SiteIndex,
}

impl BuiltSite {
    /// Builds `source` for the day `today` into a folder called `name`.
    pub(crate) fn new(name: &str, source: &Source, today: &str) -> Self {
        let site = source.build(&folder(name), today).unwrap();
        let index = SiteIndex::read(&site.folder).unwrap();
        Self { site, index }
    }
}

/// The site of the repository, which has no tip form because it has no recipient.
pub(crate) fn shipped() -> &'static BuiltSite {
    static SHIPPED: LazyLock<BuiltSite> =
        LazyLock::new(|| BuiltSite::new("shipped", &Source::repository(), TODAY));
    &SHIPPED
}

/// The same site with `[tip]`, as for a hotline that reads tips.
pub(crate) fn with_recipient() -> &'static BuiltSite {
    static WITH_RECIPIENT: LazyLock<BuiltSite> = LazyLock::new(|| {
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
        BuiltSite::new("with-recipient", &source, TODAY)
    });
    &WITH_RECIPIENT
}

/// The site of the repository during its campaign.
pub(crate) fn on_campaign_day() -> &'static BuiltSite {
    static ON_THE_DAY: LazyLock<BuiltSite> =
        LazyLock::new(|| BuiltSite::new("campaign-during", &Source::repository(), CAMPAIGN_DAY));
    &ON_THE_DAY
}

/// The site of the repository after its campaign, whose addresses are redirects then.
pub(crate) fn after_campaign() -> &'static BuiltSite {
    static AFTER_THE_DAY: LazyLock<BuiltSite> =
        LazyLock::new(|| BuiltSite::new("campaign-after", &Source::repository(), "2027-09-01"));
    &AFTER_THE_DAY
}

/// The paths of the campaign's pages, which are the pages that only exist during the campaign.
pub(crate) fn campaign_pages() -> BTreeSet<String> {
    on_campaign_day()
        .index
        .pages
        .keys()
        .filter(|path| !shipped().index.pages.contains_key(*path))
        .cloned()
        .collect()
}

/// The folder for the site called `name`.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Fails if there are `faults`, and prints the first 25.
pub(crate) fn assert_no_faults<F: Display>(faults: &[F]) {
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
