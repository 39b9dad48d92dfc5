//! Messages and theme of a site, compiled.
//!
//! In go all files but pages; out come messages and theme with the digest of these files, by which the next run in the
//! same process recognises that it can reuse both.

use std::sync::Arc;

use crate::content::config::Config;
use crate::content::message::Messages;
use crate::digest::Digest;
use crate::problem::Problems;
use crate::source::Source;
use crate::theme::Theme;

/// The messages and the theme of a site.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// Digest of all files but pages.
    pub(super) from: Digest,
    /// All messages.
    pub(super) messages: Arc<Messages>,
    /// The theme; `None` when a template cannot be compiled.
    pub(super) theme: Option<Arc<Theme>>,
}

impl Compiled {
    /// Reads the messages and compiles the theme of a site whose files but pages have the digest `from`.
    pub(super) fn read(
        source: &Source,
        from: Digest,
        config: &Config,
        problems: &Problems,
    ) -> Self {
        let messages = Messages::read(source, &config.source, &config.tags(), problems);
        let messages = Arc::new(messages);
        let theme = Theme::compile(source, &config.look, &messages, problems);
        Self {
            from,
            messages,
            theme: theme.map(Arc::new),
        }
    }
}
