//! What a corpus has beside Markdown: settings, records, a campaign, a message and a template of the site's own.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::hotline::{self, HOTLINES, Hotline};
use super::{Corpus, Dialect, File};

/// The message of the site's own: it stands on every page of English.
pub(crate) const MESSAGE: &str = "locales/en/frame.ftl";
/// The template of the site's own: every article is made with it.
pub(crate) const TEMPLATE: &str = "theme/templates/page.html";

impl Corpus {
    /// Every file that is not Markdown.
    pub(super) fn others(&self, dialect: Dialect) -> Vec<File> {
        match dialect {
            Dialect::Fanal => self.fanal(),
            Dialect::Hugo => self.hugo(),
        }
    }

    /// The record of one hotline, below the site's folder.
    pub(crate) fn hotline_path() -> PathBuf {
        hotline::by_turn(0).file().path
    }

    fn fanal(&self) -> Vec<File> {
        let file = |path: &str, text: String| File {
            path: path.into(),
            text,
        };
        let mut files: Vec<_> = HOTLINES.iter().map(Hotline::file).collect();
        files.push(file("content/site.toml", self.settings()));
        files.push(file(
            "content/campaigns/spring.toml",
            format!(
                "id = \"spring\"\nstarts_on = 2026-11-01\nends_on = 2026-12-31\nday = 2026-11-25\nhotlines = [\"{}\", \"{}\"]\n",
                hotline::by_turn(0).id(),
                hotline::by_turn(1).id()
            ),
        ));
        files.push(file(
            MESSAGE,
            "frame-no-record = This site keeps no record.\n".to_owned(),
        ));
        // The shipped template, so that a site with a look of its own starts from the same pages.
        files.push(file(
            TEMPLATE,
            include_str!("../../../../generator/templates/page.html").to_owned(),
        ));
        files
    }

    fn settings(&self) -> String {
        let menu: Vec<_> = self
            .menu()
            .map(|section| format!("\"{section}\""))
            .collect();
        let menu = menu.join(", ");
        let mut text = format!(
            "name = \"Harbour\"\norigin = \"https://harbour.example\"\nsource_locale = \"en\"\nnavigation = [{menu}]\nfooter = [{menu}]\n"
        );
        for language in &self.languages {
            let status = if language.tag == "en" {
                "source"
            } else {
                "courtesy"
            };
            let _ = write!(
                text,
                "\n[locales.{}]\nexit = \"https://example.org/weather\"\nstatus = \"{status}\"\n",
                language.tag
            );
        }
        text
    }
}
