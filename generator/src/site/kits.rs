//! Kits: the files that a campaign offers to people who share it, as `fanal print --campaign ID --publish` put them into
//! `content/kits/<id>/`.
//!
//! Beside them is `kit.csv`, the part of the ledger that is about them. A file with a number that has changed since, or whose bytes
//! are not those that were made, is not offered: people would hang it up for years. Whether other words on it are still those of
//! the site is asked by [`outdated`](crate::printing::outdated), which knows what is on a sheet.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::Date;

use super::records::Records;
use crate::content::campaign::Campaign;
use crate::content::config::Config;
use crate::content::emergency::Emergency;
use crate::content::hotline::HotlineId;
use crate::content::ledger::{Entry, Ledger};
use crate::content::locale::Tag;
use crate::content::page::{Drafts, Page, PageId};
use crate::content::role::Role;
use crate::content::sheet_kind::{KIT, Kind};
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::digest::Digest;
use crate::problem::{Place, Problem, Problems};
use crate::source::Source;

/// The folder of kits, below the site's folder.
pub const FOLDER: &str = "content/kits/";

/// The file beside the files of a kit that says what is on them.
pub const MANIFEST: &str = "kit.csv";

/// The bytes of a digest in the address of a file.
const DIGEST_BYTES: usize = 6;

/// The files of each campaign that offers some, by its id, in the order of languages and kinds.
pub type Kits = BTreeMap<Arc<str>, Vec<KitFile>>;

/// A file that a campaign offers.
#[derive(Debug, Clone)]
pub struct KitFile {
    /// The language.
    pub tag: Tag,
    /// Its kind; `None` for the file with everything.
    pub kind: Option<Kind>,
    /// The help line that a sheet of paper is about.
    pub line: Option<HotlineId>,
    /// Its name.
    pub name: String,
    /// The mark by which the ledger knows what is on it.
    pub mark: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

impl KitFile {
    /// The path of the file below the site's root. It changes with the file, so that nobody gets a copy of an old one.
    pub fn published(&self) -> String {
        let mut path = "kits/".to_owned();
        for byte in Digest::of(&self.bytes).as_ref().iter().take(DIGEST_BYTES) {
            // Writing to a `String` cannot fail.
            let _ = write!(path, "{byte:02x}");
        }
        path.push('/');
        path.push_str(&self.name);
        path
    }
}

/// What files are compared with.
pub(super) struct Current<'k> {
    pub(super) config: &'k Config,
    pub(super) records: &'k Records,
    pub(super) emergency: &'k BTreeMap<Territory, Emergency>,
}

/// Reads the kits of all campaigns. What cannot be offered is a warning and no error: it must hold up neither a build with a number
/// that has changed nor the command that makes the kit again.
pub(super) fn read(
    source: &Source,
    campaigns: &[Campaign],
    current: &Current<'_>,
    problems: &Problems,
) -> Kits {
    problems.extend(without_campaign(source, campaigns));
    let kits = campaigns.iter().filter_map(|campaign| {
        let files = current.kit(source, &campaign.id, problems);
        (!files.is_empty()).then(|| (Arc::clone(&campaign.id), files))
    });
    kits.collect()
}

/// Warnings of files in the folder of no campaign.
fn without_campaign(source: &Source, campaigns: &[Campaign]) -> Vec<Problem> {
    let files = source.binaries_below(FOLDER).map(|(path, _)| path);
    let lost = files.filter(|path| {
        let below = path.strip_prefix(FOLDER).unwrap_or(path);
        let folder = below.split('/').next();
        !campaigns
            .iter()
            .any(|campaign| folder == Some(&*campaign.id))
    });
    let problems = lost.map(|path| {
        let message = "no campaign has the name of this folder, so readers do not get this file";
        let problem = Problem::warning(Place::file(path), message);
        let help = "remove the folder, or give it the name of the campaign";
        problem.help(help).grouped_by("kit without a campaign")
    });
    problems.collect()
}

impl Current<'_> {
    /// The files that the campaign `id` can offer, in the order of languages and kinds.
    fn kit(&self, source: &Source, id: &str, problems: &Problems) -> Vec<KitFile> {
        let folder = format!("{FOLDER}{id}/");
        let path = format!("{folder}{MANIFEST}");
        let text = source.text(&path).unwrap_or_default();
        let again = format!(
            "readers do not get this; `fanal print --campaign {id} --publish` makes it again"
        );
        let warning =
            |path: &Arc<str>, why: String| Problem::warning(Place::file(path), why).help(&*again);
        let manifest = match Ledger::parse(&text) {
            Ok(manifest) => manifest,
            Err(error) => {
                problems.push(warning(&path.into(), error.to_string()));
                return Vec::new();
            }
        };
        let mut files = Vec::new();
        for (path, bytes) in source.binaries_below(&folder) {
            let name = path.strip_prefix(&*folder).unwrap_or(path);
            match self.file(name, bytes, &manifest) {
                Ok(file) => files.push(file),
                Err(why) => problems.push(warning(path, why).grouped_by(format!("kit {id}"))),
            }
        }
        let tags = self.config.tags();
        files.sort_by_key(|file: &KitFile| {
            let position = tags.iter().position(|own| *own == file.tag);
            (position, file.kind, file.name.clone())
        });
        files
    }

    /// A file of a kit, or why it cannot be offered.
    fn file(&self, name: &str, bytes: &Arc<[u8]>, manifest: &Ledger) -> Result<KitFile, String> {
        let unknown = || "this is not the file that `fanal print` made".to_owned();
        let mut entries = manifest.newest_of(name);
        let first = entries.clone().next().ok_or_else(unknown)?;
        let kind = Kind::parse(&first.kind);
        let locale = self.config.locale(&first.language);
        let is_known =
            (kind.is_some() || first.kind == KIT) && first.bytes == Digest::of(bytes).hex();
        let locale = locale.filter(|_| is_known).ok_or_else(unknown)?;
        if let Some(Entry { record, number, .. }) = entries.find(|entry| !self.is_right(entry)) {
            return Err(format!(
                "this has {number}, which is no longer a number of `{record}`"
            ));
        }
        let is_paper = kind.is_some_and(|kind| !kind.is_picture());
        let line = self.records.hotlines.get_key_value(first.record.as_str());
        Ok(KitFile {
            tag: locale.locale.tag.clone(),
            kind,
            line: line.filter(|_| is_paper).map(|(id, _)| Arc::clone(id)),
            name: name.to_owned(),
            mark: first.sheet.clone(),
            bytes: Arc::clone(bytes),
        })
    }

    /// Whether a number is still one of its record. The id of a campaign has none.
    fn is_right(&self, Entry { record, number, .. }: &Entry) -> bool {
        if number.is_empty() {
            return true;
        }
        if let Some(hotline) = self.records.hotlines.get(record.as_str()) {
            return hotline.numbers.iter().any(|own| own.display == *number);
        }
        let territory = Territory::parse(record);
        let emergency = territory.and_then(|territory| self.emergency.get(&territory));
        emergency.is_some_and(|own| own.main_numbers().any(|own| own.dial == *number))
    }
}

/// The files of a site's kits that readers get today: nothing of a campaign, or of a language of it, whose page they do not get.
pub(super) fn shown(
    kits: &Kits,
    pages: &BTreeMap<PageId, Page>,
    today: Date,
    drafts: Drafts,
) -> Kits {
    let kits = kits.iter().filter_map(|(id, files)| {
        let page = pages.get(&*Role::Campaign(id).id())?;
        let is_shown = |file: &&KitFile| {
            let text = page.translations.get(&file.tag);
            text.is_some_and(|text| text.shown(today, drafts))
        };
        let files: Vec<_> = files.iter().filter(is_shown).cloned().collect();
        (!files.is_empty()).then(|| (Arc::clone(id), files))
    });
    kits.collect()
}
