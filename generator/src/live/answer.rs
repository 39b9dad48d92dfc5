//! An HTTP answer: its status, its headers and its body.

use std::borrow::Cow;
use std::io::Read as _;

use memchr::memmem;

/// The most bytes of a decompressed body. No page or download of a site comes near.
const DECODED_MAX: u64 = 64 << 20;

/// An HTTP answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Names, in lower case, with their values; in order.
    pub headers: Vec<(String, String)>,
    /// The body as it was sent, compressed if the answer is.
    pub body: Vec<u8>,
    /// The expiry of the server's certificate, in the words of curl, if it was asked for and curl knows it.
    pub certificate: Option<String>,
}

impl Answer {
    /// Parses heads and a body. Heads before the last, such as that of `100 Continue`, are ignored.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let end = memmem::find(bytes, b"\r\n\r\n")?;
        let (head, body) = (bytes.get(..end)?, bytes.get(end + 4..)?);
        // Every byte is kept as one character, so that a header that is not ASCII is seen.
        let head: String = head.iter().map(|byte| char::from(*byte)).collect();
        let mut lines = head.split("\r\n");
        let mut status = lines.next()?.split(' ');
        status
            .next()
            .filter(|version| version.starts_with("HTTP/"))?;
        let status: u16 = status.next()?.parse().ok()?;
        if (100..200).contains(&status) {
            return Self::parse(body);
        }
        let headers = lines.filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        });
        Some(Self {
            status,
            headers: headers.collect(),
            body: body.to_vec(),
            certificate: None,
        })
    }

    /// The value of a header, by its name in lower case. Equal values of a repeated header count once, others are joined
    /// with a comma, as browsers do.
    pub fn header(&self, name: &str) -> Option<String> {
        let mut values: Vec<&str> = Vec::new();
        for (own, value) in &self.headers {
            if own == name && !values.contains(&value.as_str()) {
                values.push(value);
            }
        }
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// The names and values in a header such as `Cache-Control`, in lower case.
    pub(super) fn directives(&self, name: &str) -> Vec<String> {
        let value = self.header(name).unwrap_or_default().to_ascii_lowercase();
        let parts = value.split(',').map(|part| part.trim().to_owned());
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// The media type without its parameters, in lower case.
    pub(super) fn media_type(&self) -> String {
        let value = self.header("content-type").unwrap_or_default();
        let essence = value.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase()
    }

    /// The body without its compression; `None` if it cannot be decompressed.
    pub(super) fn decoded(&self) -> Option<Cow<'_, [u8]>> {
        let mut decoded = Vec::new();
        let coding = self.header("content-encoding").unwrap_or_default();
        match coding.to_ascii_lowercase().as_str() {
            "" | "identity" => return Some(Cow::Borrowed(&self.body)),
            "gzip" => {
                let reader = flate2::read::GzDecoder::new(&*self.body);
                reader.take(DECODED_MAX).read_to_end(&mut decoded).ok()?;
            }
            "br" => {
                let reader = brotli::Decompressor::new(&*self.body, 4096);
                reader.take(DECODED_MAX).read_to_end(&mut decoded).ok()?;
            }
            _ => return None,
        }
        Some(Cow::Owned(decoded))
    }

    /// The body as text.
    pub(super) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_answer_is_parsed_with_its_headers_and_body() {
        let answer = Answer::parse(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/2 404 \r\nX-A: a\r\nx-a: a\r\nX-A: b\r\n\r\nbo\r\n\r\ndy",
        )
        .unwrap();
        assert_eq!((answer.status, &*answer.text()), (404, "bo\r\n\r\ndy"));
        assert_eq!(answer.header("x-a").as_deref(), Some("a, b"));
        assert_eq!(answer.header("x-b"), None);
    }

    #[test]
    fn what_is_no_answer_of_http_is_none() {
        for bytes in [
            "",
            "HTTP/1.1 200 OK\r\n",
            "220 mail\r\n\r\n",
            "HTTP/2 x\r\n\r\n",
        ] {
            assert_eq!(Answer::parse(bytes.as_bytes()), None, "{bytes}");
        }
    }
}
