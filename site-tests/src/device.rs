//! Emulated devices: window size, zoom, scripts, colour scheme and motion preference.

use anyhow::Result;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetScriptExecutionDisabledParams, SetTimezoneOverrideParams,
};

/// An emulated device.
#[derive(Debug, Clone, Copy)]
pub struct Device {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// Screen pixels per CSS pixel; 4 at a zoom of 400 %.
    pub scale: u32,
    /// Whether pages may run scripts.
    pub script: bool,
    /// The preferred colours.
    pub colors: ColorScheme,
    /// Whether the reader prefers reduced motion.
    pub reduced_motion: bool,
    /// The IANA name of the time zone; `None` for that of this machine.
    pub time_zone: Option<&'static str>,
}

/// A preference for colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorScheme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
    /// The colours of the operating system instead of those of the page (`forced-colors`).
    Forced,
}

impl Device {
    /// The narrowest supported phone, with light colours and scripts.
    pub const PHONE: Self = Self {
        width: 320,
        height: 640,
        scale: 1,
        script: true,
        colors: ColorScheme::Light,
        reduced_motion: false,
        time_zone: None,
    };
    /// A desktop computer with light colours and scripts.
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 800,
        ..Self::PHONE
    };
    /// A window of 1280 by 1024 pixels at a zoom of 400 %, which WCAG 1.4.10 requires to work.
    pub const ZOOMED: Self = Self {
        width: 320,
        height: 256,
        scale: 4,
        ..Self::PHONE
    };

    /// The same device without scripts.
    #[must_use]
    pub const fn without_script(self) -> Self {
        Self {
            script: false,
            ..self
        }
    }

    /// The same device in the time zone with this IANA name.
    #[must_use]
    pub const fn in_time_zone(self, name: &'static str) -> Self {
        Self {
            time_zone: Some(name),
            ..self
        }
    }

    /// The same device with dark colours.
    #[must_use]
    pub const fn with_dark_colors(self) -> Self {
        Self {
            colors: ColorScheme::Dark,
            ..self
        }
    }
}

/// Makes `page` emulate `device`. The permission to run scripts takes effect with the next loaded document.
pub(crate) async fn emulate(page: &Page, device: Device) -> Result<()> {
    page.execute(SetDeviceMetricsOverrideParams::new(
        device.width,
        device.height,
        f64::from(device.scale),
        false,
    ))
    .await?;
    page.execute(SetScriptExecutionDisabledParams::new(!device.script))
        .await?;
    if let Some(name) = device.time_zone {
        page.execute(SetTimezoneOverrideParams::new(name)).await?;
    }
    let feature = |name: &str, on: bool, yes: &str, no: &str| {
        MediaFeature::new(name, if on { yes } else { no })
    };
    page.execute(
        SetEmulatedMediaParams::builder()
            .features([
                feature(
                    "prefers-color-scheme",
                    device.colors == ColorScheme::Dark,
                    "dark",
                    "light",
                ),
                feature(
                    "forced-colors",
                    device.colors == ColorScheme::Forced,
                    "active",
                    "none",
                ),
                feature(
                    "prefers-reduced-motion",
                    device.reduced_motion,
                    "reduce",
                    "no-preference",
                ),
            ])
            .build(),
    )
    .await?;
    Ok(())
}
