//! Commands that a person copies into a shell.

use std::borrow::Cow;
use std::path::Path;

/// A path as one word of a shell command, with quotes where it needs them.
pub(super) fn shell_word(path: &Path) -> String {
    let text = path.display().to_string();
    // A path holds no NUL byte, the only one that no quotes protect.
    shlex::try_quote(&text).map_or_else(|_| text.clone(), Cow::into_owned)
}
