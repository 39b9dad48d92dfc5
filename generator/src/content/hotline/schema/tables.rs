//! The tables of a record: its numbers, its sources, and what has changed.

use crate::content::fields::{FieldSchema, Holds};
use crate::content::hotline::vocabulary::{Change, NumberLabel};
use crate::content::number::DialKind;

pub(super) const NAME_LANG: FieldSchema = FieldSchema::new(
    "lang",
    Holds::Text,
    "\"nb\"",
    "The language of the name, by its short tag.",
)
.more("`en` is English, `nb` Norwegian bokmål, `zh-Hans` Chinese in simplified characters.")
.required();

pub(super) const NUMBERS: FieldSchema = FieldSchema::new(
    "numbers",
    Holds::Tables(&[
        KIND,
        DISPLAY,
        DIAL,
        LABEL,
        FieldSchema::new(
            "languages",
            Holds::Texts,
            "[\"en\"]",
            "The languages spoken on this number, if it is the number of some languages only.",
        ),
        FieldSchema::new(
            "region",
            Holds::Inline(&[
                FieldSchema::new(
                    "text",
                    Holds::Text,
                    "\"Nord-Norge\"",
                    "The name of the region, as people there write it.",
                )
                .required(),
                NAME_LANG,
            ]),
            "{ text = \"Nord-Norge\", lang = \"nb\" }",
            "The part of the country that the number serves, with `label = \"region\"`.",
        ),
        FieldSchema::new(
            "shared_with",
            Holds::Text,
            "\"no-other\"",
            "The id of the other line of the country that has the same number, if two share it.",
        ),
        FieldSchema::new(
            "territory",
            Holds::Text,
            "\"NO\"",
            "The country to whose phone network the number belongs, if it is another one than that of the line.",
        ),
    ]),
    "",
    "A number; the first is shown largest.",
)
.more("Write one table for each number. The same number as it is dialled at home and from abroad is two tables: the second with `kind = \"international\"` and `label = \"from-abroad\"`.")
.required();

const KIND: FieldSchema = FieldSchema::new(
    "kind",
    Holds::word_of::<DialKind>(),
    "\"international\"",
    "What kind of number it is, which decides how a tap dials it.",
)
.required();

const DISPLAY: FieldSchema = FieldSchema::new(
    "display",
    Holds::Text,
    "\"+47 22 33 11 60\"",
    "The number as people see it, with the spaces that its operator prints.",
)
.more("The program compares it with `dial`: change both together.")
.required();

const DIAL: FieldSchema = FieldSchema::new(
    "dial",
    Holds::Text,
    "\"+4722331160\"",
    "What a tap dials: the digits alone, after a `+` if the number is international.",
)
.required();

const LABEL: FieldSchema = FieldSchema::new(
    "label",
    Holds::word_of::<NumberLabel>(),
    "\"from-abroad\"",
    "What this number is for, if the line has several.",
);

pub(super) const SOURCE: FieldSchema = FieldSchema::new(
    "source",
    Holds::Table(&[
        FieldSchema::new(
            "url",
            Holds::Text,
            "\"https://rosa-help.no/kontakt\"",
            "The address of the page.",
        )
        .required(),
        FieldSchema::new(
            "title",
            Holds::Text,
            "\"ROSA: Kontakt oss\"",
            "The title of the page.",
        )
        .required(),
        FieldSchema::new(
            "seen",
            Holds::Day,
            "2026-10-15",
            "The date that the page gives for itself.",
        )
        .more("Where the page says no more than a month or a year: `\"2026-10\"` or `\"2026\"`, in quotes."),
        FieldSchema::new(
            "read_on",
            Holds::Day,
            "2026-11-23",
            "The day on which you read the page.",
        )
        .required(),
    ]),
    "",
    "The page on which the record was read, which readers can open.",
)
.required();

pub(super) const MORE_SOURCES: FieldSchema = FieldSchema::new(
    "more_sources",
    Holds::Tables(&[
        FieldSchema::new(
            "url",
            Holds::Text,
            "\"https://www.helsedirektoratet.no/hjelp\"",
            "The address of the page.",
        )
        .required(),
        FieldSchema::new(
            "title",
            Holds::Text,
            "\"Helsedirektoratet: hjelp\"",
            "The title of the page.",
        )
        .required(),
    ]),
    "",
    "A further page that says the same; for staff, and never published.",
);

pub(super) const CHANGED: FieldSchema = FieldSchema::new(
    "changed",
    Holds::Tables(&[
        FieldSchema::new("on", Holds::Day, "2026-11-23", "The day of the change.").required(),
        FieldSchema::new(
            "what",
            Holds::word_of::<Change>(),
            "\"added\"",
            "What changed.",
        )
        .required(),
    ]),
    "",
    "A change that people who follow the site are told, in its feed.",
)
.more("Add a table for each change, at the end of the file.");
