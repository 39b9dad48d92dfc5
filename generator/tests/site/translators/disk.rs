//! What is written to disk, and what was there before.

use std::fs;

use crate::door::folder;
use crate::program::{fanal, run};

const PO: &str = "translations/ur.po";

#[test]
fn a_file_that_cannot_be_read_is_not_free() {
    let folder = folder(&[]);
    fs::create_dir_all(folder.path().join(PO)).unwrap();
    let (code, _, err) = run(fanal(&folder).args(["translations", "export"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r#"
    error: ./translations/ur.po is there already and cannot be read: Is a directory (os error 21)
    help: nothing was written: move it away, or name another folder with --output
    "#);
}

#[cfg(unix)]
#[test]
fn an_export_onto_a_full_disk_leaves_nothing() {
    let folder = folder(&[]);
    // A limit of 512 bytes on the length of files; without the trap the kernel would end the process.
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" translations export";
    let mut shell = std::process::Command::new("sh");
    let shell = shell.args(["-c", script, env!("CARGO_BIN_EXE_fanal")]);
    let (code, _, err) = run(shell.current_dir(folder.path()));
    assert_eq!(code, Some(3), "{err}");
    assert!(err.starts_with("error: cannot write ./translations/ur.po: "));
    let left = fs::read_dir(folder.path().join("translations")).unwrap();
    assert_eq!(left.count(), 0);
    let (code, _, err) = run(fanal(&folder).args(["translations", "export"]));
    assert_eq!((code, err.as_str()), (Some(0), ""));
}
