//! Runs the bodies of the fuzz targets on the stored corpus of `fuzz/`, without a fuzzer.

#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::path::Path;

/// Runs a target on each file of its corpus.
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
fn front_matter_survives_its_corpus() {
    replay("front_matter", targets::front_matter);
}

#[test]
fn markdown_survives_its_corpus() {
    replay("markdown", targets::markdown);
}

#[test]
fn records_survive_their_corpus() {
    replay("records", targets::records);
}

#[test]
fn messages_survive_their_corpus() {
    replay("ftl", targets::ftl);
}
