//! Builds of a site that is built already, after nothing or one thing has changed.

use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result};

use super::{Ground, Measured, Series, written};
use crate::corpus::{Corpus, Dialect, MESSAGE, TEMPLATE};
use crate::process::{run, settle};
use crate::report::progress;

/// What has changed since the last build.
#[derive(Clone, Copy)]
enum Edit {
    Nothing,
    Times,
    Page,
    Title,
    Hotline,
    Message,
    Template,
}

const EDITS: [(Edit, &str); 7] = [
    (Edit::Nothing, "nothing changed"),
    (Edit::Times, "times of all pages changed"),
    (Edit::Page, "text of one page changed"),
    (Edit::Title, "title of one page changed"),
    (Edit::Hotline, "number of one hotline changed"),
    (Edit::Message, "one message changed"),
    (Edit::Template, "one template changed"),
];

/// Runs all rounds; each makes every edit once.
pub(super) fn measure(ground: &Ground<'_>, measured: &mut Measured) -> Result<()> {
    let mut all: Vec<_> = EDITS
        .iter()
        .map(|(_, name)| Series::new(format!("fanal, {name}")))
        .collect();
    run(&mut ground.fanal_build(true))?;
    for round in 0..ground.rounds {
        for ((edit, name), series) in EDITS.iter().zip(&mut all) {
            edit.make(ground, round)?;
            settle()?;
            progress(&format!("{name}: round {}", round + 1));
            let (usage, said) = run(&mut ground.fanal_build(true))
                .with_context(|| format!("after the edit: {name}"))?;
            series.runs.push(usage);
            series.written.extend(written(&said));
        }
    }
    progress("");
    measured.series.append(&mut all);
    Ok(())
}

impl Edit {
    /// Changes the site; no two rounds make the same change.
    fn make(self, ground: &Ground<'_>, round: usize) -> Result<()> {
        let page = || ground.corpus.article_path(10 + round, Dialect::Fanal);
        let path = match self {
            Self::Nothing => return Ok(()),
            Self::Times => {
                let hours = u64::try_from(round + 1)? * 3600;
                let then = SystemTime::now() - Duration::from_secs(hours);
                return date_back(&ground.fanal.join("content/pages"), then);
            }
            Self::Page | Self::Title => page(),
            Self::Hotline => Corpus::hotline_path(),
            Self::Message => MESSAGE.into(),
            Self::Template => TEMPLATE.into(),
        };
        rewrite(&ground.fanal.join(path), |text| self.applied(text, round))
    }

    fn applied(self, text: &str, round: usize) -> String {
        match self {
            Self::Nothing | Self::Times => text.to_owned(),
            Self::Page => format!("{text}\nOne more sentence.\n"),
            // Lists show the heading, feeds the title.
            Self::Title => text
                .replacen("title = \"", "title = \"Now ", 1)
                .replacen("\n# ", "\n# Now ", 1),
            Self::Hotline => {
                let quoted = text.split_once("display = ").map_or("", |(_, rest)| rest);
                let old = quoted.lines().next().unwrap_or_default();
                text.replace(old, &format!("\"12{round:02}\""))
            }
            Self::Message => format!("{} Never {round}.\n", text.trim_end()),
            Self::Template => {
                let class = format!("class=\"round-{round} ");
                text.replacen("class=\"", &class, 1)
            }
        }
    }
}

/// Gives all files in a folder, and below it, another time, as a fresh clone or a copy does: no text is other than it was,
/// but that only shows when it is read.
fn date_back(folder: &Path, then: SystemTime) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            date_back(&path, then)?;
        } else {
            std::fs::File::open(&path)?.set_modified(then)?;
        }
    }
    Ok(())
}

/// Saves a file as an editor does: whole, under another name, then renamed.
pub(super) fn rewrite(path: &Path, change: impl Fn(&str) -> String) -> Result<()> {
    let before =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let after = change(&before);
    anyhow::ensure!(
        after != before,
        "an edit of {} changes nothing",
        path.display()
    );
    // Editors' own files start with a dot, and are no part of a site.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let saved = path.with_file_name(format!(".{name}.new"));
    std::fs::write(&saved, after)?;
    std::fs::rename(&saved, path)?;
    Ok(())
}
