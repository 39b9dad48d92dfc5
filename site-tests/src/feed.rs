//! Sitemaps and Atom feeds. Both are XML, and name pages that exist.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

use crate::address::percent_decoded;
use crate::fault::Fault;
use crate::page::Page;
use crate::site_index::SiteIndex;

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const ATOM: &str = "http://www.w3.org/2005/Atom";

/// Faults in the sitemaps that `/sitemap.xml` names. Together they must contain every listed canonical page with its alternates,
/// and no other page. Each sitemap may only contain pages in its own folder.
///
/// # Errors
///
/// When a file cannot be read or is not well-formed XML.
pub fn sitemaps(index: &SiteIndex, folder: &Path, origin: &str) -> Result<Vec<Fault>> {
    let mut listed = BTreeSet::new();
    let mut faults = Vec::new();
    for map in locations(folder, "/sitemap.xml", "sitemap")? {
        let map = path_of(&map, origin);
        faults.extend(sitemap(index, folder, origin, &map, &mut listed)?);
    }
    // The language chooser belongs to no locale. Search engines find it as `x-default` of the home pages.
    for (path, page) in index.pages.iter().filter(|(path, _)| *path != "/") {
        let should_be_listed = !(page.is_fallback
            || page.is_redirect
            || page.is_unlisted
            || Page::is_not_found_at(path));
        match (should_be_listed, listed.contains(path)) {
            (true, false) => faults.push(fault("/sitemap.xml", format!("{path} is missing"))),
            (false, true) => {
                faults.push(fault("/sitemap.xml", format!("{path} must not be listed")));
            }
            _ => {}
        }
    }
    Ok(faults)
}

fn fault(map: &str, what: String) -> Fault {
    Fault {
        check: "sitemap",
        path: map.to_owned(),
        what,
    }
}

fn read(folder: &Path, address: &str) -> Result<String> {
    std::fs::read_to_string(folder.join(address.trim_start_matches('/')))
        .with_context(|| format!("{address} cannot be read"))
}

/// The `<loc>` of every `<element>` in the file at `address`, or an empty text if it has none.
fn locations(folder: &Path, address: &str, element: &str) -> Result<Vec<String>> {
    let text = read(folder, address)?;
    let document = roxmltree::Document::parse(&text)
        .with_context(|| format!("{address} is not well-formed"))?;
    let elements = document
        .descendants()
        .filter(|node| node.has_tag_name((SITEMAP, element)));
    Ok(elements.map(|node| location(&node)).collect())
}

fn location(node: &roxmltree::Node<'_, '_>) -> String {
    node.children()
        .find(|node| node.has_tag_name((SITEMAP, "loc")))
        .and_then(|loc| loc.text())
        .unwrap_or_default()
        .to_owned()
}

fn sitemap(
    index: &SiteIndex,
    folder: &Path,
    origin: &str,
    map: &str,
    listed: &mut BTreeSet<String>,
) -> Result<Vec<Fault>> {
    let text = read(folder, map)?;
    let document =
        roxmltree::Document::parse(&text).with_context(|| format!("{map} is not well-formed"))?;
    let mut faults = Vec::new();
    let below = map.rsplit_once('/').map_or("", |(below, _)| below);
    for url in document
        .descendants()
        .filter(|node| node.has_tag_name((SITEMAP, "url")))
    {
        let address = location(&url);
        let path = path_of(&address, origin);
        if !path.starts_with(&format!("{below}/")) {
            faults.push(fault(
                map,
                format!("{address} is outside the folder of its sitemap"),
            ));
        }
        listed.insert(path.clone());
        let Some(page) = index.pages.get(&path) else {
            faults.push(fault(map, format!("`{address}` does not exist")));
            continue;
        };
        let named: BTreeSet<_> = url
            .children()
            .filter(|node| node.has_tag_name((XHTML, "link")))
            .filter_map(|link| {
                Some((
                    link.attribute("hreflang")?.to_owned(),
                    link.attribute("href")?.to_owned(),
                ))
            })
            .collect();
        if named != page.alternates.iter().cloned().collect() {
            faults.push(fault(
                map,
                format!("{address} has other alternates in the sitemap than on the page"),
            ));
        }
    }
    Ok(faults)
}

/// Faults in the Atom feed at `address`: missing elements that the standard requires, and dead links.
///
/// # Errors
///
/// When the file cannot be read or is not well-formed XML.
pub fn atom(index: &SiteIndex, folder: &Path, origin: &str, address: &str) -> Result<Vec<Fault>> {
    let text = read(folder, address)?;
    let document = roxmltree::Document::parse(&text)
        .with_context(|| format!("{address} is not well-formed"))?;
    Ok(faults_in_atom(&document, |link| {
        crate::link::dead(index, origin, address, link)
    })
    .into_iter()
    .map(|what| Fault {
        check: "feeds",
        path: address.to_owned(),
        what,
    })
    .collect())
}

fn faults_in_atom(
    document: &roxmltree::Document<'_>,
    dead: impl Fn(&str) -> Option<String>,
) -> Vec<String> {
    let feed = document.root_element();
    if !feed.has_tag_name((ATOM, "feed")) {
        return vec!["the root element is not an Atom feed".to_owned()];
    }
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    let entries = feed
        .children()
        .filter(|node| node.has_tag_name((ATOM, "entry")));
    for node in std::iter::once(feed).chain(entries) {
        let child = |name: &str| {
            node.children()
                .find(|child| child.has_tag_name((ATOM, name)))
        };
        let title = child("title")
            .and_then(|title| title.text())
            .unwrap_or_default();
        for name in ["id", "title", "updated"] {
            if child(name)
                .and_then(|child| child.text())
                .is_none_or(|text| text.trim().is_empty())
            {
                faults.push(format!("{title:?} has no {name}"));
            }
        }
        if let Some(updated) = child("updated").and_then(|updated| updated.text())
            && !is_rfc_3339(updated)
        {
            faults.push(format!(
                "{title:?} was updated at {updated:?}, which is not an RFC 3339 time"
            ));
        }
        if let Some(id) = child("id").and_then(|id| id.text())
            && !ids.insert(id.to_owned())
        {
            faults.push(format!("two entries have the id {id:?}"));
        }
        for link in node
            .children()
            .filter(|child| child.has_tag_name((ATOM, "link")))
        {
            let href = link.attribute("href").unwrap_or_default();
            if !href.starts_with("https://") {
                faults.push(format!("{title:?} has the relative link {href:?}"));
            } else if let Some(why) = dead(href) {
                faults.push(format!("{title:?} links to {href:?}, which {why}"));
            }
        }
    }
    faults
}

fn path_of(address: &str, origin: &str) -> String {
    percent_decoded(address.strip_prefix(origin).unwrap_or(address))
}

/// Whether `text` has the form `2026-11-24T00:00:00Z`, with `Z` or an offset.
fn is_rfc_3339(text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|character| {
            if character.is_ascii_digit() {
                '0'
            } else {
                character
            }
        })
        .collect();
    [
        "0000-00-00T00:00:00Z",
        "0000-00-00T00:00:00+00:00",
        "0000-00-00T00:00:00-00:00",
    ]
    .contains(&shape.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(entry: &str) -> Vec<String> {
        let text = format!(
            "<feed xmlns='{ATOM}'><id>urn:a</id><title>News</title><updated>2026-11-24T00:00:00Z</updated>{entry}</feed>"
        );
        let document = roxmltree::Document::parse(&text).unwrap();
        faults_in_atom(&document, |link| {
            (!link.ends_with("/en/")).then(|| "leads to no page or file".to_owned())
        })
    }

    #[test]
    fn a_feed_has_what_the_standard_requires() {
        let entry = "<entry><id>urn:b</id><title>New number</title><updated>2026-11-23T00:00:00Z</updated><link href='https://fanal.example/en/'/></entry>";
        assert_eq!(faults(entry), [""; 0]);
        for (good, bad) in [
            ("<id>urn:b</id>", ""),
            ("urn:b", "urn:a"),
            ("<title>New number</title>", "<title/>"),
            ("2026-11-23T00:00:00Z", "yesterday"),
            ("https://fanal.example/en/", "/en/"),
            ("https://fanal.example/en/", "https://fanal.example/xx/"),
        ] {
            assert_eq!(faults(&entry.replace(good, bad)).len(), 1, "{bad}");
        }
    }

    #[test]
    fn a_sitemap_lists_every_listed_page_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("en")).unwrap();
        std::fs::write(folder.path().join("en/index.html"), "<html lang=en>").unwrap();
        let index = SiteIndex::read(folder.path()).unwrap();
        let put = |file: &str, text: String| {
            std::fs::write(folder.path().join(file), text).unwrap();
        };
        put(
            "sitemap.xml",
            format!(
                "<sitemapindex xmlns='{SITEMAP}'><sitemap><loc>https://fanal.example/en/sitemap.xml</loc></sitemap></sitemapindex>"
            ),
        );
        let faults = |urls: &str| {
            put(
                "en/sitemap.xml",
                format!("<urlset xmlns='{SITEMAP}'>{urls}</urlset>"),
            );
            sitemaps(&index, folder.path(), "https://fanal.example")
                .unwrap()
                .into_iter()
                .map(|fault| format!("{}: {}", fault.path, fault.what))
                .collect::<Vec<_>>()
        };
        let home = "<url><loc>https://fanal.example/en/</loc></url>";
        assert_eq!(faults(home), [""; 0]);
        assert_eq!(faults(""), ["/sitemap.xml: /en/ is missing"]);
        assert_eq!(
            faults(&format!(
                "{home}<url><loc>https://fanal.example/en/xx/</loc></url>"
            )),
            ["/en/sitemap.xml: `https://fanal.example/en/xx/` does not exist"]
        );
        assert_eq!(
            faults(&format!(
                "{home}<url><loc>https://fanal.example/</loc></url>"
            ))[0],
            "/en/sitemap.xml: https://fanal.example/ is outside the folder of its sitemap"
        );
    }
}
