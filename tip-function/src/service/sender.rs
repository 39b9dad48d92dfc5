//! Who sent a post, so far as its lane depends on it: the site that the browser names, and the network.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::pressure::Network;

/// The headers of a post, and the address of the peer if the server provides it.
pub(super) struct Sender {
    headers: HeaderMap,
    peer: Option<IpAddr>,
}

impl Sender {
    pub(super) fn of(parts: Parts) -> Sender {
        let info = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Sender {
            peer: info.map(|info| info.0.ip()),
            headers: parts.headers,
        }
    }

    /// Whether the browser says that another site sent this post.
    ///
    /// No origin, `null` and `ours` are normal: a strict referrer policy makes browsers send `null` for
    /// ordinary forms.
    pub(super) fn is_foreign(&self, ours: &str) -> bool {
        if self
            .headers
            .get("sec-fetch-site")
            .is_some_and(|site| site == "cross-site")
        {
            return true;
        }
        let Some(origin) = self.headers.get(header::ORIGIN) else {
            return false;
        };
        let own_host = || {
            let host = self.headers.get(header::HOST)?.to_str().ok()?;
            let (_, origin_host) = origin.to_str().ok()?.split_once("://")?;
            Some(host.eq_ignore_ascii_case(origin_host))
        };
        origin != "null" && origin != ours && own_host() != Some(true)
    }

    /// The network that sent this post; `None` if it cannot be known.
    pub(super) fn network(&self, is_by_edge: bool) -> Option<Network> {
        let read = |address: Option<&str>| {
            let address = address.and_then(|address| address.trim().parse::<IpAddr>().ok());
            Some(address.map_or(Network::Unreadable, Network::of))
        };
        // Behind an HTTP API the last hop is a machine of the edge, which many writers share.
        if let Some(viewer) = self.headers.get("cloudfront-viewer-address")
            && is_by_edge
            && self.peer.is_none()
        {
            // Address and port; an IPv6 address has no brackets.
            let viewer = viewer.to_str().ok().and_then(|both| both.rsplit_once(':'));
            return read(viewer.map(|(address, _port)| address));
        }
        // A peer with a public address is the writer: the hops that it names could be invented.
        if let Some(peer) = self.peer.filter(|peer| !is_proxy(*peer)) {
            return Some(Network::of(peer));
        }
        let Some(forwarded) = self.headers.get_all("x-forwarded-for").iter().next_back() else {
            return self.peer.map(Network::of);
        };
        let last = forwarded
            .to_str()
            .ok()
            .and_then(|chain| chain.rsplit(',').next());
        read(last)
    }
}

fn is_proxy(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(peer) => peer.is_loopback() || peer.is_private(),
        IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local(),
    }
}
