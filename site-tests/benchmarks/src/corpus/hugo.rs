//! The files of a Hugo site except its Markdown: settings, templates, messages and a style sheet.
//!
//! Hugo's pages have the same parts as Fanal's: alternates in every language, a language switcher, a menu, breadcrumbs, a table
//! of contents, the list of a section, sources, messages, a sitemap, and a feed for each language. Hugo has no hotline cards,
//! territory pages, checks of links and records, header files or open data, so the corpus for Hugo has none of them.

use std::fmt::Write as _;

use super::outline::Outline;
use super::source_file::SourceFile;
use crate::rng::Rng;

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

/// The messages that the templates use, by name.
const MESSAGES: [&str; 12] = [
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
    "sources",
];

/// Every file that Hugo needs except Markdown.
pub(super) fn supporting_files(outline: &Outline) -> Vec<SourceFile> {
    let mut files = vec![
        SourceFile::new("hugo.toml", settings(outline)),
        SourceFile::new("layouts/baseof.html", BASE),
        SourceFile::new("layouts/page.html", PAGE),
        SourceFile::new("layouts/section.html", SECTION),
        SourceFile::new("layouts/home.html", HOME),
        SourceFile::new(
            "static/site.css",
            include_str!("../../../../generator/assets/site.css"),
        ),
    ];
    for language in &outline.languages {
        let mut rng = Rng::new(outline.seed, language.tag);
        let mut messages = String::new();
        for name in MESSAGES {
            let _ = writeln!(messages, "{name} = \"{}\"", language.words(&mut rng, 4));
        }
        files.push(SourceFile::new(
            format!("i18n/{}.toml", language.tag.to_lowercase()),
            messages,
        ));
    }
    files
}

fn settings(outline: &Outline) -> String {
    let mut text = "baseURL = \"https://harbour.example/\"\ntitle = \"Harbour\"\ndefaultContentLanguage = \"en\"\n\
         defaultContentLanguageInSubdir = true\ndisableKinds = [\"taxonomy\", \"term\"]\nenableRobotsTXT = true\n\
         [outputs]\nhome = [\"html\", \"rss\"]\nsection = [\"html\"]\n[services.rss]\nlimit = 20\n\
         [markup.tableOfContents]\nstartLevel = 2\nendLevel = 2\n"
        .to_owned();
    for (index, language) in outline.languages.iter().enumerate() {
        let (tag, key) = (language.tag, language.tag.to_lowercase());
        let direction = if tag == "ur" { "rtl" } else { "ltr" };
        let _ = write!(
            text,
            "\n[languages.{key}]\nlocale = \"{tag}\"\nlabel = \"{tag}\"\ndirection = \"{direction}\"\nweight = {}\ncontentDir = \"content/{tag}\"\n",
            index + 1
        );
        for section in outline.menu() {
            let _ = write!(
                text,
                "[[languages.{key}.menus.main]]\nname = \"{section}\"\npageRef = \"/{section}\"\n"
            );
        }
    }
    text
}
