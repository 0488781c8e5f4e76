//! Error codes answer their statuses.

use axum::Router;
use axum::routing::get;
use footprints::GetUser;
use status_core::{Documented, error_subset, error_table};

/// Why our endpoints fail.
#[error_table("../errors.md", problem = ApiError)]
pub enum ErrorCode {}

/// Why there is no user.
#[error_subset(ErrorCode)]
pub enum NoUser {
    UserUnknown,
    UserGone,
}

async fn of_subset() -> Result<GetUser, NoUser> {
    Err(NoUser::UserUnknown)
}

async fn of_whole() -> Result<GetUser, ErrorCode> {
    Err(ErrorCode::UserFrozen)
}

async fn of_problem() -> Result<GetUser, ApiError> {
    Err(ErrorCode::UserFrozen.problem())
}

fn main() {
    let _: Router = Router::new()
        .route("/subset", get(Documented::<GetUser>::handler(of_subset)))
        .route("/whole", get(Documented::<GetUser>::handler(of_whole)))
        .route("/problem", get(Documented::<GetUser>::handler(of_problem)));
}
