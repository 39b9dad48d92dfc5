//! What is written to disk, and what was there before.

use std::fs;

use fanal::source::Source;
use fanal::translations::import;

use super::{PAGE, URDU, accepted, checked, exported_of, read_again, returned, translated};
use crate::door::{change, folder, put};
use crate::program::{fanal, run};

const HELP: &str = "content/pages/ur/help.md";
const PO: &str = "translations/ur.po";

#[test]
fn what_an_editor_saved_during_an_import_stays() {
    let folder = folder(&[("content/pages/en/help.md", PAGE), (HELP, URDU)]);
    let source = Source::read(folder.path());
    let site = checked(&source).site;
    let po = exported_of(&site, &source, None, "ur").text;
    let po = read_again(&po);
    let imported = import(
        &site,
        &source,
        None,
        &returned("ur.po", po.as_bytes()).unwrap(),
    )
    .unwrap();
    let saved = change(URDU, "میں محفوظ نہیں۔", "میں محفوظ ہوں۔");
    put(&folder, HELP, saved.as_bytes());
    let refused = imported.write(folder.path()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "content/pages/ur/help.md changed during the import"
    );
    assert_eq!(fs::read_to_string(folder.path().join(HELP)).unwrap(), saved);
}

#[test]
fn texts_that_are_not_used_are_counted_apart() {
    let folder = folder(&[("content/pages/en/help.md", PAGE), (HELP, &accepted(URDU))]);
    let (code, _, err) = run(fanal(&folder).args(["translations", "export"]));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let po = fs::read_to_string(folder.path().join(PO)).unwrap();
    let context = "msgctxt \"content/pages/en/help.md\"\nmsgid \"You can ask\"";
    let guess = change(&po, context, &format!("#, fuzzy\n{context}"));
    let guess = translated(&guess, "Say where you are.", "");
    put(&folder, PO, guess.as_bytes());
    let import = ["translations", "import", PO];
    let (code, out, err) = run(fanal(&folder).args(import));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out, @r#"
    Nothing changed: nothing of it can be used yet.
    Not used: 2 changed texts (empty, still marked as fuzzy, as initial or with a ?, or of a page or message that is not finished).
    Not finished, so keep the file, which is the only place that has all of these texts:
      content/pages/ur/help.md: 2 texts left
    "#);
    let one = translated(&guess, "What to say", "یہ کہیں");
    put(&folder, PO, one.as_bytes());
    let (code, out, err) = run(fanal(&folder).args(import));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out, @r#"
    Imported 1 changed text in 1 file; 0 pages marked as current.
      content/pages/ur/help.md
    Not used: 2 changed texts (empty, still marked as fuzzy, as initial or with a ?, or of a page or message that is not finished).
    Not finished, so keep the file, which is the only place that has all of these texts:
      content/pages/ur/help.md: 2 texts left
    "#);
}

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
