//! Ways in that are no country: pages that list lines by what somebody needs, wherever the lines are.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// What somebody needs of a line. The word is the id of the page that lists such lines.
    Way {
        /// A call that costs nothing, or a message over Wi-Fi.
        NoCredit = "no-credit",
        /// A line that one can write to.
        CannotHear = "cannot-hear",
        /// A line for children.
        Under18 = "under-18",
        /// A line that speaks one's language.
        Languages = "languages",
        /// A line that answers now.
        OpenNow = "open-now",
    }
}
