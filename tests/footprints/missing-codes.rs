//! Extractors and results that answer what the set does not document.

use axum::extract::{Query, State};
use axum::response::Redirect;
use axum::routing::{get, post};
use axum::{Json, Router};
use footprints::{GetUser, Lost, Status};
use serde::Deserialize;
use status_core::{Documented, Problem, Reply};

#[derive(Deserialize)]
struct In {}

async fn add(_: State<u8>, _: Json<In>) -> GetUser {
    GetUser::Ok
}

async fn find(_: Query<In>) -> Result<Reply<GetUser, &'static str>, Problem<Lost>> {
    Err(Lost::ServiceUnavailable.problem())
}

async fn moved() -> Result<GetUser, Redirect> {
    Err(Redirect::to("/"))
}

fn main() {
    let _: Router<u8> = Router::new()
        .route("/add", post(Documented::<GetUser>::handler(add)))
        .route("/find", get(Documented::<GetUser>::handler(find)))
        .route("/moved", get(Documented::<Status>::handler(moved)));
}
