//! The fields of `content/territories.toml`, in words for editors.

use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// Further names of countries and territories.
pub static TERRITORIES: FileSchema = FileSchema {
    name: "territories",
    files: "content/territories.toml",
    purpose: "Other names by which people look for a country or territory, and its large cities.",
    is_front_matter: false,
    fields: &[
        FieldSchema::new(
            "shared",
            Holds::Tables(&[
                FieldSchema::new(
                    "name",
                    Holds::Text,
                    "\"Congo\"",
                    "The name that several of them have.",
                )
                .required(),
                FieldSchema::new(
                    "order",
                    Holds::Texts,
                    "[\"CD\", \"CG\"]",
                    "Their two capital letters, the one first that most people mean.",
                )
                .required(),
            ]),
            "",
            "A name that belongs to several countries, and which of them comes first.",
        ),
        FieldSchema::new(
            "<country>",
            Holds::Table(&[
                FieldSchema::new(
                    "names",
                    Holds::Dotted(&[FieldSchema::new(
                        "<language>",
                        Holds::Texts,
                        "[\"Noreg\"]",
                        "The names in this language, by its short tag.",
                    )]),
                    "",
                    "Other names of the country itself: short, old and unofficial ones.",
                ),
                FieldSchema::new(
                    "places",
                    Holds::Dotted(&[FieldSchema::new(
                        "<language>",
                        Holds::Texts,
                        "[\"Oslo\", \"Bergen\"]",
                        "The places as this language writes them.",
                    )]),
                    "",
                    "The capital first, then large cities, islands and regions.",
                ),
            ]),
            "NO",
            "One country or territory, by its two capital letters.",
        ),
    ],
};
