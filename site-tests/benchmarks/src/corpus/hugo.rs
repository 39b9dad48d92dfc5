//! What Hugo needs beside Markdown to make the same site: settings, templates, words, a stylesheet.
//!
//! The pages get what Fanal's get: head with alternates in every language, switcher, menu, way back, table of contents, list of
//! the section, sources, words from a table, sitemap, a feed for each language. What Hugo has no part in (cards of hotlines,
//! pages of territories, checks of links and records, headers, open data) it is not asked for.

use std::fmt::Write as _;

use super::{Corpus, File};

const BASE: &str = r##"<!doctype html>
<html lang="{{ site.Language.Locale }}" dir="{{ site.Language.Direction }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<meta property="og:title" content="{{ .Title }}">
<link rel="canonical" href="{{ .Permalink }}">
{{- range .AllTranslations }}
<link rel="alternate" hreflang="{{ .Language.Locale }}" href="{{ .Permalink }}">
{{- end }}
<link rel="alternate" type="application/rss+xml" href="{{ site.Home.RelPermalink }}index.xml">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<a class="skip" href="#main">{{ T "skip" }}</a>
<header>
<a class="exit" href="https://example.org/weather">{{ T "exit" }}</a>
<details><summary>{{ site.Language.Label }} <span class="vh">{{ T "change-language" }}</span></summary>
<ul>
{{- range .AllTranslations }}
<li><a lang="{{ .Language.Locale }}" hreflang="{{ .Language.Locale }}" href="{{ .RelPermalink }}">{{ .Language.Label }}</a></li>
{{- end }}
</ul>
</details>
<a href="{{ site.Home.RelPermalink }}numbers/">{{ T "numbers" }}</a>
</header>
<nav class="name"><a class="brand" href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a><p>{{ T "history" }}</p>
<ul class="links">
{{- $page := . }}
{{- range site.Menus.main }}
<li><a href="{{ .URL }}"{{ if $page.IsMenuCurrent "main" . }} aria-current="page"{{ end }}>{{ .Name }}</a></li>
{{- end }}
</ul>
</nav>
<main id="main">
{{- with .Ancestors.Reverse }}
<nav aria-label="{{ T "path" }}"><ol class="path">
{{- range . }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{- end }}
</ol></nav>
{{- end }}
{{ block "main" . }}{{ end }}
</main>
<footer><nav aria-label="{{ T "sections" }}"><ul class="links">
{{- range site.Menus.main }}
<li><a href="{{ .URL }}">{{ .Name }}</a></li>
{{- end }}
</ul></nav>
<p>{{ T "not-legal-advice" }}</p>
<p>{{ T "no-record" }}</p>
<p>{{ T "updated" }} {{ .Date | time.Format ":date_long" }}</p>
</footer>
</body>
</html>
"##;

const PAGE: &str = r#"{{ define "main" }}
<nav class="contents"><h2>{{ T "contents" }}</h2>{{ .TableOfContents }}</nav>
<div class="prose">{{ .Content }}</div>
{{- with .Params.sources }}
<section><h2>{{ T "sources" }}</h2><ul>
{{- range . }}
<li><a href="{{ .url }}">{{ .title }}</a> {{ .read_on | time.Format ":date_long" }}</li>
{{- end }}
</ul></section>
{{- end }}
{{ end }}
"#;

const SECTION: &str = r#"{{ define "main" }}
<div class="prose">{{ .Content }}</div>
<ul class="rows ways">
{{- range .RegularPages.ByTitle }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{- end }}
</ul>
{{ end }}
"#;

const HOME: &str = r#"{{ define "main" }}
<div class="prose">{{ .Content }}</div>
<ul class="rows ways">
{{- range site.Menus.main }}
<li><a href="{{ .URL }}">{{ .Name }}</a></li>
{{- end }}
</ul>
{{ end }}
"#;

/// Words of the frame, by their names in the templates.
const WORDS: [&str; 11] = [
    "skip",
    "exit",
    "change-language",
    "numbers",
    "history",
    "path",
    "sections",
    "not-legal-advice",
    "no-record",
    "updated",
    "contents",
];

impl Corpus {
    /// Every file that is not Markdown.
    pub(super) fn hugo(&self) -> Vec<File> {
        let file = |path: String, text: String| File {
            path: path.into(),
            text,
        };
        let mut files = vec![
            file("hugo.toml".to_owned(), self.hugo_settings()),
            file("layouts/baseof.html".to_owned(), BASE.to_owned()),
            file("layouts/page.html".to_owned(), PAGE.to_owned()),
            file("layouts/section.html".to_owned(), SECTION.to_owned()),
            file("layouts/home.html".to_owned(), HOME.to_owned()),
            file(
                "static/site.css".to_owned(),
                include_str!("../../../../generator/assets/site.css").to_owned(),
            ),
        ];
        for language in &self.languages {
            let mut chance = crate::chance::Chance::new(self.seed, language.tag);
            let mut words = String::new();
            for name in WORDS.iter().chain(&["sources"]) {
                let _ = writeln!(words, "{name} = \"{}\"", language.words(&mut chance, 4));
            }
            files.push(file(
                format!("i18n/{}.toml", language.tag.to_lowercase()),
                words,
            ));
        }
        files
    }

    fn hugo_settings(&self) -> String {
        let mut text = "baseURL = \"https://harbour.example/\"\ntitle = \"Harbour\"\ndefaultContentLanguage = \"en\"\n\
             defaultContentLanguageInSubdir = true\ndisableKinds = [\"taxonomy\", \"term\"]\nenableRobotsTXT = true\n\
             [outputs]\nhome = [\"html\", \"rss\"]\nsection = [\"html\"]\n[services.rss]\nlimit = 20\n\
             [markup.tableOfContents]\nstartLevel = 2\nendLevel = 2\n"
            .to_owned();
        for (weight, language) in self.languages.iter().enumerate() {
            let (tag, key) = (language.tag, language.tag.to_lowercase());
            let direction = if tag == "ur" { "rtl" } else { "ltr" };
            let _ = write!(
                text,
                "\n[languages.{key}]\nlocale = \"{tag}\"\nlabel = \"{tag}\"\ndirection = \"{direction}\"\nweight = {}\ncontentDir = \"content/{tag}\"\n",
                weight + 1
            );
            for section in self.menu() {
                let _ = write!(
                    text,
                    "[[languages.{key}.menus.main]]\nname = \"{section}\"\npageRef = \"/{section}\"\n"
                );
            }
        }
        text
    }
}
