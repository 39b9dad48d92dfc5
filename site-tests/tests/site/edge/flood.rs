//! Floods through real web servers: honest writers of 250 networks get through, and the function stays within its memory.
//!
//! Attackers and writers have addresses of their own, which the server sees and hands on; nobody sends a header for that. The
//! addresses of IPv6 need a route, so each test runs its own program again in a network namespace, which ends with it.

use std::process::Command;
use std::sync::{Mutex, PoisonError};

use site_tests::edge::{Changes, Edge};
use site_tests::function::Function;
use site_tests::programs;

use super::Kind;
use super::small_site::small_site;

/// Set in the network namespace.
const INSIDE: &str = "IN_NETWORK_NAMESPACE";

/// Gives a new network namespace its loopback addresses and the networks of the attackers, from which a program may connect
/// although no device has their addresses.
const NETWORK: &str = "ip link set lo up && ip -6 route add local 2001:db8:5::/48 dev lo \
    && echo 1 >/proc/sys/net/ipv6/ip_nonlocal_bind && exec \"$@\"";

/// Kibibytes that the function may hold, half of what its unit allows.
const RESIDENT_MAX: u64 = 128 * 1_024;

/// Seconds of each attack in everyday runs, and in long ones.
const SHORT: u64 = 5;
const LONG: u64 = 30;

/// The attacks of everyday runs: many connections of one address, and many posts of many.
const SOME: [&str; 2] = ["slow-bodies", "prefixes"];

/// Every attack of the program `flood`.
const ALL: [&str; 6] = [
    "slow-heads",
    "slow-bodies",
    "slow-chunks",
    "fast",
    "prefixes",
    "silent",
];

/// Two floods at once would be another attack, and twice the work for this machine.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs an attack on a server of its own, beside honest writers. `true` if they got through.
fn is_withstood(kind: Kind, attack: &str, seconds: u64) -> bool {
    let site = small_site();
    let function = Function::start(&site.replies()).unwrap();
    let changes = Changes {
        ipv6: true,
        ..Changes::default()
    };
    let edge = Edge::start(&kind.server(), site, function.host(), &changes).unwrap();
    let output = Command::new(programs::flood().unwrap())
        .arg(format!("127.0.0.1:{}", edge.port()))
        .args([attack, &seconds.to_string(), "--addresses"])
        .arg(format!("--tls={}", edge.certificate().display()))
        .arg("--host=help.example.org")
        .output()
        .unwrap();
    let resident = edge
        .processes()
        .unwrap()
        .into_iter()
        .map(most_resident)
        .sum::<u64>();
    let of_function = most_resident(function.id());
    println!(
        "{kind:?}: {}{}; the function {of_function} KiB, the server {resident} KiB at most",
        String::from_utf8_lossy(&output.stdout).trim(),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(of_function <= RESIDENT_MAX, "{of_function} KiB");
    let (_, logs) = edge.stop().unwrap();
    assert!(
        !logs.contains("client: ") && !logs.contains("127."),
        "{logs}"
    );
    output.status.success()
}

/// The most kibibytes that a process has held.
fn most_resident(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.unwrap()
        .trim()
        .trim_end_matches(" kB")
        .parse()
        .unwrap()
}

/// Honest writers get through beside these attacks, or this machine is so busy that they do not get through in peace either.
fn assert_withstands(name: &str, kind: Kind, attacks: &[&str], seconds: u64) {
    if std::env::var_os(INSIDE).is_none() {
        return run_in_a_network(name);
    }
    for attack in attacks {
        if is_withstood(kind, attack, seconds) {
            continue;
        }
        if !is_withstood(kind, "peace", seconds) {
            println!("left out: this machine is too busy for {attack}");
            continue;
        }
        assert!(is_withstood(kind, attack, seconds), "{kind:?}: {attack}");
    }
}

/// Runs a test of this file once more, in a network of its own.
fn run_in_a_network(name: &str) {
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let output = Command::new("unshare")
        .args(["--net", "sh", "-c", NETWORK, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            &format!("edge::flood::{name}"),
            "--include-ignored",
            "--nocapture",
        ])
        .env(INSIDE, "1")
        // The site of the other tests is being served.
        .env("SMALL_SITE", format!("edge-{name}"))
        .output()
        .unwrap();
    print!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success());
}

#[test]
#[ignore = "needs nginx, and a network namespace of its own: site-tests/run installs it and runs this"]
fn honest_writers_get_through_debian_s_nginx_beside_floods() {
    let name = "honest_writers_get_through_debian_s_nginx_beside_floods";
    assert_withstands(name, Kind::Nginx, &SOME, SHORT);
}

#[test]
#[ignore = "needs a newer nginx, and a network namespace of its own: site-tests/run installs it and runs this"]
fn honest_writers_get_through_the_next_debian_s_nginx_beside_floods() {
    let name = "honest_writers_get_through_the_next_debian_s_nginx_beside_floods";
    assert_withstands(name, Kind::NewNginx, &SOME, SHORT);
}

#[test]
#[ignore = "needs Caddy, and a network namespace of its own: site-tests/run installs it and runs this"]
fn honest_writers_get_through_debian_s_caddy_beside_floods() {
    let name = "honest_writers_get_through_debian_s_caddy_beside_floods";
    assert_withstands(name, Kind::Caddy, &SOME, SHORT);
}

#[test]
#[ignore = "needs a newer Caddy, and a network namespace of its own: site-tests/run installs it and runs this"]
fn honest_writers_get_through_the_newest_caddy_beside_floods() {
    let name = "honest_writers_get_through_the_newest_caddy_beside_floods";
    assert_withstands(name, Kind::NewCaddy, &SOME, SHORT);
}

#[test]
#[ignore = "takes three minutes: site-tests/run --all runs this"]
fn long_floods_of_debian_s_nginx_keep_nobody_out() {
    let name = "long_floods_of_debian_s_nginx_keep_nobody_out";
    assert_withstands(name, Kind::Nginx, &ALL, LONG);
}

#[test]
#[ignore = "takes three minutes: site-tests/run --all runs this"]
fn long_floods_of_the_next_debian_s_nginx_keep_nobody_out() {
    let name = "long_floods_of_the_next_debian_s_nginx_keep_nobody_out";
    assert_withstands(name, Kind::NewNginx, &ALL, LONG);
}

#[test]
#[ignore = "takes three minutes: site-tests/run --all runs this"]
fn long_floods_of_debian_s_caddy_keep_nobody_out() {
    let name = "long_floods_of_debian_s_caddy_keep_nobody_out";
    assert_withstands(name, Kind::Caddy, &ALL, LONG);
}

#[test]
#[ignore = "takes three minutes: site-tests/run --all runs this"]
fn long_floods_of_the_newest_caddy_keep_nobody_out() {
    let name = "long_floods_of_the_newest_caddy_keep_nobody_out";
    assert_withstands(name, Kind::NewCaddy, &ALL, LONG);
}
