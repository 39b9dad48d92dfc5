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
