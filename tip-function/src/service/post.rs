//! One post, from its headers to its answer.

use std::error::Error;
use std::time::{Duration, SystemTime};

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::Response;
use http_body_util::LengthLimitError;
use tip_core::code::Code;
use tip_core::envelope::Envelope;
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
use super::sender::Sender;
use super::state::Service;
use crate::health::Health;

/// Why a tip was not queued.
enum Failure {
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
            Failure::Queue(QueueError::LowLaneFull) => Health::Shedding,
            Failure::Queue(_) => Health::QueueFailing,
        }
    }
}

/// Answers a post.
pub(super) async fn answer(service: &Service, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if let Err(status) = accept(&parts) {
        return service.neutral(status);
    }
    let now = service.config.clock.now();
    let Some(_reading) = service.reading_permit(now) else {
        return service.neutral(StatusCode::SERVICE_UNAVAILABLE);
    };
    let body = match timeout(service.config.read_deadline, read(body)).await {
        Ok(Ok(body)) => body,
        Ok(Err(status)) => return service.neutral(status),
        Err(_elapsed) => return service.neutral(StatusCode::REQUEST_TIMEOUT),
    };
    let Ok(draft) = Draft::parse(&body, service.config.pages.form()) else {
        return service.neutral(StatusCode::BAD_REQUEST);
    };
    // An older page, from when every recipient had a browser key. Not every recipient could open this.
    if draft.is_sealed() && !service.config.pages.recipients().take_browser_seals() {
        return service.neutral(StatusCode::BAD_REQUEST);
    }
    drop(body);
    // Taken only now, so that a slow network holds no permit that a finished post could use.
    let Some(_work) = service.work_permit(now) else {
        return service.not_sent(&draft);
    };
    take(service, draft, &Sender::of(parts), now).await
}

/// Checks, seals and queues a draft.
async fn take(service: &Service, draft: Draft, sender: &Sender, now: SystemTime) -> Response {
    let pages = &service.config.pages;
    let tip = match draft.check(pages.form()) {
        Ok(tip) => tip,
        Err(Unfinished { draft, problems }) => {
            let html = pages.look_again(pages.locale(draft.locale()), &draft, &problems);
            return page(StatusCode::UNPROCESSABLE_ENTITY, html);
        }
    };
    let Some(recipients) = service.recipients(now) else {
        return service.not_sent(tip.draft());
    };
    match send(service, &tip, &recipients, sender, now).await {
        Ok(code) => {
            service.report_success();
            let html = pages.sent(pages.locale(tip.draft().locale()), &code);
            page(StatusCode::OK, html)
        }
        Err(failure) => {
            service.report_failure(failure.health());
            service.not_sent(tip.draft())
        }
    }
}

/// Seals the tip and puts it on the queue. The callback code is given away only once the queue has the tip.
async fn send(
    service: &Service,
    tip: &Tip,
    recipients: &Recipients,
    sender: &Sender,
    now: SystemTime,
) -> Result<Code, Failure> {
    let config = &service.config;
    let lane = service.lane(tip.draft(), sender, now);
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
    timeout(QUEUE_DEADLINE, put)
        .await
        .unwrap_or(Err(QueueError::TimedOut))
        .map_err(Failure::Queue)?;
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

/// Reads the body, and stops at the limit whatever length its headers claim.
async fn read(body: Body) -> Result<Bytes, StatusCode> {
    axum::body::to_bytes(body, BODY_BYTES_MAX)
        .await
        .map_err(|error| {
            // The only other reason is that the sender hung up, and then no answer arrives.
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
