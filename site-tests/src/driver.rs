//! Runs the asynchronous calls of the browser's protocol from synchronous tests.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::runtime::{Builder, Runtime};

/// Time limit of one call to the browser, after which the test fails.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);

/// The runtime that all calls to one browser share.
pub(crate) struct Driver(Runtime);

impl Driver {
    /// Starts the runtime.
    ///
    /// # Errors
    ///
    /// When the system refuses a thread.
    pub(crate) fn start() -> Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        Ok(Self(runtime))
    }

    /// Runs `call` to its end, or fails after [`TIMEOUT`].
    ///
    /// # Errors
    ///
    /// When `call` fails or takes too long.
    pub(crate) fn wait<T>(&self, call: impl Future<Output = Result<T>>) -> Result<T> {
        self.wait_without_limit(async {
            tokio::time::timeout(TIMEOUT, call)
                .await
                .context("the browser does not answer")?
        })
    }

    /// Runs `call` to its end, however long that takes.
    pub(crate) fn wait_without_limit<T>(&self, call: impl Future<Output = T>) -> T {
        self.0.block_on(call)
    }
}
