//! `fanal print`: sets posters, cards and leaflets with the numbers of the site.
//!
//! What is on a sheet is decided by [`fanal::printing`]; the sheets are set in a [`Batch`].

mod batch;
mod pack;
mod typesetter;

use std::path::Path;
use std::time::Instant;

use fanal::content::config::Status;
use fanal::content::hotline::Hotline;
use fanal::content::locale::Tag;
use fanal::printing::{CampaignOrder, Order, Refusal, Request, kits, not_called, order, sheets};
use fanal::site::Site;
use jiff::civil::Date;
use serde_json::json;

use super::args::{Global, PrintArgs};
use super::ledger::{self, LEDGER};
use super::load::{Loaded, load};
use super::outcome::{BOLD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};
use batch::Batch;
use typesetter::Typesetter;

pub(super) fn run(global: &Global, today: Date, args: &PrintArgs) -> Result<Outcome, Outcome> {
    let started = Instant::now();
    let typesetter = Typesetter::find().map_err(|refusal| Outcome::refused(&[refusal]))?;
    let Loaded { source, checked } = load(global, today)?;
    let site = &checked.site;
    let request = Request {
        subjects: &args.what,
        tags: &args.languages,
        kinds: &args.kinds,
        campaign: args.campaign.as_deref(),
        drafts: args.drafts,
    };
    let order = order(site, &request).map_err(|refusals| Outcome::refused(&refusals))?;
    let printed =
        sheets(site, &order).and_then(|printed| Ok((kits(site, &order, &printed)?, printed)));
    let (kits, printed) = match printed {
        Ok(printed) => printed,
        Err(problem) => return Err(Outcome::failed(vec![problem], source)),
    };
    let not_called = not_called(site, &printed, &kits);
    if !args.not_called && !not_called.is_empty() {
        let refusals: Vec<_> = not_called
            .iter()
            .map(|hotline| nobody_called(hotline))
            .collect();
        return Err(Outcome::refused(&refusals));
    }
    let ledger = ledger::read(&global.site)?;
    let folder = global.site.join(&args.output);
    let all = printed.len() + kits.len();
    let mut batch = Batch {
        site: &global.site,
        folder: &folder,
        today,
        ledger,
        source: &source,
    };
    let set = batch.make(&printed, &kits, &typesetter, args.fonts.as_deref())?;
    if let Some(campaign) = args.campaign.as_deref().filter(|_| args.publish) {
        let files = printed.iter().map(|printed| printed.file.as_str());
        let files: Vec<_> = files.chain(kits.iter().map(|kit| &*kit.file)).collect();
        batch.publish(campaign, &files)?;
    }
    let took = started.elapsed().as_secs_f64();
    let made = Made {
        all,
        set,
        took,
        is_published: args.publish,
    };
    Ok(report(site, &order, &not_called, &folder, &made))
}

/// That nobody has called the number of a line, which paper would carry for years.
fn nobody_called(hotline: &Hotline) -> Refusal {
    Refusal::new(
        format!(
            "nobody has called {}, the number of `{}`, and paper stays on walls for years",
            hotline.main_number().display,
            hotline.id
        ),
        format!(
            "call it, and write the day as `verified_on` into {}; or print it with --not-called: the sheet says that we have not called",
            hotline.place.path
        ),
    )
}

/// What was made.
struct Made {
    all: usize,
    set: usize,
    /// The seconds that it took.
    took: f64,
    /// Whether the site offers it too.
    is_published: bool,
}

/// What a run says of what it made.
fn report(
    site: &Site,
    order: &Order,
    not_called: &[&Hotline],
    folder: &Path,
    made: &Made,
) -> Outcome {
    let unchecked = unchecked(site, order);
    let place = folder
        .strip_prefix(".")
        .unwrap_or(folder)
        .display()
        .to_string();
    let Made { all, set, took, .. } = *made;
    let noun = if order.campaign.is_some() {
        "file"
    } else {
        "sheet"
    };
    let offered = if made.is_published {
        "The page of the campaign offers them once the site is built and copied.\n"
    } else {
        ""
    };
    let message = Message {
        stdout: format!(
            "{GOOD}Made{GOOD:#} {} in {took:.2} s: {set} set, {} unchanged.\nThey are in {BOLD}{place}{BOLD:#}, and listed in {}, which belongs with the files of the site.\n{offered}",
            counted(all, noun),
            all - set,
            LEDGER,
        ),
        stderr: example_address(site) + &notes(order, not_called, &unchecked),
        json: Some(json!({
            "ok": true, "output": place, "sheets": all, "set": set, "seconds": took, "published": made.is_published,
            "not_called": not_called.iter().map(|hotline| &*hotline.id).collect::<Vec<_>>(), "not_checked": unchecked,
        })),
    };
    Outcome::new(Exit::Success, message)
}

/// The languages whose words nobody has checked.
fn unchecked<'o>(site: &Site, order: &'o Order) -> Vec<&'o str> {
    let is_unchecked = |tag: &&Tag| {
        let status = site.locale(tag).status;
        matches!(status, Status::Courtesy | Status::Unreviewed)
    };
    let tags = order.tags.iter().filter(is_unchecked);
    tags.map(Tag::as_str).collect()
}

/// A line that says so if the sheets name the address of the example, which paper would carry for years.
fn example_address(site: &Site) -> String {
    let config = &site.config;
    if config.example_origin.is_none() || config.short_address.is_some() {
        return String::new();
    }
    format!(
        "{DOUBTFUL}not your address{DOUBTFUL:#} is on the sheets, but {}, that of the example: write yours as `origin` into content/site.toml, and print again\n",
        config.origin
    )
}

/// The notes for the person who prints the sheets, one per line.
fn notes(order: &Order, not_called: &[&Hotline], unchecked: &[&str]) -> String {
    let mut notes: Vec<_> = not_called
        .iter()
        .map(|hotline| {
            format!(
                "{DOUBTFUL}not called{DOUBTFUL:#} {}, the number of `{}`: each sheet says so\n",
                hotline.main_number().display,
                hotline.id
            )
        })
        .collect();
    let restricted = order.subjects.iter();
    let restricted = restricted.filter(|subject| subject.has_no_neutral);
    notes.extend(restricted.map(|subject| {
        format!(
            "{DOUBTFUL}no neutral card{DOUBTFUL:#} of `{}`: callers must first read whom it is for, or who answers\n",
            subject.hotline
        )
    }));
    notes.extend(order.campaign.iter().flat_map(campaign_notes));
    if !unchecked.is_empty() {
        notes.push(format!(
            "{DOUBTFUL}not checked{DOUBTFUL:#} by a native speaker: {}; each sheet says so\n",
            unchecked.join(", ")
        ));
    }
    notes.concat()
}

/// The notes about a campaign.
fn campaign_notes(order: &CampaignOrder) -> Vec<String> {
    let mut notes = Vec::new();
    if order.is_early {
        notes.push(format!(
            "{DOUBTFUL}not begun{DOUBTFUL:#}: readers see the page of `{}` from its first day on, so keep everything until then\n",
            order.id
        ));
    }
    if !order.without_page.is_empty() {
        let tags: Vec<_> = order.without_page.iter().map(Tag::as_str).collect();
        notes.push(format!(
            "{DOUBTFUL}not made{DOUBTFUL:#} in {}: the campaign has no page there\n",
            tags.join(", ")
        ));
    }
    notes
}
