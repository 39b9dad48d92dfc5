//! A hotline: its card, whole or short, and the facts a card is made of.
//!
//! Numbers and names stand elsewhere too: in the list of territories, among a territory's emergency numbers.

use serde::Serialize;

/// A text and the language it is in: a body's own name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Name {
    /// The name as its owner writes it.
    pub(crate) text: String,
    /// BCP 47 tag of its language.
    pub(crate) lang: String,
}

/// A number or another way to reach a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Number {
    /// What it is for.
    pub(crate) kind: NumberKind,
    /// `tel:…` or `sms:…`; none where a link would lead through a third party's site.
    pub(crate) href: Option<String>,
    /// The number as printed; always left to right.
    pub(crate) display: String,
    /// What sets it apart, in words ("for children").
    pub(crate) label: Option<String>,
    /// The region it is for, in the region's own language, where the label is about one.
    pub(crate) region: Option<Name>,
}

/// Kinds of numbers, as records have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NumberKind {
    /// Exists only inside one country.
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

/// A fact that is yes, no, or was not found; messages select on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fact {
    /// We read that it is so.
    Yes,
    /// We read that it is not so.
    No,
    /// We found nothing.
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
    /// We found nothing.
    Unknown,
}

/// How old the facts of a card are.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Age {
    /// Day a person called, in words.
    pub(crate) called_on: Option<String>,
    /// The source page's own date, in words.
    pub(crate) page_date: Option<String>,
    /// The source page's own month or year, in words, where it says no day.
    pub(crate) page_month: Option<String>,
    /// Day we read the page, in words.
    pub(crate) read_on: String,
    /// The sign beside the sentence.
    pub(crate) mark: Mark,
    /// Address of the page the number was read on.
    pub(crate) source: String,
    /// Its host (`translations.state.gov`), the text of the link.
    pub(crate) source_host: String,
}

/// The sign beside the age of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mark {
    /// A person called within 90 days.
    None,
    /// A dated page, younger than 90 days.
    Ring,
    /// Older than 90 days, or a page without a date.
    Disc,
}

/// One hotline, with every fact that may be published, in the order shown.
///
/// A fact that is `None` is said to be unknown.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card {
    /// How much is shown.
    pub(crate) form: CardForm,
    /// The one dark panel of the page, with the number on its lit plate. One card a page at most.
    pub(crate) plate: bool,
    /// The element's id: the record's id on its territory page; on other pages `number` for the first card, else none.
    pub(crate) anchor: Option<String>,
    /// Id of the record, unique on the page: heading ids are made from it.
    pub(crate) id: String,
    /// Level of the card's heading, 2 or 3.
    pub(crate) level: u8,
    /// The line's own name.
    pub(crate) name: Name,
    /// The territory, in the reader's language.
    pub(crate) territory: String,
    /// Address of the full card: the territory's page with the record's id.
    pub(crate) href: String,
    /// All numbers, in the order of the record; never empty. The first one is the plate.
    pub(crate) numbers: Vec<Number>,
    /// When someone answers, with the time zone where there are hours ("Monday to Friday 09:00 to 17:00, time in Lisbon").
    pub(crate) hours: Option<String>,
    /// Whether a person (yes) or a recording (no) answers.
    pub(crate) person: Fact,
    /// Whether the call is free.
    pub(crate) free: Fact,
    /// Languages spoken, as a list in words.
    pub(crate) languages: Option<String>,
    /// How many languages there are by interpreter.
    pub(crate) interpreters: Option<u32>,
    /// Who answers, as a sentence (`answered-by-…`).
    pub(crate) answered_by: String,
    /// The body that answers, where it is settled.
    pub(crate) operator: Option<Name>,
    /// Who pays, as a sentence (`model-….plain`).
    pub(crate) model: String,
    /// For whom, as a list in words.
    pub(crate) audiences: Option<String>,
    /// Forms of exploitation covered, as a list in words.
    pub(crate) forms: Option<String>,
    /// Whether one may stay anonymous.
    pub(crate) anonymous: Fact,
    /// What must be passed on, each a phrase or sentence.
    pub(crate) reports: Vec<String>,
    /// What help the line can reach.
    pub(crate) services: Vec<String>,
    /// What the line cannot do.
    pub(crate) limits: Vec<String>,
    /// What happens after the call.
    pub(crate) next: Vec<String>,
    /// From abroad.
    pub(crate) abroad: Abroad,
    /// How old this is.
    pub(crate) age: Age,
    /// The operator's own page.
    pub(crate) website: Option<String>,
    /// The operator's page where one can write in a chat.
    pub(crate) chat: Option<String>,
    /// E-mail address, without `mailto:`.
    pub(crate) email: Option<String>,
}

/// How much of a card is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CardForm {
    /// Everything: the lines of a territory page.
    Full,
    /// Number, hours, who answers, age, and a link to the rest: cards in articles.
    Short,
}

/// The context of `card.html` rendered alone, for a card inside an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardView {
    /// Tag of the language that messages are looked up in.
    pub(crate) lang: String,
    /// The card.
    pub(crate) card: Card,
}
