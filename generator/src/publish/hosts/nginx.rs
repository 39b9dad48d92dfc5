//! `nginx.conf`: settings to include in the `server` block of a site in nginx 1.22 or later.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use tip_function::headers::{ASSET, EVERYWHERE, FORM, PAGE};

use super::form_pages::form_pages;
use super::old_addresses::old_addresses;
use super::{ASSET_PATTERN, FUNCTION};
use crate::publish::media::media;
use crate::publish::render::{Bytes, Renderer};

const START: &str = "# Include this inside the `server` block of the site, and reload nginx after each build.

# No record of who reads. nginx names the address in errors of single requests, at every level but `emerg`. What concerns
# the whole server, such as a start that fails, goes to the `error_log` of /etc/nginx/nginx.conf.
access_log off;
error_log /var/log/nginx/error.log emerg;
server_tokens off;
absolute_redirect off;
# Every file is small and sent whole. An answer to an impossible range would have each header twice.
max_ranges 0;
client_header_timeout 10s;
client_body_timeout 20s;
";

const COMPRESSED: &str = "gzip_static on;
# With the Debian package libnginx-mod-http-brotli-static, also:
# brotli_static on;
";

/// What the block of the function says besides its address.
const TIP: &str = "\t# No byte of a tip may reach the disk, on the way in or out, and none may stay in a connection that is kept.
	# The buffer holds the longest post in the smallest chunks, which are six bytes for one.
	client_max_body_size 64k;
	client_body_buffer_size 512k;
	client_body_in_single_buffer on;
	proxy_request_buffering on;
	proxy_buffer_size 8k;
	proxy_buffers 16 8k;
	proxy_max_temp_file_size 0;
	proxy_http_version 1.0;
	proxy_set_header Connection close;
	proxy_set_header Host $host;
	proxy_set_header X-Forwarded-For $remote_addr;
	proxy_connect_timeout 5s;
	proxy_read_timeout 30s;
	gzip off;
	# The function sends headers of its own; one header here keeps those above out.
	add_header X-Robots-Tag noindex always;
	# Answers of nginx itself. Those of the function pass.
	error_page 400 408 411 413 414 494 500 501 502 504 /failure.html;
}
";

/// The settings for nginx.
pub(crate) fn nginx_conf(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let mut out = String::from(START);
    write_types(&mut out);
    out.push_str("gzip_vary on;\n");
    if renderer.options.compress {
        out.push_str(COMPRESSED);
    }
    out.push_str("\n# Every answer, of whatever status.\n");
    write_headers(&mut out, "", &PAGE, "always");
    let pages = form_pages(site)?;
    if !pages.is_empty() {
        let _ = writeln!(
            out,
            "\n# A block with a header of its own inherits none, so each of these repeats them.\nlocation ~ \"^({})(index\\.html)?$\" {{",
            pages.join("|")
        );
        write_headers(&mut out, "\t", &FORM, "always");
        out.push_str("}\nlocation = /failure.html {\n");
        write_headers(&mut out, "\t", &FORM, "always");
        let _ = write!(
            out,
            "}}\nlocation = /t {{\n\tproxy_pass http://{FUNCTION};\n{TIP}"
        );
    }
    let _ = writeln!(
        out,
        "\n# Assets whose names change with their content. Without `always`, so that nobody keeps an error for a year.\nlocation ~ \"{ASSET_PATTERN}\" {{"
    );
    write_headers(&mut out, "\t", &ASSET, "");
    out.push_str("}\n\n");
    for old in old_addresses(site) {
        for from in old.forms() {
            let _ = writeln!(
                out,
                "location = \"{from}\" {{ return 301 \"{}\"; }}",
                old.to
            );
        }
    }
    write_missing(&mut out, "", "");
    for tag in site.config.tags() {
        let _ = writeln!(out, "location /{tag}/ {{");
        write_missing(&mut out, "\t", &format!("/{tag}"));
        out.push_str("}\n");
    }
    Ok(out.into_bytes())
}

/// Adds the headers of every answer and those of one kind.
fn write_headers(out: &mut String, indent: &str, own: &[(&str, &str); 2], always: &str) {
    for (name, value) in &EVERYWHERE {
        let _ = writeln!(out, "{indent}add_header {name} \"{value}\" always;");
    }
    let end = if always.is_empty() { "" } else { " always" };
    for (name, value) in own {
        let _ = writeln!(out, "{indent}add_header {name} \"{value}\"{end};");
    }
}

/// Adds the page for missing pages below `folder`.
///
/// A folder without a page is forbidden to nginx, and to a reader it is missing.
fn write_missing(out: &mut String, indent: &str, folder: &str) {
    let _ = writeln!(
        out,
        "{indent}error_page 404 {folder}/404.html;\n{indent}error_page 403 =404 {folder}/404.html;"
    );
}

/// Adds the media types. Those of the distribution differ, and lack some.
fn write_types(out: &mut String) {
    const UTF_8: &str = "; charset=utf-8";
    out.push_str("types {\n");
    for (extension, media_type) in media() {
        let plain = media_type.trim_end_matches(UTF_8);
        let _ = writeln!(out, "\t{plain} {extension};");
    }
    let with_charset: BTreeSet<&str> = media()
        .filter_map(|(_, media_type)| media_type.strip_suffix(UTF_8))
        .filter(|plain| *plain != "text/html")
        .collect();
    let with_charset: Vec<&str> = with_charset.into_iter().collect();
    let _ = writeln!(
        out,
        "}}\ndefault_type text/plain;\ncharset utf-8;\ncharset_types {};",
        with_charset.join(" ")
    );
}
