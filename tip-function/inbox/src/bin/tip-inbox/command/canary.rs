//! The commands that send and find canaries.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::time::SystemTime;

use tip_core::private_file;
use tip_core::rng::Rng;
use tip_core::slot::Slot;
use tip_inbox::canary::{self, Canaries, CanarySecret, FILE_BYTES_MAX, keys_of_page};
use tip_inbox::faces::text;
use zeroize::Zeroizing;

use super::desk::Desk;
use super::folder::existing_inbox;
use super::identity;
use crate::arguments::Canary;
use crate::failure::{Ended, Failure};

pub(super) fn run(canary: &Canary) -> Result<Ended, Failure> {
    match canary {
        Canary::Secret { output } => make(output),
        Canary::Post {
            secret,
            question,
            locale,
            page,
        } => post(&read(secret)?, question, locale, page),
        Canary::Last {
            secret,
            inbox,
            identity,
        } => {
            let secret = read(secret)?;
            let inbox = existing_inbox(&inbox.inbox)?;
            last(&secret, Desk::open(inbox, identity::read(identity)?)?)
        }
    }
}

fn make(output: &Path) -> Result<Ended, Failure> {
    let name = output.display();
    let secret = CanarySecret::draw(&Rng::system()).map_err(Failure::new)?;
    private_file::write_new(output, secret.to_file().as_bytes()).map_err(|error| {
        match error.kind() {
            ErrorKind::AlreadyExists => {
                Failure::new(format!("`{name}` exists, and is not overwritten"))
                    .help("choose another name")
            }
            kind => Failure::new(format!("cannot write `{name}`: {kind}")),
        }
    })?;
    text::canary_secret(output, &mut anstream::stderr())?;
    Ok(Ended::Whole)
}

/// Reads the file that [`make`] wrote.
pub(super) fn read(path: &Path) -> Result<CanarySecret, Failure> {
    let refused = |why: &dyn std::fmt::Display| {
        Failure::new(format!("the secret `{}`: {why}", path.display()))
            .help("`tip-inbox canary secret --output FILE` makes one")
    };
    let bytes = private_file::read(path, |length| length <= FILE_BYTES_MAX);
    let bytes = Zeroizing::new(bytes.map_err(|error| refused(&error))?);
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    text.parse().map_err(|error| refused(&error))
}

fn post(
    secret: &CanarySecret,
    question: &str,
    locale: &str,
    page: &Path,
) -> Result<Ended, Failure> {
    let name = page.display();
    let html = std::fs::read_to_string(page)
        .map_err(|error| Failure::new(format!("cannot read `{name}`: {}", error.kind())))?;
    let keys = keys_of_page(&html).map_err(|error| {
        Failure::new(format!("`{name}`: {error}"))
            .help("name the page with the form, for example public/en/write/index.html")
    })?;
    let now = Slot::at(SystemTime::now());
    let body = canary::post(secret, now, question, locale, &keys).map_err(Failure::new)?;
    std::io::stdout().write_all(body.as_bytes())?;
    Ok(Ended::Whole)
}

fn last(secret: &CanarySecret, mut desk: Desk) -> Result<Ended, Failure> {
    let canaries = Canaries::take(&mut desk.contents, secret);
    let now = Slot::at(SystemTime::now());
    text::canaries(canaries, now, &mut anstream::stdout())?;
    if canaries.are_fresh(now) {
        Ok(Ended::Whole)
    } else {
        Err(Failure::not_found("no canary came in the last two days").help(
            "pull; if none is there, send one with tip-function/deploy/canary and follow it: tips may not arrive",
        ))
    }
}
