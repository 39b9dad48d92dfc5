//! What a file is, by its first bytes, whatever its name says.

use std::ffi::OsStr;
use std::path::Path;

use super::error::PictureError;
use super::format::Format;

/// Formats that people have and browsers or readers do not, each with bytes that it has at a position.
const OTHERS: [(&str, usize, &[u8]); 9] = [
    ("a WebP", 8, b"WEBP"),
    ("a HEIC", 4, b"ftyphei"),
    ("a HEIC", 4, b"ftypmif1"),
    ("an AVIF", 4, b"ftypavif"),
    ("a GIF", 0, b"GIF8"),
    ("a TIFF", 0, b"II*\0"),
    ("a TIFF", 0, b"MM\0*"),
    ("a PDF", 0, b"%PDF"),
    ("a BMP", 0, b"BM"),
];

/// The format of a file, if its name and its bytes agree.
pub(super) fn recognised(path: &str, bytes: &[u8]) -> Result<Format, PictureError> {
    let extension = Path::new(path).extension().and_then(OsStr::to_str);
    let named = match extension {
        Some("png") => Format::Png,
        _ => Format::Jpeg,
    };
    let found = if bytes.starts_with(b"\xff\xd8\xff") {
        Format::Jpeg
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Format::Png
    } else {
        let is_at = |at: usize, signature: &[u8]| {
            bytes
                .get(at..)
                .is_some_and(|rest| rest.starts_with(signature))
        };
        let mut others = OTHERS.iter();
        let other = others.find(|(_, at, signature)| is_at(*at, signature));
        return Err(match other {
            Some((other, ..)) => PictureError::Other(other),
            None if is_svg(bytes) => PictureError::Other("an SVG"),
            None => PictureError::NoPicture,
        });
    };
    if found == named {
        Ok(found)
    } else {
        Err(PictureError::Misnamed(found))
    }
}

/// Whether a file begins as an SVG does.
fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    memchr::memmem::find(head, b"<svg").is_some()
}
