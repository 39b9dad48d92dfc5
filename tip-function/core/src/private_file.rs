//! Files and folders that only the user of the process may use: identities, queues, and sealed tips in a folder.
//!
//! In: a path. Out: a file open for writing, the bytes of a file, or a folder. A new file gets mode 0600 and a new
//! folder 0700 as it is made, so there is no moment at which others could read it; looser modes of existing ones are
//! tightened. What lies at a path is looked at before it is used: a pipe would be waited for without end, a link leads
//! elsewhere, and a file of any length could fill the memory.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::path::Path;

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The operating system refuses.
    #[error("the file cannot be read: {0}")]
    Unreadable(ErrorKind),
    /// Something else than a file.
    #[error("this is a {0}, not a file")]
    NotAFile(What),
    /// A file of another length than is read; its length in bytes.
    #[error("the file has {0} bytes")]
    Length(u64),
    /// Its length changed between the look at it and the end of reading.
    #[error("the file changed while it was read")]
    Changed,
}

/// What lies at a path in place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A symbolic link, whatever it leads to.
    Link,
    /// A folder.
    Folder,
    /// A pipe, a socket or a device.
    Device,
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            What::Link => "link",
            What::Folder => "folder",
            What::Device => "pipe or device",
        })
    }
}

impl What {
    /// `None` for a file.
    fn of(metadata: &Metadata) -> Option<What> {
        let kind = metadata.file_type();
        match () {
            () if kind.is_file() => None,
            () if kind.is_symlink() => Some(What::Link),
            () if kind.is_dir() => Some(What::Folder),
            () => Some(What::Device),
        }
    }
}

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    never_waiting(&mut options);
    options
}

/// Neither follows a link nor waits for the other end of a pipe.
fn never_waiting(options: &mut OpenOptions) {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
}

/// Reads a file whose length is one of those expected, in no more memory than that.
///
/// # Errors
///
/// When it is no file, has another length, changes meanwhile, or cannot be read. A link is not followed.
pub fn read(
    path: &Path,
    is_length: impl Fn(u64) -> bool,
) -> std::result::Result<Vec<u8>, ReadError> {
    let failed = |error: Error| ReadError::Unreadable(error.kind());
    // Looked at before it is opened, since to open a device can do something to it.
    expected(&fs::symlink_metadata(path).map_err(failed)?, &is_length)?;
    let mut options = OpenOptions::new();
    options.read(true);
    never_waiting(&mut options);
    let file = options.open(path).map_err(failed)?;
    // And again when it is open, since another file may have taken its place.
    let length = expected(&file.metadata().map_err(failed)?, &is_length)?;
    let mut bytes =
        Vec::with_capacity(usize::try_from(length).map_err(|_| ReadError::Length(length))?);
    file.take(length + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 == length {
        Ok(bytes)
    } else {
        Err(ReadError::Changed)
    }
}

/// The length of a file that may be read.
fn expected(
    metadata: &Metadata,
    is_length: impl Fn(u64) -> bool,
) -> std::result::Result<u64, ReadError> {
    if let Some(what) = What::of(metadata) {
        return Err(ReadError::NotAFile(what));
    }
    let length = metadata.len();
    if is_length(length) {
        Ok(length)
    } else {
        Err(ReadError::Length(length))
    }
}

/// Opens the file for reading and writing, and makes it if there is none. Its content stays.
///
/// # Errors
///
/// When the file can neither be opened nor made, is no file, or others could go on using it.
pub fn open(path: &Path) -> Result<File> {
    checked(
        options()
            .read(true)
            .create(true)
            .truncate(false)
            .open(path)?,
    )
}

/// Opens an existing file for reading and writing.
///
/// # Errors
///
/// When there is none ([`ErrorKind::NotFound`]), and as [`open`].
pub fn open_existing(path: &Path) -> Result<File> {
    checked(options().read(true).open(path)?)
}

/// Writes the file, over the content of an existing one, and returns when it is on the disk.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let file = open(path)?;
    file.set_len(0)?;
    write_into(file, bytes)
}

/// Makes a file that does not exist yet.
///
/// # Errors
///
/// When there is something at the path already ([`ErrorKind::AlreadyExists`]), or it cannot be made.
pub fn create_new(path: &Path) -> Result<File> {
    options().create_new(true).open(path)
}

/// Writes a file that does not exist yet, and returns when it is on the disk.
///
/// # Errors
///
/// When there is something at the path already ([`ErrorKind::AlreadyExists`]), or it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    write_into(create_new(path)?, bytes)
}

fn write_into(mut file: File, bytes: &[u8]) -> Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// Overwrites a file with zeros as far as it is long, and returns when they are on the disk.
///
/// # Errors
///
/// When it is no file, or cannot be written.
pub fn overwrite(path: &Path) -> Result<()> {
    let file = checked(options().open(path)?)?;
    let length = file.metadata()?.len();
    std::io::copy(&mut std::io::repeat(0).take(length), &mut &file)?;
    file.sync_all()
}

/// The file, if it is one, for this user alone.
fn checked(file: File) -> Result<File> {
    let metadata = file.metadata()?;
    if let Some(what) = What::of(&metadata) {
        return Err(Error::new(
            ErrorKind::InvalidInput,
            format!("it is a {what}"),
        ));
    }
    tighten(&file, &metadata)?;
    Ok(file)
}

/// Makes a folder for this user alone, with the folders above it, or takes one that is there. If others could use it,
/// it is closed to them, and the answer is its mode before. A link to a folder is followed.
///
/// # Errors
///
/// When it can neither be made nor opened, or when others could go on writing into it
/// ([`ErrorKind::PermissionDenied`]). Some file systems, such as that of a USB stick, have no modes: there a folder
/// that others may only read is taken as it is.
pub fn folder(path: &Path) -> Result<Option<u32>> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    let folder = File::open(path)?;
    tighten(&folder, &folder.metadata()?)
}

/// Takes every right of others from an open file or folder; the mode before, if they had any.
#[cfg(unix)]
fn tighten(file: &File, metadata: &Metadata) -> Result<Option<u32>> {
    use std::os::unix::fs::PermissionsExt;
    const OTHERS: u32 = 0o077;
    const OTHERS_WRITE: u32 = 0o022;
    let before = metadata.permissions().mode() & 0o7777;
    if before & OTHERS == 0 {
        return Ok(None);
    }
    let changed = file.set_permissions(fs::Permissions::from_mode(before & !OTHERS));
    let now = file.metadata()?.permissions().mode();
    if now & OTHERS_WRITE != 0 {
        return Err(changed.err().unwrap_or(ErrorKind::PermissionDenied.into()));
    }
    Ok((now & OTHERS == 0).then_some(before))
}

#[cfg(not(unix))]
fn tighten(_: &File, _: &Metadata) -> Result<Option<u32>> {
    Ok(None)
}

#[cfg(test)]
mod tests;
