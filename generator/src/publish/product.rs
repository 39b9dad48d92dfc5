//! The table of products: every kind of file that a site consists of.
//!
//! An entry of `PRODUCTS` says where the files of one kind are, when a site has them, and which function makes them.
//! The plan of an output, reserved names, compressed forms and the folders beside the site all follow from this table.
//! To add a kind of file, write the function that makes it in a file of its own and add an entry here.

use std::sync::Arc;

use jiff::civil::Date;

use super::compress::Coding;
use super::feed::feed;
use super::hosts::{caddy, netlify, nginx};
use super::html::{missing, numbers, page, press};
use super::media::is_compressible;
use super::names::names;
use super::open::open;
use super::qr;
use super::recipe::Recipe;
use super::redirect::redirect;
use super::render::{Bytes, Options, Renderer};
use super::replies::replies;
use super::search::search;
use super::zones::zones;
use super::{open_data, robots, sitemap};
use crate::content::config::Host;
use crate::content::locale::Tag;
use crate::content::page::PageId;
use crate::content::script::Script;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::site::{Conditions, ReservedNames, Site};
use crate::theme::Theme;

/// A kind of file.
struct Product {
    /// Where its files are, and the function that makes one.
    files: Files,
    /// Whether a site has these files.
    exists: fn(&Site) -> bool,
}

/// Where the files of a product are, and the function that makes one of them.
enum Files {
    /// One file of this name at the root of the site.
    Root(&'static str, fn(&Renderer<'_>) -> Bytes),
    /// One file of names for each script, at the root of the site.
    EachScript(fn(&Renderer<'_>, Script) -> Bytes),
    /// One file of this name in the folder of each locale.
    EachLocale(&'static str, fn(&Renderer<'_>, &Tag) -> Bytes),
    /// Several files in the folder of each locale: how many there are, the name of each, and the function that makes it.
    /// They are counted from 0.
    Numbered(
        fn(&Site, &Tag) -> usize,
        fn(usize) -> String,
        fn(&Renderer<'_>, &Tag, usize) -> Bytes,
    ),
    /// Each page of `content/pages/` in each locale.
    Pages(fn(&Renderer<'_>, &PageId, &Tag) -> Bytes),
    /// One page for each territory in each locale.
    Territories(fn(&Renderer<'_>, Territory, &Tag) -> Bytes),
    /// One file of this name beside the page with the lines of each territory, in each locale.
    BesideLines(&'static str, fn(&Renderer<'_>, Territory, &Tag) -> Bytes),
    /// One page at each old address.
    Redirects(fn(&Renderer<'_>, &str) -> Bytes),
    /// For each campaign that offers files, by the id of its page, a page in each locale with a list of them.
    Press(fn(&Renderer<'_>, &PageId, &Tag) -> Bytes),
    /// The files that campaigns offer, copied.
    Kits,
    /// The pictures of the pages that are shown, at each width.
    Pictures,
    /// The assets of the theme, copied.
    Assets,
    /// One file that belongs to the site but must never be served with it. It is in a folder beside the output folder:
    /// `public.host/nginx.conf` has the folder `host` and the name `nginx.conf`.
    Beside(&'static str, &'static str, fn(&Renderer<'_>) -> Bytes),
}

/// Every kind of file.
///
/// A later entry replaces an earlier one of the same path, so that a theme can bring its own `robots.txt`.
static PRODUCTS: &[Product] = &[
    product(Files::Root("index.html", page::chooser)),
    product(Files::Root("404.html", missing::missing_everywhere)),
    product(Files::Pages(page::page)),
    product(Files::Territories(numbers::territory)),
    product(Files::BesideLines(qr::CODE, qr::territory)),
    product(Files::BesideLines(qr::STYLES, qr::styles)),
    product(Files::Press(press::press)),
    product(Files::Kits),
    product(Files::EachLocale("404.html", missing::missing)),
    product(Files::EachLocale("feed.xml", feed)),
    Product {
        exists: has_finder,
        ..product(Files::EachLocale("search.json", search))
    },
    product(Files::Numbered(
        sitemap::parts,
        sitemap::name,
        sitemap::sitemap,
    )),
    product(Files::Redirects(redirect)),
    product(Files::Root("sitemap.xml", sitemap::index)),
    product(Files::Root("robots.txt", robots::robots)),
    product(Files::Root("hotlines.json", open_data::json::json)),
    product(Files::Root("hotlines.csv", open_data::csv::csv)),
    product(Files::Root(
        "hotlines.schema.json",
        open_data::schema::schema,
    )),
    Product {
        exists: has_finder,
        ..product(Files::EachScript(names))
    },
    Product {
        exists: has_finder,
        ..product(Files::Root("zones.json", zones))
    },
    Product {
        exists: has_finder,
        ..product(Files::Root("open.json", open))
    },
    Product {
        exists: is_for_static_hosts,
        ..product(Files::Root("_headers", netlify::headers))
    },
    Product {
        exists: is_for_static_hosts,
        ..product(Files::Root("_redirects", netlify::redirects))
    },
    product(Files::Pictures),
    product(Files::Assets),
    Product {
        exists: Site::has_form,
        ..product(Files::Root("failure.html", missing::failure))
    },
    Product {
        exists: Site::has_form,
        ..product(Files::Beside("tip", "replies.json", replies))
    },
    Product {
        exists: |site| site.config.hosts.are_for(Host::Caddy),
        ..product(Files::Beside("host", "Caddyfile", caddy::caddyfile))
    },
    Product {
        exists: |site| site.config.hosts.are_for(Host::Nginx),
        ..product(Files::Beside("host", "nginx.conf", nginx::nginx_conf))
    },
];

/// Whether the site has the field that finds a country, which needs names, words and hours.
fn has_finder(site: &Site) -> bool {
    site.config.only_country().is_none()
}

/// Whether one of the site's hosts reads `_headers` and `_redirects`. Other hosts would send both files to readers.
fn is_for_static_hosts(site: &Site) -> bool {
    let hosts = &site.config.hosts;
    hosts.are_for(Host::Netlify) || hosts.are_for(Host::Cloudflare)
}

/// A product that every site has.
const fn product(files: Files) -> Product {
    Product {
        files,
        exists: |_| true,
    }
}

/// Paths with their recipes.
pub(crate) type Recipes = Vec<(String, Recipe)>;

/// The files of `site` and the files beside it, in the order of the table.
pub(crate) fn recipes(site: &Site, theme: &Theme, options: Options) -> (Recipes, Recipes) {
    let (mut files, mut beside) = (Vec::new(), Vec::new());
    let compress = options.compress && site.config.hosts.send_compressed_files();
    for product in PRODUCTS.iter().filter(|product| (product.exists)(site)) {
        if let Files::Beside(folder, name, make) = product.files {
            beside.push((format!("{folder}/{name}"), Recipe::Site(make)));
            continue;
        }
        product.files.each(site, theme, |path, recipe| {
            if compress && is_compressible(&path) {
                let original = Arc::new(recipe.clone());
                files.extend(Coding::ALL.map(|coding| {
                    let recipe = Recipe::Compressed(Arc::clone(&original), coding);
                    (format!("{path}{}", coding.extension()), recipe)
                }));
            }
            files.push((path, recipe));
        });
    }
    (files, beside)
}

impl Files {
    /// Calls `add` with path and recipe of each of these files that is part of `site`.
    fn each(&self, site: &Site, theme: &Theme, mut add: impl FnMut(String, Recipe)) {
        let tags = || site.config.locales.iter().map(|locale| &locale.locale.tag);
        match *self {
            Self::Root(name, make) => add(name.to_owned(), Recipe::Site(make)),
            Self::EachScript(make) => {
                for script in Script::ALL {
                    add(script.file(), Recipe::Script(make, *script));
                }
            }
            Self::EachLocale(name, make) => {
                for tag in tags() {
                    add(format!("{tag}/{name}"), Recipe::Locale(make, tag.clone()));
                }
            }
            Self::Numbered(count, name, make) => {
                for tag in tags() {
                    for part in 0..count(site, tag) {
                        let path = format!("{tag}/{}", name(part));
                        add(path, Recipe::Part(make, tag.clone(), part));
                    }
                }
            }
            Self::Pages(make) => {
                for id in site.pages.keys() {
                    for (tag, (address, _)) in tags().zip(site.editions(id)) {
                        let recipe = Recipe::Page(make, Arc::clone(id), tag.clone());
                        add(path_of(address), recipe);
                    }
                }
            }
            Self::Territories(make) => {
                for (page, territory, tag) in editions(site, site.territory_pages()) {
                    add(path_of(&page), Recipe::Territory(make, territory, tag));
                }
            }
            Self::BesideLines(name, make) => {
                for (page, territory, tag) in editions(site, site.territories_with_lines()) {
                    let path = format!("{}{name}", page.trim_start_matches('/'));
                    add(path, Recipe::Territory(make, territory, tag));
                }
            }
            Self::Press(make) => {
                for (address, page, tag) in site.press_pages() {
                    add(path_of(&address), Recipe::Page(make, page, tag));
                }
            }
            Self::Redirects(make) => {
                for from in site.redirects().keys() {
                    add(path_of(from), Recipe::Redirect(make, from.as_str().into()));
                }
            }
            Self::Kits | Self::Pictures | Self::Assets => self.copies(site, theme, add),
            Self::Beside(..) => {}
        }
    }

    /// Calls `add` with path and recipe of each of these files, which are no pages.
    fn copies(&self, site: &Site, theme: &Theme, mut add: impl FnMut(String, Recipe)) {
        match self {
            Self::Kits => {
                for file in site.kits.values().flatten() {
                    add(file.published(), Recipe::Asset(Arc::clone(&file.bytes)));
                }
            }
            Self::Pictures => {
                for shown in site.pictures.values() {
                    for (at, path) in shown.published() {
                        add(path, Recipe::Picture(Arc::clone(&shown.picture), at));
                    }
                }
            }
            Self::Assets => {
                for (path, bytes) in theme.assets.files(site.has_form()) {
                    add(path.to_owned(), Recipe::Asset(Arc::clone(bytes)));
                }
            }
            _ => {}
        }
    }
}

/// The pages of territories in each locale, by their addresses.
fn editions(
    site: &Site,
    territories: impl IntoIterator<Item = Territory>,
) -> impl Iterator<Item = (String, Territory, Tag)> {
    territories.into_iter().flat_map(move |territory| {
        let tags = site.config.locales.iter().map(|locale| &locale.locale.tag);
        tags.map(move |tag| {
            (
                site.territory_address(territory, tag),
                territory,
                tag.clone(),
            )
        })
    })
}

/// The names of the files that every site may have at its root, the language chooser's `index.html` among them.
fn root_files() -> impl Iterator<Item = String> {
    PRODUCTS.iter().flat_map(|product| match product.files {
        Files::Root(name, _) => vec![name.to_owned()],
        Files::EachScript(_) => Script::ALL.iter().map(|script| script.file()).collect(),
        _ => Vec::new(),
    })
}

/// The names of the files that the folder of each locale has: `feed.xml`.
fn locale_files() -> impl Iterator<Item = String> {
    PRODUCTS.iter().filter_map(|product| match product.files {
        Files::EachLocale(name, _) => Some(name.to_owned()),
        Files::Numbered(_, name, _) => Some(name(0)),
        _ => None,
    })
}

/// The conditions of a first run on the day `today`, in which no page may have the name of another file.
pub fn conditions(today: Date) -> Conditions<'static> {
    let reserved = ReservedNames {
        root: root_files().collect(),
        locale: locale_files().chain(sitemap::further_names()).collect(),
    };
    Conditions::on(today, reserved)
}

/// The folders beside the output folder, each by the extension that it adds to the name of that folder.
pub(crate) fn neighbours() -> impl Iterator<Item = &'static str> {
    let folders = PRODUCTS.iter().filter_map(|product| match product.files {
        Files::Beside(folder, ..) => Some(folder),
        _ => None,
    });
    let mut last = None;
    folders.filter(move |folder| last.replace(*folder) != Some(*folder))
}

/// The path of the file at an address: `/en/help/` is `en/help/index.html`.
pub fn path_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_reserved_and_each_is_made_once() {
        let root: Vec<_> = root_files().collect();
        for name in [
            "index.html",
            "404.html",
            "failure.html",
            "sitemap.xml",
            "robots.txt",
            "hotlines.json",
            "hotlines.csv",
            "hotlines.schema.json",
            "names-latin.json",
            "_headers",
            "_redirects",
        ] {
            assert!(root.iter().any(|file| file == name), "{name}");
        }
        assert_eq!(root.iter().collect::<BTreeSet<_>>().len(), root.len());
        let locale: Vec<_> = locale_files().collect();
        assert_eq!(
            locale,
            ["404.html", "feed.xml", "search.json", "sitemap.xml"]
        );
    }

    #[test]
    fn each_folder_beside_the_site_is_named_once() {
        assert_eq!(neighbours().collect::<Vec<_>>(), ["tip", "host"]);
    }

    #[test]
    fn an_address_that_ends_with_a_slash_is_a_folder() {
        assert_eq!(path_of("/"), "index.html");
        assert_eq!(path_of("/en/help/"), "en/help/index.html");
        assert_eq!(path_of("/robots.txt"), "robots.txt");
    }
}
