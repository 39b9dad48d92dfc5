//! Names of files: characters that a page may have in its name, and names that another system takes for one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::folders::PAGES;
use crate::address::{check_part, folded, is_address_character};
use crate::problem::{Place, Problem};

/// The problem of a page whose name cannot become an address.
pub(super) fn not_an_address(path: &Arc<str>) -> Option<Problem> {
    let below = path.strip_prefix(PAGES)?;
    let bad = |part: &&str| !part.chars().all(is_name_character);
    let Some(part) = below.split('/').find(bad) else {
        let mut parts = below.strip_suffix(".md").unwrap_or(below).split('/');
        let (part, error) = parts.find_map(|part| Some((part, check_part(part).err()?)))?;
        let message = format!("`{part}` cannot be part of an address: {error}");
        return Some(Problem::error(Place::file(path), message).help(error.help()));
    };
    let better: Vec<_> = part
        .split(|character| character == '-' || !is_name_character(character))
        .filter(|word| !word.is_empty())
        .collect();
    let problem = Problem::error(
        Place::file(path),
        format!("`{part}` cannot be part of an address"),
    );
    Some(problem.help(format!(
        "if this file is a copy, remove it; the name of a page has letters of any script, digits, `-` and `_`, and no spaces: call it `{}`",
        better.join("-").replace("-.", ".")
    )))
}

/// Whether a file or folder has a name that systems and programs give to what they leave in a folder: previews, settings,
/// locks, backups and halves of downloads. Nobody gives such a name to a text.
pub(super) fn is_left_behind(name: &str) -> bool {
    const NAMES: [&str; 8] = [
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "icon\r",
        "$recycle.bin",
        "__macosx",
        "@eadir",
        "system volume information",
    ];
    const STARTS: [&str; 3] = ["~$", "~wrl", "#"];
    const ENDS: [&str; 11] = [
        "~",
        ".swp",
        ".swo",
        ".tmp",
        ".temp",
        ".bak",
        ".orig",
        ".rej",
        ".part",
        ".crdownload",
        ".lnk",
    ];
    let name = name.to_lowercase();
    NAMES.contains(&name.as_str())
        || STARTS.iter().any(|start| name.starts_with(start))
        || ENDS.iter().any(|end| name.ends_with(end))
}

/// The most names that [`left_behind`] lists.
const LISTED: usize = 10;

/// One warning for all files that were left out because of their names.
pub(super) fn left_behind(mut paths: Vec<Arc<str>>) -> Option<Problem> {
    paths.sort_unstable();
    let first = paths.first()?;
    let listed: Vec<_> = paths
        .iter()
        .take(LISTED)
        .map(|path| format!("`{path}`"))
        .collect();
    let more = match paths.len() - listed.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "left out, since computers and programs leave files with such names behind: {}{more}",
        listed.join(", ")
    );
    Some(
        Problem::warning(Place::file(first), message)
            .help("nothing needs to be done; give a file another name if it is meant for the site"),
    )
}

fn is_name_character(character: char) -> bool {
    matches!(character, '_' | '.') || is_address_character(character)
}

/// A problem for each file whose name equals another's where the case of letters is ignored.
///
/// Such a system or host would silently keep only one of the two files.
pub(super) fn alike(paths: &[&Arc<str>]) -> Vec<Problem> {
    // Names that equal their folded spelling are all different, so only the others are compared.
    let mut folded_names: BTreeMap<String, Vec<&Arc<str>>> = BTreeMap::new();
    for path in paths {
        if let Cow::Owned(folded) = folded(path) {
            folded_names.entry(folded).or_default().push(path);
        }
    }
    if folded_names.is_empty() {
        return Vec::new();
    }
    for path in paths.iter().filter(|path| path.is_ascii()) {
        if let Some(same) = folded_names.get_mut(&***path)
            && !same.contains(path)
        {
            same.push(path);
        }
    }
    let mut problems = Vec::new();
    for same in folded_names.values() {
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
