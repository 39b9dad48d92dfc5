//! What of the texts of a document can come back from a word processor, and the digest of all of it.

use std::fmt::Write as _;

use crate::digest::Hasher;
use crate::translations::exchange::Unit;

/// The version of the texts of a document: another one if a text was added, removed or changed in the source.
pub(super) fn version(units: &[&Unit]) -> String {
    let mut hasher = Hasher::default();
    for unit in units {
        hasher.part(&unit.context).part(&unit.source);
    }
    let digest = hasher.finish();
    let mut version = String::new();
    for byte in digest.as_ref().iter().take(8) {
        // Writing to a `String` cannot fail.
        let _ = write!(version, "{byte:02x}");
    }
    version
}

/// A text as a document can carry it: HTML does not tell several spaces from one, and none begins or ends a line.
pub(super) fn visible(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let words = line.split([' ', '\t', '\r']);
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        words.join(" ")
    });
    let lines: Vec<_> = lines.collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
