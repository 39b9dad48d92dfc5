//! `_headers` and `_redirects`, which Netlify, Cloudflare Pages and other static hosts read at the root of a site.

use std::fmt::Write as _;

use tip_function::headers::{EVERYWHERE, FORM, REFERRER};

use super::form_pages::form_pages;
use crate::publish::render::{Bytes, Renderer};

/// `_headers`.
pub(crate) fn headers(renderer: &Renderer<'_>) -> Bytes {
    let mut out = String::from("/*\n");
    for (name, value) in EVERYWHERE.into_iter().chain([REFERRER]) {
        let _ = writeln!(out, "  {name}: {value}");
    }
    for page in form_pages(renderer.site)? {
        let _ = writeln!(out, "{page}");
        for (name, value) in FORM {
            // These hosts join the values of every rule that fits; `!` removes the value of the general rule first.
            let _ = writeln!(out, "  ! {name}\n  {name}: {value}");
        }
    }
    Ok(out.into_bytes())
}

/// `_redirects`.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the product table have one type"
)]
pub(crate) fn redirects(renderer: &Renderer<'_>) -> Bytes {
    let mut out = String::new();
    for (from, to) in renderer.site.redirects() {
        let _ = writeln!(out, "{from} {to} 301");
    }
    Ok(out.into_bytes())
}
