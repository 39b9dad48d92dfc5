//! Too much of something, cases 21 to 27: ranked, and never dropped.

use tip_function::lane::Lane;

use crate::door::Function;

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

/// Sends `count` tips by way of these hops, and gives the lanes in which they arrived.
async fn forwarded(function: &mut Function, hops: &str, count: usize) {
    for _ in 0..count {
        let headers = [("x-forwarded-for", hops)];
        function.post_with("what=x", &headers).await.code();
    }
}

/// How many tips came, and how many of them in the low lane.
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
