//! The newest version of the site: the rebuilder replaces it, requests read it, browsers wait for the next one.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use tokio::sync::watch;

use crate::publish::output::Output;

/// A browser that waits for a change is answered after this long at the latest, and then asks again.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// One version of the site, as requests are answered from it.
#[derive(Clone)]
pub(super) struct Served {
    /// The files of the site, or its problems as plain text.
    pub(super) site: Result<Arc<Output>, Arc<str>>,
    /// The tip function with this version's reply pages; without routes if there is no form.
    pub(super) tips: Router,
}

/// The newest version and its number.
pub(super) struct Latest {
    served: RwLock<Served>,
    number: watch::Sender<u64>,
}

impl Latest {
    /// The first version.
    pub(super) fn new(served: Served) -> Self {
        Self {
            served: RwLock::new(served),
            number: watch::Sender::new(1),
        }
    }

    /// The newest version.
    pub(super) fn get(&self) -> Served {
        let served = self.served.read();
        served.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Replaces the newest version, tells the browsers that wait for it, and returns the version before.
    pub(super) fn replace(&self, next: Served) -> Served {
        let mut served = self.served.write().unwrap_or_else(PoisonError::into_inner);
        let previous = std::mem::replace(&mut *served, next);
        drop(served);
        self.number.send_modify(|number| *number += 1);
        previous
    }

    /// Waits until the newest version is not number `since`, for 20 seconds at most, and returns its number.
    pub(super) async fn changed(&self, since: Option<u64>) -> u64 {
        let mut number = self.number.subscribe();
        let changed = number.wait_for(|now| Some(*now) != since);
        let _ = tokio::time::timeout(LONGEST_WAIT, changed).await;
        *self.number.borrow()
    }
}
