//! `Caddyfile`: settings to import into the block of a site in Caddy 2.

use std::fmt::Write as _;

use tip_function::headers::{EVERYWHERE, FORM, REFERRER};

use super::form_pages::form_pages;
use crate::publish::render::{Bytes, Renderer};

const START: &str = "# Import this inside the site's block. Access logs stay off: Caddy writes none unless asked to.\n# The function at /t sends headers of its own.\n@site not path /t\nheader @site {\n";

const ERRORS: &str = "handle_errors 404 {\n\t@tagged path_regexp tag ^/([A-Za-z-]+)/\n\trewrite @tagged /{re.tag.1}/404.html\n\t@rest not path_regexp ^/([A-Za-z-]+)/\n\trewrite @rest /404.html\n\tfile_server\n}\n";

/// The settings for Caddy.
pub(crate) fn caddyfile(renderer: &Renderer<'_>) -> Bytes {
    let mut out = String::from(START);
    for (name, value) in EVERYWHERE.into_iter().chain([REFERRER]) {
        let _ = writeln!(out, "\t{name} \"{value}\"");
    }
    out.push_str("\t-Server\n}\n");
    let pages = form_pages(renderer.site)?;
    if !pages.is_empty() {
        let _ = writeln!(out, "@form path {}", pages.join(" "));
        for (name, value) in FORM {
            let _ = writeln!(out, "header @form {name} \"{value}\"");
        }
        out.push_str("reverse_proxy /t 127.0.0.1:8080\n");
    }
    for (from, to) in renderer.site.redirects() {
        let _ = writeln!(out, "redir {from} {to} 301");
    }
    out.push_str(ERRORS);
    out.push_str(if renderer.options.compress {
        "file_server {\n\tprecompressed br gzip\n}\n"
    } else {
        "file_server\n"
    });
    Ok(out.into_bytes())
}
