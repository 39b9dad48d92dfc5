//! Full builds without earlier output: in each round Fanal, Hugo, and `cp -r` of Fanal's output, one after the other.

use std::process::Command;

use anyhow::{Context as _, Result};

use super::figures::{CorpusFigures, Series};
use super::fixture::{Fixture, files_written};
use crate::process::{Usage, flush_disks, run};
use crate::progress::progress;

/// One of the compared commands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Contender {
    Fanal { minified: bool },
    Hugo { minified: bool },
    Copy,
}

/// The name of the series of full builds as a site is published.
pub(super) const FANAL: &str = "fanal, minified";
/// The name of the series of copies.
pub(super) const COPY: &str = "cp -r of fanal's output";

impl Contender {
    fn name(self) -> &'static str {
        match self {
            Self::Fanal { minified: true } => FANAL,
            Self::Fanal { minified: false } => "fanal, not minified",
            Self::Hugo { minified: true } => "hugo, minified",
            Self::Hugo { minified: false } => "hugo, not minified",
            Self::Copy => COPY,
        }
    }
}

/// Runs every round; with `only_budgets` just the builds that a budget is about, and the copies they are compared with.
pub(super) fn measure(
    fixture: &Fixture<'_>,
    figures: &mut CorpusFigures,
    only_budgets: bool,
) -> Result<()> {
    let mut contenders = vec![Contender::Fanal { minified: true }];
    if !only_budgets && fixture.can_build_unminified()? {
        contenders.push(Contender::Fanal { minified: false });
    }
    if !only_budgets && fixture.hugo.is_some() {
        contenders.extend([
            Contender::Hugo { minified: true },
            Contender::Hugo { minified: false },
        ]);
    }
    contenders.push(Contender::Copy);
    let mut all: Vec<_> = contenders
        .iter()
        .map(|contender| Series::new(contender.name()))
        .collect();

    // This build is not timed. It fills the page cache with the programs and sources, and its output is what `cp -r` copies.
    run(&mut fixture.fanal_build(true))?;
    let output = fixture.old_output.join("to-copy");
    std::fs::rename(fixture.fanal.join("public"), &output)?;
    fixture.set_output_aside(&fixture.fanal, "first")?;
    for round in 0..fixture.rounds {
        // Every round starts with another contender, so that none always runs after the same one.
        for turn in 0..contenders.len() {
            let place = (round + turn) % contenders.len();
            let (Some(&contender), Some(series)) = (contenders.get(place), all.get_mut(place))
            else {
                continue;
            };
            flush_disks()?;
            progress(&format!("{}: round {}", series.name, round + 1));
            let (usage, files) = fixture
                .run_contender(contender, round)
                .with_context(|| format!("cannot measure {}", series.name))?;
            series.runs.push(usage);
            series.written.extend(files);
        }
    }
    progress("");
    figures.pairs.extend(pairs(&contenders));
    figures.series.append(&mut all);
    Ok(())
}

/// Pairs of Fanal and each contender that produces the same output.
fn pairs(contenders: &[Contender]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for minified in [true, false] {
        let fanal = Contender::Fanal { minified };
        for other in [Contender::Hugo { minified }, Contender::Copy] {
            if contenders.contains(&fanal) && contenders.contains(&other) {
                pairs.push((fanal.name().to_owned(), other.name().to_owned()));
            }
        }
    }
    pairs
}

impl Fixture<'_> {
    /// Runs `contender` once. Returns its usage and, if it prints it, the number of written files.
    fn run_contender(&self, contender: Contender, round: usize) -> Result<(Usage, Option<u64>)> {
        let folder = format!("{}-{round}", contender.name());
        match contender {
            Contender::Fanal { minified } => {
                let (usage, output) = run(&mut self.fanal_build(minified))?;
                self.set_output_aside(&self.fanal, &folder)?;
                Ok((usage, files_written(&output)))
            }
            Contender::Hugo { minified } => {
                let site = self.hugo.as_ref().context("hugo is not measured")?;
                let mut command = self.hugo_command()?;
                command.args(minified.then_some("--minify"));
                let (usage, _) = run(&mut command)?;
                self.set_output_aside(site, &folder)?;
                Ok((usage, None))
            }
            Contender::Copy => {
                let mut command = Command::new("cp");
                command
                    .arg("-r")
                    .arg(self.old_output.join("to-copy"))
                    .arg(self.old_output.join(folder));
                Ok((run(&mut command)?.0, None))
            }
        }
    }
}
