//! HTML documents: the frame around every page, and the main part of each kind of page.

pub(crate) mod article;
pub(crate) mod campaign;
pub(crate) mod card;
pub(crate) mod document;
pub(crate) mod escape;
pub(crate) mod form;
pub(crate) mod frame;
pub(crate) mod hours;
mod kit;
pub(crate) mod missing;
pub(crate) mod notice;
pub(crate) mod numbers;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod picture;
pub(crate) mod press;
pub(crate) mod resolver;
pub(crate) mod rows;
pub(crate) mod script_json;
pub(crate) mod skeleton;
pub(crate) mod statistics;
pub(crate) mod view;
pub(crate) mod ways;
pub(crate) mod words;
