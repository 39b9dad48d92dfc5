//! The numbers of a record: `[[numbers]]` of a hotline, and of a territory's emergency numbers.

use super::name::Name;
use super::record::Number;
use super::source_page::SourcePage;
use super::vocabulary::NumberLabel;
use crate::content::fields::Fields;
use crate::content::number::{Dial, DialKind};
use crate::content::territory::Territory;
use crate::problem::{At, Problem};

/// Reads `content/emergency/<cc>.toml`, the emergency numbers of a territory. Its fields are some of a hotline's.
pub(crate) fn parse_emergency(fields: &mut Fields<'_>) -> Option<(Territory, Vec<Number>)> {
    let territory = fields.required_territory("territory");
    let numbers = numbers(fields, false);
    let source = SourcePage::read(fields);
    source?;
    Some((territory?, numbers?))
}

/// Reads the numbers of a record. `None` if none of them can be used.
///
/// The labels that cannot come first may do so in a record that is for professionals only.
pub(super) fn numbers(fields: &mut Fields<'_>, professionals_only: bool) -> Option<Vec<Number>> {
    let tables = fields.tables("numbers");
    if tables.is_empty() && !fields.is_broken() {
        fields.problems().push(
            Problem::error(fields.whole(), "this record has no number")
                .help("add one under a line `[[numbers]]`, with `kind`, `display` and `dial`"),
        );
    }
    let tables = tables.into_iter().enumerate();
    let numbers: Vec<_> = tables
        .filter_map(|(position, table)| number(table, position == 0 && !professionals_only))
        .collect();
    (!numbers.is_empty()).then_some(numbers)
}

fn number(mut table: Fields<'_>, is_main: bool) -> Option<Number> {
    let kind = table.word("kind");
    let display = table.required_text("display");
    let dial = table.required_text("dial");
    let label = label(&mut table, is_main);
    let region = Name::read(&mut table, "region");
    let dial = kind
        .zip(dial)
        .and_then(|(kind, text)| parse_dial(&table, kind, &text));
    table.finish();
    Some(Number {
        dial: dial?,
        display: display?.value,
        label,
        region,
    })
}

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
