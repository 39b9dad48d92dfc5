//! The styles for the logo and the colours that `site.toml` names.
//!
//! The built-in style sheet asks for each colour by a variable of its own, `--own-link`, and has the built-in colour in case
//! that nothing sets it. So colours of the system and of paper, which the sheet sets further down, stay as they are.

use std::fmt::Write as _;

use crate::content::config::Look;

/// The style sheet that the styles are added to.
pub(super) const SHEET: &str = "site.css";

/// A logo is as high as the emblem, and as wide as it is.
const LOGO: &str = ".brand img.logo,.door .brand img.logo{inline-size:auto}";

/// In dark windows a logo for light ones is on a ground of its own, since nobody knows whether its lines are dark.
const PLATE: &str = "@media screen and (prefers-color-scheme:dark){.brand img.logo{box-sizing:content-box;padding:.15rem;border-radius:.3rem;background:#f7f5ee}}";

/// The styles of a look; `None` if it is the built-in one.
pub(super) fn style_sheet(look: &Look) -> Option<String> {
    let colours = [
        ("link", look.links),
        ("link-dark", look.dark_links()),
        ("card", look.card),
        ("rule", look.rule()),
    ];
    let mut sheet = String::new();
    for (name, colour) in colours {
        if let Some(colour) = colour {
            // Writing to a `String` cannot fail.
            let _ = write!(sheet, "--own-{name}:{colour};");
        }
    }
    if !sheet.is_empty() {
        sheet = format!(":root{{{sheet}}}");
    }
    if look.logo.is_some() {
        sheet += LOGO;
        if look.logo_dark.is_none() {
            sheet += PLATE;
        }
    }
    Some(sheet).filter(|sheet| !sheet.is_empty())
}
