//! The field `origin` of `site.toml`: the address of the site.
//!
//! A site has a host of its own. Below a folder of another site it would share that site's origin: the cookies of that site
//! would be sent with each request for a page, and its scripts could read what a reader opens and writes.

use crate::content::fields::Fields;
use crate::problem::At;

/// Scheme and host, without a slash at the end. `None` when the field cannot be used, which is a problem.
pub(super) fn read(fields: &mut Fields<'_>) -> Option<At<String>> {
    let origin = fields.required_text("origin")?;
    checked(fields, origin)
}

/// The field `short_address`: another origin of the same site, for paper.
pub(super) fn read_short(fields: &mut Fields<'_>) -> Option<At<String>> {
    let origin = fields.text("short_address")?;
    checked(fields, origin)
}

/// `None` for a text that is no origin, which is a problem.
fn checked(fields: &mut Fields<'_>, origin: At<String>) -> Option<At<String>> {
    let rest = origin.value.strip_prefix("https://").or_else(|| {
        let port = origin.value.strip_prefix("http://127.0.0.1:")?;
        (!port.is_empty()).then_some(port)
    });
    let is_host = |host: &str| !host.is_empty() && !host.contains(['/', ' ', '?', '#']);
    if rest.is_some_and(is_host) {
        return Some(origin);
    }
    let (host, path) = rest
        .and_then(|rest| rest.split_once('/'))
        .unwrap_or_default();
    let folder = path.split(['?', '#']).next().unwrap_or_default();
    let (message, help) = if !is_host(host) || folder.is_empty() && !path.is_empty() {
        (
            format!("`{}` is not a valid origin", origin.value),
            "write scheme and host and nothing after them: `https://help.example.org`".to_owned(),
        )
    } else if folder.is_empty() {
        (
            format!("`{}` ends with a slash", origin.value),
            format!("write `{}`", origin.value.trim_end_matches('/')),
        )
    } else {
        (
            format!(
                "`{}` is a folder of `{host}`, and the site needs a host of its own",
                origin.value
            ),
            format!(
                "use a subdomain, such as `https://help.example.org`: in a folder, whatever else is at `{host}` could see who reads which page (publish.md, “An address of its own”)"
            ),
        )
    };
    fields.error(&origin.span, message, help);
    None
}
