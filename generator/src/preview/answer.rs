//! Answers to a browser: a file of the site with the headers that a web server sends, a tip's reply, or the problems.
//!
//! In goes a request; out comes the response from the newest version of the site. The preview has two addresses of its
//! own, below `/_preview/`: the script of live reload, and the address that this script asks for changes.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tip_function::headers::{EVERYWHERE, FORM, PAGE};
use tower::ServiceExt as _;

use super::latest::Latest;
use crate::publish::hosts::form_pages;
use crate::publish::html::escape::{Escaping, escape_into};
use crate::publish::media::media_type;
use crate::publish::output::{File, Output};
use crate::publish::product::path_of;
use crate::report::{Style, show};
use crate::source::Source;

/// The prefix of the preview's own addresses; no site has a locale of that name.
const OWN: &str = "/_preview/";

/// Answers one request.
pub(super) async fn answer(State(latest): State<Arc<Latest>>, request: Request) -> Response {
    let path = percent_encoding::percent_decode_str(request.uri().path())
        .decode_utf8_lossy()
        .into_owned();
    if let Some(name) = path.strip_prefix(OWN) {
        return own_file(&latest, name, request.uri().query().unwrap_or_default()).await;
    }
    let served = latest.get();
    if path == "/t" {
        return served.tips.oneshot(request).await.into_response();
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    match &served.site {
        Ok(output) => from_output(output, &path),
        Err(problems) => failed(problems),
    }
}

/// The preview's own files: the script of live reload, and the number of the newest version once it is not `since`.
async fn own_file(latest: &Latest, name: &str, query: &str) -> Response {
    match name {
        "live_reload.js" => (
            [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")],
            include_str!("live_reload.js"),
        )
            .into_response(),
        "changed" => {
            let since = query.strip_prefix("since=");
            let since: Option<u64> = since.and_then(|since| since.parse().ok());
            let now = latest.changed(since).await;
            ([(header::CACHE_CONTROL, "no-store")], now.to_string()).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The file at an address: itself, a redirect to the address with a slash at its end, or the locale's page for missing
/// pages.
fn from_output(output: &Output, path: &str) -> Response {
    let name = path_of(path);
    if let Some(file) = output.file(&name) {
        return respond(output, StatusCode::OK, path, (&name, file));
    }
    if output.file(&path_of(&format!("{path}/"))).is_some() {
        let path = percent_encoding::utf8_percent_encode(path, percent_encoding::CONTROLS);
        let location = [(header::LOCATION, format!("{path}/"))];
        return (StatusCode::MOVED_PERMANENTLY, location).into_response();
    }
    let tag = path.split('/').nth(1).unwrap_or_default();
    for name in [format!("{tag}/404.html"), "404.html".to_owned()] {
        if let Some(file) = output.file(&name) {
            return respond(output, StatusCode::NOT_FOUND, path, (&name, file));
        }
    }
    StatusCode::NOT_FOUND.into_response()
}

/// The response with the bytes of a file, or with the problem that prevents them.
fn respond(
    output: &Output,
    status: StatusCode,
    path: &str,
    (name, file): (&str, File<'_>),
) -> Response {
    let made = file.bytes().and_then(|bytes| {
        let forms = form_pages(output.site())?;
        Ok((bytes, forms.iter().any(|page| page == path)))
    });
    let (bytes, is_form) = match made {
        Ok(made) => made,
        Err(problem) => return failed(&show(&[problem], &Source::default(), Style::Plain)),
    };
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let own = if is_form { &FORM } else { &PAGE };
    // Strict-Transport-Security would make the browser use HTTPS on this machine from then on.
    let of_preview = |(name, _): &&(&str, &str)| *name != "Strict-Transport-Security";
    for (name, value) in EVERYWHERE.iter().chain(own).filter(of_preview) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(*name), HeaderValue::try_from(*value))
        {
            headers.insert(name, value);
        }
    }
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(media_type(name)),
    );
    response
}

/// The problems of a site that cannot be built, as a page that reloads when they change.
fn failed(problems: &str) -> Response {
    let mut text = String::with_capacity(problems.len());
    escape_into(&mut text, problems, Escaping::Text);
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
