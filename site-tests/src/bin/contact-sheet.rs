//! Takes screenshots of home, a territory page and the form in four scripts, two widths and two colour schemes, and joins them in
//! one picture. `site-tests/contact-sheet` builds the programs that this needs.
//!
//! With `paper` it does the same with posters, cards and leaflets, each kind in seven languages; with `campaign`, with the sheets
//! and the pictures of a campaign.
//!
//! Usage: `contact-sheet FOLDER [paper|campaign]`

use std::path::PathBuf;

use anyhow::{Context, Result};
use site_tests::contact_sheet;
use site_tests::site::Source;

#[expect(clippy::print_stdout, reason = "the output is the path of the picture")]
fn main() -> Result<()> {
    let folder = PathBuf::from(
        std::env::args_os()
            .nth(1)
            // Otherwise an option that a test runner gives to every program, such as `--list`, would become a folder of that name.
            .filter(|folder| !folder.as_encoded_bytes().starts_with(b"-"))
            .context("usage: contact-sheet FOLDER [paper|campaign]")?,
    );
    let what = std::env::args_os().nth(2).unwrap_or_default();
    let printed = match what.to_str() {
        Some("paper") => Some(contact_sheet::paper(&folder)?),
        Some("campaign") => Some(contact_sheet::campaign(&folder)?),
        _ => None,
    };
    if let Some(picture) = printed {
        println!("{}", picture.display());
        return Ok(());
    }
    let preview = Source::repository().serve(&[])?;
    let sheet = contact_sheet::make(&preview.url, &folder)?;
    println!("{}", sheet.display());
    Ok(())
}
