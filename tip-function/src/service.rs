//! The tip function as an axum router: `POST /t`.
//!
//! In: a form post. Out: one of the generator's pages. Clock, randomness, queue and the reporter of health are
//! arguments, so a test calls the router as a function. No part of a request reaches a log: only [`Health`] is
//! ever reported, and request types are never formatted.
//!
//! | answer | when |
//! | --- | --- |
//! | 200 `sent` | the queue has the tip |
//! | 422 `look-again` | the required answer is missing, an answer is too long, a choice unknown |
//! | 503 `not-sent` | the queue failed or is full, no place was free within 3 seconds, all recipients have expired |
//! | 400, 408, 413, 415, 500 neutral | not a form post that a browser sends; too slow; a panic |
//! | 403 neutral | the request did not come by way of the edge, where that is checked |
//! | 405 neutral, `Allow: POST` | every other method |

mod clock;
mod config;
mod page;
mod places;
mod post;
mod queue_health;
mod readers;
mod room;
mod sender;
mod state;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use axum::routing::any;

pub use clock::Clock;
pub use config::{DELAY_SECONDS_MAX, READ_DEADLINE, ServiceConfig};

use crate::health::Health;
use page::page;
use state::Service;

/// The router with the one path `/t`, for mounting into another router.
///
/// The network of a post is taken from [`ConnectInfo`](axum::extract::ConnectInfo) if the server provides it,
/// and from the last hop of `X-Forwarded-For` if the peer is a proxy on this machine or in a private network.
/// Where there is no peer and the edge has shown its secret, `CloudFront-Viewer-Address` names the network.
pub fn router(config: ServiceConfig) -> Router {
    let service = Arc::new(Service::new(config));
    Router::new().route("/t", any(answer)).with_state(service)
}

/// The router of a server that serves nothing else: every path but `/t` is the neutral page, under 404.
pub fn standalone_router(config: ServiceConfig) -> Router {
    let neutral = config.pages.neutral().to_owned();
    router(config).fallback(move || {
        let page = page(StatusCode::NOT_FOUND, neutral.clone());
        async move { page }
    })
}

async fn answer(State(service): State<Arc<Service>>, request: Request) -> Response {
    if !service.config.origin_secrets.admit(request.headers()) {
        return service.neutral(StatusCode::FORBIDDEN);
    }
    if request.method() != Method::POST {
        return service.neutral(StatusCode::METHOD_NOT_ALLOWED);
    }
    // A task of its own: a panic in it becomes an error here, and a tip is queued even if its writer hangs up
    // right after sending it.
    let working = Arc::clone(&service);
    let work = tokio::spawn(async move { post::answer(&working, request).await });
    match work.await {
        // The turn of the post ends here, where the answer is with its connection.
        Ok(answered) => answered.page,
        Err(_panic) => {
            service.config.reporter.report(Health::Panicked);
            service.neutral(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
