//! The server of a preview: it starts all the other parts and runs until Ctrl-C.

use std::io;
use std::net::Ipv4Addr;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::routing::any;
use jiff::civil::Date;
use tip_core::queue::Queue;
use tokio::net::TcpListener;

use super::answer::answer;
use super::error::ServeError;
use super::event::{Event, Started};
use super::key::Key;
use super::latest::Latest;
use super::rebuild::{Rebuilder, Settings};
use super::watch::Watch;
use crate::report::Style;

/// The ports tried in turn if none is asked for.
const PORTS: RangeInclusive<u16> = 8000..=8019;

/// What to preview.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The site's folder.
    pub root: PathBuf,
    /// The day it is shown for.
    pub today: Date,
    /// The port; `None` takes the first free one of 8000 to 8019.
    pub port: Option<u16>,
}

/// Serves the site until Ctrl-C, and passes every event to `report`, with problems shown in `style`.
///
/// # Errors
///
/// See [`ServeError`]. A site with problems is not an error: the problems are shown, and the site is rebuilt after the
/// next change.
pub async fn serve(
    preview: Preview,
    style: Style,
    mut report: impl FnMut(Event) + Send + 'static,
) -> Result<(), ServeError> {
    let folder = preview.root.join(".fanal");
    let key = Key::read_or_make(&folder)?;
    let queue_path = folder.join("tips.queue");
    let queue =
        Queue::open_disk(&queue_path).map_err(|error| ServeError::folder(&queue_path, &error))?;
    let listener = listen(preview.port).await?;
    let address = listener
        .local_addr()
        .map_err(|source| ServeError::Port { port: 0, source })?;
    // The watcher reports absolute paths.
    let root = std::path::absolute(&preview.root).unwrap_or(preview.root);
    let watch = Watch::new(&root)
        .map_err(|error| report(Event::WatchFailed(error.to_string())))
        .ok();
    report(Event::Started(Started {
        address,
        identity: key.path,
        queue: queue_path,
        inbox: folder.join("inbox"),
    }));

    let mut rebuilder = Rebuilder::new(Settings {
        root,
        today: preview.today,
        recipient: key.recipient,
        queue,
        origin: format!("http://{address}"),
        style,
    });
    let (first, event) = rebuilder.rebuild(&[]);
    report(event);
    let latest = Arc::new(Latest::new(first));
    let app = Router::new()
        .fallback(any(answer))
        .with_state(Arc::clone(&latest));
    let rebuilding =
        watch.map(|watch| tokio::spawn(rebuild_on_change(watch, rebuilder, latest, report)));
    let ended = axum::serve(listener, app)
        .with_graceful_shutdown(ctrl_c())
        .await;
    if let Some(rebuilding) = rebuilding {
        rebuilding.abort();
    }
    ended.map_err(|source| ServeError::Port {
        port: address.port(),
        source,
    })
}

/// Rebuilds the site after every change.
async fn rebuild_on_change(
    mut watch: Watch,
    mut rebuilder: Rebuilder,
    latest: Arc<Latest>,
    mut report: impl FnMut(Event),
) {
    while let Some(paths) = watch.next_change().await {
        let (next, event) = rebuilder.rebuild(&paths);
        let previous = latest.replace(next);
        report(event);
        // Freeing a large site takes a while, which must not delay the next rebuild.
        tokio::task::spawn_blocking(move || drop(previous));
    }
}

/// Waits for Ctrl-C.
async fn ctrl_c() {
    // Where signals cannot be received, the process ends with its terminal.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Listens on `port`, or else on the first free one of [`PORTS`].
async fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let ports = port.map_or(PORTS, |port| port..=port);
    let mut last = ServeError::Port {
        port: 0,
        source: io::ErrorKind::AddrInUse.into(),
    };
    for port in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(source) => last = ServeError::Port { port, source },
        }
    }
    Err(last)
}
