//! Tests of the anonymity rule, on figures that were made up.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::check;
use crate::content::statistics::{Table, parse};
use crate::problem::Problems;

const HEADER: &str = "year,category,territory,count,source\n";

fn tables(files: &[(&str, &str)]) -> BTreeMap<String, Table> {
    let problems = Problems::default();
    let tables = files.iter().map(|(id, rows)| {
        let path: Arc<str> = format!("content/statistics/{id}.csv").into();
        let table = parse(&path, &format!("{HEADER}{rows}"), &problems).unwrap();
        (table.id.clone(), table)
    });
    let tables = tables.collect();
    assert!(problems.is_empty());
    tables
}

/// The message and the help of each problem.
fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let problems = Problems::default();
    check(&tables(files), &problems);
    let problems = problems.into_sorted().into_iter();
    problems
        .map(|problem| format!("{}; {}", problem.message, problem.help.unwrap_or_default()))
        .collect()
}

#[test]
fn figures_that_add_up_and_have_no_small_count_may_be_published() {
    let rows = "2026,a,all,30,s\n2026,b,all,12,s\n2026,all,all,42,s\n";
    assert_eq!(problems(&[("tips", rows)]), Vec::<String>::new());
}

#[test]
fn a_small_count_is_refused_and_the_smallest_category_that_helps_is_named() {
    let rows =
        "2026,a,all,30,s\n2026,b,all,0,s\n2026,c,all,12,s\n2026,d,all,9,s\n2026,all,all,51,s\n";
    assert_eq!(
        problems(&[("tips", rows)]),
        [
            "`b` in 2026 is 0: people can be recognised in a count below 10, and 0 tells as much; count `b` and `c` as one category",
            "`d` in 2026 is 9: people can be recognised in a count below 10, and 0 tells as much; count `d` and `c` as one category",
        ]
    );
}

#[test]
fn a_withheld_count_that_follows_from_its_sum_is_refused() {
    let rows = "2026,a,all,30,s\n2026,b,all,withheld,s\n2026,all,all,35,s\n";
    assert_eq!(
        problems(&[("tips", rows)]),
        [
            "`b` in 2026 is withheld, and readers can work it out from the sums: it is 5; write `withheld` for it, and for `a` in 2026"
        ]
    );
    let rows = "2026,a,all,30,s\n2026,b,all,withheld,s\n2026,c,all,withheld,s\n2026,all,all,38,s\n";
    let found = problems(&[("tips", rows)]);
    assert_eq!(found.len(), 2);
    assert!(found[0].contains("it is between 0 and 8"), "{found:?}");
    let rows = "2026,a,all,30,s\n2026,b,all,withheld,s\n2026,c,all,withheld,s\n2026,all,all,60,s\n";
    assert_eq!(problems(&[("tips", rows)]), Vec::<String>::new());
}

#[test]
fn two_withheld_counts_in_every_line_can_still_say_too_much() {
    // Of b, 5 are left for two countries, and so of a in each of them all but 5 are known.
    let rows = "2026,a,NO,withheld,s\n2026,a,SE,withheld,s\n2026,a,DK,20,s\n2026,a,all,120,s\n\
                2026,b,NO,withheld,s\n2026,b,SE,withheld,s\n2026,b,DK,30,s\n2026,b,all,35,s\n\
                2026,all,NO,51,s\n2026,all,SE,54,s\n2026,all,DK,50,s\n2026,all,all,155,s\n";
    let found = problems(&[("tips", rows)]);
    let ranges: Vec<_> = found
        .iter()
        .filter_map(|problem| problem.split(" from the sums: ").nth(1)?.split(';').next())
        .collect();
    assert_eq!(
        ranges,
        [
            "it is between 46 and 51",
            "it is between 49 and 54",
            "it is between 0 and 5",
            "it is between 0 and 5",
        ]
    );
}

#[test]
fn files_that_count_the_same_things_are_judged_together() {
    let by_kind = "2026,a,all,40,s\n2026,b,all,withheld,s\n";
    let by_country = "2026,all,NO,30,s\n2026,all,SE,14,s\n2026,all,all,44,s\n";
    assert_eq!(problems(&[("tips-by-kind", by_kind)]), Vec::<String>::new());
    let found = problems(&[("tips-by-kind", by_kind), ("tips-by-country", by_country)]);
    assert!(found[0].contains("it is 4"), "{found:?}");
    // Calls are not tips.
    let found = problems(&[("calls-by-kind", by_kind), ("tips-by-country", by_country)]);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn what_one_file_withholds_another_must_not_show() {
    let found = problems(&[
        ("tips-by-country", "2026,all,NO,30,s\n"),
        ("tips-by-kind", "2026,all,NO,withheld,s\n"),
    ]);
    assert_eq!(
        found,
        [
            "`all` in NO in 2026 is withheld here and shown in content/statistics/tips-by-country.csv; withhold it in both files, or in neither"
        ]
    );
}

#[test]
fn parts_that_do_not_add_up_are_refused() {
    let rows = "2026,a,all,30,s\n2026,b,all,12,s\n2026,all,all,52,s\n";
    let found = problems(&[("tips", rows)]);
    assert!(
        found[0].starts_with("`all` in 2026 is 52, and its parts add up to 42;"),
        "{found:?}"
    );
}

#[test]
fn counts_that_cannot_be_are_refused() {
    let rows = "2026,a,NO,withheld,s\n2026,a,SE,withheld,s\n2026,a,all,100,s\n2026,b,NO,60,s\n2026,b,SE,60,s\n\
                2026,b,all,120,s\n2026,all,NO,70,s\n2026,all,SE,60,s\n2026,all,all,220,s\n";
    let found = problems(&[("tips", rows)]);
    assert!(!found.is_empty());
}
