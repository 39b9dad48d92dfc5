//! From a translator's PO file to the files of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::exchange::{MessageUnits, PageUnits, Unit, new_page, with_message};
use super::imported::{Imported, ImportedFile};
use super::incoming::{Incoming, decode};
use super::texts::Texts;
use super::verify::mistakes;
use crate::content::locale::Tag;
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
    /// The texts as the PO file has them, and how many are others than those of the site. What is wrong with these is a
    /// problem.
    fn new_units(&self, units: &[Unit]) -> (Vec<Unit>, usize) {
        let mut changed = 0;
        let new = units.iter().map(|before| {
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
            changed += 1;
            // A tool guesses words that it marks as fuzzy; they are not used.
            let mistakes = if new.fuzzy {
                Vec::new()
            } else {
                mistakes(before, &new)
            };
            self.problems
                .extend(mistakes.into_iter().map(|(message, help)| {
                    Problem::error(Place::span(self.path, &entry.span), message).help(help)
                }));
            new
        });
        (new.collect(), changed)
    }

    fn page(&self, page: &PageUnits, imported: &mut Imported) {
        let (units, changed) = self.new_units(&page.units);
        // Of an outdated page that has nothing to be read again, blocks were moved or removed: it follows its source.
        let is_only_moved = page.is_outdated && units.iter().all(is_ready);
        if changed == 0 && !is_only_moved {
            return;
        }
        imported.changed += changed;
        let new = new_page(page, &units);
        let left = units.iter().filter(|unit| !is_ready(unit)).count();
        if new.is_done {
            imported.accepted.push(Arc::clone(&page.path));
        } else {
            imported.unfinished.push((page.path.to_string(), left));
        }
        let Some(text) = new.text else {
            return;
        };
        let before = self.source.text(&page.path);
        if before.as_deref() == Some(&*text) {
            return;
        }
        let places = page.places(&text);
        let spans = units.iter().map(|unit| self.incoming.span(unit));
        imported.files.push(ImportedFile {
            path: Arc::clone(&page.path),
            text,
            places: places.into_iter().zip(spans).collect(),
        });
    }

    /// Writes messages into their files, each of which may get several.
    fn messages(&self, messages: &[MessageUnits], imported: &mut Imported) {
        let mut files: BTreeMap<Arc<str>, (String, BTreeSet<String>)> = BTreeMap::new();
        let mut spans = BTreeMap::new();
        for message in messages {
            let new: Vec<_> = message
                .parts
                .iter()
                .map(|(_, units, _)| self.new_units(units))
                .collect();
            let changed: usize = new.iter().map(|(_, changed)| changed).sum();
            if changed == 0 {
                continue;
            }
            imported.changed += changed;
            let units: Vec<_> = new.into_iter().map(|(units, _)| units).collect();
            let all = units.iter().flatten();
            let left = all.clone().filter(|unit| !unit.is_done()).count();
            if left > 0 {
                imported.unfinished.push((message.id.clone(), left));
                continue;
            }
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
            imported.files.push(ImportedFile { path, text, places });
        }
    }
}

/// Whether a text needs no more work.
fn is_ready(unit: &Unit) -> bool {
    unit.is_optional() || unit.is_done()
}
