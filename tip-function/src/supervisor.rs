//! What systemd is told: that the program takes tips.
//!
//! In: a state, and the socket that systemd names in `NOTIFY_SOCKET`. Without it nothing happens. Format:
//! <https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html>.

/// Tells systemd a state, such as `READY=1`. If that fails, systemd finds out by itself.
#[cfg(target_os = "linux")]
pub fn tell(state: &str) {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::net::{SocketAddr, UnixDatagram};
    let Some(name) = std::env::var_os("NOTIFY_SOCKET") else {
        return;
    };
    // A name that begins with `@` is no path.
    let address = match name.as_bytes().strip_prefix(b"@") {
        Some(name) => SocketAddr::from_abstract_name(name),
        None => SocketAddr::from_pathname(&name),
    };
    let _ = UnixDatagram::unbound().and_then(|socket| {
        let address = address?;
        socket.send_to_addr(state.as_bytes(), &address)
    });
}

/// Does nothing: there is no systemd.
#[cfg(not(target_os = "linux"))]
pub fn tell(_state: &str) {}
