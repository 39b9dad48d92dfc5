//! Pages at old addresses, which lead to the new ones.

use crate::address::encoded;
use crate::problem::Problem;
use crate::publish::html::view::Redirect;
use crate::publish::render::{Bytes, Renderer};

/// The page at the old address `from`.
pub(crate) fn redirect(renderer: &Renderer<'_>, from: &str) -> Bytes {
    let site = renderer.site;
    let broken = || Problem::general(format!("the old address `{from}` leads nowhere"));
    let to = site.redirects().get(from).ok_or_else(broken)?;
    let tag = to.split('/').nth(1);
    let locale = tag.and_then(|tag| site.config.locale(tag));
    let tag = &locale.ok_or_else(broken)?.locale.tag;
    let href = encoded(to).into_owned();
    let view = Redirect {
        lang: tag.to_string(),
        dir: tag.direction(),
        name: site.config.name.clone(),
        gone: site.is_gone(from),
        canonical: format!("{}{href}", site.config.origin),
        href,
    };
    Ok(renderer.finish(renderer.template("redirect.html", &view)?))
}
