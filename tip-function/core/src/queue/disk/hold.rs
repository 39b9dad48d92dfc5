//! Locks on single cells, which only the kernel knows: nothing about them is on the disk.
//!
//! The function locks the cell of an envelope until its delay is over, and a puller locks the cells of what it
//! received until it has deleted them. Other processes pass locked cells by. When a process ends, however it
//! ends, the kernel lets go of its locks.
//!
//! They are *open file description* locks, `fcntl(2)`: between two handles in one process they hold as well as
//! between two processes. Other systems than Linux have none that fit: there nothing is held back, and two
//! pullers at once may store the same tips, which the inbox folder recognises.

use std::fs::File;
use std::io;

use super::file::range;

/// Locks a cell. `false` if somebody else holds it.
pub(super) fn try_hold(file: &File, cell: usize) -> io::Result<bool> {
    set(file, range(cell), Kind::Try)
}

/// Unlocks a cell.
pub(super) fn release(file: &File, cell: usize) -> io::Result<()> {
    set(file, range(cell), Kind::Unlock).map(|_| ())
}

/// Waits for the lock of the file's first byte. The process that has it is the next to lock the whole file.
pub(super) fn take_turn(file: &File) -> io::Result<()> {
    set(file, (0, 1), Kind::Wait).map(|_| ())
}

/// Lets another process be the next.
pub(super) fn pass_turn(file: &File) -> io::Result<()> {
    set(file, (0, 1), Kind::Unlock).map(|_| ())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Try,
    Wait,
    Unlock,
}

#[cfg(target_os = "linux")]
fn set(file: &File, (start, length): (u64, u64), kind: Kind) -> io::Result<bool> {
    use nix::errno::Errno;
    use nix::fcntl::{FcntlArg, fcntl};
    use nix::libc;
    let lock_type = if kind == Kind::Unlock {
        libc::F_UNLCK
    } else {
        libc::F_WRLCK
    };
    let too_far = |_| io::Error::from(io::ErrorKind::InvalidInput);
    let lock = libc::flock {
        l_type: i16::try_from(lock_type).map_err(too_far)?,
        l_whence: i16::try_from(libc::SEEK_SET).map_err(too_far)?,
        l_start: i64::try_from(start).map_err(too_far)?,
        l_len: i64::try_from(length).map_err(too_far)?,
        l_pid: 0,
    };
    loop {
        let request = match kind {
            Kind::Wait => FcntlArg::F_OFD_SETLKW(&lock),
            Kind::Try | Kind::Unlock => FcntlArg::F_OFD_SETLK(&lock),
        };
        match fcntl(file, request) {
            Ok(_) => return Ok(true),
            Err(Errno::EINTR) => {}
            Err(Errno::EAGAIN | Errno::EACCES) => return Ok(false),
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(not(target_os = "linux"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "its counterpart on Linux can fail"
)]
fn set(_file: &File, _range: (u64, u64), _kind: Kind) -> io::Result<bool> {
    Ok(true)
}
