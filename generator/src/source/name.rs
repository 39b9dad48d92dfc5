//! Names of files: what a name may be made of, and which two names are one on another system.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::address::{folded, is_address_character};
use crate::problem::{Place, Problem};

/// What is wrong with the name of a page, which becomes its address.
pub(super) fn not_an_address(path: &Arc<str>) -> Option<Problem> {
    let below = path.strip_prefix(super::PAGES)?;
    let part = below.split('/').find(|part| !part.chars().all(is_sign))?;
    let better: Vec<_> = part
        .split(|sign| !is_sign(sign))
        .filter(|word| !word.is_empty())
        .collect();
    let problem = Problem::error(
        Place::file(path),
        format!("`{part}` cannot be part of an address"),
    );
    Some(problem.help(format!(
        "the name of a page has letters of any script, digits, `-` and `_`, and no spaces: call it `{}`",
        better.join("-").replace("-.", ".")
    )))
}

fn is_sign(sign: char) -> bool {
    matches!(sign, '_' | '.') || is_address_character(sign)
}

/// A problem for each file whose name is another's on a system that does not tell large letters from small.
///
/// Such a system, or host, would keep one of the two and lose the other without a word.
pub(super) fn alike(paths: &[&Arc<str>]) -> Vec<Problem> {
    // Names that are their own folded spelling are all different: only the others need be looked at.
    let mut odd: BTreeMap<String, Vec<&Arc<str>>> = BTreeMap::new();
    for path in paths {
        if let Cow::Owned(folded) = folded(path) {
            odd.entry(folded).or_default().push(path);
        }
    }
    if odd.is_empty() {
        return Vec::new();
    }
    for path in paths.iter().filter(|path| path.is_ascii()) {
        if let Some(same) = odd.get_mut(&***path)
            && !same.contains(path)
        {
            same.push(path);
        }
    }
    let mut problems = Vec::new();
    for same in odd.values() {
        let mut same = same.iter();
        let Some(first) = same.next() else { continue };
        problems.extend(same.map(|path| {
            Problem::error(
                Place::file(path),
                format!("this name and `{first}` are one name where large and small letters count the same"),
            )
            .help("some computers and hosts would keep only one of the two files: rename or remove one")
        }));
    }
    problems
}
