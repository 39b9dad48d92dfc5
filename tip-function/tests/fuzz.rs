//! Runs the bodies of the fuzz targets with the kept corpus of `fuzz/`. It needs no nightly compiler.

#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::path::Path;

/// Runs a target with each file of its corpus.
fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(name);
    let mut replayed = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let run = std::panic::catch_unwind(|| target(&bytes));
        assert!(run.is_ok(), "{}", path.display());
        replayed += 1;
    }
    assert!(replayed >= 10, "{name} has {replayed} files");
}

#[test]
fn the_form_stands_its_corpus() {
    replay("form", targets::form);
}

#[test]
fn the_envelope_stands_its_corpus() {
    replay("envelope", targets::envelope);
}

#[test]
fn the_browsers_seal_stands_its_corpus() {
    replay("sealed", targets::sealed);
}

#[test]
fn the_reply_pages_stand_their_corpus() {
    replay("reply", targets::reply);
}
