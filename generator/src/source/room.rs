//! Room in memory for what the texts of pages came to, between their check and the making of their pages.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::content::markdown::{Markdown, Prose};

/// So many bytes that may still be kept. By default there are none.
#[derive(Debug, Default)]
pub struct Room(AtomicUsize);

impl Room {
    /// Room for so many bytes.
    pub fn of(bytes: usize) -> Self {
        Self(bytes.into())
    }

    /// A text as HTML, if there is room left for it.
    pub fn keep(&self, markdown: &Markdown<'_>) -> Option<Prose> {
        if self.0.load(Ordering::Relaxed) == 0 {
            return None;
        }
        let prose = markdown.prose();
        let left = |left: usize| left.checked_sub(prose.bytes());
        let kept = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, left);
        if kept.is_err() {
            // From now on nothing is rendered here in vain.
            self.0.store(0, Ordering::Relaxed);
        }
        kept.is_ok().then_some(prose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_not_kept_and_nothing_after_it() {
        let long = "# Help\n\nCall now.\n".repeat(9);
        let [long, short] = [&long, "# Help\n"].map(Markdown::parse);
        let bytes = long.prose().bytes();
        let room = Room::of(bytes + bytes / 2);
        assert!(room.keep(&long).is_some());
        assert!(room.keep(&long).is_none());
        assert!(room.keep(&short).is_none());
        assert!(Room::default().keep(&short).is_none());
    }
}
