//! `nginx.conf`: settings to include in the `server` block of a site in nginx.

use std::fmt::Write as _;

use tip_function::headers::{EVERYWHERE, FORM, REFERRER};

use super::form_pages::form_pages;
use crate::publish::render::{Bytes, Renderer};

const START: &str = "# Include this inside the `server` block.\naccess_log off;\nerror_log /var/log/nginx/error.log crit;\nserver_tokens off;\n";

const FUNCTION: &str = "location = /t {\n\tproxy_pass http://127.0.0.1:8080;\n\t# The function sends headers of its own; one header here keeps those above out.\n\tadd_header X-Robots-Tag noindex always;\n\tproxy_set_header X-Forwarded-For $remote_addr;\n\tclient_max_body_size 64k;\n}\n";

/// The settings for nginx.
pub(crate) fn nginx_conf(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let mut out = String::from(START);
    if renderer.options.compress {
        out.push_str("gzip_static on;\n# With the module ngx_brotli: brotli_static on;\n");
    }
    write_general(&mut out, "");
    let _ = writeln!(out, "add_header {} \"{}\" always;", REFERRER.0, REFERRER.1);
    for page in form_pages(site)? {
        // A block with headers of its own inherits none, so it repeats the general ones.
        let _ = writeln!(out, "location = {page} {{");
        write_general(&mut out, "\t");
        for (name, value) in FORM {
            let _ = writeln!(out, "\tadd_header {name} \"{value}\" always;");
        }
        out.push_str("\ttry_files $uri/index.html =404;\n}\n");
    }
    if site.has_form() {
        out.push_str(FUNCTION);
    }
    for (from, to) in site.redirects() {
        let _ = writeln!(out, "location = {from} {{ return 301 {to}; }}");
    }
    for tag in site.config.tags() {
        let _ = writeln!(
            out,
            "location /{tag}/ {{ error_page 404 /{tag}/404.html; }}"
        );
    }
    out.push_str("error_page 404 /404.html;\n");
    Ok(out.into_bytes())
}

/// Adds the headers of every page.
fn write_general(out: &mut String, indent: &str) {
    for (name, value) in EVERYWHERE {
        let _ = writeln!(out, "{indent}add_header {name} \"{value}\" always;");
    }
}
