//! From `content/hotlines/<id>.toml` to a [`Hotline`]: every field is checked, and every wrong one is a problem.

use std::sync::Arc;

use jiff::civil::Date;

use super::languages::languages;
use super::name::Name;
use super::numbers::numbers;
use super::record::{Hotline, Number, is_professionals_only};
use super::region::Regions;
use super::schema::HOTLINE;
use super::source_page::SourcePage;
use super::vocabulary::{
    AnsweredBy, Audience, Caution, Change, Confidence, Cost, Form, Limit, Model, Next, Report,
    Service,
};
use crate::content::fields::Fields;
use crate::content::hours::{Hours, HoursError, Mistake, mistake, proposal};
use crate::content::past_day::{PastDay, PastField};
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problems};

/// Reads a record. `None` if it lacks something that every record has; `problems` then says what.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<Hotline> {
    let mut fields = Fields::parse(&HOTLINE, path, text, 0, problems);
    let id = fields.id();
    let audiences = fields.words("audiences").unwrap_or_default();
    let required = required(&mut fields, &audiences);
    let operator = Name::read(&mut fields, "operator");
    let (hours, time_zone) = hours(&mut fields);
    let person = fields.flag("person");
    let languages = languages(&mut fields);
    let interpreter_languages = fields.count("interpreter_languages");
    let anonymous = fields.flag("anonymous");
    let call = Call::read(&mut fields);
    let [website, chat] = ["website", "chat"].map(|field| url(&mut fields, field));
    let email = fields.text("email");
    let verified_on = fields.date("verified_on");
    let verified_day = verified_on.as_ref();
    let mut past_days = Vec::from_iter(verified_day.map(|day| PastField::VerifiedOn.day(day)));
    let changed = changed(&mut fields, &mut past_days);
    let note = staff_note(&mut fields);
    fields.finish();

    let required = required?;
    past_days.extend(required.source.past_days.iter().cloned());
    Some(Hotline {
        id,
        place: Place::file(path),
        territory: required.territory,
        also_serves: call.also_serves,
        name: required.name,
        operator,
        model: required.model,
        answered_by: required.answered_by,
        hours,
        time_zone,
        person: person.map(|at| at.value),
        free: call.free,
        languages,
        interpreter_languages: interpreter_languages.map(|at| at.value),
        anonymous: anonymous.map(|at| at.value),
        reports: call.reports,
        services: call.services,
        forms: call.forms,
        audiences,
        nationals_of: call.nationals_of,
        cautions: call.cautions,
        limits: call.limits,
        regions: call.regions,
        next: call.next,
        website,
        chat,
        email: email.map(|at| at.value),
        numbers: required.numbers,
        source: required.source,
        verified_on: verified_on.map(|at| at.value),
        confidence: required.confidence,
        note,
        changed,
        past_days,
    })
}

/// Who can call and about what, what it costs, and what it can bring.
struct Call {
    nationals_of: Vec<Territory>,
    also_serves: Vec<At<Territory>>,
    free: Option<bool>,
    forms: Vec<Form>,
    services: Option<Vec<Service>>,
    reports: Option<Vec<Report>>,
    next: Option<Vec<Next>>,
    limits: Option<Vec<Limit>>,
    regions: Regions,
    cautions: Vec<Caution>,
}

impl Call {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            nationals_of: fields.territories("nationals_of"),
            also_serves: also_serves(fields),
            free: fields.one_of("cost").map(Cost::is_free),
            forms: fields.words("forms").unwrap_or_default(),
            services: fields.words("services"),
            reports: fields.words("reports"),
            next: fields.words("next"),
            limits: fields.words("limits"),
            regions: Regions::read(fields),
            cautions: fields.words("cautions").unwrap_or_default(),
        }
    }
}

/// The fields that every record has.
struct Required {
    territory: Territory,
    name: Name,
    model: Model,
    answered_by: AnsweredBy,
    numbers: Vec<Number>,
    source: SourcePage,
    confidence: Confidence,
}

fn required(fields: &mut Fields<'_>, audiences: &[Audience]) -> Option<Required> {
    let territory = fields.required_territory("territory");
    if !fields.has("name") {
        fields.missing("name", "a name");
    }
    let name = Name::read(fields, "name");
    let model = fields.word("model");
    let answered_by = fields.word("answered_by");
    let numbers = numbers(fields, territory, is_professionals_only(audiences));
    let source = SourcePage::read(fields);
    let confidence = fields.word("confidence");
    Some(Required {
        territory: territory?,
        name: name?,
        model: model?,
        answered_by: answered_by?,
        numbers: numbers?,
        source: source?,
        confidence: confidence?,
    })
}

/// The other territories from which the hotline takes calls.
fn also_serves(fields: &mut Fields<'_>) -> Vec<At<Territory>> {
    let codes = fields.texts("also_serves").into_iter();
    let known = codes.filter_map(|code| {
        let value = fields.check_territory(&code)?;
        Some(At {
            value,
            span: code.span,
        })
    });
    known.collect()
}

/// The note for staff. Checks the other fields that are for staff only.
fn staff_note(fields: &mut Fields<'_>) -> Option<String> {
    fields.text("funding");
    let note = fields.text("note");
    for mut more in fields.tables("more_sources") {
        more.required_text("url");
        more.required_text("title");
        more.finish();
    }
    note.map(|at| at.value)
}

/// The opening hours and their time zone, which weekly hours must have.
fn hours(fields: &mut Fields<'_>) -> (Option<Hours>, Option<String>) {
    let text = fields.text("hours");
    let zone = fields.text("time_zone");
    if let Some(zone) = &zone
        && jiff::tz::TimeZone::get(&zone.value).is_err()
    {
        fields.error(
            &zone.span,
            format!("`{}` is not a time zone", zone.value),
            "write its IANA name, such as `Europe/Oslo`",
        );
    }
    let hours = text.and_then(|text| match Hours::parse(&text.value) {
        Ok(hours) => {
            if matches!(hours, Hours::Weekly(_)) && zone.is_none() {
                fields.error(
                    &text.span,
                    "hours are given without a `time_zone`",
                    "add the zone they are in, such as `time_zone = \"Europe/Oslo\"`",
                );
            }
            Some(hours)
        }
        Err(error) => {
            wrong_hours(fields, &text, &error, zone.is_some());
            None
        }
    });
    (hours, zone.map(|zone| zone.value))
}

/// Adds the problem of opening hours that cannot be used, at the letters that are wrong if these are known. Hours in the
/// words of some language are proposed as a whole.
fn wrong_hours(fields: &Fields<'_>, text: &At<String>, error: &HoursError, has_zone: bool) {
    if let (HoursError::Syntax, Some(hours)) = (error, proposal(&text.value)) {
        let mut help = format!("if that is what you mean, write `{}`", hours.to_osm());
        if matches!(hours, Hours::Weekly(_)) && !has_zone {
            help.push_str(
                ", and below it the zone they are in, such as `time_zone = \"Europe/Oslo\"`",
            );
        }
        fields.error(&text.span, error.to_string(), help);
        return;
    }
    let help = match error {
        HoursError::Syntax => {
            "write days and times of the 24-hour clock, such as `Mo-Fr 09:00-17:00`, or `24/7` for day and night"
        }
        HoursError::Impossible(..) => {
            "the end must be after the start, on the same day or in the night after it: `Mo-Fr 22:00-02:00`; for all of a day write `00:00-24:00`"
        }
        HoursError::TooFine => {
            "keep to days of the week and clock times; holidays and seasons cannot be shown"
        }
        HoursError::Never => "say when somebody answers, or leave `hours` out if nobody knows",
    };
    let found = matches!(error, HoursError::Syntax | HoursError::TooFine);
    let found = found.then(|| mistake(&text.value)).flatten();
    // A text with escapes is longer in its file, and its letters are at other places there.
    let is_plain = text.span.len() == text.value.len() + 2;
    match found {
        Some(Mistake { at, help: own }) if is_plain => {
            let start = text.span.start + 1;
            let span = start + at.start..start + at.end;
            fields.error(&span, error.to_string(), own);
        }
        Some(Mistake { help: own, .. }) => fields.error(&text.span, error.to_string(), own),
        None => fields.error(&text.span, error.to_string(), help),
    }
}

/// The address of a page.
fn url(fields: &mut Fields<'_>, field: &'static str) -> Option<String> {
    let url = fields.text(field)?;
    if !(url.value.starts_with("https://") || url.value.starts_with("http://")) {
        fields.error(
            &url.span,
            format!("`{}` is not the address of a page", url.value),
            "write the whole address, from `https://` on",
        );
    }
    Some(url.value)
}

fn changed(fields: &mut Fields<'_>, past_days: &mut Vec<PastDay>) -> Vec<(Date, Change)> {
    let mut changed = Vec::new();
    for mut table in fields.tables("changed") {
        let on = table.required_date("on");
        let what = table.word("what");
        table.finish();
        past_days.extend(on.as_ref().map(|day| PastField::On.day(day)));
        if let (Some(on), Some(what)) = (on, what) {
            changed.push((on.value, what));
        }
    }
    changed
}
