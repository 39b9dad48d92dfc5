//! Blocks: the form in which a cache is on disk.
//!
//! A file is [`MAGIC`], the [version](program) of the program, and blocks. Each block holds a value and a digest of
//! everything before it, so that damage is noticed wherever it is, and a block can be appended without reading the
//! others.
//!
//! ```text
//! "fanal cache\n" | version of the program, 16 bytes | blocks
//! block: length of the body, 8 bytes, little-endian | body (postcard)
//!        | digest of the block before (of the first: the version) and the body, 16 bytes
//! ```

use std::fs;
use std::io::{self, Seek, SeekFrom, Write};

use serde::Serialize;

use crate::digest::{Digest, Hasher};
use crate::source::Fingerprint;

/// The first bytes of every cache.
const MAGIC: &[u8] = b"fanal cache\n";

/// The bytes before the first block.
pub(super) fn header() -> Vec<u8> {
    [MAGIC, program().as_ref()].concat()
}

/// The blocks of a cache, if it is whole.
pub(super) struct Blocks<'b> {
    /// The body of each.
    pub(super) bodies: Vec<&'b [u8]>,
    /// The digest of the last.
    pub(super) last: Digest,
}

/// Why bytes are not the blocks of a cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoBlocks {
    /// Another version of the program wrote them.
    Foreign,
    /// They are not what was written.
    Damaged,
}

impl<'b> Blocks<'b> {
    /// The blocks of a file with these bytes.
    pub(super) fn parse(bytes: &'b [u8]) -> Result<Self, NoBlocks> {
        let (version, blocks) = bytes
            .strip_prefix(MAGIC)
            .and_then(|bytes| bytes.split_at_checked(16))
            .ok_or(NoBlocks::Damaged)?;
        let program = program();
        if version != program.as_ref() {
            return Err(NoBlocks::Foreign);
        }
        Self::parse_after(program, blocks).ok_or(NoBlocks::Damaged)
    }

    fn parse_after(program: Digest, mut blocks: &'b [u8]) -> Option<Self> {
        let mut last = program;
        let mut bodies = Vec::new();
        while !blocks.is_empty() {
            let (length, rest) = blocks.split_first_chunk()?;
            let length = u64::from_le_bytes(*length).try_into().ok()?;
            let (body, rest) = rest.split_at_checked(length)?;
            let (digest, rest) = rest.split_at_checked(16)?;
            last = hasher_after(last).bytes(body).finish();
            if digest != last.as_ref() {
                return None;
            }
            bodies.push(body);
            blocks = rest;
        }
        Some(Self { bodies, last })
    }
}

/// Writes the first block.
pub(super) fn write_first(to: &mut (impl Write + Seek), value: &impl Serialize) -> io::Result<()> {
    write_after(to, program(), value)
}

/// Writes a block after the one with the digest `before`.
pub(super) fn write_after<W: Write + Seek>(
    to: &mut W,
    before: Digest,
    value: &impl Serialize,
) -> io::Result<()> {
    let start = to.stream_position()?;
    // The length is known only when the body is written.
    to.write_all(&0_u64.to_le_bytes())?;
    let mut body = Body {
        to,
        length: 0,
        hasher: hasher_after(before),
        failed: None,
    };
    if let Err(error) = postcard::to_io(value, &mut body).map(drop) {
        // Postcard reports every failure of the writer as a full buffer.
        return Err(body.failed.unwrap_or_else(|| io::Error::other(error)));
    }
    let Body {
        to,
        length,
        mut hasher,
        ..
    } = body;
    to.write_all(hasher.finish().as_ref())?;
    to.seek(SeekFrom::Start(start))?;
    to.write_all(&length.to_le_bytes())?;
    to.seek(SeekFrom::End(0))?;
    Ok(())
}

/// A writer that hashes and counts the bytes of a body.
struct Body<'t, W> {
    to: &'t mut W,
    length: u64,
    hasher: Hasher,
    /// Why a write failed.
    failed: Option<io::Error>,
}

impl<W: Write> Body<'_, W> {
    /// Keeps the error of a write, and returns another of its kind.
    fn keep_error<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let kind = error.kind();
            self.failed = Some(error);
            kind.into()
        })
    }
}

impl<W: Write> Write for Body<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hasher.bytes(bytes);
        self.length += bytes.len() as u64;
        let written = self.to.write_all(bytes);
        self.keep_error(written).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.to.flush();
        self.keep_error(flushed)
    }
}

/// The hasher for the body of the block after the one with the digest `before`.
fn hasher_after(before: Digest) -> Hasher {
    let mut hasher = Hasher::default();
    hasher.part(before);
    hasher
}

/// A digest of this program's version and its executable: any other program may read and render differently.
fn program() -> Digest {
    let mut hasher = Hasher::default();
    hasher.part(env!("CARGO_PKG_VERSION"));
    let executable = std::env::current_exe()
        .and_then(fs::metadata)
        .ok()
        .and_then(|metadata| Fingerprint::of_output(&metadata));
    hasher.part(format!("{executable:?}"));
    hasher.finish()
}
