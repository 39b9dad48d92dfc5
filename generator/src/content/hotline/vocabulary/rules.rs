//! What follows from the words of a record: which are said beside a number, and what a number may be used for.

use super::{AnsweredBy, Audience, Caution, Cost, Limit, NumberLabel};

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
    /// Whether the limit is named beside the number, since the hotline is of no use to those outside it.
    pub fn is_named_beside(self) -> bool {
        match self {
            Self::AdultsOnly | Self::ReferralOnly => true,
            Self::UrgentOnlyOutsideHours
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
