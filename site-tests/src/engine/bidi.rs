//! Firefox, controlled through `WebDriver BiDi`, which it speaks itself: Debian has no `geckodriver`.
//! <https://w3c.github.io/webdriver-bidi/>

use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::Engine;
use super::socket::{Socket, text_at};
use crate::programs::Running;

/// A running Firefox.
pub struct Firefox {
    name: String,
    session: Socket,
    context: String,
    _program: Running,
    _home: TempDir,
}

impl Firefox {
    /// Starts the Firefox of Debian without a window, in a home folder of its own.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn launch() -> Result<Self> {
        let home = tempfile::tempdir()?;
        let profile = home.path().join("profile");
        std::fs::create_dir(&profile)?;
        let mut command = Command::new("firefox-esr");
        command
            .args(["--headless", "--no-remote", "--remote-debugging-port", "0"])
            .arg("--profile")
            .arg(&profile)
            .env("HOME", home.path())
            .env_remove("DISPLAY");
        let mut program = Running::start(command)?;
        let address = program.wait_for(|line| {
            let start = line.find("ws://127.0.0.1:")?;
            line.get(start..).map(|url| url.trim().to_owned())
        })?;
        let mut session = Socket::connect(&format!("{address}/session"))?;
        let started = session.call("session.new", &json!({ "capabilities": {} }))?;
        let version = text_at(&started, "/capabilities/browserVersion");
        let name = format!("Firefox {}", version.unwrap_or_default());
        let tree = session.call("browsingContext.getTree", &json!({}))?;
        let context = text_at(&tree, "/contexts/0/context")
            .context("Firefox has no page")?
            .to_owned();
        Ok(Self {
            name,
            session,
            context,
            _program: program,
            _home: home,
        })
    }

    /// Calls `method` for the page, with more parameters.
    fn call(&mut self, method: &str, mut params: Value) -> Result<Value> {
        if let Some(params) = params.as_object_mut() {
            params.insert("context".to_owned(), self.context.clone().into());
        }
        self.session.call(method, &params)
    }

    /// Waits until the page is painted twice. A click hits what was painted last, and what is typed scrolls into view a little later.
    fn settle(&mut self) -> Result<()> {
        let twice = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))";
        let params = json!({
            "expression": twice, "awaitPromise": true, "target": { "context": self.context }
        });
        self.session.call("script.evaluate", &params)?;
        Ok(())
    }

    fn perform(&mut self, source: &Value) -> Result<()> {
        self.call("input.performActions", json!({ "actions": [source] }))?;
        Ok(())
    }
}

impl Engine for Firefox {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&mut self, url: &str) -> Result<()> {
        self.call(
            "browsingContext.navigate",
            json!({ "url": url, "wait": "complete" }),
        )?;
        Ok(())
    }

    fn evaluate(&mut self, expression: &str) -> Result<String> {
        let params = json!({
            "expression": expression, "awaitPromise": false, "target": { "context": self.context }
        });
        let answer = self.session.call("script.evaluate", &params)?;
        ensure!(
            text_at(&answer, "/type") == Some("success"),
            "{expression} throws: {}",
            text_at(&answer, "/exceptionDetails/text").unwrap_or_default()
        );
        let text = text_at(&answer, "/result/value");
        text.map(str::to_owned)
            .with_context(|| format!("{expression} gives no text: {answer}"))
    }

    fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "viewport": { "width": width, "height": height } });
        self.call("browsingContext.setViewport", size)?;
        Ok(())
    }

    fn click(&mut self, selector: &str) -> Result<()> {
        let engine: &mut dyn Engine = self;
        engine.middle(selector)?;
        let locator = json!({ "locator": { "type": "css", "value": selector }});
        let found = self.call("browsingContext.locateNodes", locator)?;
        let element = text_at(&found, "/nodes/0/sharedId");
        let middle = json!({ "type": "element", "element": { "sharedId": element } });
        self.settle()?;
        self.perform(&json!({ "type": "pointer", "id": "mouse", "actions": [
            { "type": "pointerMove", "x": 0, "y": 0, "origin": middle },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]}))
    }

    fn write(&mut self, selector: &str, text: &str) -> Result<()> {
        self.click(selector)?;
        let engine: &mut dyn Engine = self;
        let quoted = Value::from(selector);
        let has_focus: bool = engine.value(&format!("document.activeElement.matches({quoted})"))?;
        ensure!(
            has_focus,
            "a click on {selector} does not give it the focus"
        );
        let keys: Vec<Value> = text
            .chars()
            .flat_map(|letter| ["keyDown", "keyUp"].map(|kind| (kind, letter.to_string())))
            .map(|(kind, letter)| json!({ "type": kind, "value": letter }))
            .collect();
        self.perform(&json!({ "type": "key", "id": "keyboard", "actions": keys }))?;
        self.settle()
    }

    fn picture(&mut self) -> Result<Vec<u8>> {
        let answer = self.call("browsingContext.captureScreenshot", json!({}))?;
        let data = text_at(&answer, "/data").context("no picture was taken")?;
        Ok(STANDARD.decode(data)?)
    }

    fn print(&mut self) -> Result<Option<Vec<u8>>> {
        let page = json!({ "page": { "width": 21.0, "height": 29.7 } });
        let answer = self.call("browsingContext.print", page)?;
        let data = text_at(&answer, "/data").context("nothing was printed")?;
        Ok(Some(STANDARD.decode(data)?))
    }
}
