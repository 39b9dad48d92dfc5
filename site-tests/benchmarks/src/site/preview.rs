//! Measures previews: the time from saving a page until the preview server serves the new version.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::edit::rewrite;
use super::figures::CorpusFigures;
use super::fixture::Fixture;
use crate::corpus::Dialect;
use crate::http::{Connection, free_port};
use crate::process::Server;

/// A preview that takes longer than this to start or to show an edit fails the measurement.
const TIMEOUT: Duration = Duration::from_mins(5);
/// Time between two requests, which limits the resolution of the figures.
const POLL_INTERVAL: Duration = Duration::from_millis(2);

/// Measures the previews of Fanal and Hugo.
pub(super) fn measure(fixture: &Fixture<'_>, figures: &mut CorpusFigures) -> Result<()> {
    let port = free_port()?;
    let mut fanal = fixture.fanal_command();
    fanal.args(["serve", "--port", &port.to_string()]);
    let page = fixture
        .fanal
        .join(fixture.corpus.article_path(30, Dialect::Fanal));
    let address = fixture.corpus.article_address(30);
    let milliseconds = latencies(fanal, port, &page, &address, fixture.rounds)?;
    figures
        .previews
        .push(("fanal serve".to_owned(), milliseconds));

    if let Some(site) = &fixture.hugo {
        let port = free_port()?;
        let mut hugo = fixture.hugo_command()?;
        hugo.args([
            "server",
            "--renderToMemory",
            "--port",
            &port.to_string(),
            "--bind",
            "127.0.0.1",
        ]);
        let page = site.join(fixture.corpus.article_path(30, Dialect::Hugo));
        let milliseconds = latencies(hugo, port, &page, &address, fixture.rounds)?;
        figures
            .previews
            .push(("hugo server".to_owned(), milliseconds));
    }
    Ok(())
}

/// The milliseconds from saving to serving, for each of `rounds` edits.
fn latencies(
    mut command: Command,
    port: u16,
    page: &Path,
    address: &str,
    rounds: usize,
) -> Result<Vec<f64>> {
    let log = tempfile::NamedTempFile::new()?;
    let command = command
        .stdin(Stdio::null())
        .stdout(log.reopen()?)
        .stderr(log.reopen()?);
    let _server = Server::start(command)?;
    let wait_for = |word: &str| -> Result<Duration> {
        let started = Instant::now();
        loop {
            let response =
                Connection::open(port).and_then(|mut connection| connection.get(address));
            if response.is_ok_and(|response| {
                response.status == 200 && String::from_utf8_lossy(&response.body).contains(word)
            }) {
                return Ok(started.elapsed());
            }
            if started.elapsed() > TIMEOUT {
                bail!(
                    "{address} does not show `{word}`\n{}",
                    std::fs::read_to_string(log.path())?
                );
            }
            std::thread::sleep(POLL_INTERVAL);
        }
    };
    wait_for("</html>").context("the preview does not start")?;
    let mut milliseconds = Vec::new();
    for round in 0..rounds {
        let word = format!("saved{round}times");
        rewrite(page, |text| format!("{text}\n{word}\n"))?;
        milliseconds.push(wait_for(&word)?.as_secs_f64() * 1_000.0);
    }
    Ok(milliseconds)
}
