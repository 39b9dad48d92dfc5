//! The environment of the program `tip-function`, read once.
//!
//! In: variables. Out: a [`Config`], or all reasons why the program cannot start.
//!
//! ```text
#![doc = include_str!("help.txt")]
//! ```

use std::ffi::OsString;
use std::path::PathBuf;

use crate::origin::{OriginSecrets, OriginSecretsError};
use crate::server::Listen;
use crate::service::DELAY_SECONDS_MAX;

/// What `tip-function --help` says: the arguments, the exit codes and the variables.
pub const HELP: &str = include_str!("help.txt");

/// A checked environment.
#[derive(Debug, Clone)]
pub struct Config {
    /// Path of `replies.json`.
    pub replies: PathBuf,
    /// Path or URL of the queue.
    pub queue: String,
    /// Where the plain server listens, unless systemd hands a socket over.
    pub listen: Listen,
    /// Longest random delay, in seconds.
    pub delay_seconds_max: u16,
    /// The secrets of which the edge must send one.
    pub origin_secrets: OriginSecrets,
    /// Whether this process runs on Lambda.
    pub is_lambda: bool,
}

/// Why the program cannot start: a variable, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A required variable is not set.
    #[error("`{0}` is not set")]
    Missing(&'static str),
    /// A variable is not UTF-8.
    #[error("`{0}` is not UTF-8")]
    NotUtf8(&'static str),
    /// `TIP_LISTEN` is neither an address with a port nor the path of a socket.
    #[error(
        "`TIP_LISTEN` is `{0}`, which is neither an address with a port nor `unix:` with a full path"
    )]
    Listen(String),
    /// `TIP_DELAY_SECONDS_MAX` is not a whole number from 0 to 900.
    #[error(
        "`TIP_DELAY_SECONDS_MAX` is `{0}`, which is not a whole number from 0 to {DELAY_SECONDS_MAX}"
    )]
    Delay(String),
    /// `TIP_ORIGIN_SECRETS` is not a list of secrets. The error holds none of them.
    #[error("`TIP_ORIGIN_SECRETS`: {0}")]
    OriginSecrets(OriginSecretsError),
}

impl ConfigError {
    /// The way out, without the word `help:`.
    pub fn help(&self) -> &'static str {
        match self {
            ConfigError::Missing("TIP_REPLIES") => {
                "the path of the `replies.json` that `fanal build` writes beside the site, \
                 for example `TIP_REPLIES=/srv/fanal/public.tip/replies.json`"
            }
            ConfigError::Missing(_) => {
                "the path of the queue's file, for example `TIP_QUEUE=/var/lib/fanal/tips.queue`, \
                 or the URL of an SQS queue"
            }
            ConfigError::NotUtf8(_) => "use letters that are UTF-8",
            ConfigError::Listen(_) => {
                "for example `TIP_LISTEN=127.0.0.1:8080` or `TIP_LISTEN=unix:/run/fanal/tip.sock`"
            }
            ConfigError::Delay(_) => "300 hides when a tip was sent; 0 does not",
            ConfigError::OriginSecrets(_) => {
                "one secret, or the new and the old one with a comma between them; \
                 `openssl rand -hex 32` makes one, and without the variable nothing is checked"
            }
        }
    }
}

impl Config {
    /// Reads variables through `get`, which is [`std::env::var_os`] outside tests.
    ///
    /// # Errors
    ///
    /// All variables that are missing or malformed.
    pub fn read(get: impl Fn(&str) -> Option<OsString>) -> Result<Config, Vec<ConfigError>> {
        let replies = variable(&get, "TIP_REPLIES", None);
        let queue = variable(&get, "TIP_QUEUE", None);
        let listen = variable(&get, "TIP_LISTEN", Some("127.0.0.1:8080")).and_then(address);
        let delay = variable(&get, "TIP_DELAY_SECONDS_MAX", Some("300")).and_then(seconds);
        match (replies, queue, listen, delay, secrets(&get)) {
            (Ok(replies), Ok(queue), Ok(listen), Ok(delay_seconds_max), Ok(origin_secrets)) => {
                Ok(Config {
                    replies: PathBuf::from(replies),
                    queue,
                    listen,
                    delay_seconds_max,
                    origin_secrets,
                    is_lambda: get("AWS_LAMBDA_RUNTIME_API").is_some(),
                })
            }
            (replies, queue, listen, delay, secrets) => {
                let problems = [
                    replies.err(),
                    queue.err(),
                    listen.err(),
                    delay.err(),
                    secrets.err(),
                ];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }
}

/// The text of a variable. A variable that is set and empty counts as missing, even if there is a default.
fn variable(
    get: impl Fn(&str) -> Option<OsString>,
    name: &'static str,
    default: Option<&str>,
) -> Result<String, ConfigError> {
    match get(name) {
        None => default.map(str::to_owned),
        Some(value) if value.is_empty() => None,
        Some(value) => {
            return value.into_string().map_err(|_| ConfigError::NotUtf8(name));
        }
    }
    .ok_or(ConfigError::Missing(name))
}

fn address(text: String) -> Result<Listen, ConfigError> {
    match text.strip_prefix("unix:") {
        Some(path) if path.starts_with('/') => Ok(Listen::Path(PathBuf::from(path))),
        Some(_) => Err(ConfigError::Listen(text)),
        None => match text.parse() {
            Ok(address) => Ok(Listen::Address(address)),
            Err(_) => Err(ConfigError::Listen(text)),
        },
    }
}

fn seconds(text: String) -> Result<u16, ConfigError> {
    text.parse()
        .ok()
        .filter(|seconds| *seconds <= DELAY_SECONDS_MAX)
        .ok_or(ConfigError::Delay(text))
}

/// The secrets of the edge. A variable that is set and empty is a mistake here: it would turn the check off
/// unnoticed.
fn secrets(get: impl Fn(&str) -> Option<OsString>) -> Result<OriginSecrets, ConfigError> {
    const NAME: &str = "TIP_ORIGIN_SECRETS";
    let Some(value) = get(NAME) else {
        return Ok(OriginSecrets::none());
    };
    value
        .into_string()
        .map_err(|_| ConfigError::NotUtf8(NAME))?
        .parse()
        .map_err(ConfigError::OriginSecrets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Config, Vec<String>> {
        let get = |name: &str| {
            variables
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| OsString::from(value))
        };
        Config::read(get).map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn two_variables_are_enough() {
        let config = read(&[("TIP_REPLIES", "r.json"), ("TIP_QUEUE", "q")]).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert_eq!((config.delay_seconds_max, config.is_lambda), (300, false));
        assert!(!config.origin_secrets.are_asked());
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let wrong = read(&[
            ("TIP_REPLIES", ""),
            ("TIP_LISTEN", "8080"),
            ("TIP_DELAY_SECONDS_MAX", "901"),
            ("TIP_ORIGIN_SECRETS", ""),
        ]);
        assert_eq!(
            wrong.unwrap_err(),
            [
                "`TIP_REPLIES` is not set",
                "`TIP_QUEUE` is not set",
                "`TIP_LISTEN` is `8080`, which is neither an address with a port nor `unix:` with a full path",
                "`TIP_DELAY_SECONDS_MAX` is `901`, which is not a whole number from 0 to 900",
                "`TIP_ORIGIN_SECRETS`: secret 1 has 0 characters, and needs 32 or more",
            ]
        );
    }
}
