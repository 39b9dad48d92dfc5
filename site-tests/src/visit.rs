//! One tab of the browser: reading its page, clicking and typing.

use std::sync::MutexGuard;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use chromiumoxide::cdp::browser_protocol::dom::ScrollIntoViewIfNeededParams;
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, GetFrameTreeParams, GetNavigationHistoryParams, PrintToPdfParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::page::ScreenshotParams;
use chromiumoxide::{Element, Page};

use crate::device::{Device, emulate};
use crate::driver::Driver;
use crate::page_log::{Entries, PageLog};

/// An open tab. It closes when this is dropped.
pub struct Visit<'browser> {
    pub(crate) driver: &'browser Driver,
    pub(crate) page: Page,
    pub(crate) log: PageLog,
}

impl Visit<'_> {
    /// The address of the current page.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn url(&self) -> Result<String> {
        Ok(self.history()?.pop().unwrap_or_default())
    }

    /// The addresses in the history of this tab up to the current page, without the initial blank page.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn history(&self) -> Result<Vec<String>> {
        self.driver.wait(async {
            let history = self
                .page
                .execute(GetNavigationHistoryParams::default())
                .await?
                .result;
            let current = usize::try_from(history.current_index)?;
            Ok(history
                .entries
                .into_iter()
                .take(current + 1)
                .map(|entry| entry.url)
                .filter(|url| url != "about:blank")
                .collect())
        })
    }

    /// The value of a JavaScript expression. The test runs it, so it also works where pages may not run scripts.
    ///
    /// # Errors
    ///
    /// When the expression throws or its value is not of type `T`.
    pub fn value<T: serde::de::DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let params = EvaluateParams::builder()
            .expression(expression)
            .await_promise(true)
            .return_by_value(true)
            .build()
            .map_err(|why| anyhow!("{why}"))?;
        let answer = self
            .driver
            .wait(async { Ok(self.page.evaluate_expression(params).await?) })?;
        answer.into_value().with_context(|| {
            // In a long expression, the last line names the value.
            let last_line = expression.lines().last().unwrap_or_default();
            format!("the value of {last_line} has another type")
        })
    }

    /// Switches the tab to another device without reloading the page. Whether the page may run scripts does not change.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub fn set_device(&self, device: Device) -> Result<()> {
        self.driver.wait(emulate(&self.page, device))
    }

    /// The visible text of the first element that matches `selector`.
    ///
    /// # Errors
    ///
    /// When no element matches.
    pub fn text(&self, selector: &str) -> Result<String> {
        let selector = serde_json::to_string(selector)?;
        self.value::<Option<String>>(&format!(
            "document.querySelector({selector})?.innerText ?? null"
        ))?
        .with_context(|| format!("no element on the page matches {selector}"))
    }

    /// Clicks the middle of the first element that matches `selector`.
    ///
    /// # Errors
    ///
    /// When no element matches, or the element is invisible.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.driver.wait(async {
            let element = self.find(selector).await?;
            // `Element::click` scrolls with a script, which never ends where pages may not run scripts.
            let scroll = ScrollIntoViewIfNeededParams::builder()
                .backend_node_id(element.backend_node_id)
                .build();
            self.page.execute(scroll).await?;
            let point = element
                .clickable_point()
                .await
                .with_context(|| format!("{selector} is invisible"))?;
            self.page.click(point).await?;
            Ok(())
        })
    }

    /// Clicks an element and waits until another page has loaded.
    ///
    /// # Errors
    ///
    /// When no other page loads.
    pub fn follow(&self, selector: &str) -> Result<()> {
        let before = self.document_id()?;
        self.click(selector)?;
        self.wait_for_another(&before)
            .with_context(|| format!("a click on {selector} loads nothing"))
    }

    /// An id of the loaded document, which changes even if the same address is loaded again.
    fn document_id(&self) -> Result<String> {
        self.driver.wait(loader_id(&self.page))
    }

    /// Whether a document other than `before` has loaded. The browser answers with errors while it replaces one document by
    /// another; these errors mean "not yet".
    async fn is_loaded_after(&self, before: &str) -> Result<bool> {
        // The id is checked first, because the old document is complete too and could be replaced between the two calls.
        if loader_id(&self.page).await? == before {
            return Ok(false);
        }
        let state = self
            .page
            .evaluate_expression("document.readyState")
            .await?
            .into_value::<String>()?;
        Ok(state == "complete")
    }

    /// Runs `script`, which must load another document, and waits until it has loaded.
    ///
    /// # Errors
    ///
    /// When no other page loads.
    pub fn go(&self, script: &str) -> Result<()> {
        let before = self.document_id()?;
        // The timeout lets this call return before the document that answers it is unloaded.
        self.value::<bool>(&format!("setTimeout(() => {{ {script} }}), true"))?;
        self.wait_for_another(&before)
            .with_context(|| format!("{script} loads nothing"))
    }

    fn wait_for_another(&self, before: &str) -> Result<()> {
        self.driver.wait(async {
            loop {
                tokio::time::sleep(Duration::from_millis(20)).await;
                if self.is_loaded_after(before).await.unwrap_or(false) {
                    return Ok(());
                }
            }
        })
    }

    /// Types `text` into the first element that matches `selector`.
    ///
    /// # Errors
    ///
    /// When no element matches.
    pub fn write(&self, selector: &str, text: &str) -> Result<()> {
        self.driver.wait(async {
            self.find(selector).await?.focus().await?;
            self.page.execute(InsertTextParams::new(text)).await?;
            Ok(())
        })
    }

    /// Takes the focus from every element, then presses the key called `key`.
    ///
    /// # Errors
    ///
    /// When no key has this name.
    pub fn press(&self, key: &str) -> Result<()> {
        self.value::<bool>("document.activeElement?.blur(), true")?;
        self.press_here(key)
    }

    /// Presses the key called `key` in the focused element.
    ///
    /// # Errors
    ///
    /// When no key has this name.
    pub fn press_here(&self, key: &str) -> Result<()> {
        self.driver.wait(async {
            self.find("html").await?.press_key(key).await?;
            Ok(())
        })
    }

    /// Waits until a JavaScript expression is true.
    ///
    /// # Errors
    ///
    /// When it does not become true within half a minute.
    pub fn wait_until(&self, expression: &str) -> Result<()> {
        let becomes_true = async {
            loop {
                // The call fails while the browser replaces one document by another; that means "not yet".
                let answer = self.page.evaluate_expression(expression).await;
                if answer.is_ok_and(|answer| answer.into_value::<bool>().unwrap_or(false)) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        self.driver
            .wait(async {
                becomes_true.await;
                Ok(())
            })
            .with_context(|| format!("this never became true: {expression}"))
    }

    /// The addresses that this tab has requested, in order, including those of the pages themselves.
    pub fn requests(&self) -> Vec<String> {
        self.entries().requests.clone()
    }

    /// The console output: errors, warnings, and violations of the Content-Security-Policy.
    pub fn complaints(&self) -> Vec<String> {
        self.entries().complaints.clone()
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        // Events arrive in order, so one more answer proves that all earlier events are logged.
        self.value::<bool>("true").ok();
        self.log.entries()
    }

    /// The number of CSS pixels by which the page is wider than the window.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn overflow_width(&self) -> Result<i64> {
        self.value("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth")
    }

    /// A screenshot as PNG, of the full page or of the part in the window.
    ///
    /// # Errors
    ///
    /// When the browser takes no screenshot.
    pub fn screenshot(&self, full_page: bool) -> Result<Vec<u8>> {
        let params = ScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .full_page(full_page)
            .build();
        self.driver
            .wait(async { Ok(self.page.screenshot(params).await?) })
    }

    /// The page as the print button of the browser gives it on A4, as PDF.
    ///
    /// # Errors
    ///
    /// When the browser does not print.
    pub fn print(&self) -> Result<Vec<u8>> {
        let params = PrintToPdfParams::builder()
            .paper_width(8.27)
            .paper_height(11.69)
            .prefer_css_page_size(true)
            .build();
        self.driver.wait(async { Ok(self.page.pdf(params).await?) })
    }

    async fn find(&self, selector: &str) -> Result<Element> {
        self.page
            .find_element(selector)
            .await
            .with_context(|| format!("no element on the page matches {selector}"))
    }
}

async fn loader_id(page: &Page) -> Result<String> {
    let tree = page
        .execute(GetFrameTreeParams::default())
        .await?
        .result
        .frame_tree;
    Ok(tree.frame.loader_id.inner().clone())
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        let page = self.page.clone();
        self.driver.wait(async { Ok(page.close().await?) }).ok();
    }
}
