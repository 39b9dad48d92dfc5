//! The commands of `tip-inbox` and what each of them does.

use std::fmt::Display;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use tip_function::inbox::{Contents, Inbox, InboxError, pull};
use tip_function::queue::{Queue, QueueError};
use tip_function::receipt::Code;
use tip_function::seal::{Identities, Identity};
use tip_function::slot::Day;
use zeroize::Zeroizing;

use crate::view;

/// Takes sealed tips off the queue and opens them for the operators of a hotline.
#[derive(Parser)]
#[command(version, after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
The way of a tip:
  tip-inbox keygen --output operator.identity    once; prints the recipient for content/site.toml
  tip-inbox pull --queue tips.queue --inbox inbox    moves sealed tips into a folder
  tip-inbox list --inbox inbox --identity operator.identity
  tip-inbox show 3f2a --inbox inbox --identity operator.identity
  tip-inbox find '1234 5678 9012' --inbox inbox --identity operator.identity

`pull` never needs the identity, and the other commands never need the queue: keep the identity on \
a machine that the queue's machine cannot reach. Whoever has the identity can read every tip that \
was sealed to it. If it is lost, nobody can.

Signs in a tip that a terminal would obey are shown as codes such as ⟦U+202E⟧.";

#[derive(Subcommand)]
enum Command {
    /// Make an identity (the private key) and print its recipient (the public keys)
    ///
    /// The file is written for this user alone, and an existing file is never overwritten. The
    /// recipient goes into `[tip]` of content/site.toml: the key to which the function seals, the key to
    /// which the writer's browser seals, and the day on which both expire, at first in a year.
    Keygen {
        /// Where the identity is written
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Print the recipient of an identity once more, or of one that was made before browsers sealed
    Recipient {
        /// The identity that `keygen` wrote
        #[arg(long, env = "TIP_IDENTITY", value_name = "FILE")]
        identity: PathBuf,
    },
    /// Move sealed tips from the queue into the inbox folder, without opening them
    ///
    /// Each tip is a file that is safe on disk before it is deleted from the queue. Tips that wait
    /// for their random delay come with a later pull.
    Pull {
        /// The queue: the path of its file, or the URL of an SQS queue
        #[arg(long, env = "TIP_QUEUE", value_name = "PATH|URL")]
        queue: String,
        #[command(flatten)]
        inbox: InboxArgument,
    },
    /// List the tips in the inbox folder, one line each
    List {
        #[command(flatten)]
        reading: Reading,
    },
    /// Show a tip
    Show {
        /// The tip: its name in `list`, or the beginning of it; may be left out if there is only one
        #[arg(value_name = "ID", conflicts_with = "all")]
        id: Option<String>,
        /// Show all tips
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        reading: Reading,
    },
    /// Find the tip whose writer quotes a callback code on the phone
    ///
    /// The code proves nothing about who is calling: anybody may have seen it.
    Find {
        /// The twelve digits; spaces do not matter
        #[arg(value_name = "CODE", num_args = 1.., required = true)]
        code: Vec<String>,
        #[command(flatten)]
        reading: Reading,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(Args)]
struct InboxArgument {
    /// The inbox folder
    #[arg(long, env = "TIP_INBOX", value_name = "DIR", default_value = "inbox")]
    inbox: PathBuf,
}

#[derive(Args)]
struct Reading {
    #[command(flatten)]
    inbox: InboxArgument,
    /// The identity that `keygen` wrote
    #[arg(long, env = "TIP_IDENTITY", value_name = "FILE")]
    identity: PathBuf,
    /// For a person, or for a program
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a person
    Text,
    /// One JSON value
    Json,
}

/// What went wrong, and the way out.
pub(crate) struct Failure {
    pub(crate) what: String,
    pub(crate) help: Option<String>,
}

impl Failure {
    fn new(what: impl Display) -> Failure {
        Failure {
            what: what.to_string(),
            help: None,
        }
    }

    fn help(self, help: impl Display) -> Failure {
        Failure {
            help: Some(help.to_string()),
            ..self
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::new(format!("cannot write: {}", error.kind()))
    }
}

pub(crate) async fn run(arguments: Arguments) -> Result<(), Failure> {
    match arguments.command {
        Command::Keygen { output } => keygen(&output),
        Command::Recipient { identity } => recipient(&identity),
        Command::Pull { queue, inbox } => pull_into(&queue, &inbox.inbox).await,
        Command::List { reading } => {
            let contents = reading.contents()?;
            Ok(view::list(&contents, reading.format)?)
        }
        Command::Show { id, all, reading } => show(id.as_deref(), all, &reading),
        Command::Find { code, reading } => find(&code.join(" "), &reading),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "tip-inbox", &mut script);
            Ok(std::io::stdout().write_all(&script)?)
        }
    }
}

fn keygen(output: &Path) -> Result<(), Failure> {
    let identity = Identity::generate();
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::new(format!(
            "`{}` exists, and is not overwritten",
            output.display()
        ))
        .help(
            "an identity that is lost cannot open tips that were sealed to it; choose another name",
        ),
        kind => Failure::new(format!("cannot write `{}`: {kind}", output.display())),
    };
    let mut file = options.open(output).map_err(failed)?;
    file.write_all(identity.to_file().as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    view::made(output)?;
    Ok(view::recipient(&identity, in_a_year())?)
}

/// Prints the recipient of every identity in a file.
fn recipient(path: &Path) -> Result<(), Failure> {
    for identity in read_identities(path)?.keys() {
        view::recipient(identity, in_a_year())?;
    }
    Ok(())
}

/// The day on which a key that is made today should be replaced.
fn in_a_year() -> Day {
    Day::at(SystemTime::now()).plus(365)
}

async fn pull_into(address: &str, folder: &Path) -> Result<(), Failure> {
    // Opening makes a queue, and a mistyped path must not look like an empty one.
    let is_file = !address.contains("://");
    if is_file && !Path::new(address).exists() {
        return Err(Failure::new(format!("there is no queue at `{address}`"))
            .help("the path is the one that the function has in `TIP_QUEUE`"));
    }
    let queue = Queue::open(address)
        .map_err(|error: QueueError| Failure::new(format!("queue `{address}`: {error}")))?;
    let inbox = Inbox::at(folder).map_err(Failure::new)?;
    let pulled = pull(&queue, &inbox, SystemTime::now)
        .await
        .map_err(Failure::new)?;
    Ok(view::pulled(pulled, folder)?)
}

fn show(id: Option<&str>, all: bool, reading: &Reading) -> Result<(), Failure> {
    if let Some(prefix) = id {
        let (inbox, identities) = reading.open()?;
        let id = inbox.find_id(prefix).map_err(|error| {
            let help = match error {
                InboxError::Ambiguous { .. } => "give more of the name",
                _ => "`tip-inbox list` shows the names",
            };
            Failure::new(error).help(help)
        })?;
        // All are opened, so that a repeated tip says whose words it repeats.
        let mut contents = inbox.open_all(&identities).map_err(Failure::new)?;
        contents.opened.retain(|tip| tip.id == id);
        contents.unopened.retain(|tip| tip.id == id);
        if let [unopened] = contents.unopened.as_slice() {
            return Err(Failure::new(format!(
                "tip {} does not open: {}",
                id.short(),
                unopened.why
            )));
        }
        return Ok(view::show(&contents, reading.format)?);
    }
    let contents = reading.contents()?;
    if !all && contents.opened.len() > 1 {
        return Err(
            Failure::new(format!("there are {} tips", contents.opened.len()))
                .help("name one of those that `tip-inbox list` shows, or say `--all`"),
        );
    }
    Ok(view::show(&contents, reading.format)?)
}

fn find(code: &str, reading: &Reading) -> Result<(), Failure> {
    let code: Code = code.parse().map_err(|error| {
        Failure::new(error)
            .help("the writer of a tip was shown twelve digits, such as 1234 5678 9012")
    })?;
    let (inbox, identities) = reading.open()?;
    let found = inbox.find(&code, &identities).map_err(Failure::new)?;
    if found.opened.is_empty() {
        return Err(Failure::new(format!("no tip in the inbox has the code {code}"))
            .help("ask for the digits again; a new tip may wait on the queue for some minutes, then `tip-inbox pull`"));
    }
    Ok(view::show(&found, reading.format)?)
}

impl Reading {
    fn open(&self) -> Result<(Inbox, Identities), Failure> {
        let folder = &self.inbox.inbox;
        if !folder.is_dir() {
            return Err(Failure::new(format!(
                "there is no inbox folder at `{}`",
                folder.display()
            ))
            .help("`tip-inbox pull` makes it"));
        }
        let identities = read_identities(&self.identity)?;
        Ok((Inbox::at(folder).map_err(Failure::new)?, identities))
    }

    fn contents(&self) -> Result<Contents, Failure> {
        let (inbox, identities) = self.open()?;
        inbox.open_all(&identities).map_err(Failure::new)
    }
}

fn read_identities(path: &Path) -> Result<Identities, Failure> {
    let name = path.display();
    let unreadable = |error: std::io::Error| {
        Failure::new(format!(
            "cannot read the identity `{name}`: {}",
            error.kind()
        ))
        .help("`tip-inbox keygen --output FILE` made it")
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path).map_err(unreadable)?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(Failure::new(format!(
                "the identity `{name}` can be read by others (mode {:04o})",
                mode & 0o7777
            ))
            .help(format!("chmod 600 '{name}'")));
        }
    }
    let text = Zeroizing::new(fs::read_to_string(path).map_err(unreadable)?);
    Identities::parse(&text)
        .map_err(|error| Failure::new(format!("the identity `{name}`: {error}")))
}
