//! Failures inside the function: clocks, code, randomness, cases 24 and 32 to 34.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use axum::body::Body;
use axum::http::Request;
use tip_function::health::Health;
use tip_function::service::Clock;
use tower::ServiceExt;

use crate::door::process::{Server, furnish, post};
use crate::door::{FORM, Function, NOW, Stuck, no_randomness};

#[tokio::test]
async fn case_24_a_clock_that_is_wrong() {
    let minutes = |count: u64| Duration::from_secs(count * 60);
    let noon = UNIX_EPOCH + Duration::from_secs(NOW) - minutes(30 + 6 * 60); // 12:00Z
    for (now, slot) in [
        (UNIX_EPOCH - Duration::from_secs(9), "1970-01-01T00Z/PT6H"),
        (UNIX_EPOCH, "1970-01-01T00Z/PT6H"),
        // Ten minutes too slow or too fast move a tip by one quarter of a day at most.
        (noon - minutes(10), "2026-11-24T06Z/PT6H"),
        (noon, "2026-11-24T12Z/PT6H"),
        (noon + minutes(10), "2026-11-24T12Z/PT6H"),
    ] {
        let mut function = Function::with(|config| config.clock = Clock::new(move || now));
        // The function does not read the time that a browser sends.
        for date in [
            "Mon, 23 Nov 2026 12:00:00 GMT",
            "Wed, 25 Nov 2026 12:00:00 GMT",
            "?",
        ] {
            function
                .post_with("what=x&epoch=1", &[("date", date)])
                .await
                .code();
        }
        let tips = function.tips().await;
        let slots: Vec<String> = tips
            .opened
            .iter()
            .map(|tip| tip.message.slot.to_string())
            .collect();
        assert_eq!(slots, [slot; 3]);
    }
}

#[tokio::test]
async fn case_24_a_clock_that_jumps_back_and_forth() {
    let mut function = Function::with(|config| {
        let calls = AtomicU64::new(0);
        config.clock = Clock::new(move || {
            let call = calls.fetch_add(1, Ordering::Relaxed);
            UNIX_EPOCH
                + Duration::from_secs(if call.is_multiple_of(2) {
                    NOW
                } else {
                    NOW - 7_200
                })
        });
    });
    // The posts have a network, which is counted: each jump over an hour begins a new count, and none is an error.
    for _ in 0..70 {
        let headers = [("x-forwarded-for", "192.0.2.1")];
        function.post_with("what=x", &headers).await.code();
    }
    let tips = function.tips().await.opened;
    assert_eq!(tips.len(), 70);
    assert!(tips.iter().all(|tip| !tip.is_low()));
    assert_eq!(function.health(), []);
}

#[tokio::test(start_paused = true)]
async fn a_queue_that_is_silent_for_seven_seconds_is_an_honest_failure() {
    let mut function = Function::new();
    let router = function.router();
    let other = Stuck::at(&function.path("queue"));
    let request = Request::post("/t").header("content-type", FORM);
    let request = request.body(Body::from("what=kept")).unwrap();
    let post = tokio::spawn(router.oneshot(request));
    // The paused clock is moved by hand, so this test does not wait.
    let mut seconds = 0;
    while !post.is_finished() && seconds < 30 {
        tokio::time::advance(Duration::from_secs(1)).await;
        seconds += 1;
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
    }
    drop(other);
    assert!((7..9).contains(&seconds), "after {seconds} seconds");
    let answer = post.await.unwrap().unwrap();
    assert_eq!(answer.status(), 503);
    let page = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
    assert_eq!(page.unwrap(), "not sent: <textarea>\nkept\n</textarea>");
    assert_eq!(function.health(), [Health::QueueFailing]);
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

#[test]
fn case_33_no_setting_makes_the_function_say_more() {
    let written = |variables: &[(&str, &str)]| {
        let folder = tempfile::tempdir().unwrap();
        furnish(folder.path());
        let server = Server::start(folder.path(), variables);
        for body in ["what=x", "where=x", "%", "what=x&what=y"] {
            post(server.address, body).unwrap();
        }
        server.stop()
    };
    let quiet = written(&[]);
    let told_to_talk = written(&[
        ("RUST_LOG", "trace"),
        ("RUST_LOG_STYLE", "always"),
        ("AWS_LAMBDA_LOG_LEVEL", "TRACE"),
        ("AWS_LAMBDA_LOG_FORMAT", "JSON"),
        ("SMITHY_LOG", "trace"),
        ("RUST_BACKTRACE", "full"),
        ("DEBUG", "*"),
    ]);
    assert_eq!(told_to_talk, quiet);
    assert_eq!(quiet.lines().count(), 2, "{quiet}");
}

#[tokio::test]
async fn case_34_without_randomness_nothing_is_sent() {
    let mut function = Function::with(|config| config.rng = no_randomness());
    function
        .post("what=x")
        .await
        .is(503, "not sent: <textarea>\nx\n</textarea>");
    assert!(function.tips().await.opened.is_empty());
    assert_eq!(function.health(), [Health::NoRandomness]);
}
