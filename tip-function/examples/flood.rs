//! Floods a server, and counts how many honest writers get through beside it.
//!
//! Usage: `flood ADDRESS ATTACK [SECONDS] [--addresses] [--tls=CERTIFICATE --host=NAME]`, for example
//! `flood 127.0.0.1:8080 slow-bodies 60`. Each attack is bounded in connections and time. With `--addresses` no
//! `X-Forwarded-For` is sent: a web server stands before the function, and sees that honest writers come from 250 networks in
//! 127.0.0.0/8. With `--tls` it speaks HTTPS, and trusts the certificate in that file.
//!
//! It prints one line and ends with 0 if at least 99 of 100 honest posts were accepted within five seconds and all others
//! were answered with their words, although there was an attack, else with 1.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

#[path = "../tests/flood/load.rs"]
mod load;

use load::{Attack, Load, Route, Tls};

/// Honest posts in a second.
const HONEST: u64 = 20;

/// TLS to a server with this name and the certificate in this file.
fn tls(certificate: &str, host: &str) -> io::Result<Tls> {
    let certificate = CertificateDer::from_pem_file(certificate).map_err(io::Error::other)?;
    let mut roots = RootCertStore::empty();
    roots.add(certificate).map_err(io::Error::other)?;
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Tls {
        connector: TlsConnector::from(Arc::new(config)),
        name: ServerName::try_from(host.to_owned()).map_err(io::Error::other)?,
    })
}

fn load() -> Option<Load> {
    let (flags, words): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let flags: Vec<_> = flags.iter().map(String::as_str).collect();
    let value = |name: &str| flags.iter().find_map(|flag| flag.strip_prefix(name));
    let tls = match (value("--tls="), value("--host=")) {
        (None, None) => None,
        (Some(certificate), Some(host)) => Some(tls(certificate, host).ok()?),
        _ => return None,
    };
    let (target, attack, seconds) = match &words[..] {
        [target, attack] => (target, attack, 10),
        [target, attack, seconds] => (target, attack, seconds.parse().ok()?),
        _ => return None,
    };
    let (_, attack) = Attack::ALL.iter().find(|(name, _)| name == attack)?;
    Some(Load {
        target: target.parse().ok()?,
        route: if flags.contains(&"--addresses") {
            Route::Address
        } else {
            Route::Header
        },
        tls,
        attack: *attack,
        time: Duration::from_secs(seconds),
        honest: u32::try_from(seconds * HONEST).ok()?,
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<ExitCode> {
    let mut out = io::stdout();
    let Some(load) = load() else {
        let names = Attack::ALL.map(|(name, _)| name).join("|");
        writeln!(
            out,
            "usage: flood ADDRESS {names} [SECONDS] [--addresses] [--tls=CERTIFICATE --host=NAME]"
        )?;
        return Ok(ExitCode::from(2));
    };
    let attack = load.attack;
    let outcome = load.run().await;
    let unanswered = outcome.sent - outcome.accepted - outcome.late - outcome.words_kept;
    writeln!(
        out,
        "{attack:?}: {} of {} accepted within 5 s and {} later, slowest {:.2} s, {} answered with their words, {unanswered} not; \
         {} connections of the attack",
        outcome.accepted,
        outcome.sent,
        outcome.late,
        outcome.slowest.as_secs_f32(),
        outcome.words_kept,
        outcome.attacks
    )?;
    let was_there = attack == Attack::Peace || outcome.attacks > 0;
    let is_good = was_there && outcome.accepted * 100 >= outcome.sent * 99 && unanswered == 0;
    Ok(if is_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
