//! What fails inside: clocks, code, randomness, cases 24 and 32 to 34.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use tip_function::health::Health;
use tip_function::service::Clock;

use crate::door::process::{Server, furnish, post};
use crate::door::{Function, NOW, no_chance};

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
        // What the browser says of the time is not read, be it a day off or nonsense.
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
    for _ in 0..70 {
        function.post("what=x").await.code();
    }
    assert_eq!(function.tips().await.opened.len(), 70);
    assert_eq!(function.health(), []);
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
    let mut function = Function::with(|config| config.chance = no_chance());
    function
        .post("what=x")
        .await
        .is(503, "not sent: <textarea>\nx\n</textarea>");
    assert!(function.tips().await.opened.is_empty());
    assert_eq!(function.health(), [Health::NoRandomness]);
}
