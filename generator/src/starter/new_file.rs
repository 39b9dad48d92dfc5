//! `fanal new hotline`, `page` and `campaign`: one new file of a site that is there, in which comments explain every field.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;

use super::commented::{Values, comment, commented};
use crate::content::campaign::CAMPAIGN;
use crate::content::fields::quoted;
use crate::content::hotline::HOTLINE;
use crate::content::hotline::vocabulary::{Audience, Change, Confidence, Model};
use crate::content::letter_case::upper_first;
use crate::content::locale::Tag;
use crate::content::number::DialKind;
use crate::content::page::PAGE;
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
            format!("{{ text = \"TODO\", lang = \"{language}\" }}"),
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

/// A page, as a draft.
pub fn page(id: &str) -> String {
    let title = title(id);
    let values = Values::from([
        ("title", quoted(&title)),
        ("description", quoted(&title)),
        ("draft", "true".to_owned()),
    ]);
    let head = comment(&format!("A page. {}", how_to("")));
    let fields = commented(&PAGE, &values);
    format!(
        "+++\n{head}{fields}+++\n\n# {title}\n\n> [!TODO]\n> Write the text here, in short sentences, without the signs in front of these lines. Begin with what helps most.\n"
    )
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
        ("starts_on", days.starts_on.to_string()),
        ("ends_on", days.ends_on.to_string()),
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
        None => "The two days below are examples: change them.".to_owned(),
    };
    let head = format!("A campaign. {days} Its text is {path}. {}", how_to(""));
    BTreeMap::from([
        (
            format!("content/campaigns/{id}.toml"),
            comment(&head) + &commented(&CAMPAIGN, &values),
        ),
        (path, page(&page_id)),
    ])
}

/// The path of a page in the language `tag`.
pub fn page_path(tag: &Tag, id: &str) -> String {
    format!("content/pages/{tag}/{id}.md")
}

/// What to do with the fields of a new file.
fn how_to(unknown: &str) -> String {
    format!(
        "A field behind `#` is an example that is not read: take the `#` away and change what follows, if you want the field. {unknown}"
    )
}

/// A title for the page `id`, to begin with: `rights/au-pairs` is about `Au pairs`.
fn title(id: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or(id).replace('-', " ");
    upper_first(&name)
}

fn word(word: impl Vocabulary) -> String {
    quoted(word.word())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_called_by_the_last_part_of_its_id() {
        for (id, expected) in [("rights/au-pairs", "Au pairs"), ("økonomi", "Økonomi")] {
            assert_eq!(title(id), expected);
        }
    }
}
