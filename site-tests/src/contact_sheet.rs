//! Screenshots side by side, to compare by eye: home, a territory and the form, in four scripts, narrow and wide, light and dark.
//!
//! In: the address of a running site. Out: one picture of all pages, and one full screenshot of each page, as PNG.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use image::imageops::{self, FilterType};
use image::{Rgba, RgbaImage};

use crate::browser::Browser;
use crate::device::{ColorScheme, Device};
use crate::sheet::{CAMPAIGN, every_language, print, with_campaign};

/// Latin; Urdu, whose joined letters rise and descend; Devanagari, with marks above and below the letters; Chinese, without spaces.
pub const LOCALES: [&str; 4] = ["en", "ur", "hi", "zh-Hans"];
/// Names and paths of the pages, relative to the folder of the locale.
pub const PAGES: [(&str, &str); 3] = [
    ("home", ""),
    ("territory", "numbers/no/"),
    ("form", "write/"),
];

/// The width of a wide page on the sheet, which is half its size so that it fits beside the narrow page.
const WIDE_PAGE_WIDTH: u32 = 640;
/// The height of each page on the sheet. The rest of the page is only on its own screenshot.
const PAGE_HEIGHT: u32 = 1300;
const GAP: u32 = 24;

/// Takes all screenshots of the site at `url`, writes them to `folder`, and returns the path of the sheet.
///
/// # Errors
///
/// When a page does not load or a file cannot be written.
pub fn make(url: &str, folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be created", folder.display()))?;
    let browser = Browser::launch()?;
    let mut rows = Vec::new();
    for locale in LOCALES {
        let mut row = Vec::new();
        for (name, path) in PAGES {
            for (time, colors) in [("day", ColorScheme::Light), ("night", ColorScheme::Dark)] {
                for device in [Device::PHONE, Device::DESKTOP] {
                    let visit = browser.visit(
                        &format!("{url}/{locale}/{path}"),
                        Device { colors, ..device },
                    )?;
                    let png = visit.screenshot(true)?;
                    fs::write(
                        folder.join(format!("{name}-{locale}-{}-{time}.png", device.width)),
                        &png,
                    )?;
                    row.push(thumbnail(&image::load_from_memory(&png)?.into_rgba8()));
                }
            }
        }
        rows.push(row);
    }
    let sheet = folder.join("contact-sheet.png");
    side_by_side(&rows).save(&sheet)?;
    Ok(sheet)
}

/// Languages of all scripts in which sheets of paper are made.
const PAPER_LOCALES: &str = "en,ur,hi,ar,ru,bn,zh-Hans";
/// The resolution of sheets of paper, in dots per inch; cards are small and have more, leaflets have two wide pages.
const PAPER_RESOLUTION: [(&str, u32); 3] = [("card", 70), ("leaflet", 27), ("", 38)];

/// Prints every kind of sheet of one help line in all scripts, and returns the path of a picture with all of them: a row for each
/// kind. The sheets are in the same folder.
///
/// # Errors
///
/// When a sheet cannot be printed or a file cannot be written.
pub fn paper(folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be created", folder.display()))?;
    let source = every_language()?;
    // The first has a restriction, and so no neutral card.
    let arguments = ["NO", "AD", "--not-called", "--languages", PAPER_LOCALES];
    let mut rows: BTreeMap<String, Vec<RgbaImage>> = BTreeMap::new();
    for sheet in print(&source, "print", &arguments)? {
        let name = sheet.file.file_name().context("a sheet has a name")?;
        fs::copy(&sheet.file, folder.join(name))?;
        let kind = sheet.word("kind").to_owned();
        let is_shown = kind == "card-neutral" || name.as_encoded_bytes().starts_with(b"no-");
        if is_shown {
            let pages = sheet.pages(resolution(&kind))?;
            rows.entry(kind).or_default().extend(pages);
        }
    }
    let rows: Vec<_> = rows.into_values().collect();
    let picture = folder.join("contact-sheet.png");
    side_by_side(&rows).save(&picture)?;
    Ok(picture)
}

/// The share of its size that a picture to share has beside the others.
const PICTURE_SCALE: u32 = 3;

/// The same with a campaign: its sheets, and its pictures to share.
///
/// # Errors
///
/// When a sheet cannot be printed or a file cannot be written.
pub fn campaign(folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be created", folder.display()))?;
    let source = with_campaign()?;
    let arguments = ["NO", "--campaign", CAMPAIGN, "--not-called", "--languages"];
    let arguments = [&arguments[..], &[PAPER_LOCALES]].concat();
    let mut rows: BTreeMap<String, Vec<RgbaImage>> = BTreeMap::new();
    for sheet in print(&source, "print", &arguments)? {
        let name = sheet.file.file_name().context("a sheet has a name")?;
        fs::copy(&sheet.file, folder.join(name))?;
        let kind = sheet.word("kind").to_owned();
        let row = rows.entry(kind).or_default();
        if sheet.is_picture() {
            row.extend(sheet.pages(1)?.iter().map(|page| {
                let (width, height) = (page.width() / PICTURE_SCALE, page.height() / PICTURE_SCALE);
                imageops::resize(page, width, height, FilterType::Triangle)
            }));
        } else {
            row.extend(sheet.pages(resolution(sheet.word("kind")))?);
        }
    }
    let rows: Vec<_> = rows.into_values().collect();
    let picture = folder.join("contact-sheet.png");
    side_by_side(&rows).save(&picture)?;
    Ok(picture)
}

/// The resolution of sheets of a kind.
fn resolution(kind: &str) -> u32 {
    let mut known = PAPER_RESOLUTION.iter();
    let known = known.find(|(start, _)| kind.starts_with(start));
    known.map_or(1, |(_, resolution)| *resolution)
}

/// The upper part of a screenshot, scaled to its size on the sheet.
fn thumbnail(page: &RgbaImage) -> RgbaImage {
    let width = page.width().min(WIDE_PAGE_WIDTH);
    let scale = page.width().div_ceil(width);
    let part = imageops::crop_imm(
        page,
        0,
        0,
        page.width(),
        page.height().min(PAGE_HEIGHT * scale),
    )
    .to_image();
    if scale == 1 {
        part
    } else {
        imageops::resize(&part, width, part.height() / scale, FilterType::Triangle)
    }
}

fn side_by_side(rows: &[Vec<RgbaImage>]) -> RgbaImage {
    let width_of = |row: &Vec<RgbaImage>| row.iter().map(|page| page.width() + GAP).sum::<u32>();
    let height_of =
        |row: &Vec<RgbaImage>| row.iter().map(RgbaImage::height).max().unwrap_or_default() + GAP;
    let width = rows.iter().map(width_of).max().unwrap_or_default() + GAP;
    let height = rows.iter().map(height_of).sum::<u32>() + GAP;
    let mut sheet = RgbaImage::from_pixel(width, height, Rgba([128, 128, 128, 255]));
    let mut top = GAP;
    for row in rows {
        let mut left = GAP;
        for page in row {
            imageops::replace(&mut sheet, page, left.into(), top.into());
            left += page.width() + GAP;
        }
        top += height_of(row);
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_placed_side_by_side_at_their_size() {
        let narrow = thumbnail(&RgbaImage::new(320, 5000));
        let wide = thumbnail(&RgbaImage::new(1280, 800));
        assert_eq!(narrow.dimensions(), (320, PAGE_HEIGHT));
        assert_eq!(wide.dimensions(), (WIDE_PAGE_WIDTH, 400));
        let sheet = side_by_side(&[vec![narrow, wide]]);
        assert_eq!(
            sheet.dimensions(),
            (320 + WIDE_PAGE_WIDTH + 3 * GAP, PAGE_HEIGHT + 2 * GAP)
        );
    }
}
