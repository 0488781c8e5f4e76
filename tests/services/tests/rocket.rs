//! rocket 0.5: a server on a loopback port, and a client.
#![allow(clippy::unwrap_used, missing_docs)]

mod wire;

use std::collections::HashMap;

use rocket::config::{Config, LogLevel};
use rocket::serde::json::Json;
use rocket::{get, routes};
use status_core::{Problem, Reply};
use status_services::{ErrorStatus, Status, Success};

#[get("/bare/<code>")]
fn bare(code: u16) -> Status {
    Status::from_code(code).unwrap()
}

#[get("/with/<code>")]
fn with(code: u16) -> Reply<Status, Json<serde_json::Value>> {
    Status::from_code(code).unwrap().with(Json(serde_json::json!({ "code": code })))
}

#[get("/problem/<code>")]
fn problem(code: u16) -> Problem<Status> {
    Status::from_code(code).unwrap().problem().detail("This time.").documented_at("https://example.com/statuses")
}

#[get("/unwritable")]
fn unwritable() -> Reply<Success, Json<HashMap<Vec<u8>, &'static str>>> {
    Success::Created.with(Json(HashMap::from([(vec![1, 2], "a key that JSON does not have")])))
}

#[get("/users/<id>")]
fn user(id: u32) -> Result<Reply<Success, Json<u32>>, ErrorStatus> {
    match id {
        1 => Ok(Success::Ok.with(Json(id))),
        2 => Err(ErrorStatus::NotFound),
        _ => Err(ErrorStatus::ServiceUnavailable),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_status_goes_over_the_wire() {
    // Rocket takes no listener, and does not tell the port that it was given: one that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let config = Config { port, log_level: LogLevel::Off, ..Config::debug_default() };
    let (up, is_up) = tokio::sync::oneshot::channel();
    let up = std::sync::Mutex::new(Some(up));
    let rocket = rocket::custom(config).mount("/", routes![bare, with, problem, unwritable, user]).attach(
        rocket::fairing::AdHoc::on_liftoff("up", move |_| {
            let up = up.lock().unwrap().take();
            Box::pin(async move { up.unwrap().send(()).unwrap() })
        }),
    );
    tokio::spawn(rocket.launch());
    is_up.await.unwrap();
    wire::check(&format!("http://127.0.0.1:{port}")).await;
}
