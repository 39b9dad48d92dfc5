//! The text of `replies.json` becomes [`Replies`].

use serde::Deserialize;

use super::error::RepliesError;
use super::wire::{Replies, VERSION};

impl Replies {
    /// Reads the text of `replies.json`.
    ///
    /// # Errors
    ///
    /// When the JSON is of another shape or version.
    pub fn parse(json: &str) -> Result<Replies, RepliesError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let replies: Result<Replies, _> = serde_json::from_str(json);
        // A file of another version may have another shape too; its version is the better explanation.
        let version = match &replies {
            Ok(replies) => Some(replies.version),
            Err(_) => serde_json::from_str(json)
                .ok()
                .map(|versioned: Versioned| versioned.version),
        };
        match version {
            Some(version) if version != VERSION => Err(RepliesError::Version(version)),
            _ => replies.map_err(|error| RepliesError::json(&error)),
        }
    }
}
