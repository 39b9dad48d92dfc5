//! The command line: what can be asked, in words for a person who has never used a terminal.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

/// Builds the site: hotline numbers, rights and help, in many languages.
///
/// Without a command it shows the site on this machine, as `fanal serve` does.
#[derive(Debug, Parser)]
#[command(name = "fanal", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) global: Global,
}

const AFTER_HELP: &str = "\
Examples:
  fanal                              look at the site while you write: it loads itself again
  fanal check                        see what must be mended, all at once
  fanal build                        write the site to public/, ready for a web server
  fanal build --verify               the same, and prove that it is what a first build would write
  fanal translations                 see what each language lacks
  fanal serve --today 2027-07-30     look at the site as it will be on that day

A site is a folder with content/ and, if it has words or a look of its own, locales/ and theme/.

Exit codes: 0 all is well; 1 the site has problems, each shown with its place and a way out;
2 the command cannot be understood; 3 a file, folder or port cannot be used;
130 stopped with Ctrl-C.";

/// What holds for every command.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    /// The folder of the site
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub(crate) site: PathBuf,

    /// The day to build for, instead of today in UTC
    ///
    /// Campaigns and pages with dates come and go by it. Also read from `SOURCE_DATE_EPOCH`.
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<Date>,

    /// How results are shown: for a person, or as JSON for a program
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// For whom results are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Words and colours
    Text,
    /// One JSON object
    Json,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the site to a folder, ready for a web server
    ///
    /// Only files that changed are written. If anything is wrong, nothing is: the folder stays as it was.
    Build(BuildArgs),
    /// Look for problems without writing anything
    Check,
    /// Show the site on this machine, and again after each change
    ///
    /// The tip form works, with a key made for the preview: nobody reads these tips, and the pages say so.
    Serve {
        /// The port to listen on; without it, the first free one from 8000 on
        #[arg(long, short, value_name = "N")]
        port: Option<u16>,
    },
    /// Show what each language lacks
    ///
    /// Missing, outdated, unused and untranslated pages and messages. Exits with 1 if anything is to be done.
    Translations(TranslationsArgs),
    /// Print a script that completes commands in your shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Arguments of `fanal build`.
#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    /// Where to write it, from the site's folder
    ///
    /// Beside it come `<DIR>.host` (settings for web servers), `<DIR>.tip` (the pages that answer a tip, if the
    /// site has a form) and `<DIR>.build` (this program's own notes). None of these may be served.
    #[arg(long, short, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Leave the pages as the templates print them, to read their source
    #[arg(long)]
    pub(super) no_minify: bool,
    /// Write `.br` and `.gz` forms beside each file, for web servers that send them as they are
    ///
    /// The first time takes some minutes for thousands of pages; after that only what changed is compressed.
    #[arg(long)]
    pub(super) compress: bool,
    /// Make everything a second time, from nothing and one by one, and compare
    ///
    /// Takes several times as long. Proves that the cache and the shared parts of pages changed nothing.
    #[arg(long)]
    pub(super) verify: bool,
}

/// Arguments of `fanal translations`.
#[derive(Debug, Args)]
pub(crate) struct TranslationsArgs {
    /// Only this language, by its tag
    #[arg(long, value_name = "TAG")]
    pub(super) locale: Option<String>,
    /// Say that a translated page fits its source text as it is now
    ///
    /// Writes `source_hash` into its front matter. `all` accepts every translated page.
    #[arg(long, value_name = "PATH")]
    pub(super) accept: Vec<String>,
}
