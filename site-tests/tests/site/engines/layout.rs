//! The layout on a phone, measured in the page itself. `layout.js` beside this file has the measures.

use anyhow::Result;
use site_tests::engine::Engine;

const SCRIPT: &str = include_str!("layout.js");

/// Heights and widths of windows, in CSS pixels.
const WINDOWS: [(u32, u32); 2] = [(320, 640), (390, 740)];

/// A number or a code must be at least this large, in CSS pixels.
const LARGE: f64 = 30.0;

/// The faults that an expression gives, which may call the functions of `layout.js`.
fn measure(engine: &mut dyn Engine, expression: &str) -> Result<Vec<String>> {
    engine.value(&format!(
        "(function () {{ {SCRIPT}\nreturn {expression}; }})()"
    ))
}

/// Faults of the home page, a page with a number, a page with steps, and the form, where `url` gives the address of a path.
pub(super) fn faults(engine: &mut dyn Engine, url: impl Fn(&str) -> String) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for (width, height) in WINDOWS {
        engine.resize(width, height)?;
        // The window of WebKit cannot be as narrow as that of a small phone.
        let width: u32 = engine.value("innerWidth")?;
        for tag in ["en", "ur"] {
            for page in ["", "numbers/no/", "calling/", "write/"] {
                let path = format!("/{tag}/{page}");
                engine.open(&url(&path))?;
                let steps = if page == "calling/" { "steps()" } else { "[]" };
                let mut found = measure(
                    engine,
                    &format!("sides().concat(barFaults(), gaps(), lamps(), {steps})"),
                )?;
                if page == "numbers/no/" {
                    found.extend(small(engine, ".night .tel bdi")?);
                }
                engine.click(".langs summary")?;
                found.extend(measure(engine, "menu()")?);
                faults.extend(
                    found
                        .iter()
                        .map(|fault| format!("{path} at {width} px: {fault}")),
                );
            }
        }
    }
    Ok(faults)
}

/// A fault if the letters of the first element that matches `selector` are not large.
pub(super) fn small(engine: &mut dyn Engine, selector: &str) -> Result<Option<String>> {
    let size: f64 = engine.value(&format!(
        "parseFloat(getComputedStyle(document.querySelector('{selector}')).fontSize)"
    ))?;
    Ok((size < LARGE).then(|| format!("{selector} is only {size} px large")))
}
