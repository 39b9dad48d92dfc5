//! `fanal translations export`: writes a file for the translators of each language.

use std::fmt::Write as _;
use std::path::Path;

use fanal::content::locale::Tag;
use fanal::translations::{Exported, Words, export};
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
    let exports = tags.iter().map(|tag| {
        let exported = export(&checked.site, source, Some(&global.site), tag);
        (format!("{tag}.po"), tag, exported)
    });
    let exports: Vec<_> = exports.collect();
    let folder = global.site.join(&args.output);
    for (name, _, exported) in &exports {
        check_free(&folder.join(name), &exported.text)?;
    }
    for (name, _, exported) in &exports {
        let path = folder.join(name);
        let written =
            std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, &exported.text));
        written.map_err(|error| {
            let why = format!("cannot write {}: {error}", path.display());
            Outcome::unusable(&why, "name another folder with --output")
        })?;
    }
    Ok(exported(&folder, &exports))
}

/// Refuses to write over a file that a translator may have worked on.
fn check_free(path: &Path, text: &str) -> Result<(), Outcome> {
    let before = std::fs::read(path).ok();
    if before.is_none_or(|before| before == text.as_bytes()) {
        return Ok(());
    }
    let why = format!(
        "{} is there already, and may hold work of a translator",
        path.display()
    );
    Err(Outcome::unusable(
        &why,
        "nothing was written: import it and then remove it, or name another folder with --output",
    ))
}

fn exported(folder: &Path, exports: &[(String, &Tag, Exported)]) -> Outcome {
    let mut stdout = String::new();
    let mut files = Vec::new();
    for (name, tag, exported) in exports {
        let path = folder.join(name).display().to_string();
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
        "The translator sends the file back whole. Then: fanal translations import FILE\n",
    );
    let message = Message {
        stdout,
        json: Some(json!({ "ok": true, "files": files })),
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}
