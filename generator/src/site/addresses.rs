//! Addresses: each leads to one thing.

use std::collections::{BTreeSet, HashMap};

use super::Site;
use crate::problem::{Place, Problem, Problems};
use crate::source::folded;
use crate::theme::Theme;

/// Files that every site has at its root.
const FILES: [&str; 10] = [
    "404.html",
    "failure.html",
    "sitemap.xml",
    "robots.txt",
    "hotlines.json",
    "hotlines.csv",
    "hotlines.schema.json",
    "names.json",
    "_headers",
    "_redirects",
];

/// The addresses of a site, each of which leads to one thing.
pub(super) struct Addresses<'p> {
    /// By their folded spelling: two that differ in case only are one file on some hosts.
    pages: HashMap<String, (String, Place)>,
    /// What the program makes itself.
    reserved: BTreeSet<String>,
    /// Files that are no pages, folded and without a slash in front.
    files: BTreeSet<String>,
    problems: &'p Problems,
}

impl<'p> Addresses<'p> {
    pub(super) fn new(site: &Site, theme: Option<&Theme>, problems: &'p Problems) -> Self {
        let mut files: BTreeSet<_> = FILES.into_iter().map(str::to_owned).collect();
        let assets = theme.into_iter().flat_map(|theme| theme.assets.keys());
        files.extend(assets.map(|name| folded(name).into_owned()));
        let mut reserved = BTreeSet::from(["/".to_owned(), "/t/".to_owned()]);
        for tag in site.config.tags() {
            reserved.insert(site.none_address(&tag));
            files.extend(["404.html", "feed.xml"].map(|name| format!("{tag}/{name}")));
            let territories = site.territories.keys();
            reserved.extend(territories.map(|territory| site.territory_address(*territory, &tag)));
        }
        Self {
            pages: HashMap::new(),
            reserved,
            files,
            problems,
        }
    }

    /// Takes `address` for what stands at `place`; `other` is what an editor can write there instead.
    pub(super) fn claim(&mut self, address: &str, place: Place, other: &str) {
        let key = folded(address);
        if self.reserved.contains(&*key) || self.is_within_a_file(&key) {
            let cause = format!("reserved {} {}", place.path, place.start);
            self.problems.push(
                Problem::error(
                    place,
                    format!("the site itself makes what is at `{address}`"),
                )
                .help(format!("choose another {other}"))
                .because(cause),
            );
        } else if let Some((same, first)) =
            self.pages.get(&*key).filter(|(_, first)| *first != place)
        {
            let cause = format!("address {} {} {}", first.path, place.path, place.start);
            let message = if same == address {
                format!("two pages have the address `{address}`")
            } else {
                format!(
                    "`{address}` and `{same}` are one address where large and small letters count the same"
                )
            };
            self.problems.push(
                Problem::error(place, message)
                    .help(format!(
                        "the other is {}; choose another {other} here or another `slug` there",
                        first.path
                    ))
                    .because(cause),
            );
        } else {
            let key = key.into_owned();
            self.pages.insert(key, (address.to_owned(), place));
        }
    }

    /// Whether the folder of an address would have to stand where a file does: `/site.css/old/`.
    fn is_within_a_file(&self, key: &str) -> bool {
        // All files but two have an ending.
        if !key.contains(['.', '_']) {
            return false;
        }
        let parts = key.match_indices('/').skip(1);
        parts.filter_map(|(end, _)| key.get(1..end)).any(|path| {
            let original = path
                .strip_suffix(".gz")
                .or_else(|| path.strip_suffix(".br"))
                .unwrap_or(path);
            let page = original.strip_suffix("index.html");
            [path, original]
                .iter()
                .any(|path| self.files.contains(*path))
                || page.is_some_and(|page| {
                    let address = format!("/{page}");
                    self.pages.contains_key(&address) || self.reserved.contains(&address)
                })
        })
    }
}
