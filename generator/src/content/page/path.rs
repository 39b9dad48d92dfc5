//! The path of a page: which page it is, and in which locale.

use super::translation::PageId;
use crate::address::composed;

/// The locale's tag and the page's id, with composed letters, in a path below `content/pages/`.
pub fn split_path(path: &str) -> Option<(&str, PageId)> {
    let below = path.strip_prefix("content/pages/")?.strip_suffix(".md")?;
    let (tag, id) = below.split_once('/')?;
    let id = if id == "index" {
        id
    } else {
        id.strip_suffix("/index").unwrap_or(id)
    };
    Some((tag, composed(id).into()))
}
