//! Settings for web servers: the security headers of [`tip_function::headers`] and the redirects of a site, one file
//! per host.

mod form_pages;

pub(crate) mod caddy;
pub(crate) mod netlify;
pub(crate) mod nginx;

pub(crate) use form_pages::form_pages;
