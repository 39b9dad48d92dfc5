//! Failures of the template engine as problems, each with its place in a template.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::ErrorKind;

use crate::content::letter_case::lower_first;
use crate::problem::{Place, Problem};

/// The help for every template that fails.
const HELP: &str = "templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look";

/// The file of a template.
pub(super) struct Template {
    /// Its path below the site's folder.
    pub(super) path: Arc<str>,
    pub(super) text: Arc<str>,
}

/// The problem of one template that cannot be parsed or rendered; `paths` gives the file of each template.
pub(super) fn of_one(error: &tera::Error, paths: &BTreeMap<String, Arc<str>>) -> Problem {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name = report.filename();
            let path = paths.get(name).cloned().unwrap_or_else(|| name.into());
            let range = report.span().range.clone();
            let message = format!(
                "this template fails: {}",
                lower_first(report.message().trim_end_matches('.'))
            );
            let place = Place::span(&path, &(range.start..range.end.max(range.start + 1)));
            Problem::error(place, message.clone())
                .help(HELP)
                .grouped_by(message)
        }
        _ => {
            let message = format!("a template fails: {error}");
            Problem::general(message.clone())
                .help(HELP)
                .grouped_by(message)
        }
    }
}

/// The problems of templates that cannot be compiled together.
pub(super) fn of_all(
    error: &tera::Error,
    templates: &BTreeMap<String, Template>,
    paths: &BTreeMap<String, Arc<str>>,
) -> Vec<Problem> {
    let mut problems = unknown_names(error, templates);
    problems.extend(cycle(error, templates));
    if problems.is_empty() {
        problems.push(of_one(error, paths));
    }
    problems
}

/// Templates that include or extend each other in a cycle, with the place where the first names the next.
fn cycle(error: &tera::Error, templates: &BTreeMap<String, Template>) -> Option<Problem> {
    let (ErrorKind::CircularInclude {
        tpl,
        include_chain: chain,
    }
    | ErrorKind::CircularExtend {
        tpl,
        inheritance_chain: chain,
    }) = error.kind()
    else {
        return None;
    };
    let Template { path, text } = templates.get(tpl)?;
    let quoted = chain
        .iter()
        .flat_map(|name| [format!("\"{name}\""), format!("'{name}'")]);
    let span = quoted
        .filter_map(|name| text.find(&name).map(|at| at..at + name.len()))
        .min_by_key(|span| span.start)?;
    let chain: Vec<_> = chain.iter().map(|name| format!("`{name}`")).collect();
    let problem = Problem::error(
        Place::span(path, &span),
        "this template includes or extends itself",
    );
    Some(problem.help(format!(
        "the cycle is {}; take one of them out",
        chain.join(", then ")
    )))
}

/// Filters, tests, functions and blocks that do not exist. The engine reports those of all templates in one text, as
/// pairs of lines: `error: …`, then `--> name:line:column`.
fn unknown_names(error: &tera::Error, templates: &BTreeMap<String, Template>) -> Vec<Problem> {
    let ErrorKind::Msg(report) = error.kind() else {
        return Vec::new();
    };
    let lines: Vec<_> = report.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let [message, place] = pair else { return None };
        let message = message.strip_prefix("error: ")?;
        let place = place.trim_start().strip_prefix("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let Template { path, text } = templates.get(parts.next()?)?;
        let at = byte(text, line, column)?;
        let message = format!("this template fails: {}", lower_first(message));
        Some(Problem::error(Place::span(path, &(at..at + 1)), message).help(HELP))
    });
    pairs.collect()
}

/// The byte at a line and a column; both count from 1, the column in characters.
fn byte(text: &str, line: usize, column: usize) -> Option<usize> {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.checked_sub(1)?)
        .map(str::len)
        .sum();
    let mut characters = text.get(before..)?.char_indices();
    let (at, _) = characters.nth(column.checked_sub(1)?)?;
    Some(before + at)
}
