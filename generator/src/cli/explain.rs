//! `fanal explain`: what each field of each file means.

use std::fmt::Write as _;

use fanal::content::fields::{FileSchema, Holds};
use fanal::explain::{Explained, FILES, FORM, FORM_PURPOSE, fields, find, form, page};
use fanal::problem::{did_you_mean, nearest};
use serde_json::{Value, json};

use super::args::ExplainArgs;
use super::outcome::{BOLD, Exit, GOOD, Message, Outcome};
use super::wrap::{wrapped, wrapped_after};

pub(super) fn run(args: &ExplainArgs) -> Result<Outcome, Outcome> {
    if args.markdown {
        return Ok(success(page(), None));
    }
    let Some(kind) = &args.file else {
        let files = FILES.iter().map(|file| file_json(file));
        return Ok(success(kinds(), Some(json!(files.collect::<Vec<_>>()))));
    };
    if kind == FORM {
        let json = json!({ "name": FORM, "purpose": FORM_PURPOSE, "explanation": form() });
        return Ok(success(form(), Some(json)));
    }
    let Some(file) = FILES.iter().find(|file| file.name == kind) else {
        return Err(unknown_kind(kind));
    };
    let Some(name) = &args.field else {
        let all = fields(file);
        return Ok(success(list(file, &all), Some(file_json(file))));
    };
    let found = find(file, name);
    if found.is_empty() {
        return Err(unknown_field(file, name));
    }
    let stories: Vec<_> = found.iter().map(story).collect();
    let found: Vec<_> = found.iter().map(field_json).collect();
    Ok(success(stories.join("\n"), Some(json!(found))))
}

fn success(stdout: String, json: Option<Value>) -> Outcome {
    let message = Message {
        stdout,
        json,
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}

/// The kinds of files, each with its purpose.
fn kinds() -> String {
    let mut text = String::new();
    for file in FILES {
        text.push_str(&heading(file.name));
        text.push_str(&wrapped_after(file.name, NAMES, file.purpose));
    }
    text.push_str(&heading(FORM));
    text.push_str(&wrapped_after(FORM, NAMES, FORM_PURPOSE));
    text + "\nfanal explain hotline         lists the fields of such a file\nfanal explain hotline hours   tells everything of one field\n"
}

/// The columns that a name takes before what it means.
const NAMES: usize = 14;

/// The name of a field at the start of a line, in bold.
fn heading(name: &str) -> String {
    format!("{BOLD}{name}{BOLD:#}")
}

fn unknown_kind(kind: &str) -> Outcome {
    let kinds = FILES.iter().map(|file| file.name).chain([FORM]);
    let has_field = |file: &&&'static FileSchema| !find(file, kind).is_empty();
    let help = match (nearest(kind, kinds.clone()), FILES.iter().find(has_field)) {
        (None, Some(file)) => format!("it is a field: `fanal explain {} {kind}`", file.name),
        _ => did_you_mean(kind, kinds),
    };
    Outcome::unusable(&format!("no kind of file is called `{kind}`"), &help)
}

fn unknown_field(file: &'static FileSchema, name: &str) -> Outcome {
    let all = fields(file);
    let names: Vec<_> = all.iter().map(Explained::name).collect();
    let own = all.iter().map(|field| field.field.name);
    let known = own.chain(names.iter().map(String::as_str));
    let help = match nearest(name, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("`fanal explain {}` lists the fields", file.name),
    };
    let why = format!("no field of {} is called `{name}`", file.files);
    Outcome::unusable(&why, &help)
}

/// The fields of a file, a line or two for each, by where they stand.
fn list(file: &'static FileSchema, all: &[Explained]) -> String {
    let mut text = format!("{BOLD}{}{BOLD:#}\n", file.files);
    text.push_str(&wrapped(file.purpose));
    let mut group = None;
    for field in all {
        if !field.is_line() {
            // It is told with the value that it is within.
            continue;
        }
        let own = field.own_header();
        if field.field.holds.has_header() {
            group = None;
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "\n{BOLD}{own}{BOLD:#}{}", needed(field));
            text.push_str(&indented(field.field.sentence));
            continue;
        }
        if field.depth() == 0 && group.is_none() {
            let _ = writeln!(text, "\nWritten {}:", field.place());
            group = Some(());
        }
        let name = field.field.name;
        let sentence = format!("{}{}", field.field.sentence, needed(field));
        text.push_str("  ");
        text.push_str(&heading(name));
        text.push_str(&wrapped_after(&format!("  {name}"), LIST_NAMES, &sentence));
    }
    let _ = writeln!(
        text,
        "\nfanal explain {} NAME   tells everything of one field",
        file.name
    );
    text
}

/// The columns that a name takes in the list of fields.
const LIST_NAMES: usize = 26;

fn indented(sentence: &str) -> String {
    wrapped_after("", 2, sentence)
}

fn needed(field: &Explained) -> &'static str {
    if field.field.is_required {
        " (needed)"
    } else {
        ""
    }
}

/// Everything of one field.
fn story(explained: &Explained) -> String {
    let field = explained.field;
    let mut text = format!("{GOOD}{}{GOOD:#}\n\n", explained.example());
    text.push_str(&wrapped(&field.story()));
    let is_needed = match (field.is_required, explained.depth()) {
        (true, 0) => "needed in every file",
        (true, _) => "needed wherever its table is",
        (false, _) => "not needed",
    };
    text.push('\n');
    let rows = [
        ("file", explained.file.files),
        ("where", &*explained.place()),
        ("value", explained.value()),
        ("needed", is_needed),
    ];
    for (name, value) in rows {
        text.push_str(&heading(name));
        text.push_str(&wrapped_after(name, 8, value));
    }
    add_rows(explained, &mut text);
    text
}

/// The words that a field can have, or the fields within it.
fn add_rows(explained: &Explained, text: &mut String) {
    let words = explained.field.holds.words();
    let mut rows: Vec<_> = words.iter().map(|word| (word.word, word.meaning)).collect();
    if let Holds::Words(_) = explained.field.holds {
        text.push_str("\nThe words, one or several:\n");
    } else if !rows.is_empty() {
        text.push_str("\nThe words:\n");
    }
    let within = explained.field.holds.fields().iter();
    rows.extend(within.map(|field| (field.name, field.sentence)));
    if words.is_empty() && !rows.is_empty() {
        text.push_str("\nIts fields:\n");
    }
    let longest = rows.iter().map(|(name, _)| name.len()).max();
    let columns = longest.unwrap_or_default() + 4;
    for (name, meaning) in rows {
        text.push_str("  ");
        text.push_str(&heading(name));
        text.push_str(&wrapped_after(&format!("  {name}"), columns, meaning));
    }
}

fn file_json(file: &'static FileSchema) -> Value {
    let fields: Vec<_> = fields(file).iter().map(field_json).collect();
    json!({ "file": file.name, "path": file.files, "purpose": file.purpose, "fields": fields })
}

fn field_json(explained: &Explained) -> Value {
    let field = explained.field;
    let words: Vec<_> = field
        .holds
        .words()
        .iter()
        .map(|word| json!({ "word": word.word, "meaning": word.meaning }))
        .collect();
    json!({
        "field": explained.name(),
        "sentence": field.sentence,
        "more": field.more,
        "required": field.is_required,
        "where": explained.place(),
        "value": explained.value(),
        "words": words,
        "example": explained.example(),
    })
}
