//! What a browser is answered: a file of the site with the headers it will have, a tip's reply, or the problems.
//!
//! In goes a request; out comes the answer from the newest site. The preview has two addresses of its own, below
//! `/_preview/`: the script of live reload, and the question it asks.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tip_function::headers::{EVERYWHERE, FORM, REFERRER};
use tower::ServiceExt as _;

use super::Shared;
use crate::problem::Problem;
use crate::publish::output::{Output, file};
use crate::report::{Style, show};
use crate::source::Source;

/// Where the preview's own addresses start; no site has a locale of that name.
const OWN: &str = "/_preview/";

/// Answers one request.
pub(super) async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = percent_encoding::percent_decode_str(request.uri().path())
        .decode_utf8_lossy()
        .into_owned();
    if let Some(own) = path.strip_prefix(OWN) {
        return preview_file(&shared, own, request.uri().query().unwrap_or_default()).await;
    }
    let current = shared
        .current
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    if path == "/t" {
        return current.tips.oneshot(request).await.into_response();
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    match &current.site {
        Ok(output) => from_output(output, &path),
        Err(problems) => failing(problems),
    }
}

/// The script of live reload, and the question it asks: answered once the site has changed.
async fn preview_file(shared: &Shared, name: &str, query: &str) -> Response {
    match name {
        "live_reload.js" => (
            [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")],
            include_str!("live_reload.js"),
        )
            .into_response(),
        "changed" => {
            let since: Option<u64> = query
                .strip_prefix("since=")
                .and_then(|since| since.parse().ok());
            let mut version = shared.version.subscribe();
            let newer = version.wait_for(|now| Some(*now) != since);
            let _ = tokio::time::timeout(Duration::from_secs(20), newer).await;
            let now = *shared.version.borrow();
            ([(header::CACHE_CONTROL, "no-store")], now.to_string()).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn from_output(output: &Output, path: &str) -> Response {
    let name = file(path);
    if let Some(bytes) = output.bytes(&name) {
        return whole(output, StatusCode::OK, path, &name, bytes);
    }
    if output.recipe(&file(&format!("{path}/"))).is_some() {
        let to =
            percent_encoding::utf8_percent_encode(path, percent_encoding::CONTROLS).to_string();
        return (
            StatusCode::MOVED_PERMANENTLY,
            [(header::LOCATION, format!("{to}/"))],
        )
            .into_response();
    }
    let tag = path.split('/').nth(1).unwrap_or_default();
    let tagged = format!("{tag}/404.html");
    let name = if output.recipe(&tagged).is_some() {
        tagged
    } else {
        "404.html".to_owned()
    };
    let bytes = output.bytes(&name).unwrap_or_else(|| Ok(Vec::new()));
    whole(output, StatusCode::NOT_FOUND, path, &name, bytes)
}

fn whole(
    output: &Output,
    status: StatusCode,
    path: &str,
    name: &str,
    bytes: Result<Vec<u8>, Problem>,
) -> Response {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(problem) => return failing(&show(&[problem], &Source::default(), Style::Plain)),
    };
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let site = output.site();
    let is_form = site.has_form()
        && site
            .config
            .tags()
            .iter()
            .any(|tag| site.page_address("write", tag).as_deref() == Some(path));
    let own: &[(&str, &str)] = if is_form {
        &FORM
    } else {
        &[REFERRER, ("Cache-Control", "no-store")]
    };
    for (name, value) in EVERYWHERE
        .iter()
        .chain(own)
        .filter(|(name, _)| *name != "Strict-Transport-Security")
    {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(*name), HeaderValue::try_from(*value))
        {
            headers.insert(name, value);
        }
    }
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(content_type(name)),
    );
    response
}

/// The problems of a site that cannot be made, as a page that loads itself again.
fn failing(problems: &str) -> Response {
    let text = problems.replace('&', "&amp;").replace('<', "&lt;");
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Problems</title><script src=\"{OWN}live_reload.js\" defer></script><h1>This site cannot be shown yet</h1><pre>{text}</pre>"
    );
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        page,
    )
        .into_response()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "text/plain; charset=utf-8",
    }
}
