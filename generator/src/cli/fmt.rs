//! `fanal fmt`: puts the white space of files in order, or says which files are not.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use fanal::formatting::{Unreadable, formatted, out_of_order, paths};
use fanal::problem::Problem;
use fanal::source::{Source, replace_files, whole_text};
use serde_json::json;

use super::args::{FmtArgs, Global};
use super::outcome::{BAD, BOLD, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(global: &Global, args: &FmtArgs) -> Result<Outcome, Outcome> {
    let paths = if args.files.is_empty() {
        paths(&Source::read(&global.site))
    } else {
        let files = args.files.iter();
        let files = files.map(|file| file.strip_prefix("./").unwrap_or(file).into());
        files.collect()
    };
    let Judged {
        changed,
        unreadable,
    } = Judged::read(global, &paths)?;
    let names: Vec<_> = changed.iter().map(|file| &*file.path).collect();
    if !args.check {
        let files = changed.iter();
        let files: Vec<_> = files
            .map(|file| (file.file.clone(), file.new.clone()))
            .collect();
        replace_files(&files).map_err(|(path, error)| {
            let why = format!("cannot write {}: {error}", path.display());
            Outcome::unusable(&why, "nothing was written: make room on the disk, and make sure that the file can be written to")
        })?;
    }
    Ok(outcome(paths.len(), &names, &unreadable, args.check))
}

/// The problems of the files of a site that are not in order, if it wants them to be.
pub(super) fn problems(global: &Global, source: &Source) -> Result<Vec<Problem>, Outcome> {
    let Judged { changed, .. } = Judged::read(global, &paths(source))?;
    let problems = changed.iter();
    let problems = problems.map(|file| out_of_order(&file.path, &file.text, &file.new));
    Ok(problems.collect())
}

/// What was found of some files.
#[derive(Default)]
struct Judged {
    /// The files that are not in order.
    changed: Vec<Changed>,
    /// The paths of those that have no form, and why.
    unreadable: Vec<(Arc<str>, Unreadable)>,
}

/// A file that is not in order.
struct Changed {
    path: Arc<str>,
    /// Where it is on disk.
    file: PathBuf,
    text: String,
    /// Its text in order.
    new: String,
}

impl Judged {
    /// Reads each file as it is on disk: a [`Source`] leaves out the byte order mark.
    fn read(global: &Global, paths: &[Arc<str>]) -> Result<Self, Outcome> {
        let mut judged = Self::default();
        for path in paths {
            let file = global.site.join(&**path);
            let text = whole_text(&file).map_err(|error| {
                let why = format!("cannot read {path}: {error}");
                Outcome::unusable(&why, "name files below the folder of the site, in UTF-8")
            })?;
            match formatted(path, &text) {
                Ok(new) if new == text => {}
                Ok(new) => judged.changed.push(Changed {
                    path: Arc::clone(path),
                    file,
                    text,
                    new,
                }),
                Err(error) => judged.unreadable.push((Arc::clone(path), error)),
            }
        }
        Ok(judged)
    }
}

fn outcome(
    count: usize,
    names: &[&str],
    unreadable: &[(Arc<str>, Unreadable)],
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
    let unreadable =
        unreadable.map(|(path, why)| json!({ "file": **path, "why": why.to_string() }));
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
