//! `fanal facts`: what staff should find out about each hotline.

use serde_json::Value;
use tempfile::TempDir;

use crate::door::{change, fields, folder, record};
use crate::program::{fanal, run};

const TODAY: &str = "2026-11-24";

/// Three hotlines: one that is due since long, one of an undated page, and one that nothing is asked about today.
fn site() -> TempDir {
    let dated = |id: &str, seen: &str| {
        change(
            &record(id),
            "read_on = 2026-11-01",
            &format!("read_on = 2026-11-01\nseen = {seen}"),
        )
    };
    let old = fields(
        "note = \"Official page. The sources disagree on the hours: 08.30 or 9. Re-verify.\"",
        &change(
            &dated("gr-1109", "2019-10-15"),
            "read_on = 2026-11-01",
            "read_on = 2025-11-01",
        ),
    );
    let old = format!("{old}\n[[changed]]\non = 2026-11-20\nwhat = \"hours\"\n");
    let fresh = fields("verified_on = 2026-11-20", &dated("no-116", "2020-01-01"));
    folder(&[
        ("content/hotlines/gr-1109.toml", &old),
        ("content/hotlines/no-116.toml", &fresh),
        ("content/hotlines/se-117.toml", &record("se-117")),
    ])
}

#[test]
fn what_staff_should_find_out_is_listed_for_each_record_the_oldest_first() {
    let folder = site();
    let (code, out, err) = run(fanal(&folder).args(["facts", "--today", TODAY]));
    assert_eq!((code, err.as_str()), (Some(1), ""), "{out}");
    insta::assert_snapshot!(out, @r#"
    3 hotlines on 2026-11-24: 2 due, 30 facts unknown, 1 with sources that disagree

    gr-1109 in content/hotlines/gr-1109.toml
      due       its page is of 2019-10-15, more than a year ago, and nobody called
      due       we read its page on 2025-11-01, more than a year ago
      unknown   hours, languages, cost, person, your-name, passed-on, for-whom, services, limits, next
      disagree  the note says: The sources disagree on the hours: 08.30 or 9.
      disagree  the hours changed on 2026-11-20: see which source says what
      note      Official page. The sources disagree on the hours: 08.30 or 9. Re-verify.

    se-117 in content/hotlines/se-117.toml
      due       its page has no date; we read it on 2026-11-01
      unknown   hours, languages, cost, person, your-name, passed-on, for-whom, services, limits, next

    no-116 in content/hotlines/no-116.toml
      unknown   hours, languages, cost, person, your-name, passed-on, for-whom, services, limits, next
    "#);
}

#[test]
fn facts_are_listed_for_one_territory_or_where_they_are_due() {
    let folder = site();
    let ids = |arguments: &[&str]| -> (Option<i32>, Vec<String>) {
        let mut command = fanal(&folder);
        let (code, out, _) = run(command
            .args(["facts", "--format", "json", "--today", TODAY])
            .args(arguments));
        let json: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(json["ok"], code == Some(0), "{json}");
        let ids = json["hotlines"].as_array().unwrap().iter();
        let ids = ids.map(|hotline| hotline["id"].as_str().unwrap().to_owned());
        (code, ids.collect())
    };
    assert_eq!(
        ids(&["--territory", "no"]),
        (Some(0), vec!["no-116".to_owned()])
    );
    assert_eq!(
        ids(&["--due"]),
        (Some(1), vec!["gr-1109".to_owned(), "se-117".to_owned()])
    );
    assert_eq!(ids(&["--due", "--territory", "NO"]), (Some(0), vec![]));
    for code in ["FI", "Norway", ""] {
        let (exit, _, err) = run(fanal(&folder).args(["facts", "--territory", code]));
        assert_eq!(exit, Some(3));
        assert!(
            err.contains("no hotline of this site serves") && err.contains("such as `NO`"),
            "{err}"
        );
    }
}
