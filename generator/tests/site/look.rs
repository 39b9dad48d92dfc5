//! The logo and the colours that a site names in `site.toml`.

use crate::door::{Built, SITE, between, build, folder, page, problems, put};
use fanal::publish::product::conditions;
use fanal::report::{Style, show};
use fanal::site::Site;
use fanal::source::Source;

/// A picture that is twice as wide as high.
const WIDE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 32\"/>";

/// A site with further lines in its `site.toml`, and two pictures.
fn site(lines: &str) -> Built {
    build(&[
        ("content/site.toml", &format!("{lines}\n{SITE}")),
        ("content/pages/en/rights.md", &page("Yours.")),
        ("theme/assets/logo.svg", WIDE),
        ("theme/assets/own/night.svg", &WIDE.replace("64", "32")),
    ])
}

/// The style sheet for pages from left to right.
fn style(built: &Built) -> String {
    built.text(&built.asset("site.css"))
}

#[test]
fn a_logo_is_beside_the_name_on_every_page_and_the_tab_keeps_the_emblem() {
    let built = site("logo = \"logo.svg\"\nlogo_dark = \"own/night.svg\"");
    for address in ["/", "/en/", "/ur/rights/", "/en/numbers/gr/", "/404.html"] {
        let text = built.text(address);
        let picture = between(&text, "<picture>", "</picture>");
        let names = [built.asset("logo.svg"), built.asset("own/night.svg")];
        let [light, dark] = names.map(|name| name.trim_start_matches('/').to_owned());
        assert_eq!(
            picture,
            format!(
                "<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"/{dark}\" width=\"32\" height=\"32\"><img class=\"logo\" src=\"/{light}\" alt=\"\" width=\"64\" height=\"32\">"
            ),
            "{address}"
        );
        let icon = between(&text, "<link rel=\"icon\"", ">");
        assert!(icon.contains(&built.asset("emblem.svg")), "{icon}");
        assert_eq!(text.matches("<picture>").count(), 1, "{address}");
    }
    assert_eq!(built.warnings, "");
}

#[test]
fn one_logo_is_on_a_light_ground_in_dark_windows() {
    let (one, two) = (
        site("logo = \"logo.svg\""),
        site("logo = \"logo.svg\"\nlogo_dark = \"own/night.svg\""),
    );
    assert!(!one.text("/en/").contains("<source"));
    let plate = "@media screen and (prefers-color-scheme:dark){.brand img.logo{";
    assert!(style(&one).contains(plate), "{}", style(&one));
    assert!(!style(&two).contains(plate));
    assert!(style(&two).contains("img.logo{width:auto}"));
}

#[test]
fn a_page_that_is_cut_from_a_skeleton_has_the_logo_too() {
    let built = site("logo = \"logo.svg\"");
    for (path, _) in built.everything() {
        if let Some(file) = built.output.file(&path) {
            assert!(file.bytes().is_ok(), "{path}");
        }
    }
    let rights = built.text("/en/rights/");
    assert_eq!(rights.matches(&built.asset("logo.svg")).count(), 1);
}

#[test]
fn two_colours_are_in_the_style_sheet_with_those_that_follow_from_them() {
    let built = site("colours = { links = \"#7a0020\", card = \"#402\" }");
    let style = style(&built);
    let own = style.split('}').next().unwrap();
    insta::assert_snapshot!(own, @r#"
    :root{--own-link:#7a0020;--own-link-dark:#d1a6b1;--own-card:#402;--own-rule:#632a46
    "#);
    // Paper and the colours of the system set the variables themselves, further down.
    let paper = style.split("@media print").nth(1).unwrap();
    assert!(paper.contains("--link:#000") && paper.contains("--night:#fff"));
    let plain = self::style(&site(""));
    assert_eq!(
        style.strip_prefix(own).unwrap().trim_start_matches('}'),
        plain
    );
}

#[test]
fn a_style_sheet_of_the_theme_has_the_last_word() {
    let built = build(&[
        (
            "content/site.toml",
            &format!("colours = {{ links = \"#7a0020\" }}\n{SITE}"),
        ),
        ("theme/assets/site.css", ":root { --own-link: #000 }"),
    ]);
    let style = style(&built);
    let [first, last] = [style.find("#7a0020"), style.rfind("--own-link:#000")];
    assert!(first.unwrap() < last.unwrap());
}

#[test]
fn colours_that_cannot_be_read_are_problems_with_the_nearest_that_can() {
    let lines = [
        "colours = { links = \"#e4002b\", card = \"#1f7a8c\" }",
        "colours = { links = \"red\", backgroud = \"#000\" }",
        "colours = \"#000\"",
    ];
    let said = lines.map(|lines| problems(&[("content/site.toml", &format!("{lines}\n{SITE}"))]));
    insta::assert_snapshot!(said.concat(), @r###"
    error: `#e4002b` is too light: it has a contrast of 4 to 1, and people who see badly need 7 to 1
     --> content/site.toml:1:21
      |
    1 | colours = { links = "#e4002b", card = "#1f7a8c" }
      |                     ^^^^^^^^^
      |
      = help: the nearest colour that everybody can read is `#a0001e`; the colours of dark windows are made from it

    error: `#1f7a8c` is too light: text on it has a contrast of 2.9 to 1, and people who see badly need 7 to 1
     --> content/site.toml:1:39
      |
    1 | colours = { links = "#e4002b", card = "#1f7a8c" }
      |                                       ^^^^^^^^^
      |
      = help: the nearest colour that everybody can read is `#103e47`; the colours of dark windows are made from it

    error: `red` is not a colour
     --> content/site.toml:1:21
      |
    1 | colours = { links = "red", backgroud = "#000" }
      |                     ^^^^^
      |
      = help: write `#` and six digits or letters from a to f, as drawing programs show it: `links = "#0b4b58"`

    error: unknown field `backgroud`
     --> content/site.toml:1:28
      |
    1 | colours = { links = "red", backgroud = "#000" }
      |                            ^^^^^^^^^
      |
      = help: it can be one of `links`, `card`; `fanal explain site` lists the fields

    error: `colours` is not a table but a text
     --> content/site.toml:1:11
      |
    1 | colours = "#000"
      |           ^^^^^^
      |
      = help: write its fields under a line `[colours]`
    "###);
}

#[test]
fn a_logo_that_cannot_be_shown_is_a_problem() {
    let lines = "logo = \"lgo.svg\"\nlogo_dark = \"own/night.svg\"";
    let said = problems(&[
        ("content/site.toml", &format!("{lines}\n{SITE}")),
        ("theme/assets/logo.svg", WIDE),
        (
            "theme/assets/own/night.svg",
            &WIDE.replace("/>", ">\n<image href=\"https://a.example/b.png\"/></svg>"),
        ),
    ]);
    let alone = problems(&[(
        "content/site.toml",
        &format!("logo_dark = \"logo.svg\"\n{SITE}"),
    )]);
    insta::assert_snapshot!(said + &alone, @r#"
    error: there is no file `theme/assets/lgo.svg`
     --> content/site.toml:1:8
      |
    1 | logo = "lgo.svg"
      |        ^^^^^^^^^
      |
      = help: did you mean `logo.svg`?

    error: this picture loads something from elsewhere: `https://a.example/b.png`
     --> theme/assets/own/night.svg:2:1
      |
    2 | <image href="https://a.example/b.png"/></svg>
      | ^
      |
      = help: save it as “plain” SVG, with all text as outlines; what it shows must be in the file itself

    error: `logo_dark` is the logo for dark windows, and there is none for the others
     --> content/site.toml:1:13
      |
    1 | logo_dark = "logo.svg"
      |             ^^^^^^^^^^
      |
      = help: add a line `logo = "…"`; if one picture is right for both, it is `logo` alone

    error: there is no file `theme/assets/logo.svg`
     --> content/site.toml:1:13
      |
    1 | logo_dark = "logo.svg"
      |             ^^^^^^^^^^
      |
      = help: copy the picture into the folder `theme/assets/`, and write its name here: `logo.svg`
    "#);
}

#[test]
fn a_logo_that_is_no_picture_is_a_problem() {
    let folder = folder(&[("content/site.toml", &format!("logo = \"logo.png\"\n{SITE}"))]);
    put(&folder, "theme/assets/logo.png", b"GIF89a");
    let source = Source::read(folder.path());
    let problems = Site::check(&source, &conditions(crate::door::TODAY)).unwrap_err();
    insta::assert_snapshot!(show(&problems.into_sorted(), &source, Style::Plain), @r#"
    error: this is no picture: it is not PNG (Invalid PNG signature.)
    --> theme/assets/logo.png
     = help: open the file in a program for pictures, and save it again as SVG or PNG; another ending of its name does not change what it is
    "#);
}
