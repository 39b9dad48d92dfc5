//! Old versions of Chromium, controlled through the `DevTools` protocol of their time.
//!
//! `chromiumoxide` controls today's Chromium only: it needs sessions in one connection, which came with version 77. This speaks to the
//! page directly, in the few calls that all versions know.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use walkdir::WalkDir;

use super::Engine;
use super::socket::{Socket, text_at};
use crate::programs::Running;

/// A running old Chromium.
pub struct OldChromium {
    name: String,
    page: Socket,
    _program: Running,
    _profile: TempDir,
}

impl OldChromium {
    /// Starts the Chromium that the environment variable `variable` names, without a window.
    ///
    /// # Errors
    ///
    /// When the variable is not set, or the program does not start.
    pub fn launch(variable: &str) -> Result<Self> {
        let program = std::env::var_os(variable)
            .with_context(|| format!("{variable} is not set: run `site-tests/run`"))?;
        Self::start(Path::new(&program))
    }

    fn start(program: &Path) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut command = Command::new(program);
        command
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .env("FONTCONFIG_FILE", fonts(profile.path())?);
        let mut program = Running::start(command)?;
        let port = program.wait_for(|line| {
            let rest = line.split("DevTools listening on ws://127.0.0.1:").nth(1)?;
            rest.split('/').next().map(str::to_owned)
        })?;
        let ask = |path: &str| -> Result<Value> {
            let answer = reqwest::blocking::get(format!("http://127.0.0.1:{port}{path}"))?;
            Ok(serde_json::from_str(&answer.text()?)?)
        };
        let version = ask("/json/version")?;
        let name = text_at(&version, "/Browser").unwrap_or_default();
        let pages = ask("/json/list")?;
        let page = text_at(&pages, "/0/webSocketDebuggerUrl").context("Chromium has no page")?;
        let mut page = Socket::connect(page)?;
        page.call("Page.enable", &json!({}))?;
        Ok(Self {
            name: name.replace("HeadlessChrome/", "Chromium "),
            page,
            _program: program,
            _profile: profile,
        })
    }
}

/// Settings with a few fonts, for Latin, Arabic and Devanagari letters. Old versions cannot read the list of fonts that Debian keeps,
/// and take minutes to open all of them before they show the first page.
fn fonts(folder: &Path) -> Result<PathBuf> {
    const WANTED: [&str; 5] = [
        "LiberationS",
        "NotoSans-",
        "NotoNastaliqUrdu-",
        "NotoNaskhArabic-",
        "NotoSansDevanagari-",
    ];
    let fonts = folder.join("fonts");
    fs::create_dir(&fonts)?;
    for found in WalkDir::new("/usr/share/fonts/truetype") {
        let found = found?;
        let name = found.file_name().to_string_lossy();
        let is_usual = ["Regular.ttf", "Bold.ttf"]
            .iter()
            .any(|end| name.ends_with(end));
        if is_usual && WANTED.iter().any(|start| name.starts_with(start)) {
            symlink(found.path(), fonts.join(&*name))?;
        }
    }
    let file = folder.join("fonts.conf");
    let text = format!(
        "<fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>",
        fonts.display(),
        folder.display()
    );
    fs::write(&file, text)?;
    Ok(file)
}

impl Engine for OldChromium {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&mut self, url: &str) -> Result<()> {
        // The same address may be opened twice, so the old document is marked.
        self.evaluate("(window.isOld = true) + ''").ok();
        let answer = self.page.call("Page.navigate", &json!({ "url": url }))?;
        ensure!(
            answer.get("errorText").is_none(),
            "{url} does not load: {answer}"
        );
        let engine: &mut dyn Engine = self;
        engine.wait_until("!window.isOld && document.readyState === 'complete'")?;
        Ok(())
    }

    fn evaluate(&mut self, expression: &str) -> Result<String> {
        let answer = self.page.call(
            "Runtime.evaluate",
            &json!({ "expression": expression, "returnByValue": true }),
        )?;
        let text = text_at(&answer, "/result/value");
        text.map(str::to_owned)
            .with_context(|| format!("{expression} gives no text: {answer}"))
    }

    fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.page
            .call("Emulation.setDeviceMetricsOverride", &size)?;
        Ok(())
    }

    fn click(&mut self, selector: &str) -> Result<()> {
        let engine: &mut dyn Engine = self;
        let (x, y) = engine.middle(selector)?;
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.page.call("Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
    }

    fn write(&mut self, selector: &str, text: &str) -> Result<()> {
        self.click(selector)?;
        for letter in text.chars() {
            let event = json!({ "type": "char", "text": letter.to_string() });
            self.page.call("Input.dispatchKeyEvent", &event)?;
        }
        Ok(())
    }

    fn picture(&mut self) -> Result<Vec<u8>> {
        let answer = self.page.call("Page.captureScreenshot", &json!({}))?;
        let data = text_at(&answer, "/data").context("no picture was taken")?;
        Ok(STANDARD.decode(data)?)
    }

    fn print(&mut self) -> Result<Option<Vec<u8>>> {
        let size = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
        let answer = self.page.call("Page.printToPDF", &size)?;
        let data = text_at(&answer, "/data").context("nothing was printed")?;
        Ok(Some(STANDARD.decode(data)?))
    }
}
