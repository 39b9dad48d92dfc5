//! The fields of `site.toml` that concern the whole site.

use std::sync::Arc;

use crate::content::fields::Fields;
use crate::content::locale::{Locale, Tag};
use crate::content::territory::Territory;
use crate::problem::At;
use crate::problem::{Place, Problem, Problems};
use crate::source::Source;

use super::hosts::Hosts;
use super::look::Look;
use super::origin;
use super::schema::SITE;
use super::status::Status;
use super::tip::TipTable;

/// The path of `site.toml`, below the site's folder.
pub const PATH: &str = "content/site.toml";

/// A locale of the site.
#[derive(Debug)]
pub struct SiteLocale {
    /// What CLDR knows of it.
    pub locale: Locale,
    /// Where quick exit leads.
    pub exit: String,
    /// How far its texts can be trusted.
    pub status: Status,
}

/// The origin of the site in the program's repository, which is an example.
const EXAMPLE_ORIGIN: &str = "https://fanal.example";

/// Where to write about a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The address of the link.
    pub href: String,
    /// The text of the link.
    pub text: String,
}

impl Config {
    /// The origin in the address that is printed on paper.
    pub fn printed_origin(&self) -> &str {
        self.short_address.as_deref().unwrap_or(&self.origin)
    }

    /// A warning if the origin is still that of the example, whose address every page would name as its own.
    pub fn example_origin(&self) -> Option<Problem> {
        let place = self.example_origin.clone()?;
        let problem = Problem::warning(
            place,
            "this is the address of the example, not of your site",
        );
        Some(problem.help(
            "write the address at which your site will be, such as `https://help.example.org`",
        ))
    }
}

/// The fields of `site.toml` but for `[tip]`.
#[derive(Debug)]
pub struct Config {
    /// The site's name.
    pub name: String,
    /// Scheme and host without a slash at the end: `https://fanal.example`.
    pub origin: String,
    /// Another origin at which the same site answers, shorter and neutral, for paper.
    pub short_address: Option<String>,
    /// The source locale.
    pub source: Tag,
    /// All locales, in the order of their tags.
    pub locales: Vec<SiteLocale>,
    /// The names of tables `[locales.…]` that cannot be used. That their folders are there is no second problem.
    pub broken_locales: Vec<String>,
    /// Pages in the name row.
    pub navigation: Vec<At<String>>,
    /// Pages in the footer.
    pub footer: Vec<At<String>>,
    /// Pages that were taken down in every language: links to them are their words, and their addresses lead to the page above.
    pub hidden: Vec<At<String>>,
    /// The country that the site is for, if it is for one: its line stands on the home page and in the bar of every page.
    pub country: Option<At<Territory>>,
    /// Whether the site has pages of other countries than its own.
    pub other_countries: bool,
    /// The servers that send the site to its readers.
    pub hosts: Hosts,
    /// Whether `check` asks that every file is in its form.
    pub formatted: bool,
    /// What the site looks like.
    pub look: Look,
    /// Who is responsible for the site, on every page.
    pub organisation: Option<String>,
    /// The postal address of that organisation, on one line.
    pub address: Option<String>,
    /// Where to write about the site itself, on every page.
    pub contact: Option<Contact>,
    /// The place of `origin`, if it is still that of the example.
    pub example_origin: Option<Place>,
}

/// The whole of `site.toml`, as it was written.
#[derive(Debug)]
pub struct SiteToml {
    /// The fields that concern the whole site.
    pub config: Config,
    /// The table `[tip]`. Without it there is no form.
    pub tip: Option<TipTable>,
}

impl SiteToml {
    /// Reads `site.toml`. `None` when it cannot be used; `problems` say why.
    pub fn read(source: &Source, problems: &Problems) -> Option<Self> {
        let path: Arc<str> = PATH.into();
        let Some(text) = source.text(&path) else {
            problems.push(absent());
            return None;
        };
        let mut fields = Fields::parse(&SITE, &path, &text, 0, problems);
        let name = fields.required_text("name");
        let origin = origin::read(&mut fields);
        let short_address = origin::read_short(&mut fields);
        let source_locale = fields
            .required_text("source_locale")
            .and_then(|text| fields.tag(&text));
        let navigation = fields.texts("navigation");
        let footer = fields.texts("footer");
        let hidden = fields.texts("hidden");
        let country = fields.territory("country");
        let other_countries = other_countries(&mut fields, country.is_some());
        let formatted = fields.flag("formatted").is_some_and(|at| at.value);
        let look = Look::read(&mut fields, source);
        let organisation = fields.text("organisation").map(|text| text.value);
        let address = fields.text("address").map(|text| text.value);
        let contact = fields
            .text("contact")
            .and_then(|text| contact(&fields, &text));
        let source = source_locale.as_ref().map(|at| &at.value);
        let locales = locales(&mut fields, source, problems);
        let tip = fields
            .table("tip")
            .and_then(|table| TipTable::read(table, problems));
        let hosts = Hosts::read(&mut fields, tip.is_some());
        fields.finish();
        let (source_locale, (locales, broken_locales)) = (source_locale?, locales?);
        let is_source = |locale: &SiteLocale| locale.locale.tag == source_locale.value;
        if !locales.iter().any(is_source) {
            problems.extend(absent_source(&path, &source_locale, &broken_locales));
            return None;
        }
        let config = Config {
            name: name?.value,
            example_origin: example_origin(&path, origin.as_ref()),
            origin: origin?.value,
            short_address: short_address.map(|at| at.value),
            source: source_locale.value,
            locales,
            broken_locales,
            navigation,
            footer,
            hidden,
            country,
            other_countries,
            hosts,
            formatted,
            look,
            organisation,
            address,
            contact,
        };
        Some(Self { config, tip })
    }
}

/// That a site has no `site.toml`.
fn absent() -> Problem {
    Problem::general("there is no `content/site.toml`").help(
        "it names the site and its languages; `content/` of this repository has one to start from",
    )
}

/// The place of the origin, if it is that of the example.
fn example_origin(path: &Arc<str>, origin: Option<&At<String>>) -> Option<Place> {
    let origin = origin.filter(|origin| origin.value == EXAMPLE_ORIGIN)?;
    Some(Place::span(path, &origin.span))
}

impl Config {
    /// Whether a page was taken down.
    pub fn is_hidden(&self, id: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden.value == id)
    }

    /// Takes the page `id` down, as if the editors had.
    pub(crate) fn hide(&mut self, id: &str) {
        if !self.is_hidden(id) {
            self.hidden.push(At {
                value: id.to_owned(),
                span: 0..0,
            });
        }
    }

    /// The tags of all locales.
    pub fn tags(&self) -> Vec<Tag> {
        self.locales
            .iter()
            .map(|locale| locale.locale.tag.clone())
            .collect()
    }

    /// The country that the site is for, if it has no pages of others.
    pub fn only_country(&self) -> Option<Territory> {
        let country = self.country.as_ref().filter(|_| !self.other_countries);
        country.map(|at| at.value)
    }

    /// The locale `tag`.
    pub fn locale(&self, tag: &str) -> Option<&SiteLocale> {
        self.locales
            .iter()
            .find(|locale| locale.locale.tag.as_str() == tag)
    }
}

/// What is wrong if no locale has the tag `source`. `None` if the table of that locale has a problem already.
fn absent_source(path: &Arc<str>, source: &At<Tag>, broken: &[String]) -> Option<Problem> {
    if broken.iter().any(|tag| tag == source.value.as_str()) {
        return None;
    }
    let message = format!(
        "the source locale `{}` is not among the locales",
        source.value
    );
    let help = format!(
        "add a table `[locales.{}]` with `exit` and `status = \"source\"`",
        source.value
    );
    Some(Problem::error(Place::span(path, &source.span), message).help(help))
}

/// Whether the site has pages of other countries: unless it says that it has none, and which country it is for.
fn other_countries(fields: &mut Fields<'_>, has_country: bool) -> bool {
    let Some(At { value: false, span }) = fields.flag("other_countries") else {
        return true;
    };
    if !has_country && !fields.is_broken() {
        fields.error(
            &span,
            "a site without other countries is for one country, and does not say for which",
            "add a line `country = \"NO\"`, with the two letters of the country; or remove this line",
        );
    }
    !has_country
}

/// The contact that a person wrote: an e-mail address, or the address of a page.
fn contact(fields: &Fields<'_>, text: &At<String>) -> Option<Contact> {
    let value = text.value.trim();
    let mail = value.strip_prefix("mailto:").unwrap_or(value);
    let parts = mail.split_once('@');
    let is_mail = parts
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    let is_plain = !value.contains(|character: char| {
        character.is_whitespace() || character.is_control() || "<>\"\\".contains(character)
    });
    if is_plain && value.starts_with("https://") && value.len() > "https://".len() {
        let shown = value.trim_start_matches("https://").trim_end_matches('/');
        return Some(Contact {
            href: value.to_owned(),
            text: shown.to_owned(),
        });
    }
    if is_plain && is_mail && !mail.contains(['/', '?', '&']) {
        return Some(Contact {
            href: format!("mailto:{mail}"),
            text: mail.to_owned(),
        });
    }
    fields.error(
        &text.span,
        format!("`{}` is nowhere that a reader can write to", text.value),
        "write an e-mail address, or the address of a page from `https://` on; every page shows it at its end",
    );
    None
}

fn locales(
    fields: &mut Fields<'_>,
    source: Option<&Tag>,
    problems: &Problems,
) -> Option<(Vec<SiteLocale>, Vec<String>)> {
    let Some(mut table) = fields.table("locales") else {
        fields.missing("locales", "a table");
        return None;
    };
    let (mut locales, mut broken) = (Vec::new(), Vec::new());
    for (name, table) in table.named_tables() {
        match locale(&name, table, source, problems) {
            Some(locale) => locales.push(locale),
            None => broken.push(name.value),
        }
    }
    locales.sort_by(|a, b| a.locale.tag.cmp(&b.locale.tag));
    Some((locales, broken))
}

/// Reads the table `[locales.<name>]`.
fn locale(
    name: &At<String>,
    mut table: Fields<'_>,
    source: Option<&Tag>,
    problems: &Problems,
) -> Option<SiteLocale> {
    let tag = table.tag(name);
    let exit = table.required_text("exit");
    let status: Option<Status> = table.word("status");
    if let Some(exit) = exit
        .as_ref()
        .filter(|exit| !exit.value.starts_with("https://"))
    {
        problems.push(
            Problem::error(table.place(&exit.span), format!("`{}` is not a page that quick exit can lead to", exit.value))
                .help("choose a large, dull page in that language, with nothing personal on it: weather or news, from `https://` on"),
        );
    }
    if let (Some(tag), Some(status)) = (&tag, status)
        && (Some(&tag.value) == source) != status.is_source()
    {
        problems.push(
            Problem::error(
                table.place(&name.span),
                format!("the status of `{}` does not fit `source_locale`", tag.value),
            )
            .help("the source locale, and no other, has `status = \"source\"`, or `\"unreviewed\"` until somebody has read its texts"),
        );
    }
    table.finish();
    Some(SiteLocale {
        locale: Locale::new(tag?.value),
        exit: exit?.value,
        status: status?,
    })
}
