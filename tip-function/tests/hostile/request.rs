//! Hostile requests around the body: methods, paths, secrets, origins and answers, cases 13 to 20 and 37.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use tip_core::lane::Lane;
use tip_function::service::standalone_router;
use tower::ServiceExt;

use super::nothing_came;
use crate::door::{Answer, FORM, Function, said};

#[tokio::test]
async fn case_13_other_methods() {
    let mut function = Function::new();
    for method in ["GET", "PUT", "DELETE", "TRACE", "HEAD", "PATCH", "BREW"] {
        let request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).unwrap())
            .uri("/t")
            .header("x-http-method-override", "POST")
            .header("content-type", FORM);
        let answer = function.send(request.body("what=x".into()).unwrap()).await;
        let page = if method == "HEAD" { "" } else { "neutral" };
        answer.is(405, page);
        assert_eq!(answer.headers["allow"], "POST", "{method}");
    }
    let answer = function
        .post_with("", &[("x-http-method-override", "DELETE")])
        .await;
    assert_eq!(answer.status, 422, "an override is not obeyed");
    nothing_came(&mut function).await;
}

#[tokio::test]
async fn case_14_doubled_headers_queue_one_tip_and_none_is_given_back() {
    let mut function = Function::new();
    let mark = "MARKED-HEADER";
    let mut request = Request::post("/t").header("content-type", FORM);
    for name in [
        "origin",
        "sec-fetch-site",
        "x-forwarded-for",
        "host",
        "cookie",
        "x-y",
    ] {
        request = request
            .header(name, mark)
            .header(name, format!("{mark}, {mark}"));
    }
    let answer = function.send(request.body("what=x".into()).unwrap()).await;
    answer.code();
    assert!(!format!("{:?}", answer.headers).contains(mark));
    let tips = function.tips().await;
    assert_eq!(tips.opened.len(), 1);
    assert_eq!(
        tips.opened[0].message.lane,
        Lane::Low,
        "the first origin counts"
    );
}

#[tokio::test]
async fn case_15_tricks_with_the_path() {
    let function = Function::new();
    for path in ["/t/", "//t", "/t%2f", "/t;x", "/T", "/", "/t/../t"] {
        let request = Request::post(path).header("content-type", FORM);
        let response = standalone_router(function.config.clone())
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

/// The lane of a tip that was sent with these headers. Its writer gets the same page as all others.
async fn lane_of(headers: &[(&str, &str)]) -> Lane {
    let mut function = Function::new();
    let answer = function.post_with("what=x", headers).await;
    answer.code();
    assert!(has_no_cors(&answer));
    function.tips().await.opened[0].message.lane
}

fn has_no_cors(answer: &Answer) -> bool {
    let mut names = answer.headers.keys();
    names.all(|name| !name.as_str().starts_with("access-control"))
}

#[tokio::test]
async fn case_17_no_origin_null_and_ours_are_normal() {
    for headers in [
        &[][..],
        &[("origin", "null")],
        &[
            ("origin", "https://fanal.example"),
            ("sec-fetch-site", "same-origin"),
        ],
        &[
            ("origin", "http://127.0.0.1:8000"),
            ("host", "127.0.0.1:8000"),
        ],
    ] {
        assert_eq!(lane_of(headers).await, Lane::Normal, "{headers:?}");
    }
}

#[tokio::test]
async fn case_18_a_foreign_origin_lowers_the_lane_and_nothing_else() {
    for headers in [
        &[("origin", "https://fanal.example.evil")][..],
        &[
            ("origin", "https://elsewhere.example"),
            ("host", "fanal.example"),
        ],
        &[("origin", "null"), ("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "cross-site")],
    ] {
        assert_eq!(lane_of(headers).await, Lane::Low, "{headers:?}");
    }
}

#[tokio::test]
async fn case_19_a_preflight_is_refused_without_permission() {
    let mut function = Function::new();
    let request = Request::options("/t")
        .header("origin", "https://elsewhere.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type");
    let answer = function.send(request.body(Body::empty()).unwrap()).await;
    answer.is(405, "neutral");
    assert!(has_no_cors(&answer));
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
