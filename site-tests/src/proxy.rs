//! A proxy between the browser and the site, which records every request and can tamper with responses.
//!
//! In: the address of a running site, and a [`Tampering`]. Out: an address that serves the same site, the paths that were
//! requested through it, and the bodies that were posted.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Response, StatusCode, header};

use crate::address::without_digest;
use crate::loopback::Loopback;

/// Changes that the proxy makes to responses.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tampering {
    /// A Content-Security-Policy that replaces the site's.
    pub content_security_policy: Option<&'static str>,
    /// The path of a file that is answered with 404, without the digest in its name.
    pub missing: Option<&'static str>,
    /// The path of a script that arrives with a body that no browser can read, without the digest in its name.
    pub broken: Option<&'static str>,
}

/// How the proxy handles a POST.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostFate {
    /// Forwards it to the site, and returns the response.
    Forwarded,
    /// Answers with this status and a page that is not the site's, without forwarding the POST.
    Answered(u16),
    /// Forwards it to the site, and answers with an error in place of the response.
    ResponseLost,
}

/// A running proxy. It stops when this is dropped.
pub struct Proxy {
    loopback: Loopback,
    shared: Arc<Shared>,
}

struct Shared {
    site: String,
    tampering: Tampering,
    fate: Mutex<PostFate>,
    requested: Mutex<Vec<String>>,
    posted: Mutex<Vec<Vec<u8>>>,
    client: reqwest::Client,
}

impl Proxy {
    /// Starts a proxy on a free port of 127.0.0.1 for the site at the address `site`, which has no trailing slash.
    ///
    /// # Errors
    ///
    /// When no port is free.
    pub fn start(site: &str, tampering: Tampering) -> Result<Self> {
        let shared = Arc::new(Shared {
            site: site.to_owned(),
            tampering,
            fate: Mutex::new(PostFate::Forwarded),
            requested: Mutex::default(),
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

    /// The full address of `path`, which starts with `/`.
    pub fn url(&self, path: &str) -> String {
        self.loopback.url(path)
    }

    /// The same address with the host name `host`. Browsers treat 127.0.0.1 as a secure context even without https, but not a name.
    pub fn url_with_host(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.loopback.address.port())
    }

    /// Decides how the next POSTs are handled.
    pub fn set_post_fate(&self, fate: PostFate) {
        *self
            .shared
            .fate
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = fate;
    }

    /// The paths of all requests so far, except POSTs.
    pub fn requested(&self) -> Vec<String> {
        let requested = &self.shared.requested;
        requested
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The bodies of all POSTs so far.
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
        let mut fate = PostFate::Forwarded;
        if parts.method == "POST" {
            self.posted
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(body.to_vec());
            fate = *self.fate.lock().unwrap_or_else(PoisonError::into_inner);
        } else {
            self.requested
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(parts.uri.path().to_owned());
        }
        if let PostFate::Answered(status) = fate {
            return plain(status);
        }
        if self.tampering.missing == Some(&*without_digest(parts.uri.path())) {
            return plain(404);
        }
        let answer = self.forward(parts, body).await;
        match answer {
            Ok(answer) if fate == PostFate::Forwarded => answer,
            Ok(_) | Err(_) => plain(502),
        }
    }

    async fn forward(
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
        if let Some(policy) = self.tampering.content_security_policy {
            response.headers_mut().insert(
                header::CONTENT_SECURITY_POLICY,
                HeaderValue::from_static(policy),
            );
        }
        // A second try has a query behind the name.
        let file = path.split('?').next().unwrap_or(path);
        *response.body_mut() = if self.tampering.broken == Some(&*without_digest(file)) {
            Body::from("this is no script (")
        } else {
            Body::from(answer.bytes().await?)
        };
        Ok(response)
    }
}

fn plain(status: u16) -> Response<Body> {
    let mut response = Response::new(Body::from("a page of the proxy"));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    response
}
