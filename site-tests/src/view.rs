//! How a page is looked at: the window, the colours and the wishes of the reader's device.

use anyhow::Result;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetScriptExecutionDisabledParams,
};

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// Pixels of the screen for one CSS pixel: 4 where somebody has zoomed to 400 %.
    pub scale: u32,
    /// Whether pages may run script.
    pub script: bool,
    /// The colours that the reader asked for.
    pub colors: Colors,
    /// Whether the reader asked for less motion.
    pub reduced_motion: bool,
}

/// What a reader's device says of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The reader's own, in place of the page's.
    Forced,
}

impl View {
    /// The narrowest phone we promise to serve, by day, with script.
    pub const PHONE: Self = Self {
        width: 320,
        height: 640,
        scale: 1,
        script: true,
        colors: Colors::Light,
        reduced_motion: false,
    };
    /// A desk, by day, with script.
    pub const DESK: Self = Self {
        width: 1280,
        height: 800,
        ..Self::PHONE
    };
    /// A window of 1280 by 1024 pixels at 400 %, as WCAG 1.4.10 asks.
    pub const ZOOMED: Self = Self {
        width: 320,
        height: 256,
        scale: 4,
        ..Self::PHONE
    };

    /// The same view without script.
    #[must_use]
    pub const fn without_script(self) -> Self {
        Self {
            script: false,
            ..self
        }
    }

    /// The same view at night.
    #[must_use]
    pub const fn in_the_dark(self) -> Self {
        Self {
            colors: Colors::Dark,
            ..self
        }
    }
}

/// Makes a tab look at pages in this way from now on; whether they may run script counts from the next page on.
pub(crate) async fn emulate(page: &Page, view: View) -> Result<()> {
    page.execute(SetDeviceMetricsOverrideParams::new(
        view.width,
        view.height,
        f64::from(view.scale),
        false,
    ))
    .await?;
    page.execute(SetScriptExecutionDisabledParams::new(!view.script))
        .await?;
    let feature = |name: &str, on: bool, yes: &str, no: &str| {
        MediaFeature::new(name, if on { yes } else { no })
    };
    page.execute(
        SetEmulatedMediaParams::builder()
            .features([
                feature(
                    "prefers-color-scheme",
                    view.colors == Colors::Dark,
                    "dark",
                    "light",
                ),
                feature(
                    "forced-colors",
                    view.colors == Colors::Forced,
                    "active",
                    "none",
                ),
                feature(
                    "prefers-reduced-motion",
                    view.reduced_motion,
                    "reduce",
                    "no-preference",
                ),
            ])
            .build(),
    )
    .await?;
    Ok(())
}
