//! What a new page or campaign leaves to its editor: in a draft a warning, and once it is none a problem.

use super::{done, problems_of, text};
use crate::door::{folder, page_with, put};

#[test]
fn what_a_new_campaign_leaves_to_its_editor_stops_the_build_once_it_is_no_draft() {
    let site = folder(&[(
        "content/pages/en/campaigns/index.md",
        &page_with("", "Campaigns."),
    )]);
    done(&site, &["new", "campaign", "summer"]);
    let page = "content/pages/en/campaigns/summer.md";
    insta::assert_snapshot!(done(&site, &["check"]), @"
    No problems. 3 pages and 0 hotlines in 2 languages, on 2026-11-24.
    6 places still to be written, which readers do not see:
      content/campaigns/summer.toml:11
      content/campaigns/summer.toml:15
      content/pages/en/campaigns/summer.md:8
      content/pages/en/campaigns/summer.md:11
      content/pages/en/campaigns/summer.md:55
      content/pages/en/campaigns/summer.md:57
    ur lacks 3 pages, which readers see in en: `fanal translations` lists what is missing.
    On 2026-12-24 the campaign `summer` starts. Build and copy the site again on that day.
    ");
    let ready = text(&site, page).replace("\ndraft = true\n", "\n");
    put(&site, page, ready.as_bytes());
    let said = problems_of(&site);
    let examples = said.matches("error: this is still the example of a new file");
    assert_eq!(examples.count(), 2, "{said}");
    let (from, to) = (said.find("error: `title`"), said.find("warning: "));
    insta::assert_snapshot!(said[from.unwrap()..to.unwrap()].trim_end(), @r#"
    error: `title` is still to be filled in
     --> content/pages/en/campaigns/summer.md:8:9
      |
    8 | title = "TODO"
      |         ^^^^^^
      |
      = help: write the title of the campaign here, in place of `TODO`

    error: `description` is still to be filled in
      --> content/pages/en/campaigns/summer.md:11:15
       |
    11 | description = "TODO"
       |               ^^^^^^
       |
       = help: write one sentence here that says what the campaign is, in place of `TODO`

    error: the heading is still to be written
      --> content/pages/en/campaigns/summer.md:54:3
       |
    54 | # TODO
       |   ^^^^
       |
       = help: write the title of the campaign here, in place of `TODO`
    "#);
}

#[test]
fn a_copy_as_a_translation_and_an_example_in_use_stop_the_build_too() {
    let site = folder(&[(
        "content/pages/en/campaigns/index.md",
        &page_with("", "Campaigns."),
    )]);
    done(&site, &["new", "campaign", "summer"]);
    let (record, page) = (
        "content/campaigns/summer.toml",
        "content/pages/en/campaigns/summer.md",
    );
    let ready = text(&site, page).replace("\ndraft = true\n", "\n");
    put(&site, page, ready.as_bytes());

    // A translation that is a copy says the same of itself.
    put(
        &site,
        "content/pages/ur/campaigns/summer.md",
        ready.as_bytes(),
    );
    let said = problems_of(&site);
    assert_eq!(
        said.matches("is still to be filled in").count(),
        4,
        "{said}"
    );

    // An example that somebody takes into use is one until they say that it is none.
    let campaign = text(&site, record).replace("\n#hashtags", "\nhashtags");
    put(&site, record, campaign.as_bytes());
    assert!(problems_of(&site).contains("hashtags = [\"EndHumanTrafficking\"] # example"));
    put(
        &site,
        record,
        campaign.replace(" # example\n", "\n").as_bytes(),
    );
    for page in [page, "content/pages/ur/campaigns/summer.md"] {
        put(
            &site,
            page,
            ready
                .replace("TODO\"", "Summer\"")
                .replace("# TODO", "# Summer")
                .as_bytes(),
        );
    }
    done(&site, &["check"]);
}
