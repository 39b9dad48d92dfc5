//! From files that translators sent back to the files of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::exchange::{Fault, MessageUnits, PageUnits, Unit, new_page, with_message};
use super::imported::{Imported, ImportedFile};
use super::incoming::Incoming;
use super::language;
use super::returned::{Content, Returned, with_row};
use super::texts::Texts;
use super::verify::mistakes;
use crate::content::locale::Tag;
use crate::digest::Digest;
use crate::formatting::formatted_like;
use crate::problem::{Place, Problem, Problems};
use crate::site::Site;
use crate::source::Source;

/// What helps with a PO file that was made from another version of the site.
const MERGE_PO: &str = "export again, and merge the two: `msgmerge TRANSLATED.po NEW.po -o MERGED.po`, or in Poedit *Translation > Update from POT file* with the new file; then look at what became fuzzy, and import the result";

/// The same for an XLIFF file.
const MERGE_XLIFF: &str = "export again, let the translator’s tool fill the new file from this one, as a translation memory does; then look at what it guessed, and import the result";

/// Reads `files`, which translators sent back, into the texts of `site`. Nothing is written.
///
/// Texts that are as the site has them change no file. `root` is the folder of the site, if it has one.
///
/// # Errors
///
/// Everything that is wrong with the files, each with its place in one of them.
pub fn import(
    site: &Site,
    source: &Source,
    root: Option<&Path>,
    files: &[Returned],
) -> Result<Imported, Vec<Problem>> {
    let problems = Problems::default();
    let mut imported = Imported::default();
    for file in files {
        problems.extend(file.problems.iter().cloned());
        let Some((tag, texts, incoming)) = texts_of(site, source, root, file, &problems) else {
            continue;
        };
        let import = Import {
            source,
            path: &file.path,
            tag: &tag,
            incoming: &incoming,
            problems: &problems,
        };
        for page in &texts.pages {
            import.page(page, &mut imported);
        }
        import.messages(&texts.messages, &mut imported);
        imported.add_locale(tag);
    }
    problems.extend(imported.overlaps());
    let has_errors = problems.has_errors();
    let problems = problems.into_sorted().into_iter();
    let problems = problems.map(|problem| with_row(files, problem)).collect();
    if has_errors {
        return Err(problems);
    }
    imported.left_out = problems;
    Ok(imported)
}

/// The language of a file, the texts of the site that should be in it, and its entries for them.
fn texts_of(
    site: &Site,
    source: &Source,
    root: Option<&Path>,
    file: &Returned,
    problems: &Problems,
) -> Option<(Tag, Texts, Incoming)> {
    let path = &file.path;
    match &file.content {
        Content::Po(po) => {
            let tag = language::of_po(path, po, &site.config, problems)?;
            let texts = Texts::new(site, source, root, &tag);
            let incoming = Incoming::new(path, po.entries.clone(), problems);
            let header = language::header_place(path, po);
            let said = (po.field("Project-Id-Version"), &header);
            let name = &site.config.name;
            if let Some(problem) = incoming.of_another_site(said, name, MERGE_PO, texts.units()) {
                problems.push(problem);
                return None;
            }
            incoming.check_version(texts.units(), file.text.len(), MERGE_PO, problems);
            Some((tag, texts, incoming))
        }
        Content::Xliff(xliff) => {
            let tag = language::of_tag(path, &xliff.language, &site.config, problems)?;
            let texts = Texts::new(site, source, root, &tag);
            let incoming = Incoming::new(path, xliff.entries.clone(), problems);
            // A text without a name was said to be one, and is not missing too.
            if file.problems.is_empty() {
                incoming.check_version(texts.units(), file.text.len(), MERGE_XLIFF, problems);
            }
            Some((tag, texts, incoming))
        }
        Content::Document(document) => {
            let tag = language::of_tag(path, document.language(), &site.config, problems)?;
            let label = document.label();
            let texts = Texts::labelled(site, source, root, &tag, label);
            let units: Vec<_> = texts.units().collect();
            if units.is_empty() {
                let message = format!("the site does not have the texts of `{label}` any more");
                let help = "see where the page is now, and export it again";
                problems.push(Problem::error(Place::file(path), message).help(help));
                return None;
            }
            let entries = document.entries(path, &units, problems);
            let incoming = Incoming::new(path, entries, problems);
            Some((tag, texts, incoming))
        }
    }
}

/// An import at work.
struct Import<'i> {
    source: &'i Source,
    /// The file that came back.
    path: &'i Arc<str>,
    tag: &'i Tag,
    incoming: &'i Incoming,
    problems: &'i Problems,
}

impl Import<'_> {
    /// The texts as the file has them, and the numbers of those in which something is wrong, which is a problem.
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
            .map(|text| formatted_like(&page.path, before.as_deref(), text))
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
            from: Arc::clone(self.path),
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
            let before = self.source.text(&path);
            let text = formatted_like(&path, before.as_deref(), text);
            debug_assert!(path.starts_with(&format!("locales/{}/", self.tag)));
            let places = super::exchange::message_places(&text, &ids);
            let places = places.into_iter().filter_map(|(id, range)| {
                let span = spans.get(&id)?.clone();
                Some((range, span))
            });
            let places = places.collect();
            imported.files.push(ImportedFile {
                from: Arc::clone(self.path),
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
