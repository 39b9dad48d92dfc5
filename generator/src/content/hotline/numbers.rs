//! The numbers of a hotline: `[[numbers]]` of its record.

use std::ops::Range;

use super::languages::languages;
use super::name::Name;
use super::record::Number;
use super::vocabulary::NumberLabel;
use crate::content::fields::Fields;
use crate::content::number::{Dial, DialKind};
use crate::content::numbering_plan::{NumberingPlan, Spelling};
use crate::content::territory::Territory;
use crate::problem::{At, Problem};

/// Reads the numbers of a record. `None` if none of them can be used.
///
/// The labels that cannot come first may do so in a record that is for professionals only.
pub(super) fn numbers(
    fields: &mut Fields<'_>,
    territory: Option<Territory>,
    professionals_only: bool,
) -> Option<Vec<Number>> {
    let tables = fields.tables("numbers");
    if tables.is_empty() && !fields.is_broken() {
        fields.problems().push(
            Problem::error(fields.whole(), "this record has no number")
                .help("add one under a line `[[numbers]]`, with `kind`, `display` and `dial`"),
        );
    }
    let tables = tables.into_iter().enumerate();
    let numbers: Vec<_> = tables
        .filter_map(|(position, table)| {
            number(table, territory, position == 0 && !professionals_only)
        })
        .collect();
    (!numbers.is_empty()).then_some(numbers)
}

fn number(mut table: Fields<'_>, territory: Option<Territory>, is_main: bool) -> Option<Number> {
    let kind = table.word("kind");
    let display = table.required_text("display");
    let dial = table.required_text("dial");
    let label = label(&mut table, is_main);
    let languages = languages(&mut table);
    let region = Name::read(&mut table, "region");
    let shared_with = table.text("shared_with");
    // A number of another country's network says so.
    let territory = if table.has("territory") {
        table.required_territory("territory")
    } else {
        territory
    };
    let span = dial.as_ref().map_or(0..0, |dial| dial.span.clone());
    let dial = kind
        .zip(dial)
        .and_then(|(kind, text)| parse_dial(&table, kind, &text));
    let plan = territory.and_then(|territory| Some((territory, NumberingPlan::of(territory)?)));
    if let (Some(display), Some(dial)) = (&display, &dial) {
        check_plan(&table, plan, dial, &span);
        check_display(&table, plan, display, dial);
    }
    table.finish();
    let dial = dial?;
    let spelling = spelling_of(&dial);
    let plan = plan.map(|(_, plan)| plan);
    Some(Number {
        display: display?.value,
        label,
        languages,
        region,
        full: plan.map_or_else(|| spelling.digits.clone(), |plan| plan.in_full(&spelling)),
        spellings: plan.map_or_else(Vec::new, |plan| plan.spellings(&spelling)),
        dial,
        shared_with,
        span,
    })
}

fn spelling_of(dial: &Dial) -> Spelling {
    let digits = dial.digits();
    Spelling {
        digits: digits.trim_start_matches(['+', '*']).to_owned(),
        is_international: digits.starts_with('+'),
    }
}

/// Checks that an international number has the calling code of its territory.
fn check_plan(
    table: &Fields<'_>,
    plan: Option<(Territory, NumberingPlan)>,
    dial: &Dial,
    span: &Range<usize>,
) {
    let (Some((territory, plan)), Some(digits)) = (plan, dial.digits().strip_prefix('+')) else {
        return;
    };
    if !plan.holds(digits) {
        let code = plan.code;
        table.error(
            span,
            format!("`+{digits}` is not a number of {territory}, where they start with `+{code}`"),
            format!("write `+{code}` and the number; if it belongs to another country, add `territory = \"…\"` with its code below the number"),
        );
    } else if plan.has_stray_prefix(digits) {
        let code = plan.code;
        table.error(
            span,
            format!("`+{digits}` has a `0` behind `+{code}`, and would reach nobody"),
            "leave out that `0`: it is dialled within the country only",
        );
    }
}

/// Checks that the number that is shown is the number that is dialled.
fn check_display(
    table: &Fields<'_>,
    plan: Option<(Territory, NumberingPlan)>,
    display: &At<String>,
    dial: &Dial,
) {
    let shown = Spelling::parse(&display.value);
    let dialled = spelling_of(dial);
    let is_same = shown.as_ref().is_some_and(|shown| {
        let in_full = plan.map(|(_, plan)| plan.in_full(shown) == plan.in_full(&dialled));
        shown.digits == dialled.digits && shown.is_international == dialled.is_international
            || in_full.unwrap_or_default() && dialled.digits.len() > LONGEST_SHORT_CODE
    });
    if is_same {
        return;
    }
    let (display, span) = (&display.value, &display.span);
    match shown {
        Some(_) => table.error(
            span,
            format!("the page would show `{display}`, and a tap would dial `{dial}`"),
            "write one number in both: in `display` as its operator prints it, in `dial` its digits alone",
        ),
        None => table.error(
            span,
            format!("`{display}` is not a number alone"),
            "write only the number, with the spaces and dashes that its operator prints; what it is for is a `label`",
        ),
    }
}

/// The most digits of a short code, which has no spelling with a calling code.
const LONGEST_SHORT_CODE: usize = 6;

fn label(table: &mut Fields<'_>, is_main: bool) -> Option<NumberLabel> {
    let text = table.text("label")?;
    let label: NumberLabel = table.check_word("label", &text)?;
    if is_main && !label.may_come_first() {
        table.error(
            &text.span,
            format!("a number labelled `{label}` cannot come first"),
            "put the number of the hotline itself before it",
        );
    }
    Some(label)
}

fn parse_dial(table: &Fields<'_>, kind: DialKind, text: &At<String>) -> Option<Dial> {
    Dial::parse(kind, &text.value)
        .map_err(|error| {
            table.error(
                &text.span,
                format!(
                    "`{}` is not a number of the kind `{kind}`: {error}",
                    text.value
                ),
                format!(
                    "`dial` holds only what is dialled; here that is {}",
                    kind.form()
                ),
            );
        })
        .ok()
}
