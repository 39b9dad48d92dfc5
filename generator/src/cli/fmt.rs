//! `fanal fmt`: puts the white space of files in order, or says which files are not.

use std::fmt::Write as _;

use fanal::formatting::{Unreadable, formatted};
use fanal::source::{Source, replace_files, whole_text};
use serde_json::json;

use super::args::{FmtArgs, Global};
use super::outcome::{BAD, BOLD, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(global: &Global, args: &FmtArgs) -> Result<Outcome, Outcome> {
    let paths = if args.files.is_empty() {
        all(global)
    } else {
        let files = args.files.iter();
        let files = files.map(|file| file.strip_prefix("./").unwrap_or(file).to_owned());
        files.collect()
    };
    let mut changed = Vec::new();
    let mut unreadable: Vec<(&str, Unreadable)> = Vec::new();
    for path in &paths {
        let file = global.site.join(path);
        let text = whole_text(&file).map_err(|error| {
            let why = format!("cannot read {path}: {error}");
            Outcome::unusable(&why, "name files below the folder of the site, in UTF-8")
        })?;
        match formatted(path, &text) {
            Ok(new) if new == text => {}
            Ok(new) => changed.push((path.as_str(), (file, new))),
            Err(error) => unreadable.push((path, error)),
        }
    }
    let names: Vec<_> = changed.iter().map(|(path, _)| *path).collect();
    if !args.check {
        let files: Vec<_> = changed.iter().map(|(_, file)| file.clone()).collect();
        replace_files(&files).map_err(|(path, error)| {
            let why = format!("cannot write {}: {error}", path.display());
            Outcome::unusable(&why, "nothing was written: make room on the disk, and make sure that the file can be written to")
        })?;
    }
    Ok(outcome(paths.len(), &names, &unreadable, args.check))
}

/// The paths of all files of the site that have a form.
fn all(global: &Global) -> Vec<String> {
    let source = Source::read(&global.site);
    let mut paths = Vec::new();
    for folder in ["content/", "locales/"] {
        let texts = source.texts_below(folder).map(|(path, _)| path.to_string());
        paths.extend(texts.filter(|path| is_formatted(path)));
    }
    paths.extend(source.pages().map(|(path, _)| path.to_string()));
    paths.sort();
    paths.dedup();
    paths
}

/// Whether a text of the site that is no page has a form.
fn is_formatted(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| matches!(extension, "toml" | "ftl"))
}

fn outcome(
    count: usize,
    names: &[&str],
    unreadable: &[(&str, Unreadable)],
    is_check: bool,
) -> Outcome {
    let mut stdout = match (names.len(), is_check) {
        (0, _) if unreadable.is_empty() => {
            format!("{GOOD}In order{GOOD:#}: {}.\n", counted(count, "file"))
        }
        (0, _) => String::new(),
        (changed, true) => {
            format!(
                "{BAD}Not in order{BAD:#}: {}. Run {BOLD}fanal fmt{BOLD:#}.\n",
                counted(changed, "file")
            )
        }
        (changed, false) => {
            format!(
                "{GOOD}Put in order{GOOD:#}: {}.\n",
                counted(changed, "file")
            )
        }
    };
    for name in names {
        // Writing to a `String` cannot fail.
        let _ = writeln!(stdout, "  {name}");
    }
    let mut stderr = String::new();
    for (path, why) in unreadable {
        let _ = writeln!(stderr, "{BAD}error{BAD:#}: {path} was left as it is: {why}");
    }
    if !unreadable.is_empty() {
        let _ = writeln!(stderr, "help: `fanal check` says where the mistake is");
    }
    let is_right = unreadable.is_empty() && (names.is_empty() || !is_check);
    let unreadable = unreadable.iter();
    let unreadable = unreadable.map(|(path, why)| json!({ "file": path, "why": why.to_string() }));
    let message = Message {
        stdout,
        stderr,
        json: Some(json!({
            "ok": is_right,
            "files": names,
            "unreadable": unreadable.collect::<Vec<_>>(),
        })),
    };
    let exit = if is_right {
        Exit::Success
    } else {
        Exit::Problems
    };
    Outcome::new(exit, message)
}
