//! Why a queue failed.

use std::io::ErrorKind;

use crate::rng::NoRandomness;

/// Why the queue failed. It holds nothing of the text of an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueueError {
    /// The bound of the queue is reached.
    #[error("the queue is full")]
    Full,
    /// The disk has no room.
    #[error("the disk of the queue is full")]
    DiskFull,
    /// The low lane has reached its half of the bound.
    #[error("the low lane of the queue is full")]
    LowLaneFull,
    /// The queue did not answer before the deadline of the request.
    #[error("the queue did not answer in time")]
    TimedOut,
    /// There is no randomness for an id or a handle.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The file cannot be opened or made.
    #[error(
        "the file cannot be opened; its folder must exist and this user must be able to write there"
    )]
    CannotOpen,
    /// The file is not a queue of ours, or of a newer version.
    #[error("the file is not a queue of this program")]
    NotAQueue,
    /// There is no file.
    #[error("there is no such file")]
    NoFile,
    /// This user may not read and write the file.
    #[error(
        "this user may not read and write the file; run the command as the user of tip-function, or as root"
    )]
    Denied,
    /// Another program has a queue of the earlier form open.
    #[error(
        "it is a queue of an earlier version, which another program has open; stop that program first"
    )]
    InUse,
    /// A queue of the earlier form cannot be read; the result code, <https://sqlite.org/rescode.html>.
    #[error("it is a queue of an earlier version, and SQLite cannot read it: result code {0}")]
    Sqlite(i32),
    /// The disk failed in another way.
    #[error("the disk failed: {0}")]
    Disk(ErrorKind),
    /// The process ended before the work was done.
    #[error("the program is ending")]
    Stopped,
    /// The address is a URL, and this program was built without SQS.
    #[error("an SQS queue needs the feature `aws`, which this program was built without")]
    NoSqs,
    /// The environment lacks a variable that SQS needs.
    #[error("an SQS queue needs the variable `{0}`, which is not set")]
    Environment(&'static str),
    /// SQS failed.
    #[error("SQS {0}")]
    Sqs(SqsFailure),
}

impl From<std::io::Error> for QueueError {
    fn from(error: std::io::Error) -> QueueError {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                QueueError::DiskFull
            }
            ErrorKind::PermissionDenied => QueueError::Denied,
            ErrorKind::NotFound | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
                QueueError::CannotOpen
            }
            ErrorKind::InvalidInput | ErrorKind::IsADirectory => QueueError::NotAQueue,
            kind => QueueError::Disk(kind),
        }
    }
}

/// How SQS failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SqsFailure {
    /// No answer in time.
    #[error("did not answer in time")]
    TimedOut,
    /// There is no connection, or it was cut.
    #[error("cannot be reached")]
    Unreachable,
    /// An answer that SQS does not give.
    #[error("gave an answer that is none of SQS")]
    Malformed,
    /// There is no such queue.
    #[error("has no such queue")]
    NoQueue,
    /// The credentials are wrong, expired, or do not allow it.
    #[error("refused the credentials")]
    Denied,
    /// Too many requests.
    #[error("is throttling")]
    Throttled,
    /// The receipt handle is not valid any more.
    #[error("does not know the receipt handle")]
    StaleHandle,
    /// The settings of the environment make no valid request.
    #[error("cannot be asked with these settings")]
    Settings,
    /// Any other refusal.
    #[error("refused")]
    Refused,
}
