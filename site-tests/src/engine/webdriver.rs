//! `WebKit`, controlled through the `WebDriver` of `WebKitGTK`, on a screen of its own.
//! <https://www.w3.org/TR/webdriver2/>

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::blocking::Client;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::Engine;
use super::display::Display;
use super::socket::text_at;
use crate::programs::Running;

/// Time limit for the driver to start.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The key of an element's id in an answer, as the standard fixes it.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A running `WebKit`.
pub struct WebKit {
    name: String,
    client: Client,
    session: String,
    _driver: Running,
    _display: Display,
    _home: TempDir,
}

impl WebKit {
    /// Starts the `WebKit` of Debian on a screen of this size in pixels, which its window fills.
    ///
    /// # Errors
    ///
    /// When a program is missing or does not start.
    pub fn launch(width: u32, height: u32) -> Result<Self> {
        let display = Display::start(width, height)?;
        let home = tempfile::tempdir()?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("DISPLAY", display.name())
            .env("HOME", home.path())
            .env("XDG_RUNTIME_DIR", home.path())
            // There is no graphics card, and no bus for assistive technology.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY");
        let driver = Running::start(command)?;
        let client = Client::builder().timeout(TIMEOUT).build()?;
        let server = format!("http://127.0.0.1:{port}/session");
        let browser = json!({ "webkitgtk:browserOptions": {
            "binary": mini_browser()?, "args": ["--automation", "--full-screen"],
        }});
        let wanted = json!({ "capabilities": { "alwaysMatch": browser } });
        let started = first_answer(&client, &server, &wanted)?;
        let id = text_at(&started, "/sessionId").context("no session")?;
        let version = text_at(&started, "/capabilities/browserVersion");
        Ok(Self {
            name: format!("WebKit {}", version.unwrap_or_default()),
            client,
            session: format!("{server}/{id}"),
            _driver: driver,
            _display: display,
            _home: home,
        })
    }

    fn call(&self, command: &str, params: &Value) -> Result<Value> {
        post(&self.client, &format!("{}/{command}", self.session), params)
            .with_context(|| format!("WebKit does not answer {command}"))
    }

    /// The path of the element for further calls.
    fn element(&self, selector: &str) -> Result<String> {
        let found = self.call(
            "element",
            &json!({ "using": "css selector", "value": selector }),
        )?;
        let id = found.get(ELEMENT).and_then(Value::as_str);
        Ok(format!("element/{}", id.context("an element has no id")?))
    }
}

/// The small browser that comes with the engine, in a folder that is called after its interface.
fn mini_browser() -> Result<PathBuf> {
    let libraries = Path::new("/usr/lib");
    for folder in std::fs::read_dir(libraries)? {
        for interface in ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"] {
            let program = folder.as_ref().map_or_else(
                |_| PathBuf::new(),
                |folder| folder.path().join(interface).join("MiniBrowser"),
            );
            if program.is_file() {
                return Ok(program);
            }
        }
    }
    bail!("MiniBrowser is missing: run `site-tests/run`")
}

/// Posts `params` until the driver listens.
fn first_answer(client: &Client, url: &str, params: &Value) -> Result<Value> {
    let start = Instant::now();
    loop {
        let answer = post(client, url, params);
        let is_refused = answer.as_ref().is_err_and(|why| {
            let why = why.downcast_ref::<reqwest::Error>();
            why.is_some_and(reqwest::Error::is_connect)
        });
        if !is_refused || start.elapsed() > TIMEOUT {
            return answer;
        }
        thread::sleep(Duration::from_millis(100));
    }
}

fn post(client: &Client, url: &str, params: &Value) -> Result<Value> {
    let answer = client.post(url).body(params.to_string()).send()?;
    let mut answer: Value = serde_json::from_str(&answer.text()?)?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    ensure!(value.get("error").is_none(), "{value}");
    Ok(value)
}

impl Engine for WebKit {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&mut self, url: &str) -> Result<()> {
        self.call("url", &json!({ "url": url }))?;
        Ok(())
    }

    fn evaluate(&mut self, expression: &str) -> Result<String> {
        let script = json!({ "script": format!("return {expression}"), "args": [] });
        let answer = self.call("execute/sync", &script)?;
        let text = answer.as_str().map(str::to_owned);
        text.with_context(|| format!("{expression} gives no text: {answer}"))
    }

    fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.call("window/rect", &size)?;
        Ok(())
    }

    fn click(&mut self, selector: &str) -> Result<()> {
        let engine: &mut dyn Engine = self;
        // The driver scrolls an element only just into view, where the bar may cover it.
        engine.middle(selector)?;
        let element = self.element(selector)?;
        self.call(&format!("{element}/click"), &json!({}))?;
        Ok(())
    }

    fn write(&mut self, selector: &str, text: &str) -> Result<()> {
        let element = self.element(selector)?;
        self.call(&format!("{element}/value"), &json!({ "text": text }))?;
        Ok(())
    }

    fn picture(&mut self) -> Result<Vec<u8>> {
        let answer = self.client.get(format!("{}/screenshot", self.session));
        let answer: Value = serde_json::from_str(&answer.send()?.text()?)?;
        let data = text_at(&answer, "/value").context("no picture was taken")?;
        Ok(STANDARD.decode(data)?)
    }

    fn print(&mut self) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
}

impl Drop for WebKit {
    fn drop(&mut self) {
        // The driver ends its browser only when it is asked to.
        self.client.delete(&self.session).send().ok();
    }
}
