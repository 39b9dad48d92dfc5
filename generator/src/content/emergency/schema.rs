//! The fields of `content/emergency.toml`, in words for editors.

use super::words::{Confidence, Service};
use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The emergency numbers of all countries and territories.
pub static EMERGENCY: FileSchema = FileSchema {
    name: "emergency",
    files: "content/emergency.toml",
    purpose: "Emergency numbers, and the sources that give them: a number needs two sources to be shown.",
    is_front_matter: false,
    fields: &[
        FieldSchema::new("sources", SOURCES, "", "A source that the numbers name."),
        FieldSchema::new(
            "territories",
            TERRITORIES,
            "",
            "The numbers of one country or territory.",
        ),
    ],
};

const SOURCES: Holds = Holds::Tables(&[
    FieldSchema::new(
        "id",
        Holds::Text,
        "\"uk\"",
        "A short name by which numbers name the source.",
    )
    .required(),
    FieldSchema::new(
        "title",
        Holds::Text,
        "\"Foreign Office: travel advice\"",
        "The title of the source.",
    )
    .required(),
    FieldSchema::new(
        "url",
        Holds::Text,
        "\"https://www.gov.uk/foreign-travel-advice\"",
        "Its address.",
    )
    .required(),
    FieldSchema::new(
        "read_on",
        Holds::Day,
        "2026-11-29",
        "The day on which you read it.",
    )
    .required(),
    FieldSchema::new(
        "version",
        Holds::Text,
        "\"copy of 2026-08-22\"",
        "Which copy or edition you read; for staff.",
    ),
    FieldSchema::new(
        "maker",
        Holds::Text,
        "\"Foreign Office\"",
        "Who made it, if several sources are of one maker: they count as one.",
    ),
]);

const TERRITORIES: Holds = Holds::Tables(&[
    FieldSchema::new(
        "territory",
        Holds::Text,
        "\"NO\"",
        "The country or territory, by its two capital letters; each stands once.",
    )
    .required(),
    FieldSchema::new(
        "confidence",
        Holds::word_of::<Confidence>(),
        "\"medium\"",
        "How well the numbers are sourced; only those with `high` are shown.",
    )
    .required(),
    FieldSchema::new(
        "may_not_answer",
        Holds::Flag,
        "true",
        "Whether a source says that nobody may answer or come.",
    ),
    FieldSchema::new(
        "note",
        Holds::Text,
        "\"One source names 113 for the ambulance.\"",
        "What staff should know; never published.",
    ),
    FieldSchema::new(
        "numbers",
        NUMBERS,
        "[{ dial = \"112\", reaches = [\"police\"], sources = [\"uk\"] }]",
        "The numbers, the one to call first at the beginning.",
    )
    .more("They are left out only with `confidence = \"none\"`."),
]);

const NUMBERS: Holds = Holds::Rows(&[
    FieldSchema::new(
        "dial",
        Holds::Text,
        "\"112\"",
        "The digits: 2 to 12 of them, perhaps after a `+`.",
    )
    .required(),
    FieldSchema::new(
        "reaches",
        Holds::words_of::<Service>(),
        "[\"police\"]",
        "Whom it reaches. The first number that is shown reaches the police or all services.",
    )
    .required(),
    FieldSchema::new(
        "sources",
        Holds::Texts,
        "[\"uk\"]",
        "The ids of the sources that give it.",
    ),
    FieldSchema::new(
        "dissent",
        Holds::Texts,
        "[\"uk: ambulance\"]",
        "Sources that give the number to other services, each with these behind a colon.",
    ),
]);
