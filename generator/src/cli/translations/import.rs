//! `fanal translations import`: reads a translator's file back into the site.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use fanal::problem::{Level, Problem};
use fanal::publish::product::conditions;
use fanal::source::Source;
use fanal::translations::{Imported, WriteError, import};
use jiff::civil::Date;
use serde_json::json;

use super::super::args::Global;
use super::super::load::Loaded;
use super::super::outcome::{BAD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(
    global: &Global,
    today: Date,
    loaded: Loaded,
    file: &Path,
) -> Result<Outcome, Outcome> {
    let bytes = std::fs::read(file).map_err(|error| {
        let why = format!("cannot read {}: {error}", file.display());
        Outcome::unusable(&why, "name the file that the translator sent back")
    })?;
    let path: Arc<str> = file.display().to_string().into();
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let Loaded {
        mut source,
        checked,
    } = loaded;
    let imported = import(&checked.site, &source, Some(&global.site), &path, &bytes);
    let imported = match imported {
        Ok(imported) => imported,
        Err(problems) => return Err(refused(problems, source, &path, text)),
    };
    let warnings = match imported.check(&mut source, &conditions(today)) {
        Ok(warnings) => warnings,
        Err(problems) => return Err(refused(problems, source, &path, text)),
    };
    imported.write(&global.site).map_err(|error| {
        let help = match error {
            WriteError::Changed(_) => "nothing was written: run this again when nobody is writing to it",
            WriteError::Disk { .. } => {
                "make sure that its folder can be written to and that the disk is not full, then run this again"
            }
        };
        Outcome::unusable(&error.to_string(), help)
    })?;
    source.set_text(&path, text);
    Ok(done(&imported).with_problems(warnings, source))
}

/// A file that cannot be imported, because of `problems`.
fn refused(problems: Vec<Problem>, mut source: Source, path: &str, text: &str) -> Outcome {
    source.set_text(path, text);
    let errors = problems
        .iter()
        .filter(|problem| problem.level == Level::Error)
        .count();
    let errors = counted(errors, "problem");
    let message = Message {
        stderr: format!("{BAD}{errors}{BAD:#} in {path}. Nothing was written.\n"),
        json: Some(json!({ "ok": false })),
        ..Message::default()
    };
    Outcome::new(Exit::Problems, message).with_problems(problems, source)
}

fn done(imported: &Imported) -> Outcome {
    let mut stdout = if imported.files.is_empty() {
        let why = if imported.waiting == 0 {
            "the site has these texts already"
        } else {
            "no text of this file can be used yet"
        };
        format!("Nothing changed: {why}.\n")
    } else {
        format!(
            "{GOOD}Imported{GOOD:#} {} in {}; {} marked as current.\n",
            counted(imported.changed, "changed text"),
            counted(imported.files.len(), "file"),
            counted(imported.accepted.len(), "page"),
        )
    };
    for file in &imported.files {
        // Writing to a `String` cannot fail.
        let _ = writeln!(stdout, "  {}", file.path);
    }
    if imported.waiting > 0 {
        let _ = writeln!(
            stdout,
            "{DOUBTFUL}Not used{DOUBTFUL:#}: {} (empty, marked as fuzzy, or of a page or message that is not finished).",
            counted(imported.waiting, "changed text"),
        );
    }
    if !imported.unfinished.is_empty() {
        let _ = writeln!(
            stdout,
            "{DOUBTFUL}Not finished{DOUBTFUL:#}, so keep the file, which is the only place that has all of these texts:"
        );
    }
    for (name, left) in &imported.unfinished {
        let _ = writeln!(stdout, "  {name}: {} left", counted(*left, "text"));
    }
    let files: Vec<_> = imported.files.iter().map(|file| &*file.path).collect();
    let accepted: Vec<_> = imported.accepted.iter().map(|path| &**path).collect();
    let unfinished = imported.unfinished.iter();
    let unfinished = unfinished.map(|(name, left)| json!({ "name": name, "left": left }));
    let message = Message {
        stdout,
        json: Some(json!({
            "ok": true,
            "locale": imported.locale.as_str(),
            "changed": imported.changed,
            "waiting": imported.waiting,
            "files": files,
            "accepted": accepted,
            "unfinished": unfinished.collect::<Vec<_>>(),
        })),
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}
