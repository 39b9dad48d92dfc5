//! Calls over a websocket, as Chromium's protocol and `WebDriver BiDi` both make them: a JSON object with a number, which the answer
//! repeats. Events come between the answers, and are not read.

use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// Time limit for one answer.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The text at the place `pointer` of an answer, such as `/result/value`.
pub(super) fn text_at<'a>(answer: &'a Value, pointer: &str) -> Option<&'a str> {
    answer.pointer(pointer)?.as_str()
}

/// An open connection.
pub(super) struct Socket {
    socket: WebSocket<TcpStream>,
    last_id: u64,
}

impl Socket {
    /// Connects to `url`, which starts with `ws://` and names a port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// When nobody answers there.
    pub(super) fn connect(url: &str) -> Result<Self> {
        let authority = url
            .strip_prefix("ws://")
            .and_then(|rest| rest.split('/').next())
            .with_context(|| format!("{url} is no address of a websocket"))?;
        let stream = TcpStream::connect(authority)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        stream.set_nodelay(true)?;
        let (socket, _) = tungstenite::client(url, stream)
            .with_context(|| format!("{url} speaks no websocket"))?;
        Ok(Self { socket, last_id: 0 })
    }

    /// Calls `method`, and returns the result.
    ///
    /// # Errors
    ///
    /// When the browser answers with an error, or not at all.
    pub(super) fn call(&mut self, method: &str, params: &Value) -> Result<Value> {
        self.last_id += 1;
        let request = json!({ "id": self.last_id, "method": method, "params": params });
        self.socket.send(Message::text(request.to_string()))?;
        loop {
            let message = self
                .socket
                .read()
                .with_context(|| format!("the browser does not answer {method}"))?;
            let Message::Text(text) = message else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&text)?;
            if answer.get("id").and_then(Value::as_u64) != Some(self.last_id) {
                continue;
            }
            if answer.get("error").is_some() {
                bail!("{method} failed: {answer}");
            }
            return Ok(answer
                .get_mut("result")
                .map(Value::take)
                .unwrap_or_default());
        }
    }
}
