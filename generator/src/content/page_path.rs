//! Paths of pages: the language and the id of a page are in the path of its file.

use std::sync::Arc;

use crate::address::composed;

/// The locale's tag and the page's id, with composed letters, in a path below `content/pages/`.
pub fn split_path(path: &str) -> Option<(&str, Arc<str>)> {
    let below = path.strip_prefix("content/pages/")?.strip_suffix(".md")?;
    let (tag, id) = below.split_once('/')?;
    let id = if id == "index" {
        id
    } else {
        id.strip_suffix("/index").unwrap_or(id)
    };
    Some((tag, composed(id).into()))
}
