//! A campaign in a site: its pages while it runs, no trace of it before, and redirects afterwards.

use std::collections::BTreeSet;

use crate::page::Page;
use crate::site_index::SiteIndex;

/// The texts by which a campaign is recognized in a file.
#[derive(Debug)]
pub struct Campaign {
    /// The id of the campaign, which is part of its addresses.
    pub id: String,
    /// The paths of its pages, one for each locale.
    pub pages: BTreeSet<String>,
    /// The headings of its pages.
    pub names: BTreeSet<String>,
}

/// A day before or after a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Before it starts: the site must not mention it.
    Before,
    /// After it ends: its addresses redirect to other pages, and nothing else mentions it.
    After,
}

impl Campaign {
    /// The fault of the file at the path `file` with the content `text`, in a site built on `day`.
    pub fn traces(&self, day: Day, file: &str, text: &str) -> Option<String> {
        let is_its_own = self.pages.contains(file);
        if is_its_own && day == Day::Before {
            return Some(format!("{file} exists before the campaign starts"));
        }
        // Redirects must contain the addresses of the campaign after it ends.
        if day == Day::After && (is_its_own || file == "/_redirects") {
            return None;
        }
        let mentions_it = self.pages.iter().any(|page| text.contains(page.as_str()))
            || text.contains(&self.id)
            || self.names.iter().any(|name| text.contains(name.as_str()));
        mentions_it.then(|| format!("{file} mentions the campaign"))
    }

    /// The faults of its page `path` after the campaign ends. The page must redirect to an existing page in its locale, and
    /// `redirects`, which some hosts read, must do the same.
    pub fn dead_end(
        &self,
        path: &str,
        html: &str,
        redirects: &str,
        index: &SiteIndex,
    ) -> Vec<String> {
        let page = Page::parse(path, html);
        let locale = format!("/{}/", page.locale().unwrap_or_default());
        let mut faults = Vec::new();
        if !page.is_redirect() {
            faults.push(format!("{path} does not redirect"));
        }
        let target = page.attribute("main a", "href").unwrap_or_default();
        if !target.starts_with(&locale) {
            faults.push(format!(
                "{path} redirects to {target:?}, which is in another locale"
            ));
        }
        if !index.pages.contains_key(target) {
            faults.push(format!(
                "{path} redirects to {target:?}, which does not exist"
            ));
        }
        let rule = format!("{path} {target} ");
        if !redirects.lines().any(|line| line.starts_with(&rule)) {
            faults.push(format!("{path} is not in _redirects"));
        }
        faults
    }
}

/// Missing links to the campaign page `path` while the campaign runs: `home` must link to the page, and `feed` must contain it.
pub fn unannounced(path: &str, origin: &str, home: &Page, feed: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if home.select(&format!("a[href='{path}']")).is_empty() {
        faults.push(format!("{} does not link to {path}", home.path));
    }
    if !feed.contains(&format!("{origin}{path}")) {
        faults.push(format!("the feed does not contain {path}"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "/ur/campaigns/light/";

    fn light() -> Campaign {
        Campaign {
            id: "light-2027".to_owned(),
            pages: BTreeSet::from([PATH.to_owned()]),
            names: BTreeSet::from(["روشنی کا دن".to_owned()]),
        }
    }

    #[test]
    fn a_mention_before_or_afterwards_is_found() {
        let redirect = format!("{PATH} /ur/campaigns/ 301");
        for (file, text, before, after) in [
            ("/ur/", "<p>…", 0, 0),
            (PATH, "", 1, 0),
            ("/_redirects", redirect.as_str(), 1, 0),
            ("/ur/", "<a href=/ur/campaigns/light/>", 1, 1),
            ("/ur/", "<h2>روشنی کا دن</h2>", 1, 1),
            ("/ur/feed.xml", "<id>urn:light-2027</id>", 1, 1),
        ] {
            for (day, expected) in [(Day::Before, before), (Day::After, after)] {
                let found = light().traces(day, file, text);
                assert_eq!(found.iter().count(), expected, "{day:?} {file} {text}");
            }
        }
    }

    #[test]
    fn a_home_page_or_feed_without_the_campaign_is_found() {
        let unannounced = |home: &str, feed: &str| {
            unannounced(
                PATH,
                "https://fanal.example",
                &Page::parse("/ur/", home),
                feed,
            )
            .len()
        };
        let (home, feed) = (
            "<a href=/ur/campaigns/light/>",
            "<link href='https://fanal.example/ur/campaigns/light/'/>",
        );
        assert_eq!(unannounced(home, feed), 0);
        assert_eq!(unannounced("", feed), 1);
        assert_eq!(unannounced(home, ""), 1);
    }

    #[test]
    fn an_address_that_does_not_redirect_is_found() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["ur/campaigns", "en/campaigns"] {
            std::fs::create_dir_all(folder.path().join(path)).unwrap();
            std::fs::write(folder.path().join(path).join("index.html"), "").unwrap();
        }
        let index = SiteIndex::read(folder.path()).unwrap();
        let html = "<meta http-equiv=refresh content='0'><main><a href=/ur/campaigns/>";
        let rule = "/ur/campaigns/light/ /ur/campaigns/ 301";
        let faults = |html: &str, rule: &str| light().dead_end(PATH, html, rule, &index).len();
        assert_eq!(faults(html, rule), 0);
        assert_eq!(faults("<main><a href=/ur/campaigns/>", rule), 1);
        assert_eq!(faults(html, ""), 1);
        assert_eq!(
            faults(
                &html.replace("/ur/", "/en/"),
                &rule.replace("/ur/campaigns/ ", "/en/campaigns/ ")
            ),
            1
        );
        assert_eq!(
            faults(
                &html.replace("campaigns", "events"),
                &rule.replace("ur/campaigns/ ", "ur/events/ ")
            ),
            1
        );
    }
}
