//! `fanal hide` and `fanal show`: take a page down in every language at once, and bring it back.

use fanal::content::role::Role;
use fanal::hiding::{Change, HidingError, change, page_id};
use fanal::problem::did_you_mean;
use fanal::publish::product::conditions;
use fanal::site::Site;
use fanal::source::Source;
use jiff::civil::Date;
use serde_json::json;

use super::args::Global;
use super::load::{Loaded, load};
use super::outcome::{BOLD, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(
    global: &Global,
    today: Date,
    named: &str,
    wanted: Change,
) -> Result<Outcome, Outcome> {
    let Loaded { checked, .. } = load(global, today)?;
    let site = checked.site;
    let id = page_id(named);
    let known = site.pages.keys().chain(site.unshown.keys());
    if !known.clone().any(|known| **known == *id) {
        let ids: Vec<&str> = known.map(|id| &**id).collect();
        let why = format!("no page is called `{id}`");
        return Err(Outcome::unusable(&why, &did_you_mean(&id, ids)));
    }
    if wanted == Change::Hide && Role::of(&id).is_required() {
        let why = format!("every site shows the page `{id}`");
        return Err(Outcome::unusable(
            &why,
            "change its text, or hide another page",
        ));
    }
    change(&global.site, &id, wanted).map_err(|error| not_changed(&id, wanted, &error))?;
    let languages = counted(site.config.locales.len(), "language");
    let source = &site.config.source;
    let stdout = match wanted {
        Change::Hide => {
            let address = site.page_address(&id, source).unwrap_or_default();
            let leads_to =
                leads_to(global, today, &address).unwrap_or_else(|| "the page above".to_owned());
            format!(
                "{GOOD}Hidden{GOOD:#} in {languages}: `{id}`. Links to it are now their words, and {address} leads to {leads_to}\n{NEXT}"
            )
        }
        Change::Show => format!("{GOOD}Shown{GOOD:#} again in {languages}: `{id}`\n{NEXT}"),
    };
    let message = Message {
        stdout: stdout.replace("fanal build", &format!("{BOLD}fanal build{BOLD:#}")),
        json: Some(json!({ "ok": true, "page": id, "hidden": wanted == Change::Hide })),
        ..Message::default()
    };
    Ok(Outcome::new(Exit::Success, message))
}

const NEXT: &str = "Readers see it once you have run `fanal build` and copied the site again.\n";

/// The address to which the old one of a hidden page leads.
fn leads_to(global: &Global, today: Date, address: &str) -> Option<String> {
    let source = Source::read(&global.site);
    let checked = Site::check(&source, &conditions(today)).ok()?;
    checked.site.redirects().get(address).cloned()
}

fn not_changed(id: &str, wanted: Change, error: &HidingError) -> Outcome {
    let (word, other) = match wanted {
        Change::Hide => ("hidden", "fanal show"),
        Change::Show => ("shown", "fanal hide"),
    };
    match error {
        HidingError::Already => Outcome::unusable(
            &format!("the page `{id}` is {word} already"),
            &format!("`{other} {id}` does the opposite"),
        ),
        HidingError::ByHand => Outcome::unusable(
            &error.to_string(),
            "write it as `hidden = [\"rights/pay\"]`, above the first line that starts with `[`",
        ),
        HidingError::Disk(_) => Outcome::unusable(
            &error.to_string(),
            "see whether another program has the file open",
        ),
    }
}
