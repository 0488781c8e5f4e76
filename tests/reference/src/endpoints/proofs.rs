//! Proofs of all notes: jobs that finish later.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::LOCATION;
use serde::Serialize;
use status_core::{Problem, Reply, handler_responses};
use utoipa::ToSchema;

use super::{Id, located, next};
use crate::App;
use crate::answers::{ReadOne, StartProof};
use crate::caller::Caller;

/// A proof.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct Proof {
    id: u32,
    state: Progress,
    /// The words that are not known.
    unknown: Vec<String>,
}

#[derive(Clone, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Progress {
    Running,
    Done,
    Failed,
}

/// All proofs, by their numbers.
#[derive(Default)]
pub(crate) struct Proofs(Mutex<BTreeMap<u32, Proof>>);

impl Proofs {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<u32, Proof>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn start(&self) -> Proof {
        let mut proofs = self.lock();
        let proof = Proof { id: next(&proofs), state: Progress::Running, unknown: Vec::new() };
        proofs.insert(proof.id, proof.clone());
        proof
    }

    fn finish(&self, id: u32, state: Progress, unknown: Vec<String>) {
        self.lock().insert(id, Proof { id, state, unknown });
    }
}

/// Starts a proof of all notes.
#[utoipa::path(post, path = "/v2/proofs", security(("bearer" = [])), responses(StartResponses))]
pub(crate) async fn start(State(app): State<App>, _: Caller) -> Reply<StartProof, Json<Proof>> {
    let proof = app.proofs.start();
    let id = proof.id;
    tokio::spawn(async move {
        let (state, unknown) = match app.speller.unknown(app.notes.texts()).await {
            Ok(unknown) => (Progress::Done, unknown),
            Err(_) => (Progress::Failed, Vec::new()),
        };
        app.proofs.finish(id, state, unknown);
    });
    StartProof::Accepted.with(Json(proof)).header(LOCATION, located("proofs", id))
}

handler_responses!(StartResponses: StartProof = start);

/// Reads a proof.
#[utoipa::path(get, path = "/v2/proofs/{id}", params(Id), security(("bearer" = [])), responses(ProofResponses))]
pub(crate) async fn read(
    State(app): State<App>,
    _: Caller,
    Path(Id(id)): Path<Id>,
) -> Result<Reply<ReadOne, Json<Proof>>, Problem<ReadOne>> {
    let missing = || ReadOne::NotFound.problem().detail(format!("There is no proof {id}."));
    let proof = app.proofs.lock().get(&id).cloned().ok_or_else(missing)?;
    Ok(ReadOne::Ok.with(Json(proof)))
}

handler_responses!(ProofResponses: ReadOne = read);
