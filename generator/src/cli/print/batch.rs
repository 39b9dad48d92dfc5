//! Sheets that are set together, and the kits that they are packed into.
//!
//! Sheets are set by the program `fanal-print` into a folder beside the finished ones. Only when all of them are there does the
//! ledger learn of them, and are they moved to their places: an error on the way leaves everything as it was.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fanal::content::ledger::{Entry, Ledger};
use fanal::content::locale::Tag;
use fanal::content::picture::{FOLDER, Picture};
use fanal::content::sheet_kind::KIT;
use fanal::digest::{Digest, Hasher};
use fanal::printing::{Kit, Printed, Refusal};
use fanal::site::kits;
use fanal::source::{Source, replace_files};
use jiff::civil::Date;

use super::pack::packed;
use super::typesetter::{Job, Typesetter};
use crate::cli::ledger;
use crate::cli::outcome::Outcome;

/// The folder in which sheets are set, in that of the finished ones.
const UNFINISHED: &str = ".unfinished";

/// Sheets that are set together.
pub(super) struct Batch<'b> {
    /// The folder of the site.
    pub(super) site: &'b Path,
    /// The folder of the finished sheets.
    pub(super) folder: &'b Path,
    pub(super) today: Date,
    pub(super) ledger: Ledger,
    /// The files of the site, with its pictures.
    pub(super) source: &'b Source,
}

impl Batch<'_> {
    /// Makes the sheets and kits that are not there yet: how many.
    pub(super) fn make(
        &mut self,
        printed: &[Printed],
        kits: &[Kit],
        typesetter: &Typesetter,
        fonts: Option<&Path>,
    ) -> Result<usize, Outcome> {
        let contents = printed
            .iter()
            .map(|printed| self.content(printed, typesetter));
        let contents: Vec<_> = contents.collect();
        let parts = printed.iter().map(|printed| printed.file.as_str());
        let parts: BTreeMap<_, _> = parts.zip(contents.iter().map(String::as_str)).collect();
        let kits = kits.iter().map(|kit| (kit, content_of_kit(kit, &parts)));
        let kits: Vec<_> = kits
            .filter(|(kit, content)| !self.is_there(&kit.file, content))
            .collect();
        let sheets: Vec<_> = printed
            .iter()
            .zip(contents.iter().cloned())
            .filter(|(printed, content)| !self.is_there(&printed.file, content))
            .collect();
        let count = sheets.len() + kits.len();
        if count > 0 {
            let unfinished = self.folder.join(UNFINISHED);
            // An interrupted run may have left some.
            let _ = fs::remove_dir_all(&unfinished);
            let finished = self.make_in(&unfinished, &sheets, &kits, typesetter, fonts);
            let _ = fs::remove_dir_all(&unfinished);
            // A folder that was made for nothing goes again; one with files in it stays.
            let _ = fs::remove_dir(self.folder);
            finished?;
        }
        Ok(count)
    }

    /// Puts files of a campaign, all of which were made, into its folder of the site, from which readers get them.
    ///
    /// The folder is replaced as a whole, so that nothing older stays in it.
    pub(super) fn publish(&self, campaign: &str, files: &[&str]) -> Result<(), Outcome> {
        let place = self.site.join(kits::FOLDER).join(campaign);
        // The site has no files whose names start with a dot.
        let unfinished = self.site.join(kits::FOLDER).join(format!(".{campaign}"));
        let _ = fs::remove_dir_all(&unfinished);
        make_folder(&unfinished)?;
        let mut manifest = Ledger::default();
        for file in files {
            let named = self.named(file);
            let name = file.rsplit_once('/').map_or(*file, |(_, name)| name);
            let entries = self.ledger.newest_of(&named).cloned();
            manifest.add(entries.map(|entry| Entry {
                file: name.to_owned(),
                ..entry
            }));
            let copy = unfinished.join(name);
            fs::copy(self.folder.join(file), &copy).map_err(|error| not_written(&copy, &error))?;
        }
        let list = unfinished.join(kits::MANIFEST);
        fs::write(&list, manifest.to_csv()).map_err(|error| not_written(&list, &error))?;
        let _ = fs::remove_dir_all(&place);
        fs::rename(&unfinished, &place).map_err(|error| not_written(&place, &error))
    }

    /// The digest of everything that decides about the bytes of a sheet but its day.
    fn content(&self, printed: &Printed, typesetter: &Typesetter) -> String {
        let mut hasher = Hasher::default();
        hasher.part(printed.content).part(typesetter.digest);
        hasher.part(&printed.code);
        if let Some((_, bytes)) = printed
            .picture
            .as_deref()
            .and_then(|name| self.original(name))
        {
            hasher.part(bytes);
        }
        hasher.finish().hex()
    }

    /// The picture `name` as somebody saved it, with its path.
    fn original(&self, name: &str) -> Option<(&Arc<str>, &Arc<[u8]>)> {
        let mut pictures = self.source.binaries_below(FOLDER);
        pictures.find(|(path, _)| path.strip_prefix(FOLDER) == Some(name))
    }

    /// Whether a file was made from the same content, and nobody has changed it.
    fn is_there(&self, file: &str, content: &str) -> bool {
        let bytes = self.ledger.bytes_of(&self.named(file), content);
        let Some(bytes) = bytes else { return false };
        let file = fs::read(self.folder.join(file));
        file.is_ok_and(|file| Digest::of(&file).hex() == bytes)
    }

    /// The name of a file as the ledger has it.
    fn named(&self, file: &str) -> String {
        let path = self.folder.join(file);
        let path = path.strip_prefix(self.site).unwrap_or(&path);
        path.display().to_string()
    }

    /// Makes sheets and kits in a folder, writes them into the ledger, and moves them to their places.
    fn make_in(
        &mut self,
        unfinished: &Path,
        sheets: &[(&Printed, String)],
        kits: &[(&Kit, String)],
        typesetter: &Typesetter,
        fonts: Option<&Path>,
    ) -> Result<(), Outcome> {
        let files = sheets.iter().map(|(printed, _)| &printed.file);
        let files: Vec<_> = files.chain(kits.iter().map(|(kit, _)| &kit.file)).collect();
        make_folder(unfinished)?;
        for file in &files {
            make_folder(unfinished.join(file).parent().unwrap_or(unfinished))?;
        }
        self.set(unfinished, sheets, typesetter, fonts)?;
        for (kit, _) in kits {
            self.pack(unfinished, kit)?;
        }
        for (printed, content) in sheets {
            self.enter(unfinished, &Made::from(*printed), content)?;
        }
        for (kit, content) in kits {
            self.enter(unfinished, &Made::from(*kit), content)?;
        }
        // First the ledger: a sheet that it does not know could never be recalled.
        let path = ledger::path(self.site);
        replace_files(&[(path, self.ledger.to_csv())])
            .map_err(|(path, error)| not_written(&path, &error))?;
        for file in files {
            let place = self.folder.join(file);
            make_folder(place.parent().unwrap_or(self.folder))?;
            fs::rename(unfinished.join(file), &place)
                .map_err(|error| not_written(&place, &error))?;
        }
        Ok(())
    }

    /// Sets the sheets in a folder.
    fn set(
        &self,
        unfinished: &Path,
        sheets: &[(&Printed, String)],
        typesetter: &Typesetter,
        fonts: Option<&Path>,
    ) -> Result<(), Outcome> {
        if sheets.is_empty() {
            return Ok(());
        }
        let pictures = self.pictures(unfinished, sheets)?;
        let jobs = sheets.iter().map(|(printed, _)| Job {
            sheet: &printed.sheet,
            code: &printed.code,
            output: unfinished.join(&printed.file),
            picture: printed.picture.as_ref().and_then(|name| pictures.get(name)),
        });
        let jobs: Vec<_> = jobs.collect();
        typesetter
            .set(&jobs, fonts)
            .map_err(|refusal| Outcome::refused(&[refusal]))
    }

    /// Packs a kit, whose parts are in the folder or, if they are unchanged, in their places.
    fn pack(&self, unfinished: &Path, kit: &Kit) -> Result<(), Outcome> {
        let place = unfinished.join(&kit.file);
        let part = |file: &str| {
            fs::read(unfinished.join(file)).or_else(|_| fs::read(self.folder.join(file)))
        };
        let packed = packed(kit, part).map_err(|error| not_written(&place, &error))?;
        fs::write(&place, packed).map_err(|error| not_written(&place, &error))
    }

    /// Writes the pictures that sheets are set with into a folder, at their widest and without what else their files say.
    fn pictures(
        &self,
        unfinished: &Path,
        wanted: &[(&Printed, String)],
    ) -> Result<BTreeMap<String, PathBuf>, Outcome> {
        let mut pictures = BTreeMap::new();
        for name in wanted
            .iter()
            .filter_map(|(printed, _)| printed.picture.as_ref())
        {
            let Some((path, bytes)) = self.original(name).filter(|_| !pictures.contains_key(name))
            else {
                continue;
            };
            let drawn = Picture::read(path, bytes).and_then(|picture| picture.encoded_widest());
            let drawn = drawn.map_err(|error| {
                let refusal = Refusal::new(format!("{path}: {error}"), error.help());
                Outcome::refused(&[refusal])
            })?;
            let place = unfinished.join(format!("picture-{}", pictures.len()));
            fs::write(&place, drawn).map_err(|error| not_written(&place, &error))?;
            pictures.insert(name.clone(), place);
        }
        Ok(pictures)
    }

    /// Writes a finished file into the ledger.
    fn enter(&mut self, unfinished: &Path, made: &Made<'_>, content: &str) -> Result<(), Outcome> {
        let place = unfinished.join(made.file);
        let bytes = fs::read(&place).map_err(|error| not_written(&place, &error))?;
        let (file, bytes) = (self.named(made.file), Digest::of(&bytes).hex());
        let entries = made.numbers.iter().map(|(record, number)| Entry {
            day: self.today,
            record: record.clone(),
            number: number.clone(),
            kind: made.kind.to_owned(),
            language: made.tag.to_string(),
            sheet: made.mark.to_owned(),
            file: file.clone(),
            content: content.to_owned(),
            bytes: bytes.clone(),
        });
        self.ledger.add(entries);
        Ok(())
    }
}

/// What the ledger has of a finished file.
struct Made<'m> {
    file: &'m str,
    kind: &'m str,
    tag: &'m Tag,
    mark: &'m str,
    numbers: &'m [(String, String)],
}

impl<'m> From<&'m Printed> for Made<'m> {
    fn from(printed: &'m Printed) -> Self {
        Self {
            file: &printed.file,
            kind: printed.sheet.kind,
            tag: &printed.tag,
            mark: &printed.mark,
            numbers: &printed.numbers,
        }
    }
}

impl<'m> From<&'m Kit> for Made<'m> {
    fn from(kit: &'m Kit) -> Self {
        Self {
            file: &kit.file,
            kind: KIT,
            tag: &kit.tag,
            mark: &kit.mark,
            numbers: &kit.numbers,
        }
    }
}

/// The digest of everything in a kit; `parts` are the digests of sheets by their files.
fn content_of_kit(kit: &Kit, parts: &BTreeMap<&str, &str>) -> String {
    let mut hasher = Hasher::default();
    hasher.part(kit.content);
    for file in &kit.parts {
        hasher.part(file);
        hasher.part(parts.get(file.as_str()).unwrap_or(&""));
    }
    hasher.finish().hex()
}

fn make_folder(folder: &Path) -> Result<(), Outcome> {
    fs::create_dir_all(folder).map_err(|error| not_written(folder, &error))
}

fn not_written(path: &Path, error: &io::Error) -> Outcome {
    Outcome::unusable(
        &format!("{} cannot be written: {error}", path.display()),
        "make room or change the folder with --output, and print again; the sheets that there were are unchanged",
    )
}
