//! The fields of the front matter of a page, in words for editors.

use crate::content::cited_source::COUNTRY;
use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The front matter of a page.
pub static PAGE: FileSchema = FileSchema {
    name: "page",
    files: "content/pages/<language>/<id>.md",
    purpose: "A page in one language: what the program must know of it, between two lines `+++`; the text is below.",
    is_front_matter: true,
    fields: &[
        FieldSchema::new(
            "title",
            Holds::Text,
            "\"Your rights\"",
            "The title in the browser’s tab, which stays in its history: keep it neutral.",
        )
        .more("Readers of the page see its heading, the line that starts with `#`.")
        .required(),
        FieldSchema::new(
            "description",
            Holds::Text,
            "\"Your rights by the question you have.\"",
            "One sentence that says what the page is; search engines show it.",
        )
        .required(),
        UPDATED,
        SLUG,
        PUBLISH_AT,
        EXPIRES_AT,
        DRAFT,
        ALIASES,
        SOURCES,
        FIGURES,
        REVIEWED,
        SOURCE_HASH,
    ],
};

const UPDATED: FieldSchema = FieldSchema::new(
    "updated",
    Holds::Day,
    "2026-11-29",
    "The day on which the words of the page last changed; it stands at the end of the page.",
)
.more("Change it whenever a reader should know. The feed puts the pages in this order.");

const SLUG: FieldSchema = FieldSchema::new(
    "slug",
    Holds::Text,
    "\"your-rights\"",
    "The last part of the address, if it is not the name of the file.",
)
.more("A translation can have its address in its own language so. It has letters of any script, digits and `-`. The first page of a language has none.");

const PUBLISH_AT: FieldSchema = FieldSchema::new(
    "publish_at",
    Holds::Day,
    "2026-12-01",
    "The first day on which the page is shown.",
)
.more("In the language that the others are translated from it holds for all of them.");

const EXPIRES_AT: FieldSchema = FieldSchema::new(
    "expires_at",
    Holds::Day,
    "2027-12-01",
    "The first day on which the page is no longer shown.",
)
.more("It is after `publish_at`. In the language that the others are translated from it holds for all of them.");

const DRAFT: FieldSchema = FieldSchema::new(
    "draft",
    Holds::Flag,
    "true",
    "Whether the page is still being written: readers then do not get it.",
)
.more("Take the line out once the page is ready. In the language that the others are translated from it holds for all of them. Another page cannot link to a draft. You see it in the preview, marked, and `fanal` prints its address there.");

const ALIASES: FieldSchema = FieldSchema::new(
    "aliases",
    Holds::Texts,
    "[\"/en/old-rights/\"]",
    "Old addresses that lead to the page, from the first `/` on.",
)
.more(
    "Write the old address here when you rename a page, so that links on other sites still work.",
);

const SOURCES: FieldSchema = FieldSchema::new(
    "sources",
    Holds::Rows(&[
        FieldSchema::new(
            "title",
            Holds::Text,
            "\"Council of Europe: the convention\"",
            "The title of the document.",
        )
        .required(),
        FieldSchema::new(
            "url",
            Holds::Text,
            "\"https://www.coe.int/\"",
            "Its address.",
        )
        .required(),
        FieldSchema::new(
            "read_on",
            Holds::Day,
            "2026-11-24",
            "The day on which you read it.",
        )
        .required(),
        COUNTRY,
    ]),
    "[{ title = \"Council of Europe: the convention\", url = \"https://www.coe.int/\", read_on = 2026-11-24 }]",
    "The documents on which the page relies; they are listed at its end.",
)
.more("A translation that names none shows those of the page it was translated from. A few pages, such as the first, show none and may not have the field.");

const FIGURES: FieldSchema = FieldSchema::new(
    "figures",
    Holds::Texts,
    "[\"192\"]",
    "Figures in the text that are not the number of a help line, although they look like one, each by its digits alone.",
)
.more("The program asks for it where it takes such a figure for a number. A long one that is the number of a help line is never allowed.");

const REVIEWED: FieldSchema = FieldSchema::new(
    "reviewed",
    Holds::Day,
    "2026-11-29",
    "The day on which a native speaker who knows the field read the page.",
);

const SOURCE_HASH: FieldSchema = FieldSchema::new(
    "source_hash",
    Holds::Text,
    "\"83914938305c5b62\"",
    "In a translation, which text it was made from; `fanal translations --accept` writes it.",
)
.more("Once the page it was translated from changes, the translation says so to its readers.");
