//! The messages that the program itself uses, beside those of records, of the tip form and of templates.

/// The id of each message that the program formats, with the names of the variables it fills.
pub const FIXED_MESSAGES: &[(&str, &[&str])] = &[
    ("hours-always", &[]),
    ("hours-days-times", &["days", "times"]),
    ("hours-run", &["first", "last"]),
    ("hours-every-day", &[]),
    ("hours-span", &["from", "to"]),
    ("hours-and", &["first", "second"]),
    ("hours-local", &["hours"]),
    ("hotline-month", &["month", "year"]),
    ("hotline-year", &["year"]),
    ("numbers-for", &["audiences"]),
    ("numbers-none", &[]),
    ("frame-title", &["title", "name"]),
    ("page-missing-title", &[]),
    ("sent-title", &[]),
    ("look-again-title", &[]),
    ("not-sent-title", &[]),
    ("empty-title", &[]),
];
