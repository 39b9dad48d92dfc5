//! Why a picture cannot be shown, and what to do then.

use super::format::Format;

/// The least width of a picture.
pub(super) const LEAST_WIDTH: u32 = 480;

/// The most pixels of a picture, which take 180 MB of memory; a message below says this number too.
pub(super) const MOST_PIXELS: u64 = 60_000_000;

/// The least and the largest width as a share of the height.
pub(super) const RATIOS: (f64, f64) = (0.5, 4.0);

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// Its bytes are those of no picture that we know.
    #[error("this is no picture: it is neither a JPEG nor a PNG")]
    NoPicture,
    /// It is a picture of another format, or a document.
    #[error("this is {0}, which many phones cannot show or which cannot be made smaller here")]
    Other(&'static str),
    /// Its name ends as that of the other format.
    #[error("this is a {}, and its name ends as if it were another picture", .0.name())]
    Misnamed(Format),
    /// It cannot be decoded, or its end is missing.
    #[error("this picture is damaged or cut off: {0}")]
    Broken(String),
    /// Too few pixels: width and height.
    #[error("this picture has {0} × {1} pixels, and {LEAST_WIDTH} is the least width")]
    Small(u32, u32),
    /// Too many pixels: width and height.
    #[error("this picture has {0} × {1} pixels, and 60 million are the most")]
    Large(u32, u32),
    /// Too narrow or too flat: width as a share of the height.
    #[error("this picture is {0:.1} times as wide as high")]
    Shape(f64),
    /// It moves.
    #[error("this picture moves")]
    Moving,
}

impl PictureError {
    /// The way out, as an editor is told it.
    pub fn help(&self) -> String {
        match self {
            Self::NoPicture | Self::Other(_) => {
                "open it in a program for pictures, and save it as JPEG if it is a photograph, else as PNG; another ending of its name does not change what it is".to_owned()
            }
            Self::Misnamed(format) => {
                format!("give it a name that ends in `.{}`, here and where it is named", format.extension())
            }
            Self::Broken(_) => {
                "copy the file again from where it comes from; if it looks right there, open it in a program for pictures and save it anew".to_owned()
            }
            Self::Small(..) => "take the picture as it was before it was made smaller: it would be blurred".to_owned(),
            Self::Large(..) => "make it smaller in a program for pictures: 2,000 pixels of width are enough".to_owned(),
            Self::Shape(ratio) if *ratio < RATIOS.0 => {
                "cut off the upper or the lower part: on a phone it would be longer than the screen".to_owned()
            }
            Self::Shape(_) => "cut off parts of both sides: on a phone nothing could be seen on it".to_owned(),
            Self::Moving => "save one picture of it: what moves disturbs people who read".to_owned(),
        }
    }
}
