//! The lock of the whole file, held while cells are read or changed.

use std::fs::File;
use std::io;
use std::sync::Arc;

use super::file::hide_times;
use super::hold::{pass_turn, take_turn};

/// The lock of a file, until it is dropped. Then the file shows no time but that of its slot.
pub(super) struct Lock(Arc<File>);

impl Lock {
    /// Waits for the lock.
    ///
    /// The kernel grants a lock to any process that asks at the right moment, so a function under load would keep a
    /// puller waiting for ever. Therefore each process first waits for its turn, which is a lock of its own.
    pub(super) fn take(file: &Arc<File>) -> io::Result<Lock> {
        take_turn(file)?;
        let locked = file.lock();
        pass_turn(file)?;
        locked.map(|()| Lock(Arc::clone(file)))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Reading changes the time of the last access, writing that of the last change. Only an owner may set them; a copy
        // of a queue may be another's.
        let _ = hide_times(&self.0);
        // The kernel lets go when the file is closed, too.
        let _ = self.0.unlock();
    }
}
