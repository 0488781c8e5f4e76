//! The first version of the API, which is retired.

use axum::http::header::UPGRADE;
use status_core::{Problem, handler_responses};

use crate::answers::Retired;

/// Notes of version 1.
#[utoipa::path(method(get, post), path = "/v1/notes", responses(RetiredResponses))]
pub(crate) async fn retired() -> Problem<Retired> {
    let problem =
        Retired::UpgradeRequired.problem().detail("Version 1 of the API is retired. Use version 2, below `/v2`.");
    // The protocol of today (RFC 9110, section 15.5.22).
    problem.header(UPGRADE, "notes/2")
}

handler_responses!(RetiredResponses: Retired = retired);
