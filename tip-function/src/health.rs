//! The few lines that the function may write: start, stop, and each change of health.
//!
//! In: an event of the *service*, never the content of a request. Out: one short line. There is no line per
//! request, and a line holds no count, no address and no time; a supervisor that adds times adds them to these
//! few lines only.

use std::fmt;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::SystemTime;

use tip_core::slot::Slot;

/// A change of health that the operators of the function should know of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// The queue did not take an envelope.
    QueueFailing,
    /// The queue takes envelopes again. Reported when the next slot begins.
    QueueBack,
    /// The queue has no room; a person must take tips off it.
    QueueFull,
    /// The disk has no room for the queue.
    DiskFull,
    /// More requests at once than the function works on. Reported once in six hours.
    Shedding,
    /// The operating system opens no further connection.
    NoConnections,
    /// A recipient has expired: tips are sealed to the others only. Reported once in six hours.
    RecipientExpired,
    /// All recipients have expired: no tip is sealed any more. Reported once in six hours.
    RecipientsExpired,
    /// The operating system gave no randomness: no tip is sealed.
    NoRandomness,
    /// The cipher failed: no tip is sealed.
    SealFailing,
    /// A request ended in a panic; its place was written by [the panic hook](tip_core::process::set_panic_hook).
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
            Health::NoConnections => {
                "alarm: the operating system opens no further connection; raise the limit of open files, \
                 in systemd `LimitNOFILE=`"
            }
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

/// Where changes of health are reported.
#[derive(Clone)]
pub struct Reporter(Arc<dyn Fn(Health) + Send + Sync>);

impl Reporter {
    /// Reports each change as a line on standard error.
    pub fn stderr() -> Reporter {
        Reporter::new(|health| log_line(&health.to_string()))
    }

    /// Reports to another place: a list in a test, the terminal of `fanal serve`.
    pub fn new(report: impl Fn(Health) + Send + Sync + 'static) -> Reporter {
        Reporter(Arc::new(report))
    }

    /// Reports a change.
    pub fn report(&self, health: Health) {
        (self.0)(health);
    }
}

impl fmt::Debug for Reporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reporter")
    }
}

/// The slot in which a change of health was last reported: its number plus 1, or 0 for never.
#[derive(Debug, Default)]
pub(crate) struct Reported(AtomicU32);

impl Reported {
    /// Reports a change of health at most once in a slot.
    pub(crate) fn once(&self, reporter: &Reporter, health: Health, now: SystemTime) {
        let slot = Slot::at(now).number().saturating_add(1);
        if self.0.swap(slot, Ordering::Relaxed) != slot {
            reporter.report(health);
        }
    }
}

/// Writes a line to standard error, after the name of the program. A closed standard error is no reason to
/// stop.
pub fn log_line(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "tip-function: {line}");
}
