//! Measures the tip function beside programs that do nothing: start, size, memory, tips per second and response times.
//!
//! On Lambda it is compared with an empty function that links the same SDK, and as a plain server with an empty server. A tip
//! counts once the response confirms that the tip is in the queue: sealed and committed to disk.

mod figures;
mod fixture;
mod lambda;
mod load;
mod loads;
mod settings;
mod starts;
mod table;

use anyhow::{Context as _, Result};

use crate::machine::Machine;
use crate::progress::progress;
use figures::FunctionResults;
use fixture::{EMPTY_LAMBDA, EMPTY_SERVER, FUNCTION, Fixture};
pub(crate) use settings::FunctionSettings;

/// Measures, prints tables, and writes the JSON file if one was asked for.
///
/// # Errors
///
/// When a program fails or a file cannot be written.
pub(crate) fn measure(settings: &FunctionSettings) -> Result<()> {
    let machine = Machine::before_measuring();
    std::fs::create_dir_all(&settings.work)?;
    let work = tempfile::tempdir_in(&settings.work)?;
    let fixture = Fixture::prepare(settings, work.path())?;
    let sizes = [FUNCTION, EMPTY_LAMBDA, EMPTY_SERVER]
        .iter()
        .map(|program| Ok(((*program).to_owned(), fixture.size(program)?)))
        .collect::<Result<_>>()?;
    let starts = starts::measure(&fixture)?;
    let loads = loads::measure(&fixture)?;
    progress("");
    let results = FunctionResults {
        machine: machine.after_measuring(),
        sizes,
        starts,
        loads,
    };
    table::print(&results);
    println!("{}", results.machine);
    if let Some(path) = &settings.json {
        std::fs::write(path, serde_json::to_string_pretty(&results)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
