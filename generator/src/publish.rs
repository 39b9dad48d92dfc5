//! From a checked site to bytes: the files of a site, and how each is made when somebody asks for it.
//!
//! [`product`] is the table of all kinds of files; [`output`] lists the files of one site. Every file is made by a
//! function that takes a renderer; HTML documents are made in `html`, each other kind of file in a module of
//! its own.

pub mod compress;
mod feed;
pub(crate) mod hosts;
pub(crate) mod html;
pub mod media;
mod memo;
mod names;
mod open;
mod open_data;
pub mod output;
pub mod product;
pub(crate) mod qr;
mod recipe;
mod redirect;
pub mod render;
mod replies;
mod robots;
mod search;
mod sitemap;
pub(crate) mod trace;
mod zones;
