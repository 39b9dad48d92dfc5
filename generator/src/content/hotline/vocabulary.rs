//! The closed vocabularies of a hotline's record. The messages of their words are in `vocabulary.ftl`.

use crate::content::vocabulary::{ShownVocabulary, vocabularies};

vocabularies! {
    /// Who runs a hotline and who pays for it.
    Model, messages "model" {
        StateRun = "state-run",
        NgoStateFunded = "ngo-state-funded",
        NgoPrivatelyFunded = "ngo-privately-funded",
        NgoMixedFunding = "ngo-mixed-funding",
        LabourLine = "labour-line",
        OtherCrimeLine = "other-crime-line",
        Unknown = "unknown",
    }

    /// Who answers the calls.
    AnsweredBy, messages "answered-by" {
        Police = "police",
        Prosecutor = "prosecutor",
        StateOffice = "state-office",
        Organisation = "organisation",
        LabourMinistry = "labour-ministry",
        Unknown = "unknown",
    }

    /// What a call costs.
    Cost {
        Free = "free",
        Charged = "charged",
    }

    /// What changed in a record. The message `feed-changed` selects on these words.
    Change {
        Number = "number",
        Hours = "hours",
        Operator = "operator",
        Added = "added",
    }

    /// How well a record is sourced.
    Confidence {
        /// Read on a page of the operator, of a government, or of an intergovernmental body.
        High = "high",
        /// Read in the press, on a page of an NGO, or on an old official page.
        Medium = "medium",
        /// Not well enough: the record is checked and never published.
        Low = "low",
    }

    /// A form of exploitation that a hotline takes calls about.
    Form, messages "form" {
        AllForms = "all-forms",
        Trafficking = "trafficking",
        Sex = "sex",
        Labour = "labour",
        DomesticServitude = "domestic-servitude",
        Begging = "begging",
        ForcedMarriage = "forced-marriage",
        CriminalActivity = "criminal-activity",
        Slavery = "slavery",
        LockedIn = "locked-in",
        Smuggling = "smuggling",
        Violence = "violence",
        HarmToChildren = "harm-to-children",
        AnyCrime = "any-crime",
        HumanRights = "human-rights",
        SocialHelp = "social-help",
    }

    /// People that a hotline is for.
    Audience, messages "audience" {
        Affected = "affected",
        Public = "public",
        Helpers = "helpers",
        Adults = "adults",
        Children = "children",
        Women = "women",
        Migrants = "migrants",
        GoingAbroad = "going-abroad",
        WorkersAbroad = "workers-abroad",
        Professionals = "professionals",
        Employers = "employers",
    }

    /// A service that a hotline can arrange.
    Service, messages "service" {
        Referral = "referral",
        Information = "information",
        Training = "training",
        Shelter = "shelter",
        Lawyer = "lawyer",
        Counselling = "counselling",
        Accompaniment = "accompaniment",
        JobOfferCheck = "job-offer-check",
        TextTelephone = "text-telephone",
        SignLanguage = "sign-language",
    }

    /// What a hotline has to report to the authorities.
    Report, messages "report" {
        ChildAbuse = "child-abuse",
        ImminentHarm = "imminent-harm",
        ChildUnder18 = "child-under-18",
        InformationToPolice = "information-to-police",
    }

    /// What a hotline cannot do.
    Limit, messages "limit" {
        AdultsOnly = "adults-only",
        UrgentOnlyOutsideHours = "urgent-only-outside-hours",
        RecordingOutsideHours = "recording-outside-hours",
        LanguagesByDay = "languages-by-day",
        HoursIncomplete = "hours-incomplete",
        SomeSimCards = "some-sim-cards",
        AreaCode = "area-code",
        TransnistriaOnly = "transnistria-only",
    }

    /// What happens after a call.
    Next, messages "next" {
        Investigation = "investigation",
        PoliceOrServices = "police-or-services",
        TakesReports = "takes-reports",
        PartnerNetwork = "partner-network",
        YourConsent = "your-consent",
        HelpWithoutPermit = "help-without-permit",
    }

    /// What one number of a hotline is for.
    NumberLabel, messages "number-label" {
        FromAbroad = "from-abroad",
        Children = "children",
        Women = "women",
        Police = "police",
        Old = "old",
        Office = "office",
        ProfessionalsOnly = "professionals-only",
        Region = "region",
        Second = "second",
    }
}

impl Model {
    /// The id of the message that says who pays, as a whole sentence.
    pub fn sentence_id(self) -> String {
        format!("{}.plain", self.message_id())
    }

    /// Whether a hotline of this model exists for trafficking, rather than for wider harm that includes it.
    pub fn is_for_trafficking(self) -> bool {
        match self {
            Self::StateRun
            | Self::NgoStateFunded
            | Self::NgoPrivatelyFunded
            | Self::NgoMixedFunding
            | Self::Unknown => true,
            Self::LabourLine | Self::OtherCrimeLine => false,
        }
    }
}

impl Cost {
    /// Whether a call costs nothing.
    pub fn is_free(self) -> bool {
        match self {
            Self::Free => true,
            Self::Charged => false,
        }
    }
}

impl Audience {
    /// Whether most people do not belong to it. A number for narrow audiences only is never shown without naming them.
    pub fn is_narrow(self) -> bool {
        match self {
            Self::Affected | Self::Public | Self::Helpers | Self::Adults => false,
            Self::Children
            | Self::Women
            | Self::Migrants
            | Self::GoingAbroad
            | Self::WorkersAbroad
            | Self::Professionals
            | Self::Employers => true,
        }
    }
}

impl Limit {
    /// Whether the hotline serves only a part of its territory.
    pub fn is_regional(self) -> bool {
        match self {
            Self::TransnistriaOnly => true,
            Self::AdultsOnly
            | Self::UrgentOnlyOutsideHours
            | Self::RecordingOutsideHours
            | Self::LanguagesByDay
            | Self::HoursIncomplete
            | Self::SomeSimCards
            | Self::AreaCode => false,
        }
    }
}

impl NumberLabel {
    /// Whether a number with this label may be the first of a hotline for the public: the first is shown largest.
    pub fn may_come_first(self) -> bool {
        match self {
            Self::FromAbroad | Self::Children | Self::Women | Self::Region | Self::Second => true,
            Self::Police | Self::Old | Self::Office | Self::ProfessionalsOnly => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::vocabulary::Vocabulary;

    #[test]
    fn a_word_is_parsed_as_it_is_written() {
        for model in Model::ALL {
            assert_eq!(Model::parse(model.word()), Some(*model));
        }
        assert_eq!(Model::parse("State-run"), None);
        assert_eq!(Limit::TransnistriaOnly.to_string(), "transnistria-only");
    }

    #[test]
    fn words_that_pages_show_have_messages_and_others_have_none() {
        let ids = message_ids();
        assert!(ids.contains(&"audience-women".to_owned()));
        assert!(!ids.iter().any(|id| id.ends_with("-charged")));
        assert_eq!(Model::Unknown.sentence_id(), "model-unknown.plain");
    }
}
