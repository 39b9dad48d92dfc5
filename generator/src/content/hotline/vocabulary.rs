//! The closed vocabularies of records. Each word has a message `<prefix>-<word>` in `vocabulary.ftl`.

/// Who runs and pays for a line.
pub const MODEL: &[&str] = &[
    "state-run",
    "ngo-state-funded",
    "ngo-privately-funded",
    "ngo-mixed-funding",
    "labour-line",
    "other-crime-line",
    "unknown",
];
/// Who answers.
pub const ANSWERED_BY: &[&str] = &[
    "police",
    "prosecutor",
    "state-office",
    "organisation",
    "labour-ministry",
    "unknown",
];
/// What a call costs.
pub const COST: &[&str] = &["free", "charged"];
/// What changed in a record.
pub const CHANGED: &[&str] = &["number", "hours", "operator", "added"];
/// Forms of exploitation.
pub const FORM: &[&str] = &[
    "all-forms",
    "trafficking",
    "sex",
    "labour",
    "domestic-servitude",
    "begging",
    "forced-marriage",
    "criminal-activity",
    "slavery",
    "locked-in",
    "smuggling",
    "violence",
    "harm-to-children",
    "any-crime",
    "human-rights",
    "social-help",
];
/// Whom a line is for.
pub const AUDIENCE: &[&str] = &[
    "affected",
    "public",
    "helpers",
    "adults",
    "children",
    "women",
    "migrants",
    "going-abroad",
    "workers-abroad",
    "professionals",
    "employers",
];
/// Services a line leads to.
pub const SERVICE: &[&str] = &[
    "referral",
    "information",
    "training",
    "shelter",
    "lawyer",
    "counselling",
    "accompaniment",
    "job-offer-check",
    "text-telephone",
    "sign-language",
];
/// What a line must pass on.
pub const REPORT: &[&str] = &[
    "child-abuse",
    "imminent-harm",
    "child-under-18",
    "information-to-police",
];
/// What a line cannot do.
pub const LIMIT: &[&str] = &[
    "adults-only",
    "urgent-only-outside-hours",
    "recording-outside-hours",
    "languages-by-day",
    "hours-incomplete",
    "some-sim-cards",
    "area-code",
    "transnistria-only",
];
/// What happens after a call.
pub const NEXT: &[&str] = &[
    "investigation",
    "police-or-services",
    "takes-reports",
    "partner-network",
    "your-consent",
    "help-without-permit",
];
/// What a further number is for.
pub const NUMBER_LABEL: &[&str] = &[
    "from-abroad",
    "children",
    "women",
    "police",
    "old",
    "office",
    "professionals-only",
    "region",
    "second",
];
