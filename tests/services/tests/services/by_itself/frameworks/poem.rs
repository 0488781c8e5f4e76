//! poem's endpoints.

use poem::http::Method;
use poem::web::{Form, Json, Path, Query};
use poem::{Endpoint as _, Request, Route, get, handler, post};

use super::super::{Age, Ask};

#[handler]
fn number(_: Path<u8>) {}

#[handler]
fn query(_: Query<Age>) {}

#[handler]
fn json(_: Json<Age>) {}

#[handler]
fn form(_: Form<Age>) {}

#[handler]
fn bug() {
    panic!("a bug")
}

/// The code of the answer, unless the handler panics.
pub(crate) async fn answer(ask: Ask) -> Option<u16> {
    let route = Route::new()
        .at("/number/:id", get(number))
        .at("/query", get(query))
        .at("/json", post(json))
        .at("/form", post(form))
        .at("/panic", get(bug));
    let request = Request::builder().method(Method::from_bytes(ask.method.as_bytes()).unwrap());
    let request = request.uri(ask.uri.parse().unwrap()).content_type(ask.content_type).body(ask.body);
    let response = tokio::spawn(async move { route.get_response(request).await.status().as_u16() });
    response.await.ok()
}
