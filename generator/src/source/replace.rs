//! Replacing files of the site's folder, for the commands that change an editor's own files.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The text of the file `path`, with its byte order mark if it has one.
///
/// # Errors
///
/// The file cannot be read, or is not UTF-8.
pub fn whole_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Replaces the text of the file `path` as a whole, and keeps its permissions.
///
/// The new text is written to a file beside it, which is renamed once it is safely on disk: if that fails at any moment,
/// the old file is unchanged. A link is followed, so that the file it leads to is replaced, not the link.
///
/// # Errors
///
/// The file cannot be found, or no file can be written beside it.
pub(crate) fn replace_file(path: &Path, text: &str) -> io::Result<()> {
    let file = (fs::canonicalize(path)?, text.to_owned());
    replace_files(&[file]).map_err(|(_, error)| error)
}

/// Replaces or makes several files, each as a whole: all of them, or none if one of them cannot be written. Folders that
/// are missing are made.
///
/// Until all have their new text, each earlier text is kept beside its file, which gets it back if a later file fails.
///
/// # Errors
///
/// The file that cannot be written, and why. If a file that was replaced cannot get its earlier text back either, the
/// reason says so, and where that text is.
pub fn replace_files(files: &[(PathBuf, String)]) -> Result<(), (PathBuf, io::Error)> {
    let mut halves = Vec::with_capacity(files.len());
    let mut written = Ok(());
    for (path, text) in files {
        match beside(path, text) {
            Ok(half) => halves.push(half),
            Err(error) => {
                written = Err((path.clone(), error));
                break;
            }
        }
    }
    let mut replaced = Vec::with_capacity(halves.len());
    for (half, path) in &halves {
        if written.is_ok() {
            match replace(half, path) {
                Ok(before) => replaced.push((path, before)),
                Err(error) => written = Err((path.clone(), error)),
            }
        }
    }
    if let Err((_, error)) = &mut written {
        for (path, before) in replaced.iter().rev() {
            put_back(path, before.as_deref(), error);
        }
        for (half, _) in &halves {
            let _ = fs::remove_file(half);
        }
    } else {
        for before in replaced.iter().filter_map(|(_, before)| before.as_ref()) {
            let _ = fs::remove_file(before);
        }
    }
    written
}

/// Gives the file `path` the text of the file `half`: the path of the file that has its earlier text; `None` if it is new.
fn replace(half: &Path, path: &Path) -> io::Result<Option<PathBuf>> {
    let before = path.exists().then(|| hidden(path, "before"));
    if let Some(before) = &before {
        // An interrupted run may have left one.
        let _ = fs::remove_file(before);
        // Not every file system has hard links.
        fs::hard_link(path, before).or_else(|_| fs::copy(path, before).map(|_| ()))?;
    }
    let renamed = fs::rename(half, path);
    if renamed.is_err()
        && let Some(before) = &before
    {
        let _ = fs::remove_file(before);
    }
    renamed.map(|()| before)
}

/// Undoes [`replace`]. If that fails, `error` says so as well.
fn put_back(path: &Path, before: Option<&Path>, error: &mut io::Error) {
    let undone = match before {
        Some(before) => fs::rename(before, path),
        None => fs::remove_file(path),
    };
    if undone.is_err() {
        let path = path.display();
        let has = before.map_or_else(String::new, |before| {
            format!("; its earlier text is in {}", before.display())
        });
        let why = format!("{error}; {path} was replaced and cannot be put back{has}");
        *error = io::Error::new(error.kind(), why);
    }
}

/// Writes the new text of the file `path` beside it: the path of that file, and the one that it shall take.
fn beside(path: &Path, text: &str) -> io::Result<(PathBuf, PathBuf)> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let path = if path.exists() {
        fs::canonicalize(path)?
    } else {
        path.to_owned()
    };
    let half = hidden(&path, "half");
    let done = write(&half, &path, text);
    if done.is_err() {
        let _ = fs::remove_file(&half);
    }
    done.map(|()| (half, path))
}

/// Writes the file `half`, with the permissions of `path` if that exists.
fn write(half: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(half)?;
    if let Ok(metadata) = fs::metadata(path) {
        file.set_permissions(metadata.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// The path of another form of a file beside it. Files whose name starts with a dot are no part of a site.
fn hidden(path: &Path, form: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    name.push(form);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("help.md");
        fs::write(&path, "old").unwrap();
        replace_file(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(replace_file(&folder.path().join("none.md"), "new").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn several_files_are_replaced_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new, file] =
            ["old.md", "a/new.md", "old.md/x.md"].map(|name| folder.path().join(name));
        fs::write(&old, "old").unwrap();
        let text = "new".to_owned();
        let (failed, _) =
            replace_files(&[(old.clone(), text.clone()), (file.clone(), text.clone())])
                .unwrap_err();
        assert_eq!(failed, file);
        assert_eq!(fs::read_to_string(&old).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        replace_files(&[(old.clone(), text.clone()), (new.clone(), text)]).unwrap();
        for path in [old, new] {
            assert_eq!(fs::read_to_string(path).unwrap(), "new");
        }
    }

    #[test]
    fn a_file_that_was_replaced_already_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new, occupied, last] =
            ["old.md", "new.md", "folder.md", "last.md"].map(|name| folder.path().join(name));
        fs::write(&old, "old").unwrap();
        fs::create_dir(&occupied).unwrap();
        let files = [&old, &new, &occupied, &last].map(|path| (path.clone(), "new".to_owned()));
        let (failed, _) = replace_files(&files).unwrap_err();
        assert_eq!(failed, occupied);
        assert_eq!(fs::read_to_string(&old).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        // A file that a run left behind does not stop the next one.
        fs::remove_dir(&occupied).unwrap();
        fs::write(folder.path().join(".old.md.before"), "x").unwrap();
        replace_files(&files).unwrap();
        assert_eq!(fs::read_to_string(&old).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [path, link] = ["help.md", "link.md"].map(|name| folder.path().join(name));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("help.md", &link).unwrap();
        replace_file(&link, "new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    }
}
