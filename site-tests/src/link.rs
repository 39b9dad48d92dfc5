//! Links inside the site: each leads to a page or file that exists, and each anchor to an `id` on it.

use url::Url;

use crate::survey::{Fault, Survey};

/// Links of all pages that lead nowhere. `origin` is the site's own, as absolute links name it.
pub fn dead_links(survey: &Survey, origin: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, page) in &survey.pages {
        for link in &page.links {
            if let Some(why) = dead(survey, origin, path, link) {
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

/// Why `link` on the page at `path` leads nowhere, or nothing where it leads somewhere or elsewhere.
pub fn dead(survey: &Survey, origin: &str, path: &str, link: &str) -> Option<String> {
    let resolved = Url::parse(origin)
        .and_then(|origin| origin.join(path))
        .and_then(|base| Ok((base.join(link)?, base)));
    let (target, base) = match resolved {
        Ok(resolved) => resolved,
        Err(error) => return Some(format!("is no address: {error}")),
    };
    if target.origin() != base.origin() {
        return match target.scheme() {
            // `http` for the pages that facts were read on: their addresses are facts too.
            "https" | "http" | "tel" | "sms" | "mailto" => None,
            other => Some(format!("has the scheme {other}:")),
        };
    }
    let address = percent_decoded(target.path());
    if address == "/t" {
        // Answered by the tip function, not by a file.
        return None;
    }
    if !survey.files.contains(&address) {
        return Some(if survey.files.contains(&format!("{address}/")) {
            "lacks its last slash".to_owned()
        } else {
            "leads to nothing".to_owned()
        });
    }
    let anchor = percent_decoded(target.fragment().unwrap_or_default());
    let page = survey.pages.get(&address)?;
    (!anchor.is_empty() && !page.ids.contains(&anchor))
        .then(|| "leads to no such anchor".to_owned())
}

/// The part of an address before `?`.
pub fn without_query(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// `text` with each `%41` as the byte it stands for.
pub(crate) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        rest = if code.is_some() {
            after.get(2..).unwrap_or_default()
        } else {
            after
        };
        bytes.push(code.unwrap_or(*first));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Survey;

    fn survey(pages: &[(&str, &str)]) -> (tempfile::TempDir, Survey) {
        let folder = tempfile::tempdir().unwrap();
        for (path, html) in pages {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, html).unwrap();
        }
        let survey = Survey::read(folder.path()).unwrap();
        (folder, survey)
    }

    #[test]
    fn dead_links_and_anchors_are_found() {
        let (_folder, survey) = survey(&[
            ("en/index.html", "<a href=/en/numbers/#no>"),
            ("en/numbers/index.html", "<h2 id=no>Norway</h2>"),
            ("hi/नंबर/index.html", "<h1 id=ऊपर>"),
        ]);
        let dead = |link: &str| dead(&survey, "https://fanal.example", "/en/", link);
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
            ("/en/nowhere/", "leads to nothing"),
            ("/en/numbers", "lacks its last slash"),
            ("numbers/#se", "leads to no such anchor"),
            ("#top", "leads to no such anchor"),
            ("ftp://example.org/", "has the scheme ftp:"),
        ] {
            assert_eq!(dead(link).as_deref(), Some(why), "{link}");
        }
        assert!(dead_links(&survey, "https://fanal.example").is_empty());
    }
}
