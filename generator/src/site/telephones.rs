//! Telephone numbers that are typed in prose and that nothing of the site has: mostly an old number of a hotline.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::numbers::{KnownNumbers, MISTYPED_DIGITS};
use super::parts::Parts;
use crate::content::campaign::{Campaign, Caption};
use crate::content::emergency::Emergency;
use crate::content::markdown::{Figure, figures};
use crate::content::page::Translation;
use crate::problem::{Place, Problem};

/// Numbers of the site that belong to no hotline, by their digits: those of emergencies, and those in its own address.
pub(super) struct OtherNumbers(BTreeSet<String>);

impl OtherNumbers {
    pub(super) fn of(parts: &Parts) -> Self {
        let emergency = parts.emergency.values();
        let emergency = emergency.flat_map(Emergency::main_numbers);
        let mut numbers: BTreeSet<_> = emergency.map(|number| number.dial.clone()).collect();
        let config = &parts.config;
        for text in [&config.organisation, &config.address]
            .into_iter()
            .flatten()
        {
            let figures = figures(text, 0).into_iter();
            numbers.extend(figures.map(|figure| figure.digits().value));
        }
        Self(numbers)
    }

    /// The warnings about numbers that are typed in a page.
    pub(super) fn in_page(&self, known: &KnownNumbers<'_>, page: &Translation) -> Vec<Problem> {
        let detail = page.detail();
        let figures = detail.outline.figures.iter();
        let figures = figures.chain(&detail.outline.plain_figures);
        let allowed = |figure: &&Figure| !detail.figures.contains(&figure.digits().value);
        let unknown = figures.filter(allowed);
        let problems = unknown.filter_map(|figure| {
            let digits = figure.digits().value;
            let help = format!(
                "if it is another figure, add `figures = [\"{digits}\"]` to the front matter"
            );
            self.unknown(known, &page.path, figure, &help)
        });
        problems.collect()
    }

    /// The warnings about numbers that are typed in words of a campaign.
    pub(super) fn in_campaign(
        &self,
        known: &KnownNumbers<'_>,
        campaign: &Campaign,
    ) -> Vec<Problem> {
        let texts = campaign.captions.values().flat_map(Caption::texts);
        let figures = texts.flat_map(|text| &text.figures);
        let help = "if it is another figure, say it in words";
        let problems =
            figures.filter_map(|figure| self.unknown(known, &campaign.place.path, figure, help));
        problems.collect()
    }

    /// The warning about a figure that looks like a telephone number, if nothing of the site has it. `otherwise` says what to do if it
    /// is none.
    fn unknown(
        &self,
        known: &KnownNumbers<'_>,
        path: &Arc<str>,
        figure: &Figure,
        otherwise: &str,
    ) -> Option<Problem> {
        let digits = figure.digits();
        if !figure.is_telephone || self.0.contains(&digits.value) || known.has(figure) {
            return None;
        }
        let near = known.0.iter().find(|(number, _)| {
            let pairs = number.bytes().zip(digits.value.bytes());
            let different = pairs.filter(|(one, other)| one != other).count();
            number.len() == digits.value.len() && different <= MISTYPED_DIGITS
        });
        let place = Place::span(path, &digits.span);
        let (message, help) = match near {
            Some((_, (hotline, number))) => (
                format!(
                    "this is almost the number `{}` of `{}`",
                    number.display, hotline.id
                ),
                format!(
                    "if this is an old number of it, write `<hotline:{}>`; {otherwise}",
                    hotline.id
                ),
            ),
            None => (
                "this looks like a telephone number, and no record has it".to_owned(),
                format!(
                    "if people may call it, write a record for it and `<hotline:its-id>` here, so that it changes here too; if it is an old number, take it out; {otherwise}"
                ),
            ),
        };
        Some(Problem::warning(place, message).help(help))
    }
}
