//! One post, from its headers to its answer.

use std::time::{Duration, SystemTime};

use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::Response;
use tip_core::code::Code;
use tip_core::envelope::Envelope;
use tip_core::lane::Lane;
use tip_core::limits::BODY_BYTES_MAX;
use tip_core::message::{Header, Message};
use tip_core::queue::QueueError;
use tip_core::rng::NoRandomness;
use tip_core::seal::{Recipients, SealError};
use tip_core::slot::Slot;
use tip_core::tip::{Draft, Tip, Unfinished};
use tokio::time::timeout;

use super::config::QUEUE_DEADLINE;
use super::page::page;
use super::places::Permit;
use super::state::Service;
use crate::health::Health;

/// Why a tip was not queued.
enum Failure {
    NoPlace,
    NoRandomness(NoRandomness),
    Seal(SealError),
    Queue(QueueError),
}

impl Failure {
    /// The change of health that the failure is.
    fn health(&self) -> Health {
        match self {
            Failure::NoRandomness(_)
            | Failure::Seal(SealError::NoRandomness(_))
            | Failure::Queue(QueueError::NoRandomness(_)) => Health::NoRandomness,
            Failure::Seal(_) => Health::SealFailing,
            Failure::Queue(QueueError::Full) => Health::QueueFull,
            Failure::Queue(QueueError::DiskFull) => Health::DiskFull,
            // Half of the queue is left for the normal lane, so nothing is wrong.
            Failure::NoPlace | Failure::Queue(QueueError::LowLaneFull) => Health::Shedding,
            Failure::Queue(_) => Health::QueueFailing,
        }
    }
}

/// The answer to a post, and the turn in which it was made.
pub(super) struct Answered {
    pub(super) page: Response,
    _turn: Option<Permit>,
}

impl From<Response> for Answered {
    fn from(page: Response) -> Answered {
        Answered { page, _turn: None }
    }
}

/// Answers a post.
///
/// The lane is decided in two steps: by the head, so that a flood has its share of what reads bodies and no more, and
/// by the trap field once the body is there, before a place is taken.
pub(super) async fn answer(service: &Service, request: Request) -> Answered {
    let (head, body) = request.into_parts();
    if let Err(status) = accept(&head) {
        return service.neutral(status).into();
    }
    let now = service.config.clock.now();
    let sender = service.sender(&head);
    // The head can have 32 KiB, and nothing of it is needed any more.
    drop(head);
    let lane = service.lane(&sender, now);
    let (reading, crowded) = service.readers.admit(sender.network, lane).await;
    if crowded {
        service.report_shedding(now);
    }
    let Some(reading) = reading else {
        return service.neutral(StatusCode::SERVICE_UNAVAILABLE).into();
    };
    let body = match reading.body(body, service.config.read_deadline).await {
        Ok(body) => body,
        Err(status) => return service.neutral(status).into(),
    };
    let turn = service.turns.take(lane).await;
    drop(reading);
    let Ok(draft) = Draft::parse(&body, service.config.pages.form()) else {
        return service.neutral(StatusCode::BAD_REQUEST).into();
    };
    // An older page, from when every recipient had a browser key. Not every recipient could open this.
    if draft.is_sealed() && !service.config.pages.recipients().take_browser_seals() {
        return service.neutral(StatusCode::BAD_REQUEST).into();
    }
    drop(body);
    let lane = if draft.is_honeypot_filled() {
        Lane::Low
    } else {
        lane
    };
    take(service, draft, lane, turn, now).await
}

/// Checks, seals and queues a draft.
async fn take(
    service: &Service,
    draft: Draft,
    lane: Lane,
    turn: Option<Permit>,
    now: SystemTime,
) -> Answered {
    let pages = &service.config.pages;
    let tip = match draft.check(pages.form()) {
        Ok(tip) => tip,
        Err(Unfinished { draft, problems }) => {
            let html = pages.look_again(pages.locale(draft.locale()), &draft, &problems);
            let page = page(StatusCode::UNPROCESSABLE_ENTITY, html);
            return Answered { page, _turn: turn };
        }
    };
    // A post that waits for a place or for the queue needs no turn.
    drop(turn);
    let sent = match service.recipients(now) {
        Some(recipients) => send(service, &tip, &recipients, lane, now)
            .await
            .map_err(Some),
        None => Err(None),
    };
    let failure = match sent {
        Ok(code) => {
            service.queue_health.succeeded(now);
            let html = pages.sent(pages.locale(tip.draft().locale()), &code);
            return page(StatusCode::OK, html).into();
        }
        Err(failure) => failure,
    };
    match failure.map(|failure| failure.health()) {
        // All recipients have expired, which was reported.
        None => {}
        Some(Health::Shedding) => service.report_shedding(now),
        Some(failing) => service.queue_health.failed(failing),
    }
    let turn = service.turns.take(lane).await;
    let page = service.not_sent(tip.draft());
    Answered { page, _turn: turn }
}

/// Waits for a place, seals the tip and puts it on the queue. The callback code is given away only once the queue has
/// the tip.
async fn send(
    service: &Service,
    tip: &Tip,
    recipients: &Recipients,
    lane: Lane,
    now: SystemTime,
) -> Result<Code, Failure> {
    let config = &service.config;
    // Sealing is most of the work, and would be in vain.
    if lane == Lane::Low && service.room.low_lane_is_full() {
        return Err(Failure::Queue(QueueError::LowLaneFull));
    }
    // Taken only now, so that a slow network holds no place that a finished post could use.
    let _place = service.places.take(lane).await.ok_or(Failure::NoPlace)?;
    let code = Code::draw(&config.rng).map_err(Failure::NoRandomness)?;
    let seconds = config
        .rng
        .below(u64::from(config.delay_seconds_max) + 1)
        .map_err(Failure::NoRandomness)?;
    let header = Header {
        slot: Slot::at(now),
        locale: config.pages.locale(tip.draft().locale()).to_owned(),
        code: code.clone(),
        lane,
    };
    let message = Message::of(tip, config.pages.form(), header);
    let envelope = Envelope::seal(&message, recipients).map_err(Failure::Seal)?;
    let put = config
        .queue
        .put(&envelope, lane, Duration::from_secs(seconds));
    let result = timeout(QUEUE_DEADLINE, put)
        .await
        .unwrap_or(Err(QueueError::TimedOut));
    service.room.learn(&result);
    result.map_err(Failure::Queue)?;
    Ok(code)
}

/// Accepts or refuses a post by its headers alone, before a byte of the body is read.
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
