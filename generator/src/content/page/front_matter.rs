//! The TOML between the `+++` lines of a page.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::translation::Citation;
use crate::address::{decoded, is_address_character};
use crate::content::fields::Fields;
use crate::problem::{At, Place, Problem, Problems};

/// The fields of a front matter. Title and description are empty where they are missing, which is a problem.
pub(super) struct FrontMatter {
    pub(super) title: String,
    pub(super) description: String,
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
}

impl FrontMatter {
    /// Reads the front matter `text`, which starts at byte `offset` of the file `path`.
    pub(super) fn parse(path: &Arc<str>, text: &str, offset: usize, problems: &Problems) -> Self {
        let mut fields = Fields::parse(path, text, offset, problems);
        let day = |fields: &mut Fields<'_>, name| fields.date(name).map(|at| at.value);
        let (title, description) = (
            fields.required_text("title"),
            fields.required_text("description"),
        );
        // A missing title or description stops the build; the rest of the page is still worth checking.
        let front_matter = Self {
            title: title.map(|at| at.value).unwrap_or_default(),
            description: description.map(|at| at.value).unwrap_or_default(),
            slug: slug(path, &mut fields, problems),
            updated: day(&mut fields, "updated"),
            publish_at: day(&mut fields, "publish_at"),
            expires_at: day(&mut fields, "expires_at"),
            draft: fields.flag("draft").is_some_and(|at| at.value),
            aliases: aliases(path, &mut fields, problems),
            sources: sources(&mut fields),
            source_hash: fields.text("source_hash"),
            reviewed: day(&mut fields, "reviewed"),
            figures: fields
                .texts("figures")
                .into_iter()
                .map(|at| at.value)
                .collect(),
        };
        fields.finish();
        front_matter
    }
}

fn slug(path: &Arc<str>, fields: &mut Fields<'_>, problems: &Problems) -> Option<At<String>> {
    let slug = fields.text("slug")?;
    if !slug.value.is_empty() && slug.value.chars().all(is_address_character) {
        return Some(slug);
    }
    let message = format!("`{}` cannot be part of an address", slug.value);
    problems.push(
        Problem::error(Place::span(path, &slug.span), message)
            .help("a slug has letters of any script, digits and `-`, and no spaces"),
    );
    None
}

/// The old addresses of the page, decoded: `/en/caf%C3%A9/` and `/en/café/` are one address, and web servers compare the
/// second.
fn aliases(path: &Arc<str>, fields: &mut Fields<'_>, problems: &Problems) -> Vec<At<String>> {
    let mut aliases = fields.texts("aliases");
    for alias in &mut aliases {
        let written = &alias.value;
        let help = match decoded(written) {
            Ok(address) if !written.contains(' ') && is_old_address(&address) => {
                alias.value = address.into_owned();
                continue;
            }
            Ok(_) => "write it from the root, without spaces: `/en/old-name/`",
            Err(_) => {
                "its `%` signs stand for no letters in UTF-8; write it as a browser shows it: `/en/café/`"
            }
        };
        let message = format!("`{written}` is not an address of this site");
        problems.push(Problem::error(Place::span(path, &alias.span), message).help(help));
    }
    aliases
}

fn sources(fields: &mut Fields<'_>) -> Vec<Citation> {
    let mut sources = Vec::new();
    for mut table in fields.tables("sources") {
        let (title, url, read_on) = (
            table.required_text("title"),
            table.required_text("url"),
            table.required_date("read_on"),
        );
        table.finish();
        if let (Some(title), Some(url), Some(read_on)) = (title, url, read_on) {
            sources.push(Citation {
                title: title.value,
                url: url.value,
                read_on: read_on.value,
            });
        }
    }
    sources
}

/// Whether `address` can have been an address of this site: it starts at the root and never leads upwards.
///
/// An alias becomes a path on disk and a line in the settings of several web servers, so it may hold no character that
/// is special to any of them. They quote it, so it may hold a space.
fn is_old_address(address: &str) -> bool {
    let Some(below) = address.strip_prefix('/') else {
        return false;
    };
    let below = below.strip_suffix('/').unwrap_or(below);
    below.is_empty()
        || below.split('/').all(|part| {
            !matches!(part, "" | "." | "..")
                && part.chars().all(|character| {
                    is_address_character(character) || "._~%+,=@ ".contains(character)
                })
        })
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
