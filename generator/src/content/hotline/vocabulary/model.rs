//! What follows from the model of a hotline: what the line exists for, and the sentences that say it.

use super::{Audience, Model, Subject};
use crate::content::vocabulary::ShownVocabulary as _;

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
