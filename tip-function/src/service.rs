//! The tip function as an axum router: `POST /t`.
//!
//! In: a form post. Out: one of the generator's pages. Clock, randomness, queue and the place for
//! health lines are arguments, so a test calls the router as a function. Nothing of a request
//! reaches a log: nothing here writes but [`Health`], and request types are never formatted.
//!
//! | answer | when |
//! | --- | --- |
//! | 200 `sent` | the queue has the tip |
//! | 422 `look-again` | the required answer is missing, an answer is too long, a choice unknown |
//! | 503 `not-sent` | the queue failed or is full, 64 requests are in work, all recipients have expired |
//! | 400, 408, 413, 415, 500 neutral | not a form post that a browser sends; too slow; a panic |
//! | 403 neutral | the request did not come by way of the edge, where that is checked |
//! | 405 neutral, `Allow: POST` | every other method |

mod post;

use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;
use axum::routing::any;
use tokio::sync::Semaphore;

use crate::Chance;
use crate::headers::{EVERYWHERE, FORM};
use crate::health::{Health, Reporter};
use crate::lane::{Lane, Network, Sketch};
use crate::origin::OriginSecrets;
use crate::queue::Queue;
use crate::reply::Pages;
use crate::slot::Slot;
use crate::tip::Draft;

/// Requests that are sealed and queued at once; the others are shed, with their words kept.
pub const IN_WORK_MAX: usize = 64;

/// Requests that are read at once. Beyond, not even the words are read: 32 MiB are enough.
const READ_AT_ONCE_MAX: usize = 512;

/// Until the last byte of a body must be there.
pub const READ_DEADLINE: Duration = Duration::from_secs(15);

/// Until the queue must have the envelope. With [`READ_DEADLINE`] it makes the deadline of the whole
/// request, below the 30 seconds after which an HTTP API gives up and the words would be lost.
const QUEUE_DEADLINE: Duration = Duration::from_secs(7);

const _: () = assert!(READ_DEADLINE.as_secs() + QUEUE_DEADLINE.as_secs() < 30);

/// Longest delay that SQS takes.
pub const DELAY_SECONDS_MAX: u16 = 900;

/// Everything the function needs besides the request.
#[derive(Debug, Clone)]
pub struct ServiceConfig {
    /// The pages, the form and the recipients.
    pub pages: Pages,
    /// Where envelopes go.
    pub queue: Queue,
    /// Each tip waits for a random time of up to this many seconds, at most [`DELAY_SECONDS_MAX`].
    pub delay_seconds_max: u16,
    /// What the edge before the function says of itself; the others are refused.
    pub origin_secrets: OriginSecrets,
    /// What time it is.
    pub clock: Clock,
    /// Where codes, delays and sketch keys come from.
    pub chance: Chance,
    /// Where changes of health are said.
    pub reporter: Reporter,
    /// Until the last byte of a body must be there; [`READ_DEADLINE`].
    pub read_deadline: Duration,
}

/// A clock as an argument.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> SystemTime + Send + Sync>);

impl Clock {
    /// The clock of this machine.
    pub fn system() -> Clock {
        Clock::new(SystemTime::now)
    }

    /// A clock of one's own, for tests and for `--today`.
    pub fn new(now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(now))
    }

    /// What it shows.
    pub fn now(&self) -> SystemTime {
        (self.0)()
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

impl ServiceConfig {
    /// The function as it runs for real: this machine's clock and randomness, health on standard
    /// error, delays of up to 300 seconds, no edge that must show a secret.
    pub fn new(pages: Pages, queue: Queue) -> ServiceConfig {
        ServiceConfig {
            pages,
            queue,
            delay_seconds_max: 300,
            origin_secrets: OriginSecrets::none(),
            clock: Clock::system(),
            chance: Chance::system(),
            reporter: Reporter::stderr(),
            read_deadline: READ_DEADLINE,
        }
    }
}

/// The router with the one path `/t`, for mounting into another one.
///
/// The network of a post is taken from [`ConnectInfo`] if the server provides it, and from the last
/// hop of `X-Forwarded-For` if the peer is a proxy on this machine or in a private network. Where there
/// is no peer and the edge has shown its secret, it is the one that `CloudFront-Viewer-Address` names.
pub fn router(config: ServiceConfig) -> Router {
    let service = Arc::new(Service {
        config,
        in_work: Arc::new(Semaphore::new(IN_WORK_MAX)),
        reading: Arc::new(Semaphore::new(READ_AT_ONCE_MAX)),
        sketch: Mutex::new(None),
        queue_failing: AtomicBool::new(false),
        said_shedding: AtomicU32::new(0),
        said_expired: AtomicU32::new(0),
    });
    Router::new().route("/t", any(answer)).with_state(service)
}

/// The router as a whole server: everything but `/t` is the neutral page, under 404.
pub fn whole(config: ServiceConfig) -> Router {
    let neutral = config.pages.neutral().to_owned();
    router(config).fallback(move || {
        let page = page(StatusCode::NOT_FOUND, neutral.clone());
        async move { page }
    })
}

/// The state behind the router.
struct Service {
    config: ServiceConfig,
    in_work: Arc<Semaphore>,
    reading: Arc<Semaphore>,
    /// Made at the first post: without randomness there are no lanes, and still a tip.
    sketch: Mutex<Option<Sketch>>,
    queue_failing: AtomicBool,
    /// One more than the number of the slot in which it was last said; 0 is never.
    said_shedding: AtomicU32,
    said_expired: AtomicU32,
}

async fn answer(State(service): State<Arc<Service>>, request: Request) -> Response {
    if !service.config.origin_secrets.admit(request.headers()) {
        return service.neutral(StatusCode::FORBIDDEN);
    }
    if request.method() != Method::POST {
        return service.neutral(StatusCode::METHOD_NOT_ALLOWED);
    }
    // A task of its own: a panic in it becomes an error here, and a writer who hangs up after
    // sending has sent all the same.
    let working = Arc::clone(&service);
    let work = tokio::spawn(async move { working.post(request).await });
    work.await.unwrap_or_else(|_panic| {
        service.config.reporter.report(Health::Panicked);
        service.neutral(StatusCode::INTERNAL_SERVER_ERROR)
    })
}

impl Service {
    fn neutral(&self, status: StatusCode) -> Response {
        let mut response = page(status, self.config.pages.neutral().to_owned());
        if status == StatusCode::METHOD_NOT_ALLOWED {
            response
                .headers_mut()
                .insert(header::ALLOW, HeaderValue::from_static("POST"));
        }
        response
    }

    /// Where the tip is read: nothing that happens here is an answer to the writer.
    fn lane(
        &self,
        draft: &Draft,
        headers: &HeaderMap,
        peer: Option<IpAddr>,
        now: SystemTime,
    ) -> Lane {
        let is_by_edge = self.config.origin_secrets.are_asked();
        let network = network(headers, peer, is_by_edge);
        let pressed = network.is_some_and(|network| {
            let mut sketch = self.sketch.lock().unwrap_or_else(PoisonError::into_inner);
            let chance = &self.config.chance;
            if sketch.is_none() {
                *sketch = Sketch::new(now, chance).ok();
            }
            sketch
                .as_mut()
                .is_some_and(|sketch| sketch.is_pressed(network, now, chance).unwrap_or(false))
        });
        if pressed || draft.is_trapped() || is_foreign(headers, self.config.pages.origin()) {
            Lane::Low
        } else {
            Lane::Normal
        }
    }

    /// Says something at most once in a slot, however often it happens.
    fn report_once(&self, said: &AtomicU32, health: Health, now: SystemTime) {
        let slot = Slot::at(now).number().saturating_add(1);
        if said.swap(slot, Ordering::Relaxed) != slot {
            self.config.reporter.report(health);
        }
    }
}

/// Whether the browser says that another site sent this. No origin, `null` and ours are normal: a
/// strict referrer policy makes browsers send `null` for ordinary forms.
fn is_foreign(headers: &HeaderMap, ours: &str) -> bool {
    if headers
        .get("sec-fetch-site")
        .is_some_and(|site| site == "cross-site")
    {
        return true;
    }
    let Some(origin) = headers.get(header::ORIGIN) else {
        return false;
    };
    let own_host = || {
        let host = headers.get(header::HOST)?.to_str().ok()?;
        let (_, origin_host) = origin.to_str().ok()?.split_once("://")?;
        Some(host.eq_ignore_ascii_case(origin_host))
    };
    origin != "null" && origin != ours && own_host() != Some(true)
}

/// The network that sent this; `None` if nobody knows.
fn network(headers: &HeaderMap, peer: Option<IpAddr>, is_by_edge: bool) -> Option<Network> {
    let read = |address: Option<&str>| {
        let address = address.and_then(|address| address.trim().parse::<IpAddr>().ok());
        Some(address.map_or(Network::Unreadable, Network::of))
    };
    // Behind an HTTP API the last hop is a machine of the edge, which many writers share.
    if let Some(viewer) = headers.get("cloudfront-viewer-address")
        && is_by_edge
        && peer.is_none()
    {
        // Address and port, the address of IPv6 without brackets.
        let viewer = viewer.to_str().ok().and_then(|both| both.rsplit_once(':'));
        return read(viewer.map(|(address, _port)| address));
    }
    // A peer in the open names no other: what it forwards is its own invention.
    if let Some(peer) = peer.filter(|peer| !is_proxy(*peer)) {
        return Some(Network::of(peer));
    }
    let Some(forwarded) = headers.get_all("x-forwarded-for").iter().next_back() else {
        return peer.map(Network::of);
    };
    let last = forwarded
        .to_str()
        .ok()
        .and_then(|chain| chain.rsplit(',').next());
    read(last)
}

fn is_proxy(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(peer) => peer.is_loopback() || peer.is_private(),
        IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local(),
    }
}

/// Address of the peer, if the server provides it.
fn peer(request: &Request) -> Option<IpAddr> {
    request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip())
}

/// A page with the headers that every answer has.
fn page(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE.into_iter().chain(FORM).chain(ANSWER) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}

/// Headers that only answers have. `Clear-Site-Data` drops whatever a browser kept of the site; never
/// `cache`, which hangs Chrome for seconds.
const ANSWER: [(&str, &str); 2] = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Clear-Site-Data", "\"storage\""),
];

#[cfg(test)]
mod tests;
