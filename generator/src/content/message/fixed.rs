//! The messages that the program itself uses, beside those of records, of the tip form and of templates; and what the
//! variables of built-in messages are.

use super::kind::Kind;
use crate::content::config::Hosting;
use crate::content::emergency::Responders;
use crate::content::hotline::vocabulary::Change;
use crate::content::vocabulary::Vocabulary;

/// The id of each message that the program formats, with the names of the variables it fills.
pub const FIXED_MESSAGES: &[(&str, &[&str])] = &[
    ("hours-always", &[]),
    ("hours-days-times", &["days", "times"]),
    ("hours-run", &["first", "last"]),
    ("hours-every-day", &[]),
    ("hours-span", &["from", "to"]),
    ("hours-and", &["first", "second"]),
    ("hours-local", &["hours"]),
    ("open-until", &["there", "here"]),
    ("open-until-same", &["time"]),
    ("open-opens", &["there", "here"]),
    ("open-opens-same", &["time"]),
    ("open-day", &["day", "time"]),
    ("open-now", &[]),
    ("limit-only-in", &["region"]),
    ("limit-not-in", &["region"]),
    ("hotline-gloss", &[]),
    ("hotline-gloss-state", &[]),
    ("hotline-gloss-organisation", &[]),
    ("page-source-article", &["article", "source"]),
    ("document-count", &["all", "todo", "again"]),
    ("document-column", &[]),
    ("document-marks", &["number", "variable"]),
    ("document-links", &["number", "foreign"]),
    ("document-again", &[]),
    ("document-save", &[]),
    ("document-row", &[]),
    ("document-changed", &[]),
    ("document-unread", &[]),
    ("document-messages", &[]),
    ("statistics-category-sexual-exploitation", &[]),
    ("statistics-category-labour-exploitation", &[]),
    ("statistics-category-false-offer", &[]),
    ("statistics-category-missing-person", &[]),
    ("statistics-category-other", &[]),
    ("statistics-all", &[]),
    ("statistics-kind", &[]),
    ("statistics-country", &[]),
    ("statistics-year", &[]),
    ("statistics-count", &[]),
    ("statistics-single", &["count", "year"]),
    ("statistics-change", &["first", "from", "last", "to"]),
    ("statistics-largest", &["count", "group", "year"]),
    (
        "statistics-largest-of-all",
        &["all", "count", "group", "year"],
    ),
    ("hotline-month", &["month", "number", "year"]),
    ("hotline-year", &["year"]),
    ("numbers-for", &["audiences"]),
    ("numbers-nationals", &["territories"]),
    ("numbers-none-say", &[]),
    ("ways-free", &[]),
    ("ways-net", &[]),
    ("ways-texts", &[]),
    ("ways-children", &[]),
    ("ways-interpreters", &[]),
    ("ways-day-and-night", &[]),
    ("ways-hours", &[]),
    ("frame-title", &["title", "name"]),
    ("page-missing-title", &[]),
    ("sent-title", &[]),
    ("look-again-title", &[]),
    ("not-sent-title", &[]),
    ("empty-title", &[]),
    ("print-headline", &[]),
    ("print-question-leave", &[]),
    ("print-question-papers", &[]),
    ("print-question-fear", &[]),
    ("print-say", &[]),
    ("print-say-time", &[]),
    ("print-say-tell", &[]),
    ("print-say-language", &[]),
    ("print-say-other", &["language"]),
    ("print-tear", &[]),
    ("print-others", &[]),
    ("print-more", &[]),
    ("print-qr", &["address"]),
    ("print-made", &["date"]),
    ("print-unchecked", &[]),
    ("print-card-title", &[]),
];

/// What the variable `variable` of the built-in message `id` is. `is_built_in` says whether the use is built in: a
/// variable that is not named here is a text there, and may be anything in a template of the site's own.
pub fn kind(id: &str, variable: &str, is_built_in: bool) -> Kind {
    match (id, variable) {
        ("feed-changed", "what") => Kind::Word(Change::words().collect()),
        // The words of `NumberKind`.
        ("hotline-reach", "kind") => Kind::Word(vec![
            "short-code",
            "national",
            "international",
            "sms",
            "whatsapp",
        ]),
        ("frame-no-record" | "page-hosting", "hosting") => Kind::Word(Hosting::words().collect()),
        ("hotline-emergency-who", "who") => Kind::Word(Responders::words().collect()),
        // The words of `Fact`.
        ("hotline-free" | "hotline-person" | "hotline-anonymous", "known") => {
            Kind::Word(vec!["yes", "no", "unknown"])
        }
        (
            "frame-courtesy" | "frame-outdated" | "frame-untranslated" | "frame-read-source",
            "source",
        ) => Kind::Locale,
        ("hotline-interpreters" | "numbers-with" | "numbers-without", "count")
        | ("problem-too-long" | "write-max", "max") => Kind::Number,
        _ if is_built_in => Kind::Text,
        _ => Kind::Unknown,
    }
}
