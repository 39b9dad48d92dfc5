//! The targets of links: the address of a link, read by its scheme.

use serde::{Deserialize, Serialize};

use crate::address::composed;

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// `page:id#anchor`: the id of a page, and the id of a heading in it.
    Page(String, Option<String>),
    /// `hotline:id`: a hotline. In angle brackets it becomes the hotline's number or card.
    Hotline(String),
    /// `campaign:id`: a campaign.
    Campaign(String),
    /// `https://…` or `mailto:…`, as it was written.
    Outside(String),
    /// `statistics:id`: the figures of a file. It stands in angle brackets, alone in its paragraph.
    Statistics(String),
}

impl Target {
    /// The schemes that a link may have.
    pub(super) const SCHEMES: [&str; 6] = [
        "page",
        "hotline",
        "campaign",
        "statistics",
        "https",
        "mailto",
    ];

    /// The schemes of links within the site.
    pub(super) const OWN_SCHEMES: [&str; 4] = ["page", "hotline", "campaign", "statistics"];

    /// Parses the address of a link. `None` if a link must not have its scheme.
    pub fn parse(address: &str) -> Option<Self> {
        if let Some(rest) = address.strip_prefix("page:") {
            let (id, anchor) = rest
                .split_once('#')
                .map_or((rest, None), |(id, anchor)| (id, Some(anchor.to_owned())));
            return Some(Self::Page(composed(id).into_owned(), anchor));
        }
        if let Some(id) = address.strip_prefix("hotline:") {
            return Some(Self::Hotline(id.to_owned()));
        }
        if let Some(id) = address.strip_prefix("campaign:") {
            return Some(Self::Campaign(id.to_owned()));
        }
        if let Some(id) = address.strip_prefix("statistics:") {
            return Some(Self::Statistics(id.to_owned()));
        }
        Self::is_outside(address).then(|| Self::Outside(address.to_owned()))
    }

    /// Whether an address leads to another site or starts an e-mail.
    pub(super) fn is_outside(address: &str) -> bool {
        address.starts_with("https://") || address.starts_with("mailto:")
    }
}
