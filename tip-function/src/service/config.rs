//! The settings of the service, and its limits.

use std::time::Duration;

use tip_core::queue::Queue;
use tip_core::rng::Rng;

use super::clock::Clock;
use super::places::WAIT;
use crate::health::Reporter;
use crate::origin::OriginSecrets;
use crate::reply::Pages;

/// Deadline for the last byte of a body.
pub const READ_DEADLINE: Duration = Duration::from_secs(15);

/// Deadline for the queue. Together with [`READ_DEADLINE`] and [`WAIT`] it is the deadline of the whole request, which
/// is below the 30 seconds after which an HTTP API gives up and the words would be lost.
pub(super) const QUEUE_DEADLINE: Duration = Duration::from_secs(7);

const _: () = assert!(READ_DEADLINE.as_secs() + WAIT.as_secs() + QUEUE_DEADLINE.as_secs() < 30);

/// Longest delay that SQS accepts.
pub const DELAY_SECONDS_MAX: u16 = 900;

/// Everything that the function needs besides the request.
#[derive(Debug, Clone)]
pub struct ServiceConfig {
    /// The pages, the form and the recipients.
    pub pages: Pages,
    /// The queue of the envelopes.
    pub queue: Queue,
    /// Longest random delay of a tip in seconds, at most [`DELAY_SECONDS_MAX`].
    pub delay_seconds_max: u16,
    /// The secrets of the edge. A request without one of them is refused.
    pub origin_secrets: OriginSecrets,
    /// The clock.
    pub clock: Clock,
    /// The source of codes, delays and sketch keys.
    pub rng: Rng,
    /// Where changes of health are reported.
    pub reporter: Reporter,
    /// Deadline for the last byte of a body; usually [`READ_DEADLINE`].
    pub read_deadline: Duration,
}

impl ServiceConfig {
    /// The settings of a real server: the clock and randomness of this machine, health on standard error, delays
    /// of up to 300 seconds, and no secret of an edge.
    pub fn new(pages: Pages, queue: Queue) -> ServiceConfig {
        ServiceConfig {
            pages,
            queue,
            delay_seconds_max: 300,
            origin_secrets: OriginSecrets::none(),
            clock: Clock::system(),
            rng: Rng::system(),
            reporter: Reporter::stderr(),
            read_deadline: READ_DEADLINE,
        }
    }
}
