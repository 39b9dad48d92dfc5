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
    let id = with_address(&site, &id).unwrap_or(id);
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
            // A page that was not shown today has no address yet.
            let address = site.page_address(&id, source);
            let leads_to = address.and_then(|address| {
                let to = leads_to(global, today, &address)?;
                Some(format!(", and {address} leads to {to}"))
            });
            format!(
                "{GOOD}Hidden{GOOD:#} in {languages}: `{id}`. Links to it are now their words{}\n{NEXT}",
                leads_to.unwrap_or_default()
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

/// The id of the page with this address below its language, such as `rights/wages`.
fn with_address(site: &Site, address: &str) -> Option<String> {
    let mut tags = site.config.locales.iter().map(|locale| &locale.locale.tag);
    tags.find_map(|tag| {
        let wanted = [format!("/{tag}/{address}/"), format!("/{address}/")];
        let mut pages = site.pages.keys();
        let page = pages.find(|id| {
            let own = site.page_address(id, tag);
            own.is_some_and(|own| wanted.contains(&own))
        });
        page.map(ToString::to_string)
    })
}

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
