//! Chromium, controlled through the `DevTools` protocol. All tests open pages through [`Browser`].
//!
//! In: an address and a [`Device`]: window size, colour scheme, script on or off, and more. Out: a [`Visit`], which tests read,
//! click and type into, and which logs every request and every error in the console. The only host that this browser can reach is
//! 127.0.0.1. The name `plain.test` leads there too, but is not a secure context. Requests to other hosts fail and are logged.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use chromiumoxide::browser::{Browser as Chromium, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::emulation::SetFocusEmulationEnabledParams;
use futures_util::StreamExt;
use tempfile::TempDir;

use crate::device::{Device, emulate};
use crate::driver::{Driver, TIMEOUT};
use crate::page_log::PageLog;
use crate::visit::Visit;

/// What each host name means to the browser.
const RULES: &str = "MAP plain.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/// A running Chromium with a new profile. It ends when this is dropped.
pub struct Browser {
    chromium: Chromium,
    driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Starts the Chromium that the environment variable `CHROMIUM` names, by default `/usr/bin/chromium`.
    ///
    /// # Errors
    ///
    /// When Chromium does not start.
    pub fn launch() -> Result<Self> {
        Self::launch_with(RULES, &[])
    }

    /// Starts it like [`Browser::launch`], and lets it reach `host` at 127.0.0.1 with a certificate that nobody vouches for.
    ///
    /// # Errors
    ///
    /// When Chromium does not start.
    pub fn launch_for(host: &str) -> Result<Self> {
        let rules = format!("MAP {host} 127.0.0.1, {RULES}");
        Self::launch_with(&rules, &["ignore-certificate-errors"])
    }

    /// Starts it with these rules for host names and with more arguments. No name of an argument may come twice, because
    /// chromiumoxide passes arguments in a random order and Chromium obeys the last one.
    fn launch_with(rules: &str, arguments: &[&str]) -> Result<Self> {
        let executable = std::env::var_os("CHROMIUM")
            .map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from);
        let profile = tempfile::tempdir()?;
        let config = BrowserConfig::builder()
            .chrome_executable(&executable)
            .user_data_dir(profile.path())
            .new_headless_mode()
            // Chromium's sandbox cannot start for root in a container, where tests run. The tests only open pages of this project.
            .no_sandbox()
            .viewport(None)
            .args(["disable-gpu", "disable-quic", "disable-component-update"])
            .arg(("host-resolver-rules", rules))
            .args(arguments.iter().copied())
            .request_timeout(TIMEOUT)
            .launch_timeout(TIMEOUT)
            .build()
            .map_err(|why| anyhow!("{why}"))?;
        let driver = Driver::start()?;
        let chromium = driver.wait_without_limit(async {
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
            driver,
            _profile: profile,
        })
    }

    /// Opens `url` in a new tab and waits until it has loaded.
    ///
    /// # Errors
    ///
    /// When the page does not load.
    pub fn visit(&self, url: &str, device: Device) -> Result<Visit<'_>> {
        self.visit_after("", url, device)
    }

    /// Opens `url` in a new tab where `script` runs before the scripts of each page, for example to remove a browser feature.
    ///
    /// # Errors
    ///
    /// When the page does not load.
    pub fn visit_after(&self, script: &str, url: &str, device: Device) -> Result<Visit<'_>> {
        self.driver.wait(async {
            let page = self.chromium.new_page("about:blank").await?;
            let log = PageLog::start(&page).await?;
            emulate(&page, device).await?;
            // Several tabs are open at the same time, and each must behave as if it had the focus.
            page.execute(SetFocusEmulationEnabledParams::new(true))
                .await?;
            if !script.is_empty() {
                page.evaluate_on_new_document(script).await?;
            }
            page.goto(url)
                .await
                .with_context(|| format!("{url} does not load"))?;
            Ok(Visit {
                driver: &self.driver,
                page,
                log,
            })
        })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let Self {
            chromium, driver, ..
        } = self;
        driver.wait_without_limit(async {
            let closed = async {
                chromium.close().await.ok();
                chromium.wait().await.ok();
            };
            if tokio::time::timeout(Duration::from_secs(5), closed)
                .await
                .is_err()
            {
                chromium.kill().await;
            }
        });
    }
}
