//! `fanal translations import`: reads the files of translators back into the site.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use fanal::content::locale::Tag;
use fanal::problem::{Level, Problem};
use fanal::publish::product::conditions;
use fanal::source::Source;
use fanal::translations::{Imported, Returned, WriteError, import};
use jiff::civil::Date;
use serde_json::json;

use super::super::args::Global;
use super::super::load::Loaded;
use super::super::outcome::{BAD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(
    global: &Global,
    today: Date,
    loaded: Loaded,
    files: &[PathBuf],
) -> Result<Outcome, Outcome> {
    let Loaded {
        mut source,
        checked,
    } = loaded;
    let returned = read(files, &mut source)?;
    let imported = import(&checked.site, &source, Some(&global.site), &returned);
    for file in &returned {
        source.set_text(&file.path, &file.text);
    }
    let imported = match imported {
        Ok(imported) => imported,
        Err(problems) => return Err(refused(problems, source, files)),
    };
    let mut warnings = match imported.check(&returned, &mut source, &conditions(today)) {
        Ok(warnings) => warnings,
        Err(problems) => return Err(refused(problems, source, files)),
    };
    warnings.extend(imported.left_out.iter().cloned());
    imported.write(&global.site).map_err(|error| {
        let help = match error {
            WriteError::Changed(_) => "nothing was written: run this again when nobody is writing to it",
            WriteError::Disk { .. } => {
                "make sure that its folder can be written to and that the disk is not full, then run this again"
            }
        };
        Outcome::unusable(&error.to_string(), help)
    })?;
    Ok(done(&imported).with_problems(warnings, source))
}

/// Reads the files that came back. Gives `source` the text of one of which nothing can be read, to show its problems.
fn read(files: &[PathBuf], source: &mut Source) -> Result<Vec<Returned>, Outcome> {
    let mut returned: Vec<Returned> = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        let bytes = std::fs::read(file).map_err(|error| {
            let why = format!("cannot read {}: {error}", file.display());
            Outcome::unusable(&why, "name the files that the translator sent back")
        })?;
        let path: Arc<str> = file.display().to_string().into();
        match Returned::read(&path, &bytes) {
            // A file that is named twice is read once.
            Ok(file) if returned.iter().any(|other| other.path == file.path) => {}
            Ok(file) => returned.push(file),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        return Ok(returned);
    }
    Err(refused(problems, std::mem::take(source), files))
}

/// Files that cannot be imported, because of `problems`.
fn refused(problems: Vec<Problem>, source: Source, files: &[PathBuf]) -> Outcome {
    let errors = problems
        .iter()
        .filter(|problem| problem.level == Level::Error)
        .count();
    let errors = counted(errors, "problem");
    let place = match files {
        [file] => file.display().to_string(),
        files => counted(files.len(), "file"),
    };
    let message = Message {
        stderr: format!("{BAD}{errors}{BAD:#} in {place}. Nothing was written.\n"),
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
            "nothing of it can be used yet"
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
            "{DOUBTFUL}Not used{DOUBTFUL:#}: {} (empty, still marked as fuzzy, as initial or with a ?, or of a page or message that is not finished).",
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
    if !imported.left_out.is_empty() {
        let _ = writeln!(
            stdout,
            "{DOUBTFUL}Left out{DOUBTFUL:#}: texts that the site has otherwise since the file was exported. The warnings name each."
        );
    }
    let files: Vec<_> = imported.files.iter().map(|file| &*file.path).collect();
    let accepted: Vec<_> = imported.accepted.iter().map(|path| &**path).collect();
    let unfinished = imported.unfinished.iter();
    let unfinished = unfinished.map(|(name, left)| json!({ "name": name, "left": left }));
    let message = Message {
        stdout,
        json: Some(json!({
            "ok": true,
            "locales": imported.locales.iter().map(Tag::as_str).collect::<Vec<_>>(),
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
