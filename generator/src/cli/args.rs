//! The command line, with the help texts that clap shows.

mod translations;

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use fanal::live::Origin;
use jiff::civil::Date;

use super::help::{
    AFTER_HELP, CHANGES_HELP, EXPLAIN_HELP, FACTS_HELP, NEW_HELP, PRINT_HELP, PUBLISH_HELP,
    TRANSLATIONS_HELP,
};

pub(super) use translations::{ExportArgs, TranslationsCommand};

/// Builds the site: hotline numbers, rights and help, in many languages.
///
/// Without a command it previews the site, as `fanal serve` does.
#[derive(Debug, Parser)]
#[command(name = "fanal", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) global: Global,
}

/// Options shared by all commands.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    /// The folder of the site
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub(crate) site: PathBuf,

    /// The day to build for, instead of today in UTC
    ///
    /// Decides which campaigns and dated pages are shown. Also read from `SOURCE_DATE_EPOCH`.
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) today: Option<Date>,

    /// The format of results: text for a person, or JSON for a program
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// The format of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text, with colours on a terminal
    Text,
    /// One JSON object; `serve` prints one for each event
    Json,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the site to a folder, ready for a web server
    ///
    /// Only changed files are written. If the site has problems, nothing is written.
    Build(BuildArgs),
    /// List every problem without writing anything
    Check,
    /// Make a new site for one country, or a new page, help line or campaign in a site
    ///
    /// Writes a site that works at once: the help line of the country from our records, its emergency number, pages on help and
    /// rights, the form, and a campaign to copy. Asks for what is not said, if it runs on a terminal.
    #[command(after_help = NEW_HELP)]
    New(NewArgs),
    /// Say what each field of a file means, with an example and its values
    #[command(after_help = EXPLAIN_HELP)]
    Explain(ExplainArgs),
    /// Take a page down in every language at once
    ///
    /// Links to it become their words, and its address leads to the page above. `fanal show` brings it back. Changes the list
    /// `hidden` in `content/site.toml`.
    Hide {
        /// The page, such as `rights/pay` or `content/pages/en/rights/pay.md`
        page: String,
    },
    /// Show a hidden page again
    Show {
        /// The page, such as `rights/pay` or `content/pages/en/rights/pay.md`
        page: String,
    },
    /// List what readers would see changed since an earlier version
    ///
    /// Pages in each language, with the headings of the sections that have other words; numbers, hours and all else of help
    /// lines, campaigns and settings, with the old and the new value.
    #[command(after_help = CHANGES_HELP)]
    Changes {
        /// A day such as 2026-11-22, or the id of a commit; without it, the day a week ago
        #[arg(long, value_name = "DAY|COMMIT")]
        since: Option<String>,
    },
    /// Preview the site on this machine; it reloads as you save
    ///
    /// The tip form works, with a key made for the preview: nobody reads these tips, and the pages say so.
    Serve {
        /// The port to listen on; by default the first free one from 8000 to 8019
        #[arg(long, short, value_name = "N")]
        port: Option<u16>,
    },
    /// Ask the published site whether everything is right
    ///
    /// Asks the running site for about 60 pages and files, as readers and strangers would, and lists everything that is
    /// wrong, with what it means and how to mend it: encryption and its certificate, headers, the last build and no older
    /// one, missing pages, old addresses, kept copies, compression, the tip form, and files that nobody may read.
    ///
    /// Nothing is sent that could become a tip, unless --test-tip is given. Exits with 1 if a promise of the site is broken.
    #[command(after_help = PUBLISH_HELP)]
    Publish(PublishArgs),
    /// List what each language lacks; hand texts to a translator and read them back
    ///
    /// Missing, outdated, unused and untranslated pages and messages. Exits with 1 if there are any.
    #[command(after_help = TRANSLATIONS_HELP)]
    Translations(TranslationsArgs),
    /// Put the white space of files in order, so that what a tool saves differs only in words
    ///
    /// TOML, pages and messages: line ends, spaces, empty lines. Comments and words stay, lists and tables too. Each file is read
    /// again and means the same. Exits with 1 if a file cannot be read, or with --check if one is not in order.
    Fmt(FmtArgs),
    /// List what staff should find out about each hotline, and which sources to read again
    ///
    /// For each record, the oldest first: why it is due, which facts are unknown, where sources disagree, and the note for
    /// staff, which is never published. Then the sources of content/sources.toml that were read more than a year ago or that
    /// no page cites. Exits with 1 if a record or a source is due.
    #[command(after_help = FACTS_HELP)]
    Facts(FactsArgs),
    /// Make posters, cards and leaflets to print, with the numbers of the site
    ///
    /// Each is a PDF that is accessible and ready for a printing house, with 3 mm of bleed. What is unchanged is not made again.
    /// `printed.csv` in the folder of the site lists everything, for `fanal recall`.
    #[command(after_help = PRINT_HELP)]
    Print(PrintArgs),
    /// List everything that was printed with a number of a record
    ///
    /// Run it when a number has changed: it names each sheet with the day on which it was made.
    Recall {
        /// The record, by the name of its file, such as `no-rosa`; a territory's code for its emergency number; or a campaign
        record: String,
    },
    /// Print a script that completes commands in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Arguments of `fanal new`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct NewArgs {
    /// A file of a site that is there; without it, a new site
    #[command(subcommand)]
    pub(super) file: Option<NewFile>,
    /// The folder to write to, which is new or empty
    pub(super) folder: Option<PathBuf>,
    /// The country or territory, by its name or its two-letter code
    #[arg(long, value_name = "CC")]
    pub(super) country: Option<String>,
    /// The languages of the site, with commas between them; the others are translated from the first
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub(super) languages: Vec<String>,
    /// Who runs the help line and who pays for it; by default as our record says
    #[arg(long, value_enum)]
    pub(super) model: Option<ModelWord>,
    /// The name of the site; by default the title of its first page
    ///
    /// It is in the title of every page, and so stays in the history of the reader's device. A neutral name is safer.
    #[arg(long)]
    pub(super) name: Option<String>,
}

/// A new file of a site that is there, in which a comment above each field says what it is for.
#[derive(Debug, Subcommand)]
pub(crate) enum NewFile {
    /// Write a new page of this site, as a draft
    Page {
        /// The path of the page below the folder of its language, such as `rights/au-pairs`
        #[arg(required = true)]
        id: Vec<String>,
    },
    /// Write the record of a help line, to be filled in
    Hotline {
        /// The name of its file, such as `no-child`
        #[arg(required = true)]
        id: Vec<String>,
        /// The country or territory that it serves, by its name or its two-letter code; by default the country of the site
        #[arg(long, value_name = "CC")]
        country: Option<String>,
    },
    /// Write a campaign and its page
    Campaign {
        /// The name of its file, such as `18-october-2027`; a day in it is the day that it is about
        #[arg(required = true)]
        id: Vec<String>,
    },
}

/// Arguments of `fanal explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The kind of file: hotline, page, campaign, site, emergency, sources, territories, words or tip-form
    #[arg(value_name = "FILE")]
    pub(super) file: Option<String>,
    /// A field of it, such as `hours` or `source.url`
    pub(super) field: Option<String>,
    /// Print everything as a page in Markdown
    #[arg(long, conflicts_with = "file")]
    pub(super) markdown: bool,
}

/// Who runs a help line and who pays for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ModelWord {
    /// Run by the state
    StateRun,
    /// Run by an organisation, paid by the state
    NgoStateFunded,
    /// Run by an organisation, paid by private donors
    NgoPrivatelyFunded,
    /// Run by an organisation, paid by the state and others
    NgoMixedFunding,
}

/// Arguments of `fanal build`.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own"
)]
pub(crate) struct BuildArgs {
    /// The folder to write to, relative to the site's folder
    ///
    /// Three more folders are written beside it: `<DIR>.host` (settings for web servers), `<DIR>.tip` (the pages that
    /// answer a tip, if the site has a form) and `<DIR>.build` (the program's own files). None of them may be served.
    #[arg(long, short, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Do not minify pages, so that their source is easy to read
    #[arg(long)]
    pub(super) no_minify: bool,
    /// Write `.br` and `.gz` forms of every compressible file, for web servers that send such files
    ///
    /// The first build takes minutes for thousands of pages; later builds compress only what changed.
    #[arg(long)]
    pub(super) compress: bool,
    /// List the files that a host still lacks, for who copies the site by hand
    ///
    /// The folder `<DIR>.lists` then has `written.txt` and `removed.txt`, as `rclone --files-from` takes them, and the same
    /// as commands of lftp in `lftp.txt`. From then on each build adds to them, also without this option, until you have
    /// copied and deleted the three files. Without the folder, everything is listed once.
    #[arg(long)]
    pub(super) list: bool,
    /// Compare the result with a build from scratch
    ///
    /// Takes several times as long. Proves that the cache and the shared parts of pages changed nothing.
    #[arg(long)]
    pub(super) verify: bool,
}

/// Arguments of `fanal publish`.
#[derive(Debug, Args)]
pub(crate) struct PublishArgs {
    /// Check the site at this address; without one, at `origin` of content/site.toml
    #[arg(long, value_name = "URL", required = true, num_args = 0..=1)]
    #[expect(
        clippy::option_option,
        reason = "clap's form of an option whose value may be left out"
    )]
    pub(super) check: Option<Option<Origin>>,
    /// The folder of the last build, which the site must show; relative to the site's folder
    #[arg(long, short, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Send one tip that says that it is a test, and print its code
    ///
    /// It goes the way of every tip. Pull it, open it and compare the code: only that proves the whole way.
    #[arg(long)]
    pub(super) test_tip: bool,
    /// Ask the server at this IP address, whatever the DNS says
    #[arg(long, value_name = "IP")]
    pub(super) address: Option<IpAddr>,
    /// Trust the certificates in this PEM file, in place of the system's
    #[arg(long, value_name = "FILE")]
    pub(super) cacert: Option<PathBuf>,
    /// The port of plain HTTP; by default 80, if URL names no port
    #[arg(long, value_name = "N")]
    pub(super) http_port: Option<u16>,
}

/// Arguments of `fanal translations`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct TranslationsArgs {
    #[command(subcommand)]
    pub(super) command: Option<TranslationsCommand>,
    /// Report on one language only, named by its tag
    #[arg(long, value_name = "TAG")]
    pub(super) locale: Option<String>,
    /// Mark translated pages as current; `all` marks every translated page, after asking
    ///
    /// Writes a digest of the source text into the front matter of each page, as `source_hash`. The page counts as
    /// outdated once the source text changes.
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(super) accept: Vec<String>,
    /// Mark all pages without asking
    #[arg(long, requires = "accept")]
    pub(super) yes: bool,
}

/// Arguments of `fanal fmt`.
#[derive(Debug, Args)]
pub(crate) struct FmtArgs {
    /// Files of the site, such as content/site.toml; by default all of them
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// Write nothing, and list the files that are not in order
    #[arg(long)]
    pub(super) check: bool,
}

/// Arguments of `fanal print`.
#[derive(Debug, Args)]
pub(crate) struct PrintArgs {
    /// Countries, territories or records; without one, the country of the site, or the help lines of the campaign
    #[arg(value_name = "WHAT")]
    pub(super) what: Vec<String>,
    /// Print this campaign, with its title and colours: sheets, pictures to share, and a kit of everything for each language
    #[arg(long, value_name = "ID")]
    pub(super) campaign: Option<String>,
    /// The languages, with commas between them; by default every language of the site
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub(super) languages: Vec<String>,
    /// The kinds of sheets, with commas between them; by default every kind
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    pub(super) kinds: Vec<String>,
    /// Print a campaign whose page is a draft
    #[arg(long, requires = "campaign")]
    pub(super) drafts: bool,
    /// Also offer everything on the page of the campaign, which gets a page for the press, once the site is built
    #[arg(long, requires = "campaign", conflicts_with_all = ["what", "kinds", "languages"])]
    pub(super) publish: bool,
    /// Print numbers that nobody has called; each sheet says so
    #[arg(long)]
    pub(super) not_called: bool,
    /// The folder to write to, relative to the site's folder
    #[arg(long, short, value_name = "DIR", default_value = "print")]
    pub(super) output: PathBuf,
    /// The folder with the fonts, where they are not those of Debian's packages
    #[arg(long, value_name = "DIR")]
    pub(super) fonts: Option<PathBuf>,
}

/// Arguments of `fanal facts`.
#[derive(Debug, Args)]
pub(crate) struct FactsArgs {
    /// Report on the hotlines of one country or territory only, named by its two-letter code
    #[arg(long, value_name = "CC")]
    pub(super) territory: Option<String>,
    /// Report on the records that are due only
    #[arg(long)]
    pub(super) due: bool,
}

/// A day as it is written in files too. The parser of dates names the digit at which it gave up, which helps nobody.
fn day(text: &str) -> Result<Date, &'static str> {
    let parsed = text.parse();
    parsed.map_err(
        |_| "write the year, the month and the day with `-` between them, as in 2027-10-18",
    )
}
