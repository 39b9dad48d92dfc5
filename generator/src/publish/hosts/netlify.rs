//! `_headers` and `_redirects`, which Netlify, Cloudflare Pages and other static hosts read at the root of a site.
//!
//! These hosts disagree on two rules that fit one address: some take the value of the later rule, Cloudflare joins both
//! with a comma. The values are chosen so that either gives the right result: browsers obey the last policy of
//! `no-referrer, same-origin`, `no-cache, no-store` is not stored, and an asset under both rules is asked for again.
//! Cloudflare's `!`, which would remove the first value, is an error to Netlify.

use std::fmt::Write as _;

use tip_function::headers::{ASSET, EVERYWHERE, FORM, PAGE};

use super::form_pages::form_pages;
use super::old_addresses::old_addresses;
use crate::address::encoded;
use crate::publish::render::{Bytes, Renderer};

/// `_headers`.
pub(crate) fn headers(renderer: &Renderer<'_>) -> Bytes {
    let mut out = String::new();
    rule(&mut out, "/*", EVERYWHERE.into_iter().chain(PAGE));
    for page in form_pages(renderer.site)? {
        for file in ["", "index.html"] {
            rule(&mut out, &encoded(&format!("{page}{file}")), FORM);
        }
    }
    for path in renderer.theme.assets.paths_with_digest() {
        rule(&mut out, &encoded(&format!("/{path}")), ASSET);
    }
    // One rule for all of them: a host takes only so many, and a campaign may have many pictures.
    if !renderer.site.pictures.is_empty() {
        rule(&mut out, "/pictures/*", ASSET);
    }
    Ok(out.into_bytes())
}

/// Adds a rule: a path and its headers.
fn rule(
    out: &mut String,
    path: &str,
    headers: impl IntoIterator<Item = (&'static str, &'static str)>,
) {
    let _ = writeln!(out, "{path}");
    for (name, value) in headers {
        let _ = writeln!(out, "  {name}: {value}");
    }
}

/// `_redirects`.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the product table have one type"
)]
pub(crate) fn redirects(renderer: &Renderer<'_>) -> Bytes {
    let mut out = String::new();
    for old in old_addresses(renderer.site) {
        let _ = writeln!(out, "{} {} 301", encoded(old.from), old.to);
    }
    Ok(out.into_bytes())
}
