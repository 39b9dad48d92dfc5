//! Why a command failed, in words for an operator.

use std::fmt::Display;

/// An error, and the way out of it.
pub(crate) struct Failure {
    pub(crate) what: String,
    pub(crate) help: Option<String>,
}

impl Failure {
    pub(crate) fn new(what: impl Display) -> Failure {
        Failure {
            what: what.to_string(),
            help: None,
        }
    }

    pub(crate) fn help(self, help: impl Display) -> Failure {
        Failure {
            help: Some(help.to_string()),
            ..self
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::new(format!("cannot write: {}", error.kind()))
    }
}
