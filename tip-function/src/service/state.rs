//! The state that all requests share: limits, the pressure sketch, and the health that was reported.

use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use tip_core::lane::Lane;
use tip_core::seal::Recipients;
use tip_core::slot::Day;
use tip_core::tip::Draft;

use super::config::ServiceConfig;
use super::page::page;
use super::places::{Places, Turns};
use super::queue_health::QueueHealth;
use super::readers::Readers;
use super::room::Room;
use super::sender::Sender;
use crate::health::{Health, Reported};
use crate::pressure::Sketch;

/// The state behind the router.
pub(super) struct Service {
    pub(super) config: ServiceConfig,
    pub(super) readers: Readers,
    pub(super) turns: Turns,
    pub(super) places: Places,
    pub(super) room: Room,
    /// Made at the first post. Without randomness there is no sketch, and every tip is in the normal lane.
    sketch: Mutex<Option<Sketch>>,
    pub(super) queue_health: QueueHealth,
    reported_shedding: Reported,
    reported_expired: Reported,
}

impl Service {
    pub(super) fn new(config: ServiceConfig) -> Service {
        let room = Room::on(config.queue.clone());
        let queue_health = QueueHealth::new(config.reporter.clone());
        Service {
            config,
            readers: Readers::default(),
            turns: Turns::new(),
            places: Places::new(),
            room,
            sketch: Mutex::new(None),
            queue_health,
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

    /// What a post tells of its sender by its head.
    pub(super) fn sender(&self, head: &Parts) -> Sender {
        let by_edge = self.config.origin_secrets.are_asked();
        Sender::of(head, by_edge, self.config.pages.origin())
    }

    /// The lane of a post before its body has come. The writer's answer does not depend on it.
    pub(super) fn lane(&self, sender: &Sender, now: SystemTime) -> Lane {
        if self.is_pressed(sender, now) || sender.is_foreign {
            Lane::Low
        } else {
            Lane::Normal
        }
    }

    /// Counts the post, and tells whether its network has sent too many.
    fn is_pressed(&self, sender: &Sender, now: SystemTime) -> bool {
        let Some(network) = sender.network else {
            return false;
        };
        let rng = &self.config.rng;
        let mut sketch = self.sketch.lock().unwrap_or_else(PoisonError::into_inner);
        if sketch.is_none() {
            *sketch = Sketch::new(now, rng).ok();
        }
        sketch.as_mut().is_some_and(|sketch| {
            sketch
                .is_pressed(network, self.room.is_scarce(), now, rng)
                .unwrap_or(false)
        })
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

    /// Reports that some were turned away because there were too many, once in a slot.
    pub(super) fn report_shedding(&self, now: SystemTime) {
        self.report_once(&self.reported_shedding, Health::Shedding, now);
    }

    fn report_once(&self, reported: &Reported, health: Health, now: SystemTime) {
        reported.once(&self.config.reporter, health, now);
    }
}
