//! The one door: a site from a few files, checked and planned on 24 November 2026.
//!
//! What every site needs and no test is about is added: `content/site.toml` with English and Urdu, and
//! the pages `index` and `numbers`. A test's own file of the same path stands in its place.

use std::collections::BTreeMap;
use std::path::Path;

use fanal::publish::output::Output;
use fanal::publish::product::{conditions, path_of};
use fanal::publish::render::Options;
use fanal::report::{Style, show};
use fanal::site::{Conditions, Site};
use fanal::source::Source;
use jiff::civil::{Date, date};
use tempfile::TempDir;

/// The day of every site, unless a test names another.
pub(crate) const TODAY: Date = date(2026, 11, 24);

/// `content/site.toml`: English and, as a courtesy, Urdu.
pub(crate) const SITE: &str = r#"name = "Fanal"
origin = "https://haven.example"
source_locale = "en"

[locales.en]
exit = "https://weather.example/"
status = "source"

[locales.ur]
exit = "https://news.example/"
status = "courtesy"
"#;

/// Files of a site: path and text.
pub(crate) type Files<'a> = [(&'a str, &'a str)];

/// A page with the words `text` below its heading.
pub(crate) fn page(text: &str) -> String {
    page_with("", text)
}

/// A page with further lines of front matter.
pub(crate) fn page_with(front: &str, text: &str) -> String {
    let newline = if front.is_empty() { "" } else { "\n" };
    format!(
        "+++\ntitle = \"Help\"\ndescription = \"Where help is.\"\n{front}{newline}+++\n\n# You can ask\n\n{text}\n"
    )
}

/// The least that a record says. Its id names the territory and the short code: `gr-1109`.
pub(crate) fn record(id: &str) -> String {
    let (territory, code) = id.split_once('-').unwrap();
    let territory = territory.to_uppercase();
    format!(
        r#"id = "{id}"
territory = "{territory}"
name = {{ text = "Line {code}", lang = "en" }}
model = "state-run"
answered_by = "state-office"
confidence = "high"

[[numbers]]
kind = "short-code"
display = "{code}"
dial = "{code}"

[source]
url = "https://office.example/lines"
title = "Lines"
read_on = 2026-11-01
"#
    )
}

/// `text` with its one `from` replaced by `to`.
pub(crate) fn change(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "`{from}` in {text}");
    text.replace(from, to)
}

/// A text with further fields above its first line.
pub(crate) fn fields(fields: &str, text: &str) -> String {
    format!("{fields}\n{text}")
}

fn whole<'a>(files: &Files<'a>) -> BTreeMap<&'a str, String> {
    let mut all = BTreeMap::from([
        ("content/site.toml", SITE.to_owned()),
        ("content/pages/en/index.md", page("Welcome.")),
        ("content/pages/en/numbers.md", page("Choose.")),
    ]);
    all.extend(files.iter().map(|(path, text)| (*path, (*text).to_owned())));
    all
}

/// The files of the site that `files` makes, in memory.
pub(crate) fn source(files: &Files<'_>) -> Source {
    let all = whole(files);
    Source::in_memory(all.iter().map(|(path, text)| (*path, text.as_str())))
}

/// The same files in a folder of their own.
pub(crate) fn folder(files: &Files<'_>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in whole(files) {
        put(&folder, path, text.as_bytes());
    }
    folder
}

/// Writes one file into a folder.
pub(crate) fn put(folder: &TempDir, path: &str, bytes: &[u8]) {
    let path = folder.path().join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// Every file below a folder, with its bytes, by its path in it. None where there is no folder.
pub(crate) fn below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            if path.is_symlink() {
                let to = std::fs::read_link(&path).unwrap();
                all.insert(name, to.display().to_string().into_bytes());
            } else if path.is_dir() {
                folders.push(path);
            } else {
                all.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// Everything that is wrong with a site, as a person is shown it.
pub(crate) fn problems(files: &Files<'_>) -> String {
    let source = source(files);
    match Site::check(&source, &conditions(TODAY)) {
        Ok(checked) => panic!("no problem, warnings: {:?}", checked.warnings),
        Err(problems) => show(&problems.into_sorted(), &source, Style::Plain),
    }
}

/// A site that was built in memory.
pub(crate) struct Built {
    pub(crate) output: Output,
    /// What an editor should know, as a person is shown it.
    pub(crate) warnings: String,
}

/// A site on 24 November 2026.
pub(crate) fn build(files: &Files<'_>) -> Built {
    build_on(TODAY, files)
}

/// A site on another day.
pub(crate) fn build_on(today: Date, files: &Files<'_>) -> Built {
    make(&conditions(today), files, Options::default())
}

/// The site of a folder on another day, built in memory.
pub(crate) fn build_folder(today: Date, folder: &TempDir) -> Built {
    let source = Source::read(folder.path());
    made(&conditions(today), &source, Options::default())
}

/// Everything that is wrong with the site of a folder, as a person is shown it.
pub(crate) fn problems_of_folder(folder: &TempDir) -> String {
    let source = Source::read(folder.path());
    match Site::check(&source, &conditions(TODAY)) {
        Ok(checked) => show(&checked.warnings, &source, Style::Plain),
        Err(problems) => show(&problems.into_sorted(), &source, Style::Plain),
    }
}

/// A site with the compressed forms of its files.
pub(crate) fn build_compressed(files: &Files<'_>) -> Built {
    let options = Options {
        compress: true,
        ..Options::default()
    };
    make(&conditions(TODAY), files, options)
}

/// A site as `fanal serve` shows it: with a throw-away recipient.
pub(crate) fn preview(files: &Files<'_>) -> Built {
    let keys = fanal::site::DemonstrationKeys {
        key: "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq".to_owned(),
        browser: crate::tip::BROWSER_KEY.to_owned(),
    };
    let conditions = conditions(TODAY).demonstrating(&keys).with_drafts();
    make(&conditions, files, Options::default())
}

fn make(conditions: &Conditions<'_>, files: &Files<'_>, options: Options) -> Built {
    made(conditions, &source(files), options)
}

fn made(conditions: &Conditions<'_>, source: &Source, options: Options) -> Built {
    let checked = Site::check(source, conditions).unwrap_or_else(|problems| {
        panic!("{}", show(&problems.into_sorted(), source, Style::Plain))
    });
    Built {
        warnings: show(&checked.warnings, source, Style::Plain),
        output: Output::plan(
            checked.site.into(),
            checked.theme,
            source.page_texts(),
            options,
        ),
    }
}

impl Built {
    /// The text of a file, by path or address.
    pub(crate) fn text(&self, path: &str) -> String {
        let file = self.output.file(&path_of(path));
        let file = file.unwrap_or_else(|| panic!("no {path} in {:#?}", self.paths()));
        String::from_utf8(
            file.bytes()
                .unwrap_or_else(|problem| panic!("{path}: {problem:?}")),
        )
        .unwrap()
    }

    /// The inside of a page's `<main>`.
    pub(crate) fn main(&self, address: &str) -> String {
        between(&self.text(address), "<main id=\"main\">", "</main>")
    }

    /// The elements of a page's `<head>` that say where it stands: canonical, alternates, robots.
    pub(crate) fn links(&self, address: &str) -> String {
        let page = self.text(address);
        let lines = page.lines().filter(|line| {
            line.contains("rel=\"canonical\"")
                || line.contains("hreflang=") && line.starts_with("<link")
                || line.contains("name=\"robots\"")
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> Vec<&str> {
        self.output.paths().collect()
    }

    /// The address of an asset of the theme.
    pub(crate) fn asset(&self, name: &str) -> String {
        let (stem, extension) = name.rsplit_once('.').unwrap();
        let is_asset = |path: &&str| {
            let digest = path
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_suffix(extension));
            digest.is_some_and(|digest| digest.len() == ".0123456789ab.".len())
        };
        let path = self.output.paths().find(is_asset);
        format!("/{}", path.unwrap_or_else(|| panic!("no asset {name}")))
    }

    /// Whether there is a file at this address.
    pub(crate) fn has(&self, address: &str) -> bool {
        self.output.file(&path_of(address)).is_some()
    }

    /// Every file, those beside the site too, with its path.
    pub(crate) fn everything(&self) -> BTreeMap<String, Vec<u8>> {
        self.output
            .paths()
            .chain(self.output.beside())
            .map(|path| {
                (
                    path.to_owned(),
                    self.output.file(path).unwrap().bytes().unwrap(),
                )
            })
            .collect()
    }
}

/// What stands between two marks, the first time they appear.
pub(crate) fn between(text: &str, from: &str, to: &str) -> String {
    text.split_once(from)
        .and_then(|(_, rest)| rest.split_once(to))
        .unwrap_or_else(|| panic!("no `{from}` … `{to}` in {text}"))
        .0
        .trim()
        .to_owned()
}

/// The words of some HTML, as one line for each block, without the invisible signs around what is filled in.
pub(crate) fn words(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once('<') {
        out.push_str(text);
        let (tag, after) = tail.split_once('>').unwrap();
        if tag.starts_with('/')
            && !["/a", "/b", "/i", "/span", "/bdi", "/small", "/sup"].contains(&tag)
        {
            out.push('\n');
        }
        rest = after;
    }
    out.push_str(rest);
    let out = out.replace(['\u{2068}', '\u{2069}'], "");
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
