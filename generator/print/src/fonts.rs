//! The fonts that the words of a request need, read from the folders in which Debian puts them.
//!
//! Fonts are never looked for: another version of a face would make other sheets, and a face that is missing would be replaced
//! in silence. So each face is a path, and a path that is not there is an error with the name of its package.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};

use crate::failure::Failure;
use crate::request::Request;

/// A face in two weights.
struct Face {
    /// The family, as templates name it.
    family: &'static str,
    /// The folder.
    folder: &'static str,
    /// The files of the regular and the bold weight.
    files: [&'static str; 2],
    /// The Debian package.
    package: &'static str,
    /// Whether a character or a language needs the face.
    needed: Needed,
}

/// What needs a face.
enum Needed {
    /// Every sheet.
    Always,
    /// A character in one of these ranges, both ends included.
    Characters(&'static [(char, char)]),
    /// A text in this language.
    Language(&'static str),
}

const NOTO: &str = "/usr/share/fonts/truetype/noto";
const CJK: &str = "/usr/share/fonts/opentype/noto";

const fn core(family: &'static str, files: [&'static str; 2], needed: Needed) -> Face {
    Face {
        family,
        folder: NOTO,
        files,
        package: "fonts-noto-core",
        needed,
    }
}

/// Every face.
const FACES: &[Face] = &[
    core(
        "Noto Sans",
        ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"],
        Needed::Always,
    ),
    core(
        "Noto Nastaliq Urdu",
        ["NotoNastaliqUrdu-Regular.ttf", "NotoNastaliqUrdu-Bold.ttf"],
        Needed::Language("ur"),
    ),
    core(
        "Noto Sans Arabic",
        ["NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"],
        Needed::Characters(&[
            ('\u{600}', '\u{6ff}'),
            ('\u{750}', '\u{77f}'),
            ('\u{fb50}', '\u{fdff}'),
        ]),
    ),
    core(
        "Noto Sans Devanagari",
        [
            "NotoSansDevanagari-Regular.ttf",
            "NotoSansDevanagari-Bold.ttf",
        ],
        Needed::Characters(&[('\u{900}', '\u{97f}')]),
    ),
    core(
        "Noto Sans Bengali",
        ["NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf"],
        Needed::Characters(&[('\u{980}', '\u{9ff}')]),
    ),
    core(
        "Noto Sans Hebrew",
        ["NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"],
        Needed::Characters(&[('\u{590}', '\u{5ff}')]),
    ),
    core(
        "Noto Sans Thai",
        ["NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"],
        Needed::Characters(&[('\u{e00}', '\u{e7f}')]),
    ),
    core(
        "Noto Sans Georgian",
        ["NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"],
        Needed::Characters(&[('\u{10a0}', '\u{10ff}'), ('\u{1c90}', '\u{1cbf}')]),
    ),
    core(
        "Noto Sans Armenian",
        ["NotoSansArmenian-Regular.ttf", "NotoSansArmenian-Bold.ttf"],
        Needed::Characters(&[('\u{530}', '\u{58f}')]),
    ),
    core(
        "Noto Sans Ethiopic",
        ["NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf"],
        Needed::Characters(&[('\u{1200}', '\u{139f}')]),
    ),
    core(
        "Noto Sans Khmer",
        ["NotoSansKhmer-Regular.ttf", "NotoSansKhmer-Bold.ttf"],
        Needed::Characters(&[('\u{1780}', '\u{17ff}')]),
    ),
    core(
        "Noto Sans Lao",
        ["NotoSansLao-Regular.ttf", "NotoSansLao-Bold.ttf"],
        Needed::Characters(&[('\u{e80}', '\u{eff}')]),
    ),
    core(
        "Noto Sans Myanmar",
        ["NotoSansMyanmar-Regular.ttf", "NotoSansMyanmar-Bold.ttf"],
        Needed::Characters(&[('\u{1000}', '\u{109f}')]),
    ),
    core(
        "Noto Sans Sinhala",
        ["NotoSansSinhala-Regular.ttf", "NotoSansSinhala-Bold.ttf"],
        Needed::Characters(&[('\u{d80}', '\u{dff}')]),
    ),
    Face {
        // The files hold the faces for Chinese, Japanese and Korean, of which templates choose one by its family.
        family: "Noto Sans CJK SC",
        folder: CJK,
        files: ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"],
        package: "fonts-noto-cjk",
        needed: Needed::Characters(&[
            ('\u{1100}', '\u{11ff}'),
            ('\u{2e80}', '\u{9fff}'),
            ('\u{ac00}', '\u{d7af}'),
            ('\u{ff00}', '\u{ffef}'),
        ]),
    },
];

/// The fonts of a request.
#[derive(Debug)]
pub(crate) struct Fonts {
    /// The faces, in the order of the book.
    pub(crate) faces: Vec<Font>,
    /// What Typst knows of each.
    pub(crate) book: FontBook,
    /// The families that there are.
    pub(crate) families: BTreeSet<String>,
}

impl Fonts {
    /// Reads the fonts that the words of the request need.
    ///
    /// # Errors
    ///
    /// A font that is missing or cannot be read.
    pub(crate) fn of(request: &Request) -> Result<Self, Failure> {
        let (mut characters, mut languages) = (BTreeSet::new(), BTreeSet::new());
        for job in &request.sheets {
            collect(&job.sheet, &mut characters, &mut languages);
        }
        let mut fonts = Vec::new();
        for face in FACES {
            let is_needed = match face.needed {
                Needed::Always => true,
                Needed::Language(language) => languages.contains(language),
                Needed::Characters(ranges) => ranges
                    .iter()
                    .any(|(first, last)| characters.range(first..=last).next().is_some()),
            };
            if is_needed {
                face.read(request.fonts.as_deref(), &mut fonts)?;
            }
        }
        Ok(Self {
            book: FontBook::from_fonts(&fonts),
            families: fonts
                .iter()
                .map(|font| font.info().family.clone())
                .collect(),
            faces: fonts,
        })
    }
}

impl Face {
    fn read(&self, folder: Option<&Path>, fonts: &mut Vec<Font>) -> Result<(), Failure> {
        let folder = folder.unwrap_or(Path::new(self.folder));
        for file in self.files {
            let path = folder.join(file);
            let missing = |path: PathBuf| Failure::Font {
                path,
                family: self.family,
                package: self.package,
            };
            let Ok(bytes) = std::fs::read(&path) else {
                return Err(missing(path));
            };
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(bytes)));
            if fonts.len() == before {
                return Err(missing(path));
            }
        }
        Ok(())
    }
}

/// Collects the characters of all texts, and the values of all fields `lang`.
fn collect(value: &Value, characters: &mut BTreeSet<char>, languages: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => characters.extend(text.chars()),
        Value::Array(values) => values
            .iter()
            .for_each(|value| collect(value, characters, languages)),
        Value::Object(fields) => {
            languages.extend(
                fields
                    .get("lang")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            );
            fields
                .values()
                .for_each(|value| collect(value, characters, languages));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
