//! The first version of the API, which is retired.

use axum::http::HeaderValue;
use axum::http::header::UPGRADE;
use status_core::handler_responses;

use crate::answers::Retired;
use crate::headed::Headed;

/// The protocol of today (RFC 9110, section 15.5.22).
const NOTES_2: HeaderValue = HeaderValue::from_static("notes/2");

/// Notes of version 1.
#[utoipa::path(method(get, post), path = "/v1/notes", responses(RetiredResponses))]
pub(crate) async fn retired() -> Headed<Retired> {
    let problem =
        Retired::UpgradeRequired.problem().detail("Version 1 of the API is retired. Use version 2, below `/v2`.");
    Headed::new(problem, UPGRADE, NOTES_2)
}

handler_responses!(RetiredResponses: Retired = retired);
