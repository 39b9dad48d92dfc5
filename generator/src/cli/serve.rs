//! `fanal serve`: starts the preview, and says what it does on a terminal or to a program.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::{eprintln, println};
use fanal::preview::{Event, Preview, ServeError, Started, serve};
use fanal::report::Style;
use jiff::civil::Date;
use serde_json::json;

use super::args::{Format, Global};
use super::command::{BAD, BOLD, GOOD, unusable};

pub(super) fn preview(global: &Global, today: Date, port: Option<u16>) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            return unusable(
                global,
                &format!("cannot start: {error}"),
                "close some programs and try again",
            );
        }
    };
    let format = global.format;
    let preview = Preview {
        root: global.site.clone(),
        today,
        port,
    };
    let mut blind = false;
    let result = runtime.block_on(serve(preview, Style::Colour, move |event| {
        blind |= matches!(event, Event::Blind(_));
        tell(format, today, &event, blind);
    }));
    // A page that waits for the next change must not keep the program from ending.
    runtime.shutdown_background();
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let help = match &error {
                ServeError::Port { .. } => {
                    "name another port with --port, or --port 0 for any free one"
                }
                ServeError::Folder { .. } => {
                    "the preview keeps its queue and its key there; see that you may write to it"
                }
            };
            unusable(global, &error.to_string(), help)
        }
    }
}

fn tell(format: Format, today: Date, event: &Event, blind: bool) {
    match (format, event) {
        (Format::Json, Event::Started(started)) => println!(
            "{}",
            json!({
                "event": "started", "address": format!("http://{}/", started.address), "identity": started.identity.display().to_string(),
                "queue": started.queue.display().to_string(), "inbox": started.inbox.display().to_string(),
            })
        ),
        (Format::Json, Event::Built(_)) => println!("{}", json!({ "event": "built" })),
        (Format::Json, Event::Failed(problems)) => {
            println!("{}", json!({ "event": "failed", "problems": problems }));
        }
        (Format::Json, Event::Blind(why)) => {
            println!("{}", json!({ "event": "blind", "why": why }));
        }
        (Format::Text, Event::Blind(why)) => eprintln!(
            "{BAD}warning:{BAD:#} changes will not be shown: the system does not tell of them ({why})\nhelp: close other programs that watch files, then start the preview again"
        ),
        (Format::Text, Event::Started(started)) => announce(started, today),
        (Format::Text, Event::Built(warnings)) => {
            anstream::eprint!("{warnings}");
            let next = if blind {
                "After a change, start this again."
            } else {
                "Change a file and the page loads again."
            };
            println!("{GOOD}Ready.{GOOD:#} {next}");
        }
        (Format::Text, Event::Failed(problems)) => {
            anstream::eprint!("{problems}");
            let next = if blind {
                "Mend the above, then start this again."
            } else {
                "Mend the above; it is looked at again after each change."
            };
            eprintln!("{BAD}The site cannot be shown yet.{BAD:#} {next}");
        }
    }
}

fn announce(started: &Started, today: Date) {
    let inbox = inbox_command();
    let short = |path: &Path| path.strip_prefix(".").unwrap_or(path).display().to_string();
    let (identity, queue, folder) = (
        short(&started.identity),
        short(&started.queue),
        short(&started.inbox),
    );
    println!(
        "The site as of {today}: {BOLD}http://{}/{BOLD:#}\n\n\
         The tip form works, for demonstration: nobody reads these tips. Each is on its way at once, without the random delay.\n\
         The key that opens them is {identity}\n\
         Read them with\n  {inbox} pull --queue {queue} --inbox {folder}\n  {inbox} show --all --inbox {folder} --identity {identity}\n\n\
         Ctrl-C ends the preview.\n",
        started.address
    );
}

/// How to start `tip-inbox`: beside this program if it was built, else through cargo.
fn inbox_command() -> String {
    let beside: Option<PathBuf> = std::env::current_exe()
        .ok()
        .map(|exe| exe.with_file_name("tip-inbox"))
        .filter(|inbox| inbox.exists());
    beside.map_or_else(
        || {
            "cargo run --release -p tip-inbox --no-default-features --features program --"
                .to_owned()
        },
        |path| path.display().to_string(),
    )
}
