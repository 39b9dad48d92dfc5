//! HTML documents: the frame around every page, and what each kind of page holds.

pub(crate) mod campaign;
pub(crate) mod card;
pub(crate) mod form;
pub(crate) mod frame;
pub(crate) mod numbers;
pub(crate) mod page;
pub(crate) mod resolver;
pub(crate) mod skeleton;
pub(crate) mod view;
