//! The vocabularies of `[tip]` in `content/site.toml`: who reads tips, and how often.

use crate::content::vocabulary::vocabularies;

vocabularies! {
    /// Who reads the tips.
    Readers, messages "tip-readers" {
        HotlineOperators = "hotline-operators",
        Organisation = "organisation",
        StateOffice = "state-office",
        Police = "police",
    }

    /// How often they read them.
    Reading, messages "tip-reading" {
        SeveralTimesADay = "several-times-a-day",
        Daily = "daily",
        Weekdays = "weekdays",
        Weekly = "weekly",
    }
}
