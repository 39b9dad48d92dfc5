//! Why a queue failed.

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
    /// The handle is not of the last receive, or the envelope was deleted.
    #[error("the envelope was received again or deleted by somebody else")]
    StaleHandle,
    /// Another process kept the file locked for longer than we wait.
    #[error("another program kept the queue locked for 5 seconds")]
    Busy,
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
    /// SQLite refused for another reason; its result code, <https://sqlite.org/rescode.html>.
    #[error("SQLite answered with result code {0}")]
    Sqlite(i32),
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
