//! The state that all requests share: limits, the pressure sketch, and the health that was reported.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use tip_core::lane::Lane;
use tip_core::seal::Recipients;
use tip_core::slot::{Day, Slot};
use tip_core::tip::Draft;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::config::{IN_WORK_MAX, READ_AT_ONCE_MAX, ServiceConfig};
use super::page::page;
use super::sender::Sender;
use crate::health::Health;
use crate::pressure::Sketch;

/// The state behind the router.
pub(super) struct Service {
    pub(super) config: ServiceConfig,
    in_work: Arc<Semaphore>,
    reading: Arc<Semaphore>,
    /// Made at the first post. Without randomness there is no sketch, and every tip is in the normal lane.
    sketch: Mutex<Option<Sketch>>,
    queue_failing: AtomicBool,
    reported_shedding: Reported,
    reported_expired: Reported,
}

/// The slot in which a change of health was last reported: its number plus 1, or 0 for never.
#[derive(Default)]
struct Reported(AtomicU32);

impl Service {
    pub(super) fn new(config: ServiceConfig) -> Service {
        Service {
            config,
            in_work: Arc::new(Semaphore::new(IN_WORK_MAX)),
            reading: Arc::new(Semaphore::new(READ_AT_ONCE_MAX)),
            sketch: Mutex::new(None),
            queue_failing: AtomicBool::new(false),
            reported_shedding: Reported::default(),
            reported_expired: Reported::default(),
        }
    }

    /// The neutral page, in every language.
    pub(super) fn neutral(&self, status: StatusCode) -> Response {
        let mut response = page(status, self.config.pages.neutral().to_owned());
        if status == StatusCode::METHOD_NOT_ALLOWED {
            response
                .headers_mut()
                .insert(header::ALLOW, HeaderValue::from_static("POST"));
        }
        response
    }

    /// The page that gives the words back.
    pub(super) fn not_sent(&self, draft: &Draft) -> Response {
        let pages = &self.config.pages;
        let html = pages.not_sent(pages.locale(draft.locale()), draft);
        page(StatusCode::SERVICE_UNAVAILABLE, html)
    }

    /// A permit to read a body; `None`, and a report, if too many are read at once.
    pub(super) fn reading_permit(&self, now: SystemTime) -> Option<OwnedSemaphorePermit> {
        self.permit(&self.reading, now)
    }

    /// A permit to seal and queue a tip; `None`, and a report, if too many are in work.
    pub(super) fn work_permit(&self, now: SystemTime) -> Option<OwnedSemaphorePermit> {
        self.permit(&self.in_work, now)
    }

    fn permit(&self, permits: &Arc<Semaphore>, now: SystemTime) -> Option<OwnedSemaphorePermit> {
        let permit = Arc::clone(permits).try_acquire_owned().ok();
        if permit.is_none() {
            self.report_once(&self.reported_shedding, Health::Shedding, now);
        }
        permit
    }

    /// The lane of a tip. The writer's answer does not depend on it.
    pub(super) fn lane(&self, draft: &Draft, sender: &Sender, now: SystemTime) -> Lane {
        let ours = self.config.pages.origin();
        if self.is_pressed(sender, now) || draft.is_honeypot_filled() || sender.is_foreign(ours) {
            Lane::Low
        } else {
            Lane::Normal
        }
    }

    /// Counts the post, and tells whether its network has sent too many.
    fn is_pressed(&self, sender: &Sender, now: SystemTime) -> bool {
        let is_by_edge = self.config.origin_secrets.are_asked();
        let Some(network) = sender.network(is_by_edge) else {
            return false;
        };
        let rng = &self.config.rng;
        let mut sketch = self.sketch.lock().unwrap_or_else(PoisonError::into_inner);
        if sketch.is_none() {
            *sketch = Sketch::new(now, rng).ok();
        }
        sketch
            .as_mut()
            .is_some_and(|sketch| sketch.is_pressed(network, now, rng).unwrap_or(false))
    }

    /// The recipients that have not expired; `None` if all have. An expired recipient is an alarm, and no reason
    /// to turn a writer away while another recipient can read.
    pub(super) fn recipients(&self, now: SystemTime) -> Option<Recipients> {
        let today = Day::at(now);
        let all = self.config.pages.recipients();
        let valid = all.valid_on(today);
        if valid.is_none() {
            self.report_once(&self.reported_expired, Health::RecipientsExpired, now);
        } else if all.expires_on().is_some_and(|first| first <= today) {
            self.report_once(&self.reported_expired, Health::RecipientExpired, now);
        }
        valid
    }

    /// Reports the first failure, and is silent until the queue is back.
    pub(super) fn report_failure(&self, health: Health) {
        if health == Health::Shedding {
            let now = self.config.clock.now();
            self.report_once(&self.reported_shedding, health, now);
        } else if !self.queue_failing.swap(true, Ordering::Relaxed) {
            self.config.reporter.report(health);
        }
    }

    /// Reports that the queue is back, if it had failed.
    pub(super) fn report_success(&self) {
        if self.queue_failing.swap(false, Ordering::Relaxed) {
            self.config.reporter.report(Health::QueueBack);
        }
    }

    /// Reports a change of health at most once in a slot.
    fn report_once(&self, reported: &Reported, health: Health, now: SystemTime) {
        let slot = Slot::at(now).number().saturating_add(1);
        if reported.0.swap(slot, Ordering::Relaxed) != slot {
            self.config.reporter.report(health);
        }
    }
}
