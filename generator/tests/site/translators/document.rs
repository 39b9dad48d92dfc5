//! Documents for word processors: what a translator sees, and what comes back.

mod refused;

use fanal::content::locale::Tag;
use fanal::problem::Problem;
use fanal::translations::{Exported, FileKind, Imported, Returned, export};

use super::{PAGE, URDU, accepted, checked, imported_from, returned};
use crate::door::{Files, SITE, change, folder, source};
use crate::program::{fanal, run};

const ENGLISH: &str = "content/pages/en/help.md";
const HELP: &str = "content/pages/ur/help.md";
const NAME: &str = "ur/pages/help.ur.html";

/// The documents for a translator into Urdu.
fn documents(files: &Files<'_>) -> Vec<Exported> {
    let source = source(files);
    let tag = Tag::parse("ur").unwrap();
    export(
        &checked(&source).site,
        &source,
        None,
        &tag,
        FileKind::Document,
    )
    .unwrap()
}

/// The document of the page.
fn document(files: &Files<'_>) -> String {
    let mut documents = documents(files);
    documents.retain(|document| document.name == NAME);
    documents.remove(0).text
}

/// The document with other words in the right column of a row.
fn with_words(html: &str, row: usize, words: &str) -> String {
    let start = html
        .find(&format!("<tr><td>{row}<"))
        .or_else(|| html.find(&format!("<tr><td>{row} ?<")))
        .unwrap();
    let end = start + html[start..].find("</td></tr>").unwrap();
    let cell = html[..end].rfind("\"rtl\">").unwrap() + "\"rtl\">".len();
    format!("{}{words}{}", &html[..cell], &html[end..])
}

/// The document of which every row was read again.
fn read_again(html: &str) -> String {
    html.replace(" ?</td>", "</td>")
}

/// The document with a translation of every row.
fn finished(mut html: String) -> String {
    for (words, row) in [
        "مدد",
        "مدد کہاں ہے۔",
        "آپ پوچھیں",
        "پہلے [نمبر]({1}) پڑھیں۔",
        "کیا کہیں",
        "کہیں *مدد*۔",
        "کہیں کہ آپ کہاں ہیں۔",
        "میں محفوظ نہیں۔",
    ]
    .into_iter()
    .zip(1..)
    {
        html = with_words(&html, row, words);
    }
    html
}

fn back(files: &Files<'_>, html: &str) -> Result<Imported, Vec<Problem>> {
    imported_from(files, &returned(NAME, html.as_bytes())?)
}

#[test]
fn a_translator_sees_the_source_beside_the_translation() {
    let html = document(&[(ENGLISH, PAGE), (HELP, URDU)]);
    let rows: Vec<_> = html
        .lines()
        .filter(|line| line.starts_with("<tr>"))
        .collect();
    insta::assert_snapshot!(rows[6..12].join("\n"), @r#"
    <tr><td colspan="3" class="about">Paragraph, below “You can ask”<br><span class="keep">{1}</span> = page:numbers<br><span lang="ur" dir="rtl">یہ ترجمہ دوبارہ پڑھنا ہے۔</span></td></tr>
    <tr><td>4 ?</td><td lang="en" dir="ltr">Read [the numbers](<span class="keep">{1}</span>) first.</td><td lang="ur" dir="rtl">پہلے [نمبر](<span class="keep">{1}</span>) پڑھیں۔</td></tr>
    <tr><td colspan="3" class="about">Heading<br><span lang="ur" dir="rtl">یہ ترجمہ دوبارہ پڑھنا ہے۔</span></td></tr>
    <tr><td>5 ?</td><td lang="en" dir="ltr">What to say</td><td lang="ur" dir="rtl">کیا کہیں</td></tr>
    <tr><td colspan="3" class="about">Item of a list, below “What to say”<br><span lang="ur" dir="rtl">یہ ترجمہ دوبارہ پڑھنا ہے۔</span></td></tr>
    <tr><td>6 ?</td><td lang="en" dir="ltr">Say *help*.</td><td lang="ur" dir="rtl">کہیں *مدد*۔</td></tr>
    "#);
}

#[test]
fn a_translator_is_told_what_to_do_in_both_languages_of_the_document() {
    let html = document(&[(ENGLISH, PAGE), (HELP, URDU)]);
    let rules = |html: &str, tag: &str| {
        let start = format!("<p lang=\"{tag}\"");
        let rules = html.lines().filter(|line| line.starts_with(&start));
        rules.map(str::to_owned).collect::<Vec<_>>()
    };
    let [urdu, english] = ["ur", "en"].map(|tag| rules(&html, tag));
    insta::assert_snapshot!(english[..3].join("\n").replace(['\u{2066}', '\u{2069}'], ""), @r#"
    <p lang="en" dir="ltr">Words: 24. To translate: 0. To read again: 24.</p>
    <p lang="en" dir="ltr">Write the translation into the right column. Leave the other two as they are, and neither add nor remove rows.</p>
    <p lang="en" dir="ltr">Keep what is coloured, such as <span class="keep">{1}</span> and <span class="keep">{ $count }</span>, in the order of your language. It stands for a link, a number or a note. The grey text says for which.</p>
    "#);
    insta::assert_snapshot!(urdu[0], @r#"<p lang="ur" dir="rtl">الفاظ: 24۔ ترجمہ باقی: 0۔ دوبارہ پڑھنے ہیں: 24۔</p>"#);
    assert!(
        urdu[2].contains("\u{2066}<span class=\"keep\">{ $count }</span>\u{2069}"),
        "{}",
        urdu[2]
    );
    assert_eq!((urdu.len(), english.len()), (6, 6));
    // No instruction is left out, and none takes another language.
    assert!(html.contains("<th width=\"6%\"><span lang=\"ur\" dir=\"rtl\">قطار</span></th>"));
    // A language for which the program has no words has those of the source, once.
    let site = SITE.replace("locales.ur", "locales.sw");
    let files = [("content/site.toml", site.as_str()), (ENGLISH, PAGE)];
    let source = source(&files);
    let tag = Tag::parse("sw").unwrap();
    let site = checked(&source).site;
    let documents = export(&site, &source, None, &tag, FileKind::Document).unwrap();
    let html = &documents[0].text;
    assert_eq!((rules(html, "sw").len(), rules(html, "en").len()), (0, 6));
}

#[test]
fn each_page_and_all_messages_have_a_document() {
    let files = [
        (ENGLISH, PAGE),
        ("content/pages/en/rights/pay.md", PAGE),
        ("locales/en/own.ftl", "own = Own words\n"),
    ];
    let names: Vec<_> = documents(&files)
        .into_iter()
        .map(|document| document.name)
        .collect();
    // A name tells the page and the language also where it has lost its folder.
    assert_eq!(
        names,
        [
            NAME,
            "ur/pages/index.ur.html",
            "ur/pages/numbers.ur.html",
            "ur/pages/rights.pay.ur.html",
            "ur/messages.ur.html"
        ]
    );
    let all = documents(&files);
    let titles = all.iter().filter_map(|document| {
        let rest = document.text.split_once("<title>")?.1;
        Some(rest.split('<').next()?.to_owned())
    });
    let titles: std::collections::BTreeSet<_> = titles.collect();
    assert_eq!(titles.len(), all.len(), "{titles:?}");
    assert!(titles.contains("rights/pay, en → ur: Help"), "{titles:?}");
    assert!(
        all[3]
            .text
            .contains("<p>Fanal: rights/pay, English → اردو</p>")
    );
}

#[test]
fn a_document_that_nobody_changed_changes_nothing() {
    let files = [
        (ENGLISH, PAGE),
        (HELP, &*accepted(URDU)),
        ("locales/en/own.ftl", "own = Own words\n"),
    ];
    for document in documents(&files) {
        let imported = back(&files, &document.text).unwrap();
        assert_eq!(
            (imported.changed, imported.waiting, imported.files.len()),
            (0, 0, 0),
            "{}",
            document.name
        );
    }
}

#[test]
fn a_page_that_was_translated_in_a_document_is_written_and_current() {
    let files = [(ENGLISH, PAGE)];
    let imported = back(&files, &finished(document(&files))).unwrap();
    assert_eq!(imported.accepted.len(), 1);
    assert_eq!(imported.files[0].text, accepted(URDU));
}

/// As LibreOffice saves a document: a paragraph in each cell, marks around the words, and lines that break anywhere.
fn by_libreoffice(html: &str) -> String {
    html.replace("</td>", "</span></font></p>\n\t\t\t</td>")
        .replace(
            "\"rtl\">",
            "\"rtl\"><p dir=\"rtl\"><font face=\"Noto\"><span lang=\"ur-PK\">",
        )
        .replace("<td>", "<td style=\"border: none\"><p><font><span>")
        .replace("<br>", "<br/>\n")
        .replace(' ', "\n\t\t\t\t ")
        .replace("\n\t\t\t\t ?", " ?")
        .replace("<!DOCTYPE\n\t\t\t\t html>", "<!DOCTYPE html>")
}

#[test]
fn the_marks_of_a_word_processor_are_no_words() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let html = by_libreoffice(&document(&files));
    let imported = back(&files, &html).unwrap();
    assert_eq!((imported.changed, imported.files.len()), (0, 0));
    // While somebody types `*words*`, LibreOffice makes bold words of them.
    let bold = with_words(&read_again(&document(&files)), 6, "کہیں <b>شکریہ</b>۔");
    let imported = back(&files, &bold).unwrap();
    assert!(
        imported.files[0].text.contains("- کہیں *شکریہ*۔\n"),
        "{}",
        imported.files[0].text
    );
}

#[test]
fn a_row_is_used_once_its_mark_is_gone() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let html = document(&files);
    assert_eq!(html.matches(" ?</td>").count(), 8, "{html}");
    let imported = back(&files, &with_words(&html, 5, "یہ کہیں")).unwrap();
    assert_eq!((imported.waiting, imported.files.len()), (1, 0));
    let one = with_words(&html, 5, "یہ کہیں").replace("<td>5 ?<", "<td>5<");
    let imported = back(&files, &one).unwrap();
    assert_eq!(
        imported.files[0].text,
        URDU.replace("## کیا کہیں", "## یہ کہیں")
    );
    assert_eq!(back(&files, &read_again(&html)).unwrap().accepted.len(), 1);
}

#[test]
fn a_document_that_was_only_copied_is_not_done() {
    // HTML cannot tell two spaces from one.
    let page = change(PAGE, "Say where you are.", "Say  where you are.");
    let files = [(ENGLISH, page.as_str())];
    let mut html = document(&files);
    for row in 1..=8 {
        let start = html.find(&format!("<tr><td>{row}<")).unwrap();
        let left = start + html[start..].find("\"ltr\">").unwrap() + "\"ltr\">".len();
        let end = left + html[left..].find("</td>").unwrap();
        let words = html[left..end].to_owned();
        html = with_words(&html, row, &words);
    }
    let imported = back(&files, &html).unwrap();
    assert_eq!((imported.waiting, imported.files.len()), (8, 0));
}

#[test]
fn what_changed_in_the_source_is_shown_in_the_document() {
    let folder = super::changed::in_git(&[(ENGLISH, PAGE), (HELP, &accepted(URDU))]);
    let now = change(PAGE, "Say where you are.", "Never say where you were.");
    std::fs::write(folder.path().join(ENGLISH), now).unwrap();
    let export = [
        "translations",
        "export",
        "--locale",
        "ur",
        "--as",
        "document",
    ];
    let (code, _, err) = run(fanal(&folder).args(export));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let html = std::fs::read_to_string(folder.path().join("translations").join(NAME)).unwrap();
    let changed: Vec<_> = html
        .lines()
        .filter(|line| line.contains("class=\"gone\""))
        .collect();
    insta::assert_snapshot!(changed.join("\n"), @r#"<tr><td colspan="3" class="about">Item of a list, below “What to say”<br><span lang="ur" dir="rtl">اصل متن بدلا ہے:</span> <span class="gone">Say</span><span class="new">Never say</span> where you <span class="gone">are</span><span class="new">were</span>.</td></tr>"#);
    assert_eq!(html.matches(" ?</td>").count(), 1);
}

#[test]
fn rows_of_an_earlier_version_are_read_if_the_page_still_has_their_texts() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let html = with_words(&read_again(&document(&files)), 6, "کہیں <b>شکریہ</b>۔");
    let now = change(PAGE, "- Say where you are.", "- Say where you are now.");
    let imported = back(&[(ENGLISH, &now), (HELP, URDU)], &html).unwrap();
    let texts: Vec<_> = imported.files.iter().map(|file| &file.text).collect();
    assert!(
        texts.len() == 1 && texts[0].contains("کہیں *شکریہ*۔"),
        "{texts:?}"
    );
    assert!(imported.accepted.is_empty());
    let left_out = imported.left_out.iter();
    let left_out: Vec<_> = left_out.map(|problem| problem.message.as_str()).collect();
    insta::assert_snapshot!(left_out.join("\n"), @"
    the page has 1 text that this document does not have, the first is “Say where you are now.”
    row 7: left out: the page has no such text any more, or has it in other words
    ");

    // A block that was moved keeps its row.
    let moved = change(
        PAGE,
        "- Say *help*.\n- Say where you are.",
        "- Say where you are.\n- Say *help*.",
    );
    let imported = back(&[(ENGLISH, &moved), (HELP, URDU)], &html).unwrap();
    assert!(imported.left_out.is_empty(), "{:?}", imported.left_out);
}

#[test]
fn several_documents_are_read_at_once_and_nothing_is_written_if_one_is_wrong() {
    let folder = folder(&[(ENGLISH, PAGE), ("content/pages/en/other.md", PAGE)]);
    let export = [
        "translations",
        "export",
        "--locale",
        "ur",
        "--as",
        "document",
    ];
    let (code, out, err) = run(fanal(&folder).args(export));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out.replace(&folder.path().display().to_string(), ""), @r#"
    ./translations/ur/pages/help.ur.html: 24 words in 8 texts; 24 to translate, 0 to read again
    ./translations/ur/pages/index.ur.html: 8 words in 4 texts; 8 to translate, 0 to read again
    ./translations/ur/pages/numbers.ur.html: 8 words in 4 texts; 8 to translate, 0 to read again
    ./translations/ur/pages/other.ur.html: 24 words in 8 texts; 24 to translate, 0 to read again
    The translator sends each file back whole. Then: fanal translations import FILES
    "#);
    let [help, other] = ["help", "other"].map(|name| {
        folder
            .path()
            .join(format!("translations/ur/pages/{name}.ur.html"))
    });
    let html = finished(std::fs::read_to_string(&help).unwrap());
    std::fs::write(&help, &html).unwrap();
    let before = std::fs::read_to_string(&other).unwrap();
    std::fs::write(&other, with_words(&finished(before.clone()), 4, "نمبر")).unwrap();
    let import = [
        "translations",
        "import",
        "translations/ur/pages/help.ur.html",
        "translations/ur/pages/other.ur.html",
    ];
    let (code, out, err) = run(fanal(&folder).args(import));
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(
        err.ends_with("1 problem in 2 files. Nothing was written.\n"),
        "{err}"
    );
    assert!(!folder.path().join(HELP).exists());
    std::fs::write(&other, finished(before)).unwrap();
    let (code, out, err) = run(fanal(&folder).args(import));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out, @r#"
    Imported 16 changed texts in 2 files; 2 pages marked as current.
      content/pages/ur/help.md
      content/pages/ur/other.md
    "#);
}

#[test]
fn a_document_and_a_po_file_that_change_the_same_page_are_refused() {
    let files = [(ENGLISH, PAGE)];
    let po = super::finished(super::exported(&files, "ur").text);
    let both = [
        Returned::read(&"ur.po".into(), po.as_bytes()).unwrap(),
        Returned::read(&NAME.into(), finished(document(&files)).as_bytes()).unwrap(),
    ];
    let found = imported_from(&files, &both).unwrap_err();
    assert_eq!(
        found[0].message,
        "`ur.po` changes content/pages/ur/help.md too"
    );
}
