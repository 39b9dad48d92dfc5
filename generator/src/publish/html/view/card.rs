//! The card of a hotline, full or short, and the facts on it.
//!
//! The list of territories uses [`Number`] too.

use serde::Serialize;

/// The own name of a hotline, an operator or a region, in its own language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Name {
    /// The name.
    pub(crate) text: String,
    /// BCP 47 tag of its language.
    pub(crate) lang: String,
}

/// A number of a hotline.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Number {
    /// How it is dialled or written to.
    pub(crate) kind: NumberKind,
    /// `tel:…` or `sms:…`; none for a messenger, whose links lead to a third party's site.
    pub(crate) href: Option<String>,
    /// The number as its operator prints it; always left to right.
    pub(crate) display: String,
    /// How it differs from the hotline's main number, in words ("for children").
    pub(crate) label: Option<String>,
    /// The languages spoken on it, as a list in words, if it is the number of some languages only.
    pub(crate) languages: Option<String>,
    /// The region that it serves, if it serves only one.
    pub(crate) region: Option<Name>,
}

/// The kinds of numbers that records distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NumberKind {
    /// Works only inside one country, and has no country code.
    ShortCode,
    /// Dialled inside the country.
    National,
    /// Dialled from anywhere.
    International,
    /// Takes text messages.
    Sms,
    /// Takes `WhatsApp` messages.
    Whatsapp,
}

/// A fact that is true, false or not known; messages select on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fact {
    /// A source says that it is true.
    Yes,
    /// A source says that it is false.
    No,
    /// No source says anything.
    Unknown,
}

/// What a caller from abroad can do.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum Abroad {
    /// A number in international form.
    Number {
        /// The number.
        number: Number,
    },
    /// Short codes only: they do not exist outside the country.
    Inside,
    /// No source says anything.
    Unknown,
}

/// The age of the facts on a card.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Age {
    /// The day a person called the hotline, in words.
    pub(crate) called_on: Option<String>,
    /// The date on the source page, in words.
    pub(crate) page_date: Option<String>,
    /// The month or year on the source page, in words, if it gives no day.
    pub(crate) page_month: Option<String>,
    /// The day we read the source page, in words.
    pub(crate) read_on: String,
    /// Whether the facts may have changed since: the source page has no date, or the call or the page is older than a
    /// year.
    pub(crate) is_old: bool,
    /// Address of the source page.
    pub(crate) source: String,
    /// The host of that address (`translations.state.gov`), which is the text of the link.
    pub(crate) source_host: String,
}

/// What a script needs to say whether a hotline is open now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Open {
    /// The value of `data-open`.
    pub(crate) value: String,
    /// A text as long as the longest sentence of the script, for which the page keeps room.
    pub(crate) longest: String,
}

/// The facts of a hotline that nobody has found out.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Questions {
    /// The facts, as a list in words.
    pub(crate) facts: String,
    /// The questions to ask, each in the reader's language and, where those who answer may not understand it, in a
    /// language of theirs.
    pub(crate) questions: Vec<(String, Option<Phrase>)>,
}

/// A sentence in another language than the reader's.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Phrase {
    /// The sentence.
    pub(crate) text: String,
    /// BCP 47 tag of its language.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
}

/// A hotline with every fact that may be published, in the order in which templates show them.
///
/// Templates leave out a fact that is `None` or unknown: `unknown` lists these together.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card {
    /// How many of the facts are shown.
    pub(crate) form: CardForm,
    /// Whether the card is dark and shows its number on a lit plate. At most one card of a page is.
    pub(crate) plate: bool,
    /// Id of the element: the record's id on the page of its territory; `number` for the first card of another page.
    pub(crate) anchor: Option<String>,
    /// Id of the record, unique on the page; the ids of headings contain it.
    pub(crate) id: String,
    /// Level of the card's heading, 2 or 3.
    pub(crate) level: u8,
    /// The hotline's own name.
    pub(crate) name: Name,
    /// What the line is, in the reader's language, if its name is in another one.
    pub(crate) gloss: Option<String>,
    /// The territory, in the reader's language.
    pub(crate) territory: String,
    /// Address of the full card: the territory's page with the record's id.
    pub(crate) href: String,
    /// The first number of the record, which is shown largest.
    pub(crate) number: Number,
    /// Further numbers to call, without the one that is in `abroad`.
    pub(crate) calls: Vec<Number>,
    /// Further numbers to write to.
    pub(crate) writes: Vec<Number>,
    /// Who answers, for whom it is and what a call can bring on a caller, each a sentence; shown right under the first
    /// number, and wherever it is listed.
    pub(crate) restrictions: Vec<String>,
    /// Opening hours in words, in the hotline's own time zone ("Monday to Friday: 09:00–17:00").
    pub(crate) hours: Option<String>,
    /// Whether it is open now, for a script.
    pub(crate) open: Option<Open>,
    /// Whether a person (yes) or a recording (no) answers.
    pub(crate) person: Fact,
    /// Whether the call is free.
    pub(crate) free: Fact,
    /// The languages spoken, as a list in words.
    pub(crate) languages: Option<String>,
    /// The number of further languages through interpreters.
    pub(crate) interpreters: Option<u32>,
    /// Who answers, as a sentence (`answered-by-…`).
    pub(crate) answered_by: Option<String>,
    /// The body that operates the hotline.
    pub(crate) operator: Option<Name>,
    /// Who pays, as a sentence (`model-….plain`).
    pub(crate) model: Option<String>,
    /// For whom the hotline is, as a list in words.
    pub(crate) audiences: Option<String>,
    /// The forms of exploitation it covers, as a list in words.
    pub(crate) forms: Option<String>,
    /// Whether callers can stay anonymous.
    pub(crate) anonymous: Fact,
    /// What the hotline must report, each a sentence.
    pub(crate) reports: Vec<String>,
    /// The help that it can arrange, each a sentence.
    pub(crate) services: Vec<String>,
    /// What it cannot do, each a sentence.
    pub(crate) limits: Vec<String>,
    /// What happens after the call, each a sentence.
    pub(crate) next: Vec<String>,
    /// What a caller from abroad can do.
    pub(crate) abroad: Abroad,
    /// The age of these facts.
    pub(crate) age: Age,
    /// The facts that nobody has found out; `None` if there are none.
    pub(crate) unknown: Option<Questions>,
    /// Address of the operator's own page.
    pub(crate) website: Option<String>,
    /// Address of the operator's page with a chat.
    pub(crate) chat: Option<String>,
    /// E-mail address, without `mailto:`.
    pub(crate) email: Option<String>,
}

/// How many facts of a card are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CardForm {
    /// All facts: on the page of a territory.
    Full,
    /// Number, hours, who answers, age, and a link to the full card: everywhere else.
    Short,
}

/// The context of `card.html` rendered alone, for a card inside an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardView {
    /// Tag of the language of the messages.
    pub(crate) lang: String,
    /// The card.
    pub(crate) card: Card,
}
