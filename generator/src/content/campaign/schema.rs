//! The fields of `content/campaigns/<id>.toml`, in words for editors.

use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The record of a campaign.
pub static CAMPAIGN: FileSchema = FileSchema {
    name: "campaign",
    files: "content/campaigns/<id>.toml",
    purpose: "A campaign: the days on which it is shown, and the help lines it makes known.",
    is_front_matter: false,
    fields: &[
        FieldSchema::new(
            "id",
            Holds::Text,
            "\"18-october-2027\"",
            "The name of the file without `.toml`, and of its page in the folder `campaigns` of each language.",
        )
        .more("It has letters, digits, `-` and `_`.")
        .required(),
        FieldSchema::new(
            "starts_on",
            Holds::Day,
            "2027-10-11",
            "The first day on which the campaign is shown.",
        )
        .more("The site shows it once it is built and copied on that day or later.")
        .required(),
        FieldSchema::new(
            "ends_on",
            Holds::Day,
            "2027-10-18",
            "The last day on which the campaign is shown.",
        )
        .more("Build and copy the site again on the day after. From then on the address of the campaign leads to the list of campaigns.")
        .required(),
        FieldSchema::new(
            "day",
            Holds::Day,
            "2027-10-18",
            "The day that the campaign is about, such as a world day.",
        )
        .more("It is shown beside the title, and is one of the days from `starts_on` to `ends_on`. Without it those two are shown."),
        FieldSchema::new(
            "hotlines",
            Holds::Texts,
            "[\"no-rosa\"]",
            "The help lines on the page of the campaign, by their ids, the most important first.",
        ),
    ],
};
