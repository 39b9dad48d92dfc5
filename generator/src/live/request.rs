//! A request to a running site, and what comes back.

use super::answer::Answer;
use super::error::CurlError;

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The path and query, percent-encoded: `/fr/aide-%C3%A9t%C3%A9/`.
    pub target: String,
    /// Whether it goes to the port of plain HTTP, and not to the origin that is checked.
    pub is_plain: bool,
    /// The method.
    pub method: &'static str,
    /// The header `Accept-Encoding`; no coding is accepted without it.
    pub accept_encoding: Option<&'static str>,
    /// The header `If-None-Match`.
    pub if_none_match: Option<String>,
    /// The body, a form as browsers encode it.
    pub body: Option<String>,
}

impl Request {
    /// Asks for `target`.
    pub(super) fn get(target: impl Into<String>) -> Self {
        Self {
            target: target.into(),
            is_plain: false,
            method: "GET",
            accept_encoding: None,
            if_none_match: None,
            body: None,
        }
    }

    /// Posts a form to `target`.
    pub(super) fn post(target: impl Into<String>, body: String) -> Self {
        Self {
            method: "POST",
            body: Some(body),
            ..Self::get(target)
        }
    }
}

/// Why a request has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoAnswer {
    /// The exit code of curl for it.
    pub code: u8,
    /// The reason, in the words of curl.
    pub reason: String,
}

/// Asks a running site: for each request, in order, its answer or why there is none.
pub trait Ask {
    /// Sends `requests`.
    ///
    /// # Errors
    ///
    /// When nothing can be asked at all.
    fn ask(&mut self, requests: &[Request]) -> Result<Vec<Result<Answer, NoAnswer>>, CurlError>;
}
