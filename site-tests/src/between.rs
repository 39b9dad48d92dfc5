//! Whoever stands between the browser and the site: sees everything that is posted, and can spoil it.
//!
//! In: the address of a running site, and a [`Policy`]. Out: an address of its own that shows the same site, and what was
//! asked for and posted to `/t` through it, byte for byte.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Response, StatusCode, header};

use crate::loopback::Loopback;

/// What may be done to a page on its way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Policy {
    /// Another Content-Security-Policy than the site's own.
    pub content_security_policy: Option<&'static str>,
    /// A file that is answered with 404.
    pub without: Option<&'static str>,
}

/// What becomes of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes on to the site, and the answer comes back.
    Passes,
    /// It goes nowhere; the answer is this status with a page that is none of ours.
    Answered(u16),
    /// It goes on to the site, and its answer is lost.
    AnswerLost,
}

/// Somebody between browser and site, until it is dropped.
pub struct Between {
    loopback: Loopback,
    shared: Arc<Shared>,
}

struct Shared {
    site: String,
    policy: Policy,
    fate: Mutex<Fate>,
    asked: Mutex<Vec<String>>,
    posted: Mutex<Vec<Vec<u8>>>,
    client: reqwest::Client,
}

impl Between {
    /// Starts on a free port of 127.0.0.1, before the site at `site`, which has no slash at its end.
    ///
    /// # Errors
    ///
    /// When no port is to be had.
    pub fn start(site: &str, policy: Policy) -> Result<Self> {
        let shared = Arc::new(Shared {
            site: site.to_owned(),
            policy,
            fate: Mutex::new(Fate::Passes),
            asked: Mutex::default(),
            posted: Mutex::default(),
            client: reqwest::Client::new(),
        });
        let state = Arc::clone(&shared);
        let router = Router::new().fallback(move |request: Request| {
            let shared = Arc::clone(&state);
            async move { shared.answer(request).await }
        });
        Ok(Self {
            loopback: Loopback::serve(router)?,
            shared,
        })
    }

    /// The full address of `path`, which begins with `/`.
    pub fn url(&self, path: &str) -> String {
        self.loopback.url(path)
    }

    /// The same under a host name, for which no browser makes the exception that it makes for this machine.
    pub fn url_of(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.loopback.address.port())
    }

    /// Decides what becomes of the next posts.
    pub fn set(&self, fate: Fate) {
        *self
            .shared
            .fate
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = fate;
    }

    /// The paths of everything that was asked for so far and was no post.
    pub fn asked(&self) -> Vec<String> {
        let asked = &self.shared.asked;
        asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The bodies that were posted so far.
    pub fn posted(&self) -> Vec<String> {
        let posted = self
            .shared
            .posted
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        posted
            .iter()
            .map(|body| String::from_utf8_lossy(body).into_owned())
            .collect()
    }
}

impl Shared {
    async fn answer(&self, request: Request) -> Response<Body> {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, 1 << 20)
            .await
            .unwrap_or_default();
        let mut fate = Fate::Passes;
        if parts.method == "POST" {
            self.posted
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(body.to_vec());
            fate = *self.fate.lock().unwrap_or_else(PoisonError::into_inner);
        } else {
            self.asked
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(parts.uri.path().to_owned());
        }
        if let Fate::Answered(status) = fate {
            return plain(status);
        }
        if self.policy.without == Some(parts.uri.path()) {
            return plain(404);
        }
        let answer = self.pass_on(parts, body).await;
        match answer {
            Ok(answer) if fate == Fate::Passes => answer,
            Ok(_) | Err(_) => plain(502),
        }
    }

    async fn pass_on(
        &self,
        parts: axum::http::request::Parts,
        body: Bytes,
    ) -> Result<Response<Body>> {
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let mut headers = parts.headers;
        headers.remove(header::CONTENT_LENGTH);
        headers.remove(header::CONNECTION);
        let answer = self
            .client
            .request(parts.method, format!("{}{path}", self.site))
            .headers(headers)
            .body(body)
            .send()
            .await?;
        let mut response = Response::new(Body::empty());
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        response.headers_mut().remove(header::TRANSFER_ENCODING);
        response.headers_mut().remove(header::CONTENT_LENGTH);
        if let Some(policy) = self.policy.content_security_policy {
            response.headers_mut().insert(
                header::CONTENT_SECURITY_POLICY,
                HeaderValue::from_static(policy),
            );
        }
        *response.body_mut() = Body::from(answer.bytes().await?);
        Ok(response)
    }
}

fn plain(status: u16) -> Response<Body> {
    let mut response = Response::new(Body::from("somebody in between"));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    response
}
