//! axum 0.8: a service's error type, its headers, and its causes in the response's extensions.

#[path = "../errors/mod.rs"]
mod errors;

use self::errors::{ApiError, LOG, Status, Success};
use axum::Router;
use axum::extract::Path;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use status_core::{Cause, Documented, Reply, handler_responses};
use utoipa::OpenApi;

async fn answer(Path(path): Path<String>) -> Result<Reply<Success, &'static str>, ApiError> {
    errors::answer(&path)
}

async fn log(response: Response) -> Response {
    LOG.push(response.extensions().get::<Cause>());
    response
}

#[tokio::test]
async fn errors_go_over_the_wire() {
    let answer = Documented::<Status>::handler(answer);
    let router = Router::new().route("/{path}", get(answer)).layer(map_response(log));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    errors::check(&base).await;
}

handler_responses!(Answers: Status = answer);

#[utoipa::path(get, path = "/{path}", params(("path" = String, Path)), responses(Answers))]
#[allow(dead_code)]
fn described() {}

#[derive(OpenApi)]
#[openapi(paths(described), components(schemas(ApiError)))]
struct Api;

#[test]
fn errors_are_in_the_document() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    let responses = document["paths"]["/{path}"]["get"]["responses"].as_object().unwrap();
    assert!(Status::ALL.iter().all(|status| responses.contains_key(status.as_str())));
    let content = &responses["401"]["content"]["application/problem+json"];
    assert_eq!(content["schema"]["$ref"], "#/components/schemas/Problem");
    assert!(document["components"]["schemas"]["Problem"]["properties"]["errors"].is_object());
}
