//! What axum 0.8 answers by itself: each entry of the footprints' table, provoked.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FormRejection, JsonRejection, MatchedPathRejection, NestedPathRejection,
    PathRejection, QueryRejection, RawFormRejection, RawPathParamsRejection, StringRejection,
};
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{
    ConnectInfo, DefaultBodyLimit, Extension, Form, FromRequest, Json, MatchedPath, Multipart, NestedPath, OriginalUri,
    Path, Query, RawForm, RawPathParams, RawQuery, Request, State, WebSocketUpgrade,
};
use axum::http::{Extensions, HeaderMap, Method, Uri, Version, header, request};
use axum::response::IntoResponse;
use axum::routing::any;
use serde::Deserialize;
use status_core::footprint::{Answers, Documents, Rejects};
use tower::ServiceExt as _;

/// A set that documents every code.
struct Anything;

impl<const CODE: u16, Part: ?Sized> Documents<CODE, Part> for Anything {}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Age {
    age: u8,
}

type Address = std::net::SocketAddr;

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// In bytes.
const LIMIT: usize = 64;

fn ask(method: &str, uri: &str, content_type: &str, body: impl Into<Body>) -> Request {
    Request::builder().method(method).uri(uri).header(header::CONTENT_TYPE, content_type).body(body.into()).unwrap()
}

fn post(content_type: &str, body: impl Into<Body>) -> Request {
    ask("POST", "/7", content_type, body)
}

fn plain(uri: &str) -> Request {
    Request::builder().uri(uri).body(Body::empty()).unwrap()
}

fn upgrade(header: &str, value: Option<&str>) -> Request {
    let mut request = plain("/7");
    for (name, value) in [
        ("connection", "upgrade"),
        ("upgrade", "websocket"),
        ("sec-websocket-key", "a2V5"),
        ("sec-websocket-version", "13"),
    ] {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    request.headers_mut().remove(header);
    if let Some(value) = value {
        request.headers_mut().insert(header.parse::<header::HeaderName>().unwrap(), value.parse().unwrap());
    }
    request
}

fn long() -> Body {
    Body::from("x".repeat(LIMIT + 1))
}

fn broken() -> Body {
    struct Broken;

    impl http_body::Body for Broken {
        type Data = Bytes;
        type Error = &'static str;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<http_body::Frame<Bytes>, &'static str>>> {
            Poll::Ready(Some(Err("the connection broke")))
        }
    }

    Body::new(Broken)
}

async fn answer(router: &Router, request: Request) -> u16 {
    router.clone().oneshot(request).await.unwrap().status().as_u16()
}

/// The extractor answers these codes, in this order, and the table has them and no other.
async fn rejects<T, M>(cases: impl IntoIterator<Item = (Request, u16)>)
where
    T: FromRequest<(), M> + Rejects<Anything> + Send + 'static,
    M: 'static + Send,
{
    let router = Router::new().route("/{id}", any(|_: T| async {})).layer(DefaultBodyLimit::max(LIMIT));
    let name = std::any::type_name::<T>();
    let mut provoked = Vec::new();
    for (request, code) in cases {
        let case = format!("{name}: {request:?}");
        assert_eq!(answer(&router, request).await, code, "{case}");
        // 500 is left out of the table: it takes a bug to answer it.
        if !provoked.contains(&code) && code != 200 && code != 500 {
            provoked.push(code);
        }
    }
    provoked.sort_unstable();
    assert_eq!(T::CODES.iter().collect::<Vec<_>>(), provoked, "{name}");
}

#[tokio::test]
async fn bodies() {
    let buffered = || [(post(JSON, long()), 413), (post(JSON, broken()), 400), (post(JSON, "{}"), 200)];
    rejects::<Bytes, _>(buffered()).await;
    rejects::<String, _>(buffered().into_iter().chain([(post(JSON, &b"\xff"[..]), 400)])).await;
    rejects::<Body, _>([(post(JSON, long()), 200), (post(JSON, broken()), 200)]).await;
    rejects::<Request, _>([(post(JSON, long()), 200), (post(JSON, broken()), 200)]).await;
}

#[tokio::test]
async fn json() {
    let json = || {
        [
            (post(JSON, r#"{"age":7}"#), 200),
            (post(JSON, "{"), 400),
            (post(JSON, broken()), 400),
            (post(JSON, long()), 413),
            (post("text/plain", "{}"), 415),
            (post(JSON, "{}"), 422),
        ]
    };
    rejects::<Json<Age>, _>(json().into_iter().chain([(plain("/7"), 415)])).await;
    rejects::<Option<Json<Age>>, _>(json().into_iter().chain([(plain("/7"), 200)])).await;
    rejects::<Result<Json<Age>, JsonRejection>, _>(json().map(|(request, _)| (request, 200))).await;
}

#[tokio::test]
async fn forms() {
    rejects::<Form<Age>, _>([
        (post(FORM, "age=7"), 200),
        (plain("/7?age=x"), 400),
        (ask("HEAD", "/7", FORM, "age=x"), 400),
        (post(FORM, broken()), 400),
        (post(FORM, long()), 413),
        (post(JSON, "age=7"), 415),
        // GET takes the query, HEAD the body: the same address is another form.
        (ask("HEAD", "/7?age=7", "text/plain", ""), 415),
        (post(FORM, "age=x"), 422),
    ])
    .await;
    rejects::<RawForm, _>([
        (plain("/7?age=x"), 200),
        (post(FORM, broken()), 400),
        (post(FORM, long()), 413),
        (post(JSON, "age=7"), 415),
    ])
    .await;
    let multipart = "multipart/form-data; boundary=x";
    rejects::<Multipart, _>([(post(multipart, ""), 200), (post("multipart/form-data", ""), 400), (plain("/7"), 400)])
        .await;
    rejects::<Option<Multipart>, _>([(plain("/7"), 200), (post("multipart/form-data", ""), 400)]).await;
}

#[tokio::test]
async fn addresses() {
    rejects::<Path<u8>, _>([(plain("/7"), 200), (plain("/x"), 400), (plain("/%ff"), 400)]).await;
    rejects::<Option<Path<u8>>, _>([(plain("/7"), 200), (plain("/x"), 400)]).await;
    rejects::<RawPathParams, _>([(plain("/x"), 200), (plain("/%ff"), 400)]).await;
    rejects::<Query<Age>, _>([(plain("/7?age=7"), 200), (plain("/7?age=x"), 400), (plain("/7"), 400)]).await;
    // Bugs.
    rejects::<Path<(u8, u8)>, _>([(plain("/7"), 500), (plain("/%ff"), 400)]).await;
    rejects::<Path<Vec<Vec<u8>>>, _>([(plain("/7"), 500), (plain("/%ff"), 400)]).await;
}

#[tokio::test]
async fn websockets() {
    let http_1_0 = || {
        let mut request = upgrade("host", Some("localhost"));
        *request.version_mut() = Version::HTTP_10;
        request
    };
    let http_2 = || {
        let mut request = plain("/7");
        *request.version_mut() = Version::HTTP_2;
        request
    };
    let posted = || {
        let mut request = upgrade("host", Some("localhost"));
        *request.method_mut() = Method::POST;
        request
    };
    rejects::<WebSocketUpgrade, _>([
        (upgrade("connection", None), 400),
        (upgrade("upgrade", Some("h2c")), 400),
        (upgrade("sec-websocket-key", None), 400),
        (upgrade("sec-websocket-version", Some("12")), 400),
        (posted(), 405),
        (http_2(), 405),
        (http_1_0(), 426),
    ])
    .await;
}

#[tokio::test]
async fn what_never_rejects_or_by_a_bug_alone() {
    rejects::<State<()>, _>([(plain("/7"), 200)]).await;
    rejects::<OriginalUri, _>([(plain("/7"), 200)]).await;
    rejects::<RawQuery, _>([(plain("/7"), 200)]).await;
    rejects::<Method, _>([(plain("/7"), 200)]).await;
    rejects::<Uri, _>([(plain("/7"), 200)]).await;
    rejects::<Version, _>([(plain("/7"), 200)]).await;
    rejects::<HeaderMap, _>([(plain("/7"), 200)]).await;
    rejects::<Extensions, _>([(plain("/7"), 200)]).await;
    rejects::<request::Parts, _>([(plain("/7"), 200)]).await;
    rejects::<MatchedPath, _>([(plain("/7"), 200)]).await;
    rejects::<Option<Extension<u8>>, _>([(plain("/7"), 200)]).await;
    rejects::<(), _>([(plain("/7"), 200)]).await;
    rejects::<(Method, Query<Age>), _>([(plain("/7?age=7"), 200), (plain("/7"), 400)]).await;

    rejects::<Extension<u8>, _>([(plain("/7"), 500)]).await;
    rejects::<ConnectInfo<Address>, _>([(plain("/7"), 500)]).await;
    rejects::<NestedPath, _>([(plain("/7"), 500)]).await;
}

/// The rejection as a response has the codes of its extractor.
async fn passes_on<T, R, M>(cases: impl IntoIterator<Item = (Request, u16)>)
where
    T: FromRequest<(), M, Rejection = R> + Send + 'static,
    R: IntoResponse + Answers<Anything> + Send + 'static,
    M: 'static + Send,
{
    let handler = |request: Request| async {
        let taken = T::from_request(request, &()).await;
        taken.map(|_| ())
    };
    let router = Router::new().route("/{id}", any(handler)).layer(DefaultBodyLimit::max(LIMIT));
    let mut provoked = Vec::new();
    for (request, code) in cases {
        assert_eq!(answer(&router, request).await, code);
        provoked.extend((code != 500).then_some(code));
    }
    assert_eq!(R::CODES.iter().collect::<Vec<_>>(), provoked, "{}", std::any::type_name::<R>());
}

#[tokio::test]
async fn rejections_that_a_handler_passes_on() {
    passes_on::<Path<u8>, PathRejection, _>([(plain("/x"), 400)]).await;
    passes_on::<RawPathParams, RawPathParamsRejection, _>([(plain("/%ff"), 400)]).await;
    passes_on::<Query<Age>, QueryRejection, _>([(plain("/7"), 400)]).await;
    passes_on::<Json<Age>, JsonRejection, _>([
        (post(JSON, "{"), 400),
        (post(JSON, long()), 413),
        (plain("/7"), 415),
        (post(JSON, "{}"), 422),
    ])
    .await;
    passes_on::<Form<Age>, FormRejection, _>([
        (plain("/7"), 400),
        (post(FORM, long()), 413),
        (post(JSON, ""), 415),
        (post(FORM, ""), 422),
    ])
    .await;
    passes_on::<RawForm, RawFormRejection, _>([
        (post(FORM, broken()), 400),
        (post(FORM, long()), 413),
        (post(JSON, ""), 415),
    ])
    .await;
    passes_on::<Bytes, BytesRejection, _>([(post(JSON, broken()), 400), (post(JSON, long()), 413)]).await;
    passes_on::<String, StringRejection, _>([(post(JSON, broken()), 400), (post(JSON, long()), 413)]).await;
    passes_on::<Multipart, MultipartRejection, _>([(plain("/7"), 400)]).await;
    let mut upgrade_by_post = plain("/7");
    *upgrade_by_post.method_mut() = Method::POST;
    passes_on::<WebSocketUpgrade, WebSocketUpgradeRejection, _>([
        (plain("/7"), 400),
        (upgrade_by_post, 405),
        (upgrade("host", Some("localhost")), 426),
    ])
    .await;
    passes_on::<Extension<u8>, ExtensionRejection, _>([(plain("/7"), 500)]).await;
    passes_on::<ConnectInfo<Address>, ExtensionRejection, _>([(plain("/7"), 500)]).await;
    passes_on::<NestedPath, NestedPathRejection, _>([(plain("/7"), 500)]).await;
    assert!(<MatchedPathRejection as Answers<Anything>>::CODES.iter().next().is_none());
}

#[tokio::test]
async fn fields_of_a_multipart_body() {
    async fn read(mut multipart: Multipart) -> Result<(), MultipartError> {
        while let Some(field) = multipart.next_field().await? {
            field.bytes().await?;
        }
        Ok(())
    }
    let router = Router::new().route("/{id}", any(read)).layer(DefaultBodyLimit::max(LIMIT));
    let multipart = "multipart/form-data; boundary=x";
    assert_eq!(answer(&router, post(multipart, "--x--\r\n")).await, 200);
    assert_eq!(answer(&router, post(multipart, "--x\r\n")).await, 400);
    assert_eq!(answer(&router, post(multipart, long())).await, 413);
    assert_eq!(answer(&router, post(multipart, broken())).await, 500);
    assert_eq!(<MultipartError as Answers<Anything>>::CODES.iter().collect::<Vec<_>>(), [400, 413]);
}
