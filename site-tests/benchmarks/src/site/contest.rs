//! Full builds from nothing, one after the other in each round: Fanal, Hugo, and `cp -r` of what Fanal wrote.

use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Ground, Measured, Series, written};
use crate::process::{Usage, run, settle};
use crate::report::progress;

/// Who takes part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entrant {
    Fanal { minified: bool },
    Hugo { minified: bool },
    Copy,
}

impl Entrant {
    fn name(self) -> &'static str {
        match self {
            Self::Fanal { minified: true } => "fanal, minified",
            Self::Fanal { minified: false } => "fanal, not minified",
            Self::Hugo { minified: true } => "hugo, minified",
            Self::Hugo { minified: false } => "hugo, not minified",
            Self::Copy => "cp -r of fanal's output",
        }
    }
}

/// Runs all rounds.
pub(super) fn measure(ground: &Ground<'_>, measured: &mut Measured) -> Result<()> {
    let mut entrants = vec![Entrant::Fanal { minified: true }];
    if ground.can_leave_unminified()? {
        entrants.push(Entrant::Fanal { minified: false });
    }
    if ground.hugo.is_some() {
        entrants.extend([
            Entrant::Hugo { minified: true },
            Entrant::Hugo { minified: false },
        ]);
    }
    entrants.push(Entrant::Copy);
    let mut all: Vec<_> = entrants
        .iter()
        .map(|entrant| Series::new(entrant.name()))
        .collect();

    // Not timed: it reads programs and sources into memory, and makes what is copied.
    run(&mut ground.fanal_build(true))?;
    let output = ground.aside.join("to-copy");
    std::fs::rename(ground.fanal.join("public"), &output)?;
    ground.set_aside(&ground.fanal, "first")?;
    for round in 0..ground.rounds {
        // Each starts a round in its turn, so that none always follows the same one.
        for turn in 0..entrants.len() {
            let place = (round + turn) % entrants.len();
            let (Some(&entrant), Some(series)) = (entrants.get(place), all.get_mut(place)) else {
                continue;
            };
            settle()?;
            progress(&format!("{}: round {}", series.name, round + 1));
            let (usage, files) = ground
                .enter(entrant, round)
                .with_context(|| format!("measuring {}", series.name))?;
            series.runs.push(usage);
            series.written.extend(files);
        }
    }
    progress("");
    measured.pairs.extend(pairs(&entrants));
    measured.series.append(&mut all);
    Ok(())
}

/// Fanal beside each of the others that does the same.
fn pairs(entrants: &[Entrant]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for minified in [true, false] {
        let fanal = Entrant::Fanal { minified };
        for other in [Entrant::Hugo { minified }, Entrant::Copy] {
            if entrants.contains(&fanal) && entrants.contains(&other) {
                pairs.push((fanal.name().to_owned(), other.name().to_owned()));
            }
        }
    }
    pairs
}

impl Ground<'_> {
    fn enter(&self, entrant: Entrant, round: usize) -> Result<(Usage, Option<u64>)> {
        let aside = format!("{}-{round}", entrant.name());
        match entrant {
            Entrant::Fanal { minified } => {
                let (usage, said) = run(&mut self.fanal_build(minified))?;
                self.set_aside(&self.fanal, &aside)?;
                Ok((usage, written(&said)))
            }
            Entrant::Hugo { minified } => {
                let site = self.hugo.as_ref().context("hugo takes no part")?;
                let mut command = self.hugo_command()?;
                command.args(minified.then_some("--minify"));
                let (usage, _) = run(&mut command)?;
                self.set_aside(site, &aside)?;
                Ok((usage, None))
            }
            Entrant::Copy => {
                let mut command = Command::new("cp");
                command
                    .arg("-r")
                    .arg(self.aside.join("to-copy"))
                    .arg(self.aside.join(aside));
                Ok((run(&mut command)?.0, None))
            }
        }
    }

    /// A command of Hugo that leaves nothing outside its site.
    pub(super) fn hugo_command(&self) -> Result<Command> {
        let (program, site) = self
            .settings
            .hugo
            .as_ref()
            .zip(self.hugo.as_ref())
            .context("hugo takes no part")?;
        let mut command = Command::new(program);
        command
            .arg("--noBuildLock")
            .arg("--source")
            .arg(site)
            .env("HUGO_CACHEDIR", site.join("cache"));
        Ok(command)
    }

    fn can_leave_unminified(&self) -> Result<bool> {
        let mut command = Command::new(&self.settings.fanal);
        Ok(run(command.args(["build", "--help"]))?
            .1
            .contains("--no-minify"))
    }
}
