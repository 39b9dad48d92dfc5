//! What a preview reports while it runs.

use std::net::SocketAddr;
use std::path::PathBuf;

/// Where a preview can be seen, and where it keeps its files.
#[derive(Debug, Clone)]
pub struct Started {
    /// The address of the site.
    pub address: SocketAddr,
    /// The file with the private key of the preview's throw-away recipient.
    pub identity: PathBuf,
    /// The queue that takes its tips.
    pub queue: PathBuf,
    /// The folder to pull tips into.
    pub inbox: PathBuf,
}

/// What happens while a preview runs.
#[derive(Debug)]
pub enum Event {
    /// The server listens.
    Started(Started),
    /// The site was built.
    Built {
        /// Its warnings, as text.
        warnings: String,
        /// The address of each draft that is shown here, and that no reader gets.
        drafts: Vec<String>,
    },
    /// The site cannot be built; its problems, as text.
    Failed(String),
    /// Files cannot be watched, so changes are not shown; the reason.
    WatchFailed(String),
}
