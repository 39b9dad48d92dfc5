//! The plain server: the router behind a socket on this machine.
//!
//! In: a router and a listener. Out: answers, until the process is told to stop. Then it accepts no new
//! connection and finishes the open ones. TLS, HTTP/2 and compression are the task of the web server before it.
//! This module writes no log.

use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;

/// The signals that stop the server: SIGTERM or an interrupt.
///
/// They are caught from the moment this is made, so a supervisor that has read the start line can stop the
/// process properly at once.
pub struct Stop {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Stop {
    /// Begins to catch the signals.
    ///
    /// # Errors
    ///
    /// When the operating system refuses.
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

/// Serves until a signal comes.
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
