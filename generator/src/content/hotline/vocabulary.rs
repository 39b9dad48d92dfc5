//! The closed vocabularies of a hotline's record. The messages of their words are in `vocabulary.ftl`.

mod model;
mod rules;

use crate::content::vocabulary::vocabularies;

vocabularies! {
    /// Who runs a hotline and who pays for it.
    Model, messages "model" {
        /// The state runs the line and pays for it.
        StateRun = "state-run",
        /// An organisation runs the line, and the state pays for it.
        NgoStateFunded = "ngo-state-funded",
        /// An organisation runs the line, and private donors pay for it.
        NgoPrivatelyFunded = "ngo-privately-funded",
        /// An organisation runs the line, and the state and others pay for it.
        NgoMixedFunding = "ngo-mixed-funding",
        /// A line of the state for workers, not only about trafficking.
        LabourLine = "labour-line",
        /// A line for workers that a union or another organisation runs, not the state.
        LabourAdvice = "labour-advice",
        /// A line for people hurt by violence, at home or elsewhere, with any kind of funding.
        ViolenceLine = "violence-line",
        /// A line for children and for anybody who worries about a child, with any kind of funding.
        ChildLine = "child-line",
        /// A line for people harmed by a crime of any kind, with any kind of funding.
        CrimeVictimLine = "crime-victim-line",
        /// A line for many kinds of harm: violence, children, crime in general, with any kind of funding.
        OtherCrimeLine = "other-crime-line",
        /// A line of a state for its own citizens, such as that of an embassy.
        NationalsLine = "nationals-line",
        /// Nobody knows who pays.
        Unknown = "unknown",
    }

    /// Who answers the calls.
    AnsweredBy, messages "answered-by" {
        /// The police.
        Police = "police",
        /// People who work with public prosecutors.
        Prosecutor = "prosecutor",
        /// An office, agency or ministry of the state that is neither the police nor a prosecutor.
        StateOffice = "state-office",
        /// An organisation that is not the state.
        Organisation = "organisation",
        /// A ministry of labour, a labour inspectorate or a labour market authority.
        LabourMinistry = "labour-ministry",
        /// An office that gives and checks permits to stay, and may send people back.
        Immigration = "immigration",
        /// An embassy, a consulate, or its office for workers.
        Embassy = "embassy",
        /// An international organisation, such as one of the United Nations.
        InternationalOrganisation = "international-organisation",
        /// The centre that answers the emergency number of the country.
        EmergencyCentre = "emergency-centre",
        /// Nobody knows who answers.
        Unknown = "unknown",
    }

    /// What a call costs.
    Cost {
        /// A call costs nothing.
        Free = "free",
        /// The phone company charges for a call.
        Charged = "charged",
    }

    /// What changed in a record. The message `feed-changed` selects on these words.
    Change {
        /// A number changed.
        Number = "number",
        /// The hours changed.
        Hours = "hours",
        /// Another body runs the line now.
        Operator = "operator",
        /// The line is new on the site.
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
        /// Every kind of exploitation.
        AllForms = "all-forms",
        /// Human trafficking, where the source does not say which kinds.
        Trafficking = "trafficking",
        /// Being forced to have sex for the gain of others.
        Sex = "sex",
        /// Work that somebody is forced to do.
        Labour = "labour",
        /// Work in a home that somebody cannot leave.
        DomesticServitude = "domestic-servitude",
        /// Forced begging.
        Begging = "begging",
        /// Forced marriage.
        ForcedMarriage = "forced-marriage",
        /// Crimes that somebody is forced to commit.
        CriminalActivity = "criminal-activity",
        /// Slavery.
        Slavery = "slavery",
        /// Being kept where one cannot leave.
        LockedIn = "locked-in",
        /// People brought across a border for money, which is not trafficking by itself.
        Smuggling = "smuggling",
        /// Violence at home or elsewhere.
        Violence = "violence",
        /// Harm to children.
        HarmToChildren = "harm-to-children",
        /// Any crime.
        AnyCrime = "any-crime",
        /// Violations of human rights.
        HumanRights = "human-rights",
        /// Other social help.
        SocialHelp = "social-help",
    }

    /// People that a hotline is for.
    Audience, messages "audience" {
        /// People to whom it happens or happened.
        Affected = "affected",
        /// Anybody who saw or heard something.
        Public = "public",
        /// Family, friends, neighbours and volunteers who help somebody.
        Helpers = "helpers",
        /// People aged 18 or over.
        Adults = "adults",
        /// People under 18.
        Children = "children",
        /// Women.
        Women = "women",
        /// People who came from another country, whatever their papers.
        Migrants = "migrants",
        /// People who had to leave their country.
        Refugees = "refugees",
        /// Workers.
        Workers = "workers",
        /// People who clean, cook or care in the home of others.
        DomesticWorkers = "domestic-workers",
        /// People who plan to go abroad.
        GoingAbroad = "going-abroad",
        /// Citizens of the country of the line who work in another one.
        WorkersAbroad = "workers-abroad",
        /// Social workers, doctors, teachers, inspectors. A line for them alone is not shown as the line of its country.
        Professionals = "professionals",
        /// Employers.
        Employers = "employers",
    }

    /// A service that a hotline can arrange.
    Service, messages "service" {
        /// Contact with others who help.
        Referral = "referral",
        /// Information.
        Information = "information",
        /// Training for schools, firms and offices.
        Training = "training",
        /// A safe place to stay.
        Shelter = "shelter",
        /// A lawyer to talk to.
        Lawyer = "lawyer",
        /// A trained person to talk to about how one feels.
        Counselling = "counselling",
        /// Support to get out, and afterwards.
        Accompaniment = "accompaniment",
        /// A look at a job offer: whether it can be true.
        JobOfferCheck = "job-offer-check",
        /// Calls with a text telephone, for people who do not hear well.
        TextTelephone = "text-telephone",
        /// Calls with a sign language interpreter.
        SignLanguage = "sign-language",
    }

    /// What a hotline has to report to the authorities.
    Report, messages "report" {
        /// They report it if they think that a child is being abused.
        ChildAbuse = "child-abuse",
        /// They report it if somebody is about to be harmed.
        ImminentHarm = "imminent-harm",
        /// They can report any danger to somebody under 18 without asking the caller.
        ChildUnder18 = "child-under-18",
        /// They give information to the police.
        InformationToPolice = "information-to-police",
        /// They give information to the public prosecutors.
        InformationToProsecutors = "information-to-prosecutors",
        /// They give information to the immigration office.
        InformationToImmigration = "information-to-immigration",
        /// They give information to offices of the state, and the source does not say which, or names several.
        InformationToAuthorities = "information-to-authorities",
    }

    /// What a hotline cannot do.
    Limit, messages "limit" {
        /// Only for people aged 18 or over.
        AdultsOnly = "adults-only",
        /// Outside office hours they take only urgent calls. The page then never says that the line is closed now.
        UrgentOnlyOutsideHours = "urgent-only-outside-hours",
        /// Outside the hours a machine records messages.
        RecordingOutsideHours = "recording-outside-hours",
        /// They speak different languages on different days.
        LanguagesByDay = "languages-by-day",
        /// There may be more hours than those in the record, since the page that was read was cut off.
        HoursIncomplete = "hours-incomplete",
        /// The number may not work from some SIM cards.
        SomeSimCards = "some-sim-cards",
        /// From a mobile phone one may have to dial an area code first.
        AreaCode = "area-code",
        /// Nobody can go there by themselves: an office, such as the police, must send them.
        ReferralOnly = "referral-only",
    }

    /// What a call can bring on a caller. Named beside the number, before somebody calls.
    Caution, messages "caution" {
        /// They can report people who have no papers.
        ReportsWithoutPapers = "reports-without-papers",
        /// They can lock up people who have no papers.
        DetainsWithoutPapers = "detains-without-papers",
        /// They can send people who have no papers back to their country.
        SendsBack = "sends-back",
        /// They may help only people who have valid papers.
        PapersNeeded = "papers-needed",
        /// The line belongs to the state that the caller comes from, which some callers fear.
        OwnGovernment = "own-government",
        /// The authorities of the country run the line, and some callers have reason to fear them.
        FearedAuthorities = "feared-authorities",
        /// They can take somebody who left their family back to it.
        BackToFamily = "back-to-family",
        /// Somebody who gets a place in their shelter may not be free to leave it.
        ClosedShelter = "closed-shelter",
        /// They can bring the employer into the call.
        EmployerInCall = "employer-in-call",
    }

    /// What happens after a call.
    Next, messages "next" {
        /// A call can start an investigation.
        Investigation = "investigation",
        /// They put callers in touch with the police, or directly with people who help.
        PoliceOrServices = "police-or-services",
        /// Callers can tell what they know.
        TakesReports = "takes-reports",
        /// They can connect callers with organisations they work with.
        PartnerNetwork = "partner-network",
        /// They may have to report some things, and the caller decides about the rest. Write in `reports` what they must report.
        YourConsent = "your-consent",
        /// One can ask for help even without permission to stay.
        HelpWithoutPermit = "help-without-permit",
        /// The caller decides whether the police are told.
        YouDecidePolice = "you-decide-police",
    }

    /// What one number of a hotline is for.
    NumberLabel, messages "number-label" {
        /// To call from another country.
        FromAbroad = "from-abroad",
        /// For adults.
        Adults = "adults",
        /// For children.
        Children = "children",
        /// For women.
        Women = "women",
        /// The police. Cannot come first.
        Police = "police",
        /// A number that has been replaced. Cannot come first.
        Old = "old",
        /// The office. Cannot come first.
        Office = "office",
        /// For professionals, not for the public. Cannot come first.
        ProfessionalsOnly = "professionals-only",
        /// For a part of the country: write its name in `region`.
        Region = "region",
        /// Another number of the same line, for when the first one fails.
        Second = "second",
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
        assert_eq!(Limit::AreaCode.to_string(), "area-code");
    }

    #[test]
    fn words_that_pages_show_have_messages_and_others_have_none() {
        let ids = message_ids();
        assert!(ids.contains(&"audience-women".to_owned()));
        assert!(!ids.iter().any(|id| id.ends_with("-charged")));
        assert_eq!(Model::Unknown.sentence_id(), "model-unknown.plain");
    }
}
