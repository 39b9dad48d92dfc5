//! Imitations of the services around a function on Lambda, on this machine: the runtime API and SQS.
//!
//! The runtime API hands out a GET and then a form post, and records the time of each response. The events are those of an HTTP
//! API, payload version 2.0, as <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html>
//! describes them. The queue accepts every message at once.

use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::figures::OneStart;
use crate::http::answer_all;
use crate::process::Server;

/// A function that takes longer than this to answer fails the measurement.
const TIMEOUT: Duration = Duration::from_mins(1);

/// Starts `program` as Lambda does, with `environment` added to its environment, and waits for two responses.
///
/// # Errors
///
/// When `program` does not answer, or does not confirm the tip.
pub(super) fn start(
    mut program: Command,
    environment: &[(&str, String)],
    form: &str,
) -> Result<OneStart> {
    let (runtime, answers) = runtime(form)?;
    let queue = queue()?;
    let endpoint = format!("http://127.0.0.1:{queue}");
    program
        .env_clear()
        .env("AWS_LAMBDA_RUNTIME_API", format!("127.0.0.1:{runtime}"))
        .env("AWS_LAMBDA_FUNCTION_NAME", "tip")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
        .env("AWS_LAMBDA_LOG_STREAM_NAME", "log")
        .env("AWS_LAMBDA_LOG_GROUP_NAME", "log")
        .env("AWS_REGION", "eu-central-1")
        .env("AWS_ACCESS_KEY_ID", "benchmark")
        .env("AWS_SECRET_ACCESS_KEY", "benchmark")
        .env("AWS_ENDPOINT_URL", &endpoint)
        .env("TIP_QUEUE", format!("{endpoint}/1/tips"))
        .envs(environment.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let started = Instant::now();
    let server = Server::start(&mut program)?;
    let wait_for_response = |what: &str, wanted: &[u64]| -> Result<(Instant, Instant)> {
        let (given, answered, answer) = answers
            .recv_timeout(TIMEOUT)
            .with_context(|| format!("{program:?} does not answer {what}"))?;
        let status = answer
            .get("statusCode")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        ensure!(
            wanted.contains(&status),
            "{program:?} answers {what} with {status}: {answer}"
        );
        Ok((given, answered))
    };
    // The tip function answers a GET with 405 and a page.
    let (_, reply) = wait_for_response("a GET", &[200, 405])?;
    let (given, tip) = wait_for_response("a tip", &[200])?;
    let milliseconds = |from: Instant, to: Instant| (to - from).as_secs_f64() * 1_000.0;
    Ok(OneStart {
        first_reply: milliseconds(started, reply),
        first_tip: milliseconds(given, tip),
        cpu: server.first_thread_cpu()?,
        memory: server.memory()?,
    })
}

/// The time when an event was handed out, the time of its response, and the response.
type TimedResponse = (Instant, Instant, Value);

/// Starts the runtime API with two events. Returns its port and the responses.
fn runtime(form: &str) -> Result<(u16, Receiver<TimedResponse>)> {
    // Events are handed out from the end.
    let events = Mutex::new(vec![event("POST", form), event("GET", "")]);
    let given = Mutex::new(Instant::now());
    let (send, answers) = channel();
    let send = Mutex::new(send);
    let port = answer_all(move |request| {
        if request.method_and_path.ends_with("/next") {
            let event = events.lock().ok()?.pop()?;
            *given.lock().ok()? = Instant::now();
            let headers = "Content-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: 1\r\n\
                 Lambda-Runtime-Deadline-Ms: 4000000000000\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:x\r\n";
            return Some((headers.to_owned(), event.to_string()));
        }
        let answer = serde_json::from_slice(&request.body).unwrap_or_default();
        let given = *given.lock().ok()?;
        send.lock()
            .ok()?
            .send((given, Instant::now(), answer))
            .ok()?;
        Some((String::new(), String::new()))
    })?;
    Ok((port, answers))
}

fn event(method: &str, body: &str) -> Value {
    json!({
        "version": "2.0", "routeKey": "$default", "rawPath": "/t", "rawQueryString": "",
        "headers": {
            "accept": "*/*", "content-type": "application/x-www-form-urlencoded",
            "content-length": body.len().to_string(), "host": "harbour.example"
        },
        "requestContext": {
            "accountId": "1", "apiId": "a", "domainName": "harbour.example", "domainPrefix": "harbour",
            "http": { "method": method, "path": "/t", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "benchmark" },
            "requestId": "r", "routeKey": "$default", "stage": "$default",
            "time": "25/Nov/2026:12:00:00 +0000", "timeEpoch": 1_795_608_000_000_u64
        },
        "body": body, "isBase64Encoded": false
    })
}

/// Starts an imitation of SQS that accepts every message. Returns its port.
fn queue() -> Result<u16> {
    answer_all(|_| {
        let headers = "Content-Type: application/x-amz-json-1.0\r\n".to_owned();
        let body = json!({ "MessageId": "1", "MD5OfMessageBody": "0" }).to_string();
        Some((headers, body))
    })
}
