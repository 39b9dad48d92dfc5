//! Files for translators, in the hands of the programs that translators use.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use site_tests::folder_diff::differences;
use site_tests::programs;
use site_tests::site::Source;
use walkdir::WalkDir;

/// Runs `fanal translations` in the folder of a site: its exit code and all it prints.
fn translations(site: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut fanal = Command::new(programs::fanal().unwrap());
    fanal.arg("--site").arg(site).arg("translations");
    let output = fanal.args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(printed).unwrap())
}

/// Exports files of the language `tag` into the folder `into`.
fn export(site: &Path, kind: &str, tag: &str, into: &Path) {
    let output = into.to_str().unwrap();
    let arguments = ["export", "--as", kind, "--locale", tag, "--output", output];
    let (code, printed) = translations(site, &arguments);
    assert_eq!(code, Some(0), "{printed}");
}

/// Imports every file below `folder`.
fn import(site: &Path, folder: &Path) -> (Option<i32>, String) {
    let files = files(folder);
    let files = files.iter().map(|file| file.to_str().unwrap());
    let arguments: Vec<_> = ["import"].into_iter().chain(files).collect();
    translations(site, &arguments)
}

/// The files below `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let found = WalkDir::new(folder).into_iter().map(|found| found.unwrap());
    let files = found.filter(|found| found.file_type().is_file());
    files.map(walkdir::DirEntry::into_path).collect()
}

/// Opens every document below `from` in LibreOffice, and saves it below `into` as `kind`.
fn saved_by_libreoffice(from: &Path, into: &Path, kind: &str) {
    let mut folders: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for file in files(from) {
        let below = file.parent().unwrap().strip_prefix(from).unwrap();
        folders.entry(into.join(below)).or_default().push(file);
    }
    // LibreOffice keeps its settings in a folder, which only one of it may use at a time.
    let settings = tempfile::tempdir().unwrap();
    for (folder, files) in folders {
        let mut office = Command::new(programs::libreoffice());
        office.arg(format!(
            "-env:UserInstallation=file://{}",
            settings.path().display()
        ));
        office
            .args(["--headless", "--convert-to", kind, "--outdir"])
            .arg(&folder);
        let output = office.args(&files).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let count = fs::read_dir(&folder).unwrap().count();
        assert!(count >= files.len(), "{output:?}");
    }
}

/// What LibreOffice calls HTML of its word processor.
const HTML: &str = "html:HTML (StarWriter)";

#[test]
#[ignore = "needs LibreOffice, which site-tests/run installs"]
fn documents_that_libreoffice_saved_again_change_nothing() {
    let source = Source::repository();
    for tag in ["ur", "zh-Hans"] {
        let work = tempfile::tempdir().unwrap();
        let [sent, back] = ["sent", "back"].map(|name| work.path().join(name));
        export(source.folder(), "document", tag, &sent);
        assert!(files(&sent).len() > 30, "{tag}");
        saved_by_libreoffice(&sent, &back, HTML);
        let (code, printed) = import(source.folder(), &back);
        assert_eq!(code, Some(0), "{tag}: {printed}");
        assert!(
            printed.starts_with("Nothing changed: the site has these texts already."),
            "{tag}: {printed}"
        );
    }
}

#[test]
#[ignore = "needs LibreOffice, which site-tests/run installs"]
fn what_a_translator_wrote_in_libreoffice_comes_in_and_nothing_else() {
    let source = Source::new_site("NO", &["nb", "en", "ur"]).unwrap();
    let before = Source::new_site("NO", &["nb", "en", "ur"]).unwrap();
    let site = source.folder();
    let work = tempfile::tempdir().unwrap();
    let sent = work.path().join("sent");
    export(site, "document", "ur", &sent);
    let document = sent.join("ur/pages/about.ur.html");
    let html = fs::read_to_string(&document).unwrap();
    let (row, _) = html
        .split_once("</td></tr>\n<tr><td colspan=\"3\" class=\"about\">Paragraph")
        .unwrap();
    let at = row.len();
    let words = row.rsplit("\"rtl\">").next().unwrap().to_owned();
    let changed = format!("{} آزمائش{}", &html[..at], &html[at..]);

    // Saved as HTML, and saved as a text document first.
    let one = work.path().join("one");
    fs::create_dir(&one).unwrap();
    fs::write(one.join("about.ur.html"), &changed).unwrap();
    let [text, back] = ["text", "back"].map(|name| work.path().join(name));
    saved_by_libreoffice(&one, &text, "odt");
    saved_by_libreoffice(&text, &back, HTML);
    let (code, printed) = import(site, &back);
    assert_eq!(code, Some(0), "{printed}");
    assert!(
        printed.starts_with("Imported 1 changed text in 1 file"),
        "{printed}"
    );
    let page = "content/pages/ur/about.md";
    assert_eq!(
        differences(site, before.folder()).unwrap(),
        [format!("{page} differs")]
    );
    let [now, then] =
        [site, before.folder()].map(|folder| fs::read_to_string(folder.join(page)).unwrap());
    assert_eq!(now, then.replacen(&words, &format!("{words} آزمائش"), 1));
}

#[test]
#[ignore = "needs LibreOffice, which site-tests/run installs"]
fn what_got_lost_in_libreoffice_is_said_with_its_row_and_nothing_is_written() {
    let source = Source::new_site("NO", &["nb", "en", "ur"]).unwrap();
    let before = Source::new_site("NO", &["nb", "en", "ur"]).unwrap();
    let work = tempfile::tempdir().unwrap();
    let sent = work.path().join("sent");
    export(source.folder(), "document", "ur", &sent);
    let html = fs::read_to_string(sent.join("ur/pages/about.ur.html")).unwrap();
    let mark = "<span class=\"keep\">{1}</span>";
    let at = html.rfind(mark).unwrap();
    let start = html[..at].rfind("<tr><td>").unwrap();
    let row = html[start + "<tr><td>".len()..].split('<').next().unwrap();
    let without = format!("{}{}", &html[..at], &html[at + mark.len()..]);
    let last = html.rfind("<tr><td>").unwrap();
    let end = last + html[last..].find('\n').unwrap();
    let number = html[last + "<tr><td>".len()..].split('<').next().unwrap();
    let shorter = format!("{}{}", &html[..last], &html[end..]);
    for (changed, message) in [
        (
            without,
            format!("row {row}: `{{1}}` is missing, which stands for"),
        ),
        (shorter, format!("row {number} is missing")),
    ] {
        let [one, back] = ["one", "back"].map(|name| work.path().join(name));
        fs::create_dir_all(&one).unwrap();
        fs::write(one.join("about.ur.html"), changed).unwrap();
        saved_by_libreoffice(&one, &back, HTML);
        let (code, printed) = import(source.folder(), &back);
        assert_eq!(code, Some(1), "{printed}");
        assert!(printed.contains(&message), "{message}: {printed}");
        assert!(printed.ends_with("Nothing was written.\n"), "{printed}");
        assert!(
            differences(source.folder(), before.folder())
                .unwrap()
                .is_empty()
        );
    }
}

/// Has translate-toolkit judge every file below `from`, and save it below `into` with `words` behind one translation.
fn saved_by_toolkit(from: &Path, into: &Path, words: &str) -> Vec<Value> {
    fs::create_dir(into).unwrap();
    let script = include_str!("translators/toolkit.py");
    let mut python = Command::new(programs::translate_toolkit().unwrap());
    python.args(["-c", script]).arg(into).arg(words);
    let output = python.args(files(from)).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    let lines = printed.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().unwrap()
}

/// Checks of pofilter that say something about the file and what must stay, not about the style of a language.
const CHECKS: [&str; 12] = [
    "blank",
    "emails",
    "escapes",
    "filepaths",
    "functions",
    "isfuzzy",
    "options",
    "printf",
    "tabs",
    "untranslated",
    "urls",
    "xmltags",
];

#[test]
#[ignore = "needs translate-toolkit, which site-tests/run installs"]
fn files_that_translate_toolkit_saved_again_change_nothing() {
    let source = Source::repository();
    for kind in ["po", "xliff"] {
        let work = tempfile::tempdir().unwrap();
        let [sent, back] = ["sent", "back"].map(|name| work.path().join(name));
        export(source.folder(), kind, "ur", &sent);
        for judged in saved_by_toolkit(&sent, &back, "") {
            assert!(judged["texts"].as_u64().unwrap() > 1000, "{kind}: {judged}");
            assert_eq!(judged["fuzzy"], 0, "{kind}: {judged}");
            let failed = CHECKS
                .iter()
                .filter(|check| !judged["failed"][check].is_null());
            assert_eq!(failed.count(), 0, "{kind}: {judged}");
        }
        let (code, printed) = import(source.folder(), &back);
        assert_eq!(code, Some(0), "{kind}: {printed}");
        assert!(
            printed.starts_with("Nothing changed: the site has these texts already."),
            "{kind}: {printed}"
        );
    }
}

#[test]
#[ignore = "needs translate-toolkit, which site-tests/run installs"]
fn what_was_written_in_translate_toolkit_comes_in_and_nothing_else() {
    for kind in ["po", "xliff"] {
        let source = Source::new_site("NO", &["nb", "en", "ur"]).unwrap();
        let before = Source::new_site("NO", &["nb", "en", "ur"]).unwrap();
        let work = tempfile::tempdir().unwrap();
        let [sent, back] = ["sent", "back"].map(|name| work.path().join(name));
        export(source.folder(), kind, "ur", &sent);
        saved_by_toolkit(&sent, &back, " آزمائش");
        let (code, printed) = import(source.folder(), &back);
        assert_eq!(code, Some(0), "{kind}: {printed}");
        assert!(
            printed.starts_with("Imported 1 changed text in 1 file"),
            "{kind}: {printed}"
        );
        let changed = differences(source.folder(), before.folder()).unwrap();
        assert_eq!(changed.len(), 1, "{kind}: {changed:?}");
    }
}
