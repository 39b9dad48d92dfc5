//! The templates, assets and messages that are compiled into the program.

use std::sync::Arc;

use include_dir::{Dir, include_dir};

/// The files of which new sites are made, beside those of the international site.
pub(crate) static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

/// The folder of built-in files among the paths of a site. No file of a site can have this prefix.
pub const BUILT_IN: &str = "(built in)/";

/// Every built-in file: its path below [`BUILT_IN`] and its bytes.
pub(super) fn files() -> Vec<(Arc<str>, &'static [u8])> {
    let mut files = Vec::new();
    for (folder, dir) in [
        ("templates", &TEMPLATES),
        ("assets", &ASSETS),
        ("locales", &LOCALES),
    ] {
        let mut stack = vec![dir];
        while let Some(dir) = stack.pop() {
            stack.extend(dir.dirs());
            for file in dir.files() {
                let path = format!("{BUILT_IN}{folder}/{}", file.path().display());
                files.push((path.into(), file.contents()));
            }
        }
    }
    files
}
