//! A flood, and honest writers beside it: the load of `tests/flood` and of `examples/flood.rs`.
//!
//! Every attack is bounded in connections and time. Honest writers come from 250 networks, one post each connection, evenly
//! spread over the time of the attack.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// A post must be answered within this time.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// A writer waits for so long for a page that is late.
const LONGEST: Duration = Duration::from_secs(40);

/// A header for a body without a length.
const CHUNKED: &str = "Transfer-Encoding: chunked";

/// What strangers do to a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attack {
    /// Nothing.
    Peace,
    /// 560 connections of one address, each with a body that does not come.
    SlowBodies,
    /// The same without a length, in chunks: a server cannot know how much memory the body will take.
    SlowChunks,
    /// 100 connections of one address that post as fast as they are answered.
    Fast,
    /// 100 connections that post as fast as they are answered, from 170 networks of 64 bits in one of 48.
    Prefixes,
    /// 700 connections of one address with heads that do not end.
    SlowHeads,
    /// 1,200 connections of one address that send nothing.
    Silent,
}

impl Attack {
    pub(crate) const ALL: [(&'static str, Attack); 7] = [
        ("peace", Attack::Peace),
        ("slow-bodies", Attack::SlowBodies),
        ("slow-chunks", Attack::SlowChunks),
        ("fast", Attack::Fast),
        ("prefixes", Attack::Prefixes),
        ("slow-heads", Attack::SlowHeads),
        ("silent", Attack::Silent),
    ];

    fn connections(self) -> usize {
        match self {
            Attack::Peace => 0,
            Attack::SlowBodies | Attack::SlowChunks => 560,
            Attack::Fast | Attack::Prefixes => 100,
            Attack::SlowHeads => 700,
            Attack::Silent => 1_200,
        }
    }

    /// The address of a connection's post.
    fn address(self, post: u32) -> IpAddr {
        match self {
            Attack::Prefixes => {
                let network = u16::try_from(post % 170).unwrap_or_default();
                Ipv6Addr::new(0x2001, 0xdb8, 5, network, 0, 0, 0, 1).into()
            }
            _ => Ipv4Addr::new(127, 200, 0, 1).into(),
        }
    }
}

/// How the server learns where a connection comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route {
    /// It believes `X-Forwarded-For`, because the connection comes from this machine.
    Header,
    /// A web server before it sees the address. For addresses of IPv6 this needs a local
    /// route to `2001:db8:5::/48`, and the server listens at `::1` too.
    Address,
}

/// TLS to a server with a known certificate.
pub(crate) struct Tls {
    pub(crate) connector: TlsConnector,
    /// The name of the host.
    pub(crate) name: ServerName<'static>,
}

/// A connection with or without TLS.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// A server under load.
pub(crate) struct Load {
    pub(crate) target: SocketAddr,
    pub(crate) route: Route,
    /// `None` for a server that speaks HTTP alone, as the function does.
    pub(crate) tls: Option<Tls>,
    pub(crate) attack: Attack,
    pub(crate) time: Duration,
    /// The number of honest posts.
    pub(crate) honest: u32,
}

/// What became of the honest posts.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) sent: u32,
    /// Accepted within [`PATIENCE`].
    pub(crate) accepted: u32,
    /// Accepted after [`PATIENCE`].
    pub(crate) late: u32,
    /// Answered with the words in the page.
    pub(crate) words_kept: u32,
    /// The longest time of an accepted one.
    pub(crate) slowest: Duration,
    /// The connections of the attack, which shows that there was one.
    pub(crate) attacks: u32,
}

impl Load {
    /// Runs the attack and the honest writers, and waits for both.
    pub(crate) async fn run(self) -> Outcome {
        let load = Arc::new(self);
        let end = Instant::now() + load.time;
        let (posts, connected) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
        let mut attackers = JoinSet::new();
        for number in 0..load.attack.connections() {
            let load = Arc::clone(&load);
            let (posts, connected) = (Arc::clone(&posts), Arc::clone(&connected));
            attackers.spawn(async move {
                // Not all at once: a burst would only show how long the backlog is, or how fast this machine is at the
                // handshakes of both sides.
                let pause = Duration::from_micros(if load.tls.is_some() { 2_000 } else { 500 });
                sleep(pause * u32::try_from(number).unwrap_or(0)).await;
                while Instant::now() < end {
                    let post = posts.fetch_add(1, Ordering::Relaxed);
                    if timeout_at(end, load.strike(post, &connected))
                        .await
                        .is_ok_and(|done| done.is_err())
                    {
                        sleep(Duration::from_millis(20)).await;
                    }
                }
            });
        }
        // The attack is under way.
        sleep(load.time / 5).await;
        let mut outcome = load.write().await;
        attackers.join_all().await;
        outcome.attacks = connected.load(Ordering::Relaxed);
        outcome
    }

    /// Sends the honest posts.
    async fn write(self: &Arc<Load>) -> Outcome {
        let began = Instant::now();
        let between = self.time * 3 / 5 / self.honest.max(1);
        let mut writers = JoinSet::new();
        for number in 0..self.honest {
            let load = Arc::clone(self);
            writers.spawn(async move {
                sleep_until(began + between * number).await;
                load.honest(number).await
            });
        }
        let mut outcome = Outcome {
            sent: self.honest,
            ..Outcome::default()
        };
        while let Some(answered) = writers.join_next().await {
            let Ok(Some((answer, time))) = answered else {
                continue;
            };
            if answer.starts_with("HTTP/1.1 200 ") {
                outcome.slowest = outcome.slowest.max(time);
                if time > PATIENCE {
                    outcome.late += 1;
                } else {
                    outcome.accepted += 1;
                }
            } else if answer.contains("a story of") {
                outcome.words_kept += 1;
            }
        }
        outcome
    }

    /// One honest post: the answer, and after which time; `None` if there was none.
    async fn honest(&self, number: u32) -> Option<(String, Duration)> {
        let began = Instant::now();
        let [.., high, low] = (number % 250).to_be_bytes();
        let address = Ipv4Addr::new(127, 1 + high, low, 1).into();
        let story = format!("what=a+story+of+many+words{}", "+and+more".repeat(200));
        let post = async {
            let mut stream = self.connect(address).await?;
            let head = self.head(address, story.len());
            stream.write_all((head + &story).as_bytes()).await?;
            let mut answer = Vec::new();
            // Some servers end TLS without saying so; the answer is there then.
            let end = stream.read_to_end(&mut answer).await;
            if answer.is_empty() {
                end?;
            }
            Ok::<_, io::Error>(answer)
        };
        let answer = timeout(LONGEST, post).await.ok()?.ok()?;
        Some((String::from_utf8(answer).ok()?, began.elapsed()))
    }

    /// One connection of the attack, until it is closed.
    async fn strike(&self, post: u32, connected: &AtomicU32) -> io::Result<()> {
        let address = self.attack.address(post);
        if self.attack == Attack::Silent {
            let mut silent = self.connect_tcp(address).await?;
            connected.fetch_add(1, Ordering::Relaxed);
            while silent.read(&mut [0; 1_024]).await? > 0 {}
            return Ok(());
        }
        let mut stream = self.connect(address).await?;
        connected.fetch_add(1, Ordering::Relaxed);
        match self.attack {
            Attack::Peace | Attack::Silent => {}
            Attack::SlowBodies => {
                let head = self.head(address, 60_000) + "what=";
                stream.write_all(head.as_bytes()).await?;
            }
            Attack::SlowChunks => {
                let head = self.head(address, 0).replace("Content-Length: 0", CHUNKED);
                stream
                    .write_all((head + "5\r\nwhat=\r\n").as_bytes())
                    .await?;
            }
            Attack::Fast | Attack::Prefixes => {
                let head = self.head(address, 6) + "what=x";
                stream.write_all(head.as_bytes()).await?;
            }
            Attack::SlowHeads => {
                stream.write_all(b"POST /t HTTP/1.1\r\nHost: x\r\n").await?;
                for line in 0.. {
                    let line = format!("X-Padding-{line}: {}\r\n", "x".repeat(200));
                    stream.write_all(line.as_bytes()).await?;
                    sleep(Duration::from_secs(1)).await;
                }
            }
        }
        let mut answer = [0; 1_024];
        while stream.read(&mut answer).await? > 0 {}
        Ok(())
    }

    async fn connect(&self, address: IpAddr) -> io::Result<Box<dyn Stream>> {
        let tcp = self.connect_tcp(address).await?;
        let Some(Tls { connector, name }) = &self.tls else {
            return Ok(Box::new(tcp));
        };
        Ok(Box::new(connector.connect(name.clone(), tcp).await?))
    }

    async fn connect_tcp(&self, address: IpAddr) -> io::Result<TcpStream> {
        let (socket, target) = match address {
            IpAddr::V6(_) if self.route == Route::Address => (
                TcpSocket::new_v6()?,
                // The same server, at its address of IPv6.
                (Ipv6Addr::LOCALHOST, self.target.port()).into(),
            ),
            _ => (TcpSocket::new_v4()?, self.target),
        };
        if self.route == Route::Address {
            socket.bind(SocketAddr::new(address, 0))?;
        }
        socket.connect(target).await
    }

    fn head(&self, address: IpAddr, length: usize) -> String {
        let forwarded = match self.route {
            Route::Header => format!("X-Forwarded-For: {address}\r\n"),
            Route::Address => String::new(),
        };
        let host = self.tls.as_ref().map(|tls| tls.name.to_str());
        let host = host.map_or_else(|| self.target.to_string(), |name| name.to_string());
        format!(
            "POST /t HTTP/1.1\r\nHost: {host}\r\n{forwarded}Content-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n"
        )
    }
}
