//! The way of a site's texts to a translator and back, as a PO file or as documents.

mod changed;
mod disk;
mod document;
mod refused;
mod repository;
mod structure;
mod tools;
mod xliff;

use std::path::Path;

use fanal::content::locale::Tag;
use fanal::formatting::formatted;
use fanal::problem::Problem;
use fanal::publish::product::conditions;
use fanal::report::{Style, show};
use fanal::site::{Checked, Site};
use fanal::source::Source;
use fanal::translations::{Exported, FileKind, Imported, Returned, export, import};

use crate::door::{Files, SITE, TODAY, folder, page, source};
use crate::program::{fanal, run};

/// A site with a page, a message and their translations into Urdu.
const PAGE: &str = "+++\ntitle = \"Help\"\ndescription = \"Where help is.\"\nupdated = 2026-11-01\n+++\n\n# You can ask\n\nRead [the numbers](page:numbers) first.\n\n## What to say {#say}\n\n- Say *help*.\n- Say where you are.\n\n> I am not safe.\n";

/// The same page in Urdu, before it was accepted.
const URDU: &str = "+++\ntitle = \"مدد\"\ndescription = \"مدد کہاں ہے۔\"\nupdated = 2026-11-01\n+++\n\n# آپ پوچھیں\n\nپہلے [نمبر](page:numbers) پڑھیں۔\n\n## کیا کہیں {#say}\n\n- کہیں *مدد*۔\n- کہیں کہ آپ کہاں ہیں۔\n\n> میں محفوظ نہیں۔\n";

fn checked(source: &Source) -> Checked {
    Site::check(source, &conditions(TODAY)).unwrap_or_else(|problems| {
        panic!("{}", show(&problems.into_sorted(), source, Style::Plain))
    })
}

/// What a translator into the language `tag` gets of a site, as a PO file.
fn exported(files: &Files<'_>, tag: &str) -> Exported {
    let source = source(files);
    exported_of(&checked(&source).site, &source, None, tag)
}

/// As [`exported`], of a site that was checked. `root` is its folder, if it has one.
fn exported_of(site: &Site, source: &Source, root: Option<&Path>, tag: &str) -> Exported {
    let tag = Tag::parse(tag).unwrap();
    let mut exported = export(site, source, root, &tag, FileKind::Po).unwrap();
    assert_eq!(exported.len(), 1);
    exported.remove(0)
}

/// The file `path` with the content `bytes`, as a translator sent it back.
fn returned(path: &str, bytes: &[u8]) -> Result<[Returned; 1], Vec<Problem>> {
    Ok([Returned::read(&path.into(), bytes)?])
}

/// What an import of the PO file `po` would change.
fn imported(files: &Files<'_>, po: &[u8]) -> Result<Imported, Vec<Problem>> {
    imported_from(files, &returned("ur.po", po)?)
}

/// What an import of several files would change.
fn imported_from(files: &Files<'_>, returned: &[Returned]) -> Result<Imported, Vec<Problem>> {
    let mut source = source(files);
    let site = checked(&source).site;
    let imported = import(&site, &source, None, returned)?;
    imported.check(returned, &mut source, &conditions(TODAY))?;
    Ok(imported)
}

/// Everything that is wrong with the PO file `po`, as a person is shown it.
fn problems(files: &Files<'_>, po: &[u8]) -> String {
    let problems = imported(files, po).unwrap_err();
    let mut source = source(files);
    source.set_text("ur.po", &String::from_utf8_lossy(po));
    show(&problems, &source, Style::Plain)
}

/// The page `text` as a translation that was accepted for the source `PAGE`.
fn accepted(text: &str) -> String {
    let source = source(&[("content/pages/en/help.md", PAGE)]);
    let site = checked(&source).site;
    let digest = &site.pages["help"].translations[&site.config.source].digest;
    let line = "updated = 2026-11-01\n";
    text.replace(line, &format!("{line}source_hash = \"{digest}\"\n"))
}

/// The PO file with another translation of the text `msgid`.
fn translated(po: &str, msgid: &str, msgstr: &str) -> String {
    let from = format!("msgid \"{msgid}\"\nmsgstr \"");
    assert_eq!(po.matches(&from).count(), 1, "{msgid} in {po}");
    let (before, rest) = po.split_once(&from).unwrap();
    let (_, behind) = rest.split_once("\"\n").unwrap();
    format!("{before}{from}{msgstr}\"\n{behind}")
}

/// The PO file without the marks `fuzzy`.
fn read_again(po: &str) -> String {
    po.replace("#, fuzzy\n", "")
}

/// The entries of the PO file for the page `help`.
fn of_page(po: &str) -> String {
    let entries = po.split("\n\n");
    let own = entries.filter(|entry| entry.contains("content/pages/en/help.md"));
    own.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_translator_gets_the_blocks_of_a_page_with_what_is_there_already() {
    let files = [
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", URDU),
    ];
    let entries = of_page(&exported(&files, "ur").text);
    let entries: Vec<_> = entries.split("\n\n").skip(2).take(4).collect();
    insta::assert_snapshot!(entries.join("\n\n"), @r#"
    #. Title at the top of the page
    #: content/pages/en/help.md:7
    #, fuzzy
    msgctxt "content/pages/en/help.md"
    msgid "You can ask"
    msgstr "آپ پوچھیں"

    #. Paragraph
    #. {1} = page:numbers
    #: content/pages/en/help.md:9
    #, fuzzy
    msgctxt "content/pages/en/help.md"
    msgid "Read [the numbers]({1}) first."
    msgstr "پہلے [نمبر]({1}) پڑھیں۔"

    #. Heading
    #: content/pages/en/help.md:11
    #, fuzzy
    msgctxt "content/pages/en/help.md#say"
    msgid "What to say"
    msgstr "کیا کہیں"

    #. Item of a list
    #: content/pages/en/help.md:13
    #, fuzzy
    msgctxt "content/pages/en/help.md#say"
    msgid "Say *help*."
    msgstr "کہیں *مدد*۔"
    "#);
}

#[test]
fn a_page_that_was_translated_as_a_whole_is_written_and_current() {
    let files = [("content/pages/en/help.md", PAGE)];
    let po = finished(exported(&files, "ur").text);
    let imported = imported(&files, po.as_bytes()).unwrap();
    assert_eq!(imported.accepted.len(), 1);
    let [file] = imported.files.as_slice() else {
        panic!("{:?}", imported.files)
    };
    assert_eq!(&*file.path, "content/pages/ur/help.md");
    let stamp = "source_hash = \"";
    let at = file.text.find(stamp).unwrap();
    let stamped = &file.text[at..at + stamp.len() + 18];
    assert_eq!(file.text.replace(stamped, ""), URDU);
}

#[test]
fn a_new_page_is_in_order_whatever_its_source_is() {
    let untidy = PAGE
        .replace("\n\n## ", "  \n\n\n## ")
        .replace("updated = ", "updated=");
    let files = [("content/pages/en/help.md", untidy.as_str())];
    let po = finished(exported(&files, "ur").text);
    let imported = imported(&files, po.as_bytes()).unwrap();
    let text = &imported.files[0].text;
    assert_eq!(formatted("help.md", text).as_ref(), Ok(text));
}

/// The PO file with a translation of every text of `PAGE`.
fn finished(mut po: String) -> String {
    for (msgid, msgstr) in [
        ("Help", "مدد"),
        ("Where help is.", "مدد کہاں ہے۔"),
        ("You can ask", "آپ پوچھیں"),
        ("Read [the numbers]({1}) first.", "پہلے [نمبر]({1}) پڑھیں۔"),
        ("What to say", "کیا کہیں"),
        ("Say *help*.", "کہیں *مدد*۔"),
        ("Say where you are.", "کہیں کہ آپ کہاں ہیں۔"),
        ("I am not safe.", "میں محفوظ نہیں۔"),
    ] {
        po = in_page(&po, msgid, msgstr);
    }
    po
}

/// As `translated`, for words that other pages have too.
fn in_page(po: &str, msgid: &str, msgstr: &str) -> String {
    let entries = po.split("\n\n").map(|entry| {
        let text = format!("msgid \"{msgid}\"\n");
        if entry.contains("content/pages/en/help.md") && entry.contains(&text) {
            let (before, _) = entry.split_once("msgstr").unwrap();
            format!("{before}msgstr \"{msgstr}\"")
        } else {
            entry.to_owned()
        }
    });
    entries.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_page_that_is_not_finished_is_not_written_and_one_that_was_copied_is_not_done() {
    let files = [("content/pages/en/help.md", PAGE)];
    let po = exported(&files, "ur").text;
    let half = translated(&po, "What to say", "کیا کہیں");
    let imported_half = imported(&files, half.as_bytes()).unwrap();
    assert_eq!(imported_half.files.len(), 0);
    assert_eq!(
        imported_half.unfinished,
        [("content/pages/ur/help.md".to_owned(), 7)]
    );
    let entries = po.split("\n\n").map(|entry| {
        let Some((before, rest)) = entry.split_once("msgid ") else {
            return entry.to_owned();
        };
        let (msgid, _) = rest.split_once("\nmsgstr").unwrap();
        if entry.contains("content/pages/en/help.md") {
            format!("{before}msgid {msgid}\nmsgstr {msgid}")
        } else {
            entry.to_owned()
        }
    });
    let copied = entries.collect::<Vec<_>>().join("\n\n");
    let imported_copy = imported(&files, copied.as_bytes()).unwrap();
    assert_eq!(
        (imported_copy.files.len(), imported_copy.accepted.len()),
        (0, 0)
    );
    let copy = [
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", PAGE),
    ];
    assert_eq!(exported(&copy, "ur").text, po);
}

#[test]
fn only_the_words_that_changed_are_written_into_a_page() {
    let strange = URDU
        .replace("\n\n- کہیں *", "\n\n\n*   کہیں *")
        .replace("\n- کہیں کہ", "\n*   کہیں کہ");
    let files = [
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", &strange),
    ];
    let po = exported(&files, "ur").text;
    let changed = translated(&po, "What to say", "یہ کہیں");
    let imported_one = imported(&files, changed.as_bytes()).unwrap();
    // The page was never accepted, and so nobody has said yet that the rest of it fits.
    assert_eq!(imported_one.accepted.len(), 0);
    let fuzzy = "#, fuzzy\nmsgctxt \"content/pages/en/help.md#say\"\nmsgid \"What to say\"";
    assert!(po.contains(fuzzy), "{po}");
    let plain = changed.replace(fuzzy, &fuzzy["#, fuzzy\n".len()..]);
    let imported_two = imported(&files, plain.as_bytes()).unwrap();
    assert_eq!(imported_one.files.len(), 0);
    assert_eq!(
        imported_two.files[0].text,
        strange.replace("## کیا کہیں", "## یہ کہیں")
    );
}

#[test]
fn a_message_has_an_entry_for_each_plural_form_of_the_language() {
    let site = SITE.replace("locales.ur", "locales.ru");
    let english = "# Below the title.\n# $count: how many days\nown-days = { $count ->\n    [one] { $count } day\n   *[other] { $count } days\n}\n    .hint = As we read it\nown-other = Other\n";
    let files = [
        ("content/site.toml", site.as_str()),
        ("locales/en/own.ftl", english),
        ("locales/ru/own.ftl", "# Ours.\n\nown-other = Другое\n"),
    ];
    let po = exported(&files, "ru").text;
    let own = po.split("\n\n");
    let own = own.filter(|entry| entry.contains("own-days[") && !entry.contains("[many]"));
    insta::assert_snapshot!(own.collect::<Vec<_>>().join("\n\n"), @r#"
    #. Below the title.
    #. $count: how many days
    #: locales/en/own.ftl:3
    msgctxt "own-days[one]"
    msgid "{ $count } day"
    msgstr ""

    #. Below the title.
    #. $count: how many days
    #: locales/en/own.ftl:3
    msgctxt "own-days[few]"
    msgid "{ $count } days"
    msgstr ""

    #. Below the title.
    #. $count: how many days
    #: locales/en/own.ftl:3
    msgctxt "own-days[other]"
    msgid "{ $count } days"
    msgstr ""
    "#);
    let mut done = po;
    for (key, msgid, msgstr) in [
        ("[one]", "{ $count } day", "{ $count } день"),
        ("[few]", "{ $count } days", "{ $count } дня"),
        ("[many]", "{ $count } days", "{ $count } дней"),
        ("[other]", "{ $count } days", "{ $count } дня"),
        (".hint", "As we read it", "Как мы прочли"),
    ] {
        let from = format!("msgctxt \"own-days{key}\"\nmsgid \"{msgid}\"\nmsgstr \"");
        done = crate::door::change(&done, &from, &format!("{from}{msgstr}"));
    }
    let imported = imported(&files, done.as_bytes()).unwrap();
    assert_eq!(&*imported.files[0].path, "locales/ru/own.ftl");
    insta::assert_snapshot!(imported.files[0].text, @r#"
    # Ours.

    own-other = Другое
    own-days =
        { $count ->
            [one] { $count } день
            [few] { $count } дня
            [many] { $count } дней
           *[other] { $count } дня
        }
        .hint = Как мы прочли
    "#);
}

#[test]
fn a_file_is_read_back_by_the_command() {
    let folder = folder(&[
        ("content/pages/en/help.md", PAGE),
        ("content/pages/ur/help.md", URDU),
    ]);
    let (code, _, err) = run(fanal(&folder).args(["translations", "export", "--locale", "ur"]));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let path = folder.path().join("translations/ur.po");
    let po = std::fs::read_to_string(&path).unwrap();
    let import = ["translations", "import", "translations/ur.po"];
    let (code, out, _) = run(fanal(&folder).args(import));
    assert_eq!(code, Some(0));
    assert_eq!(out, "Nothing changed: the site has these texts already.\n");
    std::fs::write(&path, read_again(&po)).unwrap();
    let (code, out, err) = run(fanal(&folder).args(import));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out, @r#"
    Imported 8 changed texts in 1 file; 1 page marked as current.
      content/pages/ur/help.md
    "#);
    let page = folder.path().join("content/pages/ur/help.md");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("source_hash = "), "{page}");
    // A placeholder that was changed stops the import, and nothing is written.
    let wrong = translated(&po, "Read [the numbers]({1}) first.", "{2}");
    std::fs::write(&path, read_again(&wrong)).unwrap();
    let (code, out, err) = run(fanal(&folder).args(import));
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(
        err.ends_with("2 problems in translations/ur.po. Nothing was written.\n"),
        "{err}"
    );
}

#[test]
fn a_site_without_translations_has_nothing_to_export() {
    let site = SITE.split("\n[locales.ur]").next().unwrap();
    let folder = folder(&[
        ("content/site.toml", site),
        ("content/pages/en/index.md", &page("Hello.")),
    ]);
    let (code, out, _) = run(fanal(&folder).args(["translations", "export"]));
    assert_eq!(code, Some(0));
    assert!(out.starts_with("This site has one language"), "{out}");
    assert!(!folder.path().join("translations").exists());
}
