//! The figures that `benchmark function` collects. Their field names are the keys of its JSON file.

use serde::Serialize;

use crate::machine::Machine;

/// All figures of one call.
#[derive(Debug, Serialize)]
pub(super) struct FunctionResults {
    pub(super) machine: Machine,
    /// Name and size in bytes of each program.
    pub(super) sizes: Vec<(String, f64)>,
    /// Starts of each program.
    pub(super) starts: Vec<StartFigures>,
    /// Loads of each plain server.
    pub(super) loads: Vec<LoadFigures>,
}

/// The starts of one program, one figure for each round.
#[derive(Debug, Serialize)]
pub(super) struct StartFigures {
    pub(super) name: String,
    /// Milliseconds from the start to the first response.
    pub(super) first_reply: Vec<f64>,
    /// Milliseconds for the first tip, which also sets up the queue.
    pub(super) first_tip: Vec<f64>,
    /// CPU milliseconds for both.
    pub(super) cpu: Vec<f64>,
    /// Bytes of memory after both.
    pub(super) memory: Vec<f64>,
}

/// The figures of one start.
pub(super) struct OneStart {
    /// Milliseconds from the start to the response to a GET.
    pub(super) first_reply: f64,
    /// Milliseconds from sending the first tip to its response.
    pub(super) first_tip: f64,
    /// CPU milliseconds for both in the first thread, which does everything except writing to disk.
    pub(super) cpu: f64,
    /// Bytes of memory after both.
    pub(super) memory: f64,
}

/// The loads of one server over one number of connections, one figure for each round.
#[derive(Debug, Serialize)]
pub(super) struct LoadFigures {
    pub(super) name: String,
    pub(super) connections: usize,
    /// Tips per second of the clock.
    pub(super) per_second: Vec<f64>,
    /// Tips per CPU second.
    pub(super) per_core_second: Vec<f64>,
    /// Median response time in milliseconds.
    pub(super) p50: Vec<f64>,
    /// 99th percentile of the response time in milliseconds.
    pub(super) p99: Vec<f64>,
    /// Bytes of memory at the end.
    pub(super) memory: Vec<f64>,
}

impl StartFigures {
    /// No figures yet, for the program called `name`.
    pub(super) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            first_reply: Vec::new(),
            first_tip: Vec::new(),
            cpu: Vec::new(),
            memory: Vec::new(),
        }
    }

    /// Adds the figures of one round.
    pub(super) fn push(&mut self, start: &OneStart) {
        self.first_reply.push(start.first_reply);
        self.first_tip.push(start.first_tip);
        self.cpu.push(start.cpu);
        self.memory.push(start.memory);
    }
}

impl LoadFigures {
    /// No figures yet, for the server called `name`.
    pub(super) fn new(name: &str, connections: usize) -> Self {
        Self {
            name: name.to_owned(),
            connections,
            per_second: Vec::new(),
            per_core_second: Vec::new(),
            p50: Vec::new(),
            p99: Vec::new(),
            memory: Vec::new(),
        }
    }
}
