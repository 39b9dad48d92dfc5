//! The fields of `content/sources.toml`, in words for editors.

use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The country of a document, here and in the sources of a page.
pub(in crate::content) const COUNTRY: FieldSchema = FieldSchema::new(
    "country",
    Holds::Text,
    "\"GB\"",
    "The country for which the document was written, by its two capital letters.",
)
.more("Readers in other countries see it behind the title. Leave it out if the document is for all countries.");

/// Laws, treaties and reports that notes of pages cite.
pub static SOURCES: FileSchema = FileSchema {
    name: "sources",
    files: "content/sources.toml",
    purpose: "Laws, treaties and reports that pages cite, such as `[^coe-10]` for article 10 of the source `coe`.",
    is_front_matter: false,
    fields: &[FieldSchema::new(
        "<source>",
        Holds::Table(&[
            FieldSchema::new(
                "articles",
                Holds::Flag,
                "true",
                "Whether pages cite its articles, each by its own mark: `[^coe-10]`.",
            )
            .more("Without it the source is cited whole: `[^coe]`."),
            FieldSchema::new(
                "binds",
                Holds::Texts,
                "[\"NO\", \"GR\"]",
                "For a law, the countries that it binds as far as you have read, by their two capital letters.",
            ),
            FieldSchema::new(
                "name",
                Holds::Dotted(&[FieldSchema::new(
                    "<language>",
                    Holds::Text,
                    "\"Convention of the Council of Europe\"",
                    "The name in this language, by its short tag.",
                )]),
                "",
                "What a note says, in each language of the site.",
            )
            .more("It is needed in the language that the others are translated from; a language that lacks it shows that."),
            FieldSchema::new(
                "documents",
                Holds::Rows(&[
                    FieldSchema::new(
                        "title",
                        Holds::Text,
                        "\"Convention, CETS 197\"",
                        "The title of the document.",
                    )
                    .required(),
                    FieldSchema::new(
                        "url",
                        Holds::Text,
                        "\"https://rm.coe.int/168008371d\"",
                        "Its address.",
                    )
                    .required(),
                    FieldSchema::new(
                        "read_on",
                        Holds::Day,
                        "2026-11-29",
                        "The day on which you read it; `fanal facts` lists those of more than a year ago.",
                    )
                    .required(),
                    COUNTRY,
                    FieldSchema::new(
                        "articles",
                        Holds::Texts,
                        "[\"10\", \"13\"]",
                        "The articles that the document has, if it has only some.",
                    ),
                ]),
                "[{ title = \"Convention, CETS 197\", url = \"https://rm.coe.int/168008371d\", read_on = 2026-11-29 }]",
                "What you read of it, one row for each document.",
            )
            .required(),
        ]),
        "coe",
        "One source, by the id that marks begin with.",
    )],
};
