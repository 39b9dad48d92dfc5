//! From a translator's PO file to the files of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::exchange::{Fault, MessageUnits, PageUnits, Unit, new_page, with_message};
use super::imported::{Imported, ImportedFile};
use super::incoming::{Incoming, decode};
use super::texts::Texts;
use super::verify::mistakes;
use crate::content::locale::Tag;
use crate::digest::Digest;
use crate::problem::{Place, Problem, Problems};
use crate::site::Site;
use crate::source::Source;

/// Reads the PO file `path` with the content `bytes` into the texts of `site`. Nothing is written.
///
/// Texts that are as the site has them change no file. `root` is the folder of the site, if it has one.
///
/// # Errors
///
/// Everything that is wrong with the file, each with its place in it.
pub fn import(
    site: &Site,
    source: &Source,
    root: Option<&Path>,
    path: &Arc<str>,
    bytes: &[u8],
) -> Result<Imported, Vec<Problem>> {
    let problems = Problems::default();
    let Some(text) = decode(path, bytes, &problems) else {
        return Err(problems.into_sorted());
    };
    let incoming = Incoming::read(path, &text, &site.config, &problems);
    let Some((tag, incoming)) = incoming else {
        return Err(problems.into_sorted());
    };
    let texts = Texts::new(site, source, root, &tag);
    if let Some(problem) = incoming.of_another_site(&site.config.name, texts.units()) {
        problems.push(problem);
        return Err(problems.into_sorted());
    }
    incoming.check_version(texts.units(), text.len(), &problems);
    let import = Import {
        source,
        path,
        tag: &tag,
        incoming: &incoming,
        problems: &problems,
    };
    let mut imported = Imported::new(tag.clone(), path);
    for page in &texts.pages {
        import.page(page, &mut imported);
    }
    import.messages(&texts.messages, &mut imported);
    if problems.has_errors() {
        return Err(problems.into_sorted());
    }
    Ok(imported)
}

/// An import at work.
struct Import<'i> {
    source: &'i Source,
    /// The PO file.
    path: &'i Arc<str>,
    tag: &'i Tag,
    incoming: &'i Incoming,
    problems: &'i Problems,
}

impl Import<'_> {
    /// The texts as the PO file has them, and the numbers of those in which something is wrong, which is a problem.
    fn new_units(&self, units: &[Unit]) -> (Vec<Unit>, Vec<usize>) {
        let mut wrong = Vec::new();
        let new = units.iter().enumerate().map(|(number, before)| {
            let Some(entry) = self.incoming.entry(before) else {
                return before.clone();
            };
            let translation = entry.translation.trim().replace("\r\n", "\n");
            let new = Unit {
                translation,
                fuzzy: entry.fuzzy,
                ..before.clone()
            };
            let is_same = new.translation == before.translation.trim() && new.fuzzy == before.fuzzy;
            if is_same {
                return before.clone();
            }
            // A tool guesses words that it marks as fuzzy; they are not used.
            let mistakes = if new.fuzzy {
                Vec::new()
            } else {
                mistakes(before, &new)
            };
            if !mistakes.is_empty() {
                wrong.push(number);
            }
            self.problems
                .extend(mistakes.into_iter().map(|(message, help)| {
                    Problem::error(Place::span(self.path, &entry.span), message).help(help)
                }));
            new
        });
        let new = new.collect();
        (new, wrong)
    }

    fn page(&self, page: &PageUnits, imported: &mut Imported) {
        let (units, wrong) = self.new_units(&page.units);
        let changed = changed(&page.units, &units);
        // Of an outdated page that has nothing to be read again, blocks were moved or removed: it follows its source.
        let is_only_moved = page.is_outdated && units.iter().all(is_ready);
        if changed.is_empty() && !is_only_moved {
            return;
        }
        let new = match new_page(page, &units) {
            Ok(new) => new,
            Err(faults) => return self.refuse(page, &units, &wrong, faults),
        };
        let left = units.iter().filter(|unit| !is_ready(unit)).count();
        if !new.is_done {
            imported.unfinished.push((page.path.to_string(), left));
        }
        let before = self.source.text(&page.path);
        let text = new
            .text
            .filter(|text| before.as_deref() != Some(text.as_str()));
        let new_is_done = new.is_done;
        let is_used = |(before, new): &&(&Unit, &Unit)| {
            let is_other = before.translation.trim() != new.translation;
            text.is_some() && new.is_done() && (new_is_done || is_other)
        };
        let used = changed.iter().filter(is_used).count();
        imported.changed += used;
        imported.waiting += changed.len() - used;
        let Some(text) = text else {
            return;
        };
        if new.is_done {
            imported.accepted.push(Arc::clone(&page.path));
        }
        let places = page.places(&text);
        let spans = units.iter().map(|unit| self.incoming.span(unit));
        imported.files.push(ImportedFile {
            path: Arc::clone(&page.path),
            before: before.map(|text| Digest::of(text.as_bytes())),
            text,
            places: places.into_iter().zip(spans).collect(),
        });
    }

    /// Says why a page cannot be made. `wrong` are the numbers of texts of which that has been said.
    fn refuse(&self, page: &PageUnits, units: &[Unit], wrong: &[usize], faults: Vec<Fault>) {
        let problems = faults.into_iter().filter_map(|fault| match fault {
            Fault::Lost(range) => {
                let message = "this block would be lost: no text of the source belongs to it";
                let help = "take it out of this page, import again, and put it back in its place if it still belongs there";
                Some(Problem::error(Place::span(&page.path, &range), message).help(help))
            }
            Fault::Misread(number) => {
                let unit = units.get(number).filter(|_| !wrong.contains(&number))?;
                let message = "these words begin a line with a mark that gives the page another structure";
                let help = "write no mark at the start of a line that the source does not have, such as `:` or `[!WARNING]`";
                let place = Place::span(self.path, &self.incoming.span(unit));
                Some(Problem::error(place, message).help(help))
            }
        });
        self.problems.extend(problems);
    }

    /// Writes messages into their files, each of which may get several.
    fn messages(&self, messages: &[MessageUnits], imported: &mut Imported) {
        let mut files: BTreeMap<Arc<str>, (String, BTreeSet<String>)> = BTreeMap::new();
        let mut spans = BTreeMap::new();
        for message in messages {
            let parts = message.parts.iter();
            let units: Vec<_> = parts.map(|(_, units, _)| self.new_units(units).0).collect();
            let before = message.parts.iter().zip(&units);
            let changed: usize = before
                .map(|((_, before, _), new)| changed(before, new).len())
                .sum();
            if changed == 0 {
                continue;
            }
            let all = units.iter().flatten();
            let left = all.clone().filter(|unit| !unit.is_done()).count();
            if left > 0 {
                imported.waiting += changed;
                imported.unfinished.push((message.id.clone(), left));
                continue;
            }
            imported.changed += changed;
            let first = all.clone().next().map(|unit| self.incoming.span(unit));
            spans.insert(message.id.clone(), first.unwrap_or_default());
            let (text, ids) = files.entry(Arc::clone(&message.path)).or_insert_with(|| {
                let text = self.source.text(&message.path).unwrap_or_default();
                (text.into_owned(), BTreeSet::new())
            });
            *text = with_message(text, message, &units);
            ids.insert(message.id.clone());
        }
        for (path, (text, ids)) in files {
            debug_assert!(path.starts_with(&format!("locales/{}/", self.tag)));
            let places = super::exchange::message_places(&text, &ids);
            let places = places.into_iter().filter_map(|(id, range)| {
                let span = spans.get(&id)?.clone();
                Some((range, span))
            });
            let places = places.collect();
            let before = self.source.text(&path);
            imported.files.push(ImportedFile {
                before: before.map(|text| Digest::of(text.as_bytes())),
                path,
                text,
                places,
            });
        }
    }
}

/// The texts that are others than those of the site, each with that of the site in front.
fn changed<'u>(before: &'u [Unit], new: &'u [Unit]) -> Vec<(&'u Unit, &'u Unit)> {
    let pairs = before.iter().zip(new);
    pairs.filter(|(before, new)| before != new).collect()
}

/// Whether a text needs no more work.
fn is_ready(unit: &Unit) -> bool {
    unit.is_optional() || unit.is_done()
}
