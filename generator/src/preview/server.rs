//! The preview: the site in memory, made anew when a file changes, with a tip form that works.
//!
//! The function's own router is mounted at `/t` and puts tips on a queue on disk, sealed to a
//! throw-away recipient whose identity lies beside it; every page that leads to the form says that
//! nobody reads. A site that cannot be built shows its problems in the terminal and in the browser.
//! It listens on this machine only and keeps no record of requests.

mod answer;
mod key;
mod maker;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use axum::routing::any;
use jiff::civil::Date;
use notify::{RecursiveMode, Watcher};
use tip_core::queue::Queue;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use crate::publish::output::Output;
use crate::report::Style;
use crate::source::ROOTS;

use answer::answer;
use key::Key;
use maker::Maker;

/// Ports tried in turn when none is asked for.
const PORTS: std::ops::RangeInclusive<u16> = 8000..=8019;

/// Changes closer together than this are one.
const DEBOUNCE: Duration = Duration::from_millis(10);

/// What to preview.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The site's folder.
    pub root: PathBuf,
    /// The day it is shown for.
    pub today: Date,
    /// The port, or the first free one from 8000 on.
    pub port: Option<u16>,
}

/// Where a preview can be seen and what belongs to it.
#[derive(Debug, Clone)]
pub struct Started {
    /// The address of the site.
    pub address: SocketAddr,
    /// The private key of its throw-away recipient.
    pub identity: PathBuf,
    /// The queue that takes its tips.
    pub queue: PathBuf,
    /// A folder for the inbox.
    pub inbox: PathBuf,
}

/// What happens while it runs.
#[derive(Debug)]
pub enum Event {
    /// It can be looked at.
    Started(Started),
    /// The site was made anew; with what an editor should know.
    Built(String),
    /// The site cannot be made; the problems, shown.
    Failed(String),
    /// The system does not say who writes where, and why: nothing is made anew.
    Blind(String),
}

/// Why a preview does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No port is free.
    #[error("cannot listen on port {port}: {source}")]
    Port {
        /// The port, or the last one tried.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// The folder for queue and key cannot be used.
    #[error("cannot use {}: {why}", path.display())]
    Folder {
        /// The path.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
}

/// What the handlers share: the newest site, or why there is none.
struct Shared {
    current: RwLock<Current>,
    version: watch::Sender<u64>,
}

#[derive(Clone)]
struct Current {
    site: Result<Arc<Output>, Arc<str>>,
    tips: Router,
}

/// Shows the site until the program is asked to stop.
///
/// # Errors
///
/// See [`ServeError`]. A site with problems is no error: it is shown, and made anew when they are mended.
pub async fn serve(
    preview: Preview,
    style: Style,
    mut tell: impl FnMut(Event) + Send + 'static,
) -> Result<(), ServeError> {
    let folder = preview.root.join(".fanal");
    let key = Key::read_or_make(&folder)?;
    let queue_path = folder.join("queue.sqlite");
    let queue = Queue::open_disk(&queue_path).map_err(|error| ServeError::Folder {
        path: queue_path.clone(),
        why: error.to_string(),
    })?;
    let listener = listen(preview.port).await?;
    let address = listener
        .local_addr()
        .map_err(|source| ServeError::Port { port: 0, source })?;

    // Whoever watches a folder tells whole paths.
    let root = std::path::absolute(&preview.root).unwrap_or(preview.root);
    let mut maker = Maker {
        root: root.clone(),
        today: preview.today,
        recipient: key.recipient,
        queue,
        origin: format!("http://{address}"),
        style,
        source: None,
        last: None,
        tips: None,
    };
    let (sender, mut written) = mpsc::unbounded_channel();
    let mut watch = Watch::new(&root, sender)
        .map_err(|why| tell(Event::Blind(why.to_string())))
        .ok();
    tell(Event::Started(Started {
        address,
        identity: key.path,
        queue: queue_path,
        inbox: folder.join("inbox"),
    }));
    let (first, event) = maker.make(&[]);
    tell(event);
    let shared = Arc::new(Shared {
        current: RwLock::new(first),
        version: watch::Sender::new(1),
    });
    let app = Router::new()
        .fallback(any(answer))
        .with_state(Arc::clone(&shared));
    let server = axum::serve(listener, app).with_graceful_shutdown(stop_asked());

    let rebuild = tokio::spawn(async move {
        while let Some(mut paths) = written.recv().await {
            tokio::time::sleep(DEBOUNCE).await;
            while let Ok(more) = written.try_recv() {
                paths.extend(more);
            }
            if let Some(watch) = &mut watch {
                watch.follow(&paths);
            }
            let (next, event) = maker.make(&paths);
            let last = std::mem::replace(
                &mut *shared
                    .current
                    .write()
                    .unwrap_or_else(PoisonError::into_inner),
                next,
            );
            shared.version.send_modify(|version| *version += 1);
            tell(event);
            // Taking a large site apart takes time that nobody who waits for the next one should wait for.
            tokio::task::spawn_blocking(move || drop(last));
        }
    });
    let outcome = server.await;
    rebuild.abort();
    outcome.map_err(|source| ServeError::Port {
        port: address.port(),
        source,
    })
}

async fn stop_asked() {
    // Without signals there is nothing to wait for: the program then ends with its terminal.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let wanted: Vec<u16> = port.map_or_else(|| PORTS.collect(), |port| vec![port]);
    let mut last = ServeError::Port {
        port: 0,
        source: io::ErrorKind::AddrInUse.into(),
    };
    for port in wanted {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(source) => last = ServeError::Port { port, source },
        }
    }
    Err(last)
}

/// Watches a site's folders, and the one that holds them, for a folder that comes later: a site needs no theme of its own.
struct Watch {
    folders: [PathBuf; 3],
    watcher: notify::RecommendedWatcher,
}

impl Watch {
    /// Sends the paths at which somebody writes, or the root where the system has lost track of them.
    fn new(root: &Path, written: mpsc::UnboundedSender<Vec<PathBuf>>) -> notify::Result<Self> {
        let everywhere = vec![root.to_owned()];
        let folders = ROOTS.map(|folder| root.join(folder));
        let own = folders.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let paths = match event {
                Ok(event) if event.kind.is_access() => return,
                Ok(event) if !event.need_rescan() && !event.paths.is_empty() => {
                    let of_site = |path: &PathBuf| own.iter().any(|own| path.starts_with(own));
                    event.paths.into_iter().filter(of_site).collect()
                }
                _ => everywhere.clone(),
            };
            if !paths.is_empty() {
                // Nobody listens any more only when the preview is about to end.
                let _ = written.send(paths);
            }
        })?;
        let mut watch = Self { folders, watcher };
        watch.watcher.watch(root, RecursiveMode::NonRecursive)?;
        let all = watch.folders.clone();
        watch.follow(&all);
        Ok(watch)
    }

    /// Watches those of the site's folders that are among `paths`: one that was taken away and put back is another one.
    fn follow(&mut self, paths: &[PathBuf]) {
        for folder in self.folders.iter().filter(|folder| paths.contains(folder)) {
            // One that is not there comes up again when it is.
            let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
        }
    }
}
