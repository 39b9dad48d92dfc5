//! The outline of a text, for checks: its headings, links and figures, and the problems found on the way.

use serde::{Deserialize, Serialize};

use super::figures::Figure;
use super::heading::Heading;
use super::target::Target;
use crate::content::placeholder::Placeholder;
use crate::problem::At;

/// The parts of a text that are checked against the rest of the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Outline {
    /// The headings with an id, in the order of the text.
    pub headings: Vec<Heading>,
    /// The targets of all links that are allowed.
    pub links: Vec<At<Target>>,
    /// The names of its pictures, in the order of the text.
    pub pictures: Vec<At<String>>,
    /// The keys of the sources that notes cite, each once, in the order in which they are cited.
    pub sources: Vec<At<String>>,
    /// Runs of digits, as [`figures()`](super::figures()) gives them: some may be the number of a hotline.
    pub figures: Vec<Figure>,
    /// The same in the title and the description of the page, which are no part of the text.
    pub plain_figures: Vec<Figure>,
    /// Placeholders for words that are still to be written.
    pub placeholders: Vec<Placeholder>,
}
