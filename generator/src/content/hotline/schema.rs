//! The fields of `content/hotlines/<id>.toml`, in words for editors.

mod tables;

use self::tables::{CHANGED, MORE_SOURCES, NAME_LANG, NUMBERS, SOURCE};
use super::vocabulary::{
    AnsweredBy, Audience, Caution, Confidence, Cost, Form, Limit, Model, Next, Report, Service,
};
use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The record of a hotline.
pub static HOTLINE: FileSchema = FileSchema {
    name: "hotline",
    files: "content/hotlines/<id>.toml",
    purpose: "A help line: its numbers, its hours, who answers, and where all that was read.",
    is_front_matter: false,
    fields: &[
        ID,
        TERRITORY,
        ALSO_SERVES,
        NAME,
        OPERATOR,
        MODEL,
        ANSWERED_BY,
        HOURS,
        TIME_ZONE,
        COST,
        PERSON,
        LANGUAGES,
        INTERPRETER_LANGUAGES,
        ANONYMOUS,
        REPORTS,
        SERVICES,
        FORMS,
        AUDIENCES,
        NATIONALS_OF,
        CAUTIONS,
        LIMITS,
        ONLY_IN,
        NOT_IN,
        NEXT,
        WEBSITE,
        CHAT,
        EMAIL,
        VERIFIED_ON,
        CONFIDENCE,
        FUNDING,
        NOTE,
        NUMBERS,
        SOURCE,
        MORE_SOURCES,
        CHANGED,
    ],
};

const ID: FieldSchema = FieldSchema::new(
    "id",
    Holds::Text,
    "\"no-rosa\"",
    "The name of the file without `.toml`, by which pages and campaigns name the line.",
)
.more("It has letters, digits, `-` and `_`. Ours begin with the two letters of the country.")
.required();

const TERRITORY: FieldSchema = FieldSchema::new(
    "territory",
    Holds::Text,
    "\"NO\"",
    "The country or territory that the line serves, by its two capital letters.",
)
.more("`NO` is Norway, `GB` the United Kingdom, `GR` Greece (ISO 3166-1). The line stands on the page of that country.")
.required();

const ALSO_SERVES: FieldSchema = FieldSchema::new(
    "also_serves",
    Holds::Texts,
    "[\"SJ\"]",
    "Other countries and territories from which the line takes calls, by their two capital letters.",
)
.more("Name a country only if the source of the record says that the line takes calls from it, and if the numbers work from there. The page of such a country shows the line if it has none of its own, below what else one can do, under the name of the line's own country.");

const NAME: FieldSchema = FieldSchema::new(
    "name",
    Holds::Inline(&[
        FieldSchema::new(
            "text",
            Holds::Text,
            "\"ROSA hjelpetelefon\"",
            "The name, without the number.",
        )
        .required(),
        NAME_LANG,
    ]),
    "{ text = \"ROSA hjelpetelefon\", lang = \"nb\" }",
    "The name that the line gives itself, never a description.",
)
.more("It is shown as it is in every language of the site. What the line is, the page says beside it, from `model`.")
.required();

const OPERATOR: FieldSchema = FieldSchema::new(
    "operator",
    Holds::Inline(&[
        FieldSchema::new(
            "text",
            Holds::Text,
            "\"Krisesentersekretariatet\"",
            "The name of the body.",
        )
        .required(),
        NAME_LANG,
    ]),
    "{ text = \"Krisesentersekretariatet\", lang = \"nb\" }",
    "The body that runs the line, by its own name.",
);

const MODEL: FieldSchema = FieldSchema::new(
    "model",
    Holds::word_of::<Model>(),
    "\"ngo-state-funded\"",
    "Who runs the line and who pays for it; for a line that is not about trafficking, what it is for.",
)
.more("It decides the words beside the name, and the place of the line among those of its country.")
.required();

const ANSWERED_BY: FieldSchema = FieldSchema::new(
    "answered_by",
    Holds::word_of::<AnsweredBy>(),
    "\"organisation\"",
    "Who answers the phone.",
)
.more("Somebody may decide by this alone whether to call. A number that the police, an immigration office or an embassy answers is never shown without saying so.")
.required();

const HOURS: FieldSchema = FieldSchema::new(
    "hours",
    Holds::Text,
    "\"Mo-Fr 09:00-17:00; Sa 10:00-14:00\"",
    "When somebody answers.",
)
.more("`24/7` is day and night. Else write days as `Mo Tu We Th Fr Sa Su` and times of the 24-hour clock with a colon, and `time_zone` with them. Holidays and seasons cannot be shown. Leave the line out if nobody knows.");

const TIME_ZONE: FieldSchema = FieldSchema::new(
    "time_zone",
    Holds::Text,
    "\"Europe/Oslo\"",
    "The time zone of `hours`, by its IANA name.",
)
.more("Hours need it, unless they are `24/7`: the page says whether the line is open now.");

const COST: FieldSchema = FieldSchema::new(
    "cost",
    Holds::word_of::<Cost>(),
    "\"free\"",
    "What a call costs.",
);

const PERSON: FieldSchema = FieldSchema::new(
    "person",
    Holds::Flag,
    "true",
    "Whether a person answers, rather than a recording.",
);

const LANGUAGES: FieldSchema = FieldSchema::new(
    "languages",
    Holds::Texts,
    "[\"nb\", \"en\"]",
    "The languages that the people who answer speak, by their short tags.",
)
.more("Languages that they reach through an interpreter are counted in `interpreter_languages`.");

const INTERPRETER_LANGUAGES: FieldSchema = FieldSchema::new(
    "interpreter_languages",
    Holds::Count,
    "50",
    "For how many languages they have interpreters.",
);

const ANONYMOUS: FieldSchema = FieldSchema::new(
    "anonymous",
    Holds::Flag,
    "true",
    "Whether callers need not give their name.",
)
.more("`false` shows “They ask for your name.”");

const REPORTS: FieldSchema = FieldSchema::new(
    "reports",
    Holds::words_of::<Report>(),
    "[\"imminent-harm\"]",
    "What they pass on to the authorities.",
);

const SERVICES: FieldSchema = FieldSchema::new(
    "services",
    Holds::words_of::<Service>(),
    "[\"referral\", \"lawyer\"]",
    "What help one can ask them for.",
);

const FORMS: FieldSchema = FieldSchema::new(
    "forms",
    Holds::words_of::<Form>(),
    "[\"all-forms\"]",
    "What one can call about.",
);

const AUDIENCES: FieldSchema = FieldSchema::new(
    "audiences",
    Holds::words_of::<Audience>(),
    "[\"affected\", \"public\", \"helpers\"]",
    "For whom the line is.",
)
.more("A line for some people only, such as women or professionals, is never listed without naming them.");

const NATIONALS_OF: FieldSchema = FieldSchema::new(
    "nationals_of",
    Holds::Texts,
    "[\"PH\"]",
    "The states for whose citizens alone the line is, by their two capital letters.",
)
.more("Leave it out if the line is for everybody.");

const CAUTIONS: FieldSchema = FieldSchema::new(
    "cautions",
    Holds::words_of::<Caution>(),
    "[\"papers-needed\"]",
    "What a call can bring on the person who calls; it stands right under the number.",
);

const LIMITS: FieldSchema = FieldSchema::new(
    "limits",
    Holds::words_of::<Limit>(),
    "[\"adults-only\"]",
    "What the line cannot do.",
);

const ONLY_IN: FieldSchema = FieldSchema::new(
    "only_in",
    Holds::Text,
    "\"nord-norge\"",
    "The part of the country that the line is only for, by an id that you choose.",
)
.more("The message `region-nord-norge` says its name in each language of the site: write it into a file in `locales/`, as the name stands behind “This help line is only for”. The page says it right under the number.");

const NOT_IN: FieldSchema = FieldSchema::new(
    "not_in",
    Holds::Text,
    "\"svalbard\"",
    "The part of the country that the line is not for, by an id that you choose.",
)
.more("It is named by a message, as that of `only_in` is.");

const NEXT: FieldSchema = FieldSchema::new(
    "next",
    Holds::words_of::<Next>(),
    "[\"takes-reports\", \"you-decide-police\"]",
    "What happens after a call.",
);

const WEBSITE: FieldSchema = FieldSchema::new(
    "website",
    Holds::Text,
    "\"https://rosa-help.no/\"",
    "The address of the site of the line, from `https://` on.",
);

const CHAT: FieldSchema = FieldSchema::new(
    "chat",
    Holds::Text,
    "\"https://rosa-help.no/chat\"",
    "The address of the page of the line where one can chat, from `https://` on.",
);

const EMAIL: FieldSchema = FieldSchema::new(
    "email",
    Holds::Text,
    "\"post@rosa-help.no\"",
    "The e-mail address of the line.",
);

const VERIFIED_ON: FieldSchema = FieldSchema::new(
    "verified_on",
    Holds::Day,
    "2026-11-23",
    "The day on which one of you called the number.",
)
.more("Write it only after a call. Without it the page says that nobody has called. `fanal facts` lists calls that are more than a year ago.");

const CONFIDENCE: FieldSchema = FieldSchema::new(
    "confidence",
    Holds::word_of::<Confidence>(),
    "\"high\"",
    "How sure you are of the record.",
)
.required();

const FUNDING: FieldSchema = FieldSchema::new(
    "funding",
    Holds::Text,
    "\"Ministry of Justice, state budget\"",
    "Who pays, in your own words; for staff, and never published.",
);

const NOTE: FieldSchema = FieldSchema::new(
    "note",
    Holds::Text,
    "\"The hours differ on two pages of the operator.\"",
    "What staff should know of the record; never published.",
)
.more("`fanal facts` shows it.");
