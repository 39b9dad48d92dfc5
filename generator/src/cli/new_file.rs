//! `fanal new page`, `hotline` and `campaign`: writes one file of a site that is there, and says what to do next.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fanal::content::config::{Config, PATH, SiteToml};
use fanal::content::fields::is_id;
use fanal::content::locale::{Locale, Tag};
use fanal::content::page_path::split_path;
use fanal::content::placeholder::{EXAMPLE, TODO};
use fanal::content::territory::Territory;
use fanal::hiding::page_id;
use fanal::problem::{Level, Problem, Problems};
use fanal::publish::product::conditions;
use fanal::site::Site;
use fanal::source::Source;
use fanal::starter::new_file::CampaignDays;
use fanal::starter::{add, new_file};
use jiff::Span;
use jiff::civil::Date;
use serde_json::json;

use super::args::{Global, NewFile};
use super::new::{not_written, parse_country};
use super::outcome::{BAD, BOLD, Exit, GOOD, Message, Outcome};

/// The files to write, by their paths, and what to do next, a step on each line.
struct Written {
    files: BTreeMap<String, String>,
    next: Vec<String>,
    /// Whether the site cannot be built before the first file is filled in.
    is_to_fill_in: bool,
}

pub(super) fn run(global: &Global, today: Date, wanted: NewFile) -> Result<Outcome, Outcome> {
    let source = Source::read(&global.site);
    let (source, config) = config(source)?;
    // A name with spaces is several arguments, and is answered with one that can be an id.
    let written = match wanted {
        NewFile::Page { id } => page(&source, &config, &page_id(&id.join(" ")))?,
        NewFile::Hotline { id, country } => {
            hotline(&config, today, &id.join(" "), country.as_deref())?
        }
        NewFile::Campaign { id } => campaign(&source, &config, today, &id.join(" "))?,
    };
    check(source, today, &written)?;
    add(&written.files, &global.site).map_err(|error| not_written(&error))?;
    Ok(said(&written))
}

/// The settings of the site. Nothing else of it has to be right.
fn config(source: Source) -> Result<(Source, Config), Outcome> {
    let problems = Problems::default();
    if source.text(PATH).is_some() {
        if let Some(site) = SiteToml::read(&source, &problems) {
            return Ok((source, site.config));
        }
    } else {
        problems.extend(source.problems().iter().cloned());
    }
    Err(Outcome::failed(problems.into_sorted(), source))
}

/// Checks the site as it would be, and stops at the problems that it does not have already.
fn check(source: Source, today: Date, written: &Written) -> Result<(), Outcome> {
    if written.is_to_fill_in {
        return Ok(());
    }
    let before = problems(&source, today);
    let files = written.files.iter();
    // A draft has no address yet; it is checked as it will be once it is ready.
    let ready = |text: &str| {
        let text = text.replace("\ndraft = true\n", "\n").replace(EXAMPLE, "");
        let text = text.replace(&format!("\"{TODO}\""), "\"Ready\"");
        text.replace(&format!("\n# {TODO}\n"), "\n# Ready\n")
    };
    let source = files.fold(source, |source, (path, text)| {
        source.with(path, &ready(text))
    });
    let mut problems = problems(&source, today);
    problems.retain(|problem| problem.level == Level::Error && !before.contains(problem));
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Outcome::failed(problems, source))
    }
}

/// The problems for which a site cannot be built.
fn problems(source: &Source, today: Date) -> Vec<Problem> {
    let checked = Site::check(source, &conditions(today));
    checked.map_or_else(Problems::into_sorted, |_| Vec::new())
}

fn page(source: &Source, config: &Config, id: &str) -> Result<Written, Outcome> {
    let original = &config.source;
    if !id.split('/').all(is_id) {
        return Err(no_id(id, "rights/au-pairs"));
    }
    let is_page = |path: &str| {
        split_path(path).is_some_and(|(tag, known)| tag == original.as_str() && *known == *id)
    };
    if let Some((path, _)) = source.pages().find(|(path, _)| is_page(path)) {
        let help = "open that file, or choose another name";
        return Err(Outcome::unusable(
            &format!("the page `{id}` is there: {path}"),
            help,
        ));
    }
    let path = new_file::page_path(original, id);
    let others = config.tags().into_iter().filter(|tag| tag != original);
    let others: Vec<_> = others.map(|tag| new_file::page_path(&tag, id)).collect();
    let mut next = vec![
        format!("Write its text, and its title and description in place of {TODO}: {path}"),
        "Take the line `draft = true` out once it is ready. Until then only `fanal` shows it to you, as a draft."
            .to_owned(),
        format!(
            "Then link to it from another page, as in [words](page:{id}), or add \"{id}\" to `navigation` or `footer` in {PATH}."
        ),
    ];
    if !others.is_empty() {
        next.push(format!(
            "Translate it: {}. A language without it shows it in {original}, and says so.",
            others.join(", ")
        ));
    }
    Ok(Written {
        files: BTreeMap::from([(path, new_file::page())]),
        next,
        is_to_fill_in: false,
    })
}

fn hotline(
    config: &Config,
    today: Date,
    id: &str,
    country: Option<&str>,
) -> Result<Written, Outcome> {
    let id = record_id(id, "content/hotlines/")?;
    let territory: Territory = match (country, &config.country) {
        (Some(code), _) => parse_country(code)?,
        (None, Some(own)) => own.value,
        (None, None) => {
            let help = format!("for example: fanal new hotline {id} --country NO");
            return Err(Outcome::unusable("--country is missing", &help));
        }
    };
    let path = format!("content/hotlines/{id}.toml");
    let text = new_file::hotline(id, territory, &config.source, None, today);
    let next = vec![
        format!("Fill in every {TODO} in {path}. Until then the site cannot be built."),
        "`fanal explain hotline` says what each field means, `fanal check` what is still missing."
            .to_owned(),
        format!(
            "The line stands on the page of {territory}. Elsewhere, write <hotline:{id}> for its number."
        ),
    ];
    Ok(Written {
        files: BTreeMap::from([(path, text)]),
        next,
        is_to_fill_in: true,
    })
}

fn campaign(source: &Source, config: &Config, today: Date, id: &str) -> Result<Written, Outcome> {
    let id = record_id(id, "content/campaigns/")?;
    // On a site for one country a campaign is mostly about its line.
    let known = source.texts_below("content/hotlines/");
    let known: Vec<_> = known
        .filter_map(|(path, _)| {
            path.strip_prefix("content/hotlines/")?
                .strip_suffix(".toml")
        })
        .collect();
    let hotlines = match (config.only_country(), known.as_slice()) {
        (Some(_), [own]) => vec![*own],
        _ => Vec::new(),
    };
    let day = day_of(id, config, today);
    let days = match day {
        Some(day) => CampaignDays::before(day),
        None => CampaignDays::from(today.saturating_add(Span::new().days(30))),
    };
    let starts_on = days.starts_on;
    let files = new_file::campaign(id, &config.source, &hotlines, days);
    let record = format!("content/campaigns/{id}.toml");
    let text = files.keys().find(|path| **path != record);
    let next = vec![
        match day {
            Some(day) => format!(
                "It is shown in the week up to {day}: see whether the days in {record} are right, and say which help lines it makes known."
            ),
            None => {
                format!("Change the days in {record}, and say which help lines it makes known.")
            }
        },
        format!(
            "Write its text, and its title and description in place of {TODO}, and take the line `draft = true` out once it is ready: {}",
            text.map_or("", String::as_str)
        ),
        format!("Look at it on one of its days: fanal serve --today {starts_on}"),
        "Build and copy the site on the first day, and on the day after the last.".to_owned(),
    ];
    Ok(Written {
        files,
        next,
        is_to_fill_in: false,
    })
}

/// The day that is part of an id, such as `18-october-2027` in a language of the site or English, or `2027-10-18`. Without a
/// year it is the next such day.
fn day_of(id: &str, config: &Config, today: Date) -> Option<Date> {
    let parts: Vec<String> = id.split(['-', '_']).map(str::to_lowercase).collect();
    let number = |part: &String| part.parse::<i16>().ok();
    let numbers: Vec<i16> = parts.iter().filter_map(number).collect();
    let date = |year: i16, month: i8, day: i16| Date::new(year, month, day.try_into().ok()?).ok();
    if let [year, month, day] = *numbers.as_slice() {
        return date(year, month.try_into().ok()?, day);
    }
    let english = Tag::parse("en").ok().map(Locale::new);
    let locales = config.locales.iter().map(|site| &site.locale);
    let month = locales
        .chain(&english)
        .find_map(|locale| locale.month_in(&parts))?;
    match *numbers.as_slice() {
        [a, b] => date(a.max(b), month, a.min(b)),
        [day] => {
            let this_year = date(today.year(), month, day)?;
            if this_year < today {
                return date(today.year() + 1, month, day);
            }
            Some(this_year)
        }
        _ => None,
    }
}

/// The id of a record, which somebody may write as the path of its file.
fn record_id<'t>(written: &'t str, folder: &str) -> Result<&'t str, Outcome> {
    let id = written.strip_prefix("./").unwrap_or(written);
    let id = id.strip_prefix(folder).unwrap_or(id);
    let id = id.strip_suffix(".toml").unwrap_or(id);
    if is_id(id) {
        return Ok(id);
    }
    Err(no_id(id, "no-child"))
}

/// Says that `id` cannot be an id, and which one is near it.
fn no_id(id: &str, example: &str) -> Outcome {
    let parts = id.split('/').map(|part| {
        let words = part.split(|character| !is_id(&String::from(character)));
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        words.join("-").to_lowercase()
    });
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let help = match parts.join("/") {
        better if better.is_empty() || parts.len() > 1 && !example.contains('/') => {
            format!("for example: {example}")
        }
        better => format!("call it `{better}`"),
    };
    let why = format!("`{id}` cannot be an id, which has letters, digits and `-`");
    Outcome::unusable(&why, &help)
}

/// What was written, and what to do next.
fn said(written: &Written) -> Outcome {
    let paths: Vec<_> = written.files.keys().map(String::as_str).collect();
    let mut stdout = format!("{GOOD}Written:{GOOD:#} {}\n", paths.join(", "));
    let colour = if written.is_to_fill_in { BAD } else { BOLD };
    // Writing to a `String` cannot fail.
    let _ = writeln!(stdout, "\n{colour}Next:{colour:#}");
    for step in &written.next {
        let _ = writeln!(stdout, "- {step}");
    }
    let message = Message {
        stdout,
        json: Some(json!({ "ok": true, "files": paths, "next": written.next })),
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}
