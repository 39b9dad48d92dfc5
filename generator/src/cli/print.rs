//! `fanal print`: sets posters, cards and leaflets with the numbers of the site.
//!
//! Sheets are set by the program `fanal-print` into a folder beside the finished ones. Only when all of them are there does the
//! ledger learn of them, and are they moved to their places: an error on the way leaves everything as it was.

mod typesetter;

use std::fs;
use std::io;
use std::path::Path;
use std::time::Instant;

use fanal::content::config::Status;
use fanal::content::hotline::Hotline;
use fanal::content::locale::Tag;
use fanal::digest::{Digest, Hasher};
use fanal::printing::ledger::{self, Entry, Ledger, LedgerError};
use fanal::printing::{Order, Printed, Refusal, not_called, order, sheets};
use fanal::site::Site;
use fanal::source::replace_files;
use jiff::civil::Date;
use serde_json::json;

use super::args::{Global, PrintArgs};
use super::load::{Loaded, load};
use super::outcome::{BOLD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};
use typesetter::{Job, Typesetter};

/// The folder in which sheets are set, in that of the finished ones.
const UNFINISHED: &str = ".unfinished";

pub(super) fn run(global: &Global, today: Date, args: &PrintArgs) -> Result<Outcome, Outcome> {
    let started = Instant::now();
    let typesetter = Typesetter::find().map_err(|refusal| Outcome::refused(&[refusal]))?;
    let Loaded { source, checked } = load(global, today)?;
    let site = &checked.site;
    let order = order(site, &args.what, &args.languages, &args.kinds)
        .map_err(|refusals| Outcome::refused(&refusals))?;
    let printed = sheets(site, &order).map_err(|problem| Outcome::failed(vec![problem], source))?;
    let not_called = not_called(site, &printed);
    if !args.not_called && !not_called.is_empty() {
        let refusals: Vec<_> = not_called
            .iter()
            .map(|hotline| nobody_called(hotline))
            .collect();
        return Err(Outcome::refused(&refusals));
    }
    let ledger = Ledger::read(&global.site).map_err(|error| bad_ledger(&global.site, &error))?;
    let folder = global.site.join(&args.output);
    let all = printed.len();
    let mut batch = Batch {
        site: &global.site,
        folder: &folder,
        today,
        ledger,
    };
    let wanted: Vec<_> = printed
        .into_iter()
        .map(|printed| {
            let content = content(&printed, &typesetter);
            (printed, content)
        })
        .filter(|(printed, content)| !batch.is_there(printed, content))
        .collect();
    let set = wanted.len();
    if !wanted.is_empty() {
        batch.set(&wanted, &typesetter, args.fonts.as_deref())?;
    }
    let took = started.elapsed().as_secs_f64();
    Ok(made(site, &order, &not_called, &folder, (all, set), took))
}

/// The digest of everything that decides about the bytes of a sheet but its day.
fn content(printed: &Printed, typesetter: &Typesetter) -> String {
    let mut hasher = Hasher::default();
    hasher.part(printed.content).part(typesetter.digest);
    hasher.finish().hex()
}

/// Sheets that are set together.
struct Batch<'b> {
    site: &'b Path,
    folder: &'b Path,
    today: Date,
    ledger: Ledger,
}

impl Batch<'_> {
    /// Whether a sheet was made from the same content, and nobody has changed its file.
    fn is_there(&self, printed: &Printed, content: &str) -> bool {
        let bytes = self.ledger.bytes_of(&self.named(printed), content);
        let Some(bytes) = bytes else { return false };
        let file = fs::read(self.folder.join(&printed.file));
        file.is_ok_and(|file| Digest::of(&file).hex() == bytes)
    }

    /// The name of a file as the ledger has it.
    fn named(&self, printed: &Printed) -> String {
        let path = self.folder.join(&printed.file);
        let path = path.strip_prefix(self.site).unwrap_or(&path);
        path.display().to_string()
    }

    /// Sets the sheets, writes them into the ledger, and moves them to their places.
    fn set(
        &mut self,
        wanted: &[(Printed, String)],
        typesetter: &Typesetter,
        fonts: Option<&Path>,
    ) -> Result<(), Outcome> {
        let unfinished = self.folder.join(UNFINISHED);
        // An interrupted run may have left some.
        let _ = fs::remove_dir_all(&unfinished);
        fs::create_dir_all(&unfinished).map_err(|error| not_written(&unfinished, &error))?;
        let finished = self.set_in(&unfinished, wanted, typesetter, fonts);
        let _ = fs::remove_dir_all(&unfinished);
        // A folder that was made for nothing goes again; one with files in it stays.
        let _ = fs::remove_dir(self.folder);
        finished
    }

    fn set_in(
        &mut self,
        unfinished: &Path,
        wanted: &[(Printed, String)],
        typesetter: &Typesetter,
        fonts: Option<&Path>,
    ) -> Result<(), Outcome> {
        let sheets = wanted.iter().map(|(printed, _)| Job {
            sheet: &printed.sheet,
            output: unfinished.join(&printed.file),
        });
        let sheets: Vec<_> = sheets.collect();
        typesetter
            .set(&sheets, fonts)
            .map_err(|refusal| Outcome::refused(&[refusal]))?;
        for ((printed, content), job) in wanted.iter().zip(&sheets) {
            let bytes = fs::read(&job.output).map_err(|error| not_written(&job.output, &error))?;
            let bytes = Digest::of(&bytes).hex();
            let file = self.named(printed);
            let entries = printed.numbers.iter().map(|(record, number)| Entry {
                day: self.today,
                record: record.clone(),
                number: number.clone(),
                kind: printed.sheet.kind.to_owned(),
                language: printed.tag.to_string(),
                sheet: printed.mark.clone(),
                file: file.clone(),
                content: content.clone(),
                bytes: bytes.clone(),
            });
            self.ledger.add(entries);
        }
        // First the ledger: a sheet that it does not know could never be recalled.
        let path = ledger::path(self.site);
        replace_files(&[(path, self.ledger.to_csv())])
            .map_err(|(path, error)| not_written(&path, &error))?;
        for job in &sheets {
            let name = job.output.file_name().unwrap_or_default();
            let place = self.folder.join(name);
            fs::rename(&job.output, &place).map_err(|error| not_written(&place, &error))?;
        }
        Ok(())
    }
}

/// That nobody has called the number of a line, which paper would carry for years.
fn nobody_called(hotline: &Hotline) -> Refusal {
    Refusal::new(
        format!(
            "nobody has called {}, the number of `{}`, and paper stays on walls for years",
            hotline.main_number().display,
            hotline.id
        ),
        format!(
            "call it, and write the day as `verified_on` into {}; or print it with --not-called: the sheet says that we have not called",
            hotline.place.path
        ),
    )
}

fn bad_ledger(site: &Path, error: &LedgerError) -> Outcome {
    let path = ledger::path(site);
    Outcome::unusable(
        &format!(
            "the list of what was printed, {}, cannot be used: {error}",
            path.display()
        ),
        "restore an earlier copy of it; without this list you cannot find the sheets to take down when a number changes",
    )
}

fn not_written(path: &Path, error: &io::Error) -> Outcome {
    Outcome::unusable(
        &format!("{} cannot be written: {error}", path.display()),
        "make room or change the folder with --output, and print again; the sheets that there were are unchanged",
    )
}

/// What was made.
fn made(
    site: &Site,
    order: &Order,
    not_called: &[&Hotline],
    folder: &Path,
    (all, set): (usize, usize),
    took: f64,
) -> Outcome {
    let unchecked = unchecked(site, order);
    let place = folder
        .strip_prefix(".")
        .unwrap_or(folder)
        .display()
        .to_string();
    let message = Message {
        stdout: format!(
            "{GOOD}Made{GOOD:#} {} in {took:.2} s: {set} set, {} unchanged.\nThey are in {BOLD}{place}{BOLD:#}, and listed in {}, which belongs with the files of the site.\n",
            counted(all, "sheet"),
            all - set,
            ledger::LEDGER,
        ),
        stderr: example_address(site) + &notes(order, not_called, &unchecked),
        json: Some(json!({
            "ok": true, "output": place, "sheets": all, "set": set, "seconds": took,
            "not_called": not_called.iter().map(|hotline| &*hotline.id).collect::<Vec<_>>(), "not_checked": unchecked,
        })),
    };
    Outcome::new(Exit::Success, message)
}

/// The languages whose words nobody has checked.
fn unchecked<'o>(site: &Site, order: &'o Order) -> Vec<&'o str> {
    let is_unchecked = |tag: &&Tag| {
        let status = site.locale(tag).status;
        matches!(status, Status::Courtesy | Status::Unreviewed)
    };
    let tags = order.tags.iter().filter(is_unchecked);
    tags.map(Tag::as_str).collect()
}

/// A line that says so if the sheets name the address of the example, which paper would carry for years.
fn example_address(site: &Site) -> String {
    let config = &site.config;
    if config.example_origin.is_none() || config.short_address.is_some() {
        return String::new();
    }
    format!(
        "{DOUBTFUL}not your address{DOUBTFUL:#} is on the sheets, but {}, that of the example: write yours as `origin` into content/site.toml, and print again\n",
        config.origin
    )
}

/// The notes for the person who prints the sheets, one per line.
fn notes(order: &Order, not_called: &[&Hotline], unchecked: &[&str]) -> String {
    let mut notes: Vec<_> = not_called
        .iter()
        .map(|hotline| {
            format!(
                "{DOUBTFUL}not called{DOUBTFUL:#} {}, the number of `{}`: each sheet says so\n",
                hotline.main_number().display,
                hotline.id
            )
        })
        .collect();
    let restricted = order.subjects.iter();
    let restricted = restricted.filter(|subject| subject.has_no_neutral);
    notes.extend(restricted.map(|subject| {
        format!(
            "{DOUBTFUL}no neutral card{DOUBTFUL:#} of `{}`: callers must first read whom it is for, or who answers\n",
            subject.hotline
        )
    }));
    if !unchecked.is_empty() {
        notes.push(format!(
            "{DOUBTFUL}not checked{DOUBTFUL:#} by a native speaker: {}; each sheet says so\n",
            unchecked.join(", ")
        ));
    }
    notes.concat()
}
