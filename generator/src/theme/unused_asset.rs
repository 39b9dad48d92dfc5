//! Files of `theme/assets/` that nothing shows: they would be published, and nobody would see them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::failure::Template;
use crate::problem::{Place, Problem, Problems};
use crate::source::{BUILT_IN, Source};

const FOLDER: &str = "theme/assets/";

/// Names that browsers ask for on their own.
const ASKED_FOR: [&str; 2] = ["favicon.ico", "apple-touch-icon.png"];

/// Warns of own assets whose name is in no template, style sheet, script or picture.
pub(super) fn check(source: &Source, templates: &BTreeMap<String, Template>, problems: &Problems) {
    let texts = source.texts_below(FOLDER).map(|(path, _)| path);
    let binaries = source.binaries_below(FOLDER).map(|(path, _)| path);
    for path in texts.chain(binaries) {
        let below = path.strip_prefix(FOLDER).unwrap_or(path);
        let name = below.rsplit('/').next().unwrap_or(below);
        let is_known = ASKED_FOR.contains(&below) || below.ends_with(".replace.css");
        if is_known || is_built_in(source, below) || is_named(source, templates, path, name) {
            continue;
        }
        let message = format!("nothing shows `{below}`");
        let help = "name it in a template or a style sheet, or remove it; a file of the name of a built-in one, such as `emblem.svg`, takes its place";
        problems.push(Problem::warning(Place::file(path), message).help(help));
    }
}

fn is_built_in(source: &Source, below: &str) -> bool {
    let path = format!("{BUILT_IN}assets/{below}");
    let mut texts = source.texts_below(&path);
    let mut binaries = source.binaries_below(&path);
    texts.any(|(found, _)| **found == *path) || binaries.any(|(found, _)| **found == *path)
}

/// Whether a template or another text of the theme has the name.
fn is_named(
    source: &Source,
    templates: &BTreeMap<String, Template>,
    path: &Arc<str>,
    name: &str,
) -> bool {
    let mut others = source
        .texts_below(FOLDER)
        .filter(|(other, _)| *other != path);
    templates
        .values()
        .any(|template| template.text.contains(name))
        || others.any(|(_, text)| text.contains(name))
}
