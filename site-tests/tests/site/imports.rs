//! Imports between the source files of this crate, of its end-to-end tests and of the benchmarks: no circles.

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
