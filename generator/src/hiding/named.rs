//! Which page somebody means: they may know its id, its file, its address in any language, or only the end of one of them.
//!
//! A page is found by the names of files and the slugs in them alone, so that it can be taken down while other files of
//! the site have mistakes.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::config::Config;
use crate::content::locale::Tag;
use crate::content::page::{Budget, PageId, parse};
use crate::content::page_path::{addresses, split_path};
use crate::problem::{Problems, did_you_mean};
use crate::source::Source;

/// The id of the page that somebody names by its id, its file or its address below the language: `rights/pay`,
/// `content/pages/en/rights/pay.md`.
pub fn page_id(named: &str) -> String {
    let path = named.strip_prefix("./").unwrap_or(named).replace('\\', "/");
    let id = split_path(&path).map(|(_, id)| id.to_string());
    let id = id.unwrap_or_else(|| path.trim_matches('/').to_owned());
    id.strip_suffix("/index").map_or(id.clone(), str::to_owned)
}

/// The pages of a site, shown or not, with the addresses that they have or would have.
#[derive(Debug)]
pub struct NamedPages {
    ids: BTreeSet<PageId>,
    /// The slugs by language and page.
    slugs: BTreeMap<(Tag, PageId), String>,
    /// The source language, whose slugs the others have where they have none.
    source: Tag,
    /// The page at each address, from the root and with a slash at its end: `/nb/rights/lonn/`.
    by_address: BTreeMap<String, PageId>,
}

impl NamedPages {
    /// Reads the pages of a site. A page whose front matter has mistakes is known by its id.
    pub fn read(source: &Source, config: &Config) -> Self {
        let mut pages = Self {
            ids: BTreeSet::new(),
            slugs: BTreeMap::new(),
            source: config.source.clone(),
            by_address: BTreeMap::new(),
        };
        for (path, _) in source.pages() {
            let named = split_path(path);
            let named = named.and_then(|(tag, id)| Some((config.locale(tag)?, id)));
            let Some((locale, id)) = named else {
                continue;
            };
            let page = source.page(path, |text, _| {
                parse(path, text, &Budget::default(), &Problems::default())
            });
            if let Some(slug) = page.and_then(|page| page.slug) {
                let key = (locale.locale.tag.clone(), id.clone());
                pages.slugs.insert(key, slug.value);
            }
            pages.ids.insert(id);
        }
        let tags = config.tags();
        for id in &pages.ids {
            let addresses = tags.iter().map(|tag| pages.address(id, tag));
            let addresses: Vec<_> = addresses.map(|address| (address, id.clone())).collect();
            pages.by_address.extend(addresses);
        }
        pages
    }

    /// The address of a page in a language, from the root.
    pub fn address(&self, id: &str, tag: &Tag) -> String {
        let tags = std::slice::from_ref(tag);
        let slug = |above: &PageId, tag: &Tag| {
            let slug = self.slugs.get(&(tag.clone(), above.clone()));
            slug.map(String::as_str)
        };
        let page = |above: &str| -> PageId { above.into() };
        addresses(id, tags, &self.source, page, slug).concat()
    }

    /// The id of the page that somebody means.
    ///
    /// # Errors
    ///
    /// No page or several can be meant; the text says what to do.
    pub fn find(&self, named: &str) -> Result<PageId, String> {
        // An address as a browser has it begins with the origin, which is that of the site or of its preview.
        let path = named.split_once("://").map_or(named, |(_, address)| {
            address.split_once('/').map_or("", |(_, path)| path)
        });
        let wanted = page_id(path);
        if let Some(id) = self.ids.get(wanted.as_str()) {
            return Ok(id.clone());
        }
        if let Some(id) = self.by_address.get(&format!("/{wanted}/")) {
            return Ok(id.clone());
        }
        let by_id = self.ids.iter();
        let by_id = by_id.filter(|id| id.ends_with(&format!("/{wanted}")));
        let by_address = self.by_address.iter();
        let by_address =
            by_address.filter(|(address, _)| address.ends_with(&format!("/{wanted}/")));
        let meant: BTreeSet<_> = by_id.chain(by_address.map(|(_, id)| id)).collect();
        let mut some = meant.iter();
        match (some.next(), some.next()) {
            (Some(id), None) => Ok((*id).clone()),
            (Some(_), Some(_)) => {
                let ids: Vec<_> = meant.iter().map(|id| format!("`{id}`")).collect();
                let ids = ids.join(" or ");
                Err(format!("it can be {ids}: write the one you mean"))
            }
            (None, _) => Err(did_you_mean(&wanted, self.ids.iter().map(|id| &**id))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::config::SiteToml;

    #[test]
    fn a_page_is_named_by_its_id_or_its_file() {
        for named in [
            "rights/pay",
            "/rights/pay/",
            "content/pages/fr/rights/pay.md",
            "./content/pages/en/rights/pay.md",
        ] {
            assert_eq!(page_id(named), "rights/pay");
        }
        assert_eq!(page_id("content/pages/en/rights/index.md"), "rights");
        assert_eq!(page_id("rights/index"), "rights");
    }

    #[test]
    fn a_page_is_found_by_its_address_in_any_language_and_by_the_end_of_a_name() {
        let page =
            |slug: &str| format!("+++\ntitle = \"A\"\ndescription = \"B\"\n{slug}+++\n\n# A\n");
        let source = Source::in_memory([
            (
                "content/site.toml",
                "name = \"A\"\norigin = \"https://a.example\"\nsource_locale = \"en\"\n\n[locales.en]\nexit = \"https://b.example/\"\nstatus = \"source\"\n\n[locales.nb]\nexit = \"https://b.example/\"\nstatus = \"courtesy\"\n",
            ),
            ("content/pages/en/rights/index.md", &page("")),
            (
                "content/pages/nb/rights/index.md",
                &page("slug = \"rett\"\n"),
            ),
            (
                "content/pages/en/rights/pay.md",
                &page("slug = \"wages\"\n"),
            ),
            ("content/pages/nb/rights/pay.md", &page("slug = \"lonn\"\n")),
            ("content/pages/en/signs.md", &page("")),
            ("content/pages/en/more/signs.md", &page("")),
            ("content/pages/en/more/other/signs.md", "+++\ntitle =\n"),
            ("content/pages/en/one/other.md", &page("")),
            ("content/pages/en/two/other.md", &page("")),
        ]);
        let config = SiteToml::read(&source, &Problems::default())
            .unwrap()
            .config;
        let pages = NamedPages::read(&source, &config);
        for (named, id) in [
            ("rights/pay", "rights/pay"),
            ("/nb/rett/lonn/", "rights/pay"),
            ("rett/lonn", "rights/pay"),
            ("https://a.example/en/rights/wages/", "rights/pay"),
            ("lonn", "rights/pay"),
            ("pay", "rights/pay"),
            ("signs", "signs"),
            ("other/signs", "more/other/signs"),
        ] {
            assert_eq!(pages.find(named), Ok(id.into()), "{named}");
        }
        for (named, help) in [
            (
                "other",
                "it can be `one/other` or `two/other`: write the one you mean",
            ),
            ("rights/pya", "did you mean `rights/pay`?"),
        ] {
            assert_eq!(pages.find(named), Err(help.to_owned()), "{named}");
        }
    }
}
