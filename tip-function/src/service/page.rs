//! A page as a response, with the headers of every answer.

use axum::body::Body;
use axum::http::header::HeaderName;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

use crate::headers::{EVERYWHERE, FORM};

/// Headers that only answers have. `Clear-Site-Data` makes the browser drop what it stored of the site, but not
/// its `cache`, which would make Chrome hang for seconds.
const ANSWER: [(&str, &str); 2] = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Clear-Site-Data", "\"storage\""),
];

/// A page with the headers that every answer has.
pub(super) fn page(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE.into_iter().chain(FORM).chain(ANSWER) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}
