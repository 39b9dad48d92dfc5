//! What a logo may be, and why a picture cannot be one.

use std::ops::Range;

/// The most bytes of a picture.
pub(super) const MOST_BYTES: usize = 20_000;

/// The least height and the largest side of a PNG, in pixels.
pub(super) const PIXELS: (u32, u32) = (64, 2_048);

/// The least and the largest width of a picture as a share of its height.
pub(super) const RATIOS: (f64, f64) = (0.8, 4.0);

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LogoError {
    /// The name ends in neither `.svg` nor `.png`.
    #[error(
        "this is neither an SVG nor a PNG: its name ends in neither `.svg` nor `.png`, in small letters"
    )]
    Kind,
    /// The file is not XML, or its root is no `svg`.
    #[error("this is no picture: it is not SVG{}", because(.0))]
    NotSvg(String),
    /// The file is not PNG, or is cut off.
    #[error("this is no picture: it is not PNG{}", because(.0))]
    NotPng(String),
    /// It has more bytes than a logo may have.
    #[error("this picture has {} kB, and {} kB is the most: every reader loads it", .0.div_ceil(1000), MOST_BYTES / 1000)]
    Heavy(usize),
    /// An SVG that cannot be shown larger or smaller.
    #[error("this picture has no `viewBox`, so it cannot be shown at another size")]
    NoViewBox,
    /// Width and height do not fit.
    #[error("this picture is {0:.1} times as wide as high")]
    Shape(f64),
    /// A PNG with too few or too many pixels: width and height.
    #[error("this picture has {0} × {1} pixels")]
    Pixels(u32, u32),
    /// An element that runs, loads or moves something.
    #[error("this picture has a `{0}`, which runs, loads or moves something")]
    Active(String),
    /// An address outside the picture.
    #[error("this picture loads something from elsewhere: `{0}`")]
    Outside(String),
    /// A PNG that moves.
    #[error("this picture moves")]
    Moving,
}

fn because(why: &str) -> String {
    if why.is_empty() {
        String::new()
    } else {
        format!(" ({why})")
    }
}

impl LogoError {
    /// The way out, as an editor is told it.
    pub fn help(&self) -> String {
        match self {
            Self::Kind => "save the picture as SVG; or as PNG, some 128 pixels high".to_owned(),
            Self::NotSvg(_) | Self::NotPng(_) => {
                "open the file in a program for pictures, and save it again as SVG or PNG; another ending of its name does not change what it is".to_owned()
            }
            Self::Heavy(_) => "save an SVG as “plain” or “optimised”, without pictures inside; save a PNG with 128 pixels of height and few colours".to_owned(),
            Self::NoViewBox => {
                "save it again from a program for pictures, or write `viewBox=\"0 0 WIDTH HEIGHT\"` into its first element".to_owned()
            }
            Self::Shape(ratio) if *ratio < RATIOS.0 => {
                "it is shown beside the name, as high as a line: take a square or a wide one".to_owned()
            }
            Self::Shape(_) => format!("a phone has no room for it beside the name: {} times is the most; cut off the empty edges, or take the sign alone", RATIOS.1),
            Self::Pixels(..) => format!("it needs at least {} of height, so that it is sharp, and at most {} on either side; SVG is sharp at any size", PIXELS.0, PIXELS.1),
            Self::Active(_) | Self::Outside(_) => {
                "save it as “plain” SVG, with all text as outlines; what it shows must be in the file itself".to_owned()
            }
            Self::Moving => "save one picture of it".to_owned(),
        }
    }
}

/// An error with the bytes of the file that it is about, if it is about a part.
pub(crate) type Flaw = (LogoError, Option<Range<usize>>);
