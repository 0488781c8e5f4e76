//! actix-web's endpoints.

use actix_web::App;
use actix_web::http::Method;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::{Form, Json, Path, Query, get, post, resource};

use super::super::{Age, Ask};

async fn bug() -> &'static str {
    panic!("a bug")
}

/// The code of the answer, unless the handler panics.
pub(crate) async fn answer(ask: Ask) -> Option<u16> {
    let app = App::new()
        .service(resource("/number/{id}").route(get().to(async |_: Path<u8>| "")))
        .service(resource("/query").route(get().to(async |_: Query<Age>| "")))
        .service(resource("/json").route(post().to(async |_: Json<Age>| "")))
        .service(resource("/form").route(post().to(async |_: Form<Age>| "")))
        .service(resource("/panic").route(get().to(bug)));
    let app = init_service(app).await;
    let request = TestRequest::with_uri(ask.uri).method(Method::from_bytes(ask.method.as_bytes()).unwrap());
    let request = request.insert_header((CONTENT_TYPE, ask.content_type)).set_payload(ask.body).to_request();
    let response = actix_web::rt::spawn(async move { call_service(&app, request).await.status().as_u16() });
    response.await.ok()
}
