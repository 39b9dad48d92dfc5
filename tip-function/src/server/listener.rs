//! The socket on which the server listens: an address, a path, or a socket that systemd handed over.
//!
//! In: what `TIP_LISTEN` says, and the socket in `LISTEN_FDS`. Out: connections, with the address of the peer if it has
//! one.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

/// Connections that wait until they are accepted. The kernel lowers it to `net.core.somaxconn`, which is 4,096.
const BACKLOG: u32 = 4_096;

/// Bytes that the kernel holds for a connection in each direction; it doubles them. A post and an answer fit through
/// easily, and a thousand peers that do not read cannot fill the memory of the machine.
const KERNEL_BYTES: u32 = 32 * 1_024;

/// Where the server listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listen {
    /// An address and a port.
    Address(SocketAddr),
    /// The path of a Unix socket. Its mode follows the umask; who may connect is decided by that and by its folder.
    Path(PathBuf),
}

impl fmt::Display for Listen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Listen::Address(address) => write!(f, "{address}"),
            Listen::Path(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

/// Why the server cannot listen.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// The operating system refused.
    #[error("cannot listen on {0}: {1}")]
    Refused(Listen, io::Error),
    /// There is a file at the path of the socket, and it is no socket.
    #[error(
        "cannot listen on {0}: there is a file that is no socket; remove it or choose another path"
    )]
    NoSocket(Listen),
    /// This operating system has no Unix sockets.
    #[error("cannot listen on {0}: this system has no Unix sockets; choose an address and a port")]
    NoPaths(Listen),
    /// systemd handed over several sockets.
    #[error("systemd handed over {0} sockets; keep one `ListenStream=` in the socket unit")]
    Several(usize),
    /// The variables by which systemd hands over sockets are malformed.
    #[error("`LISTEN_FDS` or `LISTEN_PID` is no number")]
    Malformed,
    /// The socket that systemd handed over cannot be used.
    #[error("the socket that systemd handed over is not one of `ListenStream=`: {0}")]
    HandedOver(io::Error),
}

/// A socket that accepts connections.
#[derive(Debug)]
pub struct Listener {
    socket: Socket,
    is_handed_over: bool,
}

#[derive(Debug)]
enum Socket {
    /// Connections from addresses.
    Tcp(TcpListener),
    /// Connections from programs on this machine.
    #[cfg(unix)]
    Unix(UnixListener),
}

/// A connection, and where it came from.
pub(super) enum Stream {
    Tcp(TcpStream, SocketAddr),
    #[cfg(unix)]
    Unix(UnixStream),
}

impl Listener {
    /// Takes the socket that systemd handed over, or else listens where the settings say.
    ///
    /// # Errors
    ///
    /// When the socket cannot be used, or the operating system refuses.
    pub async fn open(listen: &Listen) -> Result<Listener, ListenError> {
        let mut sockets = sd_listen_fds::get().map_err(|_| ListenError::Malformed)?;
        let handed_over = sockets.pop();
        let is_handed_over = handed_over.is_some();
        let socket = match (handed_over, sockets.len()) {
            (None, _) => Socket::bind(listen).await?,
            (Some((_name, socket)), 0) => {
                Socket::handed_over(socket).map_err(ListenError::HandedOver)?
            }
            (Some(_), others) => return Err(ListenError::Several(others + 1)),
        };
        Ok(Listener {
            socket,
            is_handed_over,
        })
    }

    /// Whether connections that wait are cut off when the server ends. A socket of systemd's keeps them for the next one.
    pub(super) fn closes_with_the_server(&self) -> bool {
        !self.is_handed_over
    }

    /// Where posts are taken, for the start line.
    ///
    /// # Errors
    ///
    /// When the operating system does not tell.
    pub fn address(&self) -> io::Result<String> {
        match &self.socket {
            Socket::Tcp(tcp) => tcp
                .local_addr()
                .map(|address| format!("http://{address}/t")),
            #[cfg(unix)]
            Socket::Unix(unix) => {
                let address = unix.local_addr()?;
                let path = address.as_pathname().map(|path| path.display().to_string());
                let path = path.unwrap_or_else(|| "a socket without a path".to_owned());
                Ok(format!("unix:{path}"))
            }
        }
    }

    pub(super) async fn accept(&self) -> io::Result<Stream> {
        match &self.socket {
            Socket::Tcp(tcp) => {
                let (stream, peer) = tcp.accept().await?;
                // An answer is written in one piece; the kernel need not wait for more of it. If that fails, it waits.
                let _ = stream.set_nodelay(true);
                Ok(Stream::Tcp(stream, peer))
            }
            #[cfg(unix)]
            Socket::Unix(unix) => Ok(Stream::Unix(unix.accept().await?.0)),
        }
    }
}

impl Socket {
    async fn bind(listen: &Listen) -> Result<Socket, ListenError> {
        let refused = |error| ListenError::Refused(listen.clone(), error);
        match listen {
            Listen::Address(address) => bind_address(*address).map_err(refused),
            #[cfg(unix)]
            Listen::Path(path) => {
                remove_stale(path, listen).await?;
                bind_path(path).map_err(refused)
            }
            #[cfg(not(unix))]
            Listen::Path(_) => Err(ListenError::NoPaths(listen.clone())),
        }
    }

    /// The socket is of the internet or of a path: each of the two knows an address of its own kind alone.
    #[cfg(unix)]
    fn handed_over(socket: sd_listen_fds::OwnedFd) -> io::Result<Socket> {
        let tcp = std::net::TcpListener::from(socket);
        if tcp.local_addr().is_ok() {
            tcp.set_nonblocking(true)?;
            return TcpListener::from_std(tcp).map(Socket::Tcp);
        }
        let unix = std::os::unix::net::UnixListener::from(std::os::fd::OwnedFd::from(tcp));
        unix.local_addr()?;
        unix.set_nonblocking(true)?;
        UnixListener::from_std(unix).map(Socket::Unix)
    }

    #[cfg(not(unix))]
    fn handed_over(socket: sd_listen_fds::OwnedFd) -> io::Result<Socket> {
        let tcp = std::net::TcpListener::from(socket);
        tcp.set_nonblocking(true)?;
        TcpListener::from_std(tcp).map(Socket::Tcp)
    }
}

fn bind_address(address: SocketAddr) -> io::Result<Socket> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4(),
        SocketAddr::V6(_) => TcpSocket::new_v6(),
    }?;
    // A port of which old connections are not forgotten yet can be taken again. On Windows it would share the port.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(KERNEL_BYTES)?;
    socket.set_recv_buffer_size(KERNEL_BYTES)?;
    socket.bind(address)?;
    socket.listen(BACKLOG).map(Socket::Tcp)
}

#[cfg(unix)]
fn bind_path(path: &std::path::Path) -> io::Result<Socket> {
    let socket = tokio::net::UnixSocket::new_stream()?;
    socket.bind(path)?;
    socket.listen(BACKLOG).map(Socket::Unix)
}

/// Removes the socket of a process that has ended. A socket on which somebody listens stays, and then binding fails.
#[cfg(unix)]
#[expect(
    clippy::disallowed_methods,
    reason = "a socket with a path is a file that outlives its process"
)]
async fn remove_stale(path: &std::path::Path, listen: &Listen) -> Result<(), ListenError> {
    use std::os::unix::fs::FileTypeExt;
    let Ok(file) = std::fs::symlink_metadata(path) else {
        return Ok(());
    };
    if !file.file_type().is_socket() {
        return Err(ListenError::NoSocket(listen.clone()));
    }
    let connected = UnixStream::connect(path).await;
    if connected.is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused) {
        std::fs::remove_file(path).map_err(|error| ListenError::Refused(listen.clone(), error))?;
    }
    Ok(())
}

/// Whether an error of accepting concerns only the connection that would have been next.
pub(super) fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::Interrupted
    )
}

/// Whether an error of accepting does not pass: the socket does not listen, or is of a kind that cannot.
pub(super) fn is_for_good(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}
