//! The arguments of `tip-inbox`, and its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Takes sealed tips off the queue and opens them for the operators of a hotline.
#[derive(Parser)]
#[command(version, after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER_HELP: &str = "\
The way of a tip:
  tip-inbox keygen --output operator.identity    once; prints the recipient for content/site.toml
  tip-inbox pull --queue tips.queue --inbox inbox    moves sealed tips into a folder
  tip-inbox list --inbox inbox --identity operator.identity
  tip-inbox show 3f2a --inbox inbox --identity operator.identity
  tip-inbox find --inbox inbox --identity operator.identity    asks for the code that a caller quotes
  tip-inbox delete --older-than 90 --inbox inbox --identity operator.identity

`pull` never needs the identity, and the other commands never need the queue: keep the identity on \
a machine that the queue's machine cannot reach. Everybody who has the identity can read every tip that \
was sealed to it. If it is lost, these tips cannot be read any more.

An identity that is locked with a passphrase is a file of age. The passphrase is asked for on the terminal and taken \
from nowhere else. A program can unlock the identity by itself: --identity <(age --decrypt operator.identity)

Characters in a tip that a terminal would obey are shown as codes such as ⟦U+202E⟧. What a stranger wrote has a \
bar before each line.

Exit codes: 0 done; 1 failed; 2 wrong arguments; 3 nothing was found; 4 done, but some files did not open.";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make an identity (the private key) and print its recipient (the public keys)
    ///
    /// The file is written for this user alone, and an existing file is never overwritten. On a terminal it asks
    /// for a passphrase, which locks the file; an empty one leaves it unlocked. The recipient goes into `[tip]` of content/site.toml: the key to which the function seals, the key to
    /// which the writer's browser seals, and the day on which both expire, at first in a year.
    Keygen {
        /// Where the identity is written
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Lock it with a passphrase, or fail where there is no terminal to ask for one
        #[arg(long, conflicts_with = "no_passphrase")]
        passphrase: bool,
        /// Do not ask for a passphrase
        #[arg(long)]
        no_passphrase: bool,
    },
    /// Print the recipient of an existing identity
    Recipient {
        /// The identity that `keygen` wrote
        #[arg(long, env = "TIP_IDENTITY", value_name = "FILE")]
        identity: PathBuf,
    },
    /// Send tips of your own, to see that tips arrive and can be opened
    ///
    /// Nothing else proves that the whole way works. The machine that sends canaries holds a secret and no identity, so it can
    /// read no tip. Operators have the same secret, and `list` tells them when the last canary came.
    #[command(subcommand)]
    Canary(Canary),
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
    ///
    /// Files that are damaged or no tips are moved into the folder `quarantine` beside the tips, and counted.
    List {
        /// Say why each file in quarantine does not open
        #[arg(long)]
        quarantine: bool,
        /// The secret of the canaries: they are left out of the list, and it says when the last one came
        #[arg(long, env = "TIP_CANARY", value_name = "FILE")]
        canary: Option<PathBuf>,
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
        /// The twelve digits; spaces do not matter. Without them they are asked for, so that they are not in the
        /// history of the shell
        #[arg(value_name = "CODE", num_args = 0..)]
        code: Vec<String>,
        #[command(flatten)]
        reading: Reading,
    },
    /// Write tips into a file, for another program
    Export(Export),
    /// Overwrite and delete tips
    ///
    /// It asks first. What was overwritten may live on: an SSD writes elsewhere, and snapshots, backups and the
    /// folders of other operators keep their copies.
    Delete(Delete),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// What to do with canaries.
#[derive(Subcommand)]
pub(crate) enum Canary {
    /// Make the secret by which the operators know their own canaries
    ///
    /// Copy it to the machine that sends them and to the operators' machines. It opens no tip. A thief of it can send
    /// a false canary, so make a new one when the sending machine was in other hands.
    Secret {
        /// Where it is written
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Print the body of a form post with a canary, sealed as a browser seals
    ///
    /// tip-function/deploy/canary sends it.
    Post {
        /// The file that `canary secret` wrote
        #[arg(long, env = "TIP_CANARY", value_name = "FILE")]
        secret: PathBuf,
        /// The id of the required question in content/tip-form.toml
        #[arg(long, value_name = "ID", default_value = "what")]
        question: String,
        /// The language of the page
        #[arg(long, value_name = "TAG", default_value = "en")]
        locale: String,
        /// The page with the form, as it was fetched from the site
        #[arg(value_name = "PAGE")]
        page: PathBuf,
    },
    /// Tell when the last canary came; fails if none came in the last two days
    Last {
        /// The file that `canary secret` wrote
        #[arg(long, env = "TIP_CANARY", value_name = "FILE")]
        secret: PathBuf,
        #[command(flatten)]
        inbox: InboxArgument,
        /// The identity that `keygen` wrote
        #[arg(long, env = "TIP_IDENTITY", value_name = "FILE")]
        identity: PathBuf,
    },
}

/// What to export, and as what.
#[derive(Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["id", "all"])))]
#[command(group(clap::ArgGroup::new("form").required(true).args(["age", "text", "csv"])))]
pub(crate) struct Export {
    /// The tip: its name in `list`, or the beginning of it
    #[arg(value_name = "ID")]
    pub(crate) id: Option<String>,
    /// All tips
    #[arg(long, conflicts_with = "age")]
    pub(crate) all: bool,
    /// Write the sealed tip as it is into a new file, which every age tool opens; needs no identity
    #[arg(long, value_name = "FILE")]
    pub(crate) age: Option<PathBuf>,
    /// Text, as `show` prints it
    #[arg(long)]
    pub(crate) text: bool,
    /// CSV with one row for each answer, in which nothing is a formula for a spreadsheet
    #[arg(long)]
    pub(crate) csv: bool,
    /// Write into a new file for this user alone instead of standard output
    #[arg(long, value_name = "FILE", conflicts_with = "age")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) inbox: InboxArgument,
    /// The identity that `keygen` wrote
    #[arg(
        long,
        env = "TIP_IDENTITY",
        value_name = "FILE",
        required_unless_present = "age"
    )]
    pub(crate) identity: Option<PathBuf>,
}

/// What to delete.
#[derive(Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["ids", "older_than", "quarantine"])))]
pub(crate) struct Delete {
    /// The tips: their names in `list`, or the beginnings of them
    #[arg(value_name = "ID")]
    pub(crate) ids: Vec<String>,
    /// All tips that came more than so many days ago, by the tip itself and by the file; needs an identity
    #[arg(long, value_name = "DAYS", requires = "identity")]
    pub(crate) older_than: Option<u32>,
    /// Everything in quarantine
    #[arg(long)]
    pub(crate) quarantine: bool,
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) inbox: InboxArgument,
    /// The identity that `keygen` wrote
    #[arg(long, env = "TIP_IDENTITY", value_name = "FILE")]
    pub(crate) identity: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct InboxArgument {
    /// The inbox folder
    #[arg(long, env = "TIP_INBOX", value_name = "DIR", default_value = "inbox")]
    pub(crate) inbox: PathBuf,
}

#[derive(Args)]
pub(crate) struct Reading {
    #[command(flatten)]
    pub(crate) inbox: InboxArgument,
    /// The identity that `keygen` wrote
    #[arg(long, env = "TIP_IDENTITY", value_name = "FILE")]
    pub(crate) identity: PathBuf,
    /// For a person, or for a program
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a person
    Text,
    /// One JSON value
    Json,
}
