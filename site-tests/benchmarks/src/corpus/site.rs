//! The files of a Fanal site except its Markdown: settings, records, a campaign, two messages and one template.

use std::fmt::Write as _;

use super::hotline::{self, HOTLINES, Hotline};
use super::outline::Outline;
use super::source_file::SourceFile;

/// The file with the site's own message, which appears on every English page.
pub(crate) const MESSAGE: &str = "locales/en/frame.ftl";
/// The file with the site's own message that appears only where a page is missing.
pub(crate) const RARE_MESSAGE: &str = "locales/en/page.ftl";
/// The site's own template, which renders every article.
pub(crate) const TEMPLATE: &str = "theme/templates/page.replace.html";

/// Every file that Fanal needs except Markdown.
pub(super) fn supporting_files(outline: &Outline) -> Vec<SourceFile> {
    let hotlines = HOTLINES.iter().chain([&hotline::UNMENTIONED]);
    let mut files: Vec<_> = hotlines.map(Hotline::file).collect();
    files.push(SourceFile::new("content/site.toml", settings(outline)));
    files.push(SourceFile::new(
        "content/campaigns/spring.toml",
        format!(
            "id = \"spring\"\nstarts_on = 2026-11-01\nends_on = 2026-12-31\nday = 2026-11-25\nhotlines = [\"{}\", \"{}\"]\n",
            hotline::nth(0).id(),
            hotline::nth(1).id()
        ),
    ));
    files.push(SourceFile::new(
        MESSAGE,
        "frame-no-record = This site keeps no record.\n",
    ));
    files.push(SourceFile::new(
        RARE_MESSAGE,
        "page-missing = This page is not here.\n",
    ));
    // A copy of the built-in template, so that a site with its own theme renders the same pages.
    files.push(SourceFile::new(
        TEMPLATE,
        include_str!("../../../../generator/templates/page.html"),
    ));
    files
}

fn settings(outline: &Outline) -> String {
    let menu: Vec<_> = outline
        .menu()
        .map(|section| format!("\"{section}\""))
        .collect();
    let menu = menu.join(", ");
    let mut text = format!(
        "name = \"Harbour\"\norigin = \"https://harbour.example\"\nsource_locale = \"en\"\nnavigation = [{menu}]\nfooter = [{menu}]\n"
    );
    for language in &outline.languages {
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
