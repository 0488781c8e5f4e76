//! actix-web 4: a server on a loopback port, and a client.

use super::wire;
use std::collections::HashMap;

use actix_web::web::{self, Json, Path};
use actix_web::{App, HttpServer, Responder};
use status_core::{Problem, Reply};
use status_services::{ErrorStatus, GetUserError, Status, Success};

async fn bare(code: Path<u16>) -> Status {
    Status::from_code(*code).unwrap()
}

async fn with(code: Path<u16>) -> Reply<Status, Json<serde_json::Value>> {
    Status::from_code(*code).unwrap().with(Json(serde_json::json!({ "code": *code })))
}

async fn problem(code: Path<u16>) -> Result<Status, Problem<Status>> {
    Err(Status::from_code(*code).unwrap().problem().detail("This time.").documented_at("https://example.com/statuses"))
}

async fn unwritable() -> impl Responder {
    Status::Created.with(Json(HashMap::from([(vec![1, 2], "a key that JSON does not have")])))
}

async fn user(id: Path<u32>) -> Result<Reply<Success, Json<u32>>, ErrorStatus> {
    match *id {
        1 => Ok(Success::Ok.with(Json(1))),
        2 => Err(GetUserError::NotFound).map_err(|error| ErrorStatus::try_from(Status::from(error)).unwrap()),
        _ => Err(ErrorStatus::ServiceUnavailable),
    }
}

async fn missing() -> Result<&'static str, GetUserError> {
    Err(GetUserError::NotFound)
}

#[actix_web::test]
async fn every_status_goes_over_the_wire() {
    let server = HttpServer::new(|| {
        App::new()
            .route("/bare/{code}", web::to(bare))
            .route("/with/{code}", web::to(with))
            .route("/problem/{code}", web::to(problem))
            .route("/unwritable", web::to(unwritable))
            .route("/users/{id}", web::to(user))
            .route("/missing", web::to(missing))
    });
    let server = server.workers(1).bind(("127.0.0.1", 0)).unwrap();
    let base = format!("http://{}", server.addrs()[0]);
    actix_web::rt::spawn(server.run());
    wire::check(&base).await;
    assert_eq!(reqwest::get(format!("{base}/missing")).await.unwrap().status(), 404);
}
