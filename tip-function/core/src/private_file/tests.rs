use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::Command;

use super::*;

fn folder_with(name: &str, content: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    (folder, path)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn only_a_file_of_an_expected_length_is_read() {
    let (folder, path) = folder_with("file", b"1234");
    let at = |name: &str| read(&folder.path().join(name), |length| length == 4);
    assert_eq!(at("file"), Ok(b"1234".to_vec()));
    symlink(&path, folder.path().join("link")).unwrap();
    assert_eq!(at("link"), Err(ReadError::NotAFile(What::Link)));
    fs::create_dir(folder.path().join("folder")).unwrap();
    assert_eq!(at("folder"), Err(ReadError::NotAFile(What::Folder)));
    pipe(&folder.path().join("pipe"));
    assert_eq!(at("pipe"), Err(ReadError::NotAFile(What::Device)));
    symlink("/dev/zero", folder.path().join("zeros")).unwrap();
    assert_eq!(at("zeros"), Err(ReadError::NotAFile(What::Link)));
    let sparse = File::create(folder.path().join("sparse")).unwrap();
    sparse.set_len(6 << 30).unwrap();
    assert_eq!(at("sparse"), Err(ReadError::Length(6 << 30)));
    assert_eq!(at("none"), Err(ReadError::Unreadable(ErrorKind::NotFound)));
    assert_eq!(
        read(Path::new("/dev/zero"), |_| true),
        Err(ReadError::NotAFile(What::Device))
    );
}

#[test]
fn a_file_that_tells_no_length_is_not_believed() {
    // Files of the kernel say that they are empty and give bytes all the same.
    let read = read(Path::new("/proc/self/status"), |_| true);
    assert_eq!(read, Err(ReadError::Changed));
}

#[test]
fn nothing_is_written_through_a_link_or_into_a_pipe() {
    let (folder, path) = folder_with("file", b"1234");
    let link = folder.path().join("link");
    symlink(&path, &link).unwrap();
    let hanging = folder.path().join("hanging");
    symlink(folder.path().join("elsewhere"), &hanging).unwrap();
    let fifo = folder.path().join("pipe");
    pipe(&fifo);
    for path in [&link, &hanging, &fifo, &folder.path().to_owned()] {
        assert!(open(path).is_err(), "{}", path.display());
        assert!(write(path, b"x").is_err(), "{}", path.display());
        assert!(write_new(path, b"x").is_err(), "{}", path.display());
        assert!(overwrite(path).is_err(), "{}", path.display());
    }
    assert_eq!(fs::read(&path).unwrap(), b"1234");
    assert!(!folder.path().join("elsewhere").exists());
}

#[test]
fn a_file_that_others_could_use_is_closed_to_them() {
    let (_folder, path) = folder_with("file", b"a longer content");
    for (before, after) in [
        (0o666, 0o600),
        (0o640, 0o600),
        (0o604, 0o600),
        (0o400, 0o400),
    ] {
        set_mode(&path, before);
        // The superuser may write a file of any mode.
        let _ = open(&path);
        if before & 0o200 != 0 {
            assert_eq!(mode(&path), after, "{before:o}");
        }
    }
    set_mode(&path, 0o666);
    write(&path, b"new").unwrap();
    assert_eq!(
        (mode(&path), fs::read(&path).unwrap()),
        (0o600, b"new".to_vec())
    );
    overwrite(&path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), [0; 3]);
}

#[test]
fn a_folder_is_made_for_this_user_alone_and_a_loose_one_is_closed() {
    let parent = tempfile::tempdir().unwrap();
    let path = parent.path().join("a/b");
    assert_eq!(folder(&path).unwrap(), None);
    assert_eq!(mode(&path), 0o700);
    for before in [0o777, 0o755, 0o1777, 0o770] {
        set_mode(&path, before);
        assert_eq!(folder(&path).unwrap(), Some(before));
        assert_eq!(mode(&path) & 0o777, 0o700);
        assert_eq!(folder(&path).unwrap(), None);
    }
    fs::write(parent.path().join("file"), "").unwrap();
    assert!(folder(&parent.path().join("file")).is_err());
}
