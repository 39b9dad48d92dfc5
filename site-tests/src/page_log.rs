//! The log of one tab: the requests of its pages, and the errors and warnings in its console.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::EventRequestWillBeSent;
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use futures_util::StreamExt;

/// Everything that the pages of one tab have requested and reported since the tab was opened.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    /// Requested addresses, in order.
    pub(crate) requests: Vec<String>,
    /// Errors, warnings, exceptions and console output.
    pub(crate) complaints: Vec<String>,
}

/// A log that a task fills while the tab is open.
#[derive(Clone)]
pub(crate) struct PageLog(Arc<Mutex<Entries>>);

impl PageLog {
    /// Starts to log the events of `page`.
    ///
    /// # Errors
    ///
    /// When the browser refuses to report events.
    pub(crate) async fn start(page: &Page) -> Result<Self> {
        page.enable_log().await?;
        let mut requests = page.event_listener::<EventRequestWillBeSent>().await?;
        let mut entries = page.event_listener::<EventEntryAdded>().await?;
        let mut calls = page.event_listener::<EventConsoleApiCalled>().await?;
        let mut exceptions = page.event_listener::<EventExceptionThrown>().await?;
        let log = Self(Arc::default());
        let shared = log.clone();
        tokio::spawn(async move {
            loop {
                let (request, complaint) = tokio::select! {
                    Some(event) = requests.next() => (Some(event.request.url.clone()), None),
                    Some(event) = entries.next() => {
                        let entry = &event.entry;
                        let is_serious = matches!(entry.level, LogEntryLevel::Warning | LogEntryLevel::Error);
                        (None, is_serious.then(|| format!("{} {}", entry.text, entry.url.as_deref().unwrap_or_default())))
                    }
                    Some(event) = calls.next() => (None, Some(format!("console: {:?}", event.args))),
                    Some(event) = exceptions.next() => (None, Some(format!("exception: {}", event.exception_details.text))),
                    else => break,
                };
                let mut entries = shared.entries();
                entries.requests.extend(request);
                entries.complaints.extend(complaint);
            }
        });
        Ok(log)
    }

    /// The entries so far.
    pub(crate) fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
