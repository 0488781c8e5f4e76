//! Handlers of every kind, whose types the compiler finds by itself.
#![deny(warnings)]
#![allow(dead_code)]

use std::collections::HashMap;

use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{FromRef, Path, Query, Request, State};
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{Html, NoContent};
use axum::routing::{get, post};
use axum::{Json, Router};
use footprints::{GetUser, Status};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use status_core::{Documented, Problem, Reply, answers, status_subset};

#[derive(Clone)]
struct App {
    db: Db,
}

#[derive(Clone)]
struct Db;

impl FromRef<App> for Db {
    fn from_ref(app: &App) -> Self {
        app.db.clone()
    }
}

#[derive(Deserialize, serde::Serialize)]
struct User {}

async fn none() -> GetUser {
    GetUser::Ok
}

async fn state(_: State<App>, _: State<Db>, _: Method) -> Result<Reply<GetUser, Json<User>>, Problem<GetUser>> {
    Err(GetUser::NotFound.problem())
}

async fn taken(_: Result<Query<User>, QueryRejection>, _: Result<Json<User>, JsonRejection>) -> GetUser {
    GetUser::NotFound
}

async fn whole(_: State<Db>, _: Path<u32>, _: Option<Json<User>>) -> Result<Html<String>, Status> {
    Err(Status::UnprocessableContent)
}

async fn generic<T: DeserializeOwned + Send>(_: Path<HashMap<String, T>>, _: Request) -> (HeaderMap, Status) {
    (HeaderMap::new(), Status::Ok)
}

/// Codes in every form.
struct Cover<T>(T);

const MISSING: u16 = 404;

answers!(for<T> Cover<T>: 200, MISSING, { MISSING }, Status::Ok, GetUser::Ok as u16,);

struct Card;

answers!(Card as Cover<u8>);

// A result of another crate, for a set of this one.
#[status_subset(Status)]
enum Own {
    Ok,
}

answers!(std::time::Instant: Own::Ok; for Own);

async fn cover() -> Result<Cover<u8>, Card> {
    Err(Card)
}

async fn now() -> std::time::Instant {
    std::time::Instant::now()
}

type M = Method;

#[rustfmt::skip]
#[allow(clippy::too_many_arguments)]
async fn sixteen(
    _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M, _: M,
) -> Result<NoContent, Status> {
    Ok(NoContent)
}

fn main() {
    let _ = Documented::<GetUser>::handler(cover);
    let _ = Documented::<Own>::handler(now);
    let greeting = "hello";
    let _: Router = Router::new()
        .route("/none", get(Documented::<GetUser>::handler(none)))
        .route("/state", get(Documented::<GetUser>::handler(state)))
        .route("/taken", post(Documented::<GetUser>::handler(taken)))
        .route("/whole/{id}", post(Documented::<Status>::handler(whole)))
        .route("/generic/{id}", get(Documented::<Status>::handler(generic::<u8>)).post(Documented::<Status>::handler(generic::<User>)))
        .route("/sixteen", get(Documented::<Status>::handler(sixteen)))
        .route("/closure", get(Documented::<GetUser>::handler(|_: State<Db>, _: Uri| async { GetUser::Ok })))
        .route("/captures", get(Documented::<Status>::handler(move || async move { Status::Ok.with(greeting) })))
        .route("/async-closure", get(Documented::<GetUser>::handler(async |_: State<Db>| GetUser::Ok)))
        .with_state(App { db: Db });
}
