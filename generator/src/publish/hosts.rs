//! Security headers and redirects: the one list of `tip_function::headers`, written for each host.

use std::fmt::Write as _;

use tip_function::headers::{EVERYWHERE, FORM, REFERRER};

use crate::site::Site;

/// A host that needs a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// `_headers`, as static hosts read it.
    Headers,
    /// `_redirects`, likewise.
    Redirects,
    /// A snippet for Caddy 2.
    Caddy,
    /// A snippet for nginx.
    Nginx,
}

/// The address of the form page in each locale.
fn form_pages(site: &Site) -> Vec<String> {
    if !site.has_form() {
        return Vec::new();
    }
    site.config
        .tags()
        .iter()
        .filter_map(|tag| site.page_address("write", tag))
        .collect()
}

/// The file for a host; `compressed` where the site has compressed forms of its files.
pub(crate) fn host(site: &Site, host: Host, compressed: bool) -> String {
    match host {
        Host::Headers => underscore_headers(site),
        Host::Redirects => underscore_redirects(site),
        Host::Caddy => caddy(site, compressed),
        Host::Nginx => nginx(site, compressed),
    }
}

fn underscore_redirects(site: &Site) -> String {
    let mut out = String::new();
    for (from, to) in site.redirects() {
        let _ = writeln!(out, "{from} {to} 301");
    }
    out
}

fn underscore_headers(site: &Site) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in EVERYWHERE.into_iter().chain([REFERRER]) {
        let _ = writeln!(out, "  {name}: {value}");
    }
    for page in form_pages(site) {
        let _ = writeln!(out, "{page}");
        for (name, value) in FORM {
            // Static hosts join headers of several rules; `!` takes the general one away first.
            let _ = writeln!(out, "  ! {name}\n  {name}: {value}");
        }
    }
    out
}

fn caddy(site: &Site, compressed: bool) -> String {
    let mut out = String::from(
        "# Import this inside the site's block. Access logs stay off: Caddy writes none unless asked to.\n# The function at /t sends headers of its own.\n@site not path /t\nheader @site {\n",
    );
    for (name, value) in EVERYWHERE.into_iter().chain([REFERRER]) {
        let _ = writeln!(out, "\t{name} \"{value}\"");
    }
    out.push_str("\t-Server\n}\n");
    let pages = form_pages(site);
    if !pages.is_empty() {
        let _ = writeln!(out, "@form path {}", pages.join(" "));
        for (name, value) in FORM {
            let _ = writeln!(out, "header @form {name} \"{value}\"");
        }
        out.push_str("reverse_proxy /t 127.0.0.1:8080\n");
    }
    for (from, to) in site.redirects() {
        let _ = writeln!(out, "redir {from} {to} 301");
    }
    out.push_str("handle_errors 404 {\n\t@tagged path_regexp tag ^/([A-Za-z-]+)/\n\trewrite @tagged /{re.tag.1}/404.html\n\t@rest not path_regexp ^/([A-Za-z-]+)/\n\trewrite @rest /404.html\n\tfile_server\n}\n");
    out.push_str(if compressed {
        "file_server {\n\tprecompressed br gzip\n}\n"
    } else {
        "file_server\n"
    });
    out
}

fn nginx(site: &Site, compressed: bool) -> String {
    let mut out = String::from(
        "# Include this inside the `server` block.\naccess_log off;\nerror_log /var/log/nginx/error.log crit;\nserver_tokens off;\n",
    );
    if compressed {
        out.push_str("gzip_static on;\n# With the module ngx_brotli: brotli_static on;\n");
    }
    let general = |out: &mut String, indent: &str| {
        for (name, value) in EVERYWHERE {
            let _ = writeln!(out, "{indent}add_header {name} \"{value}\" always;");
        }
    };
    general(&mut out, "");
    let _ = writeln!(out, "add_header {} \"{}\" always;", REFERRER.0, REFERRER.1);
    for page in form_pages(site) {
        let _ = writeln!(out, "location = {page} {{");
        general(&mut out, "\t");
        for (name, value) in FORM {
            let _ = writeln!(out, "\tadd_header {name} \"{value}\" always;");
        }
        out.push_str("\ttry_files $uri/index.html =404;\n}\n");
    }
    if site.has_form() {
        out.push_str("location = /t {\n\tproxy_pass http://127.0.0.1:8080;\n\t# The function sends headers of its own; one header here keeps those above out.\n\tadd_header X-Robots-Tag noindex always;\n\tproxy_set_header X-Forwarded-For $remote_addr;\n\tclient_max_body_size 64k;\n}\n");
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
    out
}
