//! Hostile bodies, cases 1 to 11.

use axum::body::Body;
use axum::http::Request;
use tip_core::limits::ENVELOPE_BYTES;
use tip_function::service::READ_DEADLINE;
use tokio::time::{Instant, timeout};

use super::nothing_came;
use crate::door::{FORM, Function, said};

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
    // The claimed length is refused before the body is read: this body never ends.
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

/// Posts a body, and gives the seconds until it was answered by 408.
async fn seconds_until_408(body: Body) -> u64 {
    let mut function = Function::new();
    let began = Instant::now();
    let answer = timeout(2 * READ_DEADLINE, function.post(body)).await;
    answer.expect("an end").is(408, "neutral");
    began.elapsed().as_secs()
}

#[tokio::test(start_paused = true)]
async fn case_06_a_body_that_never_ends_in_time() {
    let stuck = seconds_until_408(Body::from_stream(bodies::Stuck)).await;
    assert_eq!(stuck, 7, "no byte comes");
    let byte_by_byte = seconds_until_408(Body::from_stream(bodies::Slow::new(1))).await;
    assert_eq!(byte_by_byte, 7, "a byte each second");
    let slow = seconds_until_408(Body::from_stream(bodies::Slow::new(200))).await;
    assert_eq!(slow, READ_DEADLINE.as_secs(), "faster than the floor");
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
async fn what_lies_on_the_queue_has_one_length() {
    let mut function = Function::new();
    function.post("what=x").await.code();
    function
        .post(format!("what={}", "%E6%96%87".repeat(5_000)))
        .await
        .code();
    let received = function.config.queue.receive().await.unwrap();
    let lengths: Vec<usize> = received.iter().map(|one| one.bytes.len()).collect();
    assert_eq!(lengths, [ENVELOPE_BYTES; 2]);
}

/// Bodies that misbehave.
pub(super) mod bodies {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use futures_core::Stream;
    use tokio::time::{Duration, Interval, interval};

    /// A body that never ends.
    pub(in crate::hostile) struct Endless;

    impl Stream for Endless {
        type Item = Result<Vec<u8>, std::io::Error>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(Some(Ok(vec![b'x'; 1_024])))
        }
    }

    /// A body that never begins.
    pub(in crate::hostile) struct Stuck;

    impl Stream for Stuck {
        type Item = Result<Vec<u8>, std::io::Error>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Pending
        }
    }

    /// A body of which some bytes come each second, for ever.
    pub(in crate::hostile) struct Slow {
        seconds: Interval,
        bytes: usize,
    }

    impl Slow {
        pub(in crate::hostile) fn new(bytes: usize) -> Slow {
            let seconds = interval(Duration::from_secs(1));
            Slow { seconds, bytes }
        }
    }

    impl Stream for Slow {
        type Item = Result<Vec<u8>, std::io::Error>;

        fn poll_next(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Self::Item>> {
            let bytes = vec![b'x'; self.bytes];
            self.seconds.poll_tick(context).map(|_| Some(Ok(bytes)))
        }
    }
}
