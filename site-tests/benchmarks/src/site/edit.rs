//! Builds of a site that was built before, after no change or one change.

use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result};

use super::figures::{CorpusFigures, Series};
use super::fixture::{Fixture, files_written};
use crate::corpus::{Corpus, Dialect, MESSAGE, RARE_MESSAGE, TEMPLATE};
use crate::process::{flush_disks, run};
use crate::progress::progress;

/// A change to the site between two builds.
#[derive(Clone, Copy)]
enum Edit {
    Nothing,
    Times,
    Page,
    Title,
    RareHotline,
    Hotline,
    RareMessage,
    Message,
    Template,
}

/// The name of the series after a change to a hotline that no article mentions.
pub(super) const RARE_HOTLINE: &str = "rarely shown hotline changed";
/// The name of the series after a change to a hotline that many articles mention.
pub(super) const HOTLINE: &str = "number of one hotline changed";
/// The name of the series after a change to a message that two pages show.
pub(super) const RARE_MESSAGE_CHANGED: &str = "rarely shown message changed";
/// The name of the series after a change to the template of all articles.
pub(super) const TEMPLATE_CHANGED: &str = "one template changed";

const EDITS: [(Edit, &str); 9] = [
    (Edit::Nothing, "nothing changed"),
    (Edit::Times, "times of all pages changed"),
    (Edit::Page, "text of one page changed"),
    (Edit::Title, "title of one page changed"),
    (Edit::RareHotline, RARE_HOTLINE),
    (Edit::Hotline, HOTLINE),
    (Edit::RareMessage, RARE_MESSAGE_CHANGED),
    (Edit::Message, "one message changed"),
    (Edit::Template, TEMPLATE_CHANGED),
];

/// Runs every round; each round makes every edit once.
pub(super) fn measure(fixture: &Fixture<'_>, figures: &mut CorpusFigures) -> Result<()> {
    let mut all: Vec<_> = EDITS
        .iter()
        .map(|(_, name)| Series::new(series_name(name)))
        .collect();
    run(&mut fixture.fanal_build(true))?;
    for round in 0..fixture.rounds {
        for ((edit, name), series) in EDITS.iter().zip(&mut all) {
            edit.make(fixture, round)?;
            flush_disks()?;
            progress(&format!("{name}: round {}", round + 1));
            let (usage, output) = run(&mut fixture.fanal_build(true))
                .with_context(|| format!("cannot build after the edit: {name}"))?;
            series.runs.push(usage);
            series.written.extend(files_written(&output));
        }
    }
    progress("");
    figures.series.append(&mut all);
    Ok(())
}

/// The name of the series of an edit.
pub(super) fn series_name(edit: &str) -> String {
    format!("fanal, {edit}")
}

impl Edit {
    /// Changes the site. Every round makes a different change.
    fn make(self, fixture: &Fixture<'_>, round: usize) -> Result<()> {
        let page = || fixture.corpus.article_path(10 + round, Dialect::Fanal);
        let path = match self {
            Self::Nothing => return Ok(()),
            Self::Times => {
                let hours = u64::try_from(round + 1)? * 3600;
                let time = SystemTime::now() - Duration::from_secs(hours);
                return set_times(&fixture.fanal.join("content/pages"), time);
            }
            Self::Page | Self::Title => page(),
            Self::RareHotline => Corpus::rare_hotline_path(),
            Self::Hotline => Corpus::hotline_path(),
            Self::RareMessage => RARE_MESSAGE.into(),
            Self::Message => MESSAGE.into(),
            Self::Template => TEMPLATE.into(),
        };
        rewrite(&fixture.fanal.join(path), |text| self.applied(text, round))
    }

    fn applied(self, text: &str, round: usize) -> String {
        match self {
            Self::Nothing | Self::Times => text.to_owned(),
            Self::Page => format!("{text}\nOne more sentence.\n"),
            // Lists of pages show the heading, and feeds show the title.
            Self::Title => text
                .replacen("title = \"", "title = \"Now ", 1)
                .replacen("\n# ", "\n# Now ", 1),
            Self::RareHotline | Self::Hotline => {
                let quoted = text.split_once("display = ").map_or("", |(_, rest)| rest);
                let old = quoted.lines().next().unwrap_or_default();
                text.replace(old, &format!("\"12{round:02}\""))
            }
            Self::RareMessage | Self::Message => format!("{} Never {round}.\n", text.trim_end()),
            Self::Template => {
                let class = format!("class=\"round-{round} ");
                text.replacen("class=\"", &class, 1)
            }
        }
    }
}

/// Sets the modification time of all files in `folder` and below. A fresh clone or a copy does the same: every time is new, and
/// only reading a file shows that its text is unchanged.
fn set_times(folder: &Path, time: SystemTime) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            set_times(&path, time)?;
        } else {
            std::fs::File::open(&path)?.set_modified(time)?;
        }
    }
    Ok(())
}

/// Saves a changed file as editors do: writes all of it under a temporary name, then renames it.
pub(super) fn rewrite(path: &Path, change: impl Fn(&str) -> String) -> Result<()> {
    let before =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let after = change(&before);
    anyhow::ensure!(
        after != before,
        "the edit does not change {}",
        path.display()
    );
    // Fanal ignores files that start with a dot, as the temporary files of editors do.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.new"));
    std::fs::write(&temporary, after)?;
    std::fs::rename(&temporary, path)?;
    Ok(())
}
