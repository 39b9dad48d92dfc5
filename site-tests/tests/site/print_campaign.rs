//! Sheets, pictures and kits of a campaign, as `fanal-print` sets them, in every language that has its page.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use site_tests::mode::Mode;
use site_tests::pdf_checker;
use site_tests::sheet::{CAMPAIGN, Sheet, command, print, with_campaign};
use site_tests::site::Source;

use crate::built::{BuiltSite, assert_no_faults};
use crate::modes::faults_of;

/// The languages that have the page of the campaign.
const LANGUAGES: [&str; 10] = [
    "en", "fr", "es", "pt", "ru", "hi", "ur", "zh-Hans", "ar", "bn",
];

/// The sheets and pictures of the campaign for the record with the most to say, and the site that they are of.
fn sheets() -> &'static (Source, Vec<Sheet>) {
    static SHEETS: LazyLock<(Source, Vec<Sheet>)> = LazyLock::new(|| {
        let source = with_campaign().unwrap();
        let arguments = [
            "jp-roudou-hotline",
            "--campaign",
            CAMPAIGN,
            "--not-called",
            "--today",
            "2027-07-16",
        ];
        let sheets = print(&source, "print", &arguments).unwrap();
        (source, sheets)
    });
    &SHEETS
}

fn of_kind(kind: &str) -> Vec<&'static Sheet> {
    let sheets = sheets().1.iter();
    sheets.filter(|sheet| sheet.word("kind") == kind).collect()
}

#[test]
#[ignore = "needs veraPDF, fonts and fanal-print: site-tests/run runs this"]
fn every_sheet_of_a_campaign_is_accessible_and_for_archives() {
    let papers = sheets().1.iter().filter(|sheet| !sheet.is_picture());
    let files: Vec<PathBuf> = papers.map(|sheet| sheet.file.clone()).collect();
    assert_eq!(files.len(), LANGUAGES.len() * 5);
    assert_no_faults(&pdf_checker::faults(&files).unwrap());
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn pictures_have_the_sizes_that_networks_ask_for() {
    for (kind, size) in [
        ("square", (1080, 1080)),
        ("story", (1080, 1920)),
        ("preview", (1200, 630)),
    ] {
        let pictures = of_kind(kind);
        assert_eq!(pictures.len(), LANGUAGES.len(), "{kind}");
        for picture in pictures {
            let bytes = fs::read(&picture.file).unwrap();
            let drawn = image::load_from_memory(&bytes).unwrap();
            assert_eq!((drawn.width(), drawn.height()), size, "{kind}");
            // Messengers leave out previews of more than 600 kB.
            assert!(bytes.len() < 600_000, "{kind} {}", bytes.len());
            let name = picture.file.file_name().unwrap().to_str().unwrap();
            assert_eq!(
                name,
                format!("{kind}-{}.png", tag(picture)),
                "names nothing"
            );
        }
    }
}

/// The language of a sheet, from the name of its file.
fn tag(sheet: &Sheet) -> String {
    let name = sheet.file.file_stem().unwrap().to_str().unwrap();
    name.split_once('-').unwrap().1.to_owned()
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn the_picture_of_the_campaign_and_its_colours_are_in_what_is_shared() {
    let square = image::open(&of_kind("square")[0].file).unwrap().into_rgb8();
    // The ground of the palette is at the foot; the picture at the head has other colours.
    let ground = *square.get_pixel(4, square.height() - 4);
    assert_eq!(ground.0, [0x4a, 0x2a, 0x1a]);
    let head = square.enumerate_pixels().filter(|(_, y, _)| *y < 380);
    assert!(head.filter(|(.., pixel)| **pixel == ground).count() == 0);
}

/// The names of the parts of a kit, with their bytes.
fn kit(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut kit = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let parts = (0..kit.len()).map(|at| {
        let mut part = kit.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    });
    parts.collect()
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn a_kit_has_every_sheet_and_picture_of_its_language_and_texts_to_copy() {
    let (source, sheets) = sheets();
    let folder = source.folder().join("print").join(CAMPAIGN);
    for language in LANGUAGES {
        let kit = kit(&folder.join(format!("kit-{language}.zip")));
        let own = sheets.iter().filter(|sheet| {
            let name = sheet.file.file_stem().unwrap().to_str().unwrap();
            name.contains(&format!("-{language}-")) || name.ends_with(&format!("-{language}"))
        });
        let own: Vec<_> = own.collect();
        assert_eq!(own.len(), 8, "{language}");
        for sheet in own {
            let name = sheet.file.file_name().unwrap().to_str().unwrap();
            assert!(
                kit[name] == fs::read(&sheet.file).unwrap(),
                "{language} {name}"
            );
        }
        let texts: Vec<_> = kit
            .keys()
            .filter(|name| Path::new(name).extension() == Some("txt".as_ref()))
            .collect();
        let all = [
            "alternative-text.txt",
            "caption-long.txt",
            "caption-short.txt",
            "radio.txt",
        ];
        assert_eq!(texts, all, "{language}");
    }
}

#[test]
#[ignore = "needs fonts and fanal-print: site-tests/run runs this"]
fn a_campaign_gives_the_same_bytes_twice_and_is_not_set_again_when_nothing_changed() {
    let source = with_campaign().unwrap();
    let arguments = [
        "NO",
        "--campaign",
        CAMPAIGN,
        "--not-called",
        "--today",
        "2027-07-16",
    ];
    let arguments = [&arguments[..], &["--languages", "ur,zh-Hans"]].concat();
    let files = |output: &str| {
        let folder = source.folder().join(output).join(CAMPAIGN);
        let files = fs::read_dir(folder).unwrap().map(|file| {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        });
        files.collect::<BTreeMap<_, _>>()
    };
    let print = |output: &str| {
        let made = command(&source)
            .unwrap()
            .args(&arguments)
            .args(["--output", output, "--format", "json"])
            .output()
            .unwrap();
        let said: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
        (said["sheets"].as_u64(), said["set"].as_u64())
    };
    let all = Some(2 * (5 + 3 + 1));
    assert_eq!(print("first"), (all, all));
    assert_eq!(print("second"), (all, all));
    let first = files("first");
    assert_eq!(all, u64::try_from(first.len()).ok());
    assert!(first == files("second"));
    assert_eq!(print("first"), (all, Some(0)));
}

#[test]
#[ignore = "needs Chromium, fonts and fanal-print: site-tests/run installs them and runs this"]
fn the_page_for_the_press_passes_in_every_mode_and_leads_to_every_file_of_the_kit() {
    const DAY: &str = "2027-07-16";
    let source = Source::copy().unwrap();
    let record = source
        .folder()
        .join(format!("content/campaigns/{CAMPAIGN}.toml"));
    let text = fs::read_to_string(&record).unwrap();
    let lines = text.lines().map(|line| {
        // Sheets of one help line are enough to see the page.
        let is_lines = line.starts_with("hotlines = ");
        if is_lines {
            "hotlines = [\"no-rosa\"]"
        } else {
            line
        }
    });
    fs::write(&record, lines.collect::<Vec<_>>().join("\n")).unwrap();
    let made = command(&source)
        .unwrap()
        .args(["--campaign", CAMPAIGN, "--publish", "--not-called"])
        .args(["--today", DAY])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let built = BuiltSite::new("press", &source, DAY);
    for (check, _) in site_tests::check::CHECKS {
        assert_no_faults(&built.index.faults(check));
    }
    let press = |tag: &str| format!("/{tag}/campaigns/{CAMPAIGN}/press/");
    let locales = built.site.settings.locales.iter();
    let offered: String = locales
        .map(|(tag, _)| built.site.text(&press(tag)).unwrap())
        .collect();
    let kit = fs::read_dir(source.folder().join("content/kits").join(CAMPAIGN)).unwrap();
    let names = kit.map(|file| file.unwrap().file_name().into_string().unwrap());
    let names: Vec<_> = names.filter(|name| name != "kit.csv").collect();
    assert_eq!(names.len(), built.site.settings.locales.len() * (5 + 3 + 1));
    let lost = names.iter().filter(|name| !offered.contains(&***name));
    assert_no_faults(&lost.collect::<Vec<_>>());
    let pages = ["en", "ur"].map(press);
    assert_no_faults(&faults_of(&built.site.folder, &pages, &Mode::ALL));
}
