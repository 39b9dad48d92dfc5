//! Who reads tips on the day of a run: the readers that `[tip]` names, those of a demonstration, or nobody.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::records::Records;
use crate::content::config::{self, RecipientTable, TipTable};
use crate::content::hotline::vocabulary::Model;
use crate::content::hotline::{Hotline, HotlineId};
use crate::content::hours::Hours;
use crate::content::readers::{Readers, Reading};
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problem, Problems, nearest};

/// An expiry is announced this many days before.
const REMINDER_DAYS: i32 = 30;

/// Who reads what witnesses write.
#[derive(Debug, Clone)]
pub struct Tip {
    /// The keys that open a tip and have not expired; at least one.
    pub recipients: Vec<Recipient>,
    /// Who reads.
    pub readers: Readers,
    /// How often.
    pub reading: Reading,
    /// The hotline that knows the callback code.
    pub hotline: HotlineId,
    /// Where the readers can act.
    pub countries: Vec<Territory>,
    /// Whether nobody reads, because the recipient is the throw-away one of a preview.
    pub demonstration: bool,
    /// Where `site.toml` names the hotline.
    pub(super) place: Place,
}

/// The public keys of one reader.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The key that the function seals to, as text.
    pub key: String,
    /// The key that the form's script seals to, as text. The script seals only if every recipient has one.
    pub browser: Option<String>,
    /// The first day on which both are no longer used.
    pub expires_on: Date,
}

/// The public keys of a throw-away recipient, as the preview makes it.
#[derive(Debug, Clone)]
pub struct DemonstrationKeys {
    /// The key that the function seals to.
    pub key: String,
    /// The key that the form's script seals to.
    pub browser: String,
}

impl Tip {
    /// The keys that the form's script seals to; none if a recipient has no such key, for it could not open the tip.
    pub fn browser_keys(&self) -> Vec<&str> {
        let keys = self.recipients.iter();
        let keys = keys.map(|recipient| recipient.browser.as_deref());
        keys.collect::<Option<_>>().unwrap_or_default()
    }
}

/// Checks the table `[tip]`. `None` when nobody reads today; `problems` say why.
pub(super) fn check(
    table: TipTable,
    today: Date,
    records: &Records,
    problems: &Problems,
) -> Option<Tip> {
    let path: Arc<str> = config::PATH.into();
    check_keys(&table, &path, problems);
    check_browser_keys(&table, today, &path, problems);
    check_hotline(&table.hotline, records, &path, problems);
    let countries = countries(&table.countries, &path, problems);
    let recipients = unexpired(table.recipients, today, &path, problems);
    (!recipients.is_empty()).then(|| Tip {
        recipients,
        readers: table.readers,
        reading: table.reading,
        hotline: table.hotline.value.into(),
        countries,
        demonstration: false,
        place: Place::span(&path, &table.hotline.span),
    })
}

/// The tip of a demonstration, about the hotline and countries of the site's own `tip` where it has one.
pub(super) fn demonstration(
    keys: &DemonstrationKeys,
    tip: Option<Tip>,
    today: Date,
    hotlines: &BTreeMap<HotlineId, Hotline>,
) -> Option<Tip> {
    let example = example_hotline(hotlines)?;
    let (hotline, countries) = match tip {
        Some(tip) => (tip.hotline, tip.countries),
        None => (Arc::clone(example), Vec::new()),
    };
    Some(Tip {
        recipients: vec![Recipient {
            key: keys.key.clone(),
            browser: Some(keys.browser.clone()),
            expires_on: today.saturating_add(jiff::Span::new().years(1)),
        }],
        readers: Readers::HotlineOperators,
        reading: Reading::Daily,
        hotline,
        countries,
        demonstration: true,
        place: Place::file(&config::PATH.into()),
    })
}

/// The hotline that a demonstration speaks of: one of an organisation, day and night, with a number that works from
/// anywhere, so that the page looks as most sites' will.
fn example_hotline(hotlines: &BTreeMap<HotlineId, Hotline>) -> Option<&HotlineId> {
    let usual = |hotline: &&Hotline| {
        let own = hotline.model == Model::NgoStateFunded && hotline.hours == Some(Hours::Always);
        own && hotline.from_abroad().is_some()
    };
    let found = hotlines.values().find(usual);
    found
        .or_else(|| hotlines.values().next())
        .map(|hotline| &hotline.id)
}

fn check_keys(table: &TipTable, path: &Arc<str>, problems: &Problems) {
    for recipient in &table.recipients {
        if let Err(error) = recipient.key.value.parse::<tip_core::seal::Recipient>() {
            let message = format!("this is not the key of a recipient: {error}");
            let place = Place::span(path, &recipient.key.span);
            problems.push(Problem::error(place, message).help(error.help()));
        }
    }
}

/// Checks that browsers can seal to every recipient that has not expired.
fn check_browser_keys(table: &TipTable, today: Date, path: &Arc<str>, problems: &Problems) {
    for recipient in &table.recipients {
        let Some(key) = &recipient.browser else {
            if recipient.expires_on > today {
                let place = Place::span(path, &recipient.key.span);
                problems.push(
                    Problem::warning(place, "this recipient has no `browser` key, so no browser seals what is written before it is sent")
                        .help("`tip-inbox recipient --identity FILE` prints both keys of an identity; every recipient needs them"),
                );
            }
            continue;
        };
        let checked = key.value.parse::<tip_core::seal::browser::BrowserKey>();
        if let Err(error) = checked.and_then(|key| key.check()) {
            let message = format!("this is not the key that a browser can seal to: {error}");
            let place = Place::span(path, &key.span);
            problems.push(Problem::error(place, message).help(error.help()));
        }
    }
}

/// Checks that the hotline that knows the callback code exists.
fn check_hotline(id: &At<String>, records: &Records, path: &Arc<str>, problems: &Problems) {
    let hotlines = &records.hotlines;
    let written = id.value.as_str();
    if hotlines.contains_key(written) || records.broken.contains(written) {
        return;
    }
    let near = nearest(written, hotlines.keys().map(|id| &**id))
        .map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    let message = format!("no hotline is called `{written}`");
    let help = format!("{near}`line` is the hotline that knows the callback code");
    problems.push(Problem::error(Place::span(path, &id.span), message).help(help));
}

fn countries(written: &[At<String>], path: &Arc<str>, problems: &Problems) -> Vec<Territory> {
    let parse = |code: &At<String>| {
        let territory = Territory::parse(&code.value);
        if territory.is_none() {
            let message = format!("`{}` is not the code of a country or territory", code.value);
            problems.push(
                Problem::error(Place::span(path, &code.span), message)
                    .help("write the two capital letters of ISO 3166-1, such as `NO`"),
            );
        }
        territory
    };
    written.iter().filter_map(parse).collect()
}

/// Leaves expired recipients out, with a warning for each, since its holder cannot read any more.
fn unexpired(
    recipients: Vec<RecipientTable>,
    today: Date,
    path: &Arc<str>,
    problems: &Problems,
) -> Vec<Recipient> {
    let place = |recipient: &RecipientTable| Place::span(path, &recipient.key.span);
    let (expired, valid): (Vec<_>, Vec<_>) = recipients
        .into_iter()
        .partition(|recipient| recipient.expires_on <= today);
    let (consequence, help) = if valid.is_empty() {
        (
            "the form is left out",
            "make a new key with `tip-inbox keygen` and name it here; pages say to call until then",
        )
    } else {
        (
            "tips are not sealed to it",
            "take it out, and if its holder still reads, name the key that `tip-inbox keygen` makes for them",
        )
    };
    for recipient in &expired {
        let day = recipient.expires_on;
        let message = format!("a recipient's key expired on {day}: {consequence}");
        problems.push(Problem::warning(place(recipient), message).help(help));
    }
    if let Some(next) = valid.iter().min_by_key(|recipient| recipient.expires_on) {
        let left = (next.expires_on - today).get_days();
        if left <= REMINDER_DAYS {
            let message = format!("a recipient's key expires in {left} days");
            problems.push(
                Problem::warning(place(next), message)
                    .help("make the next one with `tip-inbox keygen` and name both for a while"),
            );
        }
    }
    let checked = valid.into_iter().map(|recipient| Recipient {
        key: recipient.key.value,
        browser: recipient.browser.map(|key| key.value),
        expires_on: recipient.expires_on,
    });
    checked.collect()
}
