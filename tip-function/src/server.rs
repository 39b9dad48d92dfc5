//! The plain server: the router behind a socket on this machine.
//!
//! In: a router and a listener. Out: answers, until the process is told to stop; then it takes no
//! new connection and finishes what it has. TLS, HTTP/2 and compression are the web server's before
//! it. Nothing here is written anywhere.

use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;

/// What tells the server to stop: SIGTERM or an interrupt.
///
/// It listens from the moment it is made, so that a supervisor that has read the start line can stop
/// the process properly at once.
pub struct Stop {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Stop {
    /// Begins to listen.
    ///
    /// # Errors
    ///
    /// When the operating system gives no signals.
    pub fn listen() -> std::io::Result<Stop> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Ok(Stop {
                terminate: signal(SignalKind::terminate())?,
                interrupt: signal(SignalKind::interrupt())?,
            })
        }
        #[cfg(not(unix))]
        Ok(Stop {})
    }

    async fn told(mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// Serves until it is told to stop.
///
/// # Errors
///
/// When the listener fails.
pub async fn serve(listener: TcpListener, router: Router, stop: Stop) -> std::io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(stop.told())
        .await
}
