//! What a command says: text for a person, JSON for a program, and an exit code.
//!
//! A command computes an [`Outcome`] and prints nothing itself. In text, results go to standard output and everything
//! else to standard error; JSON is one line of standard output. The preview, which runs until it is stopped, prints a
//! [`Message`] for each event.

use std::process::ExitCode;

use anstream::{eprint, print, println};
use anstyle::{AnsiColor, Style as Colour};
use fanal::printing::Refusal;
use fanal::problem::{Level, Problem};
use fanal::report::{Style, as_json, show};
use fanal::source::Source;
use serde_json::{Value, json};

use super::args::Format;

pub(super) const BOLD: Colour = Colour::new().bold();
pub(super) const GOOD: Colour = AnsiColor::Green.on_default().bold();
pub(super) const BAD: Colour = AnsiColor::Red.on_default().bold();
pub(super) const DOUBTFUL: Colour = AnsiColor::Yellow.on_default().bold();

/// Exit codes, as the help text lists them. Code 2 is clap's: the command line cannot be parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// The command did what it was asked to do.
    Success = 0,
    /// The site has problems.
    Problems = 1,
    /// A file, folder or port cannot be used.
    Unusable = 3,
    /// Ctrl-C ended the command: 128 and the number of the signal, as shells report it.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// A number of things with their noun: `1 page`, `2 pages`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// One message in both formats. Text may hold colours, which are removed where the stream does not show them.
#[derive(Debug, Default)]
pub(super) struct Message {
    /// Results, for standard output.
    pub(super) stdout: String,
    /// Everything else, for standard error.
    pub(super) stderr: String,
    /// The message for a program; `None` if it gets the text too.
    pub(super) json: Option<Value>,
}

impl Message {
    /// Prints the message in one format.
    pub(super) fn print(&self, format: Format) {
        if let (Format::Json, Some(json)) = (format, &self.json) {
            println!("{json}");
        } else {
            eprint!("{}", self.stderr);
            print!("{}", self.stdout);
        }
    }
}

/// The result of a command.
#[derive(Debug)]
pub(super) struct Outcome {
    exit: Exit,
    message: Message,
    problems: Option<Box<SiteProblems>>,
}

/// Problems, with the source that holds the lines they are shown with.
#[derive(Debug)]
struct SiteProblems {
    problems: Vec<Problem>,
    source: Source,
}

impl Outcome {
    /// The outcome that says `message`.
    pub(super) fn new(exit: Exit, message: Message) -> Self {
        Self {
            exit,
            message,
            problems: None,
        }
    }

    /// A site that cannot be built, because of `problems`.
    pub(super) fn failed(problems: Vec<Problem>, source: Source) -> Self {
        let is_error = |problem: &&Problem| problem.level == Level::Error;
        let errors = problems.iter().filter(is_error).count();
        let errors = counted(errors, "problem");
        let message = Message {
            stderr: format!("{BAD}{errors}{BAD:#} in this site. Nothing was written.\n"),
            json: Some(json!({ "ok": false })),
            ..Message::default()
        };
        Self::new(Exit::Problems, message).with_problems(problems, source)
    }

    /// An error of the system, or an argument that names nothing of this site: why, and what to do.
    pub(super) fn unusable(why: &str, help: &str) -> Self {
        let message = Message {
            stderr: format!("{BAD}error:{BAD:#} {why}\nhelp: {help}\n"),
            json: Some(json!({ "ok": false, "error": why, "help": help })),
            ..Message::default()
        };
        Self::new(Exit::Unusable, message)
    }

    /// Everything in an order for print that cannot be done: why, and what to do.
    pub(super) fn refused(refusals: &[Refusal]) -> Self {
        let stderr = refusals
            .iter()
            .map(|Refusal { why, help }| format!("{BAD}error:{BAD:#} {why}\nhelp: {help}\n"));
        let errors = refusals.iter();
        let errors = errors.map(|no| json!({ "error": no.why, "help": no.help }));
        let message = Message {
            stderr: stderr.collect(),
            json: Some(json!({ "ok": false, "errors": errors.collect::<Vec<_>>() })),
            ..Message::default()
        };
        Self::new(Exit::Unusable, message)
    }

    /// What the outcome says on standard error, on a line.
    pub(super) fn why(&self) -> &str {
        self.message.stderr.trim_end()
    }

    /// The same outcome with problems of the site: in text they come first, in JSON they are the field `problems`.
    #[must_use]
    pub(super) fn with_problems(self, problems: Vec<Problem>, source: Source) -> Self {
        let problems = Some(Box::new(SiteProblems { problems, source }));
        Self { problems, ..self }
    }

    /// Prints the outcome in one format, as the last thing before the process ends.
    pub(super) fn print(mut self, format: Format) -> Exit {
        if let Some(found) = self.problems {
            let SiteProblems { problems, source } = *found;
            if let (Format::Json, Some(Value::Object(fields))) = (format, &mut self.message.json) {
                fields.insert("problems".to_owned(), json!(as_json(&problems, &source)));
            } else {
                let shown = show(&problems, &source, Style::Colour);
                self.message.stderr.insert_str(0, &shown);
            }
            // The process ends now, and the system reclaims its memory faster than freeing every page's text would.
            std::mem::forget(source);
        }
        self.message.print(format);
        self.exit
    }
}
