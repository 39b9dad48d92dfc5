//! Problems of records of campaigns.

use super::PATH;
use crate::door::{change, page, problems, record};

/// The problems of a campaign with these further lines.
fn july(more: &str) -> String {
    let campaign = format!("id = \"july\"\nstarts_on = 2026-11-01\nends_on = 2026-12-01\n{more}");
    problems(&[
        (PATH, &record("gr-1109")),
        (
            "content/hotlines/gr-210.toml",
            &change(&record("gr-210"), "\"high\"", "\"low\""),
        ),
        ("content/campaigns/july.toml", &campaign),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
    ])
}

#[test]
fn colours_hashtags_and_partners_are_checked() {
    insta::assert_snapshot!(july(
        "palette = \"down\"
hashtags = [\"#EndIt\", \"End it\", \"2027\", \"a\", \"b\"]
partners = [{ name = \"Light\", lang = \"en\", url = \"light.example\" }]
"
    ), @r##"
    error: `down` is not a word for `palette`
     --> content/campaigns/july.toml:4:11
      |
    4 | palette = "down"
      |           ^^^^^^
      |
      = help: did you mean `dawn`?

    error: `#EndIt` is not a hashtag
     --> content/campaigns/july.toml:5:13
      |
    5 | hashtags = ["#EndIt", "End it", "2027", "a", "b"]
      |             ^^^^^^^^
      |
      = help: write `EndIt`: the sign `#` is added to it

    error: `End it` is not a hashtag
     --> content/campaigns/july.toml:5:23
      |
    5 | hashtags = ["#EndIt", "End it", "2027", "a", "b"]
      |                       ^^^^^^^^
      |
      = help: a hashtag has letters, digits and `_`, and is not a number: networks end it at any other character

    error: `2027` is not a hashtag
     --> content/campaigns/july.toml:5:33
      |
    5 | hashtags = ["#EndIt", "End it", "2027", "a", "b"]
      |                                 ^^^^^^
      |
      = help: a hashtag has letters, digits and `_`, and is not a number: networks end it at any other character

    error: this is a hashtag more than 4
     --> content/campaigns/july.toml:5:46
      |
    5 | hashtags = ["#EndIt", "End it", "2027", "a", "b"]
      |                                              ^^^
      |
      = help: keep those under which people look

    error: `light.example` is not the address of a page
     --> content/campaigns/july.toml:6:50
      |
    6 | partners = [{ name = "Light", lang = "en", url = "light.example" }]
      |                                                  ^^^^^^^^^^^^^^^
      |
      = help: write it from `https://` on, or leave it out
    "##);
}

#[test]
fn a_caption_is_in_a_language_of_the_site_and_among_them_in_the_first() {
    insta::assert_snapshot!(july("[captions.fr]\nshort = \"Appelez.\"\n"), @r"
    error: the site has no language `fr`
     --> content/campaigns/july.toml:4:11
      |
    4 | [captions.fr]
      |           ^^
      |
      = help: it can be one of `en`, `ur`

    error: this campaign has captions, and none in en
     --> content/campaigns/july.toml:4:11
      |
    4 | [captions.fr]
      |           ^^
      |
      = help: add a table `[captions.en]`: languages without captions of their own offer those
    ");
}

#[test]
fn a_caption_names_published_hotlines_by_their_ids_and_fits() {
    let long = "Call and ask. ".repeat(15);
    insta::assert_snapshot!(july(&format!(
        "[captions.en]\nshort = \"Call 11 09 or <hotline:gr-210>.\"\nlong = \"Or <hotline:gr-1190>.\"\n[captions.ur]\nshort = \"<Hotline:gr-1109>\"\nlong = \"**Call**\"\n[captions.fr]\nshort = \"{long}\"\n"
    )), @r#"
    error: the number of `gr-1109` is typed here
     --> content/campaigns/july.toml:5:9
      |
    5 | short = "Call 11 09 or <hotline:gr-210>."
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write `<hotline:gr-1109>` in a caption, so that a changed number changes there too; leave it out of words about a picture

    error: the record `gr-210` has the confidence `low` and is not published
     --> content/campaigns/july.toml:5:9
      |
    5 | short = "Call 11 09 or <hotline:gr-210>."
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: link to another hotline, or check the record and raise its confidence

    error: no hotline is called `gr-1190`
     --> content/campaigns/july.toml:6:8
      |
    6 | long = "Or <hotline:gr-1190>."
      |        ^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `gr-1109`? each file in content/hotlines/ is one hotline

    error: this caption has something that looks like a hotline but is not one
     --> content/campaigns/july.toml:8:9
      |
    8 | short = "<Hotline:gr-1109>"
      |         ^^^^^^^^^^^^^^^^^^^
      |
      = help: write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`

    error: readers would see `**` as it is written here
     --> content/campaigns/july.toml:9:8
      |
    9 | long = "**Call**"
      |        ^^^^^^^^^^
      |
      = help: this text has no bold words, no links and no codes for characters: write the words alone

    error: the site has no language `fr`
      --> content/campaigns/july.toml:10:11
       |
    10 | [captions.fr]
       |           ^^
       |
       = help: it can be one of `en`, `ur`

    error: this caption has 209 characters, and 200 is the most of `short`
      --> content/campaigns/july.toml:11:9
       |
    11 | ... = "Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. Call and ask. "
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: say less: the address of the page and the hashtags are added to it, and networks cut off what is longer
    "#);
}
