//! The facts of a hotline that nobody has found out.

use super::record::Hotline;
use super::vocabulary::{AnsweredBy, Model};
use crate::content::vocabulary::vocabularies;

vocabularies! {
    /// A fact that a card tells if it is known, in the order of the card.
    Unknown, messages "unknown" {
        /// When somebody answers.
        Hours = "hours",
        /// Which languages they speak.
        Languages = "languages",
        /// What a call costs.
        Cost = "cost",
        /// Who answers.
        WhoAnswers = "who-answers",
        /// Whether a person answers, rather than a recording.
        Person = "person",
        /// Whether a caller must give a name.
        YourName = "your-name",
        /// What they tell the police or others.
        PassedOn = "passed-on",
        /// Which number works from another country.
        Abroad = "abroad",
        /// Who may call, and about what.
        ForWhom = "for-whom",
        /// Who pays for the line.
        WhoPays = "who-pays",
        /// What help they give.
        Services = "services",
        /// What they cannot do.
        Limits = "limits",
        /// What happens after a call.
        Next = "next",
    }
}

impl Unknown {
    /// The id of the message with the question that a caller can ask about this fact. `None` for facts that matter to
    /// staff more than to somebody who has reached the hotline.
    pub fn question_id(self) -> Option<String> {
        use crate::content::vocabulary::ShownVocabulary as _;

        let is_asked = match self {
            Self::Hours
            | Self::Languages
            | Self::Cost
            | Self::WhoAnswers
            | Self::YourName
            | Self::PassedOn
            | Self::Abroad
            | Self::ForWhom
            | Self::Services
            | Self::Next => true,
            Self::Person | Self::WhoPays | Self::Limits => false,
        };
        is_asked.then(|| format!("{}.ask", self.message_id()))
    }
}

impl Hotline {
    /// The facts that the record does not have, in the order of the card.
    pub fn unknown(&self) -> Vec<Unknown> {
        let is_empty = |words: Option<bool>| words.unwrap_or(true);
        let facts = [
            (Unknown::Hours, self.hours.is_none()),
            (
                Unknown::Languages,
                self.languages.is_empty() && self.interpreter_languages.is_none(),
            ),
            (Unknown::Cost, self.free.is_none()),
            (Unknown::WhoAnswers, self.answered_by == AnsweredBy::Unknown),
            (Unknown::Person, self.person.is_none()),
            (Unknown::YourName, self.anonymous.is_none()),
            (
                Unknown::PassedOn,
                is_empty(self.reports.as_ref().map(Vec::is_empty)),
            ),
            (
                Unknown::Abroad,
                self.from_abroad().is_none() && !self.works_only_inside(),
            ),
            (
                Unknown::ForWhom,
                self.audiences.is_empty() && self.forms.is_empty(),
            ),
            (Unknown::WhoPays, self.model == Model::Unknown),
            (
                Unknown::Services,
                is_empty(self.services.as_ref().map(Vec::is_empty)),
            ),
            (
                Unknown::Limits,
                self.regions.is_empty() && is_empty(self.limits.as_ref().map(Vec::is_empty)),
            ),
            (
                Unknown::Next,
                is_empty(self.next.as_ref().map(Vec::is_empty)),
            ),
        ];
        let unknown = facts.into_iter().filter(|(_, is_unknown)| *is_unknown);
        unknown.map(|(fact, _)| fact).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::vocabulary::Vocabulary as _;

    #[test]
    fn each_question_is_an_attribute_of_the_fact_s_message() {
        let questions = Unknown::ALL.iter().filter_map(|fact| fact.question_id());
        let ids = message_ids();
        for question in questions {
            let (id, attribute) = question.split_once('.').unwrap();
            assert!(
                ids.iter().any(|known| known == id) && attribute == "ask",
                "{question}"
            );
        }
        assert_eq!(Unknown::Person.question_id(), None);
    }
}
