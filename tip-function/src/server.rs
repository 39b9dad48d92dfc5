//! The plain server: the router behind a socket on this machine.
//!
//! In: a router and a listener. Out: answers, until the process is told to stop; then it takes no
//! new connection and finishes what it has. TLS, HTTP/2 and compression are the web server's before
//! it. Nothing here is written anywhere.

use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;

/// Serves until SIGTERM or an interrupt.
///
/// # Errors
///
/// When the listener fails.
pub async fn serve(listener: TcpListener, router: Router) -> std::io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(told_to_stop())
        .await
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
