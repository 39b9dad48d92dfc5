//! A minimal HTTP/1.1 client and server for this machine: one request at a time on each connection.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

/// A response that takes longer than this fails the measurement.
const TIMEOUT: Duration = Duration::from_mins(1);

/// An open connection to a server on this machine.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
}

/// A response.
pub(crate) struct Response {
    /// The status code.
    pub(crate) status: u16,
    /// The body.
    pub(crate) body: Vec<u8>,
}

impl Connection {
    /// Connects to `port` of this machine.
    ///
    /// # Errors
    ///
    /// When no server listens on `port`.
    pub(crate) fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        Ok(Self {
            stream: BufReader::new(stream),
        })
    }

    /// Sends a GET for `path`.
    ///
    /// # Errors
    ///
    /// When the connection breaks or the response is not HTTP.
    pub(crate) fn get(&mut self, path: &str) -> Result<Response> {
        self.send("GET", path, "", b"")
    }

    /// Sends a request with `headers`, each ended by CR LF, and reads the response.
    ///
    /// # Errors
    ///
    /// When the connection breaks or the response is not HTTP.
    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &str,
        body: &[u8],
    ) -> Result<Response> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Content-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(body);
        self.stream.get_mut().write_all(&request)?;
        self.read_response()
    }

    fn read_response(&mut self) -> Result<Response> {
        let (status_line, body) = read(&mut self.stream)?;
        let status = status_line
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .with_context(|| format!("not an HTTP response: {status_line:?}"))?;
        Ok(Response { status, body })
    }
}

/// A port on which no server listens at the moment.
///
/// # Errors
///
/// When no port is free.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// A received request.
pub(crate) struct Request {
    /// Method and path, separated by a space.
    pub(crate) method_and_path: String,
    /// The body.
    pub(crate) body: Vec<u8>,
}

/// Serves requests on a free port of this machine until the program ends, and returns the port.
///
/// `answer` returns headers, each ended by CR LF, and a body; `None` never answers the request.
///
/// # Errors
///
/// When no port is free.
pub(crate) fn answer_all(
    answer: impl Fn(Request) -> Option<(String, String)> + Send + Sync + 'static,
) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let answer = Arc::clone(&answer);
            // A broken connection needs no handling here: the measurement fails without a response.
            std::thread::spawn(move || serve_connection(stream, &*answer));
        }
    });
    Ok(port)
}

fn serve_connection(
    stream: TcpStream,
    answer: &dyn Fn(Request) -> Option<(String, String)>,
) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    loop {
        let (line, body) = read(&mut stream)?;
        let method_and_path = line
            .rsplit_once(' ')
            .map_or(&*line, |(before_version, _)| before_version)
            .to_owned();
        let Some((headers, body)) = answer(Request {
            method_and_path,
            body,
        }) else {
            std::thread::park();
            return Ok(());
        };
        let length = body.len();
        let text = format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: {length}\r\n\r\n{body}");
        stream.get_mut().write_all(text.as_bytes())?;
    }
}

/// Reads one request or response: its first line and its body.
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

/// Reads one line, without its CR LF.
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

    fn response_to(bytes: &'static [u8]) -> anyhow::Result<(u16, String)> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || listener.accept().unwrap().0.write_all(bytes));
        let response = Connection::open(port)?.get("/");
        server.join().unwrap().unwrap();
        response.map(|response| (response.status, String::from_utf8(response.body).unwrap()))
    }

    #[test]
    fn a_body_is_read_to_its_end_with_a_length_or_in_chunks() {
        let whole = response_to(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").unwrap();
        assert_eq!(whole, (200, "hello".to_owned()));
        let chunks = b"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
        assert_eq!(response_to(chunks).unwrap(), (404, "hello".to_owned()));
    }

    #[test]
    fn a_truncated_response_is_an_error() {
        assert!(response_to(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello").is_err());
        assert!(response_to(b"").is_err());
    }

    #[test]
    fn a_request_reaches_the_server_with_its_body() {
        let port = answer_all(|request| {
            let body = format!("{} {}", request.method_and_path, request.body.len());
            Some(("X: y\r\n".to_owned(), body))
        });
        let mut connection = Connection::open(port.unwrap()).unwrap();
        for length in [0, 70_000] {
            let response = connection
                .send("POST", "/t", "A: b\r\n", &vec![b'x'; length])
                .unwrap();
            assert_eq!(
                (response.status, response.body),
                (200, format!("POST /t {length}").into_bytes())
            );
        }
    }
}
