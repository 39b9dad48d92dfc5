//! The fields of `content/campaigns/<id>.toml`, in words for editors.

use super::palette::Palette;
use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The record of a campaign.
pub static CAMPAIGN: FileSchema = FileSchema {
    name: "campaign",
    files: "content/campaigns/<id>.toml",
    purpose: "A campaign: the days on which it is shown, the help lines it makes known, and what people need who share it.",
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
        FieldSchema::new(
            "palette",
            Holds::word_of::<Palette>(),
            "\"dawn\"",
            "The colours of what people get who share the campaign.",
        )
        .more("Without it they are those of `sea`. Text can be read well on each."),
        FieldSchema::new(
            "hashtags",
            Holds::Texts,
            "[\"EndHumanTrafficking\"]",
            "Words under which people find posts about the campaign, at most 4, each without the sign `#`.",
        )
        .more("The sign and the words are added to each caption."),
        PARTNERS,
        CAPTIONS,
        PICTURES,
    ],
};

const PARTNERS: FieldSchema = FieldSchema::new(
    "partners",
    Holds::Rows(&[
        FieldSchema::new(
            "name",
            Holds::Text,
            "\"Havnelyset\"",
            "The name that the organisation gives itself.",
        )
        .required(),
        FieldSchema::new(
            "lang",
            Holds::Text,
            "\"nb\"",
            "The language of the name, by its short tag, so that it is read aloud rightly.",
        )
        .required(),
        FieldSchema::new(
            "url",
            Holds::Text,
            "\"https://partner.example/\"",
            "The address of its own page, from `https://` on.",
        ),
    ]),
    "[{ name = \"Havnelyset\", lang = \"nb\", url = \"https://partner.example/\" }]",
    "The organisations that carry the campaign together with you.",
)
.more("Name one only once it has agreed.");

const CAPTIONS: FieldSchema = FieldSchema::new(
    "captions",
    Holds::Table(&[FieldSchema::new(
        "<language>",
        Holds::Table(&[
            FieldSchema::new(
                "short",
                Holds::Text,
                "\"Somebody keeps your passport? You can ask for help: <hotline:no-rosa>\"",
                "A text of at most 200 characters for posts and messages.",
            )
            .more("`<hotline:no-rosa>` in it becomes the number of that help line. The address of the page and the hashtags are added.")
            .required(),
            FieldSchema::new(
                "long",
                Holds::Text,
                "\"Somebody keeps your passport, or your pay? You can call and ask, without giving your name: <hotline:no-rosa>\"",
                "A text of at most 2,000 characters for networks that take long ones.",
            )
            .more("Several lines stand between three quotation marks on each side."),
            FieldSchema::new(
                "radio",
                Holds::Text,
                "\"Does somebody keep your passport? You can call and ask what to do: <hotline:no-rosa>. Once more: <hotline:no-rosa>.\"",
                "A text of at most 600 characters for a radio, which somebody reads aloud in half a minute.",
            )
            .more("Neither address nor hashtags are added. It is in the kit that `fanal print --campaign` makes, and not on the page of the campaign."),
        ]),
        "en",
        "The texts in one language, by its short tag.",
    )]),
    "",
    "Texts with which people share the campaign, one table for each language.",
)
.more("The page of the campaign offers them to copy. A language without its own offers those of the language that others are translated from.");

const PICTURES: FieldSchema = FieldSchema::new(
    "pictures",
    Holds::Tables(&[
        FieldSchema::new(
            "file",
            Holds::Text,
            "\"light.jpg\"",
            "The name of a JPEG or PNG file in the folder `content/pictures/`.",
        )
        .more("Its widest side may have any size: smaller copies are made of it, without the place and the time at which it was taken.")
        .required(),
        FieldSchema::new(
            "alt",
            Holds::Dotted(&[FieldSchema::new(
                "<language>",
                Holds::Text,
                "\"A lighthouse at night, and its light on the water.\"",
                "What the picture shows, in one language.",
            )]),
            "",
            "What the picture shows, for people who cannot see it: one or two sentences in each language that has the page of the campaign.",
        ),
    ]),
    "",
    "Pictures of the campaign, the first of which stands on its page.",
)
.more("Show no faces, no chains and no bars. All of them are offered to people who share the campaign.");
