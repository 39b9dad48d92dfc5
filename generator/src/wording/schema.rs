//! The fields of `content/words.toml`, in words for editors.

use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// What the editors of each language have agreed on.
pub static WORDS: FileSchema = FileSchema {
    name: "words",
    files: "content/words.toml",
    purpose: "What the editors of each language have agreed on; `fanal check` warns where a text departs from it.",
    is_front_matter: false,
    fields: &[FieldSchema::new(
        "<language>",
        Holds::Table(&[
            FieldSchema::new(
                "longest_sentence",
                Holds::Count,
                "20",
                "The most words of a sentence; in languages without spaces, the most characters.",
            ),
            FieldSchema::new(
                "longest_page",
                Holds::Count,
                "515",
                "The same for the text of a page, without its notes.",
            ),
            FieldSchema::new(
                "work_pages",
                Holds::Texts,
                "[\"run-a-line\"]",
                "Pages that only people at work read, which may be longer, by their ids.",
            ),
            FieldSchema::new(
                "laws",
                Holds::Texts,
                "[\"convention\", \"directive\"]",
                "Words that name a law: a note or a link stands in their paragraph.",
            )
            .more("`*` at the end of a word stands for any ending."),
            FieldSchema::new(
                "orders_begin",
                Holds::Texts,
                "[\"ez\"]",
                "How the first word of a heading ends that sounds like an order.",
            ),
            FieldSchema::new(
                "orders_end",
                Holds::Texts,
                "[\"en\"]",
                "The same for the last word of a heading.",
            ),
            FieldSchema::new(
                "no_orders",
                Holds::Texts,
                "[\"chez\"]",
                "Words that only end so and are no orders.",
            ),
            FieldSchema::new(
                "avoid",
                Holds::Tables(&[
                    FieldSchema::new(
                        "words",
                        Holds::Texts,
                        "[\"rescue*\"]",
                        "The words; `*` at the end of one stands for any ending.",
                    )
                    .required(),
                    FieldSchema::new(
                        "except",
                        Holds::Texts,
                        "[\"national rescue programme\"]",
                        "Expressions in which they are right.",
                    ),
                    FieldSchema::new(
                        "why",
                        Holds::Text,
                        "\"say what happened to the person\"",
                        "The reason, and what to write in their place; the warning says it.",
                    )
                    .required(),
                ]),
                "",
                "Words that are not to be used.",
            ),
        ]),
        "en",
        "One language of the site, by its short tag.",
    )],
};
