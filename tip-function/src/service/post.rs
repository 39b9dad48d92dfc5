//! One post, from its headers to its answer.

use std::error::Error;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime};

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use http_body_util::LengthLimitError;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use super::{QUEUE_DEADLINE, Service, page, peer};
use crate::envelope::{Envelope, Message, SealedMessage};
use crate::health::Health;
use crate::queue::QueueError;
use crate::receipt::Code;
use crate::seal::Recipients;
use crate::slot::{Day, Slot};
use crate::tip::{BODY_BYTES_MAX, Draft, Tip};

/// Where a post comes from, so far as its lane depends on it.
struct Whence {
    headers: HeaderMap,
    peer: Option<IpAddr>,
}

impl Service {
    pub(super) async fn post(&self, request: Request) -> Response {
        let peer = peer(&request);
        let (parts, body) = request.into_parts();
        if let Err(status) = accept(&parts) {
            return self.neutral(status);
        }
        let now = self.config.clock.now();
        let Ok(_reading) = Arc::clone(&self.reading).try_acquire_owned() else {
            self.report_once(&self.said_shedding, Health::Shedding, now);
            return self.neutral(StatusCode::SERVICE_UNAVAILABLE);
        };
        let body = match timeout(self.config.read_deadline, read(body)).await {
            Ok(Ok(body)) => body,
            Ok(Err(status)) => return self.neutral(status),
            Err(_elapsed) => return self.neutral(StatusCode::REQUEST_TIMEOUT),
        };
        let Ok(draft) = Draft::parse(&body, self.config.pages.form()) else {
            return self.neutral(StatusCode::BAD_REQUEST);
        };
        // A page of before, when every reader had a key for it: nobody here could open this.
        if draft.is_sealed() && !self.config.pages.recipients().take_browser_seals() {
            return self.neutral(StatusCode::BAD_REQUEST);
        }
        drop(body);
        // Counted from here: a slow network holds no place that a finished post could use.
        let Ok(place) = Arc::clone(&self.in_work).try_acquire_owned() else {
            self.report_once(&self.said_shedding, Health::Shedding, now);
            return self.not_sent(&draft);
        };
        let whence = Whence {
            headers: parts.headers,
            peer,
        };
        self.take(draft, &whence, now, place).await
    }

    /// Checks, seals and queues a draft.
    async fn take(
        &self,
        draft: Draft,
        whence: &Whence,
        now: SystemTime,
        _place: OwnedSemaphorePermit,
    ) -> Response {
        let tip = match draft.check(self.config.pages.form()) {
            Ok(tip) => tip,
            Err(unfinished) => {
                let pages = &self.config.pages;
                let locale = pages.locale(unfinished.draft.locale());
                let html = pages.look_again(locale, &unfinished.draft, &unfinished.problems);
                return page(StatusCode::UNPROCESSABLE_ENTITY, html);
            }
        };
        let Some(recipients) = self.recipients(now) else {
            return self.not_sent(tip.draft());
        };
        match self.send(&tip, &recipients, whence, now).await {
            Ok(code) => {
                let locale = self.config.pages.locale(tip.draft().locale());
                page(StatusCode::OK, self.config.pages.sent(locale, &code))
            }
            Err(health) => {
                self.report_failure(health);
                self.not_sent(tip.draft())
            }
        }
    }

    /// Seals the tip and puts it on the queue; the code only exists once the queue has it.
    async fn send(
        &self,
        tip: &Tip,
        recipients: &Recipients,
        whence: &Whence,
        now: SystemTime,
    ) -> Result<Code, Health> {
        let config = &self.config;
        let lane = self.lane(tip.draft(), &whence.headers, whence.peer, now);
        let locale = config.pages.locale(tip.draft().locale());
        let code = Code::draw(&config.chance).map_err(|_| Health::NoRandomness)?;
        let seconds = config
            .chance
            .below(u64::from(config.delay_seconds_max) + 1)
            .map_err(|_| Health::NoRandomness)?;
        let slot = Slot::at(now);
        let envelope = match tip.sealed() {
            None => {
                let message = Message::of(tip, slot, locale, code.clone(), lane);
                Envelope::seal(&message, recipients)
            }
            Some(sealed) => {
                let form = config.pages.form();
                let message = SealedMessage::of(sealed, form, slot, locale, code.clone(), lane);
                Envelope::seal_again(&message, recipients)
            }
        }
        .map_err(|_| Health::SealFailing)?;
        let put = config
            .queue
            .put(&envelope, lane, Duration::from_secs(seconds), now);
        timeout(QUEUE_DEADLINE, put)
            .await
            .unwrap_or(Err(QueueError::Busy))
            .map_err(|error| match error {
                QueueError::Full => Health::QueueFull,
                QueueError::DiskFull => Health::DiskFull,
                // Half of the bound is left for the normal lane, so nothing is wrong.
                QueueError::LowLaneFull => Health::Shedding,
                _ => Health::QueueFailing,
            })?;
        if self.queue_failing.swap(false, Ordering::Relaxed) {
            config.reporter.report(Health::QueueBack);
        }
        Ok(code)
    }

    /// Says each failure once, until the queue is back.
    fn report_failure(&self, health: Health) {
        if health == Health::Shedding {
            self.report_once(&self.said_shedding, health, self.config.clock.now());
        } else if !self.queue_failing.swap(true, Ordering::Relaxed) {
            self.config.reporter.report(health);
        }
    }

    /// Whom a tip is sealed to today. One that has expired is an alarm and no reason to turn a writer
    /// away while another can read; `None` if nobody can.
    fn recipients(&self, now: SystemTime) -> Option<Recipients> {
        let today = Day::at(now);
        let all = self.config.pages.recipients();
        let valid = all.valid_on(today);
        if valid.is_none() {
            self.report_once(&self.said_expired, Health::RecipientsExpired, now);
        } else if all.expires_on().is_some_and(|first| first <= today) {
            self.report_once(&self.said_expired, Health::RecipientExpired, now);
        }
        valid
    }

    fn not_sent(&self, draft: &Draft) -> Response {
        let locale = self.config.pages.locale(draft.locale());
        page(
            StatusCode::SERVICE_UNAVAILABLE,
            self.config.pages.not_sent(locale, draft),
        )
    }
}

/// Refuses by headers alone, before a byte of the body is read.
fn accept(parts: &Parts) -> Result<(), StatusCode> {
    let mut types = parts.headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(kind), None) = (types.next(), types.next()) else {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    };
    if !kind.to_str().is_ok_and(is_form) || parts.headers.contains_key(header::CONTENT_ENCODING) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let Some(length) = parts.headers.get(header::CONTENT_LENGTH) else {
        return Ok(());
    };
    let length = length
        .to_str()
        .ok()
        .and_then(|length| length.parse::<u64>().ok());
    match length {
        None => Err(StatusCode::BAD_REQUEST),
        Some(length) if length > BODY_BYTES_MAX as u64 => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Some(_) => Ok(()),
    }
}

/// `application/x-www-form-urlencoded`, alone or with `charset=utf-8`.
fn is_form(kind: &str) -> bool {
    let mut parts = kind.split(';').map(str::trim);
    let is_form = parts
        .next()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("application/x-www-form-urlencoded"));
    let is_utf8 = |part: &str| {
        part.split_once('=').is_some_and(|(name, value)| {
            name.trim().eq_ignore_ascii_case("charset")
                && value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        })
    };
    is_form && parts.all(is_utf8)
}

/// Reads the body, and stops at the limit whatever its sender claimed.
async fn read(body: Body) -> Result<Bytes, StatusCode> {
    axum::body::to_bytes(body, BODY_BYTES_MAX)
        .await
        .map_err(|error| {
            // The other reason is a sender who hung up, whom no answer reaches.
            let too_long = error
                .source()
                .is_some_and(<dyn Error>::is::<LengthLimitError>);
            if too_long {
                StatusCode::PAYLOAD_TOO_LARGE
            } else {
                StatusCode::BAD_REQUEST
            }
        })
}
