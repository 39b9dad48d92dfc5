//! Templates that cannot be put together: what the template engine says of several at once.

use tera::ErrorKind;

use super::{HELP, Texts, lower_first};
use crate::problem::{Place, Problem};

/// Templates that stand within each other for ever, with the place that leads from the first to the next.
pub(super) fn circle(error: &tera::Error, texts: &Texts) -> Option<Problem> {
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
    let (path, text) = texts.get(tpl)?;
    let named = chain
        .iter()
        .flat_map(|name| [format!("\"{name}\""), format!("'{name}'")]);
    let span = named
        .filter_map(|name| text.find(&name).map(|at| at..at + name.len()))
        .min_by_key(|span| span.start)?;
    let around: Vec<_> = chain.iter().map(|name| format!("`{name}`")).collect();
    let problem = Problem::error(
        Place::span(path, &span),
        "this template would stand within itself, without end",
    );
    Some(problem.help(format!(
        "the way round is {}; take one of them out",
        around.join(", then ")
    )))
}

/// Filters, tests, functions and blocks that do not exist: the engine looks through all templates and says it
/// in one text, each with its place.
pub(super) fn listed(error: &tera::Error, texts: &Texts) -> Vec<Problem> {
    let ErrorKind::Msg(all) = error.kind() else {
        return Vec::new();
    };
    let lines: Vec<_> = all.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let [message, place] = pair else { return None };
        let message = message.strip_prefix("error: ")?;
        let place = place.trim_start().strip_prefix("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let (path, text) = texts.get(parts.next()?)?;
        let at = byte(text, line, column)?;
        let message = format!("this template fails: {}", lower_first(message));
        Some(Problem::error(Place::span(path, &(at..at + 1)), message).help(HELP))
    });
    pairs.collect()
}

/// The byte at a line and a column, both counted from 1.
fn byte(text: &str, line: usize, column: usize) -> Option<usize> {
    let before: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let signs = text.get(before..)?.char_indices();
    signs.map(|(at, _)| before + at).nth(column - 1)
}
