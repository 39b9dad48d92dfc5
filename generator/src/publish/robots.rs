//! `robots.txt`: crawlers may read every page and find the sitemaps.

use super::render::{Bytes, Renderer};

/// The file.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the product table have one type"
)]
pub(crate) fn robots(renderer: &Renderer<'_>) -> Bytes {
    let origin = &renderer.site.config.origin;
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {origin}/sitemap.xml\n");
    Ok(text.into_bytes())
}
