//! axum's endpoints.

use axum::Router;
use axum::body::Body;
use axum::extract::{Form, Json, Path, Query, Request};
use axum::http::header::CONTENT_TYPE;
use axum::routing::{get, post};
use tower::ServiceExt as _;

use super::super::{Age, Ask};

/// The code of the answer, unless the handler panics.
pub(crate) async fn answer(ask: Ask) -> Option<u16> {
    let router: Router = Router::new()
        .route("/number/{id}", get(async |_: Path<u8>| ()))
        .route("/query", get(async |_: Query<Age>| ()))
        .route("/json", post(async |_: Json<Age>| ()))
        .route("/form", post(async |_: Form<Age>| ()))
        .route("/panic", get(async || -> () { panic!("a bug") }));
    let request = Request::builder().method(ask.method).uri(ask.uri).header(CONTENT_TYPE, ask.content_type);
    let request = request.body(Body::from(ask.body)).unwrap();
    let response = tokio::spawn(router.oneshot(request)).await;
    response.ok().map(|response| response.unwrap().status().as_u16())
}
