//! A free port of this machine on which a router answers.
//!
//! In: the router. Out: its address. It answers until the [`Loopback`] is dropped, and nobody outside this machine.

use std::net::SocketAddr;

use anyhow::Result;
use axum::Router;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

/// Serves a router until it is dropped.
pub(crate) struct Loopback {
    /// 127.0.0.1 and the port.
    pub(crate) address: SocketAddr,
    _runtime: Runtime,
}

impl Loopback {
    /// Starts to serve `router` on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// When no port is to be had.
    pub(crate) fn serve(router: Router) -> Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)))?;
        let address = listener.local_addr()?;
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            address,
            _runtime: runtime,
        })
    }

    /// The full address of `path`, which begins with `/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}
