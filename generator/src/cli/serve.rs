//! `fanal serve`: starts the preview and prints a message for each of its events.

use std::path::Path;

use fanal::content::config::PATH;
use fanal::preview::{Event, Preview, ServeError, Started, serve};
use fanal::report::Style;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::args::Global;
use super::outcome::{BAD, BOLD, Exit, GOOD, Message, Outcome};
use super::shell::shell_word;

pub(super) fn run(global: &Global, today: Date, port: Option<u16>) -> Result<Outcome, Outcome> {
    if !global.site.join(PATH).exists() {
        return Err(Outcome::unusable(
            &format!("there is no site in {}", global.site.display()),
            "go into the folder of the site, which holds `content/`, or name it with --site; `fanal new` makes a site",
        ));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| {
        Outcome::unusable(
            &format!("cannot start: {error}"),
            "close some programs and try again",
        )
    })?;
    let format = global.format;
    let preview = Preview {
        root: global.site.clone(),
        today,
        port,
    };
    let mut watching = true;
    let mut known_drafts = Vec::new();
    let result = runtime.block_on(serve(preview, Style::Colour, move |event| {
        watching &= !matches!(event, Event::WatchFailed(_));
        let (mut stdout, stderr) = text(&event, today, watching);
        if let Event::Built { drafts, .. } = &event
            && *drafts != known_drafts
        {
            stdout.push_str(&draft_list(drafts));
            known_drafts.clone_from(drafts);
        }
        let json = Some(json(&event));
        let message = Message {
            stdout,
            stderr,
            json,
        };
        message.print(format);
    }));
    // A browser that waits for the next change must not keep the process from ending.
    runtime.shutdown_background();
    match result {
        Ok(()) => Ok(Outcome::new(Exit::Success, Message::default())),
        Err(error) => Err(Outcome::unusable(&error.to_string(), help(&error))),
    }
}

fn help(error: &ServeError) -> &'static str {
    match error {
        ServeError::Port { .. } => "name another port with --port, or --port 0 for any free one",
        ServeError::Folder { .. } => {
            "the preview keeps its queue and its key there; make sure that you may write to it"
        }
    }
}

/// An event as JSON.
fn json(event: &Event) -> Value {
    match event {
        Event::Started(started) => json!({
            "event": "started",
            "address": format!("http://{}/", started.address),
            "identity": started.identity.display().to_string(),
            "queue": started.queue.display().to_string(),
            "inbox": started.inbox.display().to_string(),
        }),
        Event::Built { drafts, .. } => json!({ "event": "built", "drafts": drafts }),
        Event::Failed(problems) => json!({ "event": "failed", "problems": problems }),
        Event::WatchFailed(why) => json!({ "event": "blind", "why": why }),
    }
}

/// An event as text for standard output and for standard error.
fn text(event: &Event, today: Date, watching: bool) -> (String, String) {
    match event {
        Event::Started(started) => (announcement(started, today), String::new()),
        Event::Built { warnings, .. } => {
            let next = if watching {
                "The page reloads as you save."
            } else {
                "After a change, restart the preview."
            };
            (
                format!("{GOOD}Ready.{GOOD:#} {next}\n"),
                warnings.to_owned(),
            )
        }
        Event::Failed(problems) => {
            let next = if watching {
                "Fix the above; the site is checked again as you save."
            } else {
                "Fix the above, then restart the preview."
            };
            let failed = format!("{problems}{BAD}The site cannot be shown yet.{BAD:#} {next}\n");
            (String::new(), failed)
        }
        Event::WatchFailed(why) => (
            String::new(),
            format!(
                "{BAD}warning:{BAD:#} changes will not be shown: files cannot be watched ({why})\nhelp: close other programs that watch files, then restart the preview\n"
            ),
        ),
    }
}

/// The drafts, which only the preview shows. They are listed again when there are others.
fn draft_list(drafts: &[String]) -> String {
    if drafts.is_empty() {
        return "There is no draft any more.\n".to_owned();
    }
    let mut list = "Drafts, which readers do not get:\n".to_owned();
    for address in drafts {
        list.push_str("  ");
        list.push_str(address);
        list.push('\n');
    }
    list
}

/// Where the preview can be seen, and how to read the tips that its form takes.
fn announcement(started: &Started, today: Date) -> String {
    let short = |path: &Path| shell_word(path.strip_prefix(".").unwrap_or(path));
    let (identity, queue, folder) = (
        short(&started.identity),
        short(&started.queue),
        short(&started.inbox),
    );
    let program = std::env::current_exe().ok();
    // Cargo names itself to the programs that it runs.
    let has_cargo = std::env::var_os("CARGO").is_some();
    let how = inbox_command(program.as_deref(), has_cargo).map_or_else(
        || format!("They are in {queue}; the program tip-inbox reads them, which is not beside this one.\n"),
        |inbox| format!("Read them with\n  {inbox} pull --queue {queue} --inbox {folder}\n  {inbox} show --all --inbox {folder} --identity {identity}\n"),
    );
    format!(
        "The site as of {today}: {BOLD}http://{}/{BOLD:#}\n\n\
         The tip form is a demonstration: nobody reads these tips. Each is queued at once, without the random delay.\n\
         The key that opens them is in {identity}\n\
         {how}\n\
         Ctrl-C ends the preview.\n\n",
        started.address
    )
}

/// The command that starts `tip-inbox`: the program beside this one, if it is there, else cargo for those who started this
/// program with it. Nobody else has a folder in which cargo could build it.
fn inbox_command(program: Option<&Path>, has_cargo: bool) -> Option<String> {
    let beside = program.map(|program| program.with_file_name("tip-inbox"));
    if let Some(path) = beside.filter(|inbox| inbox.exists()) {
        return Some(shell_word(&path));
    }
    let cargo = "cargo run --release -p tip-inbox --no-default-features --features program --";
    has_cargo.then(|| cargo.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inbox_is_the_program_beside_this_one_or_that_of_cargo_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("fanal");
        assert_eq!(inbox_command(Some(&program), false), None);
        assert!(
            inbox_command(Some(&program), true).is_some_and(|how| how.starts_with("cargo run"))
        );
        let inbox = tempfile::Builder::new()
            .prefix("tip-inbox")
            .rand_bytes(0)
            .tempfile_in(folder.path());
        let _inbox = inbox.unwrap();
        let beside = inbox_command(Some(&program), true);
        assert!(beside.is_some_and(|how| how.ends_with("/tip-inbox")));
    }

    #[test]
    fn a_path_with_spaces_is_one_word_of_a_command() {
        assert_eq!(
            shell_word(Path::new("/srv/a b/tip-inbox")),
            "'/srv/a b/tip-inbox'"
        );
        assert_eq!(shell_word(Path::new(".fanal/inbox")), ".fanal/inbox");
    }
}
