//! Claims to addresses: no two pages, aliases or files of the program may have the same one.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::addresses;
use super::conditions::ReservedNames;
use super::layout::{Layout, press_address};
use super::parts::Parts;
use crate::address::{LONGEST_ADDRESS, encoded, folded};
use crate::content::page::Translation;
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::problem::At;
use crate::problem::{Place, Problem, Problems};
use crate::theme::Theme;

/// A page or an alias that claims an address.
#[derive(Debug, Clone, Copy)]
enum Claim<'s> {
    /// A page, whose address follows from its id or its slug.
    Page(&'s Translation),
    /// An old address of a page.
    Alias(&'s Translation, &'s At<String>),
}

impl Claim<'_> {
    /// Where an editor wrote the claim.
    fn place(self) -> Place {
        match self {
            Self::Page(page) => page.slug.as_ref().map_or_else(
                || Place::file(&page.path),
                |slug| Place::span(&page.path, &slug.span),
            ),
            Self::Alias(page, alias) => Place::span(&page.path, &alias.span),
        }
    }

    /// The part of the front matter that an editor can change.
    fn other(self) -> &'static str {
        match self {
            Self::Page(_) => "`slug`",
            Self::Alias(..) => "alias",
        }
    }
}

/// The addresses that are taken so far.
struct Taken<'s> {
    /// Pages by the folded spelling of their address: addresses that differ in case only are one file on some hosts.
    pages: HashMap<Cow<'s, str>, (&'s str, Claim<'s>)>,
    /// Addresses of pages that the program makes itself.
    reserved: HashSet<String>,
    /// Files that are no pages, folded and without a slash in front.
    files: HashSet<String>,
    problems: &'s Problems,
}

/// Checks that no address is claimed twice.
pub(super) fn check(
    parts: &Parts,
    layout: &Layout,
    theme: Option<&Theme>,
    reserved: &ReservedNames,
    problems: &Problems,
) {
    let mut taken = Taken::new(parts, layout, theme, reserved, problems);
    let mut claims = Vec::new();
    for (page, addresses) in parts.pages.values().zip(layout.addresses.values()) {
        for (locale, address) in parts.config.locales.iter().zip(addresses) {
            let translation = page
                .translations
                .get(&locale.locale.tag)
                .or_else(|| page.translations.get(&parts.config.source));
            if let Some(translation) = translation {
                claims.push((address.as_str(), Claim::Page(translation)));
            }
        }
    }
    let aliases = addresses::aliases(parts).map(|alias| {
        let address = alias.from.value.as_str();
        (address, Claim::Alias(alias.translation, alias.from))
    });
    claims.extend(aliases);
    for (address, claim) in &claims {
        taken.claim(address, *claim);
    }
    // Once all addresses are known: a file and a folder of one name exclude each other in any order.
    for (address, claim) in claims {
        taken.check_path(address, claim);
    }
}

impl<'s> Taken<'s> {
    fn new(
        parts: &Parts,
        layout: &Layout,
        theme: Option<&Theme>,
        names: &ReservedNames,
        problems: &'s Problems,
    ) -> Self {
        let root = names.root.iter();
        let mut files: HashSet<_> = root.cloned().collect();
        let assets = theme.into_iter().flat_map(|theme| theme.assets.names());
        files.extend(assets.map(|name| folded(name).into_owned()));
        let mut reserved = HashSet::from(["/".to_owned(), "/t/".to_owned()]);
        let territories = parts.records.territories();
        let territories = territories.iter().chain(Territory::inhabited());
        for tag in parts.config.tags() {
            let own = names.locale.iter();
            files.extend(own.map(|name| format!("{tag}/{name}")));
            let territories = territories.clone();
            let pages = territories.map(|territory| layout.territory(*territory, &tag));
            let campaigns = parts.kits.keys().map(|id| Role::Campaign(id).id());
            let campaigns = campaigns.filter_map(|page| layout.campaign(&page, &tag));
            reserved.extend(campaigns.map(|address| press_address(address)));
            // On a site for one country its lines are on the page of the directory.
            reserved.extend(pages.filter(|address| address != layout.directory(&tag)));
        }
        Self {
            pages: HashMap::new(),
            reserved,
            files,
            problems,
        }
    }

    /// Notes the claim to `address`, or the problem that it is taken.
    fn claim(&mut self, address: &'s str, claim: Claim<'s>) {
        let key = folded(address);
        if self.reserved.contains(&*key) {
            self.problems.push(reserved(address, claim));
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

    /// Notes the problem that a claimed address cannot be a path: something in it is a file, or it is too long.
    fn check_path(&self, address: &str, claim: Claim<'_>) {
        if self.is_within_a_file(&folded(address)) {
            self.problems.push(reserved(address, claim));
        }
        let length = encoded(address).len();
        if length > LONGEST_ADDRESS {
            let message = format!(
                "the address of this page has {length} characters once it is encoded, and {LONGEST_ADDRESS} is the most"
            );
            let place = claim.place();
            let cause = format!("long address {} {}", place.path, place.start);
            let problem = Problem::error(place, message).grouped_by(cause);
            self.problems.push(problem.help(format!(
                "shorten the {} or the names of the folders above; a letter of most scripts takes six or nine characters",
                claim.other()
            )));
        }
    }

    /// Whether an address needs a folder where there is a file: `/site.css/old/`.
    fn is_within_a_file(&self, key: &str) -> bool {
        // Every reserved file has an extension or starts with `_`.
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

/// The problem of an address at which there is a file or a page of the program's own.
fn reserved(address: &str, claim: Claim<'_>) -> Problem {
    let place = claim.place();
    let cause = format!("reserved {} {}", place.path, place.start);
    let message = format!("the site itself makes what is at `{address}`");
    let help = format!("choose another {}", claim.other());
    Problem::error(place, message).help(help).grouped_by(cause)
}

/// The problem of an alias that its own page makes needless: it is there twice, or is the address of the page.
fn needless(address: &str, place: Place, first: Claim<'_>) -> Problem {
    let message = match first {
        Claim::Page(_) => format!("this page is at `{address}` already"),
        Claim::Alias(..) => format!("the alias `{address}` is here a second time"),
    };
    Problem::error(place, message).help("remove this alias")
}

/// The problem of an address that is claimed a second time.
fn twice(
    (same, earlier): (&str, Claim<'_>),
    (address, claim): (&str, Claim<'_>),
) -> Option<Problem> {
    let (place, first) = (claim.place(), earlier.place());
    // One claim made twice is no conflict.
    if place == first {
        return None;
    }
    if matches!(claim, Claim::Alias(..)) && same == address && place.path == first.path {
        return Some(needless(address, place, earlier));
    }
    let cause = format!("address {} {} {}", first.path, place.path, place.start);
    let message = if same == address {
        format!("two pages have the address `{address}`")
    } else {
        format!(
            "`{address}` and `{same}` are one address where large and small letters count the same"
        )
    };
    let help = if place.path == first.path && matches!(claim, Claim::Alias(..)) {
        "remove this alias".to_owned()
    } else {
        format!(
            "the other is {}; choose another {} here or another `slug` there",
            first.path,
            claim.other()
        )
    };
    Some(Problem::error(place, message).help(help).grouped_by(cause))
}
