//! The hostile cases of the threat model that the function answers by itself, by their numbers.

use std::io::{Read, Write};
use std::net::TcpStream;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use tip_function::envelope::ENVELOPE_BYTES;
use tip_function::health::Health;
use tip_function::lane::Lane;
use tip_function::service::{Clock, whole};
use tower::ServiceExt;

use crate::door::process::{Server, furnish, raw};
use crate::door::{FORM, Function, no_chance, said};

async fn nothing_came(function: &mut Function) {
    assert!(function.tips().await.opened.is_empty());
    assert_eq!(function.health(), []);
}

#[tokio::test]
async fn case_01_a_body_that_is_not_utf_8() {
    let mut function = Function::new();
    for body in [
        &b"what=\xff"[..],
        b"what=%FF",
        b"what=%C0%80",
        b"what=%ED%A0%80",
        b"\xed\xa0\x80=1",
    ] {
        function.post(body.to_vec()).await.is(400, "neutral");
    }
    nothing_came(&mut function).await;
}

#[tokio::test]
async fn case_02_broken_escapes_and_nul() {
    let mut function = Function::new();
    for body in ["what=%G1", "what=a%", "what=a%4", "%zz=1"] {
        function.post(body).await.is(400, "neutral");
    }
    nothing_came(&mut function).await;
    function.post("what=a%00b").await.code();
    assert_eq!(said(&function.tips().await), ["what: a␀b"]);
}

#[tokio::test]
async fn case_03_bodies_at_and_over_the_limit() {
    let mut function = Function::new();
    let body = |bytes: usize| format!("what=x&pad={}", "y".repeat(bytes - 11));
    function.post(body(65_536)).await.code();
    function.post(body(65_537)).await.is(413, "neutral");
    function.post(body(6 << 20)).await.is(413, "neutral");
    // A claim is refused before the body is read: this body never ends.
    let endless = Body::from_stream(bodies::Endless);
    function
        .post_with(endless, &[("content-length", "1073741824")])
        .await
        .is(413, "neutral");
    let endless = Body::from_stream(bodies::Endless);
    function.post(endless).await.is(413, "neutral");
    function
        .post_with("what=x", &[("content-length", "many")])
        .await
        .is(400, "neutral");
    assert_eq!(function.tips().await.opened.len(), 1);
}

#[tokio::test]
async fn case_05_a_body_in_which_nothing_is_written() {
    let mut function = Function::new();
    for body in [
        "",
        "what=",
        "what=+++",
        "what=%E2%80%8B%E2%80%8D",
        "where=x",
    ] {
        let answer = function.post(body).await;
        assert_eq!(answer.status, 422, "{body}");
        assert!(answer.text.contains("what is missing"));
    }
    nothing_came(&mut function).await;
}

#[tokio::test(start_paused = true)]
async fn case_06_a_body_that_never_ends_in_time() {
    let mut function = Function::new();
    let stuck = Body::from_stream(bodies::Stuck);
    function.post(stuck).await.is(408, "neutral");
}

#[tokio::test]
async fn case_07_content_types_other_than_a_form() {
    let mut function = Function::new();
    let mut post = async |types: &[&str]| {
        let mut request = Request::post("/t");
        for kind in types {
            request = request.header("content-type", *kind);
        }
        function
            .send(request.body("what=x".into()).unwrap())
            .await
            .status
            .as_u16()
    };
    for types in [
        &[][..],
        &["application/json"],
        &["multipart/form-data; boundary=x"],
        &["text/plain"],
        &["application/x-www-form-urlencoded; charset=utf-16"],
        &["application/x-www-form-urlencoded; boundary=x"],
        &["application/x-www-form-urlencodedx"],
        &[FORM, FORM],
        &[FORM, "text/plain"],
    ] {
        assert_eq!(post(types).await, 415, "{types:?}");
    }
    for kind in [FORM, "Application/X-WWW-Form-Urlencoded;charset=\"UTF-8\""] {
        assert_eq!(post(&[kind]).await, 200, "{kind}");
    }
}

#[tokio::test]
async fn case_08_a_compressed_body() {
    let mut function = Function::new();
    let answer = function
        .post_with("what=x", &[("content-encoding", "gzip")])
        .await;
    answer.is(415, "neutral");
    nothing_came(&mut function).await;
}

#[tokio::test]
async fn case_09_doubled_names_and_many_names() {
    let mut function = Function::new();
    function.post("what=a&what=b").await.is(400, "neutral");
    function.post("what=a&%77hat=b").await.is(400, "neutral");
    let many: Vec<String> = (0..10_000).map(|n| format!("&k{n}=")).collect();
    let many = many.concat();
    function
        .post(format!("what=a{}", &many[..60_000]))
        .await
        .is(400, "neutral");
    function
        .post(format!("what=a&{}=1", "k".repeat(1 << 20)))
        .await
        .is(413, "neutral");
    nothing_came(&mut function).await;
    function.post("what=a&what[]=b").await.code();
}

#[tokio::test]
async fn case_10_unknown_fields_choices_and_locales() {
    let mut function = Function::new();
    assert_eq!(function.post("what=x&who=king").await.status, 422);
    function.post("what=x&locale=tlh&colour=red").await.code();
    let long = "l".repeat(60_000);
    function.post(format!("what=x&locale={long}")).await.code();
    let tips = function.tips().await;
    assert_eq!(said(&tips), ["what: x", "what: x"]);
    assert!(tips.opened.iter().all(|tip| tip.message.locale == "en"));
}

#[tokio::test]
async fn case_11_an_answer_to_a_question_that_was_not_asked() {
    let mut function = Function::new();
    function.post("what=x&who=someone&safe=yes").await.code();
    function.post("what=y&safe=yes").await.code();
    let mut tips = said(&function.tips().await);
    tips.sort();
    assert_eq!(tips, ["what: x; who: [someone]", "what: y"]);
}

#[tokio::test]
async fn case_13_and_19_other_methods() {
    let mut function = Function::new();
    for method in [
        "GET", "PUT", "DELETE", "TRACE", "HEAD", "OPTIONS", "PATCH", "BREW",
    ] {
        let request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).unwrap())
            .uri("/t")
            .header("x-http-method-override", "POST")
            .header("origin", "https://elsewhere.example")
            .header("access-control-request-method", "POST")
            .header("content-type", FORM);
        let answer = function.send(request.body("what=x".into()).unwrap()).await;
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.headers["allow"], "POST");
        assert!(
            !answer
                .headers
                .keys()
                .any(|name| name.as_str().starts_with("access-control"))
        );
    }
    let answer = function
        .post_with("", &[("x-http-method-override", "DELETE")])
        .await;
    assert_eq!(answer.status, 422, "an override is not obeyed");
    nothing_came(&mut function).await;
}

#[tokio::test]
async fn case_15_tricks_with_the_path() {
    let function = Function::new();
    for path in ["/t/", "//t", "/t%2f", "/t;x", "/T", "/", "/t/../t"] {
        let request = Request::post(path).header("content-type", FORM);
        let response = whole(function.config.clone())
            .oneshot(request.body(Body::from("what=x")).unwrap())
            .await
            .unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.headers()["cache-control"], "no-store");
    }
    let mut function = Function::new();
    let query = format!("/t?what=no&{}", "q".repeat(8_000));
    let request = Request::post(query).header("content-type", FORM);
    function
        .send(request.body("what=yes".into()).unwrap())
        .await
        .code();
    assert_eq!(said(&function.tips().await), ["what: yes"]);
}

#[tokio::test]
async fn case_16_without_the_secret_of_the_edge_nothing_is_answered() {
    let (new, old) = ("n".repeat(32), "o".repeat(32));
    let rotating = format!("{new},{old}");
    let mut function = Function::with(|config| config.origin_secrets = rotating.parse().unwrap());
    for wrong in [
        &[][..],
        &["x-origin-secret: "],
        &["x-origin-secret: nnnn"],
        &["x-origin-secret: NEW", "x-origin-secret: NEW"],
        &["x-origin-secret: NEW", "x-origin-secret: OLD"],
        &["x-origin-secret: NEW,NEW"],
        &["x-other: NEW"],
    ] {
        for method in ["POST", "GET", "OPTIONS"] {
            let mut request = Request::builder().method(method).uri("/t");
            request = request.header("content-type", FORM);
            for line in wrong {
                let (name, value) = line.split_once(": ").unwrap();
                request = request.header(name, value.replace("NEW", &new).replace("OLD", &old));
            }
            let answer = function.send(request.body("what=x".into()).unwrap()).await;
            answer.is(403, "neutral");
            assert_eq!(answer.headers["cache-control"], "no-store");
            assert!(!answer.headers.contains_key("allow"));
        }
    }
    nothing_came(&mut function).await;
    for secret in [&new, &old] {
        function
            .post_with("what=x", &[("x-origin-secret", secret)])
            .await
            .code();
    }
    assert_eq!(function.tips().await.opened.len(), 2);
}

#[tokio::test]
async fn case_17_and_18_origins_decide_the_lane_and_nothing_else() {
    for (headers, lane) in [
        (&[][..], Lane::Normal),
        (&[("origin", "null")], Lane::Normal),
        (
            &[
                ("origin", "https://fanal.example"),
                ("sec-fetch-site", "same-origin"),
            ],
            Lane::Normal,
        ),
        (
            &[
                ("origin", "http://127.0.0.1:8000"),
                ("host", "127.0.0.1:8000"),
            ],
            Lane::Normal,
        ),
        (&[("origin", "https://fanal.example.evil")], Lane::Low),
        (
            &[
                ("origin", "https://elsewhere.example"),
                ("host", "fanal.example"),
            ],
            Lane::Low,
        ),
        (
            &[("origin", "null"), ("sec-fetch-site", "cross-site")],
            Lane::Low,
        ),
    ] {
        let mut function = Function::new();
        let answer = function.post_with("what=x", headers).await;
        answer.code();
        assert!(
            !answer
                .headers
                .keys()
                .any(|name| name.as_str().starts_with("access-control"))
        );
        assert_eq!(
            function.tips().await.opened[0].message.lane,
            lane,
            "{headers:?}"
        );
    }
}

#[tokio::test]
async fn case_20_every_answer_has_the_headers() {
    let mut function = Function::new();
    let get = Request::get("/t").body(Body::empty()).unwrap();
    for answer in [
        function.post("what=x").await,
        function.post("").await,
        function.post("%").await,
        function.post_with("", &[("content-encoding", "br")]).await,
        function.send(get).await,
    ] {
        let headers = &answer.headers;
        assert!(
            headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("frame-ancestors 'none'")
        );
        assert_eq!(headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "same-origin");
        assert_eq!(headers["clear-site-data"], "\"storage\"");
        assert_eq!(headers["x-frame-options"], "DENY");
        assert_eq!(
            headers["permissions-policy"],
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"
        );
        assert!(!headers.contains_key("set-cookie"));
    }
}

#[tokio::test]
async fn case_21_the_trap_lowers_the_lane_and_drops_nothing() {
    let mut function = Function::new();
    function
        .post("what=x&more=http://spam.example")
        .await
        .code();
    assert_eq!(function.tips().await.opened[0].message.lane, Lane::Low);
}

#[tokio::test]
async fn case_22_a_thousand_times_the_same_body() {
    let mut function = Function::new();
    for _ in 0..1_000 {
        function.post("what=again").await.code();
    }
    assert_eq!(
        function.disk.counts().await,
        Ok((1_000, 0)),
        "all are queued"
    );
    assert_eq!(function.health(), []);
}

#[tokio::test]
async fn case_24_a_clock_that_is_wrong() {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};
    for now in [
        UNIX_EPOCH - Duration::from_secs(9),
        UNIX_EPOCH,
        SystemTime::now(),
    ] {
        let mut function = Function::with(|config| config.clock = Clock::new(move || now));
        function.post("what=x").await.code();
        assert_eq!(function.tips().await.opened.len(), 1);
    }
}

#[tokio::test]
async fn case_25_and_27_only_the_last_hop_counts_and_a_shelter_is_not_pressed() {
    let mut function = Function::new();
    let forwarded = |value: &str| [("x-forwarded-for", value.to_owned())];
    for (value, count) in [
        ("192.0.2.1", 50),
        // Forged hops before the real one change nothing.
        ("1.2.3.4, 5.6.7.8, 192.0.2.1", 10),
        ("192.0.2.1", 1),
        ("fe80::1%eth0", 1),
        (&"9".repeat(4_096), 1),
        ("198.51.100.1", 1),
    ] {
        for _ in 0..count {
            let headers = forwarded(value);
            let headers: Vec<_> = headers
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            function.post_with("what=x", &headers).await.code();
        }
    }
    let tips = function.tips().await;
    assert_eq!(tips.opened.len(), 64);
    let low = tips
        .opened
        .iter()
        .filter(|tip| tip.message.lane == Lane::Low)
        .count();
    assert_eq!(low, 1, "the sixty-first of one network");
}

#[tokio::test]
async fn case_25_the_edge_names_the_network_once_it_has_shown_its_secret() {
    let secret = "n".repeat(32);
    let edge = ("x-forwarded-for", "192.0.2.77, 130.176.0.1");
    for (asks, last) in [(true, Lane::Normal), (false, Lane::Low)] {
        let mut function = Function::with(|config| {
            if asks {
                config.origin_secrets = secret.parse().unwrap();
            }
        });
        // All by one machine of the edge, which is the last hop.
        for n in 0..61 {
            let viewer = format!("2001:db8:0:{n:x}:0:0:0:1:46532");
            let viewer = ("cloudfront-viewer-address", viewer.as_str());
            let headers = [("x-origin-secret", secret.as_str()), edge, viewer];
            function.post_with("what=x", &headers).await.code();
        }
        let tips = function.tips().await;
        assert_eq!(tips.opened.len(), 61);
        assert_eq!(tips.opened[60].message.lane, last, "{asks}");
    }
}

#[tokio::test]
async fn case_32_a_panic_is_an_error_page_and_the_function_goes_on() {
    let mut function = Function::with(|config| {
        let calls = std::sync::atomic::AtomicU32::new(0);
        config.clock = Clock::new(move || {
            let call = calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            assert!(call > 0, "the first call panics");
            std::time::UNIX_EPOCH
        });
    });
    function.post("what=x").await.is(500, "neutral");
    function.post("what=x").await.code();
    assert_eq!(function.health(), [Health::Panicked]);
}

#[tokio::test]
async fn case_34_without_randomness_nothing_is_sent() {
    let mut function = Function::with(|config| config.chance = no_chance());
    function
        .post("what=x")
        .await
        .is(503, "not sent: <textarea>\nx\n</textarea>");
    assert!(function.tips().await.opened.is_empty());
    assert_eq!(function.health(), [Health::NoRandomness]);
}

#[tokio::test]
async fn case_37_markup_in_an_answer_stays_text() {
    let mut function = Function::new();
    let answer = function
        .post("what=+&where=%22+onfocus%3D%22alert(1)%E2%80%A8%3C%2Ftextarea%3E%3Cscript%3E")
        .await;
    assert!(answer.text.contains(
        "value=\"&quot; onfocus=&quot;alert(1)\u{2028}&lt;/textarea&gt;&lt;script&gt;\""
    ));
    assert!(!answer.text.contains("<script"));
}

#[tokio::test]
async fn what_lies_on_the_queue_has_one_length() {
    let mut function = Function::new();
    function.post("what=x").await.code();
    function
        .post(format!("what={}", "%E6%96%87".repeat(5_000)))
        .await
        .code();
    let file = rusqlite::Connection::open(function.path("queue")).unwrap();
    let mut statement = file.prepare("SELECT length(body) FROM waiting").unwrap();
    let lengths: Vec<i64> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(lengths, [i64::try_from(ENVELOPE_BYTES).unwrap(); 2]);
}

#[test]
fn case_14_on_a_real_connection_doubtful_framing_queues_one_tip_at_most() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let head =
        format!("POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nConnection: close\r\n");
    let both = format!(
        "{head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nwhat=x\r\n0\r\n\r\n"
    );
    let answer = raw(server.address, both.as_bytes()).unwrap_or_default();
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
    let twice = format!("{head}Content-Length: 6\r\nContent-Length: 7\r\n\r\nwhat=xy");
    let answer = raw(server.address, twice.as_bytes()).unwrap_or_default();
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    server.stop();
}

#[test]
fn case_03_on_a_real_connection_a_claim_of_a_gigabyte_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let head = format!(
        "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 1073741824\r\n\r\n"
    );
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = [0; 16];
    stream.read_exact(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 413 "));
    drop(stream);
    server.stop();
}

/// Bodies that misbehave.
mod bodies {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use futures_core::Stream;

    /// One kilobyte after the other, for ever.
    pub(super) struct Endless;

    impl Stream for Endless {
        type Item = Result<Vec<u8>, std::io::Error>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(Some(Ok(vec![b'x'; 1_024])))
        }
    }

    /// Nothing, for ever.
    pub(super) struct Stuck;

    impl Stream for Stuck {
        type Item = Result<Vec<u8>, std::io::Error>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Pending
        }
    }
}
