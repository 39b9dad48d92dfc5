//! `content/hotlines/<id>.toml` to a [`Hotline`]: every field checked, every wrong one shown.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Confidence, Hotline, Name, Number, Seen, SourcePage, vocabulary};
use crate::content::fields::Fields;
use crate::content::hours::{Hours, HoursError};
use crate::content::number::Dial;
use crate::content::territory::Territory;
use crate::problem::{Place, Problem, Problems};

/// Reads one record.
///
/// `None` when it cannot be used; why stands in `problems`.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<Hotline> {
    let mut fields = Fields::parse(path, text, 0, problems);
    let id = fields.id();
    let territory = territory(&mut fields, problems);
    let has_name = fields.has("name");
    let name = name(&mut fields, "name");
    if !has_name {
        fields.missing("name", "a name");
    }
    let operator = self::name(&mut fields, "operator");
    let model = fields.word("model", vocabulary::MODEL);
    let answered_by = fields.word("answered_by", vocabulary::ANSWERED_BY);
    let (hours, time_zone) = hours(&mut fields, problems);
    let person = fields.flag("person").map(|at| at.value);
    let free = fields
        .one_of("cost", vocabulary::COST)
        .map(|word| word == "free");
    let languages = fields
        .texts("languages")
        .into_iter()
        .filter_map(|tag| fields.tag(&tag).map(|tag| tag.value))
        .collect();
    let interpreter_languages = fields.count("interpreter_languages").map(|at| at.value);
    let anonymous = fields.flag("anonymous").map(|at| at.value);
    let reports = fields.words("reports", vocabulary::REPORT);
    let services = fields.words("services", vocabulary::SERVICE);
    let forms = fields.words("forms", vocabulary::FORM).unwrap_or_default();
    let audiences = fields
        .words("audiences", vocabulary::AUDIENCE)
        .unwrap_or_default();
    let limits = fields.words("limits", vocabulary::LIMIT);
    let next = fields.words("next", vocabulary::NEXT);
    let website = address(&mut fields, "website", problems);
    let chat = address(&mut fields, "chat", problems);
    let email = fields.text("email").map(|at| at.value);
    fields.text("funding");
    fields.text("note");
    for mut more in fields.tables("more_sources") {
        more.required_text("url");
        more.required_text("title");
        more.finish();
    }
    let confidence = fields.one_of("confidence", &["high", "medium", "low"]);
    if confidence.is_none() {
        fields.missing("confidence", "a text");
    }
    let verified_on = fields.date("verified_on").map(|at| at.value);
    let numbers = numbers(&mut fields, audiences == ["professionals"], problems);
    let source = source_page(&mut fields);
    let changed = changed(&mut fields);
    fields.finish();

    Some(Hotline {
        id,
        place: Place::file(path),
        territory: territory?,
        name: name?,
        operator,
        model: model?,
        answered_by: answered_by?,
        hours,
        time_zone,
        person,
        free,
        languages,
        interpreter_languages,
        anonymous,
        reports,
        services,
        forms,
        audiences,
        limits,
        next,
        website,
        chat,
        email,
        numbers: numbers?,
        source: source?,
        verified_on,
        confidence: match confidence?.as_str() {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        },
        changed,
    })
}

/// Reads a territory's emergency numbers from `content/emergency/<cc>.toml`, whose fields are a record's.
pub(crate) fn parse_emergency(
    fields: &mut Fields<'_>,
    problems: &Problems,
) -> Option<(Territory, Vec<Number>)> {
    let territory = territory(fields, problems);
    let numbers = numbers(fields, false, problems);
    let source = source_page(fields);
    source?;
    Some((territory?, numbers?))
}

fn territory(fields: &mut Fields<'_>, problems: &Problems) -> Option<Territory> {
    let code = fields.required_text("territory")?;
    let territory = Territory::parse(&code.value);
    if territory.is_none() {
        problems.push(
            Problem::error(
                fields.place(&code.span),
                format!("`{}` is not the code of a country or territory", code.value),
            )
            .help("write the two capital letters of ISO 3166-1, such as `NO` or `GB`"),
        );
    }
    territory
}

/// A name in its language, where the record has it.
fn name(fields: &mut Fields<'_>, field: &'static str) -> Option<Name> {
    let mut table = fields.table(field)?;
    let text = table.required_text("text");
    let lang = table.required_text("lang");
    let lang = lang.and_then(|lang| table.tag(&lang));
    table.finish();
    Some(Name {
        text: text?.value,
        lang: lang?.value,
    })
}

fn hours(fields: &mut Fields<'_>, problems: &Problems) -> (Option<Hours>, Option<String>) {
    let hours = fields.text("hours");
    let zone = fields.text("time_zone");
    if let Some(zone) = zone
        .as_ref()
        .filter(|zone| jiff::tz::TimeZone::get(&zone.value).is_err())
    {
        problems.push(
            Problem::error(
                fields.place(&zone.span),
                format!("`{}` is not a time zone", zone.value),
            )
            .help("write its IANA name, such as `Europe/Oslo`"),
        );
    }
    let parsed = hours.as_ref().and_then(|hours| match Hours::parse(&hours.value) {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            let help = match error {
                HoursError::Syntax | HoursError::Impossible(..) => "write days and times of the 24-hour clock, such as `Mo-Fr 09:00-17:00`, or `24/7` for day and night",
                HoursError::TooFine => "keep to days of the week and clock times; holidays and seasons cannot be shown",
            };
            problems.push(Problem::error(fields.place(&hours.span), error.to_string()).help(help));
            None
        }
    });
    if let (Some(hours), None) = (
        hours
            .as_ref()
            .filter(|_| matches!(parsed, Some(Hours::Weekly(_)))),
        &zone,
    ) {
        problems.push(
            Problem::error(
                fields.place(&hours.span),
                "hours are given without a `time_zone`",
            )
            .help("add the zone they are in, such as `time_zone = \"Europe/Oslo\"`"),
        );
    }
    (parsed, zone.map(|at| at.value))
}

fn address(fields: &mut Fields<'_>, field: &'static str, problems: &Problems) -> Option<String> {
    let url = fields.text(field)?;
    if !(url.value.starts_with("https://") || url.value.starts_with("http://")) {
        problems.push(
            Problem::error(
                fields.place(&url.span),
                format!("`{}` is not the address of a page", url.value),
            )
            .help("write the whole address, from `https://` on"),
        );
    }
    Some(url.value)
}

fn numbers(
    fields: &mut Fields<'_>,
    professionals: bool,
    problems: &Problems,
) -> Option<Vec<Number>> {
    let mut numbers = Vec::new();
    let tables = fields.tables("numbers");
    let none = tables.is_empty();
    for (position, mut table) in tables.into_iter().enumerate() {
        let kind = table.word("kind", &Dial::KINDS);
        let display = table.required_text("display");
        let dial = table.required_text("dial");
        let label = table
            .text("label")
            .filter(|label| table.check_word("label", label, vocabulary::NUMBER_LABEL));
        let region = name(&mut table, "region");
        if position == 0
            && !professionals
            && let Some(label) = label.as_ref().filter(|label| {
                ["old", "police", "professionals-only", "office"].contains(&label.value.as_str())
            })
        {
            problems.push(
                Problem::error(
                    table.place(&label.span),
                    format!("a number labelled `{}` cannot come first", label.value),
                )
                .help("put the number of the line itself before it"),
            );
        }
        let parsed =
            kind.zip(dial)
                .and_then(|(kind, dial)| match Dial::parse(&kind, &dial.value) {
                    Ok(dial) => Some(dial),
                    Err(error) => {
                        problems.push(
                            Problem::error(
                                table.place(&dial.span),
                                format!(
                                    "`{}` is not a number of the kind `{kind}`: {error}",
                                    dial.value
                                ),
                            )
                            .help(format!(
                                "`dial` holds only what is dialled; here that is {}",
                                Dial::form(&kind)
                            )),
                        );
                        None
                    }
                });
        table.finish();
        if let (Some(dial), Some(display)) = (parsed, display) {
            numbers.push(Number {
                dial,
                display: display.value,
                label: label.map(|at| at.value),
                region,
            });
        }
    }
    if none {
        problems.push(
            Problem::error(fields.whole(), "this record has no number")
                .help("add one under a line `[[numbers]]`, with `kind`, `display` and `dial`"),
        );
    }
    (!numbers.is_empty()).then_some(numbers)
}

fn source_page(fields: &mut Fields<'_>) -> Option<SourcePage> {
    let Some(mut table) = fields.table("source") else {
        fields.missing("source", "a page");
        return None;
    };
    let url = table.required_text("url");
    let title = table.required_text("title");
    let seen = seen(&mut table);
    let read_on = table.required_date("read_on");
    table.finish();
    Some(SourcePage {
        url: url?.value,
        title: title?.value,
        seen,
        read_on: read_on?.value,
    })
}

/// The page's own date: a TOML date, or `"2025-07"` or `"2025"` as text.
fn seen(table: &mut Fields<'_>) -> Option<Seen> {
    let written = table.date_as_text("seen")?;
    let seen = Seen::parse(&written.value);
    if seen.is_none() {
        table.problems().push(
            Problem::error(table.place(&written.span), format!("`{}` is not a date", written.value))
                .help("write `seen = 2019-10-15`, or `seen = \"2019-10\"` or `seen = \"2019\"` where the page says no more"),
        );
    }
    seen
}

fn changed(fields: &mut Fields<'_>) -> Vec<(Date, String)> {
    let mut changed = Vec::new();
    for mut table in fields.tables("changed") {
        let on = table.required_date("on");
        let what = table.word("what", vocabulary::CHANGED);
        table.finish();
        if let (Some(on), Some(what)) = (on, what) {
            changed.push((on.value, what));
        }
    }
    changed
}
