//! From meaning to bytes: which files a site has, and how each is made when it is asked for.

pub mod compress;
mod feed;
pub mod hosts;
mod html;
mod open_data;
pub mod output;
pub mod product;
pub mod render;
mod replies;
mod sitemap;
pub(crate) mod trace;
