//! The plain server: the router behind a socket on this machine.
//!
//! In: a router and a listener. Out: answers, until the process is told to stop. It speaks HTTP/1 alone; TLS, HTTP/2 and
//! compression are the task of the web server before it. A connection has one request and ends with its answer, so
//! that the words in its buffers leave memory. Heads are bounded in bytes and seconds, connections in number: when there
//! are too many, the slowest goes.
//!
//! It writes no log but by the [`Reporter`].

mod connection;
mod connections;
mod listener;
mod stop;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::Router;
use tokio::task::unconstrained;
use tokio::time::{sleep, timeout};

pub use connections::CONNECTIONS_MAX;
pub use listener::{Listen, ListenError, Listener};
pub use stop::Stop;

use crate::health::{Health, Reported, Reporter};
use connections::Connections;
use listener::Stream;

/// Pause where there is no room for another connection. Others end meanwhile.
const PAUSE: Duration = Duration::from_millis(20);

/// How long a connection that has sent nothing is waited for when the server stops: its first bytes may be on the way.
const LAST_CHANCE: Duration = Duration::from_millis(250);

/// Deadline for everything that was begun before the signal to stop. A request takes 25 seconds at most.
const STOP_DEADLINE: Duration = Duration::from_secs(25);

/// Serves until a signal comes, and then finishes what was begun. `reporter` is told when the operating system opens no
/// further connection.
///
/// # Errors
///
/// When the listener is no listener.
pub async fn serve(
    listener: Listener,
    router: Router,
    stop: Stop,
    reporter: Reporter,
) -> std::io::Result<()> {
    let connections = Arc::new(Connections::default());
    let refused = Reported::default();
    let mut told = std::pin::pin!(stop.told());
    loop {
        tokio::select! {
            biased;
            () = &mut told => break,
            accepted = listener.accept() => match accepted {
                Ok(stream) => {
                    while !connections.have_room() && !connections.make_room() {
                        sleep(PAUSE).await;
                    }
                    take(stream, &router, &connections);
                }
                Err(error) if listener::is_of_one_connection(&error) => {}
                Err(error) if listener::is_for_good(&error) => return Err(error),
                Err(_) => {
                    refused.once(&reporter, Health::NoConnections, SystemTime::now());
                    connections.make_room();
                    sleep(PAUSE).await;
                }
            },
        }
    }
    if listener.closes_with_the_server() {
        // What waits in the backlog came before the signal, and would be cut off.
        while connections.have_room()
            && let Ok(Ok(stream)) = timeout(Duration::ZERO, unconstrained(listener.accept())).await
        {
            take(stream, &router, &connections);
        }
    }
    drop(listener);
    let end = async {
        sleep(LAST_CHANCE).await;
        connections.dismiss_silent();
        connections.ended().await;
    };
    // Who is left at the deadline is cut off with the end of the process.
    let _ = timeout(STOP_DEADLINE, end).await;
    Ok(())
}

/// Serves a connection in a task of its own.
fn take(stream: Stream, router: &Router, connections: &Arc<Connections>) {
    let (router, open) = (router.clone(), connections.open());
    match stream {
        Stream::Tcp(tcp, peer) => {
            tokio::spawn(connection::serve(tcp, peer, router, open));
        }
        // A program on this machine, as one at the loopback address is.
        #[cfg(unix)]
        Stream::Unix(unix) => {
            let peer = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            tokio::spawn(connection::serve(unix, peer, router, open));
        }
    }
}
