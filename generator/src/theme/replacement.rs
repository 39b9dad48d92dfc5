//! Files of a site's own theme that stand in place of built-in ones, which their names say: `page.replace.html`.
//!
//! So a file never takes the place of a built-in one unnoticed, and somebody who reads the folder sees what the site no longer
//! gets from the program.

use std::sync::Arc;

use crate::problem::{Place, Problem};
use crate::source::Source;

/// What stands in front of the extension of such a file.
const REPLACE: &str = ".replace";

/// The name of the built-in file in whose place the file `name` stands, if its name says so: `site.css` for
/// `site.replace.css`.
pub(super) fn replaced(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let stem = stem.strip_suffix(REPLACE)?;
    Some(format!("{stem}.{extension}"))
}

/// All files of `theme/` that stand in place of built-in ones, in order.
pub(super) fn all(source: &Source) -> Vec<Arc<str>> {
    let texts = source.texts_below("theme/").map(|(path, _)| path);
    let binaries = source.binaries_below("theme/").map(|(path, _)| path);
    let own = texts.chain(binaries);
    let mut own: Vec<_> = own
        .filter(|path| replaced(path).is_some())
        .cloned()
        .collect();
    own.sort_unstable();
    own
}

/// The problem of a file in the place of `name`, which is not built in.
pub(super) fn of_nothing(path: &Arc<str>, name: &str) -> Problem {
    let message = format!("this stands in place of the built-in `{name}`, and there is none");
    Problem::error(Place::file(path), message).help(format!(
        "call it `{name}` if it is a file of your own; else see how the built-in one is called"
    ))
}

/// The problem of a file with the name `name` of a built-in one, which it does not add to.
pub(super) fn unsaid(path: &Arc<str>, name: &str) -> Problem {
    let message = format!("there is a built-in `{name}`");
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    Problem::error(Place::file(path), message).help(format!(
        "call this file `{stem}{REPLACE}.{extension}` if it is to stand in its place; else give it another name"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_built_in_file_it_stands_in_place_of() {
        for (name, built_in) in [
            ("page.replace.html", Some("page.html")),
            ("own/site.replace.css", Some("own/site.css")),
            ("site.css", None),
            ("site.css.replace", None),
            ("replace.css", None),
            ("a.replace", None),
        ] {
            assert_eq!(replaced(name).as_deref(), built_in, "{name}");
        }
    }
}
