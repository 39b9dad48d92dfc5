//! What fields mean: the explanations are of the fields that the parsers know, and `fanal explain` shows them.

use std::sync::Arc;

use fanal::content::config::{PATH, SiteToml};
use fanal::content::page::Budget;
use fanal::content::{campaign, cited_source, emergency, hotline, other_names, page};
use fanal::explain::{Explained, FILES, fields, whole_file};
use fanal::problem::{Problem, Problems};
use fanal::publish::product::conditions;
use fanal::site::Site;
use fanal::source::Source;
use fanal::wording;

use crate::door::{TODAY, folder, source};
use crate::program::{fanal, run};

/// The picture that the settings name as their logo.
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><circle cx=\"16\" cy=\"16\" r=\"9\"/></svg>";

/// What the parser of this kind of file finds wrong with a text.
fn wrong(kind: &str, text: &str) -> Vec<Problem> {
    let problems = Problems::default();
    let path = |path: &str| -> Arc<str> { path.into() };
    match kind {
        "hotline" => drop(hotline::parse(
            &path("content/hotlines/no-rosa.toml"),
            text,
            &problems,
        )),
        "page" => {
            let text = format!("{text}\n# Your rights\n\nYou have them.\n");
            let path = path("content/pages/en/rights.md");
            drop(page::parse(&path, &text, &Budget::default(), &problems));
        }
        "campaign" => drop(campaign::parse(
            &path("content/campaigns/18-october-2027.toml"),
            text,
            &problems,
        )),
        "site" => drop(SiteToml::read(
            &Source::in_memory([
                (PATH, text),
                ("theme/assets/logo.svg", LOGO),
                ("theme/assets/logo-dark.svg", LOGO),
            ]),
            &problems,
        )),
        "emergency" => drop(emergency::parse(
            &path("content/emergency.toml"),
            text,
            &problems,
        )),
        "sources" => drop(cited_source::parse(
            &path("content/sources.toml"),
            text,
            &problems,
        )),
        "territories" => {
            drop(other_names::parse(
                &path("content/territories.toml"),
                text,
                &problems,
            ));
        }
        "words" => {
            let source = source(&[("content/words.toml", text)]);
            let checked = Site::check(&source, &conditions(TODAY));
            problems.extend(wording::check(&checked.ok().unwrap().site, &source));
        }
        other => panic!("{other} has no parser"),
    }
    problems.into_sorted()
}

#[test]
fn the_parser_knows_every_field_and_takes_its_example() {
    for file in FILES {
        let text = whole_file(file);
        assert_eq!(wrong(file.name, &text), [], "{text}");
        for field in fields(file) {
            let (schema, name) = (field.field, field.name());
            assert!(schema.sentence.ends_with('.'), "{name}");
            assert!(
                !schema.more.starts_with(' ') && !schema.sentence.contains("  "),
                "{name}"
            );
            for word in schema.holds.words() {
                assert!(word.meaning.ends_with('.'), "{name}: {}", word.word);
            }
        }
    }
}

/// The line in brackets below which an example has the field; empty above the first.
fn header(field: &Explained) -> String {
    let Some((table, _)) = field
        .name()
        .rsplit_once('.')
        .map(|(table, own)| (table.to_owned(), own))
    else {
        return String::new();
    };
    let all = fields(field.file);
    let table = all.iter().find(|field| field.name() == table).unwrap();
    let example = table.example();
    let first = example.lines().next().unwrap();
    if first.starts_with('[') {
        first.to_owned()
    } else {
        header(table)
    }
}

/// The whole file without one field; a table goes with all its fields.
fn without(text: &str, field: &Explained) -> String {
    let (example, header) = (field.example(), header(field));
    let first = example.lines().next().unwrap();
    let is_table = first.starts_with('[');
    let mut above = "";
    let lines = text.lines().filter(|line| {
        if line.starts_with('[') {
            above = line;
        }
        let is_own = if is_table {
            above.starts_with(first.trim_end_matches(']'))
        } else {
            *line == first && above == header
        };
        !is_own
    });
    lines.fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn a_file_is_wrong_without_a_field_exactly_if_the_field_is_needed() {
    // Needed because of another field of the same example, as their explanations say.
    let conditional = [
        ("hotline", "time_zone"),
        ("site", "country"),
        ("site", "logo"),
        ("emergency", "sources"),
        ("emergency", "territories.numbers"),
    ];
    for file in FILES {
        let text = whole_file(file);
        for field in fields(file) {
            let (name, holds) = (field.name(), field.field.holds);
            if !field.is_line()
                || field.field.is_named_by_data()
                || conditional.contains(&(file.name, &name))
            {
                continue;
            }
            let cut = without(&text, &field);
            assert_ne!(cut, text, "{name} of {} is in the example", file.name);
            let found = wrong(file.name, &cut);
            assert_eq!(
                found.is_empty(),
                !field.field.is_required,
                "{name} of {} ({holds:?}): {found:?}",
                file.name
            );
        }
    }
}

#[test]
fn the_page_for_editors_is_what_the_program_prints() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fields.md");
    let page = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        page.replace("\r\n", "\n") == fanal::explain::page(),
        "generator/docs/fields.md is not what the schemas say; renew it: cargo run -p fanal -- explain --markdown > generator/docs/fields.md"
    );
}

/// What `fanal explain` prints.
fn explain(arguments: &[&str]) -> String {
    let (code, out, err) = run(fanal(&folder(&[])).arg("explain").args(arguments));
    assert_eq!(code == Some(0), err.is_empty(), "{code:?}: {err}");
    out + &err
}

#[test]
fn a_field_is_explained_with_its_example_its_place_and_its_words() {
    insta::assert_snapshot!(explain(&["hotline", "hours"]), @r#"
    hours = "Mo-Fr 09:00-17:00; Sa 10:00-14:00"

    When somebody answers. `24/7` is day and night. Else write days as `Mo Tu We Th Fr Sa Su` and times
    of the 24-hour clock with a colon, and `time_zone` with them. Holidays and seasons cannot be shown.
    Leave the line out if nobody knows.

    file    content/hotlines/<id>.toml
    where   above the first line that starts with `[`
    value   a text in straight quotes
    needed  not needed
    "#);
    insta::assert_snapshot!(explain(&["hotline", "numbers.kind"]), @r#"
    kind = "international"

    What kind of number it is, which decides how a tap dials it.

    file    content/hotlines/<id>.toml
    where   below each line `[[numbers]]`
    value   one of the words below, in straight quotes
    needed  needed wherever its table is

    The words:
      short-code     A number of 3 to 6 digits that works only inside the country, such as `116006`;
                     some begin with `*`.
      national       A number as it is dialled inside the country: 6 to 15 digits.
      international  A number that works from everywhere: `+`, the code of the country, and the number
                     without a leading 0.
      sms            A number for text messages: 3 to 15 digits, with a `+` before an international one.
      whatsapp       A number for messages in WhatsApp: 6 to 15 digits, with a `+` before an
                     international one.
    "#);
}

#[test]
fn the_fields_of_a_file_are_listed_with_their_tables() {
    insta::assert_snapshot!(explain(&["campaign"]), @r"
    content/campaigns/<id>.toml
    A campaign: the days on which it is shown, the help lines it makes known, and what people need who
    share it.

    Written above the first line that starts with `[`:
      id                      The name of the file without `.toml`, and of its page in the folder
                              `campaigns` of each language. (needed)
      starts_on               The first day on which the campaign is shown. (needed)
      ends_on                 The last day on which the campaign is shown. (needed)
      day                     The day that the campaign is about, such as a world day.
      hotlines                The help lines on the page of the campaign, by their ids, the most
                              important first.
      palette                 The colours of what people get who share the campaign.
      hashtags                Words under which people find posts about the campaign, at most 4, each
                              without the sign `#`.
      partners                The organisations that carry the campaign together with you.

    [captions]
      Texts with which people share the campaign, one table for each language.

    [captions.<language>]
      The texts in one language, by its short tag.
      short                   A text of at most 200 characters for posts and messages. (needed)
      long                    A text of at most 2,000 characters for networks that take long ones.
      radio                   A text of at most 600 characters for a radio, which somebody reads aloud
                              in half a minute.

    [[pictures]]
      Pictures of the campaign, the first of which stands on its page.
      file                    The name of a JPEG or PNG file in the folder `content/pictures/`. (needed)
      alt                     What the picture shows, for people who cannot see it: one or two sentences
                              in each language that has the page of the campaign.
      <language>              What the picture shows, in one language.

    fanal explain campaign NAME   tells everything of one field
    ");
    assert!(explain(&["hotline", "lang"]).contains("between `{` and `}` of `operator`"));
    assert!(explain(&[]).contains("fanal explain hotline hours"));
}

#[test]
fn a_kind_or_a_field_that_does_not_exist_gets_a_suggestion() {
    insta::assert_snapshot!(explain(&["hotlines"]), @r"
    error: no kind of file is called `hotlines`
    help: did you mean `hotline`?
    ");
    insta::assert_snapshot!(explain(&["expires_at"]), @r"
    error: no kind of file is called `expires_at`
    help: it is a field: `fanal explain page expires_at`
    ");
    insta::assert_snapshot!(explain(&["hotline", "houres"]), @r"
    error: no field of content/hotlines/<id>.toml is called `houres`
    help: did you mean `hours`?
    ");
    insta::assert_snapshot!(explain(&["page", "picture"]), @r"
    error: no field of content/pages/<language>/<id>.md is called `picture`
    help: `fanal explain page` lists the fields
    ");
}

#[test]
fn the_questions_of_the_form_are_explained_field_by_field() {
    let text = explain(&["tip-form"]);
    let named: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with(|sign: char| sign.is_ascii_lowercase()))
        .filter_map(|line| line.split(' ').next())
        .collect();
    // The parser names the fields that it knows once it finds one that it does not.
    let errors = tip_core::form::Form::parse("[[questions]]\nx = 1\n").unwrap_err();
    let [error] = errors.problems() else {
        panic!("{errors:?}");
    };
    let error = error.to_string();
    let known: Vec<_> = error.split('`').skip(3).step_by(2).collect();
    assert!(known.contains(&"max_chars"), "{error}");
    for field in &known {
        assert!(named.contains(field), "{field} is not explained: {text}");
    }
    assert_eq!(named.len(), known.len(), "{named:?}");
    for kind in ["text", "line", "one-of", "several-of"] {
        assert!(text.contains(&format!("\"{kind}\"")), "{kind}");
    }
}
