//! Floods, cases 21 to 27: tips are ranked and never dropped.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use tip_core::lane::Lane;
use tip_core::rng::Rng;
use tip_function::health::Health;
use tokio::task::JoinSet;
use tower::ServiceExt;

use super::body::bodies;
use crate::door::{FORM, Function, Stuck};

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
        let headers = [("x-forwarded-for", "192.0.2.1")];
        function.post_with("what=again", &headers).await.code();
    }
    assert_eq!(
        function.disk.look().await.unwrap().waiting,
        1_000,
        "all are queued"
    );
    assert_eq!(function.health(), []);
    let tips = function.tips().await.opened;
    let low = tips.iter().filter(|tip| tip.is_low()).count();
    assert_eq!((tips.len(), low), (1_000, 940), "the low lane fills");
    // The operators see one tip and its repetitions, after all others.
    let repeated = tips.iter().filter(|tip| tip.same_as.is_some()).count();
    assert_eq!(repeated, 999);
}

/// Sends all bodies at once with these headers, each in a task of its own.
fn at_once(
    function: &mut Function,
    headers: &[(&str, &str)],
    bodies: impl Iterator<Item = Body>,
) -> JoinSet<Response> {
    let router = function.router();
    bodies
        .map(|body| {
            let request = Request::post("/t").header("content-type", FORM);
            let request = headers.iter().fold(request, |request, (name, value)| {
                request.header(*name, *value)
            });
            let answer = router.clone().oneshot(request.body(body).unwrap());
            async { answer.await.unwrap() }
        })
        .collect()
}

/// As many bodies that never begin.
fn stuck(count: usize) -> impl Iterator<Item = Body> {
    (0..count).map(|_| Body::from_stream(bodies::Stuck))
}

/// The statuses of all answers that come within a second.
async fn answered(posts: &mut JoinSet<Response>) -> Vec<u16> {
    let mut statuses = Vec::new();
    let second = tokio::time::sleep(std::time::Duration::from_secs(1));
    tokio::pin!(second);
    loop {
        tokio::select! {
            answer = posts.join_next(), if !posts.is_empty() => {
                statuses.push(answer.unwrap().unwrap().status().as_u16());
            }
            () = &mut second => return statuses,
        }
    }
}

/// Status and page of the next answer.
async fn next(posts: &mut JoinSet<Response>) -> (u16, String) {
    let answer = posts.join_next().await.unwrap().unwrap();
    let status = answer.status().as_u16();
    let page = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
    (status, String::from_utf8(page.unwrap().to_vec()).unwrap())
}

/// Keeps the queue locked until it is dropped, so that sealed tips wait.
fn locked(function: &Function) -> Stuck {
    Stuck::at(&function.path("queue"))
}

#[tokio::test]
async fn beyond_sixty_four_in_work_the_next_ones_wait_and_then_keep_their_words_and_it_is_said_once()
 {
    let mut function = Function::new();
    let other = locked(&function);
    let bodies = (0..67).map(|n| format!("what=story+{n}&where=here").into());
    let mut posts = at_once(&mut function, &[], bodies);
    for n in 64..67 {
        let kept = format!("not sent: <textarea>\nstory {n}\nhere</textarea>");
        assert_eq!(next(&mut posts).await, (503, kept));
    }
    drop(other);
    for _ in 0..64 {
        assert_eq!(next(&mut posts).await.0, 200);
    }
    assert!(posts.is_empty());
    assert_eq!(function.health(), [Health::Shedding]);
    assert_eq!(function.disk.look().await.unwrap().waiting, 64);
    function.post("what=later").await.code();
}

#[tokio::test]
async fn who_waits_for_a_place_gets_one_as_soon_as_others_are_done() {
    let mut function = Function::new();
    let other = locked(&function);
    let bodies = (0..200).map(|n| format!("what=story+{n}").into());
    let mut posts = at_once(&mut function, &[], bodies);
    assert_eq!(answered(&mut posts).await, [0; 0], "all wait");
    drop(other);
    while !posts.is_empty() {
        assert_eq!(next(&mut posts).await.0, 200);
    }
    assert_eq!(function.health(), []);
}

#[tokio::test]
async fn the_low_lane_takes_a_quarter_of_the_places_and_leaves_the_others_free() {
    let mut function = Function::new();
    let other = locked(&function);
    let trapped = (0..64).map(|n| format!("what=spam+{n}&more=1").into());
    let mut trapped = at_once(&mut function, &[], trapped);
    let honest = (0..48).map(|n| format!("what=story+{n}").into());
    let mut honest = at_once(&mut function, &[], honest);
    for _ in 0..48 {
        assert_eq!(next(&mut trapped).await.0, 503, "there were 16 places");
    }
    drop(other);
    while !honest.is_empty() {
        assert_eq!(next(&mut honest).await.0, 200);
    }
    while !trapped.is_empty() {
        assert_eq!(next(&mut trapped).await.0, 200);
    }
}

#[tokio::test]
async fn a_tip_is_not_sealed_for_a_low_lane_that_is_full() {
    let drawn = Arc::new(AtomicUsize::new(0));
    let mut function = Function::with_capacity(4);
    let counted = Arc::clone(&drawn);
    function.config.rng = Rng::new(move |bytes| {
        counted.fetch_add(1, Ordering::Relaxed);
        bytes.fill(7);
        Ok(())
    });
    for _ in 0..2 {
        function.post("what=spam&more=1").await.code();
    }
    assert_eq!(function.post("what=spam&more=1").await.status, 503);
    let before = drawn.load(Ordering::Relaxed);
    for _ in 0..10 {
        let answer = function.post("what=spam&more=1").await;
        answer.is(503, "not sent: <textarea>\nspam\n</textarea>");
    }
    assert_eq!(
        drawn.load(Ordering::Relaxed),
        before,
        "not even a code was drawn"
    );
    function.post("what=help").await.code();
    assert_eq!(function.health(), [Health::Shedding]);
}

#[tokio::test]
async fn when_the_queue_was_full_only_networks_that_have_sent_little_are_in_the_normal_lane() {
    let mut function = Function::with_capacity(5);
    let busy = [("x-forwarded-for", "192.0.2.1")];
    for _ in 0..5 {
        function.post_with("what=x", &busy).await.code();
    }
    assert_eq!(function.post_with("what=x", &busy).await.status, 503);
    assert_eq!(counted(&mut function).await, (5, 0));
    function.post_with("what=x", &busy).await.code();
    let quiet = [("x-forwarded-for", "198.51.100.1")];
    function.post_with("what=x", &quiet).await.code();
    assert_eq!(
        counted(&mut function).await,
        (7, 1),
        "the seventh of one network"
    );
}

#[tokio::test(start_paused = true)]
async fn when_512_posts_are_read_at_once_the_slowest_goes_and_never_the_newest() {
    let mut function = Function::new();
    let mut first = at_once(&mut function, &[], stuck(12));
    assert_eq!(answered(&mut first).await, [0; 0]);
    let mut others = at_once(&mut function, &[], stuck(500));
    assert_eq!(answered(&mut others).await, [0; 0]);
    function.post("what=x").await.code();
    assert_eq!(answered(&mut first).await, [408], "one of the first");
    let mut more = at_once(&mut function, &[], stuck(12));
    assert_eq!(answered(&mut more).await, [0; 0]);
    assert_eq!(answered(&mut first).await, [408; 11]);
    assert_eq!(function.health(), [Health::Shedding]);
    assert_eq!(answered(&mut others).await, [0; 0]);
}

#[tokio::test(start_paused = true)]
async fn of_one_network_sixteen_slow_posts_are_read_at_once_and_others_are_not_hindered() {
    let mut function = Function::new();
    let slow = [("x-forwarded-for", "192.0.2.1")];
    let mut posts = at_once(&mut function, &slow, stuck(16));
    assert_eq!(answered(&mut posts).await, [0; 0]);
    let mut more = at_once(&mut function, &slow, stuck(5));
    assert_eq!(answered(&mut more).await, [0; 0]);
    assert_eq!(answered(&mut posts).await, [408; 5]);
    function.post_with("what=x", &slow).await.code();
    let other = [("x-forwarded-for", "198.51.100.1")];
    function.post_with("what=x", &other).await.code();
    assert_eq!(answered(&mut posts).await, [408], "room for the honest one");
    assert_eq!(function.health(), []);
}

#[tokio::test(start_paused = true)]
async fn posts_of_one_network_that_come_quickly_are_all_read() {
    let mut function = Function::new();
    let shelter = [("x-forwarded-for", "192.0.2.1")];
    let quick = (0..40).map(|_| Body::from_stream(bodies::Slow::new(30_000)));
    let mut posts = at_once(&mut function, &shelter, quick);
    // Each body ends at its third piece, which is over the limit: none was dismissed for its network.
    while !posts.is_empty() {
        assert_eq!(next(&mut posts).await.0, 413);
    }
}

#[tokio::test(start_paused = true)]
async fn a_quarter_of_the_posts_that_are_read_at_once_are_of_the_low_lane() {
    let mut function = Function::new();
    let foreign = [("origin", "https://elsewhere.example")];
    let mut low = at_once(&mut function, &foreign, stuck(128));
    assert_eq!(answered(&mut low).await, [0; 0]);
    let mut normal = at_once(&mut function, &[], stuck(384));
    assert_eq!(answered(&mut normal).await, [0; 0]);
    let mut more = at_once(&mut function, &foreign, stuck(72));
    assert_eq!(answered(&mut more).await, [0; 0]);
    assert_eq!(answered(&mut low).await, [408; 72], "of the low lane");
    assert_eq!(answered(&mut normal).await, [0; 0]);
}

/// Sends `count` tips by way of these hops.
async fn forwarded(function: &mut Function, hops: &str, count: usize) {
    for _ in 0..count {
        let headers = [("x-forwarded-for", hops)];
        function.post_with("what=x", &headers).await.code();
    }
}

/// The number of tips that came, and how many of them are in the low lane.
async fn counted(function: &mut Function) -> (usize, usize) {
    let tips = function.tips().await;
    let low = tips.opened.iter().filter(|tip| tip.is_low()).count();
    (tips.opened.len(), low)
}

#[tokio::test]
async fn case_25_only_the_last_hop_counts() {
    let mut function = Function::new();
    forwarded(&mut function, "192.0.2.1", 50).await;
    // Forged hops before the real one change nothing.
    forwarded(&mut function, "1.2.3.4, 5.6.7.8, 192.0.2.1", 11).await;
    assert_eq!(counted(&mut function).await, (61, 1), "the sixty-first");
}

#[tokio::test]
async fn case_25_hops_that_cannot_be_read_are_one_network() {
    let mut function = Function::new();
    forwarded(&mut function, "fe80::1%eth0", 30).await;
    forwarded(&mut function, &"9".repeat(4_096), 30).await;
    forwarded(&mut function, "192.0.2.1, ", 1).await;
    forwarded(&mut function, "198.51.100.1", 1).await;
    assert_eq!(counted(&mut function).await, (62, 1));
}

#[tokio::test]
async fn case_27_fifty_tips_of_a_shelter_are_all_normal() {
    let mut function = Function::new();
    for n in 0..50 {
        let body = format!("what=another+story+{n}");
        let headers = [("x-forwarded-for", "203.0.113.9")];
        function.post_with(body, &headers).await.code();
    }
    assert_eq!(counted(&mut function).await, (50, 0));
    assert_eq!(function.health(), []);
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
        // All posts come through one machine of the edge, which is the last hop.
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
