//! The words of a note.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use status_core::{Problem, Reply, handler_responses};
use utoipa::ToSchema;

use super::Id;
use super::notes::missing;
use crate::App;
use crate::answers::ReadOne;
use crate::caller::Caller;

/// The words of a note.
#[derive(Serialize, ToSchema)]
pub(crate) struct Words {
    count: usize,
    /// In characters, rounded down.
    average_length: usize,
}

/// Counts the words of a note.
#[utoipa::path(get, path = "/v2/notes/{id}/words", params(Id), security(("bearer" = [])), responses(WordsResponses))]
pub(crate) async fn count(
    State(app): State<App>,
    _: Caller,
    Path(Id(id)): Path<Id>,
) -> Result<Reply<ReadOne, Json<Words>>, Problem<ReadOne>> {
    let text = app.notes.text(id).ok_or_else(|| missing(ReadOne::NotFound, id))?;
    let (count, characters) = text
        .split_whitespace()
        .fold((0, 0), |(count, characters), word| (count + 1, characters + word.chars().count()));
    // The bug of this service, left in for its 500: a note without words.
    Ok(ReadOne::Ok.with(Json(Words { count, average_length: characters / count })))
}

handler_responses!(WordsResponses: ReadOne = count);
