//! Who sent a post, so far as its lane depends on it: the site that the browser names, and the network.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::pressure::Network;

/// What the lane of a post depends on before its body has come.
pub(super) struct Sender {
    /// The network that sent it; `None` if it cannot be known.
    pub(super) network: Option<Network>,
    /// Whether the browser says that another site sent it.
    pub(super) is_foreign: bool,
}

impl Sender {
    /// Reads the head of a post. Where requests are checked to be `by_edge`, the edge may name the network. `ours` is
    /// the origin of the site.
    pub(super) fn of(head: &Parts, by_edge: bool, ours: &str) -> Sender {
        let peer = head.extensions.get::<ConnectInfo<SocketAddr>>();
        Sender {
            network: network(&head.headers, peer.map(|peer| peer.0.ip()), by_edge),
            is_foreign: is_foreign(&head.headers, ours),
        }
    }
}

/// No origin, `null` and `ours` are not foreign: a strict referrer policy makes browsers send `null` for ordinary forms.
fn is_foreign(headers: &HeaderMap, ours: &str) -> bool {
    if headers
        .get("sec-fetch-site")
        .is_some_and(|site| site == "cross-site")
    {
        return true;
    }
    let Some(origin) = headers.get(header::ORIGIN) else {
        return false;
    };
    let own_host = || {
        let host = headers.get(header::HOST)?.to_str().ok()?;
        let (_, origin_host) = origin.to_str().ok()?.split_once("://")?;
        Some(host.eq_ignore_ascii_case(origin_host))
    };
    origin != "null" && origin != ours && own_host() != Some(true)
}

fn network(headers: &HeaderMap, peer: Option<IpAddr>, by_edge: bool) -> Option<Network> {
    let read = |address: Option<&str>| {
        let address = address.and_then(|address| address.trim().parse::<IpAddr>().ok());
        Some(address.map_or(Network::Unreadable, Network::of))
    };
    // Behind an HTTP API the last hop is a machine of the edge, which many writers share.
    if let Some(viewer) = headers.get("cloudfront-viewer-address")
        && by_edge
        && peer.is_none()
    {
        // Address and port; an IPv6 address has no brackets.
        let viewer = viewer.to_str().ok().and_then(|both| both.rsplit_once(':'));
        return read(viewer.map(|(address, _port)| address));
    }
    // A peer with a public address is the writer: the hops that it names could be invented.
    if let Some(peer) = peer.filter(|peer| !is_proxy(*peer)) {
        return Some(Network::of(peer));
    }
    let Some(forwarded) = headers.get_all("x-forwarded-for").iter().next_back() else {
        return peer.map(Network::of);
    };
    let last = forwarded
        .to_str()
        .ok()
        .and_then(|chain| chain.rsplit(',').next());
    read(last)
}

fn is_proxy(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(peer) => peer.is_loopback() || peer.is_private(),
        IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local(),
    }
}
