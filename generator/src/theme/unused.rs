//! Files of a site's own theme that no page would show.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::failure::Template;
use super::replacement;
use crate::content::config::Look;
use crate::content::logo::LogoShape;
use crate::problem::{Place, Problem};
use crate::source::{BUILT_IN, Source};

/// Files that browsers ask for although no page names them.
const ASKED_FOR: [&str; 3] = [
    "favicon.ico",
    "apple-touch-icon.png",
    "apple-touch-icon-precomposed.png",
];

/// A warning for each template and each file of `theme/` that nothing names.
pub(super) fn files(
    source: &Source,
    look: &Look,
    templates: &BTreeMap<String, Template>,
) -> Vec<Problem> {
    let is_logo = |path: &str| {
        let name = path.strip_prefix("theme/assets/");
        look.lacks_logo && LogoShape::is_name(path)
            || look.pictures().any(|picture| Some(picture) == name)
    };
    let assets = || {
        let texts = source.texts_below("theme/assets/").map(|(path, _)| path);
        texts.chain(source.binaries_below("theme/assets/").map(|(path, _)| path))
    };
    let own_templates = source.texts_below("theme/templates/").map(|(path, _)| path);
    let unused = own_templates
        .chain(assets())
        .filter(|path| !is_logo(path) && !is_used(source, templates, path));
    let problem = |path: &Arc<str>| {
        let help = "name it in `logo` of content/site.toml, or in a template or a style sheet of `theme/`; or remove it. A file that is to stand in place of the built-in `emblem.svg` is called `emblem.replace.svg`";
        Problem::warning(Place::file(path), "no page shows this file").help(help)
    };
    unused.map(problem).collect()
}

/// Whether a file stands in place of a built-in one or is added to it, or a template, a stylesheet or a script names it.
fn is_used(source: &Source, templates: &BTreeMap<String, Template>, path: &Arc<str>) -> bool {
    let below = path.strip_prefix("theme/").unwrap_or(path);
    let name = below.rsplit('/').next().unwrap_or(below);
    let built_in = format!("{BUILT_IN}{below}");
    let has_built_in = source.text(&built_in).is_some()
        || source
            .binaries_below(&built_in)
            .any(|(other, _)| **other == *built_in);
    let named_in = |text: &str| text.contains(name);
    let mut templates = templates.values().filter(|template| template.path != *path);
    let mut texts = source
        .texts_below("theme/assets/")
        .filter(|(other, _)| *other != path);
    has_built_in
        || replacement::replaced(name).is_some()
        || ASKED_FOR.contains(&name)
        || templates.any(|template| named_in(&template.text))
        || texts.any(|(_, text)| named_in(text))
}
