//! What axum 0.8 answers for a response: each entry of the footprints' table, and what the table leaves out.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, header};
use axum::response::{AppendHeaders, Html, IntoResponse, NoContent, Redirect};
use axum::routing::get;
use axum::{Json, Router};
use status_core::Reply;
use status_core::footprint::{Answers, Documents};
use status_services::{GetUserError, Status};
use tower::ServiceExt as _;

/// A set that documents every code.
struct Anything;

impl<const CODE: u16, Part: ?Sized> Documents<CODE, Part> for Anything {}

fn ask(method: &str, uri: &str) -> Request<Body> {
    Request::builder().method(method).uri(uri).body(Body::empty()).unwrap()
}

/// The response answers one of the codes of its type.
fn answers<R: IntoResponse + Answers<Anything>>(responses: impl IntoIterator<Item = R>) {
    let mut codes: Vec<u16> =
        responses.into_iter().map(|response| response.into_response().status().as_u16()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(R::CODES.iter().collect::<Vec<_>>(), codes, "{}", std::any::type_name::<R>());
}

#[test]
fn responses() {
    answers([()]);
    answers(["text"]);
    answers([String::new()]);
    answers([Box::<str>::from("text")]);
    answers([std::borrow::Cow::Borrowed("text")]);
    answers([&b"bytes"[..]]);
    answers([Vec::<u8>::new()]);
    answers([Bytes::new()]);
    answers([Body::empty()]);
    answers([HeaderMap::new()]);
    answers([AppendHeaders([(header::ACCEPT, "text/plain")])]);
    answers([NoContent]);
    answers([Redirect::to("/"), Redirect::temporary("/"), Redirect::permanent("/")]);
    answers([Html("<p>")]);
    answers([Html(NoContent)]);
    answers([Ok(NoContent), Err("text")]);
    answers([([(header::ACCEPT, "text/plain")], HeaderMap::new(), NoContent)]);
    answers([Err::<(), _>(GetUserError::NotFound), Ok(())]);
    let replies: [Reply<GetUserError, Json<u8>>; 1] = [GetUserError::NotFound.with(Json(1))];
    answers(replies);
    answers([GetUserError::NotFound.problem()]);
    answers(Status::ALL.iter().copied());
}

#[tokio::test]
async fn headers_that_cannot_be_written_are_a_bug() {
    let router = Router::new().route("/{id}", get(|| async { ([("no name", "text")], "text") }));
    assert_eq!(router.clone().oneshot(ask("GET", "/7")).await.unwrap().status(), 500);
    let router = Router::new().route("/{id}", get(|| async { Json(std::collections::HashMap::from([(vec![1], 1)])) }));
    assert_eq!(router.clone().oneshot(ask("GET", "/7")).await.unwrap().status(), 500);
}

#[tokio::test]
async fn the_router_itself() {
    let router = Router::new().route("/{id}", get(|| async {}));
    assert_eq!(router.clone().oneshot(ask("GET", "/7/8")).await.unwrap().status(), 404);
    let refused = router.clone().oneshot(ask("POST", "/7")).await.unwrap();
    assert_eq!(refused.status(), 405);
    assert_eq!(refused.headers()[header::ALLOW], "GET,HEAD");
}
