//! The part of its territory that a hotline is only for, or not for.
//!
//! In go the fields `only_in` and `not_in` of a record; out come ids of regions. A region is named by a message, so that a
//! site can name any part of any country in its languages, without a change of the program.

use crate::content::fields::Fields;
use crate::problem::At;

/// The regions that a hotline is only for, and not for. Both are absent if it is for all of its territory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Regions {
    /// The id of the region that the hotline is only for.
    pub only_in: Option<At<String>>,
    /// The id of the region that the hotline is not for.
    pub not_in: Option<At<String>>,
}

impl Regions {
    /// Reads the fields of a record.
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let [only_in, not_in] = ["only_in", "not_in"].map(|name| region(fields, name));
        Self { only_in, not_in }
    }

    /// Whether the hotline is for all of its territory.
    pub fn is_empty(&self) -> bool {
        self.only_in.is_none() && self.not_in.is_none()
    }

    /// The ids of the regions, with their places in the file of the record.
    pub fn ids(&self) -> impl Iterator<Item = &At<String>> {
        self.only_in.iter().chain(&self.not_in)
    }

    /// The regions as words among the limits of open data: `north-cyprus-only`, `not-north-cyprus`.
    pub fn words(&self) -> impl Iterator<Item = String> {
        let only = self.only_in.iter().map(|id| format!("{}-only", id.value));
        let not = self.not_in.iter().map(|id| format!("not-{}", id.value));
        only.chain(not)
    }
}

/// The id of the message that names a region.
pub fn region_id(region: &str) -> String {
    format!("region-{region}")
}

/// The region that the field `name` has. A text that cannot be a part of the id of a message is a problem.
fn region(fields: &mut Fields<'_>, name: &'static str) -> Option<At<String>> {
    let region = fields.text(name)?;
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if region.value.bytes().all(is_letter) {
        return Some(region);
    }
    fields.error(
        &region.span,
        format!("`{}` cannot be the id of a region", region.value),
        "write a short one of small letters a to z, digits and `-`, such as `nord-norge`; what readers see is the message `region-nord-norge`",
    );
    None
}
