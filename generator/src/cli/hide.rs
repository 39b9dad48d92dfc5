//! `fanal hide` and `fanal show`: take a page down in every language at once, and bring it back.

use fanal::content::config::SiteToml;
use fanal::content::role::Role;
use fanal::hiding::{Change, HidingError, NamedPages, change};
use fanal::problem::{Level, Problem, Problems};
use fanal::publish::product::conditions;
use fanal::site::Site;
use fanal::source::Source;
use jiff::civil::Date;
use serde_json::json;

use super::args::Global;
use super::outcome::{BOLD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};

/// Hides or shows a page, also while other files of the site have mistakes: the page may do harm now.
pub(super) fn run(
    global: &Global,
    today: Date,
    named: &str,
    wanted: Change,
) -> Result<Outcome, Outcome> {
    let source = Source::read(&global.site);
    let problems = Problems::default();
    let Some(SiteToml { config, .. }) = SiteToml::read(&source, &problems) else {
        return Err(Outcome::failed(problems.into_sorted(), source));
    };
    let pages = NamedPages::read(&source, &config);
    let id = pages.find(named).map_err(|help| {
        let named = named.trim_matches('/');
        Outcome::unusable(&format!("no page is called `{named}`"), &help)
    })?;
    if wanted == Change::Hide && Role::of(&id).is_required() {
        let why = format!("every site shows the page `{id}`");
        return Err(Outcome::unusable(
            &why,
            "change its text, or hide another page",
        ));
    }
    change(&global.site, &id, wanted).map_err(|error| not_changed(&id, wanted, &error))?;
    let languages = counted(config.locales.len(), "language");
    let address = pages.address(&id, &config.source);
    let source = Source::read(&global.site);
    let checked = Site::check(&source, &conditions(today));
    let to = checked.as_ref().ok();
    let to = to.and_then(|checked| checked.site.redirects().get(&address));
    let mut stdout = match (wanted, to) {
        (Change::Hide, to) => {
            let leads_to = to.map(|to| format!(", and {address} leads to {to}"));
            format!(
                "{GOOD}Hidden{GOOD:#} in {languages}: `{id}`. Links to it are now their words{}\n",
                leads_to.unwrap_or_default()
            )
        }
        (Change::Show, _) => format!("{GOOD}Shown{GOOD:#} again in {languages}: `{id}`\n"),
    };
    let problems = checked.err().map(Problems::into_sorted);
    stdout.push_str(&next(problems.as_deref()));
    let message = Message {
        stdout: stdout.replace("fanal build", &format!("{BOLD}fanal build{BOLD:#}")),
        json: Some(json!({ "ok": true, "page": id, "hidden": wanted == Change::Hide })),
        ..Message::default()
    };
    let outcome = Outcome::new(Exit::Success, message);
    Ok(match problems {
        Some(problems) => outcome.with_problems(problems, source),
        None => outcome,
    })
}

/// What is to be done before readers see the change. A site with `problems` cannot be built.
fn next(problems: Option<&[Problem]>) -> String {
    let Some(problems) = problems else {
        return "Readers see it once you have run `fanal build` and copied the site again.\n"
            .to_owned();
    };
    let is_error = |problem: &&Problem| problem.level == Level::Error;
    let errors = counted(problems.iter().filter(is_error).count(), "problem");
    format!(
        "{DOUBTFUL}Readers do not see it yet:{DOUBTFUL:#} the site has {errors}. Mend what is listed above, run `fanal build`, and copy the site again.\n"
    )
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
