//! A flood, and honest writers beside it: the load of `tests/flood` and of `examples/flood.rs`.
//!
//! Every attack is bounded in connections and time. Honest writers come from 250 networks, one post each connection, evenly
//! spread over the time of the attack.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout, timeout_at};

/// A post must be answered within this time.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// What strangers do to a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attack {
    /// Nothing.
    Peace,
    /// 560 connections of one address, each with a body that does not come.
    SlowBodies,
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
    pub(crate) const ALL: [(&'static str, Attack); 6] = [
        ("peace", Attack::Peace),
        ("slow-bodies", Attack::SlowBodies),
        ("fast", Attack::Fast),
        ("prefixes", Attack::Prefixes),
        ("slow-heads", Attack::SlowHeads),
        ("silent", Attack::Silent),
    ];

    fn connections(self) -> usize {
        match self {
            Attack::Peace => 0,
            Attack::SlowBodies => 560,
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
    /// A web server before it sees the address. For addresses of IPv6 this needs a local route to `2001:db8:5::/48`.
    Address,
}

/// A server under load.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Load {
    pub(crate) target: SocketAddr,
    pub(crate) route: Route,
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
    /// Answered with the words in the page.
    pub(crate) words_kept: u32,
    /// The longest time of an accepted one.
    pub(crate) slowest: Duration,
    /// The answers to the attack, which shows that there was one.
    pub(crate) attacks: u32,
}

impl Load {
    /// Runs the attack and the honest writers, and waits for both.
    pub(crate) async fn run(self) -> Outcome {
        let end = Instant::now() + self.time;
        let attacks = Arc::new(AtomicU32::new(0));
        let mut attackers = JoinSet::new();
        for number in 0..self.attack.connections() {
            let attacks = Arc::clone(&attacks);
            attackers.spawn(async move {
                // Not all at once: a burst would only show how long the backlog is.
                sleep(Duration::from_micros(500) * u32::try_from(number).unwrap_or(0)).await;
                while Instant::now() < end {
                    let post = attacks.fetch_add(1, Ordering::Relaxed);
                    if timeout_at(end, self.strike(post))
                        .await
                        .is_ok_and(|done| done.is_err())
                    {
                        sleep(Duration::from_millis(20)).await;
                    }
                }
            });
        }
        // The attack is under way.
        sleep(self.time / 5).await;
        let mut outcome = self.write().await;
        attackers.join_all().await;
        outcome.attacks = attacks.load(Ordering::Relaxed);
        outcome
    }

    /// Sends the honest posts.
    async fn write(self) -> Outcome {
        let began = Instant::now();
        let between = self.time * 3 / 5 / self.honest.max(1);
        let mut writers = JoinSet::new();
        for number in 0..self.honest {
            writers.spawn(async move {
                sleep_until(began + between * number).await;
                self.honest(number).await
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
                outcome.accepted += 1;
                outcome.slowest = outcome.slowest.max(time);
            } else if answer.contains("a story of") {
                outcome.words_kept += 1;
            }
        }
        outcome
    }

    /// One honest post: the answer, and after which time; `None` if there was none in time.
    async fn honest(self, number: u32) -> Option<(String, Duration)> {
        let began = Instant::now();
        let [.., high, low] = (number % 250).to_be_bytes();
        let address = Ipv4Addr::new(127, 1 + high, low, 1).into();
        let story = format!("what=a+story+of+many+words{}", "+and+more".repeat(200));
        let post = async {
            let mut stream = self.connect(address).await?;
            let head = self.head(address, story.len());
            stream.write_all((head + &story).as_bytes()).await?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await?;
            Ok::<_, std::io::Error>(answer)
        };
        let answer = timeout(PATIENCE, post).await.ok()?.ok()?;
        Some((String::from_utf8(answer).ok()?, began.elapsed()))
    }

    /// One connection of the attack, until it is closed.
    async fn strike(self, post: u32) -> std::io::Result<()> {
        let address = self.attack.address(post);
        let mut stream = self.connect(address).await?;
        match self.attack {
            Attack::Peace | Attack::Silent => {}
            Attack::SlowBodies => {
                let head = self.head(address, 60_000) + "what=";
                stream.write_all(head.as_bytes()).await?;
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

    async fn connect(self, address: IpAddr) -> std::io::Result<TcpStream> {
        let socket = match self.target {
            SocketAddr::V4(_) => TcpSocket::new_v4(),
            SocketAddr::V6(_) => TcpSocket::new_v6(),
        }?;
        if self.route == Route::Address && address.is_ipv4() == self.target.is_ipv4() {
            socket.bind(SocketAddr::new(address, 0))?;
        }
        socket.connect(self.target).await
    }

    fn head(self, address: IpAddr, length: usize) -> String {
        let forwarded = match self.route {
            Route::Header => format!("X-Forwarded-For: {address}\r\n"),
            Route::Address => String::new(),
        };
        format!(
            "POST /t HTTP/1.1\r\nHost: {}\r\n{forwarded}Content-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n",
            self.target
        )
    }
}
