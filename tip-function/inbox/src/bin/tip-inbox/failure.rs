//! How a command ends: its exit code, and why it failed, in words for an operator.

use std::fmt::Display;
use std::process::ExitCode;

/// How a command that did its work ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// All of it.
    Whole,
    /// Some files did not open.
    SomeUnopened,
}

/// An error, and the way out of it.
pub(crate) struct Failure {
    pub(crate) what: String,
    pub(crate) help: Option<String>,
    code: u8,
}

/// The exit code of a failure. Wrong arguments end with 2.
const FAILED: u8 = 1;
/// The exit code where nothing was found.
const NOT_FOUND: u8 = 3;
/// The exit code where some files did not open.
const SOME_UNOPENED: u8 = 4;

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> ExitCode {
        match ended {
            Ended::Whole => ExitCode::SUCCESS,
            Ended::SomeUnopened => ExitCode::from(SOME_UNOPENED),
        }
    }
}

impl Failure {
    pub(crate) fn new(what: impl Display) -> Failure {
        Failure {
            what: what.to_string(),
            help: None,
            code: FAILED,
        }
    }

    /// What was asked for does not exist.
    pub(crate) fn not_found(what: impl Display) -> Failure {
        Failure {
            code: NOT_FOUND,
            ..Failure::new(what)
        }
    }

    pub(crate) fn help(self, help: impl Display) -> Failure {
        Failure {
            help: Some(help.to_string()),
            ..self
        }
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::new(format!("cannot write: {}", error.kind()))
    }
}
