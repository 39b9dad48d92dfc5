//! The preview: the site in memory, made anew when a file changes, with a tip form that works.
//!
//! The function's own router is mounted at `/t` and puts tips on a queue on disk, sealed to a
//! throw-away recipient whose identity lies beside it; every page that leads to the form says that
//! nobody reads. A site that cannot be built shows its problems in the terminal and in the browser.
//! It listens on this machine only and keeps no record of requests.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use jiff::civil::Date;
use notify::{RecursiveMode, Watcher};
use tip_function::headers::{EVERYWHERE, FORM, REFERRER};
use tip_function::queue::Queue;
use tip_function::reply::{Pages, Replies};
use tip_function::seal::Identity;
use tip_function::service::{ServiceConfig, router};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::ServiceExt as _;

use crate::config::Keys;
use crate::output::{Output, Traced, file};
use crate::problem::{Problem, Style, show};
use crate::render::{Options, Seen};
use crate::site::Site;
use crate::source::{Known, Source};

/// Where the preview's own addresses start; no site has a locale of that name.
const OWN: &str = "/_preview/";

/// Ports tried in turn when none is asked for.
const PORTS: std::ops::RangeInclusive<u16> = 8000..=8019;

/// Changes closer together than this are one.
const DEBOUNCE: Duration = Duration::from_millis(15);

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

    let mut maker = Maker {
        root: preview.root.clone(),
        today: preview.today,
        recipient: key.recipient,
        queue,
        origin: format!("http://{address}"),
        style,
        known: Arc::default(),
        tips: None,
    };
    let (sender, mut changes) = watch::channel(());
    let watcher = watch_folders(&preview.root, sender);
    tell(Event::Started(Started {
        address,
        identity: key.path,
        queue: queue_path,
        inbox: folder.join("inbox"),
    }));
    let (first, event) = maker.make();
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
        let _watcher = watcher;
        while changes.changed().await.is_ok() {
            tokio::time::sleep(DEBOUNCE).await;
            changes.mark_unchanged();
            let (next, event) = maker.make();
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

/// The throw-away recipient of this folder's previews.
struct Key {
    path: PathBuf,
    recipient: Keys,
}

fn public_keys(identity: &Identity) -> Keys {
    Keys {
        key: identity.recipient().to_string(),
        browser: identity.browser_key().to_string(),
    }
}

impl Key {
    /// The key that an earlier preview left, so that its tips can still be read, or a new one.
    fn read_or_make(folder: &Path) -> Result<Self, ServeError> {
        let wrong = |path: &Path, why: String| ServeError::Folder {
            path: path.to_owned(),
            why,
        };
        fs::create_dir_all(folder).map_err(|error| wrong(folder, error.to_string()))?;
        // What lies here is nobody else's business, and no repository's either.
        fs::write(folder.join(".gitignore"), "*\n")
            .map_err(|error| wrong(folder, error.to_string()))?;
        let path = folder.join("identity.txt");
        if let Ok(text) = fs::read_to_string(&path) {
            let identities = tip_function::seal::Identities::parse(&text)
                .map_err(|error| wrong(&path, error.to_string()))?;
            if let Some(identity) = identities.keys().next() {
                return Ok(Self {
                    recipient: public_keys(identity),
                    path,
                });
            }
        }
        let identity = Identity::generate();
        write_private(&path, identity.to_file().as_bytes())
            .map_err(|error| wrong(&path, error.to_string()))?;
        Ok(Self {
            recipient: public_keys(&identity),
            path,
        })
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    io::Write::write_all(&mut options.open(path)?, bytes)
}

fn watch_folders(root: &Path, changed: watch::Sender<()>) -> Option<notify::RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            changed.send_replace(());
        }
    })
    .ok()?;
    for folder in ["content", "locales", "theme"] {
        // A folder that is not there yet is no problem: a site needs no theme of its own.
        let _ = watcher.watch(&root.join(folder), RecursiveMode::Recursive);
    }
    Some(watcher)
}

/// Makes the site from its folder.
struct Maker {
    root: PathBuf,
    today: Date,
    recipient: Keys,
    queue: Queue,
    origin: String,
    style: Style,
    /// The pages of the last site that could be made.
    known: Arc<Known>,
    /// Its reply pages, with what they were made from.
    tips: Option<(Traced, Router)>,
}

impl Maker {
    fn make(&mut self) -> (Current, Event) {
        let (source, problems) =
            match Source::read(&self.root).map(|source| source.knowing(Arc::clone(&self.known))) {
                Ok(source) => match Site::check(&source, self.today, Some(&self.recipient)) {
                    Ok((site, theme)) => {
                        self.known = Arc::clone(&site.known);
                        return self.made(&source, site, theme);
                    }
                    Err(problems) => (source, problems),
                },
                Err((source, problems)) => (*source, problems.into_sorted()),
            };
        self.failed(&problems, &source)
    }

    fn made(
        &mut self,
        source: &Source,
        site: Site,
        theme: crate::theme::Theme,
    ) -> (Current, Event) {
        let warnings = show(&site.warnings, source, self.style);
        let has_form = site.has_form();
        let options = Options {
            live_reload: Some("/_preview/live_reload.js"),
            minify: false,
            compress: false,
        };
        let output = Arc::new(Output::plan(Arc::new(site), Arc::new(theme), options));
        match has_form.then(|| self.tips(&output)).transpose() {
            Ok(tips) => (
                Current {
                    site: Ok(output),
                    tips: tips.unwrap_or_default(),
                },
                Event::Built(warnings),
            ),
            Err(problem) => self.failed(&[problem], source),
        }
    }

    fn failed(&self, problems: &[Problem], source: &Source) -> (Current, Event) {
        let plain: Arc<str> = show(problems, source, Style::Plain).into();
        (
            Current {
                site: Err(plain),
                tips: Router::new(),
            },
            Event::Failed(show(problems, source, self.style)),
        )
    }

    /// The function's router, with the reply pages of this site.
    fn tips(&mut self, output: &Output) -> Result<Router, Problem> {
        if let Some((traced, tips)) = &self.tips
            && traced.holds(output)
        {
            return Ok(tips.clone());
        }
        let seen = Seen::default();
        let bytes = output
            .traced("tip/replies.json", &seen)
            .unwrap_or_else(|| Ok(Vec::new()))?;
        let wrong = |error: String| {
            Problem::general(format!(
                "the pages that answer a tip do not hold together: {error}"
            ))
        };
        let mut replies = Replies::parse(&String::from_utf8_lossy(&bytes))
            .map_err(|error| wrong(error.to_string()))?;
        // The preview's own form is not a stranger's.
        replies.origin.clone_from(&self.origin);
        let pages = Pages::check(replies).map_err(|error| wrong(error.to_string()))?;
        let tips = router(ServiceConfig {
            delay_seconds_max: 0,
            ..ServiceConfig::new(pages, self.queue.clone())
        });
        self.tips = Some((Traced::new(output, seen), tips.clone()));
        Ok(tips)
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = percent_encoding::percent_decode_str(request.uri().path())
        .decode_utf8_lossy()
        .into_owned();
    if let Some(own) = path.strip_prefix(OWN) {
        return preview_file(&shared, own, request.uri().query().unwrap_or_default()).await;
    }
    let current = shared
        .current
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    if path == "/t" {
        return current.tips.oneshot(request).await.into_response();
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    match &current.site {
        Ok(output) => from_output(output, &path),
        Err(problems) => failing(problems),
    }
}

/// The script of live reload, and the question it asks: answered once the site has changed.
async fn preview_file(shared: &Shared, name: &str, query: &str) -> Response {
    match name {
        "live_reload.js" => (
            [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")],
            include_str!("serve/live_reload.js"),
        )
            .into_response(),
        "changed" => {
            let since: Option<u64> = query
                .strip_prefix("since=")
                .and_then(|since| since.parse().ok());
            let mut version = shared.version.subscribe();
            let newer = version.wait_for(|now| Some(*now) != since);
            let _ = tokio::time::timeout(Duration::from_secs(20), newer).await;
            let now = *shared.version.borrow();
            ([(header::CACHE_CONTROL, "no-store")], now.to_string()).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn from_output(output: &Output, path: &str) -> Response {
    let name = file(path);
    if let Some(bytes) = output.bytes(&name) {
        return whole(output, StatusCode::OK, path, &name, bytes);
    }
    if output.recipe(&file(&format!("{path}/"))).is_some() {
        let to =
            percent_encoding::utf8_percent_encode(path, percent_encoding::CONTROLS).to_string();
        return (
            StatusCode::MOVED_PERMANENTLY,
            [(header::LOCATION, format!("{to}/"))],
        )
            .into_response();
    }
    let tag = path.split('/').nth(1).unwrap_or_default();
    let tagged = format!("{tag}/404.html");
    let name = if output.recipe(&tagged).is_some() {
        tagged
    } else {
        "404.html".to_owned()
    };
    let bytes = output.bytes(&name).unwrap_or_else(|| Ok(Vec::new()));
    whole(output, StatusCode::NOT_FOUND, path, &name, bytes)
}

fn whole(
    output: &Output,
    status: StatusCode,
    path: &str,
    name: &str,
    bytes: Result<Vec<u8>, Problem>,
) -> Response {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(problem) => return failing(&show(&[problem], &Source::default(), Style::Plain)),
    };
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let site = output.site();
    let is_form = site.has_form()
        && site
            .config
            .tags()
            .iter()
            .any(|tag| site.page_address("write", tag).as_deref() == Some(path));
    let own: &[(&str, &str)] = if is_form {
        &FORM
    } else {
        &[REFERRER, ("Cache-Control", "no-store")]
    };
    for (name, value) in EVERYWHERE
        .iter()
        .chain(own)
        .filter(|(name, _)| *name != "Strict-Transport-Security")
    {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(*name), HeaderValue::try_from(*value))
        {
            headers.insert(name, value);
        }
    }
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(content_type(name)),
    );
    response
}

/// The problems of a site that cannot be made, as a page that loads itself again.
fn failing(problems: &str) -> Response {
    let text = problems.replace('&', "&amp;").replace('<', "&lt;");
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Problems</title><script src=\"{OWN}live_reload.js\" defer></script><h1>This site cannot be shown yet</h1><pre>{text}</pre>"
    );
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        page,
    )
        .into_response()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "text/plain; charset=utf-8",
    }
}
