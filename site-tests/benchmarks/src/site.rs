//! Measures the generator: full builds beside Hugo and `cp -r`, builds after one edit, and the preview.
//!
//! Each size gets a corpus of its own in a temporary folder. Old output is moved aside and deleted after the last measurement:
//! on ext4, creating files right after deleting many takes up to four times as long.

mod budget;
mod edit;
mod figures;
mod fixture;
mod full_build;
mod preview;
mod settings;
mod table;

use anyhow::{Context as _, Result};

use crate::machine::Machine;
use figures::{CorpusFigures, SiteResults};
use fixture::Fixture;
use settings::Part;
pub(crate) use settings::SiteSettings;

/// Measures, prints a table for each size, and writes the JSON file if one was asked for.
///
/// # Errors
///
/// When a program fails or a file cannot be written.
pub(crate) fn measure(settings: &SiteSettings) -> Result<()> {
    let machine = Machine::before_measuring();
    let mut sites = Vec::new();
    std::fs::create_dir_all(&settings.work)?;
    // A new folder, so that only files created here are ever removed.
    let work = tempfile::tempdir_in(&settings.work)
        .with_context(|| format!("cannot write to {}", settings.work.display()))?;
    for &pages in &settings.sizes {
        let fixture = Fixture::prepare(settings, work.path(), pages)?;
        let pages = fixture.corpus.pages();
        eprintln!("{pages} pages, {} rounds", fixture.rounds);
        let mut figures = CorpusFigures::new(pages);
        let has_budgets = settings.includes(Part::Budgets);
        if settings.includes(Part::Full) || has_budgets {
            let only_budgets = !settings.includes(Part::Full);
            full_build::measure(&fixture, &mut figures, only_budgets)?;
        }
        if settings.includes(Part::Edits) || has_budgets {
            edit::measure(&fixture, &mut figures)?;
        }
        if settings.includes(Part::Serve) {
            preview::measure(&fixture, &mut figures)?;
        }
        table::print(&figures);
        budget::print(&figures);
        sites.push(figures);
    }
    let machine = machine.after_measuring();
    println!("{machine}");
    if let Some(path) = &settings.json {
        let text = serde_json::to_string_pretty(&SiteResults { machine, sites })?;
        std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
