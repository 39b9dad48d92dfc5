//! Floods against a running server: honest writers of 250 networks get through, and memory stays within its bound.
//!
//! The short version runs with all tests. `TIP_FLOOD_SECONDS=60` makes each attack last that long.

mod load;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::door::process::{RESIDENT_MAX, Server, furnish};
use load::{Attack, Load, Outcome, Route};

/// Seconds of each attack in everyday runs.
const SECONDS: u64 = 5;

/// Honest posts in a second.
const HONEST: u64 = 20;

/// Two floods at once would be another attack, and twice the work for this machine.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// What became of honest writers beside an attack on a server of its own.
fn outcome(attack: Attack) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let seconds = std::env::var("TIP_FLOOD_SECONDS");
    let seconds = seconds.map_or(SECONDS, |seconds| seconds.parse().unwrap());
    let load = Load {
        target: server.address,
        route: Route::Header,
        tls: None,
        attack,
        time: Duration::from_secs(seconds),
        honest: u32::try_from(seconds * HONEST).unwrap(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let outcome: Outcome = runtime.block_on(load.run());
    let resident = server.most_resident();
    eprintln!("{attack:?}: {outcome:?}, {resident} KiB at most");
    assert!(resident <= RESIDENT_MAX, "{resident} KiB");
    server.stop();
    outcome
}

/// Honest writers get through beside an attack, or this machine is so busy that they do not get through in peace either.
fn beside(attack: Attack) {
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let got_through = |outcome: &Outcome| outcome.accepted * 100 >= outcome.sent * 99;
    let first = outcome(attack);
    if got_through(&first) {
        return;
    }
    if !got_through(&outcome(Attack::Peace)) {
        eprintln!("left out: this machine is too busy for {attack:?}");
        return;
    }
    let second = outcome(attack);
    assert!(got_through(&second), "{first:?}, {second:?}");
}

#[test]
fn every_attack_has_a_name() {
    let named = Attack::ALL.map(|(_, attack)| attack);
    for attack in [
        Attack::Peace,
        Attack::SlowBodies,
        Attack::SlowChunks,
        Attack::Fast,
        Attack::Prefixes,
        Attack::SlowHeads,
        Attack::Silent,
    ] {
        assert!(named.contains(&attack));
    }
}

#[test]
fn honest_writers_get_through_beside_560_bodies_of_one_address_that_do_not_come() {
    beside(Attack::SlowBodies);
}

#[test]
fn honest_writers_get_through_beside_560_bodies_without_a_length_that_do_not_come() {
    beside(Attack::SlowChunks);
}

#[test]
fn honest_writers_get_through_beside_100_fast_connections_of_one_address() {
    beside(Attack::Fast);
}

#[test]
fn honest_writers_get_through_beside_170_networks_of_one_large_one() {
    beside(Attack::Prefixes);
}

#[test]
fn honest_writers_get_through_beside_700_heads_that_do_not_end() {
    beside(Attack::SlowHeads);
}

#[test]
fn honest_writers_get_through_beside_1200_connections_that_send_nothing() {
    beside(Attack::Silent);
}
