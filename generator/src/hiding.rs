//! Taking a page down, in every language at once, and showing it again: one entry in the list `hidden` of `site.toml`.

mod named;

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::content::config::PATH;
use crate::content::fields::quoted;
use crate::source::{replace_file, whole_text};

pub use named::{NamedPages, page_id};

/// What to do with a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Take it down.
    Hide,
    /// Show it again.
    Show,
}

/// Why `site.toml` was not changed.
#[derive(Debug, thiserror::Error)]
pub enum HidingError {
    /// The file cannot be read or replaced.
    #[error("{PATH} cannot be changed: {0}")]
    Disk(std::io::Error),
    /// The file is written in a way that the program cannot change safely.
    #[error("the list `hidden` cannot be changed by itself: edit {PATH}")]
    ByHand,
    /// The page is hidden, or shown, already.
    #[error("that is so already")]
    Already,
}

/// Adds the page `id` to the list `hidden` of the site in the folder `root`, or removes it.
///
/// # Errors
///
/// Nothing is to be changed, or the file cannot be changed. It is then as it was.
pub fn change(root: &Path, id: &str, change: Change) -> Result<(), HidingError> {
    let path = root.join(PATH);
    let text = whole_text(&path).map_err(HidingError::Disk)?;
    let changed = changed(&text, id, change)?;
    replace_file(&path, &changed).map_err(HidingError::Disk)
}

/// The text of `site.toml` after the change. Every other byte stays.
fn changed(text: &str, id: &str, change: Change) -> Result<String, HidingError> {
    let before = hidden(text).ok_or(HidingError::ByHand)?;
    let at = before.ids.iter().position(|(known, _)| known == id);
    let changed = match (change, at) {
        (Change::Hide, Some(_)) | (Change::Show, None) => return Err(HidingError::Already),
        (Change::Hide, None) => with(text, &before, id),
        (Change::Show, Some(at)) => without(text, &before, at),
    };
    let mut wanted: Vec<_> = before.ids.into_iter().map(|(id, _)| id).collect();
    match at {
        Some(at) => drop(wanted.remove(at)),
        None => wanted.push(id.to_owned()),
    }
    let after = changed.as_deref().and_then(hidden);
    let is_right = after.is_some_and(|after| after.ids.into_iter().map(|(id, _)| id).eq(wanted));
    changed.filter(|_| is_right).ok_or(HidingError::ByHand)
}

/// The list `hidden` as it is written.
struct Hidden {
    /// The bytes of the list; none if there is none.
    list: Option<Range<usize>>,
    /// The ids, each with the bytes of its text.
    ids: Vec<(String, Range<usize>)>,
    /// The bytes of a value after whose line a new list can stand.
    above: Range<usize>,
}

/// Reads the list; `None` if the file is no TOML, or the list is none of texts.
fn hidden(text: &str) -> Option<Hidden> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let field = |name: &str| table.get_ref().get(name);
    let above = field("source_locale")?.span();
    let Some(list) = field("hidden") else {
        return Some(Hidden {
            list: None,
            ids: Vec::new(),
            above,
        });
    };
    let DeValue::Array(items) = list.get_ref() else {
        return None;
    };
    let id = |item: &Spanned<DeValue<'_>>| Some((item.get_ref().as_str()?.to_owned(), item.span()));
    Some(Hidden {
        list: Some(list.span()),
        ids: items.iter().map(id).collect::<Option<_>>()?,
        above,
    })
}

/// The text with one id more, behind the last.
fn with(text: &str, hidden: &Hidden, id: &str) -> Option<String> {
    let id = quoted(id);
    let (at, added) = match (&hidden.list, hidden.ids.last()) {
        (_, Some((_, last))) => (last.end, format!(", {id}")),
        (Some(list), None) => (list.start + 1, id),
        (None, None) => {
            let rest = text.get(hidden.above.end..)?;
            let line = rest.find('\n').map_or(rest.len(), |end| end + 1);
            let newline = if rest.get(..line)?.ends_with("\r\n") {
                "\r\n"
            } else {
                "\n"
            };
            let mut added = String::new();
            // Writing to a `String` cannot fail.
            let _ = write!(
                added,
                "# Pages that were taken down: `fanal hide` and `fanal show` change this list.{newline}hidden = [{id}]{newline}"
            );
            (hidden.above.end + line, added)
        }
    };
    let (before, after) = text.split_at_checked(at)?;
    Some([before, &added, after].concat())
}

/// The text without the id at this position, and without the comma beside it.
fn without(text: &str, hidden: &Hidden, at: usize) -> Option<String> {
    let (_, own) = hidden.ids.get(at)?;
    let next = hidden.ids.get(at + 1).map(|(_, next)| next.start);
    let previous = at.checked_sub(1).and_then(|at| hidden.ids.get(at));
    let gone = match (next, previous) {
        (Some(next), _) => own.start..next,
        (None, Some((_, previous))) => previous.end..own.end,
        (None, None) => own.clone(),
    };
    let (before, after) = (text.get(..gone.start)?, text.get(gone.end..)?);
    Some([before, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "name = \"A\" # ours\r\nsource_locale = \"en\"\r\n\r\n[locales.en]\r\n";

    #[test]
    fn a_page_is_hidden_and_shown_and_every_other_byte_stays() {
        let one = changed(SITE, "rights/pay", Change::Hide).unwrap();
        assert!(one.contains("\r\nhidden = [\"rights/pay\"]\r\n"), "{one}");
        let two = changed(&one, "signs", Change::Hide).unwrap();
        assert!(
            two.contains("hidden = [\"rights/pay\", \"signs\"]"),
            "{two}"
        );
        assert_eq!(changed(&two, "signs", Change::Show).unwrap(), one);
        let other = changed(&two, "rights/pay", Change::Show).unwrap();
        assert!(other.contains("hidden = [\"signs\"]"), "{other}");
        let none = changed(&one, "rights/pay", Change::Show).unwrap();
        assert!(none.contains("hidden = []"), "{none}");
        assert_eq!(changed(&none, "rights/pay", Change::Hide).unwrap(), one);
    }

    #[test]
    fn what_is_so_already_or_cannot_be_read_changes_nothing() {
        let one = changed(SITE, "signs", Change::Hide).unwrap();
        let again = changed(&one, "signs", Change::Hide);
        assert!(matches!(again, Err(HidingError::Already)));
        let shown = changed(SITE, "signs", Change::Show);
        assert!(matches!(shown, Err(HidingError::Already)));
        for wrong in ["name = ", "source_locale = \"en\"\nhidden = \"signs\"\n"] {
            let changed = changed(wrong, "a", Change::Hide);
            assert!(matches!(changed, Err(HidingError::ByHand)), "{wrong}");
        }
    }
}
