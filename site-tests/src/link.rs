//! Internal links: each must lead to an existing page or file, and each anchor to an `id` on that page.

use url::Url;

use crate::address::percent_decoded;
use crate::fault::Fault;
use crate::site_index::SiteIndex;

/// The dead links of all pages. `origin` is the origin of the site, which absolute internal links start with.
pub fn dead_links(index: &SiteIndex, origin: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, page) in &index.pages {
        for link in &page.links {
            if let Some(why) = dead(index, origin, path, link) {
                faults.push(Fault {
                    check: "links",
                    path: path.clone(),
                    what: format!("{link:?} {why}"),
                });
            }
        }
    }
    faults
}

/// The reason why `link` on the page at `path` is dead. `None` if it works or leads to another site.
pub fn dead(index: &SiteIndex, origin: &str, path: &str, link: &str) -> Option<String> {
    let resolved = Url::parse(origin)
        .and_then(|origin| origin.join(path))
        .and_then(|base| Ok((base.join(link)?, base)));
    let (target, base) = match resolved {
        Ok(resolved) => resolved,
        Err(error) => return Some(format!("is not a valid address: {error}")),
    };
    if target.origin() != base.origin() {
        return match target.scheme() {
            // Sources are cited with the addresses they have, which may be `http`.
            "https" | "http" | "tel" | "sms" | "mailto" => None,
            other => Some(format!("has the scheme {other}:")),
        };
    }
    let address = percent_decoded(target.path());
    if address == "/t" {
        // The tip function answers this address.
        return None;
    }
    if !index.files.contains(&address) {
        return Some(if index.files.contains(&format!("{address}/")) {
            "lacks its trailing slash".to_owned()
        } else {
            "leads to no page or file".to_owned()
        });
    }
    let anchor = percent_decoded(target.fragment().unwrap_or_default());
    let page = index.pages.get(&address)?;
    (!anchor.is_empty() && !page.ids.contains(&anchor))
        .then(|| "leads to no such anchor".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(pages: &[(&str, &str)]) -> (tempfile::TempDir, SiteIndex) {
        let folder = tempfile::tempdir().unwrap();
        for (path, html) in pages {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, html).unwrap();
        }
        let index = SiteIndex::read(folder.path()).unwrap();
        (folder, index)
    }

    #[test]
    fn dead_links_and_anchors_are_found() {
        let (_folder, index) = index(&[
            ("en/index.html", "<a href=/en/numbers/#no>"),
            ("en/numbers/index.html", "<h2 id=no>Norway</h2>"),
            ("hi/नंबर/index.html", "<h1 id=ऊपर>"),
        ]);
        let dead = |link: &str| dead(&index, "https://fanal.example", "/en/", link);
        for alive in [
            "numbers/#no",
            "/en/numbers/#no",
            "https://fanal.example/en/numbers/",
            "https://example.org/",
            "tel:1109",
            "/hi/%E0%A4%A8%E0%A4%82%E0%A4%AC%E0%A4%B0/#%E0%A4%8A%E0%A4%AA%E0%A4%B0",
            "/t",
        ] {
            assert_eq!(dead(alive), None, "{alive}");
        }
        for (link, why) in [
            ("/en/nowhere/", "leads to no page or file"),
            ("/en/numbers", "lacks its trailing slash"),
            ("numbers/#se", "leads to no such anchor"),
            ("#top", "leads to no such anchor"),
            ("ftp://example.org/", "has the scheme ftp:"),
        ] {
            assert_eq!(dead(link).as_deref(), Some(why), "{link}");
        }
        assert!(dead_links(&index, "https://fanal.example").is_empty());
    }
}
