//! Memory budget for rendered Markdown, between the check of a page and the making of its file.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::content::markdown::{Markdown, Prose};

/// The number of bytes that may still be kept. The default keeps nothing.
#[derive(Debug, Default)]
pub struct Budget(AtomicUsize);

impl Budget {
    /// A budget of so many bytes.
    pub fn of(bytes: usize) -> Self {
        Self(bytes.into())
    }

    /// The rendered text, if the budget has room for it.
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
            // The budget ends with the first text that does not fit, so that no later one is rendered in vain.
            self.0.store(0, Ordering::Relaxed);
        }
        kept.is_ok().then_some(prose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_ends_with_the_first_text_that_does_not_fit() {
        let long = "# Help\n\nCall now.\n".repeat(9);
        let [long, short] = [&long, "# Help\n"].map(Markdown::parse);
        let bytes = long.prose().bytes();
        let budget = Budget::of(bytes + bytes / 2);
        assert!(budget.keep(&long).is_some());
        assert!(budget.keep(&long).is_none());
        assert!(budget.keep(&short).is_none());
        assert!(Budget::default().keep(&short).is_none());
    }
}
