//! The same binary as a Lambda, under a small fake of the runtime API.
//!
//! The event is `example-apigw-v2-request-no-authorizer.json` of the crate `aws_lambda_events` 1.2.1
//! (its `src/fixtures`, MIT licence), an HTTP API event of payload version 2.0. A form post reaches
//! a function as in `form_post`: method, path, content type, and the body in base64.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::door::process::{furnish, pull_and_open, tip_function};
use crate::door::{FORM, said};
use crate::secrecy::{PANIC_IN_A_REQUEST, looked_at, mark};

const EVENT: &str = include_str!("fixtures/example-apigw-v2-request-no-authorizer.json");

fn event(method: &str, path: &str) -> Value {
    let mut event: Value = serde_json::from_str(EVENT).unwrap();
    event["rawPath"] = path.into();
    event["requestContext"]["http"]["path"] = path.into();
    event["requestContext"]["http"]["method"] = method.into();
    event
}

fn form_post(body: &str) -> Value {
    let mut event = event("POST", "/t");
    event["headers"]["content-type"] = FORM.into();
    event["headers"]["content-length"] = body.len().to_string().into();
    event["body"] = STANDARD.encode(body).into();
    event["isBase64Encoded"] = true.into();
    event
}

/// The runtime API for one function: it gives out the events and collects the answers.
struct Runtime {
    address: SocketAddr,
    answers: Receiver<(String, Value)>,
}

impl Runtime {
    fn start(events: Vec<Value>) -> Runtime {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (send, answers) = channel();
        let events = Arc::new(Mutex::new(VecDeque::from(events)));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (events, send) = (Arc::clone(&events), send.clone());
                thread::spawn(move || talk(stream, &events, &send));
            }
        });
        Runtime { address, answers }
    }

    /// The kind of the next answer, `response` or `error`, and its JSON.
    fn answer(&self) -> (String, Value) {
        self.answers.recv_timeout(Duration::from_mins(1)).unwrap()
    }

    fn response(&self) -> Value {
        let (kind, value) = self.answer();
        assert_eq!(kind, "response", "{value}");
        value
    }
}

/// Serves one connection. When no event is left, `next` waits for ever, as the real API does.
fn talk(
    stream: TcpStream,
    events: &Mutex<VecDeque<Value>>,
    send: &Sender<(String, Value)>,
) -> Option<()> {
    let mut writer = stream.try_clone().ok()?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            if line == "\r\n" {
                break;
            }
            head.push(line.trim().to_ascii_lowercase());
        }
        let length = head
            .iter()
            .find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut body).ok()?;
        let path = head.first()?.split(' ').nth(1)?.to_owned();
        if path.ends_with("/next") {
            let Some(event) = events.lock().unwrap().pop_front() else {
                thread::park();
                return None;
            };
            let event = event.to_string();
            write!(
                writer,
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nlambda-runtime-aws-request-id: 1\r\n\
                 lambda-runtime-deadline-ms: 4000000000000\r\nlambda-runtime-invoked-function-arn: arn:aws:lambda:x\r\n\
                 content-length: {}\r\n\r\n{event}",
                event.len()
            )
            .ok()?;
        } else {
            let kind = path.rsplit('/').next()?.to_owned();
            send.send((kind, serde_json::from_slice(&body).unwrap_or(Value::Null)))
                .ok()?;
            write!(writer, "HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n").ok()?;
        }
    }
}

/// The binary on Lambda. It is killed when dropped, as Lambda does.
struct Lambda(Child);

impl Lambda {
    fn start(folder: &Path, runtime: &Runtime) -> Lambda {
        Lambda::start_with(folder, runtime, &[])
    }

    fn start_with(folder: &Path, runtime: &Runtime, more: &[(&str, &str)]) -> Lambda {
        Lambda(
            tip_function()
                .env("TIP_REPLIES", folder.join("replies.json"))
                .env("TIP_QUEUE", folder.join("queue"))
                .env("TIP_DELAY_SECONDS_MAX", "0")
                .env("AWS_LAMBDA_RUNTIME_API", runtime.address.to_string())
                .env("AWS_LAMBDA_FUNCTION_NAME", "tip")
                .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
                .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
                .env("AWS_LAMBDA_LOG_STREAM_NAME", "log")
                .env("AWS_LAMBDA_LOG_GROUP_NAME", "log")
                .env("RUST_LOG", "trace")
                .env("AWS_LAMBDA_LOG_LEVEL", "TRACE")
                .env("RUST_BACKTRACE", "full")
                .envs(more.iter().copied())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap(),
        )
    }

    /// Ends it, and gives everything it wrote.
    fn written(mut self) -> String {
        self.0.kill().unwrap();
        let mut written = String::new();
        self.0
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut written)
            .unwrap();
        self.0
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut written)
            .unwrap();
        written
    }
}

impl Drop for Lambda {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_form_post_in_base64_is_answered_queued_and_read() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let body = "locale=ur&what=%D9%85%DB%8C%D8%B1%D8%A7&there-debt=1";
    let runtime = Runtime::start(vec![
        form_post(body),
        event("GET", "/t"),
        event("GET", "/x"),
    ]);
    let lambda = Lambda::start(folder.path(), &runtime);
    let sent = runtime.response();
    assert_eq!(sent["statusCode"], 200, "{sent}");
    assert_eq!(sent["isBase64Encoded"], json!(false));
    assert_eq!(sent["headers"]["cache-control"], "no-store");
    let code = sent["body"]
        .as_str()
        .unwrap()
        .strip_prefix("sent: ")
        .unwrap()
        .to_owned();
    let get = runtime.response();
    assert_eq!(
        (&get["statusCode"], &get["headers"]["allow"]),
        (&json!(405), &json!("POST"))
    );
    assert_eq!(runtime.response()["statusCode"], 404);
    assert_eq!(lambda.written(), "");
    let tips = pull_and_open(folder.path());
    assert_eq!(said(&tips), ["what: میرا; there: [debt]"]);
    assert_eq!(tips.opened[0].message.code.to_string(), code);
}

/// An event with the mark in every field that a sender decides.
fn marked(mut event: Value, mark: &str) -> Value {
    for name in ["user-agent", "x-forwarded-for", "origin", "referer", "x-y"] {
        event["headers"][name] = mark.into();
    }
    event["rawQueryString"] = mark.into();
    event["cookies"] = json!([mark]);
    event["requestContext"]["http"]["sourceIp"] = mark.into();
    event["requestContext"]["http"]["userAgent"] = mark.into();
    event
}

#[test]
fn no_marked_word_leaves_a_lambda_but_to_its_writer() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let mark = mark();
    let posts = [
        (format!("what={mark}&where={mark}&locale={mark}"), 200),
        (format!("where={mark}"), 422),
        (format!("what={mark}%"), 400),
        (format!("sealed={mark}"), 400),
    ];
    let events = posts.iter().map(|(body, _)| marked(form_post(body), &mark));
    let others = [event("PUT", "/t"), event("GET", &format!("/{mark}"))];
    let others = others.map(|event| marked(event, &mark));
    let runtime = Runtime::start(events.chain(others).collect());
    let lambda = Lambda::start(folder.path(), &runtime);
    for status in posts.iter().map(|(_, status)| *status).chain([405, 404]) {
        let answer = runtime.response();
        assert_eq!(answer["statusCode"], status, "{answer}");
        assert_eq!(answer.to_string().contains(&mark), status == 422);
    }
    assert_eq!(lambda.written(), "");
    assert!(looked_at(folder.path(), &mark) >= 3);

    // The same in a function that panics.
    let runtime = Runtime::start(vec![marked(form_post(&format!("what={mark}")), &mark)]);
    let lambda = Lambda::start_with(folder.path(), &runtime, &[PANIC_IN_A_REQUEST]);
    let answer = runtime.response();
    assert_eq!(
        (&answer["statusCode"], &answer["body"]),
        (&json!(500), &json!("neutral"))
    );
    let written = lambda.written();
    assert!(!written.contains(&mark), "{written}");
    let lines: Vec<&str> = written.lines().collect();
    assert!(
        matches!(lines[..], [place, alarm] if place.starts_with("panic at ") && alarm.contains("alarm: ")),
        "{written}"
    );
}

#[test]
fn case_04_a_body_that_is_not_the_base64_it_claims_to_be() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let mark = format!("XMARKED{}", "WORDX");
    let mut broken = form_post("what=x");
    broken["body"] = format!("what={mark}!").into();
    let mut binary = form_post("what=x");
    binary["body"] = format!("what={mark}\u{fffd}\u{0}").into();
    binary["isBase64Encoded"] = false.into();
    let no_event = json!({ "nothing": mark });
    let runtime = Runtime::start(vec![broken, binary, no_event, form_post("what=good")]);
    let lambda = Lambda::start(folder.path(), &runtime);
    // The first body cannot be decoded. The second is text, and is a tip with a visible NUL.
    let answers: Vec<(String, Value)> = (0..4).map(|_| runtime.answer()).collect();
    assert_eq!(answers[0].0, "error");
    assert_eq!(answers[1].1["statusCode"], 200, "{:?}", answers[1]);
    assert_eq!(answers[2].0, "error");
    assert_eq!(answers[3].1["statusCode"], 200, "the process goes on");
    for (_, answer) in &answers {
        assert!(!answer.to_string().contains(&mark), "{answer}");
    }
    let written = lambda.written();
    assert!(!written.contains(&mark), "{written}");
}
