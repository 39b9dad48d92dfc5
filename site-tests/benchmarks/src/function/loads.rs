//! Measures loads: both plain servers in each round, over each number of connections.

use anyhow::Result;

use super::figures::LoadFigures;
use super::fixture::{EMPTY_SERVER, FUNCTION, Fixture};
use super::load;
use crate::process::flush_disks;
use crate::progress::progress;

/// Measures every load.
///
/// # Errors
///
/// When a server does not start, or does not accept a tip.
pub(super) fn measure(fixture: &Fixture<'_>) -> Result<Vec<LoadFigures>> {
    let mut loads = Vec::new();
    for &connections in &fixture.settings.connections {
        let mut pair = [FUNCTION, EMPTY_SERVER].map(|name| LoadFigures::new(name, connections));
        for round in 0..fixture.settings.rounds {
            for figures in &mut pair {
                progress(&format!(
                    "{} with {connections} connections: round {}",
                    figures.name,
                    round + 1
                ));
                measure_once(fixture, figures)?;
            }
        }
        loads.extend(pair);
    }
    Ok(loads)
}

fn measure_once(fixture: &Fixture<'_>, figures: &mut LoadFigures) -> Result<()> {
    flush_disks()?;
    let server = fixture.start_server(&figures.name)?;
    let cpu_before = server.process.cpu()?;
    // The CPU time is counted in hundredths of a second, so the empty server needs more requests for a usable figure.
    let factor = if figures.name == EMPTY_SERVER { 20 } else { 1 };
    let requests = fixture.settings.tips * factor;
    let result = load::post(
        server.port,
        &fixture.form,
        requests as usize,
        figures.connections,
    )?;
    let cpu = server.process.cpu()? - cpu_before;
    figures.per_second.push(f64::from(requests) / result.wall);
    figures
        .per_core_second
        .push(f64::from(requests) / cpu.max(0.01));
    figures.p50.push(result.quantile(0.5));
    figures.p99.push(result.quantile(0.99));
    figures.memory.push(server.process.memory()?);
    Ok(())
}
