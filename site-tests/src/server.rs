//! A server for a built site, with the response headers from the generated `_headers`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, Response, StatusCode};

use crate::address::{file_of, percent_decoded};
use crate::headers::Headers;
use crate::loopback::Loopback;

/// A server for the files of a folder. It stops when this is dropped.
pub struct Server(Loopback);

struct Folder {
    root: PathBuf,
    headers: Headers,
}

impl Server {
    /// Serves `folder` on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// When `folder` has no valid `_headers`, or no port is free.
    pub fn start(folder: &Path) -> Result<Self> {
        let headers =
            std::fs::read_to_string(folder.join("_headers")).context("the site has no _headers")?;
        let folder = Arc::new(Folder {
            root: folder.to_owned(),
            headers: Headers::parse(&headers)?,
        });
        let router = Router::new().fallback(move |request: Request<Body>| {
            let folder = Arc::clone(&folder);
            async move { folder.answer(request.uri().path()) }
        });
        Loopback::serve(router).map(Self)
    }

    /// The full address of `path`, which starts with `/`.
    pub fn url(&self, path: &str) -> String {
        self.0.url(path)
    }
}

impl Folder {
    fn answer(&self, path: &str) -> Response<Body> {
        let path = percent_decoded(path);
        let inside = path.trim_start_matches('/');
        let is_plain = !inside.split('/').any(|part| part == "..");
        let file = self.root.join(file_of(&path));
        let (status, file) = if is_plain && file.is_file() {
            (StatusCode::OK, file)
        } else {
            (StatusCode::NOT_FOUND, self.not_found(inside))
        };
        let mut response = Response::new(Body::from(std::fs::read(&file).unwrap_or_default()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(
            "content-type",
            HeaderValue::from_static(content_type(&file)),
        );
        for (name, value) in self.headers.of(&path) {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                headers.insert(name, value);
            }
        }
        response
    }

    /// The 404 page in the locale of the address, or the 404 page of the site.
    fn not_found(&self, inside: &str) -> PathBuf {
        let locale = inside.split('/').next().unwrap_or_default();
        let own = self.root.join(locale).join("404.html");
        if own.is_file() {
            own
        } else {
            self.root.join("404.html")
        }
    }
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("xml") => "application/xml",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_served_with_their_headers_and_nothing_else_is_served() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("en")).unwrap();
        std::fs::write(root.path().join("en/index.html"), "home").unwrap();
        std::fs::write(root.path().join("en/404.html"), "not here").unwrap();
        let headers = Headers::parse("/*\n  X-A: a").unwrap();
        let folder = Folder {
            root: root.path().to_owned(),
            headers,
        };
        let home = folder.answer("/en/");
        assert_eq!(
            (home.status(), &home.headers()["x-a"]),
            (StatusCode::OK, &HeaderValue::from_static("a"))
        );
        for missing in ["/en/x", "/en/../../etc/passwd", "/fr/"] {
            assert_eq!(
                folder.answer(missing).status(),
                StatusCode::NOT_FOUND,
                "{missing}"
            );
        }
    }
}
