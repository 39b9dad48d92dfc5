//! The source text from which a translation was made, out of the site's git history, if it has one.

use std::path::Path;

use crate::content::page::{Budget, parse};
use crate::history::git;
use crate::problem::Problems;

/// The most versions of a page that are looked at.
const MOST: usize = 200;

/// The text that the page at `path`, below the folder `root`, had when its digest was `digest`; `None` if the folder is no
/// git clone, git is not installed, or no version has that digest.
pub(super) fn earlier(root: &Path, path: &str, digest: &str) -> Option<String> {
    let most = MOST.to_string();
    let versions = git(root, &["log", "--format=%H", "-n", &most, "--", path])?;
    versions.lines().find_map(|version| {
        let text = git(root, &["show", &format!("{version}:./{path}")])?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
        let page = parse(
            &path.into(),
            &text,
            &Budget::default(),
            &Problems::default(),
        )?;
        (page.digest == digest).then_some(text)
    })
}
