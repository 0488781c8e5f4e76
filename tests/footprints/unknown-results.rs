//! Results whose status no type tells.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use footprints::Status;
use status_core::Documented;

async fn json() -> Json<u8> {
    Json(1)
}

async fn opaque() -> impl IntoResponse {
    "text"
}

async fn response() -> Response {
    "text".into_response()
}

async fn code() -> Result<Status, StatusCode> {
    Err(StatusCode::IM_A_TEAPOT)
}

async fn tuple() -> (StatusCode, &'static str) {
    (StatusCode::IM_A_TEAPOT, "text")
}

fn main() {
    let _: Router = Router::new()
        .route("/json", get(Documented::<Status>::handler(json)))
        .route("/opaque", get(Documented::<Status>::handler(opaque)))
        .route("/response", get(Documented::<Status>::handler(response)))
        .route("/code", get(Documented::<Status>::handler(code)))
        .route("/tuple", get(Documented::<Status>::handler(tuple)));
}
