//! Errors in the page's form, whoever answered them.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{DefaultBodyLimit, Query};
use axum::http::{Request, Response, StatusCode, header};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use status_core::conformance::{Coverage, DocumentedLayer, ProblemsLayer};
use status_services::Status;
use tower::{Layer, ServiceExt, service_fn};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

const PROBLEM: &str = "application/problem+json";

fn layer() -> ProblemsLayer<Status> {
    DocumentedLayer::observe().problems()
}

fn request(method: &str, uri: &str) -> Request<Body> {
    Request::builder().method(method).uri(uri).body(Body::empty()).unwrap()
}

/// What the layer makes of a response to a request with this method.
async fn answered(method: &str, response: Response<Body>) -> Response<Body> {
    through(&layer(), method, response).await
}

async fn through(layer: &ProblemsLayer<Status>, method: &str, response: Response<Body>) -> Response<Body> {
    let mut response = Some(response);
    let service = tower::util::BoxService::new(service_fn(move |_: Request<Body>| {
        let response = response.take().unwrap();
        async { Ok::<_, Infallible>(response) }
    }));
    layer.layer(service).oneshot(request(method, "/")).await.unwrap()
}

fn response(code: u16, content_type: &str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::builder().status(code);
    if !content_type.is_empty() {
        response = response.header(header::CONTENT_TYPE, content_type);
    }
    response.body(body.into()).unwrap()
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
}

fn content_type(response: &Response<Body>) -> &str {
    response.headers().get(header::CONTENT_TYPE).map(|value| value.to_str().unwrap()).unwrap_or_default()
}

/// The response is the page's problem, with this detail, or else with the page's purpose.
async fn is_problem(response: Response<Body>, status: Status, detail: Option<&str>) {
    assert_eq!((response.status().as_u16(), content_type(&response)), (status.code(), PROBLEM));
    let mut expected = json!({ "title": status.message(), "status": status.code() });
    if let Some(detail) = detail.or(Some(status.purpose()).filter(|purpose| !purpose.is_empty())) {
        expected["detail"] = detail.into();
    }
    assert_eq!(text(response).await.parse::<Value>().unwrap(), expected);
}

/// A text in parts, of an announced length or of none, that may break off.
struct Parts {
    rest: Vec<Result<&'static str, &'static str>>,
    announced: Option<u64>,
}

impl http_body::Body for Parts {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, &'static str>>> {
        // Each part waits for its turn once.
        context.waker().wake_by_ref();
        match self.rest.pop() {
            None => Poll::Ready(None),
            Some(Ok("")) => Poll::Pending,
            Some(part) => Poll::Ready(Some(part.map(|text| http_body::Frame::data(Bytes::from(text))))),
        }
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.announced.map(http_body::SizeHint::with_exact).unwrap_or_default()
    }
}

fn parts(announced: Option<u64>, parts: &[Result<&'static str, &'static str>]) -> Body {
    Body::new(Parts { rest: parts.iter().rev().copied().collect(), announced })
}

#[tokio::test]
async fn an_empty_error_gets_the_pages_problem() {
    for status in Status::ALL {
        let answered = answered("GET", response(status.code(), "", "")).await;
        if status.code() >= 400 {
            is_problem(answered, *status, None).await;
        } else {
            assert_eq!(content_type(&answered), "");
            assert_eq!(text(answered).await, "", "{status}");
        }
    }
    // Whatever the headers say of no content.
    is_problem(answered("GET", response(404, "application/json", "")).await, Status::NotFound, None).await;
}

#[tokio::test]
async fn the_text_of_a_client_error_becomes_the_detail_and_that_of_a_server_error_never_does() {
    for media_type in ["text/plain", "text/plain; charset=utf-8", "Text/Plain ;charset=utf-8"] {
        let client = answered("GET", response(404, media_type, " There is no user 7.\n")).await;
        is_problem(client, Status::NotFound, Some("There is no user 7.")).await;
        let server = answered("GET", response(503, media_type, "db-7.internal refused")).await;
        is_problem(server, Status::ServiceUnavailable, None).await;
    }
    is_problem(answered("GET", response(404, "text/plain", " \n")).await, Status::NotFound, None).await;
    is_problem(answered("GET", response(404, "text/plain", &b"\xff"[..])).await, Status::NotFound, None).await;
    let mut packed = response(404, "text/plain", "packed");
    packed.headers_mut().insert(header::CONTENT_ENCODING, "gzip".parse().unwrap());
    let packed = answered("GET", packed).await;
    assert!(!packed.headers().contains_key(header::CONTENT_ENCODING));
    is_problem(packed, Status::NotFound, None).await;
}

#[tokio::test]
async fn a_text_in_parts_is_read_to_its_end() {
    let body = parts(Some(6), &[Ok("one"), Ok(""), Ok("two")]);
    is_problem(answered("GET", response(404, "text/plain", body)).await, Status::NotFound, Some("onetwo")).await;
    let broken = parts(Some(6), &[Ok("one"), Err("broken")]);
    is_problem(answered("GET", response(404, "text/plain", broken)).await, Status::NotFound, None).await;
    // Longer than announced.
    let long = parts(Some(6), &[Ok(str::from_utf8(&[b'x'; 1025]).unwrap())]);
    is_problem(answered("GET", response(404, "text/plain", long)).await, Status::NotFound, None).await;
}

#[tokio::test]
async fn other_bodies_stay() {
    for (code, media_type, body) in [
        (404, "application/json", "{}".to_owned()),
        (503, PROBLEM, "{}".to_owned()),
        (404, "text/html", "<p>".to_owned()),
        (404, "text/plain-ish", "text".to_owned()),
        (404, "", "text".to_owned()),
        (404, "text/plain", "x".repeat(1025)),
        (503, "text/plain", "x".repeat(1025)),
        (200, "text/plain", "text".to_owned()),
        // Not of the set.
        (421, "text/plain", "text".to_owned()),
    ] {
        let answered = answered("GET", response(code, media_type, body.clone())).await;
        assert_eq!((answered.status().as_u16(), content_type(&answered)), (code, media_type));
        assert_eq!(text(answered).await, body, "{code} {media_type}");
    }
    let longest = "x".repeat(1024);
    let answered = answered("GET", response(404, "text/plain", longest.clone())).await;
    is_problem(answered, Status::NotFound, Some(&longest)).await;
}

#[tokio::test]
async fn a_text_of_unknown_length_stays() {
    let answered = answered("GET", response(404, "text/plain", parts(None, &[Ok("text")]))).await;
    assert_eq!(content_type(&answered), "text/plain");
    assert_eq!(text(answered).await, "text");
}

#[tokio::test]
async fn headers_of_the_former_content_go_and_others_stay() {
    let mut former = response(404, "text/plain", "text");
    let content = ["content-length", "content-encoding", "content-language", "content-location", "content-range"];
    let others = ["allow", "retry-after", "www-authenticate", "x-request-id"];
    for name in content.iter().chain(&others) {
        former.headers_mut().insert(*name, "4".parse().unwrap());
    }
    let answered = answered("GET", former).await;
    assert!(content.iter().all(|name| !answered.headers().contains_key(*name)));
    assert!(others.iter().all(|name| answered.headers().contains_key(*name)));
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    for media_type in ["", "text/plain"] {
        for body in ["", "text"] {
            let mut former = response(404, media_type, body);
            former.headers_mut().insert(header::CONTENT_LENGTH, "4".parse().unwrap());
            let answered = answered("HEAD", former).await;
            assert_eq!(content_type(&answered), PROBLEM);
            assert!(!answered.headers().contains_key(header::CONTENT_LENGTH));
            assert_eq!(text(answered).await, "");
        }
    }
    // GET would answer JSON of its own.
    let answered = answered("HEAD", response(404, "application/json", "")).await;
    assert_eq!(content_type(&answered), "application/json");
}

#[tokio::test]
async fn a_narrowed_response_has_the_form_of_its_new_status() {
    let narrowing = DocumentedLayer::<Status>::narrowing().problems().documented_at("https://example.com/statuses");
    let answered = through(&narrowing, "GET", response(421, "text/plain", "Wrong host.")).await;
    assert_eq!(answered.status(), 400);
    let body: Value = text(answered).await.parse().unwrap();
    assert_eq!((&body["type"], &body["detail"]), (&json!("https://example.com/statuses#400"), &json!("Wrong host.")));
}

#[tokio::test]
async fn what_the_layer_is_told_holds_with_problems_too() {
    let coverage = Coverage::new();
    let layer = layer().coverage(&coverage).allow([421]).allow_on("/never", [422]);
    for code in [404, 421, 422] {
        through(&layer, "GET", response(code, "", "")).await;
    }
    assert_eq!(coverage.report().count(Status::NotFound), 1);
    let codes: Vec<_> = coverage.report().undocumented().iter().map(|entry| entry.code).collect();
    assert_eq!(codes, [422]);
}

async fn slow() -> &'static str {
    std::future::pending().await
}

async fn buggy() -> &'static str {
    panic!("a bug")
}

#[derive(serde::Deserialize)]
#[allow(dead_code)]
struct Age {
    age: u8,
}

#[tokio::test]
async fn what_a_framework_and_its_layers_answer_has_the_form() {
    let router = Router::new()
        .route("/users", get(async |_: Query<Age>| "user").post(async |_: Json<Age>| "user"))
        .route("/bug", get(buggy))
        .route("/slow", get(slow))
        .route("/upload", post(async |_: Bytes| "done"))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(8))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, std::time::Duration::ZERO))
        .layer(CatchPanicLayer::new());
    let service = layer().layer(router);
    let ask = async |request| service.clone().oneshot(request).await.unwrap();

    is_problem(ask(request("GET", "/lost")).await, Status::NotFound, None).await;
    is_problem(ask(request("GET", "/bug")).await, Status::InternalServerError, None).await;
    is_problem(ask(request("GET", "/slow")).await, Status::ServiceUnavailable, None).await;
    let detail = "Failed to deserialize query string: missing field `age`";
    is_problem(ask(request("GET", "/users")).await, Status::BadRequest, Some(detail)).await;

    // Not documented by this page, so they stay as they are: the layer logs them.
    let refused = ask(request("PUT", "/users")).await;
    assert_eq!(
        (refused.status().as_u16(), &refused.headers()[header::ALLOW]),
        (405, &"GET,HEAD,POST".parse().unwrap())
    );
    let mut long = request("POST", "/upload");
    *long.body_mut() = Body::from("x".repeat(9));
    assert_eq!(ask(long).await.status(), 413);
}

/// The whole way, where HTTP has rules of its own for bodies and lengths.
#[tokio::test]
async fn over_the_wire() {
    let router = Router::new().route("/users", get(async |_: Query<Age>| "user"));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let service = tower::make::Shared::new(layer().layer(router));
    tokio::spawn(async move { axum::serve(listener, service).await });
    let client = reqwest::Client::new();
    for uri in ["/users", "/lost"] {
        let got = client.get(format!("{base}{uri}")).send().await.unwrap();
        assert_eq!(got.headers()["content-type"], PROBLEM);
        assert_eq!(got.headers()["content-length"], got.content_length().unwrap().to_string().as_str());
        assert!(got.json::<Value>().await.unwrap()["title"].is_string());
        let headed = client.head(format!("{base}{uri}")).send().await.unwrap();
        assert_eq!(headed.headers()["content-type"], PROBLEM);
        assert!(!headed.headers().contains_key("content-length"), "{:?}", headed.headers());
        assert_eq!(headed.text().await.unwrap(), "");
    }
}
