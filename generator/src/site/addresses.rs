//! Where each page is: one thing at each address, and what old addresses lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::campaign::Stage;
use crate::digest::{Digest, Hasher};
use crate::locale::Tag;
use crate::page::PageId;
use crate::problem::Problems;
use crate::theme::Theme;

use super::Site;
use super::claim::{Claim, Taken};

/// The addresses of all pages that are shown: of each page in every locale, in the order of the configuration.
pub(super) type Table = BTreeMap<PageId, Vec<String>>;

impl Site {
    /// The address of every page that is shown, in every locale.
    pub(super) fn all_addresses(&self) -> Table {
        let tags = self.config.tags();
        let of_page = |id: &PageId| {
            let addresses = tags.iter().map(|tag| self.address_of(id, tag));
            (Arc::clone(id), addresses.collect())
        };
        let ids: Vec<_> = self.pages.keys().collect();
        let addresses: Vec<(PageId, Vec<String>)> = ids.into_par_iter().map(of_page).collect();
        addresses.into_iter().collect()
    }

    /// The base with where each page is, which locales have it, and what leads there.
    pub(super) fn with_addresses(&self) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(self.base);
        for (page, addresses) in self.pages.values().zip(self.addresses.values()) {
            hasher.part(&*page.id);
            for (locale, address) in self.config.locales.iter().zip(addresses) {
                let own = self.own(page, &locale.locale.tag).is_some();
                hasher.part(address).part([u8::from(own)]);
            }
        }
        for (from, to) in &self.redirects {
            hasher.part(from).part(to);
        }
        hasher.finish()
    }

    /// The address of a page, from the addresses of the pages above it.
    pub(super) fn address_of(&self, id: &str, tag: &Tag) -> String {
        let mut address = format!("/{tag}/");
        if id == "index" {
            return address;
        }
        let ends = id.match_indices('/').map(|(at, _)| at).chain([id.len()]);
        let mut start = 0;
        for end in ends {
            let own = self
                .pages
                .get(id.get(..end).unwrap_or(id))
                .and_then(|page| {
                    page.translations
                        .get(tag)
                        .and_then(|translation| translation.slug.as_ref())
                        .or_else(|| page.translations.get(&self.config.source)?.slug.as_ref())
                });
            let part = id.get(start..end).unwrap_or_default();
            address.push_str(own.map_or(part, |slug| &slug.value));
            address.push('/');
            start = end + 1;
        }
        address
    }

    /// Finds two pages with one address, and gives the redirects.
    pub(super) fn check_addresses(
        &self,
        theme: Option<&Theme>,
        problems: &Problems,
    ) -> BTreeMap<String, String> {
        let mut taken = Taken::new(self, theme, problems);
        let mut redirects = BTreeMap::new();
        for (page, addresses) in self.pages.values().zip(self.addresses.values()) {
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
        let translations = self.pages.iter().flat_map(|(id, page)| {
            let translations = page.translations.iter();
            translations.map(move |(tag, translation)| (id, tag, translation))
        });
        let aliases: Vec<_> = translations
            .flat_map(|(id, tag, translation)| {
                let aliases = translation.aliases.iter();
                aliases.map(move |alias| {
                    let from = format!("{}/", alias.value.trim_end_matches('/'));
                    (id, tag, from, Claim::Alias(translation, alias))
                })
            })
            .collect();
        for (id, tag, from, claim) in &aliases {
            taken.claim(from, *claim);
            redirects.insert(from.clone(), self.page_address(id, tag).unwrap_or_default());
        }
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
