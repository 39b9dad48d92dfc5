//! Many requests to one server: how many it answers in a second, and how long each waits.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Result, ensure};

use crate::http::Connection;

/// What a load came to.
pub(crate) struct Answered {
    /// Seconds from the first request to the last answer.
    pub(crate) wall: f64,
    /// Milliseconds that each request waited, the shortest first.
    pub(crate) waits: Vec<f64>,
}

impl Answered {
    /// The wait that `share` of all requests did not exceed.
    pub(crate) fn quantile(&self, share: f64) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rank among some thousand, never negative"
        )]
        let rank = (self.waits.len() as f64 * share).ceil() as usize;
        let last = self.waits.len().saturating_sub(1);
        let place = rank.saturating_sub(1).min(last);
        self.waits.get(place).copied().unwrap_or_default()
    }
}

/// Posts `body` to `/t` on `port`, `requests` times in all, over `connections` that are kept open.
///
/// # Errors
///
/// When one request is not answered with 200: then what is measured is not the work that was meant.
pub(crate) fn post(port: u16, body: &str, requests: usize, connections: usize) -> Result<Answered> {
    let left = AtomicUsize::new(requests);
    let waits = Mutex::new(Vec::with_capacity(requests));
    let started = Instant::now();
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..connections)
            .map(|_| scope.spawn(|| client(port, body, &left, &waits)))
            .collect();
        clients.into_iter().try_for_each(|client| {
            client
                .join()
                .map_err(|_| anyhow::anyhow!("a client panicked"))?
        })
    })?;
    let wall = started.elapsed().as_secs_f64();
    let mut waits = waits.into_inner().unwrap_or_default();
    waits.sort_by(f64::total_cmp);
    Ok(Answered { wall, waits })
}

fn client(port: u16, body: &str, left: &AtomicUsize, waits: &Mutex<Vec<f64>>) -> Result<()> {
    let mut connection = Connection::open(port)?;
    let mut own = Vec::new();
    let take_one = |left: usize| left.checked_sub(1);
    while left
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take_one)
        .is_ok()
    {
        let asked = Instant::now();
        let answer = connection.send(
            "POST",
            "/t",
            "Content-Type: application/x-www-form-urlencoded\r\n",
            body.as_bytes(),
        )?;
        ensure!(
            answer.status == 200,
            "a request was answered with {}",
            answer.status
        );
        own.push(asked.elapsed().as_secs_f64() * 1_000.0);
    }
    if let Ok(mut waits) = waits.lock() {
        waits.append(&mut own);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{Answered, post};
    use crate::http::answer_all;

    #[test]
    fn every_request_is_sent_once_and_its_wait_is_kept() {
        let seen = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&seen);
        let port = answer_all(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
            Some((String::new(), "ok".to_owned()))
        });
        let answered = post(port.unwrap(), "what=x", 50, 4).unwrap();
        assert_eq!(seen.load(Ordering::Relaxed), 50);
        assert_eq!(answered.waits.len(), 50);
        assert!(answered.waits.is_sorted());
    }

    #[test]
    fn a_quantile_is_the_wait_that_so_many_did_not_exceed() {
        let waits = (1..=200).map(f64::from).collect();
        let answered = Answered { wall: 1.0, waits };
        let quantiles = [0.5, 0.99, 1.0].map(|share| format!("{:.0}", answered.quantile(share)));
        assert_eq!(quantiles, ["100", "198", "200"]);
    }
}
