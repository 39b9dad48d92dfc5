//! Drawing a picture anew at each width: decoding, turning it upright, resizing and encoding.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult, Rgb, RgbImage};

use super::edition::{Edition, WIDTHS};
use super::error::{LEAST_WIDTH, MOST_PIXELS, PictureError, RATIOS};
use super::format::Format;
use crate::digest::Digest;

/// The quality of a JPEG, from 1 to 100: below it the edges of faces and letters begin to blur.
const QUALITY: u8 = 78;

/// The editions of a picture, the narrowest first.
///
/// # Errors
///
/// When it cannot be shown.
pub(super) fn editions(format: Format, original: &[u8]) -> Result<Vec<Edition>, PictureError> {
    let mut picture = decode(format, original)?;
    let own = picture.width();
    let mut widths = WIDTHS.map(|width| width.min(own)).to_vec();
    widths.dedup();
    let mut editions = Vec::with_capacity(widths.len());
    // Each is made from the one above it, which has more pixels than it needs and far fewer than a photograph.
    for width in widths.into_iter().rev() {
        if width < picture.width() {
            let height = height(&picture, width);
            // A cubic filter is a polynomial, which every processor computes alike.
            picture = picture.resize_exact(width, height, FilterType::CatmullRom);
        }
        let bytes = encode(format, &picture)?;
        editions.push(Edition {
            width,
            height: picture.height(),
            bytes: bytes.len(),
            digest: Digest::of(&bytes),
            encoded: Some(Arc::from(bytes)),
        });
    }
    editions.reverse();
    Ok(editions)
}

/// The height of a picture once it has this width.
fn height(picture: &DynamicImage, width: u32) -> u32 {
    let (own, height) = (u64::from(picture.width()), u64::from(picture.height()));
    let height = (height * u64::from(width) + own / 2) / own;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

impl From<ImageError> for PictureError {
    fn from(error: ImageError) -> Self {
        Self::Broken(error.to_string())
    }
}

/// The pixels of a picture, upright and without transparency.
fn decode(format: Format, bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let cursor = Cursor::new(bytes);
    let picture = match format {
        Format::Jpeg if !has_end(bytes) => {
            let why = "its end is missing".to_owned();
            return Err(PictureError::Broken(why));
        }
        Format::Jpeg => pixels(JpegDecoder::new(cursor)?),
        Format::Png => {
            let decoder = PngDecoder::new(cursor)?;
            if decoder.is_apng()? {
                return Err(PictureError::Moving);
            }
            pixels(decoder)
        }
    };
    Ok(DynamicImage::ImageRgb8(on_white(&picture?)))
}

fn pixels(mut decoder: impl ImageDecoder) -> Result<DynamicImage, PictureError> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::Large(width, height));
    }
    // How a camera was held is a note of the file, which goes with all others.
    let orientation = decoder.orientation();
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation.unwrap_or(Orientation::NoTransforms));
    let (width, height) = (picture.width(), picture.height());
    if width < LEAST_WIDTH {
        return Err(PictureError::Small(width, height));
    }
    let ratio = f64::from(width) / f64::from(height);
    if !(RATIOS.0..=RATIOS.1).contains(&ratio) {
        return Err(PictureError::Shape(ratio));
    }
    Ok(picture)
}

/// A picture on white: dark lines on a transparent ground could not be seen in a dark window.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let alpha = u16::from(alpha);
        let mixed = [red, green, blue].map(|share| {
            let share = (u16::from(share) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(share).unwrap_or(u8::MAX)
        });
        Rgb(mixed)
    })
}

fn encode(format: Format, picture: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        Format::Jpeg => {
            picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
        }
        Format::Png => picture.write_with_encoder(PngEncoder::new_with_quality(
            &mut bytes,
            CompressionType::Best,
            PngFilter::Adaptive,
        ))?,
    }
    Ok(bytes)
}

/// Whether a JPEG has its end. The decoder shows one that was cut off with a grey rest.
///
/// What stands before the pixels is left out, since it may hold a small picture with an end of its own; what stands behind the
/// end, as some phones write it, has no meaning here.
fn has_end(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xda;
    const END: [u8; 2] = [0xff, 0xd9];
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, high, low, ..] = *rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        rest = rest.get(2 + length..).unwrap_or_default();
        if marker == START_OF_SCAN {
            return memchr::memmem::find(rest, &END).is_some();
        }
    }
    false
}
