//! Floods, cases 21 to 27: tips are ranked and never dropped.

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use tip_core::lane::Lane;
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

/// Sends all bodies at once, each in a task of its own.
fn at_once(function: &mut Function, bodies: impl Iterator<Item = Body>) -> JoinSet<Response> {
    let router = function.router();
    bodies
        .map(|body| {
            let request = Request::post("/t").header("content-type", FORM);
            let answer = router.clone().oneshot(request.body(body).unwrap());
            async { answer.await.unwrap() }
        })
        .collect()
}

/// Status and page of the next answer.
async fn next(posts: &mut JoinSet<Response>) -> (u16, String) {
    let answer = posts.join_next().await.unwrap().unwrap();
    let status = answer.status().as_u16();
    let page = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
    (status, String::from_utf8(page.unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn beyond_sixty_four_in_work_the_next_ones_keep_their_words_and_it_is_said_once() {
    let mut function = Function::new();
    // Another program has locked the queue, so sealed tips wait.
    let other = Stuck::at(&function.path("queue"));
    let bodies = (0..67).map(|n| format!("what=story+{n}&where=here").into());
    let mut posts = at_once(&mut function, bodies);
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

#[tokio::test(start_paused = true)]
async fn beyond_512_that_are_read_at_once_a_post_is_turned_away_unread() {
    let mut function = Function::new();
    let stuck = (0..512).map(|_| Body::from_stream(bodies::Stuck));
    let more = std::iter::once(Body::from("what=x"));
    let mut posts = at_once(&mut function, stuck.chain(more));
    assert_eq!(next(&mut posts).await, (503, "neutral".to_owned()));
    // The others run into their deadline, and then there is room.
    for _ in 0..512 {
        assert_eq!(next(&mut posts).await, (408, "neutral".to_owned()));
    }
    assert_eq!(function.health(), [Health::Shedding]);
    assert_eq!(function.post("").await.status, 422);
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
