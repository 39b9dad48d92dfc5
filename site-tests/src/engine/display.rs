//! A screen without a monitor, for browsers that need one: Xvfb, and a picture of what it shows.
//!
//! Xvfb keeps the screen in a file, in the format of `xwd`, so that no other program is needed for a picture.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use image::RgbImage;
use tempfile::TempDir;

use crate::programs::Running;

/// A running screen. It ends when this is dropped, and with it the programs that are shown on it.
#[derive(Debug)]
pub struct Display {
    name: String,
    folder: TempDir,
    _program: Running,
}

impl Display {
    /// Starts a screen of this size in pixels.
    ///
    /// # Errors
    ///
    /// When Xvfb is missing.
    pub fn start(width: u32, height: u32) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut command = Command::new("Xvfb");
        command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .arg("-fbdir")
            .arg(folder.path());
        let mut program = Running::start(command)?;
        let number = program.wait_for(|line| line.trim().parse::<u32>().ok())?;
        Ok(Self {
            name: format!(":{number}"),
            folder,
            _program: program,
        })
    }

    /// The value of `DISPLAY` for programs on this screen.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the screen shows now.
    ///
    /// # Errors
    ///
    /// When Xvfb writes another format.
    pub fn picture(&self) -> Result<RgbImage> {
        parse(&fs::read(self.folder.path().join("Xvfb_screen0"))?)
    }
}

/// Reads a picture of `xwd` with 32 bits for each pixel. Its header is a list of numbers of four bytes, in big-endian order.
fn parse(file: &[u8]) -> Result<RgbImage> {
    let number = |at: usize| -> Result<usize> {
        let bytes = file.get(at * 4..at * 4 + 4).context("the header ends")?;
        Ok(usize::try_from(u32::from_be_bytes(bytes.try_into()?))?)
    };
    let (header, width, height) = (number(0)?, number(4)?, number(5)?);
    let (bits, line, colors) = (number(11)?, number(12)?, number(19)?);
    ensure!(bits == 32, "a pixel has {bits} bits");
    // A colour of the list takes twelve bytes.
    let pixels = file
        .get(header + colors * 12..)
        .context("there are no pixels")?;
    let mut picture = RgbImage::new(u32::try_from(width)?, u32::try_from(height)?);
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let at = usize::try_from(y)? * line + usize::try_from(x)? * 4;
        let bytes = pixels.get(at..at + 3).context("the pixels end")?;
        if let [blue, green, red] = *bytes {
            pixel.0 = [red, green, blue];
        }
    }
    Ok(picture)
}
