//! What a campaign leaves in a site: its pages on its days, nothing of it before, and signposts afterwards.

use std::collections::BTreeSet;

use crate::page::Page;
use crate::survey::Survey;

/// What a campaign can be known by.
#[derive(Debug)]
pub struct Campaign {
    /// Its id, which is part of its address.
    pub id: String,
    /// The addresses of its pages, one a locale.
    pub pages: BTreeSet<String>,
    /// The headings of its pages.
    pub names: BTreeSet<String>,
}

/// A day of the campaign, as seen from the days of the campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// It has not begun: nobody may learn of it from the site.
    Before,
    /// It is over: its addresses send on to other pages, and nothing else speaks of it.
    After,
}

impl Campaign {
    /// What is wrong with `file`, whose text is `text`, in a site built on such a day.
    pub fn traces(&self, day: Day, file: &str, text: &str) -> Option<String> {
        let is_its_own = self.pages.contains(file);
        if is_its_own && day == Day::Before {
            return Some(format!("{file} exists before its time"));
        }
        // After its days its own addresses and the list of redirects send on; they have to name it.
        if day == Day::After && (is_its_own || file == "/_redirects") {
            return None;
        }
        let names_it = self.pages.iter().any(|page| text.contains(page.as_str()))
            || text.contains(&self.id)
            || self.names.iter().any(|name| text.contains(name.as_str()));
        names_it.then(|| format!("{file} speaks of it"))
    }

    /// What is wrong with its page `path` once its days are over: it must send on to a page of its locale that exists, for
    /// hosts that read `redirects` too.
    pub fn dead_end(
        &self,
        path: &str,
        html: &str,
        redirects: &str,
        survey: &Survey,
    ) -> Vec<String> {
        let page = Page::parse(path, html);
        let locale = format!("/{}/", page.locale().unwrap_or_default());
        let mut faults = Vec::new();
        if !page.is_redirect() {
            faults.push(format!("{path} sends nobody on"));
        }
        let target = page.attribute("main a", "href").unwrap_or_default();
        if !target.starts_with(&locale) {
            faults.push(format!(
                "{path} sends on to {target:?}, which is in another locale"
            ));
        }
        if !survey.pages.contains_key(target) {
            faults.push(format!(
                "{path} sends on to {target:?}, which does not exist"
            ));
        }
        let rule = format!("{path} {target} ");
        if !redirects.lines().any(|line| line.starts_with(&rule)) {
            faults.push(format!("{path} is not in _redirects"));
        }
        faults
    }
}

/// What is missing of a campaign on its days in one locale: `home` must lead to its page, and `feed` name it.
pub fn untold(path: &str, origin: &str, home: &Page, feed: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if home.select(&format!("a[href='{path}']")).is_empty() {
        faults.push(format!("{} does not lead to {path}", home.path));
    }
    if !feed.contains(&format!("{origin}{path}")) {
        faults.push(format!("the feed does not name {path}"));
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
    fn nobody_learns_of_it_before_or_afterwards() {
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
    fn a_home_page_or_feed_that_keeps_it_to_itself_is_found() {
        let untold = |home: &str, feed: &str| {
            untold(
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
        assert_eq!(untold(home, feed), 0);
        assert_eq!(untold("", feed), 1);
        assert_eq!(untold(home, ""), 1);
    }

    #[test]
    fn an_address_that_sends_nobody_on_is_found() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["ur/campaigns", "en/campaigns"] {
            std::fs::create_dir_all(folder.path().join(path)).unwrap();
            std::fs::write(folder.path().join(path).join("index.html"), "").unwrap();
        }
        let survey = Survey::read(folder.path()).unwrap();
        let html = "<meta http-equiv=refresh content='0'><main><a href=/ur/campaigns/>";
        let rule = "/ur/campaigns/light/ /ur/campaigns/ 301";
        let faults = |html: &str, rule: &str| light().dead_end(PATH, html, rule, &survey).len();
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
