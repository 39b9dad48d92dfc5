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
        /// Run by a union or another organisation, rather than by the state.
        LabourAdvice = "labour-advice",
        ViolenceLine = "violence-line",
        ChildLine = "child-line",
        CrimeVictimLine = "crime-victim-line",
        OtherCrimeLine = "other-crime-line",
        /// Run by the state of the people it is for, such as a line of an embassy.
        NationalsLine = "nationals-line",
        Unknown = "unknown",
    }

    /// Who answers the calls.
    AnsweredBy, messages "answered-by" {
        Police = "police",
        Prosecutor = "prosecutor",
        StateOffice = "state-office",
        Organisation = "organisation",
        LabourMinistry = "labour-ministry",
        Immigration = "immigration",
        Embassy = "embassy",
        InternationalOrganisation = "international-organisation",
        EmergencyCentre = "emergency-centre",
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
        Refugees = "refugees",
        Workers = "workers",
        DomesticWorkers = "domestic-workers",
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
        InformationToProsecutors = "information-to-prosecutors",
        InformationToImmigration = "information-to-immigration",
        InformationToAuthorities = "information-to-authorities",
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
        ReferralOnly = "referral-only",
        TransnistriaOnly = "transnistria-only",
        DubaiAndNorthOnly = "dubai-and-north-only",
        KurdistanRegionOnly = "kurdistan-region-only",
        NorthCyprusOnly = "north-cyprus-only",
        NotNorthCyprus = "not-north-cyprus",
        WestSaudiArabiaOnly = "west-saudi-arabia-only",
    }

    /// What a call can bring on a caller. Named beside the number, before somebody calls.
    Caution, messages "caution" {
        ReportsWithoutPapers = "reports-without-papers",
        DetainsWithoutPapers = "detains-without-papers",
        SendsBack = "sends-back",
        PapersNeeded = "papers-needed",
        OwnGovernment = "own-government",
        FearedAuthorities = "feared-authorities",
        BackToFamily = "back-to-family",
        ClosedShelter = "closed-shelter",
        EmployerInCall = "employer-in-call",
    }

    /// What happens after a call.
    Next, messages "next" {
        Investigation = "investigation",
        PoliceOrServices = "police-or-services",
        TakesReports = "takes-reports",
        PartnerNetwork = "partner-network",
        YourConsent = "your-consent",
        HelpWithoutPermit = "help-without-permit",
        YouDecidePolice = "you-decide-police",
    }

    /// What one number of a hotline is for.
    NumberLabel, messages "number-label" {
        FromAbroad = "from-abroad",
        Adults = "adults",
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

    /// The id of the message that says what the line is for, beside its number. `None` for the lines that exist for
    /// trafficking, and for those whose nationality is named there.
    pub fn beside_id(self) -> Option<String> {
        let is_named = match self.subject() {
            Subject::Trafficking | Subject::Nationals => false,
            Subject::Labour
            | Subject::Violence
            | Subject::Children
            | Subject::CrimeVictims
            | Subject::OtherHarm => true,
        };
        is_named.then(|| format!("{}.beside", self.message_id()))
    }

    /// The id of the message that says what the line is, beside a name that the reader may not understand.
    pub fn gloss_id(self) -> String {
        match self {
            Self::StateRun => "hotline-gloss-state".to_owned(),
            Self::NgoStateFunded | Self::NgoPrivatelyFunded | Self::NgoMixedFunding => {
                "hotline-gloss-organisation".to_owned()
            }
            Self::Unknown => "hotline-gloss".to_owned(),
            Self::LabourLine
            | Self::LabourAdvice
            | Self::ViolenceLine
            | Self::ChildLine
            | Self::CrimeVictimLine
            | Self::OtherCrimeLine
            | Self::NationalsLine => self.message_id(),
        }
    }

    /// What a hotline of this model exists for.
    pub fn subject(self) -> Subject {
        match self {
            Self::StateRun
            | Self::NgoStateFunded
            | Self::NgoPrivatelyFunded
            | Self::NgoMixedFunding
            | Self::Unknown => Subject::Trafficking,
            Self::LabourLine | Self::LabourAdvice => Subject::Labour,
            Self::ViolenceLine => Subject::Violence,
            Self::ChildLine => Subject::Children,
            Self::CrimeVictimLine => Subject::CrimeVictims,
            Self::OtherCrimeLine => Subject::OtherHarm,
            Self::NationalsLine => Subject::Nationals,
        }
    }
}

/// What a hotline exists for, in the order in which the hotlines of a territory are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Trafficking.
    Trafficking,
    /// Work.
    Labour,
    /// Violence at home or elsewhere.
    Violence,
    /// Children.
    Children,
    /// Crime of any kind, for those who were harmed.
    CrimeVictims,
    /// Crime or harm of any kind.
    OtherHarm,
    /// The citizens of some states.
    Nationals,
}

impl Subject {
    /// The people that every line of this subject is for, so that the words beside its number name them already.
    pub fn audience(self) -> Option<Audience> {
        match self {
            Self::Labour => Some(Audience::Workers),
            Self::Children => Some(Audience::Children),
            Self::Trafficking
            | Self::Violence
            | Self::CrimeVictims
            | Self::OtherHarm
            | Self::Nationals => None,
        }
    }
}

impl AnsweredBy {
    /// Whether a number is never shown without saying who answers it.
    pub fn is_named_beside(self) -> bool {
        match self {
            Self::Police | Self::Immigration | Self::Embassy => true,
            Self::Prosecutor
            | Self::StateOffice
            | Self::Organisation
            | Self::LabourMinistry
            | Self::InternationalOrganisation
            | Self::EmergencyCentre
            | Self::Unknown => false,
        }
    }

    /// Whether those who answer may act against a caller, so that no list shows the number as one to tap at once.
    pub fn is_an_authority(self) -> bool {
        matches!(self, Self::Police | Self::Immigration)
    }
}

impl Caution {
    /// Whether callers may have reason to fear those who answer.
    pub fn is_fear(self) -> bool {
        match self {
            Self::ReportsWithoutPapers
            | Self::DetainsWithoutPapers
            | Self::SendsBack
            | Self::OwnGovernment
            | Self::FearedAuthorities => true,
            Self::PapersNeeded
            | Self::BackToFamily
            | Self::ClosedShelter
            | Self::EmployerInCall => false,
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
            | Self::Refugees
            | Self::Workers
            | Self::DomesticWorkers
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
            Self::TransnistriaOnly
            | Self::DubaiAndNorthOnly
            | Self::KurdistanRegionOnly
            | Self::NorthCyprusOnly
            | Self::NotNorthCyprus
            | Self::WestSaudiArabiaOnly => true,
            Self::AdultsOnly
            | Self::UrgentOnlyOutsideHours
            | Self::RecordingOutsideHours
            | Self::LanguagesByDay
            | Self::HoursIncomplete
            | Self::SomeSimCards
            | Self::AreaCode
            | Self::ReferralOnly => false,
        }
    }

    /// Whether the limit is named beside the number, since the hotline is of no use to those outside it.
    pub fn is_named_beside(self) -> bool {
        self.is_regional() || matches!(self, Self::AdultsOnly | Self::ReferralOnly)
    }
}

impl NumberLabel {
    /// Whether a number with this label may be the first of a hotline for the public: the first is shown largest.
    pub fn may_come_first(self) -> bool {
        match self {
            Self::FromAbroad
            | Self::Adults
            | Self::Children
            | Self::Women
            | Self::Region
            | Self::Second => true,
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
