//! The TOML between the `+++` lines of a page.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::schema::PAGE;
use super::translation::Citation;
use crate::address::{OldAddressError, check_part, composed, is_address_character, old_address};
use crate::content::fields::Fields;
use crate::content::page_path::split_path;
use crate::content::past_day::{PastDay, PastField};
use crate::content::placeholder::Placeholder;
use crate::content::role::Role;
use crate::problem::{At, Place, Problem, Problems};

/// The fields of a front matter. Title and description are empty where they are missing, which is a problem.
pub(super) struct FrontMatter {
    pub(super) title: At<String>,
    pub(super) description: At<String>,
    pub(super) slug: Option<At<String>>,
    pub(super) updated: Option<Date>,
    pub(super) publish_at: Option<Date>,
    pub(super) expires_at: Option<Date>,
    pub(super) draft: bool,
    pub(super) aliases: Vec<At<String>>,
    pub(super) sources: Vec<Citation>,
    pub(super) source_hash: Option<At<String>>,
    pub(super) reviewed: Option<Date>,
    pub(super) figures: Vec<String>,
    /// The days among these that have been.
    pub(super) past_days: Vec<PastDay>,
    pub(super) placeholders: Vec<Placeholder>,
}

impl FrontMatter {
    /// Reads the front matter `text`, which starts at byte `offset` of the file `path`.
    pub(super) fn parse(path: &Arc<str>, text: &str, offset: usize, problems: &Problems) -> Self {
        let mut fields = Fields::parse_draft(&PAGE, path, text, offset, problems);
        let (title, description) = (
            fields.required_text("title"),
            fields.required_text("description"),
        );
        let slug = slug(path, &mut fields, problems);
        let updated = fields.date("updated");
        let (publish_at, expires_at) = (fields.date("publish_at"), fields.date("expires_at"));
        check_order(&fields, publish_at.as_ref(), expires_at.as_ref());
        let mut past_days = Vec::new();
        past_days.extend(updated.as_ref().map(|day| PastField::Updated.day(day)));
        // A missing title or description stops the build; the rest of the page is still worth checking.
        let front_matter = Self {
            title: title.unwrap_or_else(empty),
            description: description.unwrap_or_else(empty),
            slug,
            updated: updated.map(|at| at.value),
            publish_at: publish_at.map(|at| at.value),
            expires_at: expires_at.map(|at| at.value),
            draft: fields.flag("draft").is_some_and(|at| at.value),
            aliases: aliases(path, &mut fields, problems),
            sources: sources(&mut fields, &mut past_days),
            source_hash: fields.text("source_hash"),
            reviewed: reviewed(&mut fields, &mut past_days),
            figures: figures(&mut fields),
            past_days,
            placeholders: fields.take_placeholders(),
        };
        fields.finish();
        front_matter
    }
}

/// Stands for a text that is missing, which is a problem already.
fn empty() -> At<String> {
    At {
        value: String::new(),
        span: 0..0,
    }
}

fn slug(path: &Arc<str>, fields: &mut Fields<'_>, problems: &Problems) -> Option<At<String>> {
    let slug = fields
        .text("slug")?
        .map(|slug| composed(&slug).into_owned());
    let place = Place::span(path, &slug.span);
    if slug.value.is_empty() || !slug.value.chars().all(is_address_character) {
        let message = format!("`{}` cannot be part of an address", slug.value);
        let help = "a slug has letters of any script, digits and `-`, and no spaces";
        problems.push(Problem::error(place, message).help(help));
        return None;
    }
    if let Err(error) = check_part(&slug.value) {
        let message = format!("this slug cannot be part of an address: {error}");
        problems.push(Problem::error(place, message).help(error.help()));
        return None;
    }
    if let Some((tag, id)) = split_path(path).filter(|(_, id)| Role::of(id) == Role::Home) {
        let message = format!("`{id}` is the home page of a language, which has no slug");
        let help = format!("remove it: the address of this page is `/{tag}/`");
        problems.push(Problem::error(place, message).help(help));
        return None;
    }
    Some(slug)
}

/// Figures of the text that only look like the number of a hotline.
fn figures(fields: &mut Fields<'_>) -> Vec<String> {
    let mut figures = fields.texts("figures");
    figures.retain(|figure| {
        let is_figure = (2..=15).contains(&figure.value.len())
            && figure.value.bytes().all(|byte| byte.is_ascii_digit());
        if !is_figure {
            let message = format!("`{}` is not a figure of 2 to 15 digits", figure.value);
            let help = "write its digits alone, without spaces and other signs";
            fields.error(&figure.span, message, help);
        }
        is_figure
    });
    figures.into_iter().map(|at| at.value).collect()
}

/// The old addresses of a page, each as [`old_address`] writes it.
fn aliases(path: &Arc<str>, fields: &mut Fields<'_>, problems: &Problems) -> Vec<At<String>> {
    let written = fields.texts("aliases").into_iter();
    let aliases = written.filter_map(|At { value, span }| match old_address(&value) {
        Ok(value) => Some(At { value, span }),
        Err(error) => {
            let message = format!("`{value}` is not an address of this site");
            let problem = Problem::error(Place::span(path, &span), message);
            problems.push(problem.help(help_with_alias(&error)));
            None
        }
    });
    aliases.collect()
}

/// How to write an alias that was refused.
fn help_with_alias(error: &OldAddressError) -> String {
    match error {
        OldAddressError::NotFromRoot(Some(path)) => format!("write it from the root: `{path}`"),
        OldAddressError::NotFromRoot(None) => {
            "write it from the root, without spaces: `/en/old-name/`".to_owned()
        }
        OldAddressError::NotOnlyAPath(path) => {
            format!("what stands behind `?` or `#` is no part of it: write `{path}`")
        }
        OldAddressError::Encoding => {
            "a `%` and what follows it are no letter here: write the letters themselves, as in `/en/café/`".to_owned()
        }
        OldAddressError::Roundabout(straight) => format!("write where it leads: `{straight}`"),
        OldAddressError::BelowAFile => {
            "`index.html` is a file, so nothing is below it: leave it out".to_owned()
        }
        OldAddressError::Character(character) => format!(
            "an address has letters of any script, digits and `-`, and no `{}`: write it as `/en/old-name/`",
            character.escape_default()
        ),
        OldAddressError::Part(error) => format!("of one part {error}: {}", error.help()),
    }
}

fn reviewed(fields: &mut Fields<'_>, past_days: &mut Vec<PastDay>) -> Option<Date> {
    let reviewed = fields.date("reviewed")?;
    past_days.push(PastField::Reviewed.day(&reviewed));
    Some(reviewed.value)
}

/// Finds a page that is never shown, because it ends before it starts.
fn check_order(fields: &Fields<'_>, publish_at: Option<&At<Date>>, expires_at: Option<&At<Date>>) {
    let (Some(from), Some(until)) = (publish_at, expires_at) else {
        return;
    };
    if until.value <= from.value {
        fields.error(
            &until.span,
            "this page ends before it starts, so it is never shown",
            format!(
                "`expires_at` is the first day on which it is no longer shown, and must be after `publish_at`, which is {}",
                from.value
            ),
        );
    }
}

fn sources(fields: &mut Fields<'_>, past_days: &mut Vec<PastDay>) -> Vec<Citation> {
    let mut sources = Vec::new();
    for mut table in fields.tables("sources") {
        let (title, url, read_on) = (
            table.required_text("title"),
            table.required_text("url"),
            table.required_date("read_on"),
        );
        let country = table.territory("country").map(|at| at.value);
        table.finish();
        past_days.extend(read_on.as_ref().map(|day| PastField::ReadOn.day(day)));
        if let (Some(title), Some(url), Some(read_on)) = (title, url, read_on) {
            sources.push(Citation {
                span: title.span,
                title: title.value,
                url: url.value,
                read_on: read_on.value,
                country,
            });
        }
    }
    sources
}

/// The byte ranges of front matter and body in the file `path`.
pub(super) fn split(
    path: &Arc<str>,
    text: &str,
    problems: &Problems,
) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let (_, first) = lines.next().unwrap_or((0, ""));
    if first.trim_end().contains('\r') {
        let message = "the lines of this file end as on old Macs, with a carriage return alone";
        let help = "save it again with the line ends of Unix (LF): most editors offer that at the bottom of the window";
        problems.push(Problem::error(Place::span(path, &(0..3)), message).help(help));
        return None;
    }
    if first.trim_end() != "+++" {
        problems.push(
            Problem::error(Place::span(path, &(0..first.trim_end().len().max(1))), "this page has no front matter")
                .help("a page starts with a line `+++`, then `title = \"…\"` and `description = \"…\"`, then a line `+++`"),
        );
        return None;
    }
    for (start, line) in lines {
        if line.trim_end() == "+++" {
            return Some((first.len()..start, start + line.len()..text.len()));
        }
    }
    problems.push(
        Problem::error(Place::span(path, &(0..3)), "the front matter does not end")
            .help("close it with a second line `+++`, above the text"),
    );
    None
}
