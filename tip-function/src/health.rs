//! The few lines that the function may write: start, stop, and each change of health.
//!
//! In: what happened to the *service*, never what was in a request. Out: one short line. There is no
//! line per request, no count, no address and no time of ours; a supervisor that adds times to lines
//! adds them to these few only.

use std::fmt;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::sync::Arc;

/// A change that whoever runs the function should know of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// The queue did not take an envelope.
    QueueFailing,
    /// The queue takes envelopes again.
    QueueBack,
    /// The queue has no room; a person must take tips off it.
    QueueFull,
    /// The disk has no room for the queue.
    DiskFull,
    /// More requests at once than the function works on. Said once in six hours.
    Shedding,
    /// A recipient has expired: tips are sealed to the others only. Said once in six hours.
    RecipientExpired,
    /// All recipients have expired: nothing is sealed any more. Said once in six hours.
    RecipientsExpired,
    /// The operating system gave no randomness: nothing is sealed.
    NoRandomness,
    /// The cipher failed: nothing is sealed.
    SealFailing,
    /// A request ended in a panic; its place was written by [`set_panic_hook`].
    Panicked,
}

impl fmt::Display for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Health::QueueFailing => {
                "alarm: queue failing, every tip gets the page that says it was not sent"
            }
            Health::QueueBack => "queue back",
            Health::QueueFull => {
                "alarm: queue full, every tip gets the page that says it was not sent; run `tip-inbox pull`"
            }
            Health::DiskFull => {
                "alarm: the disk of the queue is full, every tip gets the page that says it was not sent; make room on it"
            }
            Health::Shedding => "shedding: more requests at once than this process takes",
            Health::RecipientExpired => {
                "alarm: a recipient has expired, tips are sealed to the others only; \
                 put a new key into `[tip]` and build the site again"
            }
            Health::RecipientsExpired => {
                "alarm: every recipient has expired, every tip gets the page that says it was not sent; \
                 put a new key into `[tip]` and build the site again"
            }
            Health::NoRandomness => "alarm: no randomness, no tip can be sealed",
            Health::SealFailing => "alarm: sealing failing, no tip can be sent",
            Health::Panicked => "alarm: a request ended in a panic, please report its place",
        })
    }
}

/// Where changes of health are said.
#[derive(Clone)]
pub struct Reporter(Arc<dyn Fn(Health) + Send + Sync>);

impl Reporter {
    /// One line each on standard error.
    pub fn stderr() -> Reporter {
        Reporter::new(|health| say(&health.to_string()))
    }

    /// Somewhere else: a list in a test, the terminal of `fanal serve`.
    pub fn new(report: impl Fn(Health) + Send + Sync + 'static) -> Reporter {
        Reporter(Arc::new(report))
    }

    /// Says it.
    pub fn report(&self, health: Health) {
        (self.0)(health);
    }
}

impl fmt::Debug for Reporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reporter")
    }
}

/// Writes a line to standard error. A closed standard error is no reason to stop.
pub fn say(line: &str) {
    write(&format!("tip-function: {line}"));
}

fn write(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// From now on a panic says where it happened and nothing else.
///
/// The message of a panic can hold words of a tip: a slice that ends inside a character prints the
/// string it cuts.
pub fn set_panic_hook() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        write(&match info.location() {
            Some(place) => format!(
                "panic at {}:{}:{}",
                place.file(),
                place.line(),
                place.column()
            ),
            None => "panic at an unknown place".to_owned(),
        });
    }));
}
