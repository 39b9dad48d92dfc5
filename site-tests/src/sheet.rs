//! Sheets of paper that `fanal print` or a browser makes, looked at as a printing house, a phone and a screen reader do.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use image::{DynamicImage, RgbaImage};
use roxmltree::{Document, ParsingOptions};
use serde_json::Value;

use crate::programs;
use crate::site::Source;

/// The resolutions at which a code is looked for, in dots per inch: whoever holds a phone moves it until the code is read.
const RESOLUTIONS: [u32; 3] = [120, 150, 220];

/// Millimetres per inch.
const INCH: f64 = 25.4;

/// Points per inch.
const POINTS: f64 = 72.0;

/// A sheet that was printed.
#[derive(Debug)]
pub struct Sheet {
    /// The file.
    pub file: PathBuf,
    /// The words from which it was set; null for one that a browser printed.
    pub words: Value,
}

/// A word on a sheet; edges are in millimetres from the upper left corner of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Its letters.
    pub text: String,
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

/// A QR code on a sheet.
#[derive(Debug)]
pub struct Code {
    /// What a phone reads.
    pub text: String,
    /// The length of its side without the white around it, in millimetres.
    pub millimetres: f64,
}

/// Languages of the program that the repository's own site does not have.
const MORE_LANGUAGES: [&str; 6] = ["ar", "bn", "el", "nb", "ne", "uk"];

/// The repository's content in every language of the program.
///
/// # Errors
///
/// When a file cannot be copied.
pub fn every_language() -> Result<Source> {
    let source = Source::copy()?;
    for tag in MORE_LANGUAGES {
        let table = format!(
            "\n[locales.{tag}]\nexit = \"https://weather.example/\"\nstatus = \"courtesy\"\n"
        );
        source.append("content/site.toml", &table)?;
    }
    Ok(source)
}

/// The campaign of the repository's own content.
pub const CAMPAIGN: &str = "30-july-2027";

/// Titles and summaries of the campaign in scripts that the repository's own pages do not have, and what its picture shows.
const MORE_PAGES: [(&str, &str, &str, &str); 2] = [
    (
        "ar",
        "30 يوليو: اليوم العالمي لمكافحة الاتجار بالأشخاص",
        "في هذا اليوم يمكنك أن تشارك رقم خط المساعدة.",
        "منارة عند الغروب، ومصباحها مضاء.",
    ),
    (
        "bn",
        "৩০ জুলাই: মানব পাচার বিরোধী বিশ্ব দিবস",
        "এই দিনে আপনি হেল্পলাইনের নম্বর সবাইকে জানাতে পারেন।",
        "সন্ধ্যার একটি বাতিঘর, যার আলো জ্বলছে।",
    ),
];

/// The same in every language, with the campaign in ten of them.
///
/// # Errors
///
/// When a file cannot be written.
pub fn with_campaign() -> Result<Source> {
    let source = every_language()?;
    for (tag, heading, summary, alt) in MORE_PAGES {
        let page = format!(
            "+++\ntitle = \"{heading}\"\ndescription = \"{summary}\"\n+++\n\n# {heading}\n\n{summary}\n"
        );
        let folder = source
            .folder()
            .join(format!("content/pages/{tag}/campaigns"));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{CAMPAIGN}.md")), page)?;
        let alt = format!("alt.{tag} = \"{alt}\"\n");
        source.append(&format!("content/campaigns/{CAMPAIGN}.toml"), &alt)?;
    }
    Ok(source)
}

/// `fanal print` in the site's folder.
///
/// # Errors
///
/// When one of the programs was not built.
pub fn command(source: &Source) -> Result<Command> {
    let mut command = Command::new(programs::fanal()?);
    command
        .arg("print")
        .current_dir(source.folder())
        .env("FANAL_PRINT", programs::fanal_print()?);
    Ok(command)
}

/// Prints with these arguments into the folder `output` of the site, and returns every sheet with its words.
///
/// # Errors
///
/// When the program fails; the error contains its output.
pub fn print(source: &Source, output: &str, arguments: &[&str]) -> Result<Vec<Sheet>> {
    // A shell between the two programs keeps a copy of what the first asks of the second.
    let listening = tempfile::tempdir()?;
    let (shell, request) = (
        listening.path().join("listen"),
        listening.path().join("request"),
    );
    let script = format!(
        "#!/bin/sh\ntee '{}' | '{}'\n",
        request.display(),
        programs::fanal_print()?.display()
    );
    fs::write(&shell, script)?;
    fs::set_permissions(&shell, fs::Permissions::from_mode(0o755))?;
    let made = command(source)?
        .env("FANAL_PRINT", &shell)
        .args(["--output", output])
        .args(arguments)
        .output()?;
    if !made.status.success() {
        bail!(
            "fanal print failed:\n{}",
            String::from_utf8_lossy(&made.stderr)
        );
    }
    let request: Value = serde_json::from_slice(&fs::read(request)?)?;
    let jobs = request.get("sheets").and_then(Value::as_array);
    let jobs = jobs.context("a request has sheets")?;
    let sheets = jobs.iter().map(|job| {
        let set = job.get("output").and_then(Value::as_str);
        // Sheets are set in a folder of their own, and moved when all are there.
        let (_, name) = set
            .and_then(|set| set.split_once("/.unfinished/"))
            .context("a sheet has a file")?;
        let file = source.folder().join(output).join(name);
        ensure!(file.is_file(), "{} was not made", file.display());
        Ok(Sheet {
            file,
            words: job.get("sheet").cloned().unwrap_or_default(),
        })
    });
    sheets.collect()
}

impl Sheet {
    /// A text of the sheet; empty if it has none of this name.
    pub fn word(&self, name: &str) -> &str {
        let word = self.words.get(name).and_then(Value::as_str);
        word.unwrap_or_default()
    }

    /// Whether it is a picture to share and no PDF.
    pub fn is_picture(&self) -> bool {
        self.file
            .extension()
            .is_some_and(|extension| extension == "png")
    }

    /// The text of the file, as copying and screen readers that know no tags get it. A form feed ends each page.
    ///
    /// # Errors
    ///
    /// When `pdftotext` is missing or fails.
    pub fn text(&self) -> Result<String> {
        // In the order of the file: by their places, columns would be mixed.
        self.pdftotext("-raw")
    }

    /// Every word with its place, page by page.
    ///
    /// # Errors
    ///
    /// When `pdftotext` is missing or fails.
    pub fn placed_words(&self) -> Result<Vec<Word>> {
        let xml = self.pdftotext("-bbox")?;
        // The form feed is no character of XML.
        let xml = xml.replace('\u{c}', "");
        let options = ParsingOptions {
            allow_dtd: true,
            ..ParsingOptions::default()
        };
        let document = Document::parse_with_options(&xml, options)?;
        let words = document.descendants();
        let words = words.filter(|node| node.tag_name().name() == "word");
        let words = words.map(|node| {
            let edge = |name| {
                let edge = node.attribute(name).context("a word has four edges")?;
                Ok::<f64, anyhow::Error>(edge.parse::<f64>()? * INCH / POINTS)
            };
            Ok(Word {
                text: node.text().unwrap_or_default().to_owned(),
                left: edge("xMin")?,
                top: edge("yMin")?,
                right: edge("xMax")?,
                bottom: edge("yMax")?,
            })
        });
        words.collect()
    }

    fn pdftotext(&self, form: &str) -> Result<String> {
        let output = Command::new("pdftotext")
            .arg(form)
            .arg(&self.file)
            .arg("-")
            .output()?;
        ensure!(output.status.success(), "pdftotext failed");
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The QR codes that a phone finds on the sheet.
    ///
    /// # Errors
    ///
    /// When `pdftoppm` is missing or fails.
    pub fn codes(&self) -> Result<Vec<Code>> {
        for resolution in RESOLUTIONS {
            let codes = self.codes_at(resolution)?;
            if !codes.is_empty() {
                return Ok(codes);
            }
        }
        Ok(Vec::new())
    }

    fn codes_at(&self, resolution: u32) -> Result<Vec<Code>> {
        let mut codes = Vec::new();
        for page in self.pages(resolution)? {
            let page = DynamicImage::from(page).into_luma8();
            let (width, height) = (page.width() as usize, page.height() as usize);
            let shades = page.into_raw();
            // Black or white, as a camera's program decides first; grey edges would move the marks by which a code is found.
            let at = |x: usize, y: usize| {
                let shade = shades.get(y * width + x).copied().unwrap_or(u8::MAX);
                if shade < 128 { 0 } else { u8::MAX }
            };
            let mut page = rqrr::PreparedImage::prepare_from_greyscale(width, height, at);
            for grid in page.detect_grids() {
                let [left, right, ..] = grid.bounds;
                let side = f64::from(right.x - left.x).hypot(f64::from(right.y - left.y));
                codes.extend(grid.decode().ok().map(|(_, text)| Code {
                    text,
                    millimetres: side * INCH / f64::from(resolution),
                }));
            }
        }
        Ok(codes)
    }

    /// A picture of each page, at a resolution in dots per inch; a picture to share as it is.
    ///
    /// # Errors
    ///
    /// When `pdftoppm` is missing or fails.
    pub fn pages(&self, resolution: u32) -> Result<Vec<RgbaImage>> {
        if self.is_picture() {
            return Ok(vec![image::open(&self.file)?.into_rgba8()]);
        }
        let folder = tempfile::tempdir()?;
        let status = Command::new("pdftoppm")
            .args(["-png", "-r", &resolution.to_string()])
            .arg(&self.file)
            .arg(folder.path().join("page"))
            .status()?;
        ensure!(status.success(), "pdftoppm failed");
        let files = fs::read_dir(folder.path())?.map(|file| Ok(file?.path()));
        let mut files: Vec<PathBuf> = files.collect::<Result<_>>()?;
        files.sort();
        let pages = files.iter().map(|file| Ok(image::open(file)?.into_rgba8()));
        pages.collect()
    }
}
