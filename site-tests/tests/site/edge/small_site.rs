//! A site of few pages, for servers: a form, a slug and old addresses with letters beyond ASCII, and compressed files.

use std::sync::LazyLock;

use site_tests::site::{Site, Source};

use crate::built::{TODAY, folder};

const SETTINGS: &str = r#"name = "Fanal"
origin = "https://help.example.org"
source_locale = "en"
navigation = ["write"]

[locales.en]
exit = "https://weather.example/"
status = "source"

[locales.fr]
exit = "https://meteo.example/"
status = "courtesy"

[locales.zh-Hans]
exit = "https://news.example/"
status = "courtesy"

[tip]
readers = "organisation"
reading = "daily"
line = "gr-1109"
countries = ["GR"]
"#;

/// A recipient whose identity nobody has.
const RECIPIENT: &str = r#"{ key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p", browser = "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA", expires_on = 2028-01-01 }"#;

const HOTLINE: &str = r#"id = "gr-1109"
territory = "GR"
name = { text = "Line 1109", lang = "en" }
model = "state-run"
answered_by = "state-office"
confidence = "high"

[[numbers]]
kind = "short-code"
display = "1109"
dial = "1109"

[source]
url = "https://office.example/lines"
title = "Lines"
read_on = 2026-11-01
"#;

/// The built site.
pub(crate) fn small_site() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| {
        let arguments = ["--compress"];
        // Another process may serve the site of this name.
        let name = std::env::var("SMALL_SITE").unwrap_or_else(|_| "edge".to_owned());
        small_source()
            .build_with(&folder(&name), TODAY, &arguments)
            .unwrap()
    });
    &SITE
}

/// Its source.
pub(crate) fn small_source() -> &'static Source {
    static SOURCE: LazyLock<Source> = LazyLock::new(|| source_for(RECIPIENT));
    &SOURCE
}

/// Its source with another recipient, a table of `recipients` in `site.toml`.
pub(crate) fn source_for(recipient: &str) -> Source {
    let form = Source::repository().folder().join("content/tip-form.toml");
    let form = std::fs::read_to_string(form).unwrap();
    let page = |title: &str, more: &str| {
        format!(
            "+++\ntitle = \"{title}\"\ndescription = \"Where help is.\"\n{more}\n+++\n\n# {title}\n\nCall.\n"
        )
    };
    let files = [
        (
            "content/site.toml",
            format!("{SETTINGS}recipients = [{recipient}]\n"),
        ),
        ("content/tip-form.toml", form),
        ("content/hotlines/gr-1109.toml", HOTLINE.to_owned()),
        ("content/pages/en/index.md", page("Start", "")),
        ("content/pages/en/numbers.md", page("Numbers", "")),
        ("content/pages/en/write.md", page("Write", "")),
        (
            "content/pages/en/help.md",
            page(
                "Help",
                "aliases = [\"/en/caf%C3%A9/\", \"/old.html\", \"/en/old%2Dname/\"]",
            ),
        ),
        (
            "content/pages/fr/help.md",
            page("Aide", "slug = \"aide-été\"\naliases = [\"/fr/vieux/\"]"),
        ),
        (
            "content/pages/fr/write.md",
            page("Écrire", "slug = \"écrire\""),
        ),
    ];
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    Source::small(&files).unwrap()
}
