//! Yearly figures in a page: `content/statistics/` and `<statistics:…>`.

use crate::door::{Files, build, page, problems};

const FIGURES: &str = "content/pages/en/figures.md";

const SOURCES: &str = "[report]
name.en = \"A report, 2023\"
name.ur = \"رپورٹ\"
documents = [{ title = \"Report\", url = \"https://report.example/\", read_on = 2026-11-01 }]
";

/// The reports to the line 145 of Argentina in 2022, as Página 12 gives them:
/// <https://www.pagina12.com.ar/574309-la-linea-145-recibio-1-586-denuncias-por-trata-de-personas-e>.
const REPORTS: &str = "year,category,territory,count,source
2022,sexual-exploitation,AR,699,report
2022,labour-exploitation,AR,398,report
2022,false-offer,AR,148,report
2022,missing-person,AR,126,report
2022,other,AR,210,report
2022,all,AR,1581,report
";

/// A page that shows the figures `csv`, with the messages that they need.
fn files<'f>(csv: &'f str, text: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("content/sources.toml", SOURCES),
        ("content/statistics/reports.csv", csv),
        (FIGURES, text),
        (
            "locales/en/own.ftl",
            "statistics-title-reports = Reports to 145\n",
        ),
        (
            "locales/ur/own.ftl",
            "statistics-title-reports = 145 کو اطلاعات\n",
        ),
    ]
}

fn problems_of(csv: &str) -> String {
    let text = page("<statistics:reports>");
    problems(&files(csv, &text))
}

#[test]
fn figures_are_a_sentence_bars_and_a_table_in_the_language_of_the_reader() {
    let text = page("## Figures {#figures}\n\n<statistics:reports>\n\nAfter.");
    let built = build(&files(REPORTS, &text) as &Files<'_>);
    let main = built.main("/en/figures/");
    for part in [
        "Reports to 145</h3>",
        "In 2022, the largest group was \u{201c}Sexual exploitation\u{201d}: 699 of 1,581.",
        "<div class=\"bars\" aria-hidden=\"true\">",
        "<th scope=\"row\">Labour exploitation</th><td class=\"end\">398</td>",
        "<tr class=\"total\"><th scope=\"row\">All</th><td class=\"end\">1,581</td>",
        "Source: A report, 2023",
        "<p>After.</p>",
        "https://report.example/",
    ] {
        assert!(main.contains(part), "{part} is not in {main}");
    }
    assert_eq!(main.matches("<rect").count(), 5, "the total has no bar");
    // The text is English there, since the page has no Urdu translation; the figures are not.
    let main = built.main("/ur/figures/");
    assert!(main.contains("145 کو اطلاعات"), "{main}");
    assert!(main.contains("x=\"0%\""), "bars begin on the right: {main}");
}

#[test]
fn years_and_countries_are_columns_and_withheld_counts_are_said_to_be() {
    let csv = "year,category,territory,count,source
2021,all,NO,30,report
2021,all,SE,40,report
2022,all,NO,35,report
2022,all,SE,withheld,report
";
    let text = page("<statistics:reports>");
    let built = build(&files(csv, &text));
    let main = built.main("/en/figures/");
    for part in [
        "<th scope=\"col\">Country</th>\n<th scope=\"col\" class=\"end\">2021</th>",
        "<th scope=\"row\">Norway</th><td class=\"end\">30</td><td class=\"end\">35</td>",
        "<th scope=\"row\">Sweden</th><td class=\"end\">40</td><td class=\"end\">Not shown</td>",
        "Numbers below 10 are not shown",
    ] {
        assert!(main.contains(part), "{part} is not in {main}");
    }
    assert!(
        !main.contains("the largest"),
        "a withheld count may be larger: {main}"
    );
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "all these problems are shown in one run"
)]
fn every_mistake_in_a_file_is_shown_with_its_place() {
    insta::assert_snapshot!(problems_of("year,category,territory,count,source
20222,a,all,20,report
2022,Labour Exploitation,all,20,report
2022,a,Norway,20,report
2022,a,all,\"1,581\",report
2022,b,all,20,
2022,c,all,20
2022,d,all,20,report
2022,d,all,21,reports
"), @r#"
    error: `20222` is not a year
     --> content/statistics/reports.csv:2:1
      |
    2 | 20222,a,all,20,report
      | ^^^^^
      |
      = help: write four digits, such as `2026`

    error: `Labour Exploitation` is not the word of a category
     --> content/statistics/reports.csv:3:6
      |
    3 | 2022,Labour Exploitation,all,20,report
      |      ^^^^^^^^^^^^^^^^^^^
      |
      = help: write small letters, digits and hyphens, such as `labour-exploitation`, or `all`; what readers see is the message `statistics-category-…` of that word

    error: `Norway` is not the code of a country
     --> content/statistics/reports.csv:4:8
      |
    4 | 2022,a,Norway,20,report
      |        ^^^^^^
      |
      = help: write its two capital letters, such as `NO`, or `all`

    error: `1,581` is not a whole number
     --> content/statistics/reports.csv:5:12
      |
    5 | 2022,a,all,"1,581",report
      |            ^^^^^^^
      |
      = help: write the digits alone, such as `1581`, or `withheld` for a count that is not published

    error: this count has no source
     --> content/statistics/reports.csv:6:1
      |
    6 | 2022,b,all,20,
      | ^^^^^^^^^^^^^^
      |
      = help: write the key of a source that `content/sources.toml` has

    error: this line has 4 cells, and the first line has 5
     --> content/statistics/reports.csv:7:1
      |
    7 | 2022,c,all,20
      | ^^^^^^^^^^^^^
      |
      = help: a line has a year, a category, a territory, a count and a source

    error: `d` in 2022 is counted a second time
     --> content/statistics/reports.csv:9:12
      |
    9 | 2022,d,all,21,reports
      |            ^^
      |
      = help: remove this line, or line 8

    error: no message is called `statistics-category-d`
    --> locales/en
     = help: did you mean `statistics-category-other`? Else add a line `statistics-category-d = …` to a file in `locales/en/`
    "#);
}

#[test]
fn a_file_without_columns_or_counts_is_shown() {
    insta::assert_snapshot!(problems_of("year,what,count\n2022,a,3\n"), @r#"
    error: the first line does not name the columns
     --> content/statistics/reports.csv:1:1
      |
    1 | year,what,count
      | ^^^^^^^^^^^^^^^
      |
      = help: write `year,category,territory,count,source` as the first line
    "#);
    insta::assert_snapshot!(problems_of(""), @r#"
    error: this file has no count that can be used
    --> content/statistics/reports.csv
     = help: its first line is `year,category,territory,count,source`, and each other line has one count: `2026,all,all,120,<source>`
    "#);
}

#[test]
fn figures_that_tell_of_few_people_stop_the_build() {
    insta::assert_snapshot!(problems_of("year,category,territory,count,source
2022,sexual-exploitation,all,40,report
2022,labour-exploitation,all,7,report
2022,other,all,11,report
2022,all,all,58,report
"), @r#"
    error: `labour-exploitation` in 2022 is 7: people can be recognised in a count below 10, and 0 tells as much
     --> content/statistics/reports.csv:3:30
      |
    3 | 2022,labour-exploitation,all,7,report
      |                              ^
      |
      = help: count `labour-exploitation` and `other` as one category
    "#);
}

#[test]
fn a_file_of_a_spreadsheet_with_semicolons_and_windows_line_ends_is_read() {
    let csv = REPORTS.replace(',', ";").replace('\n', "\r\n");
    let text = page("<statistics:reports>");
    let built = build(&files(&csv, &text));
    assert!(built.main("/en/figures/").contains("699 of 1,581"));
}

#[test]
fn figures_that_are_not_there_or_stand_in_a_sentence_are_problems() {
    let text = page(
        "<statistics:report>\n\nSee <statistics:reports> there.\n\n[Figures](statistics:reports)",
    );
    insta::assert_snapshot!(problems(&files(REPORTS, &text)), @r#"
    error: no figures are called `report`
     --> content/pages/en/figures.md:8:1
      |
    8 | <statistics:report>
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `reports`? write the figures into `content/statistics/report.csv`

    error: figures are no part of a sentence
      --> content/pages/en/figures.md:10:5
       |
    10 | See <statistics:reports> there.
       |     ^^^^^^^^^^^^^^^^^^^^
       |
       = help: write `<statistics:reports>` alone on its line, with empty lines around it

    error: figures are no part of a sentence
      --> content/pages/en/figures.md:12:1
       |
    12 | [Figures](statistics:reports)
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: write `<statistics:reports>` alone on its line, with empty lines around it
    "#);
}

#[test]
fn a_category_without_a_name_and_a_source_that_nobody_knows_are_problems() {
    insta::assert_snapshot!(problems_of("year,category,territory,count,source
2022,forced-begging,all,40,reprot
"), @r#"
    error: no source is called `reprot`
     --> content/statistics/reports.csv:2:28
      |
    2 | 2022,forced-begging,all,40,reprot
      |                            ^^^^^^
      |
      = help: did you mean `report`?

    error: no message is called `statistics-category-forced-begging`
    --> locales/en
     = help: did you mean `statistics-category-false-offer`? Else add a line `statistics-category-forced-begging = …` to a file in `locales/en/`
    "#);
}
