//! `fanal new`: writes a site for one country into a new folder, and asks on a terminal for what was not said.

use std::fmt::Write as _;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use anstream::{eprint, eprintln};
use clap::ValueEnum as _;
use fanal::content::hotline::vocabulary::Model;
use fanal::content::locale::{Tag, territory_names_in};
use fanal::content::territory::Territory;
use fanal::starter::{
    Languages, NewSiteError, Starter, Wish, check_empty, languages, model_of, starter, write,
};
use jiff::civil::Date;
use serde_json::json;

use super::args::{ModelWord, NewArgs};
use super::outcome::{BAD, BOLD, Exit, GOOD, Message, Outcome};
use super::shell::shell_word;

pub(super) fn run(today: Date, args: NewArgs) -> Result<Outcome, Outcome> {
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    let missing = [
        (args.folder.is_none(), "FOLDER"),
        (args.country.is_none(), "--country"),
        (args.languages.is_empty(), "--languages"),
    ];
    let missing: Vec<_> = missing
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, name)| *name)
        .collect();
    let mut wrong = wrong(&args);
    if !missing.is_empty() && !is_terminal {
        let why = format!("{} is missing", missing.join(", "));
        let help = "for example: fanal new trygg-havn --country NO --languages nb,en,ur";
        wrong.push((why, help.to_owned()));
    }
    if !wrong.is_empty() {
        let (why, help): (Vec<_>, Vec<_>) = wrong.into_iter().unzip();
        return Err(Outcome::unusable(&why.join("; "), &help.join("; ")));
    }
    let (folder, wish) = wish(today, args, !missing.is_empty())?;
    let starter = starter(&wish);
    write(&starter.files, &folder).map_err(|error| not_written(&error))?;
    Ok(written(&folder, &starter, &wish))
}

/// What is wrong with what was said, each with the way out.
fn wrong(args: &NewArgs) -> Vec<(String, String)> {
    let country = args.country.as_deref();
    let country = country.and_then(|country| read_country(country).err());
    let tags = args.languages.iter().map(String::as_str);
    let languages = (!args.languages.is_empty()).then(|| Languages::parse(tags).err());
    let languages = languages.flatten();
    let languages = languages.map(|problem| (problem.message, problem.help.unwrap_or_default()));
    country.into_iter().chain(languages).collect()
}

/// The folder and the site that is wanted; asks for what was not said if `may_ask`.
fn wish(today: Date, args: NewArgs, may_ask: bool) -> Result<(PathBuf, Wish), Outcome> {
    let country = match args.country {
        Some(code) => parse_country(&code)?,
        None => ask("The country", None, parse_country)?,
    };
    let known = model_of(country);
    let languages = if args.languages.is_empty() {
        let usual = usual_languages(country);
        let known: Vec<_> = languages().iter().map(Tag::to_string).collect();
        eprintln!("There are pages in {}.", known.join(", "));
        ask(
            "The languages, with commas between them, your own first",
            Some(&usual),
            |answer| parse_languages(answer.split([',', ' '])),
        )?
    } else {
        parse_languages(args.languages.iter().map(String::as_str))?
    };
    let model = match args.model.map(model) {
        None if may_ask && known.is_none() => Some(ask_model()?),
        said => said,
    };
    let name = match args.name {
        None if may_ask => ask(
            "The name of the site, which stays in the history of the reader's device; empty for a neutral one",
            Some(""),
            |name| Ok(Some(name.trim().to_owned()).filter(|name| !name.is_empty())),
        )?,
        said => said,
    };
    let folder = match args.folder {
        Some(folder) => folder,
        None => ask("The folder to write to", Some("my-site"), |answer| {
            let folder = PathBuf::from(answer.trim());
            check_empty(&folder).map_err(|error| not_written(&error))?;
            Ok(folder)
        })?,
    };
    let wish = Wish {
        country,
        languages,
        model,
        name,
        today,
    };
    Ok((folder, wish))
}

/// Asks who runs the help line, with the possible answers above the question.
fn ask_model() -> Result<Model, Outcome> {
    let words = ModelWord::value_variants()
        .iter()
        .filter_map(ModelWord::to_possible_value);
    for (word, number) in words.zip(1..) {
        let help = word.get_help().map(ToString::to_string);
        eprintln!(
            "  {number}  {}: {}",
            word.get_name(),
            help.unwrap_or_default()
        );
    }
    ask("Who runs the help line", None, parse_model)
}

/// Asks on the terminal until the answer can be read. An empty answer is the usual one, if there is one.
fn ask<T>(
    question: &str,
    usual: Option<&str>,
    read: impl Fn(&str) -> Result<T, Outcome>,
) -> Result<T, Outcome> {
    loop {
        let hint = usual.filter(|usual| !usual.is_empty());
        let hint = hint.map(|usual| format!(" [{usual}]")).unwrap_or_default();
        eprint!("{BOLD}{question}{BOLD:#}{hint}: ");
        let _ = io::stderr().flush();
        let mut answer = String::new();
        let bytes = io::stdin()
            .lock()
            .read_line(&mut answer)
            .unwrap_or_default();
        if bytes == 0 {
            return Err(Outcome::unusable(
                "the questions have no answers",
                "answer them, or say it all: fanal new --help",
            ));
        }
        let answer = Some(answer.trim()).filter(|answer| !answer.is_empty());
        match answer.or(usual).map(&read) {
            Some(Ok(value)) => return Ok(value),
            Some(Err(wrong)) => eprintln!("{}", wrong.why()),
            None => {}
        }
    }
}

pub(super) fn parse_country(code: &str) -> Result<Territory, Outcome> {
    read_country(code).map_err(|(why, help)| Outcome::unusable(&why, &help))
}

/// The country of this name or code; else why there is none, and the way out.
fn read_country(code: &str) -> Result<Territory, (String, String)> {
    let written = code.trim();
    let code = written.to_uppercase();
    let parsed = Territory::parse(&code).or_else(|| with_name(written));
    parsed.ok_or_else(|| {
        let help = match code.as_str() {
            "EL" => "the code of Greece is GR",
            _ => "write its name, or its two letters in ISO 3166-1, such as NO for Norway",
        };
        let why = format!("`{written}` is no country or territory");
        (why, help.to_owned())
    })
}

/// The country with this name in one of the languages of new sites.
fn with_name(name: &str) -> Option<Territory> {
    let name = name.to_lowercase();
    let languages = languages();
    let is_named = |territory: &&Territory| {
        let mut names = languages
            .iter()
            .flat_map(|tag| territory_names_in(tag.as_str(), territory.code()));
        names.any(|known| known.to_lowercase() == name)
    };
    Territory::inhabited().iter().find(is_named).copied()
}

fn parse_languages<'t>(tags: impl IntoIterator<Item = &'t str>) -> Result<Languages, Outcome> {
    Languages::parse(tags).map_err(|problem| {
        Outcome::unusable(
            &problem.message,
            problem.help.as_deref().unwrap_or_default(),
        )
    })
}

fn parse_model(word: &str) -> Result<Model, Outcome> {
    let numbered = word.trim().parse::<usize>().ok();
    let numbered =
        numbered.and_then(|number| ModelWord::value_variants().get(number.checked_sub(1)?));
    let parsed = numbered.map_or_else(
        || ModelWord::from_str(word.trim(), true),
        |model| Ok(*model),
    );
    parsed.map(model).map_err(|_| {
        Outcome::unusable(
            &format!("`{word}` is none of these words"),
            "write one of the words above, or its number",
        )
    })
}

fn model(word: ModelWord) -> Model {
    match word {
        ModelWord::StateRun => Model::StateRun,
        ModelWord::NgoStateFunded => Model::NgoStateFunded,
        ModelWord::NgoPrivatelyFunded => Model::NgoPrivatelyFunded,
        ModelWord::NgoMixedFunding => Model::NgoMixedFunding,
    }
}

/// The languages of a country in which there are pages, and English.
fn usual_languages(country: Territory) -> String {
    let known = languages();
    let has = |text: &&str| known.iter().any(|tag| tag.as_str() == *text);
    let mut usual: Vec<_> = country.languages().iter().copied().filter(has).collect();
    if !usual.contains(&"en") {
        usual.push("en");
    }
    usual.join(",")
}

pub(super) fn not_written(error: &NewSiteError) -> Outcome {
    let help = match error {
        NewSiteError::NotEmpty(_) | NewSiteError::File(_) => {
            "name a folder that does not exist yet; nothing was written"
        }
        NewSiteError::Exists(_) => "choose another name, or open that file; nothing was written",
        NewSiteError::Disk { .. } => {
            "make room or choose another place, remove what is there of the folder, and try again"
        }
    };
    Outcome::unusable(&error.to_string(), help)
}

/// What was written, and what to do next.
fn written(folder: &Path, starter: &Starter, wish: &Wish) -> Outcome {
    let place = folder.display();
    let word = shell_word(folder);
    let code = wish.country.code();
    let name = territory_names_in("en", code).next();
    let country = name.as_deref().unwrap_or(code);
    let mut stdout = format!(
        "{GOOD}A site for {country} is in {place}:{GOOD:#} {} files.\n",
        starter.files.len()
    );
    if let Some(path) = &starter.to_fill_in {
        let _ = writeln!(
            stdout,
            "{BAD}We have no line of {country}:{BAD:#} fill in {path} first. Until then the site cannot be built."
        );
    }
    let _ = write!(
        stdout,
        "\nNext:\n  cd {word}\n  fanal              look at the site; it reloads as you save\n  fanal check        list what is still to be written\n  {BOLD}README.md{BOLD:#}          how to work on it, publish it, and undo a mistake\n"
    );
    let message = Message {
        stdout,
        json: Some(json!({
            "ok": true,
            "folder": folder,
            "files": starter.files.keys().collect::<Vec<_>>(),
            "to_fill_in": starter.to_fill_in,
        })),
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}
