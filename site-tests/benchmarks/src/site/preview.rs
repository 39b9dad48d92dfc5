//! The preview: how long from a saved page until a reader who asks gets the new one.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::edit::rewrite;
use super::{Ground, Measured};
use crate::corpus::Dialect;
use crate::http::{Connection, free_port};
use crate::process::Server;

/// A preview that has not started, or shows no edit, after this long is broken.
const PATIENCE: Duration = Duration::from_mins(5);
/// Between two questions; the figures are no finer than this.
const PAUSE: Duration = Duration::from_millis(2);

/// Measures Fanal's preview and Hugo's.
pub(super) fn measure(ground: &Ground<'_>, measured: &mut Measured) -> Result<()> {
    let port = free_port()?;
    let mut fanal = ground.fanal_command();
    fanal.args(["serve", "--port", &port.to_string()]);
    let page = ground
        .fanal
        .join(ground.corpus.article_path(30, Dialect::Fanal));
    let address = ground.corpus.article_address(30);
    let figures = latencies(fanal, port, &page, &address, ground.rounds)?;
    measured.previews.push(("fanal serve".to_owned(), figures));

    if let Some(site) = &ground.hugo {
        let port = free_port()?;
        let mut hugo = ground.hugo_command()?;
        hugo.args([
            "server",
            "--renderToMemory",
            "--port",
            &port.to_string(),
            "--bind",
            "127.0.0.1",
        ]);
        let page = site.join(ground.corpus.article_path(30, Dialect::Hugo));
        let figures = latencies(hugo, port, &page, &address, ground.rounds)?;
        measured.previews.push(("hugo server".to_owned(), figures));
    }
    Ok(())
}

/// Milliseconds for each of `rounds` edits.
fn latencies(
    mut command: Command,
    port: u16,
    page: &Path,
    address: &str,
    rounds: usize,
) -> Result<Vec<f64>> {
    let log = tempfile::NamedTempFile::new()?;
    let quiet = command
        .stdin(Stdio::null())
        .stdout(log.reopen()?)
        .stderr(log.reopen()?);
    let _server = Server::start(quiet)?;
    let shows = |word: &str| -> Result<Duration> {
        let started = Instant::now();
        loop {
            let answer = Connection::open(port).and_then(|mut connection| connection.get(address));
            if answer.is_ok_and(|answer| {
                answer.status == 200 && String::from_utf8_lossy(&answer.body).contains(word)
            }) {
                return Ok(started.elapsed());
            }
            if started.elapsed() > PATIENCE {
                bail!(
                    "{address} does not show `{word}`\n{}",
                    std::fs::read_to_string(log.path())?
                );
            }
            std::thread::sleep(PAUSE);
        }
    };
    shows("</html>").context("the preview does not start")?;
    let mut figures = Vec::new();
    for round in 0..rounds {
        let word = format!("saved{round}times");
        rewrite(page, |text| format!("{text}\n{word}\n"))?;
        figures.push(shows(&word)?.as_secs_f64() * 1_000.0);
    }
    Ok(figures)
}
