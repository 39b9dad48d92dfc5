//! `Caddyfile`: settings to import into the block of a site in Caddy 2.6 or later.

use std::fmt::Write as _;

use tip_function::headers::{ASSET, EVERYWHERE, FORM, PAGE};

use super::form_pages::form_pages;
use super::old_addresses::old_addresses;
use super::{ASSET_PATTERN, FUNCTION};
use crate::content::locale::Tag;
use crate::publish::media::media;
use crate::publish::render::{Bytes, Options, Renderer};
use crate::site::Site;

const START: &str = "# Import this inside the block of the site, and reload Caddy after each build. Caddy 2.6 or later.
# Access logs stay off: Caddy writes none unless it is asked to.
header -Server
# Every file is small and sent whole. An answer to an impossible range would lack a header.
request_header -Range
";

/// Caddy 2.6 would answer any method with the page.
const METHODS: &str = "	not method GET HEAD
}
error @changing 405
";

/// The block of the function. No byte of a tip reaches the disk, and none stays in a connection that is kept.
///
/// Caddy 2.7 renamed the setting that reads a whole post before it asks the function, and a Caddyfile knows no versions.
/// But text between `<<NAME` and `NAME` is one value to 2.7 and later and several lines to 2.6, and quotation marks hide
/// a line from 2.6 in turn.
const TIP: &str = "# More than 65,536 bytes. Caddy 2.6 answers 502 where it notices by itself.
@long {
	path /t
	header_regexp Content-Length ^0*([1-9][0-9]{5,}|[7-9][0-9]{4}|6[6-9][0-9]{3}|65[6-9][0-9]{2}|655[4-9][0-9]|6553[7-9])$
}
error @long 413
request_body /t {
	max_size 64KiB
}
reverse_proxy /t FUNCTION {
	# The function gets a post once all of it is here. Caddy 2.6 calls that buffer_requests and later versions
	# request_buffers; each of them takes the lines of the other for a value, and removes a header that nobody sends.
	header_up -X-None <<buffer_requests
	max_buffer_size 64KiB
	header_up -X-None \"
	buffer_requests
	request_buffers 64KiB
	header_up -X-None <<buffer_requests
	\"
	buffer_requests
	lb_try_duration 3s
	transport http {
		keepalive off
		dial_timeout 5s
		response_header_timeout 30s
	}
}
";

/// The settings for Caddy.
pub(crate) fn caddyfile(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let forms: Vec<_> = form_pages(site)?
        .iter()
        .flat_map(|page| [page.clone(), format!("{page}index.html")])
        .map(|path| pattern(&path))
        .collect();
    let forms = if forms.is_empty() {
        String::new()
    } else {
        format!(" /failure.html {}", forms.join(" "))
    };
    let mut out = String::from(START);
    // What is not at the address of the function, which sends headers of its own. Without a form there is none.
    let other = other_than_tip(site);
    let _ = writeln!(out, "@site {other}");
    write_headers(&mut out, "", "@site", EVERYWHERE);
    // No path fits two of these, because Caddy decides in which order it sets headers.
    let _ = writeln!(
        out,
        "@page {{\n\t{other}{forms}\n\tnot path_regexp {ASSET_PATTERN}\n}}"
    );
    write_headers(&mut out, "", "@page", PAGE);
    let _ = writeln!(
        out,
        "# Assets whose names change with their content.\n@asset path_regexp {ASSET_PATTERN}"
    );
    write_headers(&mut out, "", "@asset", ASSET);
    if !forms.is_empty() {
        let _ = writeln!(out, "@form path{forms}");
        write_headers(&mut out, "", "@form", FORM);
    }
    write_types(&mut out);
    out.push_str(vary(renderer.options));
    let _ = writeln!(out, "@changing {{\n\t{other}");
    out.push_str(METHODS);
    if !forms.is_empty() {
        out.push_str(&TIP.replace("FUNCTION", FUNCTION));
    }
    for old in old_addresses(site) {
        for from in old.forms() {
            let _ = writeln!(out, "redir {} {} 301", pattern(from), old.to);
        }
    }
    write_errors(&mut out, renderer);
    out.push_str(&files(renderer.options, ""));
    Ok(out.into_bytes())
}

/// Adds what Caddy answers where it has no file or no function. These answers have none of the headers above.
fn write_errors(out: &mut String, renderer: &Renderer<'_>) {
    let tags: Vec<_> = renderer.site.config.tags();
    let tags: Vec<_> = tags.iter().map(Tag::as_str).collect();
    let tags = tags.join("|");
    out.push_str("# Errors have none of the headers above.\nhandle_errors {\n\theader -Server\n");
    write_headers(out, "\t", "", EVERYWHERE);
    out.push_str("\theader Content-Type \"text/html; charset=utf-8\"\n");
    out.push_str(vary(renderer.options));
    let serve = files(renderer.options, "\t\t");
    if renderer.site.has_form() {
        out.push_str("\t@tip path /t\n");
        write_headers(out, "\t", "@tip", FORM);
        let _ = writeln!(
            out,
            "\thandle @tip {{\n\t\trewrite * /failure.html\n{serve}\t}}"
        );
    }
    let _ = writeln!(out, "\t@rest {}", other_than_tip(renderer.site));
    write_headers(out, "\t", "@rest", PAGE);
    let _ = write!(
        out,
        "\t@missing expression `{{http.error.status_code}} == 404`
	handle @missing {{
		@tagged path_regexp tag ^/({tags})/
		rewrite @tagged /{{http.regexp.tag.1}}/404.html
		@untagged not path_regexp ^/({tags})/
		rewrite @untagged /404.html
{serve}	}}
	handle {{
		header Content-Type \"text/plain; charset=utf-8\"
		respond \"{{http.error.status_code}} {{http.error.status_text}}\"
	}}
}}
"
    );
}

/// Matches every path but that of the function. Where a site has no form, nothing is at that path.
fn other_than_tip(site: &Site) -> &'static str {
    if site.has_form() {
        "not path /t"
    } else {
        "path *"
    }
}

/// Adds headers for the requests that `matcher` fits; all requests if it is empty.
fn write_headers(
    out: &mut String,
    indent: &str,
    matcher: &str,
    headers: impl IntoIterator<Item = (&'static str, &'static str)>,
) {
    let space = if matcher.is_empty() { "" } else { " " };
    let _ = writeln!(out, "{indent}header{space}{matcher} {{");
    for (name, value) in headers {
        let _ = writeln!(out, "{indent}\t{name} \"{value}\"");
    }
    let _ = writeln!(out, "{indent}}}");
}

/// Adds the media types, of which Caddy knows some and takes others from the machine. That of pages is known everywhere.
fn write_types(out: &mut String) {
    for (extension, media_type) in media().filter(|(extension, _)| *extension != "html") {
        let _ = writeln!(
            out,
            "@{extension} path *.{extension}\nheader @{extension} Content-Type \"{media_type}\""
        );
    }
    out.push_str("header ?Content-Type \"text/plain; charset=utf-8\"\n");
}

/// Names the request header that decides between compressed forms. Caddy 2.6 does so in compressed answers only.
fn vary(options: Options) -> &'static str {
    if options.compress {
        "header ?Vary Accept-Encoding\n"
    } else {
        ""
    }
}

/// The directive that serves files.
fn files(options: Options, indent: &str) -> String {
    if options.compress {
        format!("{indent}file_server {{\n{indent}\tprecompressed br gzip\n{indent}}}\n")
    } else {
        format!("{indent}file_server\n")
    }
}

/// A path for the matcher of Caddy, which compares it with the decoded path of a request, but for what `%` begins.
fn pattern(path: &str) -> String {
    let path = path.replace('%', "%25");
    if path.contains(' ') {
        format!("\"{path}\"")
    } else {
        path
    }
}
