//! The inbox folder that the arguments name, and the tips in it.

use std::path::Path;

use tip_inbox::faces::text;
use tip_inbox::folder::{Inbox, InboxError, TipId};

use crate::failure::Failure;

/// The inbox folder, which is made if there is none. If it was open to others, that is said.
pub(super) fn inbox_at(folder: &Path) -> Result<Inbox, Failure> {
    let inbox = Inbox::at(folder).map_err(|error| match error {
        InboxError::Loose => Failure::new(error).help(format!("chmod 700 '{}'", folder.display())),
        error => Failure::new(error),
    })?;
    if let Some(mode) = inbox.loose_mode() {
        text::tightened(folder, mode, &mut anstream::stderr())?;
    }
    Ok(inbox)
}

/// The inbox folder that is there already.
pub(super) fn existing_inbox(folder: &Path) -> Result<Inbox, Failure> {
    if !folder.is_dir() {
        return Err(Failure::new(format!(
            "there is no inbox folder at `{}`",
            folder.display()
        ))
        .help("`tip-inbox pull` makes it"));
    }
    inbox_at(folder)
}

/// The tip whose name begins with this.
pub(super) fn find_id(inbox: &Inbox, prefix: &str) -> Result<TipId, Failure> {
    inbox.find_id(prefix).map_err(|error| match error {
        InboxError::Ambiguous { .. } => Failure::new(error).help("give more of the name"),
        InboxError::NoSuchTip(_) => {
            Failure::not_found(error).help("`tip-inbox list` shows the names")
        }
        error => Failure::new(error),
    })
}
