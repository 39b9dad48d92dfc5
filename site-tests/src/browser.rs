//! The one door to a real browser: Chromium, driven through its own protocol.
//!
//! In: an address and a [`View`] (width, colour scheme, script on or off, …). Out: a [`Visit`], which can be read, clicked and
//! typed into, and which remembers every request and every complaint of the console. The browser knows no host but
//! 127.0.0.1, and `plain.test` as another name for it, which is no secure context: nothing that a page asks of another one
//! leaves the machine, and the attempt is in the record.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use chromiumoxide::Page;
use chromiumoxide::browser::{Browser as Chromium, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::emulation::SetFocusEmulationEnabledParams;
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::EventRequestWillBeSent;
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use futures_util::StreamExt;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::view::{View, emulate};
use crate::visit::Visit;

/// How long anything in the browser may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running Chromium with an empty profile of its own. It ends when this is dropped.
pub struct Browser {
    chromium: Chromium,
    runtime: Runtime,
    _profile: TempDir,
}

/// What a page asked for and complained of since it was opened.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) requests: Vec<String>,
    pub(crate) complaints: Vec<String>,
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
            .arg((
                "host-resolver-rules",
                "MAP plain.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ))
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
        self.visit_after("", url, view)
    }

    /// The same in a browser that `script` has made another one: it runs before any script of each page.
    ///
    /// # Errors
    ///
    /// When the page does not load.
    pub fn visit_after(&self, script: &str, url: &str, view: View) -> Result<Visit<'_>> {
        self.wait(async {
            let page = self.chromium.new_page("about:blank").await?;
            let record = Arc::default();
            listen(&page, &record).await?;
            emulate(&page, view).await?;
            // Several tabs are open at a time, and each is to behave as the one in front.
            page.execute(SetFocusEmulationEnabledParams::new(true))
                .await?;
            if !script.is_empty() {
                page.evaluate_on_new_document(script).await?;
            }
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
    pub(crate) fn wait<T>(&self, answer: impl Future<Output = Result<T>>) -> Result<T> {
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
