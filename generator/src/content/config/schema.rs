//! The fields of `content/site.toml`, in words for editors.

use super::hosts::Host;
use super::status::Status;
use crate::content::fields::{FieldSchema, FileSchema, Holds};
use crate::content::readers::{Readers, Reading};

/// The settings of the site.
pub static SITE: FileSchema = FileSchema {
    name: "site",
    files: "content/site.toml",
    purpose: "The settings of the whole site: its name, its address, its languages, and who reads messages.",
    is_front_matter: false,
    fields: &[
        NAME,
        ORIGIN,
        SHORT_ADDRESS,
        HOSTS,
        SOURCE_LOCALE,
        COUNTRY,
        OTHER_COUNTRIES,
        ORGANISATION,
        ADDRESS,
        CONTACT,
        LOGO,
        LOGO_DARK,
        COLOURS,
        NAVIGATION,
        FOOTER,
        HIDDEN,
        FORMATTED,
        LOCALES,
        TIP,
    ],
};

const NAME: FieldSchema = FieldSchema::new(
    "name",
    Holds::Text,
    "\"Trygg havn\"",
    "The name of the site, at the top of every page and in every title.",
)
.more("It stays in the history of the reader’s device: choose one that does not say what the site is about.")
.required();

const ORIGIN: FieldSchema = FieldSchema::new(
    "origin",
    Holds::Text,
    "\"https://help.example.org\"",
    "The address of the site: `https://` and the host, and nothing after it.",
)
.more("Every page names it as its own. `https://fanal.example` is an example, and `fanal check` warns until you write yours.")
.required();

const SHORT_ADDRESS: FieldSchema = FieldSchema::new(
    "short_address",
    Holds::Text,
    "\"https://h.example.org\"",
    "A shorter address at which the same site answers, for posters and cards.",
)
.more("People type it, and it stays in the history of their device: choose one that does not say what the site is about. Without it, paper has `origin`.");

const HOSTS: FieldSchema = FieldSchema::new(
    "hosts",
    Holds::words_of::<Host>(),
    "[\"nginx\"]",
    "Who sends the pages to readers, which decides which settings for servers are written and what the pages say about records of visits.",
)
.more("Without it the settings of all are written, and the pages speak of a server of your own.");

const SOURCE_LOCALE: FieldSchema = FieldSchema::new(
    "source_locale",
    Holds::Text,
    "\"nb\"",
    "The language that the others are translated from, by its short tag.",
)
.more("Every page exists in it. It needs a table `[locales.…]` with its tag.")
.required();

const COUNTRY: FieldSchema = FieldSchema::new(
    "country",
    Holds::Text,
    "\"NO\"",
    "The country that the site is for, by its two capital letters.",
)
.more("Its help line is on the first page and in the bar of every page.");

const OTHER_COUNTRIES: FieldSchema = FieldSchema::new(
    "other_countries",
    Holds::Flag,
    "false",
    "Whether the site has pages of other countries too.",
)
.more("`false` needs `country`. Without the line it has them.");

const ORGANISATION: FieldSchema = FieldSchema::new(
    "organisation",
    Holds::Text,
    "\"Foreningen Trygg havn\"",
    "Who is responsible for the site; it is at the end of every page.",
);

const ADDRESS: FieldSchema = FieldSchema::new(
    "address",
    Holds::Text,
    "\"Storgata 1, 0155 Oslo\"",
    "The postal address of that organisation, on one line; it is at the end of every page.",
);

const CONTACT: FieldSchema = FieldSchema::new(
    "contact",
    Holds::Text,
    "\"post@example.org\"",
    "Where readers can say that a number is wrong: an e-mail address, or the address of a page.",
)
.more("It is at the end of every page.");

const LOGO: FieldSchema = FieldSchema::new(
    "logo",
    Holds::Text,
    "\"logo.svg\"",
    "The picture beside the name of the site: the name of an SVG or PNG file in `theme/assets/`.",
);

const LOGO_DARK: FieldSchema = FieldSchema::new(
    "logo_dark",
    Holds::Text,
    "\"logo-dark.svg\"",
    "The same picture for devices that show light text on a dark ground.",
)
.more("It needs `logo`, which without it is shown there on a light ground.");

const COLOURS: FieldSchema = FieldSchema::new(
    "colours",
    Holds::Inline(&[
        FieldSchema::new(
            "links",
            Holds::Text,
            "\"#0b4b58\"",
            "The colour of links and buttons: `#` and six digits or letters from a to f.",
        )
        .more(
            "A colour that cannot be read on the pages is refused, with the nearest one that can.",
        ),
        FieldSchema::new(
            "card",
            Holds::Text,
            "\"#0f323c\"",
            "The ground of the card with the number, dark enough for light text.",
        ),
    ]),
    "{ links = \"#0b4b58\", card = \"#0f323c\" }",
    "The colours of the site; all others follow from these two.",
);

const NAVIGATION: FieldSchema = FieldSchema::new(
    "navigation",
    Holds::Texts,
    "[\"get-help\", \"rights\"]",
    "The pages in the row below the name, by their ids.",
)
.more("The id of `content/pages/nb/rights/pay.md` is `rights/pay`, that of `content/pages/nb/rights/index.md` is `rights`.");

const FOOTER: FieldSchema = FieldSchema::new(
    "footer",
    Holds::Texts,
    "[\"about\", \"privacy\"]",
    "The pages at the end of every page, by their ids.",
);

const HIDDEN: FieldSchema = FieldSchema::new(
    "hidden",
    Holds::Texts,
    "[\"promise\"]",
    "Pages that were taken down in every language; `fanal hide` and `fanal show` change the list.",
);

const FORMATTED: FieldSchema = FieldSchema::new(
    "formatted",
    Holds::Flag,
    "true",
    "Whether `fanal check` asks that the white space of all files is in order, as `fanal fmt` writes it.",
)
.more("Without the line it does not ask. `fanal build` and the preview never do.");

const LOCALES: FieldSchema = FieldSchema::new(
    "locales",
    Holds::Table(&[FieldSchema::new(
        "<language>",
        Holds::Table(&[
            FieldSchema::new(
                "exit",
                Holds::Text,
                "\"https://www.yr.no/\"",
                "Where “Leave site” goes: a large, dull page in that language, from `https://` on.",
            )
            .more("Choose weather or news, with nothing personal on it.")
            .required(),
            FieldSchema::new(
                "status",
                Holds::word_of::<Status>(),
                "\"source\"",
                "How far the texts of the language can be trusted; its pages say so.",
            )
            .required(),
        ]),
        "nb",
        "One language, by its short tag.",
    )
    .more("Its pages are in `content/pages/`, in the folder with the same tag.")]),
    "",
    "The languages of the site, one table for each.",
)
.required();

const TIP: FieldSchema = FieldSchema::new(
    "tip",
    Holds::Table(&[
        RECIPIENTS,
        FieldSchema::new(
            "readers",
            Holds::word_of::<Readers>(),
            "\"hotline-operators\"",
            "Who reads the messages; the form says so.",
        )
        .required(),
        FieldSchema::new(
            "reading",
            Holds::word_of::<Reading>(),
            "\"daily\"",
            "How often they read the messages; the form says so.",
        )
        .required(),
        FieldSchema::new(
            "line",
            Holds::Text,
            "\"no-rosa\"",
            "The id of the help line that a writer can call and ask about the message, with the code that the form shows.",
        )
        .required(),
        FieldSchema::new(
            "countries",
            Holds::Texts,
            "[\"NO\"]",
            "The countries in which the readers can act, by their two capital letters.",
        ),
    ]),
    "",
    "Who reads the messages of the form; without this table there is no form, and the pages say to call.",
)
.more("A server has to take the messages: tip-function/deploy/server.md says how to set one up.");

const RECIPIENTS: FieldSchema = FieldSchema::new(
    "recipients",
    Holds::Rows(&[
        FieldSchema::new(
            "key",
            Holds::Text,
            "\"age1…\"",
            "The public key of a reader, to which the server seals messages.",
        )
        .required(),
        FieldSchema::new(
            "browser",
            Holds::Text,
            "\"B…\"",
            "The public key of the same reader, to which the writer’s browser seals messages.",
        ),
        FieldSchema::new(
            "expires_on",
            Holds::Day,
            "2027-11-01",
            "The first day on which both keys are no longer used.",
        )
        .required(),
    ]),
    "[{ key = \"age1…\", browser = \"B…\", expires_on = 2027-11-01 }]",
    "The keys of the people who read, 1 to 20 of them; `tip-inbox keygen` makes one.",
)
.required();
