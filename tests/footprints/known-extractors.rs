//! Extractors of the service's own, each with the codes that it answers.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::routing::get;
use footprints::{GetUser, Lost, Status};
use status_core::{Documented, rejects, status_subset};

struct Auth;
struct Mine<T>(T);

const LIMITED: u16 = 503;

rejects!(Auth: Status::NotFound, LIMITED);
rejects!(for<T> Mine<T> as Lost);
// A type of another crate, for sets of this one.
rejects!(std::time::Instant: 404; for Own);
rejects!(std::time::SystemTime: 503; for Own);

/// A set of this crate.
#[status_subset(Status)]
pub enum Own {
    Ok,
    NotFound,
}

async fn since(_: std::time::Instant) -> Own {
    Own::Ok
}

impl<S: Sync> FromRequestParts<S> for Auth {
    type Rejection = Lost;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Lost> {
        Ok(Auth)
    }
}

impl<S: Sync, T: Default> FromRequestParts<S> for Mine<T> {
    type Rejection = Lost;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Lost> {
        Ok(Mine(T::default()))
    }
}

async fn user(_: Auth, Mine(_): Mine<u8>) -> GetUser {
    GetUser::Ok
}

fn main() {
    let _ = Documented::<Own>::handler(since);
    let _: Router = Router::new()
        .route("/", get(Documented::<Status>::handler(user)))
        .route("/user", get(Documented::<GetUser>::handler(user)));
}
