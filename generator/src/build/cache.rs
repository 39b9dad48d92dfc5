//! What a run leaves for the next one, so that only what changed is read and made.
//!
//! The file `cache` lies beside the output (`public.build/cache`). It holds, for every page, what its
//! file looked like and what it said; for every file of the output, what it looked like and which pages
//! it was made from. It is never believed over the source: a page counts as known only if its file has
//! the size and time it had then, or the very same text. It can be deleted at any time. A digest tells
//! a damaged one from a whole one, and a version one of another program.
//!
//! ```text
//! "fanal cache\n" | version of the program, 16 bytes | blocks
//! block: length of the body, 8 bytes, little-endian | body (postcard)
//!        | digest of the digest before (at first the version) and the body, 16 bytes
//! ```
//!
//! The first block is all that a run knew. A run that changed little adds a block with what it changed;
//! when these come to a quarter of the first one, the file is written anew.

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

use crate::digest::{Digest, Hasher};
use crate::site::{Known, KnownPage, Part, PassedChecks};
use crate::source::Fingerprint;

const MAGIC: &[u8] = b"fanal cache\n";

/// Pages and files are written in this many parts each, so that several threads can read them.
const PARTS: usize = 16;

/// What the last build of an output knew.
#[derive(Debug, Default)]
pub struct Cache {
    /// Its pages, for the [`Conditions`](crate::site::Conditions) of the next run.
    pub known: Arc<Known>,
    /// Digest of all that every file was made from.
    pub(crate) base: Digest,
    /// The files of the output, by key.
    pub(crate) files: HashMap<String, KnownFile>,
    /// The file it was read from.
    kept: Option<Kept>,
}

/// A file of the output as it was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KnownFile {
    /// What it looked like.
    pub(crate) fingerprint: Fingerprint,
    /// Digest of what it is the compressed form of.
    pub(crate) of: Option<Digest>,
    /// The pages it was made from, by their place in the list of pages.
    pub(crate) seen: Vec<(u32, Part)>,
}

/// What a build knows when it is done: its pages, its base, and its files, each with its key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Next<'n> {
    pub(crate) known: &'n Known,
    pub(crate) base: Digest,
    pub(crate) files: &'n [(&'n str, &'n Cow<'n, KnownFile>)],
}

/// A cache on disk, to tell whether it is still the same.
#[derive(Debug)]
struct Kept {
    /// Length of the file.
    bytes: u64,
    /// Length of its first block.
    first: u64,
    /// Digest of its last block.
    last: Digest,
}

/// The first block.
#[derive(Serialize, Deserialize)]
struct Whole<'b> {
    checked: PassedChecks,
    base: Digest,
    /// Each a `Vec<KnownPage>`; all together are the list of pages.
    #[serde(borrow)]
    pages: Vec<&'b Bytes>,
    /// Each a `Vec<(String, KnownFile)>`.
    #[serde(borrow)]
    files: Vec<&'b Bytes>,
}

/// Any other block: what is different from what those before it say.
#[derive(Serialize, Deserialize)]
struct Change<'c> {
    checked: PassedChecks,
    base: Digest,
    /// Pages, by their place in the list.
    pages: Vec<(u32, Cow<'c, KnownPage>)>,
    /// Files, by their key.
    files: Vec<(Cow<'c, str>, Cow<'c, KnownFile>)>,
}

/// Whether a cache could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It is whole and this program wrote it.
    Whole,
    /// There is none, or another program wrote it.
    None,
    /// It is not what was written.
    Damaged,
}

impl Cache {
    /// Reads the cache in `folder`.
    ///
    /// One that is missing, damaged, or another program's is as good as none: everything is made anew.
    pub fn read(folder: &Path) -> (Self, Found) {
        let Ok(bytes) = fs::read(folder.join("cache")) else {
            return (Self::default(), Found::None);
        };
        let Some((version, blocks)) = bytes
            .strip_prefix(MAGIC)
            .and_then(|bytes| bytes.split_at_checked(16))
        else {
            return (Self::default(), Found::Damaged);
        };
        let program = program();
        if version != program.as_ref() {
            return (Self::default(), Found::None);
        }
        match Self::parse(blocks, program) {
            Some(cache) => (cache, Found::Whole),
            None => (Self::default(), Found::Damaged),
        }
    }

    fn parse(mut blocks: &[u8], program: Digest) -> Option<Self> {
        let mut last = program;
        let mut bodies = Vec::new();
        let mut bytes = (MAGIC.len() + program.as_ref().len()) as u64;
        while !blocks.is_empty() {
            let (length, rest) = blocks.split_first_chunk()?;
            let length = u64::from_le_bytes(*length);
            let (body, rest) = rest.split_at_checked(length.try_into().ok()?)?;
            let (digest, rest) = rest.split_at_checked(16)?;
            last = after(last).bytes(body).finish();
            if digest != last.as_ref() {
                return None;
            }
            bytes += 8 + length + 16;
            bodies.push(body);
            blocks = rest;
        }
        let (first, changes) = bodies.split_first()?;
        let mut cache = Self::parse_first(first)?;
        for change in changes {
            cache.apply(change)?;
        }
        cache.kept = Some(Kept {
            bytes,
            first: first.len() as u64,
            last,
        });
        Some(cache)
    }

    fn parse_first(body: &[u8]) -> Option<Self> {
        let whole: Whole<'_> = postcard::from_bytes(body).ok()?;
        let (pages, files) = rayon::join(
            || parse_parts::<KnownPage>(&whole.pages),
            || parse_parts::<(String, KnownFile)>(&whole.files),
        );
        Some(Self {
            known: Arc::new(Known::new(pages?, whole.checked)),
            base: whole.base,
            files: files?.into_iter().collect(),
            kept: None,
        })
    }

    fn apply(&mut self, body: &[u8]) -> Option<()> {
        let change: Change<'_> = postcard::from_bytes(body).ok()?;
        let known = Arc::get_mut(&mut self.known)?;
        known.checked = change.checked;
        for (at, page) in change.pages {
            known.set(at, page.into_owned())?;
        }
        self.base = change.base;
        for (key, file) in change.files {
            self.files.insert(key.into_owned(), file.into_owned());
        }
        Some(())
    }

    /// Leaves what a build knows in `folder`, after one that knew what is in this cache.
    ///
    /// # Errors
    ///
    /// When the disk says no; the cache that was there before still stands.
    pub(crate) fn leave(&self, next: Next<'_>, folder: &Path) -> io::Result<()> {
        if let (Some(kept), Some(change)) = (&self.kept, self.change(next)) {
            let same = change.pages.is_empty() && change.files.is_empty();
            if same && change.checked == self.known.checked && change.base == self.base {
                return Ok(());
            }
            if kept.add(&change, &folder.join("cache"))? {
                return Ok(());
            }
        }
        let half = folder.join("cache.half");
        next.write(&half)?;
        fs::rename(&half, folder.join("cache"))
    }

    /// What a build changed, if it has the same pages and files still.
    fn change<'n>(&self, next: Next<'n>) -> Option<Change<'n>> {
        let pages = self.known.differing(next.known)?;
        if next.files.len() != self.files.len() {
            return None;
        }
        let mut files = Vec::new();
        for (key, file) in next.files {
            // One that is borrowed is borrowed from here.
            let Cow::Owned(now) = file else { continue };
            if self.files.get(*key)? != now {
                files.push((Cow::Borrowed(*key), Cow::Borrowed(now)));
            }
        }
        Some(Change {
            checked: next.known.checked,
            base: next.base,
            pages,
            files,
        })
    }
}

impl Next<'_> {
    /// Writes all of it to a new file.
    fn write(self, path: &Path) -> io::Result<()> {
        let (pages, files) = rayon::join(|| parts(self.known.pages()), || parts(self.files));
        let (pages, files) = (pages?, files?);
        let whole = Whole {
            checked: self.known.checked,
            base: self.base,
            pages: pages.iter().map(|part| Bytes::new(part)).collect(),
            files: files.iter().map(|part| Bytes::new(part)).collect(),
        };
        let mut file = BufWriter::new(File::create(path)?);
        let program = program();
        file.write_all(&[MAGIC, program.as_ref()].concat())?;
        write_block(&mut file, program, &whole)?;
        file.flush()
    }
}

impl Kept {
    /// Adds a block to the file, unless that is another one by now or would grow too long; says whether it did.
    fn add(&self, change: &Change<'_>, path: &Path) -> io::Result<bool> {
        let mut block = Cursor::new(Vec::new());
        write_block(&mut block, self.last, change)?;
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
        // In one go: one that is cut off in between would spoil all of the cache.
        let added = file.write_all(&block);
        if added.is_err() {
            file.set_len(self.bytes)?;
        }
        added.map(|()| true)
    }
}

/// Writes a block, after the one with the digest `before`.
fn write_block<W: io::Write + io::Seek>(
    to: &mut W,
    before: Digest,
    body: &impl Serialize,
) -> io::Result<()> {
    let start = to.stream_position()?;
    to.write_all(&0_u64.to_le_bytes())?;
    let writer = Body {
        to,
        length: 0,
        hasher: after(before),
    };
    let written = postcard::to_io(body, writer).map_err(io::Error::other)?;
    let Body {
        to,
        length,
        mut hasher,
    } = written;
    to.write_all(hasher.finish().as_ref())?;
    to.seek(SeekFrom::Start(start))?;
    to.write_all(&length.to_le_bytes())?;
    to.seek(SeekFrom::End(0))?;
    Ok(())
}

/// The body of a block on its way: it is hashed and counted.
struct Body<'t, W> {
    to: &'t mut W,
    length: u64,
    hasher: Hasher,
}

impl<W: io::Write> io::Write for Body<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hasher.bytes(bytes);
        self.length += bytes.len() as u64;
        self.to.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// What the digest of a block begins with; its body follows.
fn after(before: Digest) -> Hasher {
    let mut hasher = Hasher::default();
    hasher.part(before);
    hasher
}

fn to_bytes<T: Serialize>(value: &T) -> io::Result<Vec<u8>> {
    postcard::to_stdvec(value).map_err(io::Error::other)
}

fn parts<T: Serialize + Sync>(items: &[T]) -> io::Result<Vec<ByteBuf>> {
    let length = items.len().div_ceil(PARTS).max(1);
    items
        .par_chunks(length)
        .map(|part| to_bytes(&part).map(ByteBuf::from))
        .collect()
}

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

/// A digest of this very program: what another one made is made anew.
fn program() -> Digest {
    let mut hasher = Hasher::default();
    hasher.part(env!("CARGO_PKG_VERSION"));
    let fingerprint = std::env::current_exe()
        .and_then(fs::metadata)
        .ok()
        .and_then(|metadata| Fingerprint::of(&metadata));
    hasher.part(format!("{fingerprint:?}"));
    hasher.finish()
}
