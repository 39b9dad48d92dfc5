//! The one door to a real browser: Chromium, driven through its own protocol.
//!
//! In: an address and a [`View`] (width, colour scheme, script on or off, …). Out: a [`Visit`], which can be read, clicked and
//! typed into, and which remembers every request and every complaint of the console. The browser knows no host but
//! 127.0.0.1: nothing that a page asks of another one leaves the machine, and the attempt is in the record.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use chromiumoxide::browser::{Browser as Chromium, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::dom::ScrollIntoViewIfNeededParams;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::EventRequestWillBeSent;
use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, GetFrameTreeParams, GetNavigationHistoryParams,
};
use chromiumoxide::cdp::js_protocol::runtime::{
    EvaluateParams, EventConsoleApiCalled, EventExceptionThrown,
};
use chromiumoxide::page::ScreenshotParams;
use chromiumoxide::{Element, Page};
use futures_util::StreamExt;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

/// How long anything in the browser may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
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

/// A running Chromium with an empty profile of its own. It ends when this is dropped.
pub struct Browser {
    chromium: Chromium,
    runtime: Runtime,
    _profile: TempDir,
}

/// What a page asked for and complained of since it was opened.
#[derive(Debug, Default)]
struct Record {
    requests: Vec<String>,
    complaints: Vec<String>,
}

/// One page in one tab.
pub struct Visit<'browser> {
    browser: &'browser Browser,
    page: Page,
    record: Arc<Mutex<Record>>,
}

/// A violation of an accessibility rule.
#[derive(Debug)]
pub struct Violation(String);

impl std::fmt::Display for Violation {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl Browser {
    /// Starts the Chromium that `CHROMIUM` names, else `/usr/bin/chromium`.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn launch() -> Result<Self> {
        let executable = std::env::var_os("CHROMIUM")
            .map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from);
        let profile = tempfile::tempdir()?;
        let config = BrowserConfig::builder()
            .chrome_executable(&executable)
            .user_data_dir(profile.path())
            .new_headless_mode()
            // Tests run as root in a container, where Chromium's sandbox cannot start; the only pages it opens are ours.
            .no_sandbox()
            .viewport(None)
            .args(["disable-gpu", "disable-quic", "disable-component-update"])
            .arg(("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"))
            .request_timeout(PATIENCE)
            .launch_timeout(PATIENCE)
            .build()
            .map_err(|why| anyhow!("{why}"))?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let chromium = runtime.block_on(async {
            let (chromium, mut handler) = Chromium::launch(config).await.with_context(|| {
                format!(
                    "{} does not start; site-tests/run installs it",
                    executable.display()
                )
            })?;
            tokio::spawn(async move { while handler.next().await.is_some() {} });
            anyhow::Ok(chromium)
        })?;
        Ok(Self {
            chromium,
            runtime,
            _profile: profile,
        })
    }

    /// Opens `url` in a new tab and waits until it has loaded.
    ///
    /// # Errors
    ///
    /// When the page does not load.
    pub fn visit(&self, url: &str, view: View) -> Result<Visit<'_>> {
        self.wait(async {
            let page = self.chromium.new_page("about:blank").await?;
            let record = Arc::default();
            listen(&page, &record).await?;
            emulate(&page, view).await?;
            page.goto(url)
                .await
                .with_context(|| format!("{url} does not load"))?;
            Ok(Visit {
                browser: self,
                page,
                record,
            })
        })
    }
}

impl Browser {
    /// Waits for an answer of the browser, but not for ever.
    fn wait<T>(&self, answer: impl Future<Output = Result<T>>) -> Result<T> {
        self.runtime.block_on(async {
            tokio::time::timeout(PATIENCE, answer)
                .await
                .context("the browser does not answer")?
        })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let Self {
            chromium, runtime, ..
        } = self;
        runtime.block_on(async {
            let ended = async {
                chromium.close().await.ok();
                chromium.wait().await.ok();
            };
            if tokio::time::timeout(Duration::from_secs(5), ended)
                .await
                .is_err()
            {
                chromium.kill().await;
            }
        });
    }
}

async fn listen(page: &Page, record: &Arc<Mutex<Record>>) -> Result<()> {
    page.enable_log().await?;
    let mut requests = page.event_listener::<EventRequestWillBeSent>().await?;
    let mut entries = page.event_listener::<EventEntryAdded>().await?;
    let mut calls = page.event_listener::<EventConsoleApiCalled>().await?;
    let mut exceptions = page.event_listener::<EventExceptionThrown>().await?;
    let record = Arc::clone(record);
    tokio::spawn(async move {
        loop {
            let (request, complaint) = tokio::select! {
                Some(event) = requests.next() => (Some(event.request.url.clone()), None),
                Some(event) = entries.next() => {
                    let entry = &event.entry;
                    let serious = matches!(entry.level, LogEntryLevel::Warning | LogEntryLevel::Error);
                    (None, serious.then(|| format!("{} {}", entry.text, entry.url.as_deref().unwrap_or_default())))
                }
                Some(event) = calls.next() => (None, Some(format!("console: {:?}", event.args))),
                Some(event) = exceptions.next() => (None, Some(format!("exception: {}", event.exception_details.text))),
                else => break,
            };
            let mut record = record.lock().unwrap_or_else(PoisonError::into_inner);
            record.requests.extend(request);
            record.complaints.extend(complaint);
        }
    });
    Ok(())
}

async fn loader(page: &Page) -> Result<String> {
    let tree = page
        .execute(GetFrameTreeParams::default())
        .await?
        .result
        .frame_tree;
    Ok(tree.frame.loader_id.inner().clone())
}

async fn emulate(page: &Page, view: View) -> Result<()> {
    page.execute(SetDeviceMetricsOverrideParams::new(
        view.width,
        view.height,
        1.0,
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

impl Visit<'_> {
    /// The address that the tab now shows.
    ///
    /// # Errors
    ///
    /// When the browser does not say.
    pub fn url(&self) -> Result<String> {
        Ok(self.history()?.pop().unwrap_or_default())
    }

    /// The addresses in the history of this tab up to where it is now, without the blank page it began with.
    ///
    /// # Errors
    ///
    /// When the browser does not say.
    pub fn history(&self) -> Result<Vec<String>> {
        self.browser.wait(async {
            let history = self
                .page
                .execute(GetNavigationHistoryParams::default())
                .await?
                .result;
            let now = usize::try_from(history.current_index)?;
            Ok(history
                .entries
                .into_iter()
                .take(now + 1)
                .map(|entry| entry.url)
                .filter(|url| url != "about:blank")
                .collect())
        })
    }

    /// The value of an expression of JavaScript, run by the tests and not by the page: it works where pages may run none.
    ///
    /// # Errors
    ///
    /// When the expression throws, or its value is not of type `T`.
    pub fn value<T: serde::de::DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let question = EvaluateParams::builder()
            .expression(expression)
            .await_promise(true)
            .return_by_value(true)
            .build()
            .map_err(|why| anyhow!("{why}"))?;
        let answer = self
            .browser
            .wait(async { Ok(self.page.evaluate_expression(question).await?) })?;
        answer
            .into_value()
            .with_context(|| format!("{expression} has another type"))
    }

    /// The text that can be read in the first element that `selector` finds.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn text(&self, selector: &str) -> Result<String> {
        let selector = serde_json::to_string(selector)?;
        self.value::<Option<String>>(&format!(
            "document.querySelector({selector})?.innerText ?? null"
        ))?
        .with_context(|| format!("nothing on the page is {selector}"))
    }

    /// Clicks on the middle of the first element that `selector` finds.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be seen.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.browser.wait(async {
            let element = self.find(selector).await?;
            // `Element::click` scrolls with a script that never ends where pages may run none.
            let scroll = ScrollIntoViewIfNeededParams::builder()
                .backend_node_id(element.backend_node_id)
                .build();
            self.page.execute(scroll).await?;
            let point = element
                .clickable_point()
                .await
                .with_context(|| format!("{selector} cannot be seen"))?;
            self.page.click(point).await?;
            Ok(())
        })
    }

    /// Clicks and waits until the page that this leads to has loaded.
    ///
    /// # Errors
    ///
    /// When nothing loads.
    pub fn follow(&self, selector: &str) -> Result<()> {
        let before = self.document()?;
        self.click(selector)?;
        self.browser
            .wait(async {
                let loaded = async {
                    loop {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                        if self.is_loaded_after(&before).await.unwrap_or(false) {
                            break;
                        }
                    }
                };
                loaded.await;
                Ok(())
            })
            .with_context(|| format!("a click on {selector} loads nothing"))
    }

    /// What tells the document in this tab from the one before it and the one after, even at the same address.
    fn document(&self) -> Result<String> {
        self.browser.wait(loader(&self.page))
    }

    /// While a document gives way to another the browser answers with errors; they mean "not yet".
    async fn is_loaded_after(&self, before: &str) -> Result<bool> {
        let state = self
            .page
            .evaluate_expression("document.readyState")
            .await?
            .into_value::<String>()?;
        Ok(loader(&self.page).await? != before && state == "complete")
    }

    /// Types `text` into the first element that `selector` finds.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn write(&self, selector: &str, text: &str) -> Result<()> {
        self.browser.wait(async {
            self.find(selector).await?.focus().await?;
            self.page.execute(InsertTextParams::new(text)).await?;
            Ok(())
        })
    }

    /// Presses a key while nothing but the body of the page has the focus.
    ///
    /// # Errors
    ///
    /// When the key has no name of this sort.
    pub fn press(&self, key: &str) -> Result<()> {
        self.value::<bool>("document.activeElement?.blur(), true")?;
        self.press_here(key)
    }

    /// Presses a key where the focus is.
    ///
    /// # Errors
    ///
    /// When the key has no name of this sort.
    pub fn press_here(&self, key: &str) -> Result<()> {
        self.browser.wait(async {
            self.find("html").await?.press_key(key).await?;
            Ok(())
        })
    }

    /// Waits until an expression of JavaScript is true.
    ///
    /// # Errors
    ///
    /// When it is not, for half a minute.
    pub fn wait_until(&self, expression: &str) -> Result<()> {
        let came = async {
            loop {
                // The question fails while one document gives way to the next: that is "not yet".
                let answer = self.page.evaluate_expression(expression).await;
                if answer.is_ok_and(|answer| answer.into_value::<bool>().unwrap_or(false)) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        self.browser
            .wait(async {
                came.await;
                Ok(())
            })
            .with_context(|| format!("it never came that {expression}"))
    }

    /// Addresses that the page asked for, in order, its own among them.
    pub fn requests(&self) -> Vec<String> {
        self.record().requests.clone()
    }

    /// What stands in the console: errors, warnings, refusals of the Content-Security-Policy.
    pub fn complaints(&self) -> Vec<String> {
        self.record().complaints.clone()
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        // Events come in order, so that after one more answer those before it are here.
        self.value::<bool>("true").ok();
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// By how many CSS pixels the page is wider than the window.
    ///
    /// # Errors
    ///
    /// When the browser does not say.
    pub fn sideways_scroll(&self) -> Result<i64> {
        self.value("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth")
    }

    /// Violations of WCAG 2.2 A and AA and of best practice that axe-core finds; the file is what `AXE_JS` names.
    ///
    /// # Errors
    ///
    /// When there is no axe-core.
    pub fn violations(&self) -> Result<Vec<Violation>> {
        let file = std::env::var_os("AXE_JS")
            .context("AXE_JS does not say where axe-core is; site-tests/run does")?;
        let axe = std::fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let question = format!(
            "(async () => {{ {axe}
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                const found = await axe.run(document, {{ runOnly: tags, resultTypes: ['violations'] }});
                return found.violations.flatMap(({{ id, help, nodes }}) =>
                    nodes.map(({{ html, failureSummary }}) => `${{id}}: ${{help}}\\n  ${{html}}\\n  ${{failureSummary}}`));
            }})()"
        );
        Ok(self
            .value::<Vec<String>>(&question)?
            .into_iter()
            .map(Violation)
            .collect())
    }

    /// A picture of the page as PNG: of the whole of it, or of what the window shows.
    ///
    /// # Errors
    ///
    /// When the browser takes none.
    pub fn picture(&self, whole: bool) -> Result<Vec<u8>> {
        let params = ScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .full_page(whole)
            .build();
        self.browser
            .wait(async { Ok(self.page.screenshot(params).await?) })
    }

    async fn find(&self, selector: &str) -> Result<Element> {
        self.page
            .find_element(selector)
            .await
            .with_context(|| format!("nothing on the page is {selector}"))
    }
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        let page = self.page.clone();
        self.browser.wait(async { Ok(page.close().await?) }).ok();
    }
}
