//! Settings for web servers: the headers of [`tip_function::headers`], redirects, error pages and the way to the function,
//! one file per host.
//!
//! `site-tests` runs nginx and Caddy with these files. All values in them are ASCII, but for the addresses that nginx and
//! Caddy compare with decoded paths.

mod form_pages;
mod old_addresses;

pub(crate) mod caddy;
pub(crate) mod netlify;
pub(crate) mod nginx;

pub(crate) use form_pages::form_pages;

/// The address of the function on the machine of the web server.
const FUNCTION: &str = "127.0.0.1:8080";

/// Matches the path of an asset with the digest of its content in its name: `/site.0123456789ab.css`.
const ASSET_PATTERN: &str = r"^/.+\.[0-9a-f]{12}\.[a-z0-9]+$";
