//! What fails inside: clocks, code, randomness, cases 24 and 32 to 34.

use tip_function::health::Health;
use tip_function::service::Clock;

use crate::door::{Function, no_chance};

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
