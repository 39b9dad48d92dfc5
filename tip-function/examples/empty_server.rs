//! The smallest server: the benchmark compares `tip-function` with it on one machine.
//!
//! It reads a request to its end and answers with one word.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use axum::body::Bytes;
use axum::routing::any;
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let address = std::env::var("TIP_LISTEN").ok();
    let address = address.and_then(|address| address.parse().ok());
    let address = address.unwrap_or_else(|| SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)));
    let router = Router::new().fallback(any(async |_: Bytes| "ok"));
    axum::serve(TcpListener::bind(address).await?, router).await
}
