//! Opening the tips of a folder, on all cores, and keeping of each no more than the caller asks for.

use std::collections::HashMap;
use std::io::ErrorKind;

use sha2::{Digest, Sha256};
use tip_core::answer::Answer;
use tip_core::envelope::{Envelope, FrameError};
use tip_core::lane::Lane;
use tip_core::message::Header;
use tip_core::private_file::{self, ReadError, What};
use tip_core::slot::Slot;

use super::inbox::{Inbox, InboxError, TipId};
use super::threads::{cores, in_threads};
use crate::identity::Identities;
use crate::open::{NotOpened, OpenError, OpenedMessage, UnsealError, open};

/// Characters of the first answer that a [`Summary`] keeps.
const BEGINNING_CHARS: usize = 100;

/// A tip that was opened, and what is kept of it.
pub struct Opened<T = OpenedMessage> {
    /// Its name.
    pub id: TipId,
    /// What is kept of its message.
    pub message: T,
    /// An earlier tip in the list with the same answers, word for word.
    pub same_as: Option<TipId>,
}

/// A file that did not open.
#[derive(Clone, PartialEq, Eq)]
pub struct Unopened {
    /// Its name.
    pub id: TipId,
    /// The reason.
    pub why: UnopenedReason,
    /// What the function wrote beside the answers, if its own seal opened.
    pub header: Option<Header>,
}

/// Why a file did not open. It holds nothing of the content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnopenedReason {
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(ErrorKind),
    /// Something else has the name of a tip.
    #[error("this is a {0}, not a file")]
    NotAFile(What),
    /// The file was written to while it was read.
    #[error("the file changed while it was read")]
    Changed,
    /// The file holds no envelope.
    #[error(transparent)]
    Frame(#[from] FrameError),
    /// The envelope did not open.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// All tips of a folder.
pub struct Contents<T = OpenedMessage> {
    /// The tips that opened, sorted by lane (normal first), slot and name.
    pub opened: Vec<Opened<T>>,
    /// The files that did not open, sorted by name.
    pub unopened: Vec<Unopened>,
}

/// What a list shows of a tip. It has no `Debug`.
pub struct Summary {
    /// What the function wrote beside the answers.
    pub header: Header,
    /// See [`OpenedMessage::by_browser`].
    pub by_browser: bool,
    /// The first characters of the first answer that is text; empty if there is none.
    pub beginning: String,
}

/// What is needed of a tip while all are read: its place in the order, and a hash of its answers.
struct Read<T> {
    id: TipId,
    place: (Lane, Slot),
    answers: Option<[u8; 32]>,
    kept: T,
}

impl Summary {
    /// The summary of a message.
    pub fn of(message: &OpenedMessage) -> Summary {
        let text = message
            .answers
            .iter()
            .find_map(|answered| match &answered.answer {
                Answer::Text(text) => Some(text.chars().take(BEGINNING_CHARS).collect()),
                Answer::Choices(_) => None,
            });
        Summary {
            header: message.header(),
            by_browser: message.by_browser,
            beginning: text.unwrap_or_default(),
        }
    }
}

impl Opened {
    /// Whether it came in the low lane.
    pub fn is_low(&self) -> bool {
        self.message.lane == Lane::Low
    }
}

impl UnopenedReason {
    /// Whether no identity and no newer program could open the file, so that it need not be tried again.
    pub(super) fn is_final(&self) -> bool {
        match self {
            UnopenedReason::NotAFile(_)
            | UnopenedReason::Frame(FrameError::Length(_) | FrameError::Damaged)
            | UnopenedReason::Open(
                OpenError::Seal(UnsealError::Damaged | UnsealError::Padding)
                | OpenError::Message(tip_core::message::MessageError::NotAMessage),
            ) => true,
            UnopenedReason::Unreadable(_)
            | UnopenedReason::Changed
            | UnopenedReason::Frame(FrameError::Version(_))
            | UnopenedReason::Open(
                OpenError::Seal(UnsealError::NotForUs)
                | OpenError::Message(tip_core::message::MessageError::Version(_))
                // The function's seal opened, so the tip has a code and can be found.
                | OpenError::Browser(_),
            ) => false,
        }
    }
}

impl From<ReadError> for UnopenedReason {
    fn from(error: ReadError) -> UnopenedReason {
        match error {
            ReadError::Unreadable(kind) => UnopenedReason::Unreadable(kind),
            ReadError::NotAFile(what) => UnopenedReason::NotAFile(what),
            ReadError::Length(bytes) => {
                FrameError::Length(usize::try_from(bytes).unwrap_or(usize::MAX)).into()
            }
            ReadError::Changed => UnopenedReason::Changed,
        }
    }
}

impl std::fmt::Debug for Unopened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unopened({}, {:?})", self.id.short(), self.why)
    }
}

impl Inbox {
    /// Opens one tip.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or does not open.
    pub fn open(&self, id: &TipId, identities: &Identities) -> Result<OpenedMessage, Unopened> {
        let unopened = |why| Unopened {
            id: id.clone(),
            why,
            header: None,
        };
        let envelope = self.envelope(id).map_err(unopened)?;
        open(&envelope, identities).map_err(|NotOpened { why, header }| Unopened {
            header,
            ..unopened(why.into())
        })
    }

    /// Reads one tip as it is, sealed.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or holds no envelope.
    pub fn envelope(&self, id: &TipId) -> Result<Envelope, UnopenedReason> {
        Ok(Envelope::parse(self.bytes(id)?)?)
    }

    /// Reads a file that has the length of an envelope.
    pub(super) fn bytes(&self, id: &TipId) -> Result<Vec<u8>, ReadError> {
        private_file::read(&self.path(id), Envelope::is_length)
    }

    /// Opens all tips, and marks those whose answers repeat an earlier tip. Every word of them is in memory
    /// then; [`open_each`](Inbox::open_each) keeps less.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read. A file that does not open is no error.
    pub fn open_all(&self, identities: &Identities) -> Result<Contents, InboxError> {
        self.open_each(identities, OpenedMessage::clone)
    }

    /// Opens all tips, a few at a time, and keeps of each what `keep` makes of it. Marks those whose answers
    /// repeat an earlier tip.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read. A file that does not open is no error.
    pub fn open_each<T: Send>(
        &self,
        identities: &Identities,
        keep: impl Fn(&OpenedMessage) -> T + Sync,
    ) -> Result<Contents<T>, InboxError> {
        let (mut read, mut unopened) = (Vec::new(), Vec::new());
        let read_one = |id: &TipId| {
            let message = self.open(id, identities)?;
            Ok(Read {
                id: id.clone(),
                place: (message.lane, message.slot),
                answers: hash_of_answers(&message),
                kept: keep(&message),
            })
        };
        for result in in_threads(cores(), &self.ids()?, read_one) {
            match result {
                Ok(tip) => read.push(tip),
                Err(tip) => unopened.push(tip),
            }
        }
        read.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.id.cmp(&b.id)));
        Ok(Contents {
            opened: with_duplicates_marked(read),
            unopened,
        })
    }
}

fn hash_of_answers(message: &OpenedMessage) -> Option<[u8; 32]> {
    let json = serde_json::to_vec(&message.answers).ok()?;
    Some(Sha256::digest(json).into())
}

fn with_duplicates_marked<T>(tips: Vec<Read<T>>) -> Vec<Opened<T>> {
    let mut seen: HashMap<[u8; 32], TipId> = HashMap::new();
    let mut opened = Vec::with_capacity(tips.len());
    for tip in tips {
        let first = tip.answers.and_then(|hash| seen.get(&hash).cloned());
        if let (None, Some(hash)) = (&first, tip.answers) {
            seen.insert(hash, tip.id.clone());
        }
        opened.push(Opened {
            id: tip.id,
            message: tip.kept,
            same_as: first,
        });
    }
    opened
}
