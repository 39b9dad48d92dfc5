//! Where each page is: one thing at each address, and what old addresses lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::campaign::Stage;
use crate::content::locale::Tag;
use crate::content::page::PageId;
use crate::digest::{Digest, Hasher};
use crate::problem::Problems;
use crate::source::Known;
use crate::theme::Theme;

use super::Site;
use super::claim::{Claim, Taken};

/// Where everything is. It follows from what pages say above their texts, and changes rarely.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The address of each page that is shown in every locale, in the order of the configuration.
    pub(super) addresses: BTreeMap<PageId, Vec<String>>,
    /// Old addresses and where they lead, from the root.
    pub(super) redirects: BTreeMap<String, String>,
    /// Digest of where each page is, which locales have it, and what leads there.
    pub(super) digest: Digest,
}

impl Site {
    /// Finds out where everything is, or takes over what an earlier run knows, and adds it to the base, with the titles that
    /// stand on every page. Gives the digest of all that addresses were made from.
    pub(super) fn place(
        &mut self,
        known: &Known,
        theme: Option<&Theme>,
        problems: &Problems,
    ) -> Digest {
        let origin = self.laid_out_by();
        let is_known = origin == known.checked.addresses;
        match known.layout.as_ref().filter(|_| is_known) {
            Some(layout) => self.layout = Arc::clone(layout),
            None => self.layout = self.lay_out().into(),
        }
        if !is_known {
            self.check_addresses(theme, problems);
        }
        let digest = self.layout.digest;
        self.base = Hasher::default()
            .part(self.base)
            .part(digest)
            .part(self.titles_digest())
            .finish();
        origin
    }

    /// Digest of the titles of the pages that every page links to.
    fn titles_digest(&self) -> Digest {
        let mut hasher = Hasher::default();
        let ids = self.config.navigation.iter().chain(&self.config.footer);
        for page in ids.filter_map(|id| self.pages.get(id.value.as_str())) {
            for translation in page.translations.values() {
                hasher.part(&translation.detail().title);
            }
        }
        hasher.finish()
    }

    /// Digest of all that a layout is made from.
    fn laid_out_by(&self) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(self.base);
        for (shown, pages) in [(b"+", &self.pages), (b"-", &self.unshown)] {
            for translation in pages.values().flat_map(|page| page.translations.values()) {
                let path = translation.path.as_bytes();
                hasher.part(shown).part(path).part(translation.face);
            }
        }
        hasher.finish()
    }

    /// Finds out where everything is.
    fn lay_out(&self) -> Layout {
        let addresses = self.all_addresses();
        let redirects = self.all_redirects();
        let digest = self.layout_digest(&addresses, &redirects);
        Layout {
            addresses,
            redirects,
            digest,
        }
    }

    fn all_addresses(&self) -> BTreeMap<PageId, Vec<String>> {
        let tags = self.config.tags();
        let ids: Vec<_> = self.pages.keys().collect();
        let addresses: Vec<(PageId, Vec<String>)> = ids
            .into_par_iter()
            .map(|id| (Arc::clone(id), self.addresses_of(id, &tags)))
            .collect();
        addresses.into_iter().collect()
    }

    fn layout_digest(
        &self,
        addresses: &BTreeMap<PageId, Vec<String>>,
        redirects: &BTreeMap<String, String>,
    ) -> Digest {
        let mut hasher = Hasher::default();
        for (page, addresses) in self.pages.values().zip(addresses.values()) {
            hasher.part(&*page.id);
            for (locale, address) in self.config.locales.iter().zip(addresses) {
                let own = self.own(page, &locale.locale.tag).is_some();
                hasher.part(address).part([u8::from(own)]);
            }
        }
        for (from, to) in redirects {
            hasher.part(from).part(to);
        }
        hasher.finish()
    }

    /// The address of a page in one locale.
    pub(super) fn address_of(&self, id: &str, tag: &Tag) -> String {
        let mut addresses = self.addresses_of(id, std::slice::from_ref(tag));
        addresses.pop().unwrap_or_default()
    }

    /// The addresses of a page in some locales, from the slugs of the pages above it and its own.
    fn addresses_of(&self, id: &str, tags: &[Tag]) -> Vec<String> {
        let home = |tag: &Tag| {
            let mut address = String::with_capacity(id.len() + 16);
            address.push('/');
            address.push_str(tag.as_str());
            address.push('/');
            address
        };
        let mut addresses: Vec<_> = tags.iter().map(home).collect();
        if id == "index" {
            return addresses;
        }
        let ends = id.match_indices('/').map(|(at, _)| at).chain([id.len()]);
        let mut start = 0;
        for end in ends {
            let page = self.pages.get(id.get(..end).unwrap_or(id));
            let slug = |tag: &Tag| page?.translations.get(tag)?.slug.as_ref();
            let original = slug(&self.config.source);
            let part = id.get(start..end).unwrap_or_default();
            for (address, tag) in addresses.iter_mut().zip(tags) {
                let own = slug(tag).or(original);
                address.push_str(own.map_or(part, |slug| &slug.value));
                address.push('/');
            }
            start = end + 1;
        }
        addresses
    }

    /// Finds two things with one address.
    fn check_addresses(&self, theme: Option<&Theme>, problems: &Problems) {
        let mut taken = Taken::new(self, theme, problems);
        for (page, addresses) in self.pages.values().zip(self.layout.addresses.values()) {
            for (locale, address) in self.config.locales.iter().zip(addresses) {
                let translation = page
                    .translations
                    .get(&locale.locale.tag)
                    .or_else(|| page.translations.get(&self.config.source));
                if let Some(translation) = translation {
                    taken.claim(address, Claim::Page(translation));
                }
            }
        }
        let aliases: Vec<_> = self.aliases().collect();
        for (_, _, from, claim) in &aliases {
            taken.claim(from, *claim);
        }
    }

    /// The old addresses of all pages: each with the page and locale it leads to.
    fn aliases(&self) -> impl Iterator<Item = (&PageId, &Tag, String, Claim<'_>)> {
        let translations = self.pages.iter().flat_map(|(id, page)| {
            let translations = page.translations.iter();
            translations.map(move |(tag, translation)| (id, tag, translation))
        });
        translations.flat_map(|(id, tag, translation)| {
            let aliases = translation.aliases.iter();
            aliases.map(move |alias| {
                let from = format!("{}/", alias.value.trim_end_matches('/'));
                (id, tag, from, Claim::Alias(translation, alias))
            })
        })
    }

    fn all_redirects(&self) -> BTreeMap<String, String> {
        let mut redirects: BTreeMap<_, _> = self
            .aliases()
            .map(|(id, tag, from, _)| (from, self.address_of(id, tag)))
            .collect();
        redirects.extend(self.campaigns_over());
        redirects
    }

    /// A campaign that is over keeps its address, so that a printed poster does not lead to nothing.
    fn campaigns_over(&self) -> BTreeMap<String, String> {
        let over = self
            .campaigns
            .iter()
            .filter(|campaign| campaign.stage(self.today) == Stage::After);
        let mut redirects = BTreeMap::new();
        for campaign in over {
            let Some(page) = self.unshown.get(campaign.page().as_str()) else {
                continue;
            };
            for tag in self.config.tags() {
                let slug = page
                    .translations
                    .get(&tag)
                    .or_else(|| page.translations.get(&self.config.source))
                    .and_then(|translation| translation.slug.as_ref());
                let list = self.address_of("campaigns", &tag);
                let from = format!("{list}{}/", slug.map_or(&*campaign.id, |slug| &slug.value));
                redirects.insert(from, list);
            }
        }
        redirects
    }
}
