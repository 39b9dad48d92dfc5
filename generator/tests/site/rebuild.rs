//! Building a site again: only changes are rendered, and the result is that of a build from scratch.

mod cache;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use fanal::build::cache::{Cache, Found};
use fanal::build::write::{Written, verify, write};
use fanal::publish::output::Output;
use fanal::publish::product::conditions;
use fanal::publish::render::Options;
use fanal::report::{Style, show};
use fanal::site::{Checked, Site};
use fanal::source::Source;
use jiff::civil::Date;
use tempfile::TempDir;

use crate::door::{SITE, TODAY, change, fields, folder, page, page_with, put, record};

pub(crate) const HELP: &str = "content/pages/en/help.md";
pub(crate) const SIGNS: &str = "content/pages/en/signs.md";

/// A folder with a site, whose files seem to be written at times in the past, each a second after the one before.
pub(crate) struct SiteFolder {
    pub(crate) folder: TempDir,
    /// The time of the last file, in seconds since the epoch.
    clock: u64,
    pub(crate) today: Date,
    pub(crate) minify: bool,
    pub(crate) compress: bool,
    /// A build keeps up to this many bytes of rendered Markdown between checking and writing.
    pub(crate) kept_bytes: usize,
}

impl SiteFolder {
    pub(crate) fn new() -> Self {
        let mut site = Self {
            folder: folder(&[]),
            clock: 1_600_000_000,
            today: TODAY,
            minify: true,
            compress: false,
            kept_bytes: 0,
        };
        site.put(
            HELP,
            &page("## Call {#call}\n\nCall <hotline:gr-1109> now."),
        );
        site.put(SIGNS, &page("Look. [Call](page:help#call)."));
        site.put(
            "content/pages/ur/help.md",
            &page("## Call {#call}\n\n<hotline:gr-1109>"),
        );
        site.put("content/pages/en/help/more.md", &page("More."));
        site.put("content/hotlines/gr-1109.toml", &record("gr-1109"));
        for path in ["site.toml", "pages/en/index.md", "pages/en/numbers.md"] {
            site.touch(&format!("content/{path}"));
        }
        site
    }

    pub(crate) fn put(&mut self, path: &str, text: &str) {
        put(&self.folder, path, text.as_bytes());
        self.touch(path);
    }

    /// Sets the time of a file to a second after that of the last one.
    pub(crate) fn touch(&mut self, path: &str) {
        self.clock += 1;
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(self.clock);
        let file = fs::File::options()
            .append(true)
            .open(self.at(path))
            .unwrap();
        file.set_modified(time).unwrap();
    }

    pub(crate) fn at(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.at(path)).ok()
    }

    /// Checks the site after the build that left `cache`, and lists its files; or its problems, as text.
    pub(crate) fn plan(&self, cache: &Cache) -> Result<Output, String> {
        let source = Source::read(self.folder.path());
        let mut conditions = conditions(self.today)
            .after(Arc::clone(&cache.known))
            .keeping(self.kept_bytes);
        // The files of a test are new, and are to count as settled.
        conditions.started += Duration::from_secs(10);
        let Checked { site, theme, .. } = Site::check(&source, &conditions)
            .map_err(|problems| show(&problems.into_sorted(), &source, Style::Plain))?;
        let options = Options {
            live_reload: None,
            minify: self.minify,
            compress: self.compress,
        };
        Ok(Output::plan(
            site.into(),
            theme,
            source.page_texts(),
            options,
        ))
    }

    /// Builds into `public`, with the cache that the last build left.
    pub(crate) fn build(&self) -> Result<Written, String> {
        let (cache, _) = Cache::read(&self.at("public.build"));
        let output = self.plan(&cache)?;
        let written = write(&output, &self.at("public"), &cache, &|| ());
        Ok(written.unwrap())
    }

    /// The files of `public` that differ from a build from scratch.
    pub(crate) fn differing(&self) -> Vec<String> {
        let output = self.plan(&Cache::default()).unwrap();
        verify(&output, &self.at("public"), &|| ()).unwrap()
    }

    pub(crate) fn found(&self) -> Found {
        Cache::read(&self.at("public.build")).1
    }
}

/// The time at which each file below a folder was written, by path.
fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(times(&path));
        } else {
            found.insert(
                path.display().to_string(),
                path.metadata().unwrap().modified().unwrap(),
            );
        }
    }
    found
}

#[cfg(unix)]
#[test]
fn a_page_of_the_same_size_and_time_is_read_again() {
    let site = SiteFolder::new();
    site.build().unwrap();
    // As an archive or a reproducible build leaves it: another file, with the time of the first.
    let time = fs::metadata(site.at(SIGNS)).unwrap().modified().unwrap();
    for (name, word) in [("new.md", "Loot"), ("signs.md", "Lost")] {
        let path = format!("content/pages/en/{name}");
        let text = page(&format!("{word}. [Call](page:help#call)."));
        put(&site.folder, &path, text.as_bytes());
        let file = fs::File::options().append(true).open(site.at(&path));
        file.unwrap().set_modified(time).unwrap();
        fs::rename(site.at(&path), site.at(SIGNS)).unwrap();
        assert_eq!(
            site.build().unwrap().changed,
            3,
            "the page, its fallback, and the words for the search"
        );
        assert_eq!(site.differing(), Vec::<String>::new());
    }
}

#[test]
fn a_file_that_was_only_touched_changes_nothing() {
    let mut site = SiteFolder::new();
    site.build().unwrap();
    let before = times(&site.at("public"));
    site.touch(HELP);
    assert_eq!(site.build().unwrap().changed, 0);
    assert_eq!(times(&site.at("public")), before);
}

#[test]
fn a_link_in_an_unchanged_page_is_still_checked() {
    let mut site = SiteFolder::new();
    site.build().unwrap();
    site.put(
        HELP,
        &page("## Call {#ring}\n\nCall <hotline:gr-1109> now."),
    );
    let shown = site.build().unwrap_err();
    assert!(
        shown.contains("the page `help` has no heading `#call`"),
        "{shown}"
    );
    assert!(
        shown.contains("Look. [Call](page:help#call)."),
        "the line is shown: {shown}"
    );
}

#[test]
fn a_file_of_the_output_that_somebody_changed_is_restored() {
    let site = SiteFolder::new();
    site.build().unwrap();
    fs::write(site.at("public/en/help/index.html"), "mine").unwrap();
    fs::remove_file(site.at("public/robots.txt")).unwrap();
    assert_eq!(site.build().unwrap().changed, 2);
    assert_eq!(site.differing(), Vec::<String>::new());
}

#[test]
fn verify_names_the_files_that_differ() {
    let site = SiteFolder::new();
    site.build().unwrap();
    fs::write(site.at("public/en/help/index.html"), "mine").unwrap();
    assert_eq!(site.differing(), ["site/en/help/index.html"]);
}

#[test]
fn a_page_that_changes_after_the_check_stops_the_build() {
    let mut site = SiteFolder::new();
    let output = site.plan(&Cache::default()).unwrap();
    site.put(HELP, &page("<b>unchecked</b>"));
    let error = write(&output, &site.at("public"), &Cache::default(), &|| ()).unwrap_err();
    let fanal::build::write::WriteError::Problems(problems) = error else {
        panic!("{error}")
    };
    let all = problems.into_sorted();
    assert_eq!(all[0].message, "this file changed while the site was made");
    assert!(!site.at("public").exists());
}

#[test]
fn another_language_may_become_the_source() {
    let mut site = SiteFolder::new();
    for id in ["index", "numbers", "signs", "help/more"] {
        site.put(&format!("content/pages/ur/{id}.md"), &page("کال کریں۔"));
    }
    let urdu = change(SITE, "\"en\"", "\"ur\"");
    let urdu = change(&urdu, "\"courtesy\"", "\"reviewed\"");
    let urdu = change(&urdu, "\"source\"", "\"courtesy\"");
    let urdu = change(&urdu, "\"reviewed\"", "\"source\"");
    let of_urdu = |site: &mut SiteFolder| {
        site.put("content/site.toml", &urdu);
        let output = site.plan(&Cache::default()).unwrap();
        output.site().pages["help"]
            .translations
            .iter()
            .find(|(tag, _)| tag.as_str() == "ur")
            .map(|(_, page)| page.digest.clone())
    };
    let digest = of_urdu(&mut site).unwrap();
    site.put("content/site.toml", SITE);
    site.put(
        HELP,
        &page_with(
            &format!("source_hash = \"{digest}\""),
            "## Call {#call}\n\nNow.",
        ),
    );
    site.build().unwrap();
    assert_eq!(of_urdu(&mut site), Some(digest));
    site.build().unwrap();
    assert_eq!(site.differing(), Vec::<String>::new());
}

#[test]
fn a_title_shown_on_every_page_changes_all_of_them_and_a_text_only_its_own() {
    let mut site = SiteFolder::new();
    site.put("content/site.toml", &fields("footer = [\"signs\"]", SITE));
    site.build().unwrap();
    let page = page("Look. [Call](page:help#call).");
    site.put(SIGNS, &change(&page, "Where help is.", "What to look for."));
    let changed = site.build().unwrap().changed;
    assert!(changed < 8, "{changed}");
    site.put(
        SIGNS,
        &change(&page, "title = \"Help\"", "title = \"Signs\""),
    );
    site.build().unwrap();
    assert_eq!(site.differing(), Vec::<String>::new());
    let help = site.text("public/en/help/index.html").unwrap();
    assert!(help.contains(">Signs</a>"), "{help}");
}

#[test]
fn a_changed_hotline_makes_only_the_texts_that_name_it_again() {
    let mut site = SiteFolder::new();
    // After so many words, the search has only the headings of the pages that come later.
    site.put("content/pages/en/all.md", &page(&"Words. ".repeat(30_000)));
    site.build().unwrap();
    let text = site.text(SIGNS).unwrap();
    let changed = record("gr-1109").replace("\"1109\"", "\"1108\"");
    site.put("content/hotlines/gr-1109.toml", &changed);
    let (cache, _) = Cache::read(&site.at("public.build"));
    let output = site.plan(&cache).unwrap();
    // To make a page again, its text would be read again.
    fs::remove_file(site.at(SIGNS)).unwrap();
    write(&output, &site.at("public"), &cache, &|| ()).unwrap();
    site.put(SIGNS, &text);
    assert_eq!(site.differing(), Vec::<String>::new());
    for tag in ["en", "ur"] {
        let help = site.text(&format!("public/{tag}/help/index.html")).unwrap();
        assert!(
            help.contains("tel:1108") && !help.contains("tel:1109"),
            "{help}"
        );
    }
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let mut site = SiteFolder::new();
    site.put("theme/assets/x.css", "a{}");
    site.build().unwrap();
    fs::remove_file(site.at("theme/assets/x.css")).unwrap();
    site.put("theme/assets/x.css/y.css", "b{}");
    site.build().unwrap();
    assert_eq!(site.differing(), Vec::<String>::new());
    fs::remove_dir_all(site.at("theme/assets/x.css")).unwrap();
    site.put("theme/assets/x.css", "c{}");
    site.build().unwrap();
    assert_eq!(site.differing(), Vec::<String>::new());
}

/// The published names of style sheets, without compressed forms.
fn style_sheets(site: &SiteFolder) -> Vec<String> {
    let names = fs::read_dir(site.at("public")).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names
        .filter(|name| name.starts_with("site.") && name.rsplit('.').next() == Some("css"))
        .collect();
    names.sort();
    names
}

#[test]
fn the_assets_of_the_last_build_stay_until_assets_change_again() {
    let mut site = SiteFolder::new();
    site.compress = true;
    let mut seen = Vec::new();
    for (sheet, expected) in [
        ("a{top:0}", 1),
        ("b{top:0}", 2),
        ("c{top:0}", 2),
        ("c{top:0}", 2),
    ] {
        site.put("theme/assets/site.replace.css", sheet);
        site.build().unwrap();
        let now = style_sheets(&site);
        assert_eq!(now.len(), expected, "{now:?}");
        let home = site.text("public/en/index.html").unwrap();
        let current = now.iter().find(|name| home.contains(*name)).unwrap();
        assert_eq!(site.text(&format!("public/{current}")).unwrap(), sheet);
        assert!(site.at(&format!("public/{current}.br")).exists());
        // The one before is whole, compressed forms too, and the one before that is gone.
        seen.retain(|old| old != current);
        let kept: Vec<_> = now.iter().filter(|name| *name != current).collect();
        assert_eq!(kept, seen.last().into_iter().collect::<Vec<_>>());
        assert!(
            kept.iter()
                .all(|old| site.at(&format!("public/{old}.gz")).exists())
        );
        seen.push(current.clone());
    }
    // An edit of a page changes no asset and removes none.
    site.put(SIGNS, &page("Look twice."));
    site.build().unwrap();
    assert_eq!(style_sheets(&site).len(), 2);
    assert_eq!(site.differing(), Vec::<String>::new());
}

#[test]
fn kept_html_is_that_of_the_file_and_the_file_is_not_read_again() {
    let mut site = SiteFolder::new();
    let source = Source::read(site.folder.path());
    let output = |kept_bytes| {
        let conditions = conditions(TODAY).keeping(kept_bytes);
        let Checked { site, theme, .. } = Site::check(&source, &conditions).unwrap();
        Output::plan(site.into(), theme, source.page_texts(), Options::default())
    };
    let (all, some, none) = (output(1 << 20), output(500), output(0));
    let bytes = |output: &Output| -> Vec<_> {
        let paths = output.paths();
        paths
            .map(|path| output.file(path).unwrap().bytes().unwrap())
            .collect()
    };
    let right = bytes(&none);
    assert_eq!(bytes(&all), right);
    assert_eq!(bytes(&some), right);

    let all = output(1 << 20);
    site.put(HELP, &page("<b>unchecked</b>"));
    let help = |output: &Output| output.file("en/help/index.html").unwrap().bytes();
    assert!(help(&none).is_err());
    assert!(help(&all).is_ok());
}
