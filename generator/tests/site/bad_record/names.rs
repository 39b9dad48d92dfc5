//! `content/territories.toml`: names by which a territory is found.

use crate::door::{build, problems};

fn shown(text: &str) -> String {
    problems(&[("content/territories.toml", text)])
}

#[test]
fn a_name_of_two_territories_says_which_comes_first() {
    let both = "[GE]\nnames.en = [\"Sakartvelo\"]\n\n[US]\nplaces.en = [\"Sakartvelo\"]\n";
    insta::assert_snapshot!(shown(both), @r#"
    error: `Sakartvelo` is a name of GE and of US
     --> content/territories.toml:5:14
      |
    5 | places.en = ["Sakartvelo"]
      |              ^^^^^^^^^^^^
      |
      = help: remove it from one of the two, or say which comes first: `[[shared]]` with `name = "Sakartvelo"` and `order = ["US", "GE"]`
    "#);
    let ordered = format!("{both}\n[[shared]]\nname = \"sakartvelo\"\norder = [\"GE\", \"US\"]\n");
    let built = build(&[("content/territories.toml", &ordered)]);
    let names = built.text("names-latin.json");
    assert!(names.contains("\"sakartvelo\":[\"GE\",\"US\"]"), "{names}");
}

#[test]
fn a_name_that_another_territory_has_in_a_language_of_the_site_is_shown() {
    let text = shown("[US]\nplaces.en = [\"NORWAY\"]\n");
    assert!(
        text.contains("`NORWAY` is a name of NO and of US"),
        "{text}"
    );
}

#[test]
fn a_table_that_is_no_territory_and_a_field_that_is_no_list_of_names_are_shown() {
    insta::assert_snapshot!(shown("[UK]\nnames.en = [\"Britain\"]\n\n[FR]\nnames.en = \"Gaul\"\ncity = \"Paris\"\n\n[[shared]]\nname = \"Congo\"\norder = [\"CD\"]\n"), @r#"
    error: `UK` is not the code of a country or territory
     --> content/territories.toml:1:2
      |
    1 | [UK]
      |  ^^
      |
      = help: write the two capital letters of ISO 3166-1, such as `NO` or `GB`

    error: `en` is not a list of texts but a text
     --> content/territories.toml:5:12
      |
    5 | names.en = "Gaul"
      |            ^^^^^^
      |
      = help: write `en = ["one", "two"]`

    error: unknown field `city`
     --> content/territories.toml:6:1
      |
    6 | city = "Paris"
      | ^^^^
      |
      = help: it can be one of `names`, `places`; `fanal explain territories` lists the fields

    error: `Congo` is shared by fewer than two territories
     --> content/territories.toml:9:8
      |
    9 | name = "Congo"
      |        ^^^^^^^
      |
      = help: write their codes, the one first that most people mean: `order = ["CD", "CG"]`
    "#);
}
