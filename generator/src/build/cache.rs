//! The cache: what a build leaves for the next one, so that only changes are read and rendered.
//!
//! It is the file `cache` beside the output (`public.build/cache`). For every page it holds the fingerprint of the
//! page's file and its parsed content; for every hotline a digest of its record; for every file of the output, its
//! fingerprint and the pages and hotlines it was made from.
//! The source always takes precedence: a page is taken from the cache only if its file has the same fingerprint, or the
//! very same text. The cache can be deleted at any time; digests tell a damaged one, and a version the cache of
//! another program.
//!
//! The first block of the file is the whole state of a build. A build with few changes appends a block with these; when
//! the blocks after the first exceed a quarter of it, the file is replaced.

mod block;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Cursor, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteBuf, Bytes};

use crate::digest::Digest;
use crate::publish::trace::Hotlines;
use crate::site::Part;
use crate::site::{Known, KnownPage, KnownPicture, PassedChecks, RecordDigests};
use crate::source::Fingerprint;

use block::{Blocks, NoBlocks};

/// The pages and files of a first block are split into this many parts each, which several threads can parse.
const PARTS: usize = 16;

/// What the last build of an output left.
#[derive(Debug, Default)]
pub struct Cache {
    /// Its pages, for the [`Conditions`](crate::site::Conditions) of the next build.
    pub known: Arc<Known>,
    /// Digest of everything, other than pages and hotlines, that its files were made from.
    pub(crate) base: Digest,
    /// The files of the output, by key.
    pub(crate) files: HashMap<String, KnownFile>,
    /// The file that the cache was read from.
    on_disk: Option<OnDisk>,
}

/// A file of the output, as the last build left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KnownFile {
    /// Its fingerprint.
    pub(crate) fingerprint: Fingerprint,
    /// Of a compressed file, the digest of the bytes before compression.
    pub(crate) of: Option<Digest>,
    /// The pages it was made from, by position in the list of pages.
    pub(crate) seen: Vec<(u32, Part)>,
    /// The hotlines it was made from.
    pub(crate) hotlines: Hotlines,
}

/// What a build leaves: its pages, its base, and its files with their keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Next<'n> {
    pub(crate) known: &'n Known,
    pub(crate) base: Digest,
    pub(crate) files: &'n [(&'n str, &'n Cow<'n, KnownFile>)],
}

/// A cache file as it was read, to notice that another build changed it since.
#[derive(Debug)]
struct OnDisk {
    /// Length of the file.
    bytes: u64,
    /// Length of its first block.
    first: u64,
    /// Digest of its last block.
    last: Digest,
}

/// The first block: the whole state of a build.
#[derive(Serialize, Deserialize)]
struct State<'b> {
    checked: PassedChecks,
    base: Digest,
    pictures: Cow<'b, [KnownPicture]>,
    records: Cow<'b, RecordDigests>,
    /// The list of pages, in parts: each is a `Vec<KnownPage>`.
    #[serde(borrow)]
    pages: Vec<&'b Bytes>,
    /// The files with their keys, in parts: each is a `Vec<(String, KnownFile)>`.
    #[serde(borrow)]
    files: Vec<&'b Bytes>,
}

/// Any other block: how the state changed since the block before.
#[derive(Serialize, Deserialize)]
struct Change<'c> {
    checked: PassedChecks,
    base: Digest,
    /// All pictures.
    pictures: Cow<'c, [KnownPicture]>,
    /// The digests of the records of all hotlines.
    records: Cow<'c, RecordDigests>,
    /// Pages, by position in the list.
    pages: Vec<(u32, Cow<'c, KnownPage>)>,
    /// Files, by key.
    files: Vec<(Cow<'c, str>, Cow<'c, KnownFile>)>,
}

/// Whether a cache could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It is undamaged, and this program wrote it.
    Whole,
    /// There is none, or another program wrote it.
    None,
    /// It is not what was written.
    Damaged,
}

impl Cache {
    /// Reads the cache in `folder`.
    ///
    /// A missing, damaged or foreign cache is ignored: everything is read and rendered again.
    pub fn read(folder: &Path) -> (Self, Found) {
        let Ok(bytes) = fs::read(folder.join("cache")) else {
            return (Self::default(), Found::None);
        };
        match Blocks::parse(&bytes) {
            Ok(blocks) => match Self::parse(&blocks, bytes.len() as u64) {
                Some(cache) => (cache, Found::Whole),
                None => (Self::default(), Found::Damaged),
            },
            Err(NoBlocks::Foreign) => (Self::default(), Found::None),
            Err(NoBlocks::Damaged) => (Self::default(), Found::Damaged),
        }
    }

    /// The cache in the blocks of a file with so many bytes.
    fn parse(blocks: &Blocks<'_>, bytes: u64) -> Option<Self> {
        let (first, changes) = blocks.bodies.split_first()?;
        let mut cache = Self::parse_first(first)?;
        for change in changes {
            cache.apply(change)?;
        }
        cache.on_disk = Some(OnDisk {
            bytes,
            first: first.len() as u64,
            last: blocks.last,
        });
        Some(cache)
    }

    fn parse_first(body: &[u8]) -> Option<Self> {
        let state: State<'_> = postcard::from_bytes(body).ok()?;
        let (pages, files) = rayon::join(
            || parse_parts::<KnownPage>(&state.pages),
            || parse_parts::<(String, KnownFile)>(&state.files),
        );
        Some(Self {
            known: Arc::new(Known::new(
                pages?,
                state.pictures.into_owned(),
                state.records.into_owned(),
                state.checked,
            )),
            base: state.base,
            files: files?.into_iter().collect(),
            on_disk: None,
        })
    }

    fn apply(&mut self, body: &[u8]) -> Option<()> {
        let change: Change<'_> = postcard::from_bytes(body).ok()?;
        let known = Arc::get_mut(&mut self.known)?;
        known.checked = change.checked;
        known.pictures = change.pictures.into_owned();
        known.records = change.records.into_owned();
        for (at, page) in change.pages {
            known.set(at, page.into_owned())?;
        }
        self.base = change.base;
        for (key, file) in change.files {
            self.files.insert(key.into_owned(), file.into_owned());
        }
        Some(())
    }

    /// Writes what a build leaves to `folder`; the build started with this cache.
    ///
    /// # Errors
    ///
    /// The disk fails; the cache on disk is then unchanged.
    pub(crate) fn leave(&self, next: Next<'_>, folder: &Path) -> io::Result<()> {
        if let (Some(on_disk), Some(change)) = (&self.on_disk, self.change(next)) {
            let same = change.pages.is_empty()
                && change.files.is_empty()
                && *change.records == self.known.records;
            if same && change.checked == self.known.checked && change.base == self.base {
                return Ok(());
            }
            if on_disk.append(&change, &folder.join("cache"))? {
                return Ok(());
            }
        }
        let half = folder.join("cache.half");
        next.write(&half)?;
        fs::rename(&half, folder.join("cache"))
    }

    /// How a build changed this cache; `None` if it has other pages or other files.
    fn change<'n>(&self, next: Next<'n>) -> Option<Change<'n>> {
        let pages = self.known.differing(next.known)?;
        if next.files.len() != self.files.len() {
            return None;
        }
        let mut files = Vec::new();
        for (key, file) in next.files {
            // A borrowed file is borrowed from this cache.
            let Cow::Owned(now) = file else { continue };
            if self.files.get(*key)? != now {
                files.push((Cow::Borrowed(*key), Cow::Borrowed(now)));
            }
        }
        Some(Change {
            checked: next.known.checked,
            base: next.base,
            pictures: Cow::Borrowed(next.known.pictures()),
            records: Cow::Borrowed(&next.known.records),
            pages,
            files,
        })
    }
}

impl Next<'_> {
    /// Writes the whole state to a new file.
    fn write(self, path: &Path) -> io::Result<()> {
        let (pages, files) = rayon::join(|| parts(self.known.pages()), || parts(self.files));
        let (pages, files) = (pages?, files?);
        let state = State {
            checked: self.known.checked,
            base: self.base,
            pictures: Cow::Borrowed(self.known.pictures()),
            records: Cow::Borrowed(&self.known.records),
            pages: pages.iter().map(|part| Bytes::new(part)).collect(),
            files: files.iter().map(|part| Bytes::new(part)).collect(),
        };
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all(&block::header())?;
        block::write_first(&mut file, &state)?;
        file.flush()
    }
}

impl OnDisk {
    /// Appends a block to the file `path`. `false`, and no change, if another build changed the file since it was read,
    /// or if the blocks after the first would exceed a quarter of it.
    fn append(&self, change: &Change<'_>, path: &Path) -> io::Result<bool> {
        let mut block = Cursor::new(Vec::new());
        block::write_after(&mut block, self.last, change)?;
        let block = block.into_inner();
        if self.bytes + block.len() as u64 > self.first + self.first / 4 {
            return Ok(false);
        }
        let Ok(mut file) = File::options().read(true).write(true).open(path) else {
            return Ok(false);
        };
        if file.metadata()?.len() != self.bytes {
            return Ok(false);
        }
        let mut last = [0; 16];
        file.seek(SeekFrom::End(-16))?;
        file.read_exact(&mut last)?;
        if last != self.last.as_ref() {
            return Ok(false);
        }
        // With one call, because a block that is cut off damages the whole cache.
        let appended = file.write_all(&block);
        if appended.is_err() {
            file.set_len(self.bytes)?;
        }
        appended.map(|()| true)
    }
}

/// Serialises `items` in up to [`PARTS`] parts.
fn parts<T: Serialize + Sync>(items: &[T]) -> io::Result<Vec<ByteBuf>> {
    let length = items.len().div_ceil(PARTS).max(1);
    items
        .par_chunks(length)
        .map(|part| {
            let bytes = postcard::to_stdvec(part).map_err(io::Error::other)?;
            Ok(ByteBuf::from(bytes))
        })
        .collect()
}

/// Parses the items of all parts.
fn parse_parts<T>(parts: &[&Bytes]) -> Option<Vec<T>>
where
    T: for<'de> Deserialize<'de> + Send,
{
    let parsed: Option<Vec<Vec<T>>> = parts
        .par_iter()
        .map(|part| postcard::from_bytes(part).ok())
        .collect();
    Some(parsed?.into_iter().flatten().collect())
}
