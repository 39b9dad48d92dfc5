//! Making and reading identities.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::SystemTime;

use tip_core::private_file;
use tip_core::slot::Day;
use tip_inbox::faces::text;
use tip_inbox::identity::{FILE_BYTES_MAX, Identities, Identity, IdentityError};
use zeroize::Zeroizing;

use crate::failure::{Ended, Failure};
use crate::terminal::Terminal;

/// Times that a passphrase may be mistyped.
const TRIES: usize = 3;

/// Whether a new identity is locked with a passphrase.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lock {
    /// If there is a terminal to ask for a passphrase, and one is typed.
    Offered,
    /// Yes, or there is no identity.
    Required,
    /// No.
    None,
}

impl Lock {
    pub(super) fn of(passphrase: bool, no_passphrase: bool) -> Lock {
        match (passphrase, no_passphrase) {
            (true, _) => Lock::Required,
            (_, true) => Lock::None,
            _ => Lock::Offered,
        }
    }
}

pub(super) fn keygen(output: &Path, lock: Lock) -> Result<Ended, Failure> {
    let exists = || {
        Failure::new(format!(
            "`{}` exists, and is not overwritten",
            output.display()
        ))
        .help("a lost identity cannot open the tips that were sealed to it; choose another name")
    };
    // Looked at first, so that nobody makes up a passphrase in vain.
    if output.symlink_metadata().is_ok() {
        return Err(exists());
    }
    let identity = Identity::generate();
    let passphrase = new_passphrase(lock)?;
    let file = match &passphrase {
        Some(passphrase) => {
            Zeroizing::new(identity.to_locked_file(passphrase).map_err(Failure::new)?)
        }
        None => Zeroizing::new(identity.to_file().as_bytes().to_vec()),
    };
    private_file::write_new(output, &file).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(),
        kind => Failure::new(format!("cannot write `{}`: {kind}", output.display())),
    })?;
    text::made(output, passphrase.is_some(), &mut anstream::stderr())?;
    print_recipient(&identity)?;
    Ok(Ended::Whole)
}

/// A passphrase that was typed twice; `None` if there is to be none.
fn new_passphrase(lock: Lock) -> Result<Option<Zeroizing<String>>, Failure> {
    if lock == Lock::None {
        return Ok(None);
    }
    let Some(mut terminal) = Terminal::open() else {
        return match lock {
            Lock::Required => Err(Failure::new("there is no terminal to ask for a passphrase")),
            Lock::Offered | Lock::None => Ok(None),
        };
    };
    let empty = if lock == Lock::Offered {
        "; empty for none"
    } else {
        ""
    };
    for _ in 0..TRIES {
        let question = format!("Passphrase that locks the identity, four words or more{empty}: ");
        let first = terminal.ask_secretly(&question)?;
        if first.is_empty() && lock == Lock::Required {
            terminal.say("An empty passphrase locks nothing.")?;
            continue;
        }
        if first == terminal.ask_secretly("The same again: ")? {
            return Ok((!first.is_empty()).then_some(first));
        }
        terminal.say("These two differ.")?;
    }
    Err(Failure::new(
        "no passphrase was typed twice, and no identity was made",
    ))
}

/// Prints the recipient of every identity in a file.
pub(super) fn recipient(path: &Path) -> Result<Ended, Failure> {
    for identity in read(path)?.keys() {
        print_recipient(identity)?;
    }
    Ok(Ended::Whole)
}

fn print_recipient(identity: &Identity) -> Result<(), Failure> {
    // A key should be replaced after a year.
    let expires_on = Day::at(SystemTime::now()).plus(365);
    let (mut out, mut notes) = (anstream::stdout(), anstream::stderr());
    Ok(text::recipient(identity, expires_on, &mut out, &mut notes)?)
}

/// Reads an identity file, and asks for the passphrase if it is locked.
pub(super) fn read(path: &Path) -> Result<Identities, Failure> {
    let name = path.display();
    let refused = |error: IdentityError| Failure::new(format!("the identity `{name}`: {error}"));
    let file = bytes(path)?;
    match Identities::read(&file) {
        Ok(identities) => Ok(identities),
        Err(IdentityError::Locked) => unlock(path, &file),
        Err(error) => Err(refused(error)),
    }
}

fn unlock(path: &Path, file: &[u8]) -> Result<Identities, Failure> {
    let name = path.display();
    let by_hand = format!("a program unlocks it with `--identity <(age --decrypt '{name}')`");
    let Some(mut terminal) = Terminal::open() else {
        return Err(Failure::new(format!(
            "the identity `{name}` is locked with a passphrase, and there is no terminal to ask for it"
        ))
        .help(by_hand));
    };
    let mut last = IdentityError::WrongPassphrase;
    for _ in 0..TRIES {
        let passphrase = terminal.ask_secretly(&format!("Passphrase of {name}: "))?;
        match Identities::unlock(file, &passphrase) {
            Err(error @ IdentityError::WrongPassphrase) => {
                terminal.say("This passphrase does not open it.")?;
                last = error;
            }
            Ok(identities) => return Ok(identities),
            Err(error) => {
                last = error;
                break;
            }
        }
    }
    Err(Failure::new(format!("the identity `{name}`: {last}")).help(by_hand))
}

/// The bytes of a file or of a pipe such as `<(age --decrypt FILE)`. A link is followed, because the system makes such
/// a pipe a link, and because it is the operator who names it.
fn bytes(path: &Path) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let name = path.display();
    let unreadable = |error: std::io::Error| {
        Failure::new(format!(
            "cannot read the identity `{name}`: {}",
            error.kind()
        ))
        .help("`tip-inbox keygen --output FILE` made it")
    };
    let file = open(path).map_err(unreadable)?;
    check(&file, path).map_err(unreadable)??;
    // One byte more than is taken, so that a longer file is noticed without being read to its end.
    let mut bytes = Zeroizing::new(Vec::with_capacity(FILE_BYTES_MAX + 1));
    file.take(FILE_BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Failure::new(format!(
            "the identity `{name}` is longer than {FILE_BYTES_MAX} bytes"
        ))
        .help("`tip-inbox keygen --output FILE` made it; this may be another file"));
    }
    Ok(bytes)
}

/// Opens a file without waiting for the other end of a pipe.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(path)
}

/// Refuses what is neither a file nor a pipe, and what others can read.
fn check(file: &File, path: &Path) -> std::io::Result<Result<(), Failure>> {
    let metadata = file.metadata()?;
    let name = path.display();
    #[cfg(unix)]
    {
        use std::os::unix::fs::{FileTypeExt, PermissionsExt};
        let is_pipe = metadata.file_type().is_fifo();
        if !metadata.is_file() && !is_pipe {
            return Ok(Err(Failure::new(format!(
                "the identity `{name}` is neither a file nor a pipe"
            ))
            .help("`tip-inbox keygen --output FILE` made it")));
        }
        let mode = metadata.permissions().mode();
        if mode & 0o077 != 0 {
            return Ok(Err(Failure::new(format!(
                "the identity `{name}` can be read by others (mode {:04o})",
                mode & 0o7777
            ))
            .help(format!("chmod 600 '{name}'"))));
        }
        if is_pipe {
            // The other end of a pipe that is open may take its time.
            rustix::fs::fcntl_setfl(file, rustix::fs::OFlags::empty())?;
        }
    }
    Ok(Ok(()))
}
