//! Security headers: one list for every page of the site and every answer of the function.
//!
//! The generator writes them for each host; the preview and the function send them. They are in this crate
//! because the generator depends on it and not the other way round.

/// Allows the site's own files only, and no frame around a page. Of what stands in a page itself it allows one style, by its
/// digest: the one in `base.html` that keeps numbers large in a page that was saved without its style sheet.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self' 'sha256-uV/Uf+MHxH1Es8/n4z/0sbL78DIlNnOAcEpnxQ0JitA='; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Name and value of the headers of every page and answer.
pub const EVERYWHERE: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    // Without `includeSubDomains`: other services below the domain of an organisation may have no certificate, and this
    // header would lock people out of them for two years.
    ("Strict-Transport-Security", "max-age=63072000"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
];

/// The headers of pages and data. Browsers do not tell the next page which page a reader came from. They may keep a
/// copy but must ask whether it is current, because an old number is worse than a slow page.
pub const PAGE: [(&str, &str); 2] = [
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// The headers of assets with the digest of their content in their names: other bytes have another name, so a copy is
/// always current.
pub const ASSET: [(&str, &str); 2] = [
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "public, max-age=31536000, immutable"),
];

/// The headers of form pages and of answers to a form. Under `no-referrer` browsers would send `Origin: null`;
/// and no cache may keep answers.
pub const FORM: [(&str, &str); 2] = [
    ("Referrer-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
];
