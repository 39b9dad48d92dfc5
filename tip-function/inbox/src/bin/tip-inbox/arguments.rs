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
  tip-inbox find '1234 5678 9012' --inbox inbox --identity operator.identity

`pull` never needs the identity, and the other commands never need the queue: keep the identity on \
a machine that the queue's machine cannot reach. Everybody who has the identity can read every tip that \
was sealed to it. If it is lost, these tips cannot be read any more.

Characters in a tip that a terminal would obey are shown as codes such as ⟦U+202E⟧.";

#[derive(Subcommand)]
pub(crate) enum Command {
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
    /// Print the recipient of an existing identity
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
