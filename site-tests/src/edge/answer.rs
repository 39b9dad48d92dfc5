//! An HTTP answer, as curl prints it with its head.

use std::borrow::Cow;

use anyhow::{Context, Result};

/// An HTTP answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its status code.
    pub status: u16,
    /// The names of its headers, in lower case, with their values; in order.
    pub headers: Vec<(String, String)>,
    /// Its body, compressed if the answer is.
    pub body: Vec<u8>,
}

impl Answer {
    /// Parses heads and a body. Answers before the last, such as `100 Continue`, are ignored.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self> {
        let end = find(bytes, b"\r\n\r\n").context("the head does not end")?;
        let (head, body) = (bytes.get(..end), bytes.get(end + 4..));
        let (head, body) = (head.unwrap_or_default(), body.unwrap_or_default());
        let head = head
            .iter()
            .map(|byte| char::from(*byte))
            .collect::<String>();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap_or_default();
        let status: u16 = status
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .with_context(|| format!("{status:?} is no status"))?;
        if status < 200 {
            return Self::parse(body);
        }
        let headers = lines.filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        });
        Ok(Self {
            status,
            headers: headers.collect(),
            body: body.to_owned(),
        })
    }

    /// The value of a header; the values of a repeated header are joined with a comma.
    pub fn header(&self, name: &str) -> String {
        let own = self.headers.iter().filter(|(own, _)| own == name);
        let values: Vec<&str> = own.map(|(_, value)| value.as_str()).collect();
        values.join(", ")
    }

    /// The body as text.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_answer_is_parsed_with_its_headers_and_body() {
        let answer = Answer::parse(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/2 404 \r\nX-A: a\r\nx-a: a\r\nX-A: b\r\n\r\nbody",
        )
        .unwrap();
        assert_eq!((answer.status, &*answer.text()), (404, "body"));
        assert_eq!(
            (answer.header("x-a"), answer.header("x-b")),
            ("a, a, b".to_owned(), String::new())
        );
        assert!(Answer::parse(b"nothing").is_err());
    }
}
