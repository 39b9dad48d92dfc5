//! The vocabularies of `[tip]` in `content/site.toml`: who reads tips, and how often.

use crate::content::vocabulary::vocabularies;

vocabularies! {
    /// Who reads the tips.
    Readers, messages "tip-readers" {
        /// The people who answer the help line.
        HotlineOperators = "hotline-operators",
        /// An organisation, not the people who answer the help line.
        Organisation = "organisation",
        /// An office of the state.
        StateOffice = "state-office",
        /// The police.
        Police = "police",
    }

    /// How often they read them.
    Reading, messages "tip-reading" {
        /// Several times a day.
        SeveralTimesADay = "several-times-a-day",
        /// Every day.
        Daily = "daily",
        /// Every working day.
        Weekdays = "weekdays",
        /// Every week.
        Weekly = "weekly",
    }
}
