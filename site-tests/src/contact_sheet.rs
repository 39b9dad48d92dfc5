//! Pages side by side, for the eye: home, a territory and the form, in four scripts, narrow and wide, by day and by night.
//!
//! In: where a site is served. Out: one picture of all, and one of each page in full, as PNG.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use image::imageops::{self, FilterType};
use image::{Rgba, RgbaImage};

use crate::browser::Browser;
use crate::view::{Colors, View};

/// Left to right, with joining letters that rise and fall, with signs above and below the line, without spaces.
pub const LOCALES: [&str; 4] = ["en", "ur", "hi", "zh-Hans"];
/// Below the locale's folder.
pub const PAGES: [(&str, &str); 3] = [
    ("home", ""),
    ("territory", "numbers/no/"),
    ("form", "write/"),
];

/// A wide page is shown at half its size, so that it stands beside the narrow one.
const WIDE_SHOWN_AT: u32 = 640;
/// What is lower on a page than this is only in its own picture.
const HEIGHT: u32 = 1300;
const GAP: u32 = 24;

/// Takes all pictures of the site at `url` and writes them to `folder`. Gives back where the one of all pages is.
///
/// # Errors
///
/// When a page does not load or a file cannot be written.
pub fn make(url: &str, folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let browser = Browser::launch()?;
    let mut rows = Vec::new();
    for locale in LOCALES {
        let mut row = Vec::new();
        for (name, path) in PAGES {
            for (time, colors) in [("day", Colors::Light), ("night", Colors::Dark)] {
                for view in [View::PHONE, View::DESK] {
                    let visit = browser
                        .visit(&format!("{url}/{locale}/{path}"), View { colors, ..view })?;
                    let png = visit.picture(true)?;
                    fs::write(
                        folder.join(format!("{name}-{locale}-{}-{time}.png", view.width)),
                        &png,
                    )?;
                    row.push(shown(&image::load_from_memory(&png)?.into_rgba8()));
                }
            }
        }
        rows.push(row);
    }
    let sheet = folder.join("contact-sheet.png");
    side_by_side(&rows).save(&sheet)?;
    Ok(sheet)
}

/// The upper part of a page at the size it has on the sheet.
fn shown(page: &RgbaImage) -> RgbaImage {
    let width = page.width().min(WIDE_SHOWN_AT);
    let scale = page.width().div_ceil(width);
    let part =
        imageops::crop_imm(page, 0, 0, page.width(), page.height().min(HEIGHT * scale)).to_image();
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
    fn pages_stand_side_by_side_at_their_size() {
        let narrow = shown(&RgbaImage::new(320, 5000));
        let wide = shown(&RgbaImage::new(1280, 800));
        assert_eq!(narrow.dimensions(), (320, HEIGHT));
        assert_eq!(wide.dimensions(), (WIDE_SHOWN_AT, 400));
        let sheet = side_by_side(&[vec![narrow, wide]]);
        assert_eq!(
            sheet.dimensions(),
            (320 + WIDE_SHOWN_AT + 3 * GAP, HEIGHT + 2 * GAP)
        );
    }
}
