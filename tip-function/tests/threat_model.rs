//! `THREAT-MODEL.md` names tests as proof: they are there, and no case is left out.

use std::path::{Path, PathBuf};

/// All Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The numbers of the cases and the text of their last column.
fn cases(document: &str) -> Vec<(u32, &str)> {
    document
        .lines()
        .filter_map(|line| {
            let (number, rest) = line.strip_prefix("| ")?.split_once(" | ")?;
            let (_, proof) = rest.strip_suffix(" |")?.split_once(" | ")?;
            Some((number.parse().ok()?, proof))
        })
        .collect()
}

/// Text in backticks that could be the name of a test; names of folders and settings have other characters too.
fn test_names(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).filter(|name| {
        let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        name.contains('_') && name.chars().all(is_part)
    })
}

#[test]
fn every_case_has_its_line_and_every_test_that_is_named_is_there() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = std::fs::read_to_string(crate_folder.join("THREAT-MODEL.md")).unwrap();
    let cases = cases(&document);
    let numbers: Vec<u32> = cases.iter().map(|(number, _)| *number).collect();
    // The numbers between belong to the operators' side, whose tests have them in their names.
    let expected: Vec<u32> = (1..=40).chain(62..=78).collect();
    assert_eq!(numbers, expected);
    let code: String = [
        "src",
        "tests",
        "core/src",
        "inbox/src",
        "inbox/tests",
        "../site-tests/tests",
    ]
    .iter()
    .flat_map(|folder| sources(&crate_folder.join(folder)))
    .map(|file| std::fs::read_to_string(file).unwrap())
    .collect();
    for (number, proof) in cases {
        let own = format!("case_{number:02}_");
        let has_test = test_names(proof).any(|name| number > 40 || name.starts_with(&own));
        let has_reason = [14, 23, 68].contains(&number) && proof.contains("Reason");
        assert!(
            has_test || has_reason,
            "case {number} has neither a test of its number nor a reason"
        );
    }
    // Outside of the table, names of tests are longer than those of settings and folders.
    for name in test_names(&document).filter(|name| name.matches('_').count() > 2) {
        assert!(
            code.contains(&format!("fn {name}(")),
            "no test is called `{name}`"
        );
    }
}
