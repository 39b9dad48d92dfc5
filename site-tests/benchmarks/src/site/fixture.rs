//! A corpus on disk, and the commands that build it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::settings::{Part, SiteSettings};
use crate::corpus::{Corpus, Dialect, TODAY};
use crate::process::run;

/// Hugo is not measured with more pages than this: it would take half an hour and several gigabytes.
const HUGO_MAX_PAGES: usize = 10_000;

/// Everything at the top of a site's folder that belongs to its source. A build creates all other files and folders.
const SOURCE: [&str; 7] = [
    "content",
    "locales",
    "theme",
    "layouts",
    "static",
    "i18n",
    "hugo.toml",
];

/// A corpus on disk, and the programs that build it.
pub(super) struct Fixture<'a> {
    settings: &'a SiteSettings,
    pub(super) corpus: Corpus,
    pub(super) rounds: usize,
    /// The folder of the Fanal site.
    pub(super) fanal: PathBuf,
    /// The folder of the Hugo site, if Hugo is measured.
    pub(super) hugo: Option<PathBuf>,
    /// The folder that collects the output of earlier builds.
    pub(super) old_output: PathBuf,
}

impl<'a> Fixture<'a> {
    /// Writes a corpus of `pages` Markdown files below the folder `work`.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub(super) fn prepare(settings: &'a SiteSettings, work: &Path, pages: usize) -> Result<Self> {
        let corpus = Corpus::new(pages, 7)?;
        let fanal = work.join(format!("{pages}/fanal"));
        corpus.write(&fanal, Dialect::Fanal)?;
        let is_compared = settings.includes(Part::Full) || settings.includes(Part::Serve);
        let measures_hugo = is_compared && settings.hugo.is_some() && pages <= HUGO_MAX_PAGES;
        let hugo = measures_hugo.then(|| work.join(format!("{pages}/hugo")));
        if let Some(hugo) = &hugo {
            corpus.write(hugo, Dialect::Hugo)?;
        }
        let old_output = work.join(format!("{pages}/old-output"));
        std::fs::create_dir_all(&old_output)?;
        let rounds = settings
            .rounds
            .unwrap_or(if pages < 100_000 { 5 } else { 3 });
        Ok(Self {
            settings,
            corpus,
            rounds,
            fanal,
            hugo,
            old_output,
        })
    }

    /// The command that builds the site with Fanal.
    pub(super) fn fanal_build(&self, minified: bool) -> Command {
        let mut command = self.fanal_command();
        command.args(["--format", "json", "build"]);
        if !minified {
            command.arg("--no-minify");
        }
        command
    }

    /// `fanal` with the site and the day, without a command.
    pub(super) fn fanal_command(&self) -> Command {
        let mut command = Command::new(&self.settings.fanal);
        command
            .arg("--site")
            .arg(&self.fanal)
            .args(["--today", TODAY]);
        command
    }

    /// Whether the measured `fanal` has the option `--no-minify`.
    ///
    /// # Errors
    ///
    /// When `fanal` cannot be run.
    pub(super) fn can_build_unminified(&self) -> Result<bool> {
        let mut command = Command::new(&self.settings.fanal);
        Ok(run(command.args(["build", "--help"]))?
            .1
            .contains("--no-minify"))
    }

    /// `hugo` with the site, without a command. It writes nothing outside the site's folder.
    ///
    /// # Errors
    ///
    /// When Hugo is not measured.
    pub(super) fn hugo_command(&self) -> Result<Command> {
        let (program, site) = self
            .settings
            .hugo
            .as_ref()
            .zip(self.hugo.as_ref())
            .context("hugo is not measured")?;
        let mut command = Command::new(program);
        command
            .arg("--noBuildLock")
            .arg("--source")
            .arg(site)
            .env("HUGO_CACHEDIR", site.join("cache"));
        Ok(command)
    }

    /// Moves everything that a build has written into the site's folder to the folder `name` in [`Self::old_output`].
    ///
    /// # Errors
    ///
    /// When a file cannot be moved.
    pub(super) fn set_output_aside(&self, site: &Path, name: &str) -> Result<()> {
        let target = self.old_output.join(name);
        std::fs::create_dir_all(&target)?;
        for entry in std::fs::read_dir(site)? {
            let entry = entry?;
            if !SOURCE.iter().any(|source| entry.file_name() == **source) {
                std::fs::rename(entry.path(), target.join(entry.file_name()))?;
            }
        }
        Ok(())
    }
}

/// The number of written files in the output of `fanal --format json build`.
pub(super) fn files_written(output: &str) -> Option<u64> {
    serde_json::from_str::<serde_json::Value>(output)
        .ok()?
        .get("changed")?
        .as_u64()
}
