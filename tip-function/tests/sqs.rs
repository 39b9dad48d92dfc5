//! The function with its queue at SQS, for which moto's server stands in.
//!
//! Run with `MOTO_SERVER` set to the path of `moto_server` (`pip install "moto[server,sqs]"`):
//! `cargo test -p tip-function -- --ignored`.

mod fault;

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tip_core::envelope::Envelope;
use tip_core::limits::ENVELOPE_BYTES;
use tip_core::queue::{AwsSettings, Queue, QueueError, Received, SqsFailure, SqsQueue};
use tip_function::health::Health;

use crate::door::process::{Server, furnish, post, raw, texts};
use crate::door::{Function, said};

use fault::{Fault, Proxy, answers};

/// A running `moto_server`. It is killed when dropped.
struct Moto {
    child: Child,
    address: SocketAddr,
}

impl Moto {
    fn start() -> Moto {
        let program = std::env::var("MOTO_SERVER").expect("MOTO_SERVER names the program");
        let mut child = Command::new(program)
            .args(["-H", "127.0.0.1", "-p", "0"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let mut lines = errors.lines().map_while(Result::ok);
        let address = lines
            .find_map(|line| line.split("http://").nth(1)?.trim().parse().ok())
            .expect("moto says where it listens");
        // moto writes a line for every request, and a full pipe would stop it.
        thread::spawn(move || lines.for_each(drop));
        Moto { child, address }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Asks SQS for something in its query form; moto checks no signature.
    fn ask(&self, query: &str) -> String {
        let head = format!(
            "POST / HTTP/1.1\r\nHost: sqs.us-east-1.amazonaws.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Authorization: AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=x\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{query}",
            query.len()
        );
        raw(self.address, head.as_bytes()).unwrap()
    }

    /// Makes a queue and gives its URL.
    fn make(&self, name: &str, attributes: &str) -> String {
        let answer = self.ask(&format!(
            "Action=CreateQueue&QueueName={name}&Version=2012-11-05{attributes}"
        ));
        assert!(answer.contains(" 200 "), "{answer}");
        format!("{}/123456789012/{name}", self.url())
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn aws(endpoint: &str) -> AwsSettings {
    AwsSettings {
        region: "us-east-1".into(),
        access_key_id: "testing".into(),
        secret_access_key: "testing".into(),
        session_token: None,
        endpoint_url: Some(endpoint.into()),
    }
}

fn queue(moto: &Moto, url: &str) -> Queue {
    Queue::Sqs(SqsQueue::new(url, &aws(&moto.url())))
}

#[tokio::test]
#[ignore = "needs moto's server: site-tests/run installs it and runs this"]
async fn a_tip_goes_by_sqs_and_its_body_is_base64_of_one_length() {
    let moto = Moto::start();
    let url = moto.make("tips", "");
    let sqs = queue(&moto, &url);
    let mut function = Function::with(|config| config.queue = sqs.clone());
    let code = function.post("what=by+SQS").await.code();
    function
        .post(format!("what={}", "%E6%96%87".repeat(5_000)))
        .await
        .code();
    let received = receive_and_give_back(&sqs).await;
    assert!(
        received
            .iter()
            .all(|envelope| envelope.bytes.len() == ENVELOPE_BYTES)
    );
    assert!(
        received
            .iter()
            .all(|envelope| Envelope::parse(envelope.bytes.clone()).is_ok())
    );
    let tips = function.tips().await;
    assert_eq!(tips.opened.len(), 2);
    assert!(said(&tips).contains(&"what: by SQS".to_owned()));
    assert!(
        tips.opened
            .iter()
            .any(|tip| tip.message.code.to_string() == code)
    );
    assert!(sqs.receive().await.unwrap().is_empty(), "deleted");
}

#[tokio::test]
#[ignore = "needs moto's server: site-tests/run installs it and runs this"]
async fn what_is_received_too_often_goes_to_the_dead_letter_queue() {
    let moto = Moto::start();
    let dead = moto.make("dead", "");
    let policy = "%7B%22deadLetterTargetArn%22%3A%22arn%3Aaws%3Asqs%3Aus-east-1%3A123456789012%3Adead%22%2C%22maxReceiveCount%22%3A%222%22%7D";
    let url = moto.make(
        "tips",
        &format!("&Attribute.1.Name=RedrivePolicy&Attribute.1.Value={policy}"),
    );
    let sqs = queue(&moto, &url);
    let mut function = Function::with(|config| config.queue = sqs.clone());
    function.post("what=x").await.code();
    for _ in 0..2 {
        assert_eq!(receive_and_give_back(&sqs).await.len(), 1);
    }
    assert!(sqs.receive().await.unwrap().is_empty());
    assert_eq!(queue(&moto, &dead).receive().await.unwrap().len(), 1);
}

#[tokio::test]
#[ignore = "needs moto's server: site-tests/run installs it and runs this"]
async fn case_30_a_queue_that_is_deleted_is_an_honest_failure_until_it_is_there_again() {
    let moto = Moto::start();
    let url = moto.make("tips", "");
    let sqs = queue(&moto, &url);
    let mut function = Function::with(|config| config.queue = sqs.clone());
    function.post("what=before").await.code();
    let query = format!("Action=DeleteQueue&QueueUrl={url}&Version=2012-11-05");
    assert!(moto.ask(&query).contains(" 200 "));
    for _ in 0..2 {
        function
            .post("what=x")
            .await
            .is(503, "not sent: <textarea>\nx\n</textarea>");
    }
    assert_eq!(function.health(), [Health::QueueFailing], "said once");
    let error = sqs.receive().await.unwrap_err();
    assert_eq!(error, QueueError::Sqs(SqsFailure::NoQueue));
    moto.make("tips", "");
    function.post("what=after").await.code();
    assert_eq!(said(&function.tips().await), ["what: after"]);
}

/// A function whose way to moto goes through a proxy with these faults.
fn function_behind(moto: &Moto, faults: &[Fault]) -> (Function, Queue, Proxy) {
    let proxy = Proxy::start(Some(moto.address), faults);
    let url = format!("{}/123456789012/tips", proxy.url());
    let behind = Queue::Sqs(SqsQueue::new(&url, &aws(&proxy.url())));
    let sqs = queue(moto, &moto.make("tips", ""));
    let function = Function::with(|config| config.queue = behind);
    (function, sqs, proxy)
}

/// Receives what is on the queue, and leaves it there.
async fn receive_and_give_back(sqs: &Queue) -> Vec<Received> {
    let received = sqs.receive().await.unwrap();
    let handles = received.iter().map(|one| one.handle.clone()).collect();
    sqs.give_back(handles).await.unwrap();
    received
}

/// The number of messages on the queue.
async fn waiting(sqs: &Queue) -> usize {
    receive_and_give_back(sqs).await.len()
}

#[tokio::test]
#[ignore = "needs moto's server: site-tests/run installs it and runs this"]
async fn case_28_one_fault_of_sqs_is_got_over_and_the_tip_is_there() {
    let moto = Moto::start();
    for fault in [
        Fault::Answer(answers::INTERNAL_ERROR),
        Fault::Answer(answers::THROTTLED),
        Fault::Answer(answers::UNAVAILABLE),
        Fault::Silence,
        Fault::Reset,
    ] {
        let (mut function, sqs, proxy) = function_behind(&moto, &[fault]);
        let began = Instant::now();
        let code = function.post("what=kept").await.code();
        assert!(began.elapsed() < Duration::from_secs(4), "{fault:?}");
        assert_eq!(proxy.asked(), 2, "{fault:?}");
        assert_eq!(function.health(), []);
        function.config.queue = sqs;
        let tips = function.tips().await;
        assert_eq!(said(&tips), ["what: kept"], "{fault:?}");
        assert_eq!(tips.opened[0].message.code.to_string(), code);
    }
}

#[tokio::test]
#[ignore = "needs moto's server: site-tests/run installs it and runs this"]
async fn case_28_an_answer_that_is_lost_after_sending_makes_a_tip_come_twice_and_be_one() {
    let moto = Moto::start();
    let (mut function, sqs, _proxy) = function_behind(&moto, &[Fault::ResetAfterSend]);
    function.post("what=kept").await.code();
    assert_eq!(waiting(&sqs).await, 2, "SQS has it twice");
    function.config.queue = sqs.clone();
    assert_eq!(
        said(&function.tips().await),
        ["what: kept"],
        "the inbox once"
    );
    // Both answers are lost: the writer is told that the tip was not sent, although it was. The opposite never happens.
    let faults = [Fault::ResetAfterSend, Fault::ResetAfterSend];
    let (mut function, sqs, _proxy) = function_behind(&moto, &faults);
    function
        .post("what=kept")
        .await
        .is(503, "not sent: <textarea>\nkept\n</textarea>");
    assert_eq!(waiting(&sqs).await, 2);
}

#[test]
#[ignore = "needs moto's server: site-tests/run installs it and runs this"]
fn both_binaries_take_the_queue_from_its_url() {
    let moto = Moto::start();
    let url = moto.make("tips", "");
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let endpoint = moto.url();
    let environment = [
        ("TIP_QUEUE", url.as_str()),
        ("AWS_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "testing"),
        ("AWS_SECRET_ACCESS_KEY", "testing"),
        ("AWS_ENDPOINT_URL", endpoint.as_str()),
    ];
    let server = Server::start(folder.path(), &environment);
    assert!(post(server.address, "what=x").unwrap().contains("sent: "));
    server.stop();
    // The program of another package: `site-tests/run` builds it and names it.
    let program = std::env::var("TIP_INBOX_BIN").expect("TIP_INBOX_BIN names the program");
    let output = Command::new(program)
        .arg("pull")
        .env_clear()
        .current_dir(folder.path())
        .envs(environment)
        .output()
        .unwrap();
    assert_eq!(
        texts(&output),
        (
            "1 new tip in inbox\nSome may still wait for their random delay.\n".into(),
            String::new()
        )
    );
}
