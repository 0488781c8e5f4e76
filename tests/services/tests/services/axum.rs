//! axum 0.8: a server on a loopback port, and a client.

use super::wire;
use std::collections::HashMap;

use axum::Json;
use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::get;
use status_core::{Problem, Reply};
use status_services::{ErrorStatus, GetUserError, Status, Success};

async fn bare(Path(code): Path<u16>) -> Status {
    Status::from_code(code).unwrap()
}

async fn with(Path(code): Path<u16>) -> Reply<Status, Json<serde_json::Value>> {
    Status::from_code(code).unwrap().with(Json(serde_json::json!({ "code": code })))
}

async fn problem(Path(code): Path<u16>) -> Problem<Status> {
    Status::from_code(code).unwrap().problem().detail("This time.").documented_at("https://example.com/statuses")
}

async fn unwritable() -> impl IntoResponse {
    Status::Created.with(Json(HashMap::from([(vec![1, 2], "a key that JSON does not have")])))
}

async fn user(Path(id): Path<u32>) -> Result<Reply<Success, Json<u32>>, ErrorStatus> {
    match id {
        1 => Ok(Success::Ok.with(Json(id))),
        2 => Err(GetUserError::NotFound).map_err(|error| ErrorStatus::try_from(Status::from(error)).unwrap()),
        _ => Err(ErrorStatus::ServiceUnavailable),
    }
}

#[tokio::test]
async fn every_status_goes_over_the_wire() {
    let router = Router::new()
        .route("/bare/{code}", get(bare))
        .route("/with/{code}", get(with))
        .route("/problem/{code}", get(problem))
        .route("/unwritable", get(unwritable))
        .route("/users/{id}", get(user));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    wire::check(&base).await;
}
