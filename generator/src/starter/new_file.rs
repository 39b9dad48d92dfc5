//! `fanal new hotline`, `page` and `campaign`: one new file of a site that is there, in which comments explain every field.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;

use super::commented::{Values, comment, commented};
use crate::content::campaign::CAMPAIGN;
use crate::content::fields::quoted;
use crate::content::hotline::HOTLINE;
use crate::content::hotline::vocabulary::{Audience, Change, Confidence, Model};
use crate::content::locale::Tag;
use crate::content::number::DialKind;
use crate::content::page::PAGE;
use crate::content::placeholder::{EXAMPLE, TODO, WRITE_HERE};
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary;

/// The record of a line. It cannot be built before somebody who knows the line has filled it in.
///
/// `language` is that of the name of the line, probably.
pub fn hotline(
    id: &str,
    territory: Territory,
    language: &Tag,
    model: Option<Model>,
    today: Date,
) -> String {
    let mut values = Values::from([
        ("id", quoted(id)),
        ("territory", quoted(territory.code())),
        (
            "name",
            format!("{{ text = \"{TODO}\", lang = \"{language}\" }}"),
        ),
        ("audiences", format!("[{}]", word(Audience::Public))),
        ("confidence", word(Confidence::High)),
        ("numbers.kind", word(DialKind::National)),
        ("source.read_on", today.to_string()),
        ("changed.on", today.to_string()),
        ("changed.what", word(Change::Added)),
    ]);
    values.extend(model.map(|model| ("model", word(model))));
    let head = format!(
        "A help line. Fill in every TODO: until then the site cannot be built, and `fanal check` lists what is missing. {}",
        how_to("What you do not know, leave as it is: the page then says that it is not known.")
    );
    comment(&head) + &commented(&HOTLINE, &values)
}

/// A page, as a draft. What it is about is to be filled in before readers get it.
pub fn page() -> String {
    let values = Values::from([("draft", "true".to_owned())]);
    let head = format!(
        "A page. Write the title, the description and the heading in place of {TODO}. {}",
        how_to("")
    );
    let head = comment(&head);
    let fields = commented(&PAGE, &values);
    format!("+++\n{head}{fields}+++\n\n# {TODO}\n\n> [!TODO]\n> {WRITE_HERE}\n")
}

/// The days of a new campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CampaignDays {
    /// The first day on which it is shown.
    pub starts_on: Date,
    /// The last one.
    pub ends_on: Date,
    /// The day that it is about.
    pub day: Option<Date>,
}

impl CampaignDays {
    /// The week that ends with `day`, which the campaign is about.
    pub fn before(day: Date) -> Self {
        Self {
            starts_on: day.saturating_sub(Span::new().weeks(1)),
            ends_on: day,
            day: Some(day),
        }
    }

    /// The week that begins with `day`.
    pub fn from(day: Date) -> Self {
        Self {
            starts_on: day,
            ends_on: day.saturating_add(Span::new().weeks(1)),
            day: None,
        }
    }

    /// One of them as it is written in the record: as an example, if the name of the campaign tells no day.
    fn written(self, day: Date) -> String {
        match self.day {
            Some(_) => day.to_string(),
            None => format!("{day} {EXAMPLE}"),
        }
    }
}

/// A campaign of a week and its page, by their paths. The page is a draft, in the language `source`.
pub fn campaign(
    id: &str,
    source: &Tag,
    hotlines: &[&str],
    days: CampaignDays,
) -> BTreeMap<String, String> {
    let mut values = Values::from([
        ("id", quoted(id)),
        ("starts_on", days.written(days.starts_on)),
        ("ends_on", days.written(days.ends_on)),
        ("<language>", source.to_string()),
    ]);
    values.extend(days.day.map(|day| ("day", day.to_string())));
    if !hotlines.is_empty() {
        let ids: Vec<_> = hotlines.iter().map(|id| quoted(id)).collect();
        values.insert("hotlines", format!("[{}]", ids.join(", ")));
    }
    let page_id = Role::Campaign(id).id().into_owned();
    let path = page_path(source, &page_id);
    let days = match days.day {
        Some(day) => format!("It is shown in the week up to {day}, the day in its name."),
        None => {
            "The two days below are examples: change them, and take `# example` away.".to_owned()
        }
    };
    let head = format!("A campaign. {days} Its text is {path}. {}", how_to(""));
    BTreeMap::from([
        (
            format!("content/campaigns/{id}.toml"),
            comment(&head) + &commented(&CAMPAIGN, &values),
        ),
        (path, page()),
    ])
}

/// The path of a page in the language `tag`.
pub fn page_path(tag: &Tag, id: &str) -> String {
    format!("content/pages/{tag}/{id}.md")
}

/// What to do with the fields of a new file.
fn how_to(unknown: &str) -> String {
    format!(
        "A field behind `#` is an example that is not read: take the `#` away, change what follows, and take `{EXAMPLE}` away too, if you want the field. {unknown}"
    )
}

fn word(word: impl Vocabulary) -> String {
    quoted(word.word())
}
