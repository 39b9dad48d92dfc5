//! Posters, cards and leaflets, as `fanal-print` sets them: every kind in every language, of the record with the most to say and of
//! the one with the least.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use rayon::prelude::*;
use site_tests::fault::Fault;
use site_tests::pdf_checker;
use site_tests::sheet::{Sheet, command, every_language, print};
use site_tests::site::Source;

use crate::built::{assert_no_faults, shipped};

/// The record with the most numbers, languages and hours, and the one with one number of three digits.
const RECORDS: [&str; 2] = ["jp-roudou-hotline", "ad-181"];

/// The shortest side of a QR code that an old phone still reads, in millimetres.
const SIDE: f64 = 20.0;

/// The sheets of both records, and the site that they are of.
fn sheets() -> &'static [Sheet] {
    static SHEETS: LazyLock<(Source, Vec<Sheet>)> = LazyLock::new(|| {
        let source = every_language().unwrap();
        let arguments = [
            RECORDS[0],
            RECORDS[1],
            "--not-called",
            "--today",
            "2026-11-25",
        ];
        let sheets = print(&source, "print", &arguments).unwrap();
        (source, sheets)
    });
    &SHEETS.1
}

fn files(sheets: &[Sheet]) -> Vec<PathBuf> {
    sheets.iter().map(|sheet| sheet.file.clone()).collect()
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn every_kind_is_set_in_every_language() {
    let of = |name: &str| -> BTreeSet<String> {
        sheets()
            .iter()
            .map(|sheet| sheet.word(name).to_owned())
            .collect()
    };
    assert_eq!(of("kind").len(), 6, "{:?}", of("kind"));
    assert_eq!(of("lang").len(), 14, "{:?}", of("lang"));
    // The longest has restrictions, so it is on no neutral card.
    assert_eq!(sheets().len(), 14 * (5 + 6));
}

#[test]
#[ignore = "needs veraPDF, fonts and fanal-print: site-tests/run runs this"]
fn every_sheet_is_accessible_and_for_archives() {
    assert_no_faults(&pdf_checker::faults(&files(sheets())).unwrap());
}

#[test]
#[ignore = "needs veraPDF, fonts and fanal-print: site-tests/run runs this"]
fn a_planted_fault_is_found_by_the_checker() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = fs::read(&sheets()[0].file).unwrap();
    let planted = folder.path().join("planted.pdf");
    let at = memchr::memmem::find(&bytes, b"/MarkInfo").unwrap();
    let (mut without_mark, name) = (bytes, b"/MorkInfo");
    without_mark[at..at + name.len()].copy_from_slice(name);
    fs::write(&planted, without_mark).unwrap();
    let faults = pdf_checker::faults(&[planted]).unwrap();
    assert_eq!(faults.len(), 2, "{faults:?}");
}

#[test]
#[ignore = "needs pdftoppm, fonts and fanal-print: site-tests/run runs this"]
fn a_phone_reads_the_address_from_every_sheet() {
    let faults = sheets().par_iter().filter_map(|sheet| {
        let what = match sheet.codes() {
            Ok(codes) if codes.len() != 1 => format!("{} codes are found", codes.len()),
            Ok(codes) if codes[0].text != sheet.word("url") => {
                format!("it leads to {}", codes[0].text)
            }
            Ok(codes) if codes[0].millimetres < SIDE => {
                format!("it is {} mm wide", codes[0].millimetres)
            }
            Ok(_) => return None,
            Err(error) => error.to_string(),
        };
        Some(fault("QR code", sheet, what))
    });
    assert_no_faults(&faults.collect::<Vec<_>>());
}

/// Text that is copied from a sheet is the text that was set. Urdu in Nastaliq comes out in pieces, and Arabic word by word, but
/// for words with vowel signs or ligatures: limits of the format that `editors.md` says.
/// <https://github.com/typst/typst/issues/4225>
#[test]
#[ignore = "needs pdftotext, fonts and fanal-print: site-tests/run runs this"]
fn the_words_that_were_set_can_be_copied_from_every_sheet() {
    let sheets = sheets().iter().filter(|sheet| sheet.word("lang") != "ur");
    let mut faults = Vec::new();
    for sheet in sheets {
        let text = plain(&sheet.text().unwrap());
        let mut words = expected(sheet);
        if sheet.word("lang") == "ar" {
            let single = words
                .iter()
                .flat_map(|words| words.split(|letter: char| !letter.is_alphanumeric()));
            words = single
                .filter(|word| is_extracted(word))
                .map(str::to_owned)
                .collect();
        }
        let missing = words.iter().filter(|words| !text.contains(&plain(words)));
        faults.extend(
            missing.map(|words| fault("text", sheet, format!("`{words}` is not in the file"))),
        );
    }
    assert_no_faults(&faults);
}

/// The words that every kind of sheet has.
fn expected(sheet: &Sheet) -> Vec<String> {
    let mut fields = vec!["address", "age", "made", "mark", "hours"];
    let mut lists = Vec::new();
    let kind = sheet.word("kind");
    if kind != "card-neutral" {
        fields.push("say");
        lists.extend(["sayings", "restrictions"]);
    }
    if kind.starts_with("poster") || kind == "leaflet" {
        fields.extend(["headline", "more"]);
        lists.extend(["questions", "assurances"]);
    }
    let texts = fields.iter().map(|name| sheet.word(name));
    let lists = lists.iter().filter_map(|name| sheet.words[name].as_array());
    let texts = texts.chain(lists.flatten().filter_map(|text| text.as_str()));
    let number = sheet.words["number"]["display"].as_str();
    texts.chain(number).map(str::to_owned).collect()
}

/// A text without what lines and bidi put between its letters.
pub(crate) fn plain(text: &str) -> String {
    let is_mark = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let letters = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && !is_mark(*letter));
    letters
        .map(|letter| if letter == '\u{2011}' { '-' } else { letter })
        .collect()
}

/// Whether an Arabic word comes out as it was set: without vowel signs, hamza below, and the ligature of lam and alif.
fn is_extracted(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_mark = |letter: &char| matches!(letter, '\u{64b}'..='\u{65f}' | 'إ');
    let is_ligature = |pair: &[char]| matches!(pair, ['ل', 'ا' | 'أ' | 'آ']);
    !letters.iter().any(is_mark) && !letters.windows(2).any(is_ligature)
}

fn fault(check: &'static str, sheet: &Sheet, what: String) -> Fault {
    Fault {
        check,
        path: sheet.file.display().to_string(),
        what,
    }
}

/// Every help line of the site in every language, which takes half an hour. That every sheet is set means that its words fit, and
/// that there is a face for each letter. The checker gets some of them.
#[test]
#[ignore = "takes half an hour: site-tests/run --all runs this"]
fn long_every_help_line_is_set_as_every_kind_in_every_language() {
    const EVERY: usize = 40;
    let source = every_language().unwrap();
    let names = fs::read_dir(source.folder().join("content/hotlines")).unwrap();
    let names = names.map(|file| {
        file.unwrap()
            .path()
            .file_stem()
            .unwrap()
            .display()
            .to_string()
    });
    let published = fs::read_to_string(shipped().site.folder.join("hotlines.csv")).unwrap();
    let mut names: Vec<_> = names
        .filter(|name| published.contains(name.as_str()))
        .collect();
    names.sort();
    assert!(names.len() > 200, "{}", names.len());
    let options = ["--not-called".to_owned()];
    let arguments: Vec<_> = names.iter().chain(&options).map(String::as_str).collect();
    let sheets = print(&source, "print", &arguments).unwrap();
    let some: Vec<_> = files(&sheets).into_iter().step_by(EVERY).collect();
    assert_no_faults(&pdf_checker::faults(&some).unwrap());
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn the_same_words_on_the_same_day_give_the_same_bytes() {
    let source = every_language().unwrap();
    let print = |output| {
        let arguments = [
            "ad-181",
            "--languages",
            "ur,zh-Hans",
            "--not-called",
            "--today",
            "2026-11-25",
        ];
        let sheets = print(&source, output, &arguments).unwrap();
        files(&sheets)
            .iter()
            .map(|file| fs::read(file).unwrap())
            .collect::<Vec<_>>()
    };
    let (first, second) = (print("first"), print("second"));
    assert!(first.len() == 12 && first == second);
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn a_font_that_is_missing_is_named_with_its_package_and_nothing_is_left() {
    let (source, fonts) = (every_language().unwrap(), tempfile::tempdir().unwrap());
    for file in fs::read_dir("/usr/share/fonts/truetype/noto").unwrap() {
        let file = file.unwrap();
        std::os::unix::fs::symlink(file.path(), fonts.path().join(file.file_name())).unwrap();
    }
    for (language, package) in [("en", None), ("zh-Hans", Some("fonts-noto-cjk"))] {
        let made = command(&source)
            .unwrap()
            .args([
                "ad-181",
                "--not-called",
                "--languages",
                language,
                "--output",
                language,
                "--fonts",
            ])
            .arg(fonts.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&made.stderr);
        assert_eq!(made.status.success(), package.is_none(), "{said}");
        assert_eq!(source.folder().join(language).exists(), package.is_none());
        if let Some(package) = package {
            assert!(
                said.contains("NotoSansCJK-Regular.ttc is missing"),
                "{said}"
            );
            assert!(
                said.contains(&format!("help: install the package {package}")),
                "{said}"
            );
        }
    }
}

/// A limit on the length of files stands in for a full disk.
#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn a_disk_that_fills_up_leaves_no_half_sheet() {
    let source = every_language().unwrap();
    let print = command(&source).unwrap();
    let mut shell = std::process::Command::new("sh");
    let made = shell
        .args(["-c", "trap '' XFSZ; ulimit -f 20; exec \"$0\" \"$@\""])
        .arg(print.get_program())
        .args(["print", "ad-181", "--not-called", "--languages", "en"])
        .envs(
            print
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .current_dir(source.folder())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&made.stderr);
    assert_eq!(made.status.code(), Some(3), "{said}");
    assert!(said.contains("cannot be written: File too large"), "{said}");
    assert!(
        said.contains("help: make room or name another folder with --output"),
        "{said}"
    );
    assert!(!source.folder().join("print").exists());
    assert!(!source.folder().join("printed.csv").exists());
}
