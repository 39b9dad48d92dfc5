//! An HTTP server on a free port of 127.0.0.1, which only this machine can reach.
//!
//! In: a router. Out: its address. The server runs until the [`Loopback`] is dropped.

use std::net::SocketAddr;

use anyhow::Result;
use axum::Router;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

/// A running HTTP server.
pub(crate) struct Loopback {
    /// 127.0.0.1 and the port of the server.
    pub(crate) address: SocketAddr,
    _runtime: Runtime,
}

impl Loopback {
    /// Serves `router` on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// When no port is free.
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

    /// The full address of `path`, which starts with `/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}
