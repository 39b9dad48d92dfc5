//! Old addresses, which web servers redirect.

use std::borrow::Cow;

use crate::address::encoded;
use crate::site::Site;

/// An old address with the address that it leads to.
pub(super) struct OldAddress<'s> {
    /// The old address, decoded, with a slash at its end.
    pub(super) from: &'s str,
    /// The new address, as it is written in the header `Location`.
    pub(super) to: Cow<'s, str>,
}

impl<'s> OldAddress<'s> {
    /// The ways in which a request may write the old address, decoded: with and without the slash.
    pub(super) fn forms(&self) -> [&'s str; 2] {
        [self.from, self.from.trim_end_matches('/')]
    }
}

/// All old addresses of the site.
pub(super) fn old_addresses(site: &Site) -> impl Iterator<Item = OldAddress<'_>> {
    site.redirects().iter().map(|(from, to)| OldAddress {
        from,
        to: encoded(to),
    })
}
