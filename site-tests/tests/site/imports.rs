//! Imports between source files: no circles in any crate, and none from a higher floor in the generator.

use site_tests::imports::Imports;
use site_tests::site::Source;

use crate::built::assert_no_faults;

/// The imports in the folder `tree` of the repository.
fn imports(tree: &str) -> Imports {
    let imports = Imports::read(&Source::repository().folder().join(tree)).unwrap();
    assert!(!imports.is_empty(), "no import was found in {tree}");
    imports
}

#[test]
fn no_files_of_site_tests_import_each_other_in_a_circle() {
    assert_no_faults(&imports("site-tests/src").circles());
}

#[test]
fn no_files_of_the_end_to_end_tests_import_each_other_in_a_circle() {
    assert_no_faults(&imports("site-tests/tests/site").circles());
}

#[test]
fn no_files_of_the_benchmarks_import_each_other_in_a_circle() {
    assert_no_faults(&imports("site-tests/benchmarks/src").circles());
}

/// The floors of `generator/src`, from the ground up: the top-level modules of each floor, which may import from their own floor
/// and from lower ones.
const GENERATOR_FLOORS: &[&[&str]] = &[
    &["problem", "digest", "packed", "address"],
    &["source", "history"],
    &["report"],
    &["content"],
    &["theme"],
    &["site"],
    &["publish"],
    &[
        "translations",
        "wording",
        "starter",
        "hiding",
        "explain",
        "formatting",
        "changes",
        "printing",
    ],
    &["build"],
    &["live"],
    &["preview"],
    &["cli", "main", "lib"],
];

#[test]
fn no_files_of_the_generator_import_each_other_in_a_circle() {
    assert_no_faults(&imports("generator/src").circles());
}

#[test]
fn no_file_of_the_generator_imports_from_a_higher_floor() {
    assert_no_faults(&imports("generator/src").upward(GENERATOR_FLOORS));
}

#[test]
fn no_files_of_the_tip_function_import_each_other_in_a_circle() {
    for tree in [
        "tip-function/core/src",
        "tip-function/inbox/src",
        "tip-function/src",
    ] {
        assert_no_faults(&imports(tree).circles());
    }
}
