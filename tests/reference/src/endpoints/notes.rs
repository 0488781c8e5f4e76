//! Notes: listed, written, read, deleted.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::LOCATION;
use serde::{Deserialize, Serialize};
use status_core::{Problem, Reply, StatusSet, handler_responses};
use utoipa::ToSchema;

use super::{Id, located, next};
use crate::App;
use crate::answers::{CreateNote, DeleteNote, ListNotes, ReadOne};
use crate::caller::{Caller, Writer};
use crate::wellformed::Wellformed;

/// A note.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct Note {
    id: u32,
    text: String,
}

/// A note to be.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Draft {
    text: String,
}

/// All notes, by their numbers.
#[derive(Default)]
pub(crate) struct Notes(Mutex<BTreeMap<u32, Note>>);

impl Notes {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<u32, Note>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn all(&self) -> Vec<Note> {
        self.lock().values().cloned().collect()
    }

    /// The text of a note.
    pub(crate) fn text(&self, id: u32) -> Option<String> {
        self.lock().get(&id).map(|note| note.text.clone())
    }

    /// The texts of all notes, line by line.
    pub(crate) fn texts(&self) -> String {
        self.lock().values().map(|note| note.text.clone() + "\n").collect()
    }
}

/// The problem of a note that is not there.
pub(crate) fn missing<S: StatusSet>(status: S, id: u32) -> Problem<S> {
    Problem::new(status).detail(format!("There is no note {id}."))
}

/// All notes.
#[utoipa::path(get, path = "/v2/notes", security(("bearer" = [])), responses(ListResponses))]
pub(crate) async fn list(State(app): State<App>, _: Caller) -> Reply<ListNotes, Json<Vec<Note>>> {
    ListNotes::Ok.with(Json(app.notes.all()))
}

handler_responses!(ListResponses: ListNotes = list);

/// Writes a note.
#[utoipa::path(post, path = "/v2/notes", security(("bearer" = [])), request_body = Draft, responses(CreateResponses))]
pub(crate) async fn create(
    State(app): State<App>,
    _: Writer,
    Wellformed(draft): Wellformed<Draft>,
) -> Reply<CreateNote, Json<Note>> {
    let mut notes = app.notes.lock();
    let note = Note { id: next(&notes), text: draft.text };
    let location = located("notes", note.id);
    notes.insert(note.id, note.clone());
    CreateNote::Created.with(Json(note)).header(LOCATION, location)
}

handler_responses!(CreateResponses: CreateNote = create);

/// Reads a note.
#[utoipa::path(get, path = "/v2/notes/{id}", params(Id), security(("bearer" = [])), responses(ReadResponses))]
pub(crate) async fn read(
    State(app): State<App>,
    _: Caller,
    Path(Id(id)): Path<Id>,
) -> Result<Reply<ReadOne, Json<Note>>, Problem<ReadOne>> {
    let note = app.notes.lock().get(&id).cloned().ok_or_else(|| missing(ReadOne::NotFound, id))?;
    Ok(ReadOne::Ok.with(Json(note)))
}

handler_responses!(ReadResponses: ReadOne = read);

/// Deletes a note.
#[utoipa::path(delete, path = "/v2/notes/{id}", params(Id), security(("bearer" = [])), responses(DeleteResponses))]
pub(crate) async fn delete(
    State(app): State<App>,
    _: Writer,
    Path(Id(id)): Path<Id>,
) -> Result<DeleteNote, Problem<DeleteNote>> {
    app.notes.lock().remove(&id).ok_or_else(|| missing(DeleteNote::NotFound, id))?;
    Ok(DeleteNote::NoContent)
}

handler_responses!(DeleteResponses: DeleteNote = delete);

/// `create` as somebody might write it who does not know what axum's `Json` answers. Tests switch it on, to see that it is found:
/// no `Documented` would take it.
pub(crate) async fn create_drifting(
    state: State<App>,
    writer: Writer,
    Json(draft): Json<Draft>,
) -> Reply<CreateNote, Json<Note>> {
    create(state, writer, Wellformed(draft)).await
}
