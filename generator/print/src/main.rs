//! The program `fanal-print`: sets sheets of paper in type, as PDF, and pictures to share, as PNG.
//!
//! `fanal print` runs it. It reads one JSON object from standard input ([`request`]): sheets in words, each with the file to
//! write. For each sheet it writes a line of JSON to standard output: `{"done":0}` once its file is there, or an error with a way
//! out, after which it stops. It knows nothing of a site: which words are on a sheet is decided by `fanal`, and how they look by
//! the templates in `templates/`. It reads no file but fonts and the pictures of the request, and asks no clock.

mod failure;
#[expect(
    clippy::disallowed_methods,
    reason = "fonts are the only files that are read"
)]
mod fonts;
mod press;
mod request;
mod templates;
mod world;

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use serde_json::json;

use crate::failure::Failure;
use crate::fonts::Fonts;
use crate::press::Press;
use crate::request::Request;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            say(&json!({ "error": failure.to_string(), "help": failure.help() }));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let mut input = String::new();
    io::stdin()
        .read_to_string(&mut input)
        .map_err(|error| Failure::Request(error.to_string()))?;
    let request: Request =
        serde_json::from_str(&input).map_err(|error| Failure::Request(error.to_string()))?;
    let mut press = Press::new(Fonts::of(&request)?)?;
    for (at, job) in request.sheets.iter().enumerate() {
        let bytes = press.set(job)?;
        write(job, &bytes)?;
        say(&json!({ "done": at }));
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "sheets are the only files that are written"
)]
/// Writes the file of a sheet. A file that cannot be written whole is taken away again.
fn write(job: &request::Job, bytes: &[u8]) -> Result<(), Failure> {
    let written = std::fs::write(&job.output, bytes);
    written.map_err(|error| {
        let _ = std::fs::remove_file(&job.output);
        Failure::Output(job.output.clone(), error)
    })
}

/// Writes a line to standard output. If nobody reads it any more, there is nobody to tell.
fn say(line: &serde_json::Value) {
    let _ = writeln!(io::stdout(), "{line}");
}
