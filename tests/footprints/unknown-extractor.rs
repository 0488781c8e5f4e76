//! An extractor of the service's own, of which nothing is said.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::routing::get;
use footprints::{GetUser, Lost};
use status_core::Documented;

struct Auth;

impl<S: Sync> FromRequestParts<S> for Auth {
    type Rejection = Lost;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Lost> {
        Ok(Auth)
    }
}

async fn user(_: Auth) -> GetUser {
    GetUser::Ok
}

fn main() {
    let _: Router = Router::new().route("/", get(Documented::<GetUser>::handler(user)));
}
