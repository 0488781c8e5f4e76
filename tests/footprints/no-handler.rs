//! What is no async function.

use axum::Router;
use axum::routing::get;
use footprints::Status;
use status_core::Documented;

fn plain() -> Status {
    Status::Ok
}

fn main() {
    let _: Router = Router::new()
        .route("/plain", get(Documented::<Status>::handler(plain)))
        .route("/router", Documented::<Status>::handler(get(async || Status::Ok)));
}
