//! As much of HTTP/1.1 as measuring needs: one request after another on one connection to this machine.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

/// No answer takes longer than this.
const PATIENCE: Duration = Duration::from_mins(1);

/// An open connection.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
}

/// What came back.
pub(crate) struct Answer {
    /// The status code.
    pub(crate) status: u16,
    /// The body.
    pub(crate) body: Vec<u8>,
}

impl Connection {
    /// Opens one to `port` of this machine.
    ///
    /// # Errors
    ///
    /// When nobody listens there.
    pub(crate) fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::new(stream),
        })
    }

    /// Asks for `path`.
    ///
    /// # Errors
    ///
    /// When the connection breaks or the answer is no HTTP.
    pub(crate) fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, "", b"")
    }

    /// Sends a request with `headers` (each ended by CR LF) and reads the answer.
    ///
    /// # Errors
    ///
    /// When the connection breaks or the answer is no HTTP.
    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &str,
        body: &[u8],
    ) -> Result<Answer> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Content-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(body);
        self.stream.get_mut().write_all(&request)?;
        self.answer()
    }

    fn answer(&mut self) -> Result<Answer> {
        let status_line = self.line()?;
        let status = status_line
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .with_context(|| format!("not an answer of HTTP: {status_line:?}"))?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(':') {
                None => break,
                Some(("content-length", value)) => length = value.trim().parse()?,
                Some(("transfer-encoding", value)) => chunked = value.trim() == "chunked",
                Some(_) => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            while let size @ 1.. = usize::from_str_radix(self.line()?.trim(), 16)? {
                self.read_into(&mut body, size)?;
                self.line()?;
            }
            self.line()?;
        } else {
            self.read_into(&mut body, length)?;
        }
        Ok(Answer { status, body })
    }

    fn read_into(&mut self, body: &mut Vec<u8>, size: usize) -> Result<()> {
        let start = body.len();
        body.resize(start + size, 0);
        self.stream
            .read_exact(body.get_mut(start..).unwrap_or_default())?;
        Ok(())
    }

    /// A line without its end.
    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        ensure!(line.ends_with("\r\n"), "the connection was closed");
        line.truncate(line.len() - 2);
        Ok(line)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;

    use super::Connection;

    fn answered(bytes: &'static [u8]) -> anyhow::Result<(u16, String)> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || listener.accept().unwrap().0.write_all(bytes));
        let answer = Connection::open(port)?.get("/");
        server.join().unwrap().unwrap();
        answer.map(|answer| (answer.status, String::from_utf8(answer.body).unwrap()))
    }

    #[test]
    fn a_body_is_read_to_its_end_with_a_length_or_in_chunks() {
        let whole = answered(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").unwrap();
        assert_eq!(whole, (200, "hello".to_owned()));
        let chunks = b"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
        assert_eq!(answered(chunks).unwrap(), (404, "hello".to_owned()));
    }

    #[test]
    fn an_answer_that_is_cut_off_is_an_error() {
        assert!(answered(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello").is_err());
        assert!(answered(b"").is_err());
    }
}
