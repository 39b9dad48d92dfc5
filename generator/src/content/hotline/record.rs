//! The record of a hotline, after the check.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::name::Name;
use super::region::Regions;
use super::source_page::SourcePage;
use super::vocabulary::{
    AnsweredBy, Audience, Caution, Change, Confidence, Form, Limit, Model, Next, NumberLabel,
    Report, Service, Subject,
};
use crate::content::hours::Hours;
use crate::content::locale::Tag;
use crate::content::number::Dial;
use crate::content::past_day::PastDay;
use crate::content::territory::Territory;
use crate::problem::{At, Place};

/// The id of a hotline: the stem of its file.
pub type HotlineId = Arc<str>;

/// A number of a hotline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The number to dial, with the way to use it.
    pub dial: Dial,
    /// The number as its operator prints it.
    pub display: String,
    /// What the number is for; `None` for the hotline itself.
    pub label: Option<NumberLabel>,
    /// The languages spoken on this number, if it is the number of some languages only.
    pub languages: Vec<Tag>,
    /// The part of the country that the number serves, with the label `region`.
    pub region: Option<Name>,
    /// The number in full: digits from the calling code on, by which spellings of one number are recognised.
    pub full: String,
    /// Other spellings of the number, as digits.
    pub spellings: Vec<String>,
    /// The hotline of the same territory that openly has the same number.
    pub shared_with: Option<At<String>>,
    /// The bytes of `dial` in the file of the record.
    pub span: Range<usize>,
}

/// A service that people can reach. In an `Option`, `None` means unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotline {
    /// The id, which is the stem of the file.
    pub id: HotlineId,
    /// The file of the record.
    pub place: Place,
    /// The country or territory that the hotline serves.
    pub territory: Territory,
    /// Other territories from which the hotline takes calls.
    pub also_serves: Vec<At<Territory>>,
    /// The name of the hotline.
    pub name: Name,
    /// The body that runs the hotline.
    pub operator: Option<Name>,
    /// Who runs the hotline and who pays for it.
    pub model: Model,
    /// Who answers the calls.
    pub answered_by: AnsweredBy,
    /// The opening hours, in [`Hotline::time_zone`].
    pub hours: Option<Hours>,
    /// The IANA name of a time zone; always there if the hours are weekly.
    pub time_zone: Option<String>,
    /// Whether a person answers, rather than a recording.
    pub person: Option<bool>,
    /// Whether a call costs nothing.
    pub free: Option<bool>,
    /// The languages spoken without an interpreter.
    pub languages: Vec<Tag>,
    /// The number of languages reached through interpreters.
    pub interpreter_languages: Option<u32>,
    /// Whether callers can stay anonymous.
    pub anonymous: Option<bool>,
    /// What the hotline has to report to the authorities.
    pub reports: Option<Vec<Report>>,
    /// The services that the hotline can arrange.
    pub services: Option<Vec<Service>>,
    /// The forms of exploitation that the hotline takes calls about.
    pub forms: Vec<Form>,
    /// The people that the hotline is for.
    pub audiences: Vec<Audience>,
    /// The states whose citizens it is for. Empty if it is for everybody.
    pub nationals_of: Vec<Territory>,
    /// What a call can bring on a caller.
    pub cautions: Vec<Caution>,
    /// What the hotline cannot do.
    pub limits: Option<Vec<Limit>>,
    /// The parts of its territory that the hotline is only for, or not for.
    pub regions: Regions,
    /// What happens after a call.
    pub next: Option<Vec<Next>>,
    /// The address of the operator's site.
    pub website: Option<String>,
    /// The address of the operator's page with a chat.
    pub chat: Option<String>,
    /// The e-mail address of the hotline.
    pub email: Option<String>,
    /// The numbers, in the order in which they are shown. Never empty.
    pub numbers: Vec<Number>,
    /// The page on which the record was read.
    pub source: SourcePage,
    /// The day on which a person called the hotline.
    pub verified_on: Option<Date>,
    /// How well the record is sourced.
    pub confidence: Confidence,
    /// What staff should know of the record; never published.
    pub note: Option<String>,
    /// What changed in the record, each with its day.
    pub changed: Vec<(Date, Change)>,
    /// The days of the record that have been, with their places.
    pub past_days: Vec<PastDay>,
}

impl Hotline {
    /// Whether the hotline is only for people who meet trafficking in their work. It is then not the hotline of its
    /// country.
    pub fn professionals_only(&self) -> bool {
        is_professionals_only(&self.audiences)
    }

    /// Whether the hotline is for people in its territory at large: not only for those who meet trafficking in their work,
    /// and not only for citizens of other states, as that of an embassy is.
    pub fn is_public(&self) -> bool {
        let for_citizens =
            self.nationals_of.is_empty() || self.nationals_of.contains(&self.territory);
        for_citizens && !self.professionals_only()
    }

    /// Whether the hotline is for everybody who calls, whatever their work or nationality.
    pub fn is_for_everybody(&self) -> bool {
        self.nationals_of.is_empty() && !self.professionals_only()
    }

    /// The audiences to name wherever the number is listed, since the hotline is for nobody else. Empty if it is for
    /// others too.
    pub fn only_for(&self) -> Vec<Audience> {
        // People who help one of the others are no audience of their own. A line for wider harm, such as one for women,
        // also takes what anybody saw happen to them.
        let is_wider = self.model.subject() != Subject::Trafficking;
        let is_for_others = |audience: Audience| match audience {
            Audience::Helpers => true,
            Audience::Public | Audience::Professionals => is_wider && !self.professionals_only(),
            _ => false,
        };
        let audiences = self.audiences.iter().copied();
        let mut audiences: Vec<_> = audiences
            .filter(|audience| !is_for_others(*audience))
            .collect();
        if !audiences.iter().all(|audience| audience.is_narrow()) {
            return Vec::new();
        }
        let own = self.model.subject().audience();
        if audiences.iter().all(|audience| Some(*audience) == own) {
            audiences.clear();
        }
        audiences
    }

    /// Whether the police answer the calls.
    pub fn is_police(&self) -> bool {
        self.answered_by == AnsweredBy::Police
    }

    /// The first number, which is shown largest.
    ///
    /// # Panics
    ///
    /// Never: `parse` refuses a record without a number.
    pub fn main_number(&self) -> &Number {
        self.numbers
            .first()
            .expect("`parse` refuses a record without a number")
    }

    /// The number to dial from another country.
    pub fn from_abroad(&self) -> Option<&Number> {
        self.numbers.iter().find(|number| {
            matches!(number.dial, Dial::International(_))
                && matches!(number.label, None | Some(NumberLabel::FromAbroad))
        })
    }

    /// Whether a call from another country reaches none of the numbers.
    pub fn works_only_inside(&self) -> bool {
        let mut voice = self.numbers.iter().filter(|number| number.dial.is_voice());
        voice.clone().next().is_some() && voice.all(|number| number.dial.only_inside())
    }

    /// The hours and their time zone, if nobody answers outside them. `None` if urgent calls are answered outside them, or
    /// the page that we read may have left hours out.
    pub fn exact_hours(&self) -> Option<(&Hours, Option<&str>)> {
        let hours = self.hours.as_ref()?;
        let mut limits = self.limits.iter().flatten();
        let is_vague = limits.any(|limit| {
            matches!(
                limit,
                Limit::HoursIncomplete | Limit::UrgentOnlyOutsideHours
            )
        });
        (*hours == Hours::Always || !is_vague).then_some((hours, self.time_zone.as_deref()))
    }

    /// The key that sorts the hotlines of a territory: by whether callers may have reason to fear those who answer, then
    /// by what they exist for, those of a part of the territory after those of all of it, those for some people after
    /// those for everybody, those of which we know more first, then by id.
    pub fn rank(&self) -> impl Ord {
        let mut limits = self.limits.iter().flatten();
        let is_hard_to_reach =
            !self.regions.is_empty() || limits.any(|limit| *limit == Limit::ReferralOnly);
        (
            self.standing(),
            self.subject(),
            is_hard_to_reach,
            !self.only_for().is_empty(),
            Reverse(self.known_facts()),
            Arc::clone(&self.id),
        )
    }

    /// What the hotline stands for among those of its territory. A line for violence or crime that also takes
    /// trafficking stands with the lines for trafficking; one for children does not, since it takes that of children only.
    pub fn subject(&self) -> Subject {
        let takes_trafficking = self
            .forms
            .iter()
            .any(|form| matches!(form, Form::AllForms | Form::Trafficking));
        match self.model.subject() {
            Subject::Violence | Subject::CrimeVictims | Subject::OtherHarm if takes_trafficking => {
                Subject::Trafficking
            }
            subject => subject,
        }
    }

    fn standing(&self) -> Standing {
        let is_for_employers = self.audiences == [Audience::Employers];
        if self.professionals_only() {
            Standing::Professionals
        } else if self.is_police()
            || self.answered_by == AnsweredBy::Immigration
            || is_for_employers
        {
            Standing::Last
        } else if !self.nationals_of.is_empty()
            || self.cautions.iter().any(|caution| caution.is_fear())
        {
            Standing::Feared
        } else {
            Standing::Help
        }
    }

    /// The number of facts that matter before a call and that we know.
    fn known_facts(&self) -> usize {
        let facts = [
            self.hours.is_some(),
            self.free.is_some(),
            !self.languages.is_empty() || self.interpreter_languages.is_some(),
            self.anonymous.is_some(),
            self.answered_by != AnsweredBy::Unknown,
            self.confidence == Confidence::High,
        ];
        facts.into_iter().filter(|known| *known).count()
    }
}

/// Whether a hotline for `audiences` is for professionals only.
pub(super) fn is_professionals_only(audiences: &[Audience]) -> bool {
    audiences == [Audience::Professionals]
}

/// Where a hotline stands among those of its territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Everybody may call it.
    Help,
    /// It belongs to a state that a caller may have reason to fear, or it is for the citizens of one.
    Feared,
    /// The police or the immigration office answer it, or it is for employers.
    Last,
    /// It is for people who meet trafficking in their work, and not the hotline of its country.
    Professionals,
}
