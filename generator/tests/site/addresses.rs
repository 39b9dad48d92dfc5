//! Addresses: old ones that lead on, and how all of them are written for machines.

use crate::door::{SITE, build, change, page, page_with};
use fanal::content::territory::Territory;

#[test]
fn an_old_address_redirects_to_the_new_one() {
    let built = build(&[(
        "content/pages/en/help.md",
        &page_with("aliases = [\"/en/aid/\", \"/old\"]", "Call."),
    )]);
    let page = built.text("/en/aid/");
    assert!(
        page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/en/help/\">"),
        "{page}"
    );
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://haven.example/en/help/\">"),
        "{page}"
    );
    assert!(
        page.contains("<meta name=\"robots\" content=\"noindex\">"),
        "{page}"
    );
    assert_eq!(
        built.text("_redirects"),
        "/en/aid/ /en/help/ 301\n/old/ /en/help/ 301\n"
    );
}

#[test]
fn an_old_address_is_one_address_however_it_is_encoded_and_headers_are_ascii() {
    let built = build(&[
        (
            "content/pages/en/help.md",
            &page_with(
                "aliases = [\"/en/caf%C3%A9/\", \"/en/thé\", \"/en/old%2Dname/\"]",
                "Call.",
            ),
        ),
        (
            "content/pages/ur/help.md",
            &page_with("slug = \"مدد\"\naliases = [\"/ur/old/\"]", "کال کریں۔"),
        ),
    ]);
    assert!(built.has("/en/café/") && built.has("/en/thé/") && built.has("/en/old-name/"));
    insta::assert_snapshot!(built.text("_redirects"), @"
    /en/caf%C3%A9/ /en/help/ 301
    /en/old-name/ /en/help/ 301
    /en/th%C3%A9/ /en/help/ 301
    /ur/old/ /ur/%D9%85%D8%AF%D8%AF/ 301
    ");
    // nginx and Caddy compare with the decoded path of a request.
    for (file, lines) in [
        (
            "host/nginx.conf",
            [
                "location = \"/en/café/\" { return 301 \"/en/help/\"; }",
                "location = \"/en/old-name/\" { return 301 \"/en/help/\"; }",
                "location = \"/ur/old/\" { return 301 \"/ur/%D9%85%D8%AF%D8%AF/\"; }",
            ],
        ),
        (
            "host/Caddyfile",
            [
                "redir /en/café/ /en/help/ 301",
                "redir /en/old-name/ /en/help/ 301",
                "redir /ur/old/ /ur/%D9%85%D8%AF%D8%AF/ 301",
            ],
        ),
    ] {
        let text = built.text(file);
        for line in lines {
            assert!(text.lines().any(|has| has == line), "{line}: {text}");
        }
    }
    assert!(
        built
            .text("ur/sitemap.xml")
            .contains("/ur/%D9%85%D8%AF%D8%AF/")
    );
}

#[test]
fn addresses_for_machines_are_ascii() {
    let built = build(&[
        (
            "content/pages/en/help.md",
            &page_with(
                "slug = \"aidé\"\naliases = [\"/en/vieux/\"]\nupdated = 2026-11-01",
                "Call.",
            ),
        ),
        (
            "content/pages/ur/help.md",
            &page_with("slug = \"مدد\"\nsource_hash = \"0\"", "کال"),
        ),
    ]);
    let urdu = "https://haven.example/ur/%D9%85%D8%AF%D8%AF/";
    let page = built.text("/en/aidé/");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://haven.example/en/aid%C3%A9/\">"),
        "{page}"
    );
    assert!(
        page.contains(&format!("hreflang=\"ur\" href=\"{urdu}\"")),
        "{page}"
    );
    for file in [
        "en/sitemap.xml",
        "ur/sitemap.xml",
        "en/feed.xml",
        "en/vieux/index.html",
    ] {
        let text = built.text(file);
        let addresses = text
            .split(['"', '<', '>'])
            .filter(|part| part.contains("://") || part.starts_with('/'));
        for address in addresses {
            assert!(address.is_ascii(), "{file}: {address}");
        }
    }
    assert!(built.text("ur/sitemap.xml").contains(urdu));
}

#[test]
fn a_locale_with_more_addresses_than_a_sitemap_may_hold_has_several() {
    // Long addresses fill a file of 50 MB sooner than 50,000 of them would.
    let host = "a".repeat(60_000);
    let site = change(SITE, "https://haven.example", &format!("https://{host}"));
    let pages: Vec<_> = (0..40)
        .map(|at| format!("content/pages/en/p{at}.md"))
        .collect();
    let text = page("Call.");
    let mut files: Vec<(&str, &str)> = pages
        .iter()
        .map(|path| (path.as_str(), text.as_str()))
        .collect();
    files.push(("content/site.toml", &site));
    let built = build(&files);
    let count = |path: &str, what: &str| built.text(path).matches(what).count();
    assert_eq!(
        count("sitemap.xml", "<loc>"),
        4,
        "two of English, two of Urdu"
    );
    assert!(
        built
            .text("sitemap.xml")
            .contains("/en/sitemap-2.xml</loc>")
    );
    let (first, second) = (
        count("en/sitemap.xml", "<loc>"),
        count("en/sitemap-2.xml", "<loc>"),
    );
    assert_eq!(
        first + second,
        42 + Territory::inhabited().len(),
        "40 pages, home, numbers, and the territories"
    );
    for path in ["en/sitemap.xml", "en/sitemap-2.xml"] {
        assert!(built.text(path).len() <= 50_000_000, "{path}");
    }
}
