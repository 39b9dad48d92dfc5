//! `content/site.toml`: what a site is called, where it stands, which languages it speaks, and who reads its tips.

use std::sync::Arc;

use jiff::civil::Date;

use crate::content::fields::Fields;
use crate::content::locale::{Locale, Tag};
use crate::problem::At;
use crate::problem::{Place, Problem, Problems, did_you_mean};
use crate::source::Source;

/// The path of the file, below the site's folder.
pub const PATH: &str = "content/site.toml";

/// Who reads: words with a message `tip-readers-<word>`.
pub const READERS: &[&str] = &[
    "hotline-operators",
    "organisation",
    "state-office",
    "police",
];
/// How often they read: words with a message `tip-reading-<word>`.
pub const READING: &[&str] = &["several-times-a-day", "daily", "weekdays", "weekly"];

/// How far a locale's texts can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The language the site is written in.
    Source,
    /// Translated with care; nobody with field experience has read it yet.
    Courtesy,
    /// Read by a native speaker with field experience.
    Reviewed,
}

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

/// `[tip]`: who reads what witnesses write.
#[derive(Debug, Clone)]
pub struct Tip {
    /// The keys that open a tip, with the last day each is used; 1 to 20.
    pub recipients: Vec<Recipient>,
    /// Who reads: one of [`READERS`].
    pub readers: String,
    /// How often: one of [`READING`].
    pub reading: String,
    /// The hotline that knows the callback code.
    pub line: At<String>,
    /// Where the readers can act, as written.
    pub countries: Vec<At<String>>,
    /// True for the throw-away recipient of a preview: nobody reads.
    pub demonstration: bool,
}

impl Tip {
    /// The keys to which the form's script seals; none if one of the readers could not open it then.
    pub fn browser_keys(&self) -> Vec<&str> {
        let keys = self.recipients.iter().map(|recipient| {
            let key = recipient.browser.as_ref()?;
            Some(key.value.as_str())
        });
        keys.collect::<Option<_>>().unwrap_or_default()
    }
}

/// The public keys of one reader, as [`crate::preview`] makes them for a preview.
#[derive(Debug, Clone)]
pub struct Keys {
    /// To which the function seals.
    pub key: String,
    /// To which the form's script seals.
    pub browser: String,
}

/// A key that opens tips.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The public key, as text.
    pub key: At<String>,
    /// The public key to which the form's script seals, as text. Without one for every recipient it does not.
    pub browser: Option<At<String>>,
    /// The day from which it is no longer used.
    pub expires_on: Date,
}

/// The whole of `site.toml`.
#[derive(Debug)]
pub struct Config {
    /// The site's name.
    pub name: String,
    /// Scheme and host without a slash at the end: `https://fanal.example`.
    pub origin: String,
    /// The source locale.
    pub source: Tag,
    /// All locales, in the order of their tags.
    pub locales: Vec<SiteLocale>,
    /// Pages in the name row.
    pub navigation: Vec<At<String>>,
    /// Pages in the footer.
    pub footer: Vec<At<String>>,
    /// Where to write about the site itself.
    pub contact: Option<String>,
    /// Who reads tips; without it there is no form.
    pub tip: Option<Tip>,
}

impl Config {
    /// Reads `site.toml`. `None` when it cannot be used; why stands in `problems`.
    pub fn read(source: &Source, problems: &Problems) -> Option<Self> {
        let path: Arc<str> = PATH.into();
        let Some(text) = source.text(&path) else {
            problems.push(Problem::general("there is no `content/site.toml`").help("it names the site and its languages; `content/` of this repository has one to start from"));
            return None;
        };
        let mut fields = Fields::parse(&path, &text, 0, problems);
        let name = fields.required_text("name");
        let origin = origin(&mut fields, problems);
        let source_locale = fields
            .required_text("source_locale")
            .and_then(|text| fields.tag(&text));
        let navigation = fields.texts("navigation");
        let footer = fields.texts("footer");
        let contact = fields.text("contact").map(|at| at.value);
        let locales = locales(
            &mut fields,
            source_locale.as_ref().map(|at| &at.value),
            problems,
        );
        let tip = fields.table("tip").and_then(|table| tip(table, problems));
        fields.finish();
        let (source_locale, locales) = (source_locale?, locales?);
        if !locales
            .iter()
            .any(|locale| locale.locale.tag == source_locale.value)
        {
            problems.push(
                Problem::error(
                    Place::span(&path, &source_locale.span),
                    format!(
                        "the source locale `{}` is not among the locales",
                        source_locale.value
                    ),
                )
                .help(format!(
                    "add a table `[locales.{}]` with `exit` and `status = \"source\"`",
                    source_locale.value
                )),
            );
            return None;
        }
        Some(Self {
            name: name?.value,
            origin: origin?,
            source: source_locale.value,
            locales,
            navigation,
            footer,
            contact,
            tip,
        })
    }

    /// The tags of all locales.
    pub fn tags(&self) -> Vec<Tag> {
        self.locales
            .iter()
            .map(|locale| locale.locale.tag.clone())
            .collect()
    }

    /// The locale `tag`.
    pub fn locale(&self, tag: &str) -> Option<&SiteLocale> {
        self.locales
            .iter()
            .find(|locale| locale.locale.tag.as_str() == tag)
    }
}

fn origin(fields: &mut Fields<'_>, problems: &Problems) -> Option<String> {
    let origin = fields.required_text("origin")?;
    let host = origin.value.strip_prefix("https://").or_else(|| {
        origin
            .value
            .strip_prefix("http://127.0.0.1:")
            .map(|_| "127.0.0.1")
    });
    if host.is_none_or(|host| host.is_empty() || host.contains(['/', ' ', '?', '#'])) {
        problems.push(
            Problem::error(
                fields.place(&origin.span),
                format!("`{}` is not where a site can stand", origin.value),
            )
            .help("write scheme and host and nothing after them: `https://help.example.org`"),
        );
        return None;
    }
    Some(origin.value)
}

fn locales(
    fields: &mut Fields<'_>,
    source: Option<&Tag>,
    problems: &Problems,
) -> Option<Vec<SiteLocale>> {
    let Some(mut table) = fields.table("locales") else {
        fields.missing("locales", "a table");
        return None;
    };
    let mut locales = Vec::new();
    for (name, mut table) in table.named_tables() {
        let tag = table.tag(&name);
        let exit = table.required_text("exit");
        let status = table.required_text("status");
        if let Some(exit) = exit
            .as_ref()
            .filter(|exit| !exit.value.starts_with("https://"))
        {
            problems.push(
                Problem::error(table.place(&exit.span), format!("`{}` is not a page that quick exit can lead to", exit.value))
                    .help("choose a large, dull page in that language, with nothing personal on it: weather or news, from `https://` on"),
            );
        }
        let status = status.and_then(|status| match status.value.as_str() {
            "source" => Some(Status::Source),
            "courtesy" => Some(Status::Courtesy),
            "reviewed" => Some(Status::Reviewed),
            other => {
                problems.push(
                    Problem::error(
                        table.place(&status.span),
                        format!("`{other}` is not a word for `status`"),
                    )
                    .help(did_you_mean(other, ["source", "courtesy", "reviewed"])),
                );
                None
            }
        });
        if let (Some(tag), Some(status)) = (&tag, status)
            && (Some(&tag.value) == source) != (status == Status::Source)
        {
            problems.push(
                Problem::error(
                    table.place(&name.span),
                    format!("the status of `{}` does not fit `source_locale`", tag.value),
                )
                .help("the source locale, and no other, has `status = \"source\"`"),
            );
        }
        table.finish();
        if let (Some(tag), Some(exit), Some(status)) = (tag, exit, status) {
            locales.push(SiteLocale {
                locale: Locale::new(tag.value),
                exit: exit.value,
                status,
            });
        }
    }
    locales.sort_by(|a, b| a.locale.tag.cmp(&b.locale.tag));
    Some(locales)
}

fn tip(mut fields: Fields<'_>, problems: &Problems) -> Option<Tip> {
    let mut recipients = Vec::new();
    let whole = fields.whole();
    for mut table in fields.tables("recipients") {
        let (key, browser, expires_on) = (
            table.required_text("key"),
            table.text("browser"),
            table.required_date("expires_on"),
        );
        table.finish();
        if let (Some(key), Some(expires_on)) = (key, expires_on) {
            recipients.push(Recipient {
                key,
                browser,
                expires_on: expires_on.value,
            });
        }
    }
    if recipients.is_empty() || recipients.len() > 20 {
        problems.push(
            Problem::error(whole, format!("`[tip]` names {} recipients", recipients.len())).help(
                "name 1 to 20: `recipients = [{ key = \"age1…\", browser = \"B…\", expires_on = 2027-11-01 }]`; `tip-inbox keygen` makes one. Without `[tip]` there is no form, and the page says to call",
            ),
        );
    }
    let readers = fields.word("readers", READERS);
    let reading = fields.word("reading", READING);
    let line = fields.required_text("line");
    let countries = fields.texts("countries");
    fields.finish();
    (!recipients.is_empty()).then_some(())?;
    Some(Tip {
        recipients,
        // What is wrong with these stops the build; the rest is still worth checking.
        readers: readers.unwrap_or_default(),
        reading: reading.unwrap_or_default(),
        line: line?,
        countries,
        demonstration: false,
    })
}
