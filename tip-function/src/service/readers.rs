//! The posts that are being read: how many at once, and who goes when there are too many.
//!
//! In: the network and the lane of a post whose head has come. Out: its body, or the status of the answer. If there are
//! too many, the slowest of those that were there goes: of its network, of the low lane, or of all. Where nobody is slow,
//! because all bodies have come and wait for their turn, the newcomer waits, unread. A network is kept for as long as its
//! post is in this list, and no longer.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::http::StatusCode;
use http_body_util::BodyExt;
use tip_core::lane::Lane;
use tip_core::limits::BODY_BYTES_MAX;
use tokio::sync::Notify;
use tokio::time::{Instant, timeout, timeout_at};

use crate::pace::{NEWCOMER, Pace};
use crate::pressure::Network;

/// Posts that are read at once.
const ALL_MAX: usize = 512;

/// Posts of the low lane that are read at once: a quarter.
const LOW_MAX: usize = ALL_MAX / 4;

/// Posts of one network that are read at once while the slowest of them is slow. A post takes less than a second on most
/// networks, so sixteen are enough for a shelter or a school.
const NETWORK_MAX: usize = 16;

/// Longest wait of a newcomer.
const WAIT: Duration = Duration::from_secs(3);

/// The posts that are being read, or wait for their turn.
#[derive(Default)]
pub(super) struct Readers {
    list: Mutex<Vec<Arc<Reader>>>,
    left: Notify,
}

struct Reader {
    network: Option<Network>,
    lane: Lane,
    /// `None` once the whole body has come.
    pace: Mutex<Option<Pace>>,
    dismissed: Notify,
}

/// A post that may be read. It leaves the list when this is dropped.
pub(super) struct Reading<'a> {
    readers: &'a Readers,
    reader: Arc<Reader>,
}

impl Readers {
    /// Admits a post, and dismisses the slowest of those that are too many now; `None` if nobody was slow for as long as a
    /// newcomer waits. `true` if the function reads no more at once, and not only no more of one network.
    pub(super) async fn admit(
        &self,
        network: Option<Network>,
        lane: Lane,
    ) -> (Option<Reading<'_>>, bool) {
        let mut crowded = false;
        let admitted = timeout(WAIT, async {
            loop {
                let left = self.left.notified();
                match self.try_admit(network, lane) {
                    Ok((reading, was_crowded)) => {
                        crowded |= was_crowded;
                        return reading;
                    }
                    Err(Full) => crowded = true,
                }
                left.await;
            }
        });
        (admitted.await.ok(), crowded)
    }

    /// Admits a post, if there is room or somebody is slow. `true` if somebody had to go for it.
    fn try_admit(&self, network: Option<Network>, lane: Lane) -> Result<(Reading<'_>, bool), Full> {
        let now = Instant::now();
        let mut list = self.list();
        if network.is_some() {
            let is_same = |one: &Reader| one.network == network;
            // Nobody of the network has to go if all of them are quick.
            let _ = dismiss(&mut list, now, NETWORK_MAX, NEWCOMER, is_same);
        }
        let is_low = |one: &Reader| one.lane == Lane::Low;
        let crowded = lane == Lane::Low && dismiss(&mut list, now, LOW_MAX, u64::MAX, is_low)?
            || dismiss(&mut list, now, ALL_MAX, u64::MAX, |_| true)?;
        let reader = Arc::new(Reader {
            network,
            lane,
            pace: Mutex::new(Some(Pace::from(now))),
            dismissed: Notify::new(),
        });
        list.push(Arc::clone(&reader));
        let readers = self;
        Ok((Reading { readers, reader }, crowded))
    }

    fn list(&self) -> MutexGuard<'_, Vec<Arc<Reader>>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// There is no room, and nobody is slow.
struct Full;

/// Dismisses the slowest of some readers if there are `max` of them and it is below a speed. `true` if one had to go.
fn dismiss(
    list: &mut Vec<Arc<Reader>>,
    now: Instant,
    max: usize,
    below: u64,
    is_one: impl Fn(&Reader) -> bool,
) -> Result<bool, Full> {
    let some = || list.iter().enumerate().filter(|(_, reader)| is_one(reader));
    if some().count() < max {
        return Ok(false);
    }
    let (_, place) = some()
        .filter_map(|(place, reader)| Some(((*reader.pace())?.speed(now), place)))
        .filter(|(speed, _)| *speed < below)
        .min()
        .ok_or(Full)?;
    // Not `swap_remove`: of two that are as slow, the one that came first goes.
    list.remove(place).dismissed.notify_one();
    Ok(true)
}

impl Reader {
    fn pace(&self) -> MutexGuard<'_, Option<Pace>> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading<'_> {
    /// Reads the body, and stops at the limit whatever length its head claims.
    ///
    /// # Errors
    ///
    /// The status of the answer: 408 if it took longer than `deadline`, was slower than [`crate::pace::FLOOR`] or had
    /// to go; 413 if it is too long; 400 if the sender hung up.
    pub(super) async fn body(&self, body: Body, deadline: Duration) -> Result<Vec<u8>, StatusCode> {
        tokio::select! {
            body = self.collect(body, Instant::now() + deadline) => body,
            () = self.reader.dismissed.notified() => Err(StatusCode::REQUEST_TIMEOUT),
        }
    }

    /// Copies each piece of the body and frees it. Kept, each would keep the buffer that it came in, and a body
    /// that comes byte by byte would be a thousand times as large as it is.
    async fn collect(&self, mut body: Body, deadline: Instant) -> Result<Vec<u8>, StatusCode> {
        // Usually the head says how long the body is. Memory that is asked for and not written costs nothing.
        let length = body.size_hint().exact();
        let length = length.map_or(0, |length| usize::try_from(length).unwrap_or(usize::MAX));
        let mut collected = Vec::with_capacity(length.min(BODY_BYTES_MAX));
        loop {
            let patience = self.reader.pace().map_or(deadline, |pace| pace.patience());
            let patience = patience.min(deadline);
            let Some(frame) = timeout_at(patience, body.frame())
                .await
                .map_err(|_elapsed| StatusCode::REQUEST_TIMEOUT)?
            else {
                *self.reader.pace() = None;
                return Ok(collected);
            };
            // The only reason is that the sender hung up, and then no answer arrives.
            let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
            let Some(piece) = frame.data_ref() else {
                continue;
            };
            if collected.len() + piece.len() > BODY_BYTES_MAX {
                return Err(StatusCode::PAYLOAD_TOO_LARGE);
            }
            if let Some(pace) = self.reader.pace().as_mut() {
                pace.count(piece.len());
            }
            collected.extend_from_slice(piece);
        }
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        let mut list = self.readers.list();
        list.retain(|reader| !Arc::ptr_eq(reader, &self.reader));
        drop(list);
        self.readers.left.notify_waiters();
    }
}
