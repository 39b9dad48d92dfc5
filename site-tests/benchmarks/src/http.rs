//! As much of HTTP/1.1 as measuring needs: one request after another on one connection to this machine.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
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
        let (status_line, body) = read(&mut self.stream)?;
        let status = status_line
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .with_context(|| format!("not an answer of HTTP: {status_line:?}"))?;
        Ok(Answer { status, body })
    }
}

/// A port that nobody listens on now.
///
/// # Errors
///
/// When there is none.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// A request that came in.
pub(crate) struct Asked {
    /// Method and path, with a space between them.
    pub(crate) what: String,
    /// The body.
    pub(crate) body: Vec<u8>,
}

/// Answers requests to a port of this machine until the program ends.
///
/// `answer` gives headers (each ended by CR LF) and a body, or `None` to leave the asker waiting for ever.
///
/// # Errors
///
/// When no port is free.
pub(crate) fn answer_all(
    answer: impl Fn(Asked) -> Option<(String, String)> + Send + Sync + 'static,
) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let answer = Arc::clone(&answer);
            // A connection that breaks is over; whoever measures notices that nothing comes.
            std::thread::spawn(move || talk(stream, &*answer));
        }
    });
    Ok(port)
}

fn talk(stream: TcpStream, answer: &dyn Fn(Asked) -> Option<(String, String)>) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    loop {
        let (line, body) = read(&mut stream)?;
        let what = line
            .rsplit_once(' ')
            .map_or(&*line, |(what, _)| what)
            .to_owned();
        let Some((headers, body)) = answer(Asked { what, body }) else {
            std::thread::park();
            return Ok(());
        };
        let length = body.len();
        let text = format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: {length}\r\n\r\n{body}");
        stream.get_mut().write_all(text.as_bytes())?;
    }
}

/// The first line of a request or an answer, and its body.
fn read(stream: &mut BufReader<TcpStream>) -> Result<(String, Vec<u8>)> {
    let first = line(stream)?;
    let (mut length, mut chunked) = (0, false);
    loop {
        let line = line(stream)?.to_ascii_lowercase();
        match line.split_once(':') {
            None => break,
            Some(("content-length", value)) => length = value.trim().parse()?,
            Some(("transfer-encoding", value)) => chunked = value.trim() == "chunked",
            Some(_) => {}
        }
    }
    let mut body = Vec::new();
    if chunked {
        while let size @ 1.. = usize::from_str_radix(line(stream)?.trim(), 16)? {
            read_into(stream, &mut body, size)?;
            line(stream)?;
        }
        line(stream)?;
    } else {
        read_into(stream, &mut body, length)?;
    }
    Ok((first, body))
}

fn read_into(stream: &mut BufReader<TcpStream>, body: &mut Vec<u8>, size: usize) -> Result<()> {
    let start = body.len();
    body.resize(start + size, 0);
    stream.read_exact(body.get_mut(start..).unwrap_or_default())?;
    Ok(())
}

/// A line without its end.
fn line(stream: &mut BufReader<TcpStream>) -> Result<String> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    ensure!(line.ends_with("\r\n"), "the connection was closed");
    line.truncate(line.len() - 2);
    Ok(line)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;

    use super::{Connection, answer_all};

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

    #[test]
    fn what_is_asked_reaches_the_one_who_answers() {
        let port = answer_all(|asked| {
            let body = format!("{} {}", asked.what, asked.body.len());
            Some(("X: y\r\n".to_owned(), body))
        });
        let mut connection = Connection::open(port.unwrap()).unwrap();
        for length in [0, 70_000] {
            let answer = connection
                .send("POST", "/t", "A: b\r\n", &vec![b'x'; length])
                .unwrap();
            assert_eq!(
                (answer.status, answer.body),
                (200, format!("POST /t {length}").into_bytes())
            );
        }
    }
}
