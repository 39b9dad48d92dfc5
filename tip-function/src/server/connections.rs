//! All connections, and which of them goes when there are too many.
//!
//! Each connection is in one [`Stage`]. The connection that moves fewest bytes, in a stage in which it has to move some, is closed first. A
//! connection whose post is being worked on has done its part, and stays.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::pace::Pace;

/// Most connections at once.
pub const CONNECTIONS_MAX: usize = 1_024;

/// Most bytes of answers that their readers have not taken yet.
const ANSWER_BYTES_MAX: usize = 8 * 1_024 * 1_024;

/// Deadline for a head.
const HEAD_DEADLINE: Duration = Duration::from_secs(10);

/// Deadline for taking an answer.
const ANSWER_DEADLINE: Duration = Duration::from_secs(15);

/// For how long bytes are read and thrown away after an answer. Closed at once, the connection of a writer who still
/// sends would be reset, and the answer lost.
const LINGER: Duration = Duration::from_secs(2);

/// The connections that are open.
#[derive(Default)]
pub(super) struct Connections {
    list: Mutex<Vec<Arc<Connection>>>,
    all_ended: Notify,
}

/// An open connection.
pub(super) struct Connection {
    state: Mutex<State>,
    pub(super) dismissed: Notify,
}

struct State {
    stage: Stage,
    /// The bytes that moved in this stage.
    pace: Pace,
}

/// What a connection is doing, in the order in which it happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Its head is read.
    Head,
    /// Its body is read.
    Body,
    /// It is worked on.
    Work,
    /// It takes an answer of so many bytes.
    Answer(usize),
    /// It has its answer. What it still sends is thrown away.
    Over,
}

impl Connection {
    fn new() -> Connection {
        Connection {
            state: Mutex::new(State {
                stage: Stage::Head,
                pace: Pace::from(Instant::now()),
            }),
            dismissed: Notify::new(),
        }
    }

    /// Enters a stage.
    pub(super) fn enter(&self, stage: Stage) {
        *self.state() = State {
            stage,
            pace: Pace::from(Instant::now()),
        };
    }

    /// Counts bytes that were read or written.
    pub(super) fn count(&self, bytes: usize) {
        self.state().pace.count(bytes);
    }

    /// Whether its stage has a deadline, which is over. Bodies have theirs in the service.
    pub(super) fn is_overdue(&self) -> bool {
        let state = self.state();
        let deadline = match state.stage {
            Stage::Head => HEAD_DEADLINE,
            Stage::Answer(_) => ANSWER_DEADLINE,
            Stage::Over => LINGER,
            Stage::Body | Stage::Work => return false,
        };
        state.pace.since().elapsed() >= deadline
    }

    /// How soon it goes, the lowest first; `None` if it stays.
    fn rank(&self, now: Instant) -> Option<u64> {
        let state = self.state();
        match state.stage {
            Stage::Work => None,
            Stage::Over => Some(0),
            Stage::Head | Stage::Body | Stage::Answer(_) => Some(state.pace.speed(now)),
        }
    }

    fn answer_bytes(&self) -> usize {
        match self.state().stage {
            Stage::Answer(bytes) => bytes,
            _ => 0,
        }
    }

    fn is_silent(&self) -> bool {
        let state = self.state();
        state.stage == Stage::Over || state.stage == Stage::Head && state.pace.bytes() == 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connections {
    /// Takes in a connection.
    pub(super) fn open(self: &Arc<Connections>) -> Open {
        let connection = Arc::new(Connection::new());
        self.list().push(Arc::clone(&connection));
        Open {
            connections: Arc::clone(self),
            connection,
        }
    }

    /// Whether there is room for another connection.
    pub(super) fn have_room(&self) -> bool {
        self.list().len() < CONNECTIONS_MAX
    }

    /// Ends the slowest connection. `false` if all of them are worked on.
    pub(super) fn make_room(&self) -> bool {
        dismiss_slowest(&mut self.list(), |_| true)
    }

    /// Ends all connections that have not sent a byte, or have their answer.
    pub(super) fn dismiss_silent(&self) {
        self.list().retain(|connection| {
            let is_silent = connection.is_silent();
            if is_silent {
                connection.dismissed.notify_one();
            }
            !is_silent
        });
    }

    /// Waits until no connection is open.
    pub(super) async fn ended(&self) {
        loop {
            let ended = self.all_ended.notified();
            if self.list().is_empty() {
                return;
            }
            ended.await;
        }
    }

    fn list(&self) -> MutexGuard<'_, Vec<Arc<Connection>>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends the slowest of some connections. `false` if there is none that may go.
fn dismiss_slowest(list: &mut Vec<Arc<Connection>>, is_one: impl Fn(&Connection) -> bool) -> bool {
    let now = Instant::now();
    let slowest = list
        .iter()
        .enumerate()
        .filter(|(_, connection)| is_one(connection))
        .filter_map(|(place, connection)| Some((connection.rank(now)?, place)))
        .min();
    if let Some((_, place)) = slowest {
        // Not `swap_remove`: of two that are as slow, the one that came first goes.
        list.remove(place).dismissed.notify_one();
    }
    slowest.is_some()
}

/// An open connection in the list of all. It leaves the list when this is dropped.
pub(super) struct Open {
    connections: Arc<Connections>,
    connection: Arc<Connection>,
}

impl Open {
    pub(super) fn connection(&self) -> &Arc<Connection> {
        &self.connection
    }

    /// The connection takes an answer. Those that take theirs most slowly go while the answers are too much for memory.
    pub(super) fn answers(&self, bytes: usize) {
        self.connection.enter(Stage::Answer(bytes));
        let mut list = self.connections.list();
        let held = |list: &[Arc<Connection>]| -> usize {
            list.iter()
                .map(|connection| connection.answer_bytes())
                .sum()
        };
        let mut more = held(&list).saturating_sub(ANSWER_BYTES_MAX);
        while more > 0 {
            dismiss_slowest(&mut list, |connection| connection.answer_bytes() > 0);
            more = held(&list).saturating_sub(ANSWER_BYTES_MAX);
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut list = self.connections.list();
        list.retain(|connection| !Arc::ptr_eq(connection, &self.connection));
        if list.is_empty() {
            self.connections.all_ended.notify_waiters();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_when_answers_that_are_not_taken_fill_the_memory() {
        let connections = Arc::new(Connections::default());
        let open: Vec<Open> = (0..9).map(|_| connections.open()).collect();
        for taker in &open {
            taker.answers(1_024 * 1_024);
            taker.connection().count(1_000);
        }
        assert_eq!(connections.list().len(), 8, "nine MiB were too much");
        let is_there = |one: &Open| {
            connections
                .list()
                .iter()
                .any(|other| Arc::ptr_eq(other, one.connection()))
        };
        assert_eq!(open.iter().filter(|one| is_there(one)).count(), 8);
        drop(open);
        assert!(connections.list().is_empty(), "each left the list");
    }

    #[test]
    fn a_connection_that_is_worked_on_stays() {
        let connections = Arc::new(Connections::default());
        let (works, waits) = (connections.open(), connections.open());
        works.connection().enter(Stage::Work);
        assert!(connections.make_room());
        assert!(Arc::ptr_eq(&connections.list()[0], works.connection()));
        assert!(!connections.make_room(), "nobody may go");
        drop((works, waits));
    }
}
