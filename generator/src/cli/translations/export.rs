//! `fanal translations export`: writes a file for the translators of each language.

use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;

use fanal::content::locale::Tag;
use fanal::source::replace_files;
use fanal::translations::{Exported, FileKind, Words, export};
use serde_json::json;

use super::super::args::{ExportArgs, Global};
use super::super::load::Loaded;
use super::super::outcome::{BOLD, Exit, Message, Outcome, counted};
use super::languages::{no_translation, one_language};

pub(super) fn run(global: &Global, loaded: &Loaded, args: &ExportArgs) -> Result<Outcome, Outcome> {
    let config = &loaded.checked.site.config;
    let mut tags = config.tags();
    tags.retain(|tag| *tag != config.source);
    if tags.is_empty() {
        return Ok(one_language());
    }
    for wanted in &args.locale {
        if !tags.iter().any(|tag| tag.as_str() == wanted) {
            return Err(no_translation(config, wanted));
        }
    }
    if !args.locale.is_empty() {
        tags.retain(|tag| args.locale.iter().any(|wanted| wanted == tag.as_str()));
    }
    let Loaded { source, checked } = loaded;
    let kind = FileKind::from(args.kind);
    let mut exports = Vec::new();
    for tag in &tags {
        let made = export(&checked.site, source, Some(&global.site), tag, kind);
        let made = made.map_err(|problem| {
            let help = problem.help.unwrap_or_default();
            Outcome::unusable(&problem.message, &help)
        })?;
        exports.extend(made.into_iter().map(|exported| (tag, exported)));
    }
    let folder = global.site.join(&args.output);
    let files = exports.iter();
    let files = files.map(|(_, exported)| (folder.join(&exported.name), exported.text.clone()));
    let files: Vec<_> = files.collect();
    for (path, text) in &files {
        check_free(path, text)?;
    }
    replace_files(&files).map_err(|(path, error)| {
        let why = format!("cannot write {}: {error}", path.display());
        Outcome::unusable(
            &why,
            "make room on the disk, or name another folder with --output",
        )
    })?;
    Ok(exported(&folder, &exports))
}

/// Refuses to write over a file that a translator may have worked on.
fn check_free(path: &Path, text: &str) -> Result<(), Outcome> {
    let (why, help) = match std::fs::read(path) {
        Ok(before) if before == text.as_bytes() => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Ok(_) => (
            ", and may hold work of a translator".to_owned(),
            "import it and then remove it",
        ),
        Err(error) => (format!(" and cannot be read: {error}"), "move it away"),
    };
    Err(Outcome::unusable(
        &format!("{} is there already{why}", path.display()),
        &format!("nothing was written: {help}, or name another folder with --output"),
    ))
}

fn exported(folder: &Path, exports: &[(&Tag, Exported)]) -> Outcome {
    let mut stdout = String::new();
    let mut files = Vec::new();
    for (tag, exported) in exports {
        let path = folder.join(&exported.name).display().to_string();
        let Words {
            all,
            to_do,
            changed,
        } = exported.words;
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            stdout,
            "{BOLD}{path}{BOLD:#}: {} in {}; {to_do} to translate, {changed} to read again",
            counted(all, "word"),
            counted(exported.texts, "text"),
        );
        files.push(json!({ "locale": tag.as_str(), "file": path, "texts": exported.texts, "words": exported.words }));
    }
    stdout.push_str(
        "The translator sends each file back whole. Then: fanal translations import FILES\n",
    );
    let message = Message {
        stdout,
        json: Some(json!({ "ok": true, "files": files })),
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}
