//! A proxy before SQS with faults of networks and services, one fault for each request; and the answers of the
//! function when there is no SQS behind the proxy.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use tip_core::envelope::Envelope;
use tip_core::limits::ENVELOPE_BYTES;
use tip_core::queue::{Queue, QueueError, SqsFailure, SqsQueue};
use tip_function::health::Health;
use tip_inbox::open::open;

use super::aws;
use crate::door::Function;

/// What happens to one request.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fault {
    /// It is answered with these bytes and not forwarded.
    Answer(&'static str),
    /// It is never answered.
    Silence,
    /// The connection ends before the request is forwarded.
    Reset,
    /// It is forwarded, and the connection ends before the answer comes back.
    ResetAfterSend,
}

/// Answers as AWS, and machines between, write them.
pub(super) mod answers {
    use std::fmt::Write;

    pub(crate) const INTERNAL_ERROR: &str =
        "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    pub(crate) const UNAVAILABLE: &str = "HTTP/1.1 503 Unavailable\r\nContent-Type: text/html\r\nContent-Length: 14\r\nConnection: close\r\n\r\n<h1>Sorry</h1>";
    pub(crate) const THROTTLED: &str = "HTTP/1.1 400 Bad\r\nx-amzn-query-error: RequestThrottled;Sender\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 64\r\nConnection: close\r\n\r\n{\"__type\":\"com.amazonaws.sqs#ThrottlingException\",\"message\":\"n\"}";

    /// A refusal of the JSON protocol.
    pub(super) fn refusal(status: u16, kind: &str) -> &'static str {
        let json = format!("{{\"__type\":\"{kind}\",\"message\":\"n\"}}");
        whole(status, &json)
    }

    /// A JSON answer with any body.
    pub(super) fn whole(status: u16, body: &str) -> &'static str {
        let mut answer = format!("HTTP/1.1 {status} X\r\n");
        let _ = write!(
            answer,
            "Content-Type: application/x-amz-json-1.0\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        String::leak(answer)
    }
}

/// Listens on this machine. Each of the first requests meets one fault; the others are forwarded.
pub(super) struct Proxy {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Proxy {
    /// Starts it. Without an address behind it, all further requests meet the last fault.
    pub(super) fn start(behind: Option<SocketAddr>, faults: &[Fault]) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        let faults = faults.to_vec();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (seen, faults) = (Arc::clone(&seen), faults.clone());
                thread::spawn(move || {
                    let Some(request) = read_request(&stream) else {
                        return;
                    };
                    let number = {
                        let mut seen: MutexGuard<'_, Vec<_>> = seen.lock().unwrap();
                        seen.push(request.clone());
                        seen.len() - 1
                    };
                    let fault = match behind {
                        Some(_) => faults.get(number),
                        None => faults.get(number).or(faults.last()),
                    };
                    meet(stream, &request, fault.copied(), behind);
                });
            }
        });
        Proxy { address, requests }
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The number of requests so far.
    pub(super) fn asked(&self) -> usize {
        self.requests.lock().unwrap().len()
    }

    /// The JSON of each request.
    fn requests(&self) -> Vec<Value> {
        let requests = self.requests.lock().unwrap();
        let body = |request: &Vec<u8>| {
            let head = request.windows(4).position(|four| four == b"\r\n\r\n");
            serde_json::from_slice(&request[head.unwrap() + 4..]).unwrap()
        };
        requests.iter().map(body).collect()
    }
}

fn meet(mut stream: TcpStream, request: &[u8], fault: Option<Fault>, behind: Option<SocketAddr>) {
    match fault {
        Some(Fault::Answer(answer)) => drop(stream.write_all(answer.as_bytes())),
        // Reads until the client hangs up.
        Some(Fault::Silence) => drop(stream.read_to_end(&mut Vec::new())),
        Some(Fault::Reset) => {}
        Some(Fault::ResetAfterSend) | None => {
            let answer = forward(request, behind.expect("a place behind the proxy"));
            if fault.is_none() {
                drop(stream.write_all(&answer));
            }
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Forwards a request over a connection of its own, and reads the whole answer.
fn forward(request: &[u8], behind: SocketAddr) -> Vec<u8> {
    let mut stream = TcpStream::connect(behind).unwrap();
    let line_end = request.windows(2).position(|two| two == b"\r\n").unwrap();
    let (first, rest) = request.split_at(line_end);
    let request = [first, b"\r\nConnection: close", rest].concat();
    stream.write_all(&request).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}

/// A request as it came; `None` if its sender went away.
fn read_request(stream: &TcpStream) -> Option<Vec<u8>> {
    let mut reader = BufReader::new(stream);
    let (mut request, mut length) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        request.extend_from_slice(line.as_bytes());
        if line == "\r\n" {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    request.extend(body);
    Some(request)
}

/// Sends a tip through a proxy with this fault, and checks that the writer keeps the words, that the operators get
/// an alarm without content, and that SQS was asked `attempts` times.
async fn is_honest(fault: Fault, attempts: usize) -> Queue {
    let proxy = Proxy::start(None, &[fault]);
    let url = proxy.url();
    let sqs = Queue::Sqs(SqsQueue::new(&format!("{url}/1/tips"), &aws(&url)));
    let mut function = Function::with(|config| config.queue = sqs.clone());
    let began = Instant::now();
    function
        .post("what=kept")
        .await
        .is(503, "not sent: <textarea>\nkept\n</textarea>");
    assert!(began.elapsed() < Duration::from_secs(4), "{fault:?}");
    assert_eq!(proxy.asked(), attempts, "{fault:?}");
    assert_eq!(function.health(), [Health::QueueFailing], "{fault:?}");
    sqs
}

#[tokio::test]
async fn case_28_an_sqs_that_throttles_fails_is_silent_or_hangs_up_is_asked_twice() {
    for fault in [
        Fault::Answer(answers::INTERNAL_ERROR),
        Fault::Answer(answers::UNAVAILABLE),
        Fault::Answer(answers::THROTTLED),
        Fault::Silence,
        Fault::Reset,
    ] {
        is_honest(fault, 2).await;
    }
}

#[tokio::test]
async fn case_29_an_answer_that_names_no_message_is_a_failure() {
    let message = "\"MD5OfMessageBody\":\"d41d8cd98f00b204e9800998ecf8427e\"";
    for body in [
        "{}",
        "",
        "Hello",
        "<SendMessageResponse/>",
        "[1,2]",
        "null",
        "{\"MessageId\":null}",
        "{\"MessageId\":\"\"}",
        "{\"MessageId\":7}",
        &format!("{{{message}}}"),
        &format!("{{{message},\"MessageId\":\"x"),
    ] {
        is_honest(Fault::Answer(answers::whole(200, body)), 1).await;
    }
    // The end of the answer never comes, neither at the first attempt nor at the second.
    let cut = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 90\r\n\r\n{\"MessageId\":\"x\"";
    is_honest(Fault::Answer(cut), 2).await;
}

#[tokio::test]
async fn case_30_credentials_that_are_refused_are_an_honest_failure() {
    for (status, kind, attempts) in [
        (403, "com.amazon.coral.service#ExpiredTokenException", 1),
        (403, "com.amazon.coral.service#AccessDeniedException", 1),
        (
            403,
            "com.amazon.coral.service#UnrecognizedClientException",
            1,
        ),
        (403, "InvalidClientTokenId", 1),
        (403, "SignatureDoesNotMatch", 1),
        (403, "InvalidSecurity", 1),
    ] {
        let answer = answers::refusal(status, kind);
        let sqs = is_honest(Fault::Answer(answer), attempts).await;
        let error = sqs.receive().await.unwrap_err();
        assert_eq!(error, QueueError::Sqs(SqsFailure::Denied), "{kind}");
    }
    let gone = answers::refusal(400, "com.amazonaws.sqs#QueueDoesNotExist");
    let sqs = is_honest(Fault::Answer(gone), 1).await;
    let error = sqs.receive().await.unwrap_err();
    assert_eq!(error, QueueError::Sqs(SqsFailure::NoQueue));
}

#[tokio::test]
async fn sqs_is_given_an_envelope_in_base64_a_delay_of_its_own_and_nothing_else() {
    let proxy = Proxy::start(
        None,
        &[Fault::Answer(answers::refusal(403, "AccessDenied"))],
    );
    let url = format!("{}/1/tips", proxy.url());
    let queue = Queue::Sqs(SqsQueue::new(&url, &aws(&proxy.url())));
    let mut function = Function::with(|config| {
        config.queue = queue;
        config.delay_seconds_max = 300;
    });
    for n in 0..12 {
        let body = format!("what={}", "x".repeat(n * 400 + 1));
        assert_eq!(function.post(body).await.status, 503);
    }
    let mut delays = Vec::new();
    for request in proxy.requests() {
        let object = request.as_object().unwrap();
        let names: Vec<&str> = object.keys().map(String::as_str).collect();
        assert_eq!(names, ["DelaySeconds", "MessageBody", "QueueUrl"]);
        assert_eq!(object["QueueUrl"], url.as_str());
        let body = object["MessageBody"].as_str().unwrap();
        assert_eq!(body.len(), 87_384);
        let bytes = STANDARD.decode(body).unwrap();
        assert_eq!(bytes.len(), ENVELOPE_BYTES);
        let envelope = Envelope::parse(bytes).unwrap();
        assert!(open(&envelope, &function.identity).is_ok());
        delays.push(object["DelaySeconds"].as_u64().unwrap());
    }
    assert_eq!(delays.len(), 12);
    assert!(delays.iter().all(|seconds| *seconds <= 300), "{delays:?}");
    delays.sort_unstable();
    delays.dedup();
    assert!(delays.len() > 4, "{delays:?}");
}
