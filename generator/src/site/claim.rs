//! Claims to addresses: each leads to one thing.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::Site;
use crate::address::folded;
use crate::content::page::Translation;
use crate::problem::At;
use crate::problem::{Place, Problem, Problems};
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

/// Who wants an address.
#[derive(Debug, Clone, Copy)]
pub(super) enum Claim<'s> {
    /// A page, by its id or its slug.
    Page(&'s Translation),
    /// An old address of a page.
    Alias(&'s Translation, &'s At<String>),
}

impl Claim<'_> {
    /// Where an editor wrote it.
    fn place(self) -> Place {
        match self {
            Self::Page(page) => page.slug.as_ref().map_or_else(
                || Place::file(&page.path),
                |slug| Place::span(&page.path, &slug.span),
            ),
            Self::Alias(page, alias) => Place::span(&page.path, &alias.span),
        }
    }

    /// What an editor can write there instead.
    fn other(self) -> &'static str {
        match self {
            Self::Page(_) => "`slug`",
            Self::Alias(..) => "alias",
        }
    }
}

/// The addresses of a site, each of which leads to one thing.
pub(super) struct Taken<'s> {
    /// By their folded spelling: two that differ in case only are one file on some hosts.
    pages: HashMap<Cow<'s, str>, (&'s str, Claim<'s>)>,
    /// What the program makes itself.
    reserved: HashSet<String>,
    /// Files that are no pages, folded and without a slash in front.
    files: HashSet<String>,
    problems: &'s Problems,
}

impl<'s> Taken<'s> {
    pub(super) fn new(site: &Site, theme: Option<&Theme>, problems: &'s Problems) -> Self {
        let mut files: HashSet<_> = FILES.into_iter().map(str::to_owned).collect();
        let assets = theme.into_iter().flat_map(|theme| theme.assets.keys());
        files.extend(assets.map(|name| folded(name).into_owned()));
        let mut reserved = HashSet::from(["/".to_owned(), "/t/".to_owned()]);
        for tag in site.config.tags() {
            reserved.insert(site.none_address(&tag));
            let own = ["404.html", "feed.xml", "sitemap.xml"];
            files.extend(own.map(|name| format!("{tag}/{name}")));
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

    /// Takes `address` for who claims it.
    pub(super) fn claim(&mut self, address: &'s str, claim: Claim<'s>) {
        let key = folded(address);
        if self.reserved.contains(&*key) || self.is_within_a_file(&key) {
            let place = claim.place();
            let cause = format!("reserved {} {}", place.path, place.start);
            self.problems.push(
                Problem::error(
                    place,
                    format!("the site itself makes what is at `{address}`"),
                )
                .help(format!("choose another {}", claim.other()))
                .grouped_by(cause),
            );
            return;
        }
        match self.pages.entry(key) {
            Entry::Vacant(free) => {
                free.insert((address, claim));
            }
            Entry::Occupied(taken) => {
                if let Some(problem) = twice(*taken.get(), (address, claim)) {
                    self.problems.push(problem);
                }
            }
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
                    self.pages.contains_key(&*address) || self.reserved.contains(&address)
                })
        })
    }
}

/// What is wrong with an address that is taken already.
fn twice((same, first): (&str, Claim<'_>), (address, claim): (&str, Claim<'_>)) -> Option<Problem> {
    let (place, first) = (claim.place(), first.place());
    // The same words that ask twice are one wish.
    if place == first {
        return None;
    }
    let cause = format!("address {} {} {}", first.path, place.path, place.start);
    let message = if same == address {
        format!("two pages have the address `{address}`")
    } else {
        format!(
            "`{address}` and `{same}` are one address where large and small letters count the same"
        )
    };
    let help = format!(
        "the other is {}; choose another {} here or another `slug` there",
        first.path,
        claim.other()
    );
    Some(Problem::error(place, message).help(help).grouped_by(cause))
}
