//! The spelling of a note, which an internal service knows.

use axum::Json;
use axum::extract::{Path, State};
use status_core::{Problem, Reply, handler_responses};

use super::Id;
use super::notes::missing;
use crate::App;
use crate::answers::CheckSpelling;
use crate::caller::Caller;

/// The words of a note that are not known.
#[utoipa::path(get, path = "/v2/notes/{id}/spelling", params(Id), security(("bearer" = [])), responses(SpellingResponses))]
pub(crate) async fn check(
    State(app): State<App>,
    _: Caller,
    Path(Id(id)): Path<Id>,
) -> Result<Reply<CheckSpelling, Json<Vec<String>>>, Problem<CheckSpelling>> {
    let text = app.notes.text(id).ok_or_else(|| missing(CheckSpelling::NotFound, id))?;
    let unknown = app.speller.unknown(text).await.map_err(CheckSpelling::from)?;
    Ok(CheckSpelling::Ok.with(Json(unknown)))
}

handler_responses!(SpellingResponses: CheckSpelling = check);
