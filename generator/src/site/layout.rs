//! The address of every page, and the old addresses that lead to them.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::locale::Tag;
use crate::content::page::PageId;
use crate::content::territory::Territory;
use crate::digest::Digest;

/// All addresses of a site. They follow from the metadata of pages and change rarely.
#[derive(Debug)]
pub(crate) struct Layout {
    /// The locales, in the order of the configuration.
    pub(super) tags: Vec<Tag>,
    /// The address of each page that is shown, in every locale, in the order of `tags`.
    pub(super) addresses: BTreeMap<PageId, Vec<String>>,
    /// The address of the page of each campaign that is not shown today, in the order of `tags`: its posters are printed before it
    /// begins.
    pub(super) coming_campaigns: BTreeMap<PageId, Vec<String>>,
    /// The address of the directory of numbers, in the order of `tags`.
    pub(super) directories: Vec<String>,
    /// The country whose numbers are in the directory itself, because the site has no pages of others.
    pub(super) only_country: Option<Territory>,
    /// Old addresses and where they lead, from the root.
    pub(super) redirects: BTreeMap<String, String>,
    /// Those old addresses whose page is not shown: it was taken down, or its campaign is over.
    pub(super) gone: BTreeSet<String>,
    /// Digest of where each page is, which locales have it, and which old addresses lead there.
    pub(super) digest: Digest,
}

/// The address of the page with the files that a campaign offers, which is below that of the campaign.
pub(super) fn press_address(campaign: &str) -> String {
    format!("{campaign}press/")
}

impl Layout {
    /// The address of page `id` in `tag`; `None` where the page is not shown.
    pub(super) fn page(&self, id: &str, tag: &Tag) -> Option<&String> {
        self.addresses.get(id)?.get(self.position(tag)?)
    }

    /// The address of the page of a campaign in `tag`, also where it is not shown yet.
    pub(super) fn campaign(&self, id: &str, tag: &Tag) -> Option<&String> {
        let coming = || self.coming_campaigns.get(id)?.get(self.position(tag)?);
        self.page(id, tag).or_else(coming)
    }

    /// The address of the directory of numbers.
    ///
    /// # Panics
    ///
    /// For a tag that the site does not have.
    pub(super) fn directory(&self, tag: &Tag) -> &str {
        let directory = self.position(tag).and_then(|at| self.directories.get(at));
        directory.expect("tags come from the configuration's own locales")
    }

    /// The address of a territory's page.
    pub(super) fn territory(&self, territory: Territory, tag: &Tag) -> String {
        if self.only_country == Some(territory) {
            return self.directory(tag).to_owned();
        }
        format!("{}{}/", self.directory(tag), territory.slug())
    }

    fn position(&self, tag: &Tag) -> Option<usize> {
        self.tags.iter().position(|own| own == tag)
    }
}
