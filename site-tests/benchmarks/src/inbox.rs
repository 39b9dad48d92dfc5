//! `benchmark inbox`: how long operators wait for a full queue to be pulled and listed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::process::{Usage, flush_disks, run};
use crate::sample::Sample;

/// What to measure, and with which programs.
#[derive(Debug, clap::Args)]
pub(crate) struct InboxSettings {
    /// Number of tips on the queue
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    tips: usize,
    /// How often the queue is filled, pulled and listed
    #[arg(long, value_name = "N", default_value_t = 3)]
    rounds: usize,
    /// The folder for the queue and the inbox; both must be on a disk to measure what operators see
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    work: PathBuf,
    /// The folder with `tip-inbox` and `examples/fill_queue`
    #[arg(
        long,
        value_name = "DIR",
        env = "INBOX_BINS",
        hide_env = true,
        default_value = "target/release"
    )]
    programs: PathBuf,
}

/// Measures, and prints a table.
///
/// # Errors
///
/// When a program fails, or not every tip is pulled and listed.
pub(crate) fn measure(settings: &InboxSettings) -> Result<()> {
    let (mut pulls, mut lists) = (Vec::new(), Vec::new());
    std::fs::create_dir_all(&settings.work)?;
    // The folders stay until the end: some file systems create files slowly for minutes after 10,000 were removed.
    let mut folders = Vec::new();
    for _ in 0..settings.rounds {
        let folder = tempfile::tempdir_in(&settings.work)?;
        let (pull, list) = round(settings, folder.path())?;
        folders.push(folder);
        pulls.push(pull);
        lists.push(list);
    }
    println!(
        "{} tips, {} rounds: median, smallest and largest",
        settings.tips, settings.rounds
    );
    for (name, usages) in [("pull", &pulls), ("list", &lists)] {
        let sample = |figure: fn(&Usage) -> f64| {
            Sample::of(usages.iter().map(figure)).context("at least one round")
        };
        println!(
            "{name}  wall s {:<20}  CPU s {:<20}  peak MB {:.0}",
            sample(|usage| usage.wall)?.to_string(),
            sample(|usage| usage.cpu)?.to_string(),
            sample(|usage| usage.peak / 1e6)?
        );
    }
    Ok(())
}

fn round(settings: &InboxSettings, folder: &Path) -> Result<(Usage, Usage)> {
    let program = |name: &str| {
        let path = settings.programs.join(name);
        std::path::absolute(&path).map(Command::new)
    };
    let count = settings.tips.to_string();
    run(program("examples/fill_queue")?.arg(folder).arg(&count))?;
    flush_disks()?;
    let (pull, said) = run(program("tip-inbox")?
        .args(["pull", "--queue", "queue", "--inbox", "inbox"])
        .current_dir(folder))?;
    ensure!(said.starts_with(&format!("{count} new tips")), "{said}");
    flush_disks()?;
    let (list, said) = run(program("tip-inbox")?
        .args(["list", "--inbox", "inbox", "--identity", "identity"])
        .current_dir(folder))?;
    let listed = said
        .lines()
        .filter(|line| line.contains("They keep"))
        .count();
    ensure!(listed == settings.tips, "{listed} tips were listed");
    Ok((pull, list))
}
