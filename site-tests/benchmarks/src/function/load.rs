//! Sends many requests to one server, and measures the total time and each response time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Result, ensure};

use crate::http::Connection;

/// The times of one load.
pub(super) struct LoadTimes {
    /// Seconds from the first request to the last response.
    pub(super) wall: f64,
    /// Response time of each request in milliseconds, the shortest first.
    response_times: Vec<f64>,
}

impl LoadTimes {
    /// The response time in milliseconds that `share` of all requests (0 to 1) did not exceed.
    pub(super) fn quantile(&self, share: f64) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rank among some thousands, never negative"
        )]
        let rank = (self.response_times.len() as f64 * share).ceil() as usize;
        let last = self.response_times.len().saturating_sub(1);
        let index = rank.saturating_sub(1).min(last);
        self.response_times.get(index).copied().unwrap_or_default()
    }
}

/// Posts `body` to `/t` on `port`, `requests` times in total, over that many `connections` at a time.
///
/// # Errors
///
/// When a response has a status other than 200, because the server then did not do the measured work.
pub(super) fn post(
    port: u16,
    body: &str,
    requests: usize,
    connections: usize,
) -> Result<LoadTimes> {
    let left = AtomicUsize::new(requests);
    let response_times = Mutex::new(Vec::with_capacity(requests));
    let started = Instant::now();
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..connections)
            .map(|_| scope.spawn(|| client(port, body, &left, &response_times)))
            .collect();
        clients.into_iter().try_for_each(|client| {
            client
                .join()
                .map_err(|_| anyhow::anyhow!("a client panicked"))?
        })
    })?;
    let wall = started.elapsed().as_secs_f64();
    let mut response_times = response_times.into_inner().unwrap_or_default();
    response_times.sort_by(f64::total_cmp);
    Ok(LoadTimes {
        wall,
        response_times,
    })
}

fn client(
    port: u16,
    body: &str,
    left: &AtomicUsize,
    response_times: &Mutex<Vec<f64>>,
) -> Result<()> {
    let mut own = Vec::new();
    let take_one = |left: usize| left.checked_sub(1);
    while left
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take_one)
        .is_ok()
    {
        let sent = Instant::now();
        // The function ends each connection with its answer.
        let response = Connection::open(port)?.send(
            "POST",
            "/t",
            "Content-Type: application/x-www-form-urlencoded\r\n",
            body.as_bytes(),
        )?;
        ensure!(
            response.status == 200,
            "a request got the status {}",
            response.status
        );
        own.push(sent.elapsed().as_secs_f64() * 1_000.0);
    }
    if let Ok(mut response_times) = response_times.lock() {
        response_times.append(&mut own);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{LoadTimes, post};
    use crate::http::answer_all;

    #[test]
    fn every_request_is_sent_once_and_its_response_time_is_kept() {
        let received = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&received);
        let port = answer_all(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
            Some((String::new(), "ok".to_owned()))
        });
        let times = post(port.unwrap(), "what=x", 50, 4).unwrap();
        assert_eq!(received.load(Ordering::Relaxed), 50);
        assert_eq!(times.response_times.len(), 50);
        assert!(times.response_times.is_sorted());
    }

    #[test]
    fn a_quantile_is_the_response_time_that_its_share_did_not_exceed() {
        let response_times = (1..=200).map(f64::from).collect();
        let times = LoadTimes {
            wall: 1.0,
            response_times,
        };
        let quantiles = [0.5, 0.99, 1.0].map(|share| format!("{:.0}", times.quantile(share)));
        assert_eq!(quantiles, ["100", "198", "200"]);
    }
}
