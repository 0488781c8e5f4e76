//! poem 3: a server on a loopback port, and a client.

use super::wire;
use std::collections::HashMap;

use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::web::{Json, Path};
use poem::{Route, Server, get, handler};
use status_core::{Problem, Reply};
use status_services::{ErrorStatus, Status, Success};

#[handler]
fn bare(Path(code): Path<u16>) -> Status {
    Status::from_code(code).unwrap()
}

#[handler]
fn with(Path(code): Path<u16>) -> Reply<Status, Json<serde_json::Value>> {
    Status::from_code(code).unwrap().with(Json(serde_json::json!({ "code": code })))
}

#[handler]
fn problem(Path(code): Path<u16>) -> Result<Status, Problem<Status>> {
    Err(Status::from_code(code).unwrap().problem().detail("This time.").documented_at("https://example.com/statuses"))
}

#[handler]
fn unwritable() -> Reply<Success, Json<HashMap<Vec<u8>, &'static str>>> {
    Success::Created.with(Json(HashMap::from([(vec![1, 2], "a key that JSON does not have")])))
}

#[handler]
fn user(Path(id): Path<u32>) -> Result<Reply<Success, Json<u32>>, ErrorStatus> {
    match id {
        1 => Ok(Success::Ok.with(Json(id))),
        2 => Err(ErrorStatus::NotFound),
        _ => Err(ErrorStatus::ServiceUnavailable),
    }
}

#[tokio::test]
async fn every_status_goes_over_the_wire() {
    let routes = Route::new()
        .at("/bare/:code", get(bare).head(bare))
        .at("/with/:code", get(with).head(with))
        .at("/problem/:code", get(problem).head(problem))
        .at("/unwritable", get(unwritable))
        .at("/users/:id", get(user));
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.unwrap();
    let base = format!("http://{}", acceptor.local_addr()[0].as_socket_addr().unwrap());
    tokio::spawn(Server::new_with_acceptor(acceptor).run(routes));
    wire::check(&base).await;
}
