//! The door of all tests: a tip function with a form, a queue and a recipient, called in this process.

pub(crate) mod process;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use tempfile::TempDir;
use tip_core::queue::{DiskQueue, Queue};
use tip_core::rng::{NoRandomness, Rng};
use tip_function::health::{Health, Reporter};
use tip_function::reply::{Pages, Replies};
use tip_function::service::{Clock, ServiceConfig, router};
use tip_inbox::folder::{Contents, Inbox};
use tip_inbox::identity::{Identities, Identity};
use tip_inbox::pull::pull;
use tower::ServiceExt;

/// 24 November 2026, 18:30 UTC.
pub(crate) const NOW: u64 = 1_795_545_000;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// `replies.json` for one recipient. Each page begins with its name.
pub(crate) fn replies(key: &str) -> String {
    include_str!("../fixtures/replies.json").replace("KEY", key)
}

/// A function and its operators.
pub(crate) struct Function {
    pub(crate) folder: TempDir,
    pub(crate) identity: Identities,
    pub(crate) config: ServiceConfig,
    pub(crate) disk: DiskQueue,
    health: Arc<Mutex<Vec<Health>>>,
    router: Option<Router>,
}

/// The answer that the writer of a tip gets.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Function {
    /// A function at [`NOW`], without delays, whose health lines are kept.
    pub(crate) fn new() -> Function {
        Function::with(|_| {})
    }

    /// A function like [`Function::new`] with other settings.
    pub(crate) fn with(change: impl FnOnce(&mut ServiceConfig)) -> Function {
        let folder = tempfile::tempdir().unwrap();
        let identity = Identity::generate();
        let mut replies = Replies::parse(&replies(&identity.recipient().to_string())).unwrap();
        replies.recipients[0].browser = Some(identity.browser_key().to_string());
        let disk = DiskQueue::open(&folder.path().join("queue")).unwrap();
        let queue = Queue::Disk(disk.clone());
        let health = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&health);
        let mut config = ServiceConfig {
            delay_seconds_max: 0,
            clock: Clock::new(|| UNIX_EPOCH + Duration::from_secs(NOW)),
            reporter: Reporter::new(move |line| heard.lock().unwrap().push(line)),
            ..ServiceConfig::new(Pages::check(replies).unwrap(), queue)
        };
        change(&mut config);
        let identity = Identities::single(identity);
        Function {
            folder,
            identity,
            config,
            disk,
            health,
            router: None,
        }
    }

    /// A function like [`Function::new`] whose queue has room for this many envelopes.
    pub(crate) fn with_capacity(envelopes: usize) -> Function {
        let mut function = Function::new();
        let disk = function.disk.clone().with_capacity(envelopes);
        function.config.queue = Queue::Disk(disk);
        function
    }

    /// Replaces the clock, before the first request.
    pub(crate) fn set_clock(&mut self, now: fn() -> SystemTime) {
        self.config.clock = Clock::new(now);
    }

    pub(crate) fn router(&mut self) -> Router {
        let config = &self.config;
        self.router
            .get_or_insert_with(|| router(config.clone()))
            .clone()
    }

    /// Sends any request.
    pub(crate) async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    /// Sends a form as a browser does.
    pub(crate) async fn post(&mut self, body: impl Into<Body>) -> Answer {
        self.post_with(body, &[]).await
    }

    /// Sends a form with more headers.
    pub(crate) async fn post_with(
        &mut self,
        body: impl Into<Body>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::post("/t").header("content-type", FORM);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(body.into()).unwrap()).await
    }

    /// The inbox folder, with everything that was on the queue.
    pub(crate) async fn pull(&mut self) -> Inbox {
        let inbox = Inbox::at(&self.folder.path().join("inbox")).unwrap();
        pull(&self.config.queue, &inbox).await.unwrap();
        inbox
    }

    /// All tips that came so far, opened.
    pub(crate) async fn tips(&mut self) -> Contents {
        self.pull().await.open_all(&self.identity).unwrap()
    }

    /// The changes of health that were reported so far.
    pub(crate) fn health(&self) -> Vec<Health> {
        self.health.lock().unwrap().clone()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Answer {
    pub(crate) fn is(&self, status: u16, text: &str) {
        assert_eq!((self.status.as_u16(), self.text.as_str()), (status, text));
    }

    /// The callback code on a `sent` page.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.status, 200, "{}", self.text);
        self.text.strip_prefix("sent: ").unwrap().to_owned()
    }
}

/// A source of randomness that fails.
pub(crate) fn no_randomness() -> Rng {
    Rng::new(|_| Err(NoRandomness))
}

/// Each tip as one line of `question: answer`.
pub(crate) fn said(contents: &Contents) -> Vec<String> {
    use tip_core::answer::Answer as Written;
    let answer = |answer: &Written| match answer {
        Written::Text(text) => text.clone(),
        Written::Choices(choices) => format!("[{}]", choices.join(", ")),
    };
    contents
        .opened
        .iter()
        .map(|tip| {
            let lines: Vec<_> = tip
                .message
                .answers
                .iter()
                .map(|answered| format!("{}: {}", answered.question, answer(&answered.answer)))
                .collect();
            lines.join("; ")
        })
        .collect()
}

/// Keeps everybody else from a queue until it is dropped, as a program that hangs does.
pub(crate) struct Stuck(std::fs::File);

impl Stuck {
    pub(crate) fn at(queue: &std::path::Path) -> Stuck {
        let file = std::fs::File::open(queue).unwrap();
        file.lock().unwrap();
        Stuck(file)
    }
}

impl Drop for Stuck {
    fn drop(&mut self) {
        self.0.unlock().unwrap();
    }
}

/// Damages a queue, so that it takes nothing more.
pub(crate) fn damage(queue: &std::path::Path) {
    use std::io::Write;
    let mut file = std::fs::File::options().write(true).open(queue).unwrap();
    file.write_all(b"no queue").unwrap();
}
