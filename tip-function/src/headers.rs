//! Security headers: one list for every page of the site and every answer of the function.
//!
//! The generator writes them for each host; the preview and the function send them. They are in this crate
//! because the generator depends on it and not the other way round.

/// Allows the site's own files only, nothing inline, and no frame around a page.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Name and value of the headers of every page and answer.
pub const EVERYWHERE: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    (
        "Strict-Transport-Security",
        "max-age=63072000; includeSubDomains",
    ),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
];

/// Keeps browsers from telling the next page which page a reader came from.
pub const REFERRER: (&str, &str) = ("Referrer-Policy", "no-referrer");

/// The headers of form pages and of answers to a form. Under `no-referrer` browsers would send `Origin: null`;
/// and no cache may keep answers.
pub const FORM: [(&str, &str); 2] = [
    ("Referrer-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
];
