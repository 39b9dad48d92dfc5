//! Browsers that the people who made this site do not use every day: old versions of Chromium, Firefox, `WebKit`, and text browsers.
//!
//! In: the address of a page. Out: an [`Engine`], which tests read, click and type into. Each engine speaks its own protocol, and
//! tests see one door, so that one list of checks runs in all of them. [`text`] are the browsers without a screen, which only print
//! a page or are driven by keys. [`display`] is a screen for browsers that need one. Only loopback addresses are opened.

pub mod bidi;
pub mod cdp;
pub mod display;
mod socket;
pub mod text;
pub mod webdriver;

use std::io::Write as _;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tempfile::NamedTempFile;

/// Time limit for something in a page to become true.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(30);

/// One running browser with one open page. It ends when this is dropped.
pub trait Engine {
    /// The name and version by which faults call it.
    fn name(&self) -> &str;

    /// Opens `url` and waits until the page has loaded.
    ///
    /// # Errors
    ///
    /// When the page does not load.
    fn open(&mut self, url: &str) -> Result<()>;

    /// The text that a JavaScript expression gives.
    ///
    /// # Errors
    ///
    /// When the expression throws, or gives no text.
    fn evaluate(&mut self, expression: &str) -> Result<String>;

    /// Makes the part of the window that shows the page `width` CSS pixels wide and `height` high.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    fn resize(&mut self, width: u32, height: u32) -> Result<()>;

    /// Clicks the middle of the first element that matches `selector`, as a person does.
    ///
    /// # Errors
    ///
    /// When no element matches.
    fn click(&mut self, selector: &str) -> Result<()>;

    /// Types `text` into the first element that matches `selector`, key by key.
    ///
    /// # Errors
    ///
    /// When no element matches.
    fn write(&mut self, selector: &str, text: &str) -> Result<()>;

    /// What the window shows now, as PNG.
    ///
    /// # Errors
    ///
    /// When the browser takes no picture.
    fn picture(&mut self) -> Result<Vec<u8>>;

    /// The printed page as PDF; `None` if this browser cannot be asked for it.
    ///
    /// # Errors
    ///
    /// When printing fails.
    fn print(&mut self) -> Result<Option<Vec<u8>>>;
}

impl dyn Engine + '_ {
    /// The value of a JavaScript expression.
    ///
    /// # Errors
    ///
    /// When the expression throws, or its value is not of type `T`.
    pub fn value<T: serde::de::DeserializeOwned>(&mut self, expression: &str) -> Result<T> {
        // An old engine knows no `?.`, no `??` and no `flatMap`; expressions must do without.
        let text = self.evaluate(&format!("JSON.stringify({expression})"))?;
        serde_json::from_str(&text)
            .with_context(|| format!("the value of {expression} is another: {text}"))
    }

    /// Waits until a JavaScript expression is true, and returns how long that took.
    ///
    /// # Errors
    ///
    /// When it does not become true within half a minute.
    pub fn wait_until(&mut self, expression: &str) -> Result<Duration> {
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
            // The call fails while the browser replaces one document by another; that means "not yet".
            if self
                .value::<bool>(&format!("!!({expression})"))
                .unwrap_or(false)
            {
                return Ok(start.elapsed());
            }
            thread::sleep(PAUSE);
        }
        bail!("this never became true: {expression}")
    }

    /// The visible text of the first element that matches `selector`.
    ///
    /// # Errors
    ///
    /// When no element matches.
    pub fn text(&mut self, selector: &str) -> Result<String> {
        let quoted = Value::from(selector);
        self.value(&format!("document.querySelector({quoted}).innerText"))
            .with_context(|| format!("no element on the page matches {selector}"))
    }

    /// The middle of the first element that matches `selector`, in CSS pixels of the window, after scrolling to it.
    fn middle(&mut self, selector: &str) -> Result<(f64, f64)> {
        let quoted = Value::from(selector);
        self.value(&format!(
            "(function () {{
                var element = document.querySelector({quoted});
                element.scrollIntoView({{ block: 'center' }});
                var box = element.getClientRects()[0];
                return [box.left + box.width / 2, box.top + box.height / 2];
            }})()"
        ))
        .with_context(|| format!("no visible element on the page matches {selector}"))
    }
}

/// The number of pages of a PDF.
///
/// # Errors
///
/// When `pdfinfo` is missing or cannot read it.
pub fn pages_of(pdf: &[u8]) -> Result<usize> {
    let mut file = NamedTempFile::new()?;
    file.write_all(pdf)?;
    let output = Command::new("pdfinfo")
        .arg(file.path())
        .output()
        .context("pdfinfo does not start: run `site-tests/run`")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut lines = text.lines().filter_map(|line| line.strip_prefix("Pages:"));
    let pages = lines.next().context("pdfinfo names no pages")?;
    Ok(pages.trim().parse()?)
}
