//! One page in one tab: read, clicked and typed into.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use chromiumoxide::cdp::browser_protocol::dom::ScrollIntoViewIfNeededParams;
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, GetFrameTreeParams, GetNavigationHistoryParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::page::ScreenshotParams;
use chromiumoxide::{Element, Page};

use crate::browser::{Browser, Record};
use crate::view::{View, emulate};

/// One page in one tab.
pub struct Visit<'browser> {
    pub(crate) browser: &'browser Browser,
    pub(crate) page: Page,
    pub(crate) record: Arc<Mutex<Record>>,
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
        answer.into_value().with_context(|| {
            // What is asked stands at the end of longer ones.
            let asked = expression.lines().last().unwrap_or_default();
            format!("{asked} has another type")
        })
    }

    /// Looks at the page in another way from now on, without loading it again. Whether it may run script stays as it was.
    ///
    /// # Errors
    ///
    /// When the browser cannot.
    pub fn look(&self, view: View) -> Result<()> {
        self.browser.wait(emulate(&self.page, view))
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
        self.wait_for_another(&before)
            .with_context(|| format!("a click on {selector} loads nothing"))
    }

    /// What tells the document in this tab from the one before it and the one after, even at the same address.
    fn document(&self) -> Result<String> {
        self.browser.wait(loader(&self.page))
    }

    /// While a document gives way to another the browser answers with errors; they mean "not yet".
    async fn is_loaded_after(&self, before: &str) -> Result<bool> {
        // In this order: the document before was complete too, and a new one may come between the two questions.
        if loader(&self.page).await? == before {
            return Ok(false);
        }
        let state = self
            .page
            .evaluate_expression("document.readyState")
            .await?
            .into_value::<String>()?;
        Ok(state == "complete")
    }

    /// Does what leads to another document, and waits until it has loaded.
    ///
    /// # Errors
    ///
    /// When nothing loads.
    pub fn go(&self, script: &str) -> Result<()> {
        let before = self.document()?;
        // The answer may be lost with the document that gave it.
        self.value::<bool>(&format!("setTimeout(() => {{ {script} }}), true"))?;
        self.wait_for_another(&before)
            .with_context(|| format!("{script} loads nothing"))
    }

    fn wait_for_another(&self, before: &str) -> Result<()> {
        self.browser.wait(async {
            loop {
                tokio::time::sleep(Duration::from_millis(20)).await;
                if self.is_loaded_after(before).await.unwrap_or(false) {
                    return Ok(());
                }
            }
        })
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

async fn loader(page: &Page) -> Result<String> {
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
        self.browser.wait(async { Ok(page.close().await?) }).ok();
    }
}
