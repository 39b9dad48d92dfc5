//! Pictures as people have them, made here pixel by pixel.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgba, RgbaImage};

use super::*;

/// A picture whose upper half is red and whose lower half is blue and transparent.
fn halves(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |_, y| {
        if y < height / 2 {
            Rgba([200, 0, 0, 255])
        } else {
            Rgba([0, 0, 200, 0])
        }
    })
}

/// Notes of a camera: the place N 59° 54′ E 10° 45′, and how the camera was held, as the TIFF structure of Exif has them.
fn notes(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    // Two fields: the orientation, and where the table of the place is.
    tiff.extend(b"\0\x02\x01\x12\0\x03\0\0\0\x01\0");
    tiff.extend([orientation, 0, 0]);
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    // The place: `N`, and degrees, minutes and seconds.
    tiff.extend(b"\0\x02\0\x01\0\x02\0\0\0\x02N\0\0\0");
    tiff.extend(b"\0\x02\0\x05\0\0\0\x03\0\0\0\x44\0\0\0\0");
    tiff.extend(b"\0\0\0\x3b\0\0\0\x01\0\0\0\x36\0\0\0\x01\0\0\0\x2a\0\0\0\x01");
    tiff.extend(b"GPS-OSLO-PIER");
    tiff
}

fn jpeg(width: u32, height: u32, orientation: u8) -> Arc<[u8]> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(notes(orientation)).unwrap();
    let picture = DynamicImage::ImageRgba8(halves(width, height)).to_rgb8();
    picture.write_with_encoder(encoder).unwrap();
    bytes.into()
}

fn png(width: u32, height: u32) -> Arc<[u8]> {
    let mut bytes = Vec::new();
    let picture = halves(width, height);
    picture
        .write_with_encoder(PngEncoder::new(&mut bytes))
        .unwrap();
    bytes.into()
}

fn read(name: &str, bytes: &Arc<[u8]>) -> Result<Picture, PictureError> {
    Picture::read(&format!("{FOLDER}{name}").into(), bytes)
}

/// Width, height and pixels of an edition.
fn decoded(picture: &Picture, at: usize) -> image::RgbImage {
    let format = match picture.format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
    };
    let bytes = picture.encoded(at).unwrap();
    image::load_from_memory_with_format(&bytes, format)
        .unwrap()
        .to_rgb8()
}

fn sizes(picture: &Picture) -> Vec<(u32, u32)> {
    let sizes = picture
        .editions
        .iter()
        .map(|edition| (edition.width, edition.height));
    sizes.collect()
}

#[test]
fn a_picture_has_an_edition_for_each_width_and_none_that_is_wider_than_itself() {
    for (width, expected) in [
        (480, vec![(480, 240)]),
        (700, vec![(480, 240), (700, 350)]),
        (2000, vec![(480, 240), (960, 480), (1600, 800)]),
    ] {
        let picture = read("a.jpg", &jpeg(width, width / 2, 1)).unwrap();
        assert_eq!(sizes(&picture), expected);
        for (at, size) in expected.into_iter().enumerate() {
            assert_eq!(decoded(&picture, at).dimensions(), size);
            let edition = &picture.editions[at];
            assert_eq!(edition.bytes, picture.encoded(at).unwrap().len());
        }
        assert!(picture.shown().iter().all(|edition| edition.width <= 960));
    }
}

#[test]
fn nothing_that_a_camera_noted_is_left() {
    let original = jpeg(600, 600, 1);
    let has = |bytes: &[u8], what: &[u8]| memchr::memmem::find(bytes, what).is_some();
    assert!(has(&original, b"Exif") && has(&original, b"GPS-OSLO-PIER"));
    let picture = read("a.jpg", &original).unwrap();
    for at in 0..picture.editions.len() {
        let bytes = picture.encoded(at).unwrap();
        for note in [&b"Exif"[..], b"GPS", b"OSLO", b"ICC_PROFILE", b"http"] {
            assert!(!has(&bytes, note), "{}", String::from_utf8_lossy(note));
        }
    }
}

#[test]
fn a_picture_that_the_camera_noted_as_turned_is_turned() {
    // 6: the camera was turned to the left, so the upper side of the scene is on the left of the pixels.
    let upright = read("a.jpg", &jpeg(1000, 800, 6)).unwrap();
    assert_eq!(sizes(&upright), [(480, 600), (800, 1000)]);
    let pixels = decoded(&upright, 0);
    let is_red = |x, y| pixels.get_pixel(x, y).0[0] > 150 && pixels.get_pixel(x, y).0[2] < 100;
    assert!(is_red(470, 300) && !is_red(10, 300));
}

#[test]
fn what_is_transparent_becomes_white() {
    let picture = read("a.png", &png(500, 500)).unwrap();
    let pixels = decoded(&picture, 0);
    assert_eq!(pixels.get_pixel(10, 10).0, [200, 0, 0]);
    assert_eq!(pixels.get_pixel(10, 470).0, [255, 255, 255]);
}

#[test]
fn the_same_file_gives_the_same_bytes_and_its_name_is_not_published() {
    let original = jpeg(1000, 700, 1);
    let first = read("maria-in-oslo.jpg", &original).unwrap();
    let again = read("b.jpeg", &original).unwrap();
    let known = Picture::known(&first.path, &original, without_bytes(&first)).unwrap();
    for at in 0..2 {
        let edition = &first.editions[at];
        assert_eq!(first.encoded(at), again.encoded(at));
        assert_eq!(first.encoded(at), known.encoded(at));
        let path = first.published(edition);
        assert_eq!(path, again.published(&again.editions[at]));
        assert!(!path.contains("maria"), "{path}");
        let parts: Vec<_> = path.split('.').map(str::len).collect();
        assert_eq!(parts[1..], [12, 3], "{path}");
    }
}

/// The editions as a cache has them, without their files.
fn without_bytes(picture: &Picture) -> Vec<Edition> {
    let stored = postcard::to_stdvec(&picture.editions).unwrap();
    postcard::from_bytes(&stored).unwrap()
}

#[test]
fn what_is_no_picture_is_refused_with_what_it_is() {
    let whole = jpeg(600, 600, 1);
    let cut: Arc<[u8]> = whole.get(..whole.len() / 2).unwrap().into();
    let refused = |name: &str, bytes: &Arc<[u8]>| read(name, bytes).unwrap_err();
    for (name, bytes) in [
        ("a.jpg", &cut),
        ("a.png", &png(500, 500).get(..60).unwrap().into()),
    ] {
        assert!(
            matches!(refused(name, bytes), PictureError::Broken(_)),
            "{name}"
        );
    }
    for (bytes, expected) in [
        (&b"hello"[..], PictureError::NoPicture),
        (b"", PictureError::NoPicture),
        (b"RIFF\x10\0\0\0WEBPVP8 ", PictureError::Other("a WebP")),
        (b"\0\0\0\x18ftypheic", PictureError::Other("a HEIC")),
        (b"%PDF-1.7", PictureError::Other("a PDF")),
        (
            b"<?xml version=\"1.0\"?><svg/>",
            PictureError::Other("an SVG"),
        ),
    ] {
        assert_eq!(refused("a.jpg", &bytes.into()), expected);
    }
    assert_eq!(
        refused("a.png", &whole),
        PictureError::Misnamed(Format::Jpeg)
    );
    assert_eq!(
        refused("a.jpg", &png(500, 500)),
        PictureError::Misnamed(Format::Png)
    );
}

#[test]
fn what_fits_no_phone_is_refused() {
    let refused = |bytes: &Arc<[u8]>| read("a.jpg", bytes).unwrap_err();
    assert_eq!(refused(&jpeg(479, 479, 1)), PictureError::Small(479, 479));
    assert_eq!(
        refused(&jpeg(500, 1001, 1)),
        PictureError::Shape(500.0 / 1001.0)
    );
    assert_eq!(refused(&jpeg(2000, 400, 1)), PictureError::Shape(5.0));
}

#[test]
fn a_picture_of_too_many_pixels_is_refused_before_it_takes_memory() {
    // The head of a PNG that says it is 50,000 pixels wide and high.
    let mut bytes = png(500, 500).to_vec();
    bytes.splice(16..24, [0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    let sum = crc32(bytes.get(12..29).unwrap());
    bytes.splice(29..33, sum.to_be_bytes());
    assert_eq!(
        read("a.png", &bytes.into()).unwrap_err(),
        PictureError::Large(50_000, 50_000)
    );
}

/// The sum with which a chunk of a PNG ends (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}
