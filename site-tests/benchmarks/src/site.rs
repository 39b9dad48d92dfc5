//! The generator measured: full builds beside Hugo and `cp -r`, builds after one edit, and the preview.
//!
//! A corpus of each size is written below a work folder. Old output is set aside and removed after everything was measured: on
//! ext4, files made just after many were removed cost up to four times as much.

mod contest;
mod edit;
mod preview;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::corpus::{Corpus, Dialect, TODAY};
use crate::process::Usage;
use crate::report::Machine;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Part {
    /// Full builds, minified and not, beside Hugo (up to 10,000 pages) and `cp -r` of the output
    Full,
    /// Builds after nothing changed, or only the times of all pages, or one page, title, hotline, message or template
    Edits,
    /// From a saved page to that page, loaded again, in `fanal serve` and `hugo server`
    Serve,
}

/// What to measure, with which programs.
#[derive(Debug, clap::Args)]
pub(crate) struct Settings {
    /// Sizes of the site, in pages of all languages together
    #[arg(long, value_name = "N,…", value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000])]
    sizes: Vec<usize>,
    /// How often each thing is measured; without it 5 times, and 3 times from 100,000 pages on
    #[arg(long, value_name = "N")]
    rounds: Option<usize>,
    /// Only these parts
    #[arg(long, value_name = "PART,…", value_delimiter = ',', value_enum)]
    only: Vec<Part>,
    /// Also write all figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where sites are written; emptied afterwards
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    work: PathBuf,
    /// The program `fanal`
    #[arg(
        long,
        value_name = "FILE",
        env = "FANAL_BIN",
        hide_env = true,
        default_value = "target/release/fanal"
    )]
    fanal: PathBuf,
    /// The program `hugo`; without it nothing is measured beside Hugo
    #[arg(long, value_name = "FILE", env = "HUGO_BIN", hide_env = true)]
    hugo: Option<PathBuf>,
}

/// Beyond this many pages Hugo is left out: it would take half an hour and several gigabytes.
const HUGO_UP_TO: usize = 10_000;

/// Everything that was measured.
#[derive(Debug, Serialize)]
struct Outcome {
    machine: Machine,
    sites: Vec<Measured>,
}

/// What was measured on one site.
#[derive(Debug, Serialize)]
pub(crate) struct Measured {
    /// Its Markdown files.
    pub(crate) pages: usize,
    /// Whole processes.
    pub(crate) series: Vec<Series>,
    /// What is compared, round by round: names of two series.
    pub(crate) pairs: Vec<(String, String)>,
    /// Milliseconds from a saved page to that page, served.
    pub(crate) previews: Vec<(String, Vec<f64>)>,
}

/// One thing, measured several times.
#[derive(Debug, Serialize)]
pub(crate) struct Series {
    /// What it is.
    pub(crate) name: String,
    /// Files that the program wrote in each round, where it says so.
    pub(crate) written: Vec<u64>,
    /// What each round used.
    pub(crate) runs: Vec<Usage>,
}

impl Series {
    fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            written: Vec::new(),
            runs: Vec::new(),
        }
    }

    /// One figure of each round.
    pub(crate) fn figures(&self, figure: impl Fn(&Usage) -> f64) -> Vec<f64> {
        self.runs.iter().map(figure).collect()
    }
}

/// A site on disk and the programs that build it.
struct Ground<'a> {
    settings: &'a Settings,
    corpus: Corpus,
    rounds: usize,
    /// The site as Fanal reads it.
    fanal: PathBuf,
    /// The same as Hugo reads it, where Hugo takes part.
    hugo: Option<PathBuf>,
    /// Output of earlier builds.
    aside: PathBuf,
}

/// Measures, prints a table, and writes the JSON that was asked for.
///
/// # Errors
///
/// When a program fails, or a file cannot be written.
pub(crate) fn measure(settings: &Settings) -> Result<()> {
    let before = Machine::look();
    let mut sites = Vec::new();
    std::fs::create_dir_all(&settings.work)?;
    // A folder of its own, so that nothing but what was made here is ever removed.
    let work = tempfile::tempdir_in(&settings.work)
        .with_context(|| format!("cannot write to {}", settings.work.display()))?;
    for &pages in &settings.sizes {
        let ground = Ground::prepare(settings, work.path(), pages)?;
        eprintln!("{} pages, {} rounds", ground.corpus.pages(), ground.rounds);
        let mut measured = Measured {
            pages: ground.corpus.pages(),
            series: Vec::new(),
            pairs: Vec::new(),
            previews: Vec::new(),
        };
        if settings.measures(Part::Full) {
            contest::measure(&ground, &mut measured)?;
        }
        if settings.measures(Part::Edits) {
            edit::measure(&ground, &mut measured)?;
        }
        if settings.measures(Part::Serve) {
            preview::measure(&ground, &mut measured)?;
        }
        crate::report::print_site(&measured);
        sites.push(measured);
    }
    let machine = before.until_now();
    println!("{machine}");
    if let Some(path) = &settings.json {
        let text = serde_json::to_string_pretty(&Outcome { machine, sites })?;
        std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

impl Settings {
    fn measures(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

impl<'a> Ground<'a> {
    fn prepare(settings: &'a Settings, work: &Path, pages: usize) -> Result<Self> {
        let corpus = Corpus::new(pages, 7)?;
        let fanal = work.join(format!("{pages}/fanal"));
        corpus.write(&fanal, Dialect::Fanal)?;
        let hugo = settings.hugo.is_some() && pages <= HUGO_UP_TO;
        let hugo = hugo.then(|| work.join(format!("{pages}/hugo")));
        if let Some(hugo) = &hugo {
            corpus.write(hugo, Dialect::Hugo)?;
        }
        let aside = work.join(format!("{pages}/aside"));
        std::fs::create_dir_all(&aside)?;
        let rounds = settings
            .rounds
            .unwrap_or(if pages < 100_000 { 5 } else { 3 });
        Ok(Self {
            settings,
            corpus,
            rounds,
            fanal,
            hugo,
            aside,
        })
    }

    /// A command that builds the site with Fanal.
    fn fanal_build(&self, minified: bool) -> Command {
        let mut command = self.fanal_command();
        command.args(["--format", "json", "build"]);
        if !minified {
            command.arg("--no-minify");
        }
        command
    }

    fn fanal_command(&self) -> Command {
        let mut command = Command::new(&self.settings.fanal);
        command
            .arg("--site")
            .arg(&self.fanal)
            .args(["--today", TODAY]);
        command
    }

    /// Sets aside all that building has left in the site's folder: output, caches, notes.
    fn set_aside(&self, site: &Path, name: &str) -> Result<()> {
        let target = self.aside.join(name);
        std::fs::create_dir_all(&target)?;
        for entry in std::fs::read_dir(site)? {
            let entry = entry?;
            let own = [
                "content",
                "locales",
                "theme",
                "layouts",
                "static",
                "i18n",
                "hugo.toml",
            ];
            if !own.iter().any(|own| entry.file_name() == **own) {
                std::fs::rename(entry.path(), target.join(entry.file_name()))?;
            }
        }
        Ok(())
    }
}

/// How many files `fanal --format json build` says it has written.
fn written(said: &str) -> Option<u64> {
    serde_json::from_str::<serde_json::Value>(said)
        .ok()?
        .get("changed")?
        .as_u64()
}
