//! The file of cells: its layout, and reading and writing single cells.
//!
//! ```text
//! offset             size     what
//! 0                  16       `fanal tip queue2`
//! 16                 16       the revision: random, replaced by every change
//! 32                 4,064    zeros
//! 4,096 + 69,632 n   69,632   cell n
//!
//! a free cell: random bytes
//!
//! a taken cell:
//! 0                  16       `fanal sealed tip`
//! 16                 16       the id: random
//! 32                 1        the lane: 0 normal, 1 low
//! 33                 4        length of the envelope, u32, big-endian
//! 37                 4,059    random bytes
//! 4,096              65,536   the envelope, and random bytes after a shorter one
//!
//! a part of a cell at the end: a program was killed while it appended one
//! ```
//!
//! The first 37 bytes of a cell are within one sector of the disk, so a power cut leaves the old or the new ones. The
//! envelope is written before them. A cell that has them and no whole envelope was never acknowledged, or its
//! disk is failing: it counts as taken, so nothing that may be a tip is ever overwritten.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::time::{Duration, SystemTime};

use super::noise::Noise;
use crate::lane::Lane;
use crate::limits::ENVELOPE_BYTES;
use crate::slot::Slot;

/// Marks the file as a queue of this form.
pub(super) const FILE_MARK: [u8; 16] = *b"fanal tip queue2";

/// Marks a cell that is taken.
const CELL_MARK: [u8; 16] = *b"fanal sealed tip";

/// Bytes before the first cell, and in each cell before the envelope: a page of memory and of most disks.
pub(super) const HEAD_BYTES: usize = 4_096;

/// Bytes of a cell.
pub(super) const CELL_BYTES: usize = HEAD_BYTES + ENVELOPE_BYTES;

/// Bytes at the start of a taken cell that are not random.
const CELL_HEAD_BYTES: usize = 37;

/// The random name of an envelope on the queue.
pub(super) type Id = [u8; 16];

/// What the start of a cell tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CellHead {
    pub(super) id: Id,
    pub(super) lane: Lane,
    /// Bytes of the envelope.
    length: usize,
}

impl CellHead {
    pub(super) fn new(id: Id, lane: Lane, envelope: &[u8]) -> CellHead {
        CellHead {
            id,
            lane,
            length: envelope.len(),
        }
    }

    fn to_bytes(self) -> [u8; CELL_HEAD_BYTES] {
        let mut bytes = [0; CELL_HEAD_BYTES];
        let length = u32::try_from(self.length).unwrap_or(u32::MAX);
        let parts = [
            &CELL_MARK[..],
            &self.id,
            &[u8::from(self.lane == Lane::Low)],
            &length.to_be_bytes(),
        ];
        for (to, from) in bytes.iter_mut().zip(parts.concat()) {
            *to = from;
        }
        bytes
    }

    /// `None` for a free cell.
    fn parse(bytes: [u8; CELL_HEAD_BYTES]) -> Option<CellHead> {
        let (mark, rest) = bytes.split_first_chunk::<16>()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let (lane, length) = rest.split_first()?;
        let length = u32::from_be_bytes(*length.first_chunk()?);
        (*mark == CELL_MARK).then_some(CellHead {
            id: *id,
            lane: if *lane == 1 { Lane::Low } else { Lane::Normal },
            // A damaged length must not lose the envelope: then the whole cell is given out.
            length: usize::try_from(length).map_or(ENVELOPE_BYTES, |n| n.min(ENVELOPE_BYTES)),
        })
    }
}

/// Where a cell begins in the file.
fn offset(cell: usize) -> u64 {
    (HEAD_BYTES as u64) + (CELL_BYTES as u64) * (cell as u64)
}

/// The bytes of the file that stand for a cell when it is locked.
pub(super) fn range(cell: usize) -> (u64, u64) {
    (offset(cell), CELL_BYTES as u64)
}

/// Whole cells in a file of this length.
pub(super) fn cells_in(bytes: u64) -> usize {
    let cells = bytes.saturating_sub(HEAD_BYTES as u64) / (CELL_BYTES as u64);
    usize::try_from(cells).unwrap_or(usize::MAX)
}

fn read_at<const N: usize>(mut file: &File, at: u64) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn write_at(mut file: &File, at: u64, bytes: &[u8]) -> io::Result<()> {
    #[cfg(test)]
    super::trace::record(|| super::trace::Event::Write(at, bytes.to_vec()));
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)
}

/// Returns when everything that was written is on the disk.
pub(super) fn sync(file: &File) -> io::Result<()> {
    file.sync_data()?;
    #[cfg(test)]
    super::trace::record(|| super::trace::Event::Sync);
    Ok(())
}

/// The first bytes of a file, or fewer if it is shorter.
pub(super) fn read_mark(mut file: &File) -> io::Result<Vec<u8>> {
    let mut mark = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(FILE_MARK.len() as u64).read_to_end(&mut mark)?;
    Ok(mark)
}

pub(super) fn read_revision(file: &File) -> io::Result<[u8; 16]> {
    read_at(file, FILE_MARK.len() as u64)
}

pub(super) fn write_revision(file: &File, revision: [u8; 16]) -> io::Result<()> {
    write_at(file, FILE_MARK.len() as u64, &revision)
}

/// What a cell holds; `None` if it is free.
pub(super) fn read_head(file: &File, cell: usize) -> io::Result<Option<CellHead>> {
    read_at(file, offset(cell)).map(CellHead::parse)
}

/// The envelope in a taken cell.
pub(super) fn read_envelope(mut file: &File, cell: usize, head: CellHead) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; head.length];
    file.seek(SeekFrom::Start(offset(cell) + HEAD_BYTES as u64))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Fills a free cell. The envelope goes first, see the head of this module.
pub(super) fn write_cell(
    file: &File,
    cell: usize,
    head: CellHead,
    envelope: &[u8],
) -> io::Result<()> {
    write_at(file, offset(cell) + HEAD_BYTES as u64, envelope)?;
    write_at(file, offset(cell), &head.to_bytes())
}

/// Fills a cell with random bytes. From the first step on it is free.
pub(super) fn wipe_cell(file: &File, cell: usize, noise: &mut Noise) -> io::Result<()> {
    free_cell(file, cell, noise)?;
    wipe_body(file, cell, noise)
}

/// Overwrites what tells that the cell is taken. The envelope in it is still there, and nobody finds it.
pub(super) fn free_cell(file: &File, cell: usize, noise: &mut Noise) -> io::Result<()> {
    write_at(file, offset(cell), noise.draw(HEAD_BYTES))
}

/// Overwrites the envelope in a free cell, its beginning last: until then [`is_half_wiped`] recognises the rest.
pub(super) fn wipe_body(file: &File, cell: usize, noise: &mut Noise) -> io::Result<()> {
    let body = offset(cell) + HEAD_BYTES as u64;
    let (beginning, rest) = noise.draw(ENVELOPE_BYTES).split_at(HEAD_BYTES);
    write_at(file, body + HEAD_BYTES as u64, rest)?;
    write_at(file, body, beginning)
}

/// Whether a free cell still holds a part of an envelope, because a wipe was cut off.
pub(super) fn is_half_wiped(file: &File, cell: usize) -> io::Result<bool> {
    // The bytes of the frame, then the first line of every age file.
    let start: [u8; 26] = read_at(file, offset(cell) + HEAD_BYTES as u64)?;
    Ok(start.ends_with(b"age-encryption.org/v1"))
}

/// Writes the head of a file, and random bytes into all of its cells.
pub(super) fn make(file: &File, cells: usize, noise: &mut Noise) -> io::Result<()> {
    reserve(file, 0..offset(cells))?;
    let mut head = vec![0; HEAD_BYTES];
    for (to, from) in head.iter_mut().zip(FILE_MARK) {
        *to = from;
    }
    write_at(file, 0, &head)?;
    for cell in 0..cells {
        append(file, cell, None, noise)?;
    }
    Ok(())
}

/// Takes the room of these cells on the disk, which lie behind all others. The file stays as long as it is.
pub(super) fn reserve_cells(file: &File, cells: Range<usize>) -> io::Result<()> {
    reserve(file, offset(cells.start)..offset(cells.end))
}

/// Writes a cell behind all others: a free one, or one with an envelope. The file is longer by a whole cell then.
pub(super) fn append(
    file: &File,
    cell: usize,
    taken: Option<(CellHead, &[u8])>,
    noise: &mut Noise,
) -> io::Result<()> {
    let bytes = noise.draw(CELL_BYTES);
    if let Some((head, envelope)) = taken {
        let (start, body) = bytes.split_at_mut(HEAD_BYTES);
        for (to, from) in start.iter_mut().zip(head.to_bytes()) {
            *to = from;
        }
        for (to, from) in body.iter_mut().zip(envelope) {
            *to = *from;
        }
    }
    write_at(file, offset(cell), bytes)
}

/// Removes a part of a cell at the end of the file, which is there when a program was killed while it appended one. It may be
/// a part of an envelope, so it is overwritten first.
pub(super) fn cut_part(file: &File, noise: &mut Noise) -> io::Result<()> {
    let length = file.metadata()?.len();
    let whole = offset(cells_in(length));
    if length <= whole {
        return Ok(());
    }
    let part = usize::try_from(length - whole).unwrap_or(CELL_BYTES);
    write_at(file, whole, noise.draw(part))?;
    sync(file)?;
    file.set_len(whole)
}

/// Takes room on the disk before anything is written, so that a full disk costs no time.
#[cfg(target_os = "linux")]
fn reserve(file: &File, bytes: Range<u64>) -> io::Result<()> {
    use rustix::fs::{FallocateFlags, fallocate};
    use rustix::io::Errno;
    let length = bytes.end - bytes.start;
    match fallocate(file, FallocateFlags::KEEP_SIZE, bytes.start, length) {
        // A file system that cannot do it says later that it is full.
        Err(Errno::OPNOTSUPP | Errno::NOSYS) => Ok(()),
        taken => Ok(taken?),
    }
}

#[cfg(not(target_os = "linux"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "its counterpart on Linux can fail"
)]
fn reserve(_file: &File, _bytes: Range<u64>) -> io::Result<()> {
    Ok(())
}

/// Overwrites a whole file with random bytes.
pub(super) fn wipe(mut file: &File, noise: &mut Noise) -> io::Result<()> {
    let mut left = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let part = usize::try_from(left).map_or(CELL_BYTES, |left| left.min(CELL_BYTES));
        file.write_all(noise.draw(part))?;
        left -= part as u64;
    }
    sync(file)
}

/// Makes the times of the file those at which the present slot of six hours began.
///
/// The file system's own record of the last change of the file's metadata (ctime) cannot be set by anybody.
pub(super) fn hide_times(file: &File) -> io::Result<()> {
    let slot = u64::from(Slot::at(SystemTime::now()).number());
    let began = SystemTime::UNIX_EPOCH + Duration::from_hours(6 * slot);
    file.set_times(
        std::fs::FileTimes::new()
            .set_accessed(began)
            .set_modified(began),
    )
}
