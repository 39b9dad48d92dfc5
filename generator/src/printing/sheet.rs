//! A sheet in words: everything that a template of `generator/print/templates/` reads, as JSON.
//!
//! Every text is finished, in the language of the sheet: templates join no sentences of their own. `None` and empty lists mean
//! that the template leaves the thing out. A neutral sheet has nothing in the fields that would name a help line.

use serde::Serialize;

/// A sheet in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The word of its [`Kind`](crate::content::sheet_kind::Kind), which is the name of its template.
    pub kind: &'static str,
    /// The title of the file.
    pub title: String,
    /// The language, without script and region (`zh`).
    pub lang: String,
    /// The script, by its code of ISO 15924, if the tag names one (`Hans`).
    pub script: Option<String>,
    /// The region, if the tag names one (`PT`).
    pub region: Option<String>,
    /// The direction of the script: `rtl` or `ltr`.
    pub dir: &'static str,
    /// Year, month and day on which the sheet is made.
    pub day: (i16, i8, i8),
    /// The word of the palette, if it is a sheet of a campaign.
    pub palette: Option<&'static str>,
    /// The colour of the site's card, such as `#153b5a`, if it is the site's own and no campaign has another.
    pub ground: Option<String>,
    /// Whether the program that sets it gets a picture of the campaign with it.
    pub has_picture: bool,
    /// The largest words.
    pub headline: Option<String>,
    /// What a campaign is about, below its title.
    pub summary: Option<String>,
    /// Questions to the reader, for a help line that answers them.
    pub questions: Vec<String>,
    /// The name of the help line, in its own language.
    pub name: Option<Foreign>,
    /// What the line is, in the reader's language, if its name is in another one.
    pub gloss: Option<String>,
    /// The number that is shown largest; empty on a picture for several countries, which shows the address in its place.
    pub number: Number,
    /// Further numbers of the line.
    pub further: Vec<Further>,
    /// The opening hours.
    pub hours: Option<String>,
    /// Who answers, for whom it is and what a call can bring, each a sentence. A number is never shown without them.
    pub restrictions: Vec<String>,
    /// The languages that are spoken: label and list.
    pub languages: Option<(String, String)>,
    /// Heading above what one can say.
    pub say: Option<String>,
    /// What one can say, each a sentence between quotation marks.
    pub sayings: Vec<String>,
    /// The name of the reader's language in the language of those who answer, to say or to show.
    pub saying_there: Option<Foreign>,
    /// Heading above what a caller should know.
    pub assurances_heading: Option<String>,
    /// What a caller should know, each a sentence.
    pub assurances: Vec<String>,
    /// Heading above the services.
    pub services_heading: Option<String>,
    /// What help one can ask for, each a sentence.
    pub services: Vec<String>,
    /// Heading above what happens after a call.
    pub next_heading: Option<String>,
    /// What happens after a call, each a sentence.
    pub next: Vec<String>,
    /// Heading above the other lines.
    pub others_heading: Option<String>,
    /// Other help lines of the territory.
    pub others: Vec<Line>,
    /// That strips can be torn off.
    pub tear: Option<String>,
    /// The emergency number of the territory.
    pub emergency: Option<Emergency>,
    /// What is at the address.
    pub more: Option<String>,
    /// The address as it is printed: without `https://`.
    pub address: String,
    /// The address in the QR code, in full.
    pub url: String,
    /// Alternative text of the QR code.
    pub qr_alt: String,
    /// How old the facts are.
    pub age: String,
    /// On which day the sheet was made.
    pub made: String,
    /// The mark by which the ledger knows the sheet, and the record of the help line unless the sheet is neutral.
    pub mark: String,
    /// That nobody has checked the translation.
    pub unchecked: Option<String>,
    /// Who is responsible for the site.
    pub organisation: Option<String>,
}

/// A text in a language of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Foreign {
    /// The text.
    pub text: String,
    /// Its language, without script and region.
    pub lang: String,
    /// The direction of its script.
    pub dir: &'static str,
}

/// The number that is shown largest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Number {
    /// What one does with it (“Call”).
    pub reach: String,
    /// The number as its operator prints it.
    pub display: String,
}

/// A further number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Further {
    /// What it is for, with the languages spoken on it; or what one does with it.
    pub label: String,
    /// The number as its operator prints it.
    pub display: String,
    /// The part of the country that it serves.
    pub region: Option<Foreign>,
}

/// Another help line of the same territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The id of its record, for the ledger.
    #[serde(skip)]
    pub record: String,
    /// The name, in its own language.
    pub name: Foreign,
    /// The first number.
    pub number: Number,
    /// The opening hours.
    pub hours: Option<String>,
    /// What must be known before a call.
    pub restrictions: Vec<String>,
    /// How old the facts are.
    pub age: String,
}

/// The emergency number of a territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Emergency {
    /// The words before it (“In danger now? Call”).
    pub before: String,
    /// The numbers.
    pub numbers: Vec<String>,
    /// Who answers, in brackets, unless all services do.
    pub who: Option<String>,
    /// That nobody may answer or come.
    pub doubt: Option<String>,
}
