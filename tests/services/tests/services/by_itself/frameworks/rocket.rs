//! rocket's endpoints.

use rocket::config::{Config, LogLevel};
use rocket::form::Form;
use rocket::http::{ContentType, Method};
use rocket::local::asynchronous::Client;
use rocket::serde::json::Json;
use rocket::{get, post, routes};

use super::super::{Age, Ask};

#[get("/number/<id>")]
fn number(id: u8) {
    let _ = id;
}

#[get("/query?<age>")]
fn query(age: u8) {
    let _ = age;
}

#[post("/json", data = "<age>")]
fn json(age: Json<Age>) {
    let _ = age.into_inner().age;
}

#[post("/form", data = "<age>")]
fn form(age: Form<Age>) {
    let _ = age.into_inner().age;
}

#[get("/panic")]
fn bug() {
    panic!("a bug")
}

/// The code of the answer.
pub(crate) async fn answer(ask: Ask) -> Option<u16> {
    let config = Config { log_level: LogLevel::Off, ..Config::debug_default() };
    let rocket = rocket::custom(config).mount("/", routes![number, query, json, form, bug]);
    let client = Client::untracked(rocket).await.unwrap();
    let method: Method = ask.method.parse().unwrap();
    let mut request = client.req(method, ask.uri).body(ask.body);
    if let Some(content_type) = ContentType::parse_flexible(ask.content_type) {
        request = request.header(content_type);
    }
    Some(request.dispatch().await.status().code)
}
