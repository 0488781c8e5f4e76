//! The service's OpenAPI document.

use std::collections::BTreeMap;

use axum::Json;
use status_core::{ErrorStatus, ProblemSchema, Reply};
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{OpenApi, RefOr, Response};
use utoipa::{IntoResponses as _, Modify, OpenApi as _};

use crate::answers::{Around, Described};
use crate::endpoints::{notes, proofs, retired, spelling, words};

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Notes", description = "The reference service of status-core.", version = "2.0.0"),
    paths(
        notes::list,
        notes::create,
        notes::read,
        notes::delete,
        words::count,
        spelling::check,
        proofs::start,
        proofs::read,
        retired::retired,
    ),
    components(schemas(notes::Note, proofs::Proof, ProblemSchema)),
    modifiers(&Layers)
)]
struct Api;

/// What the layers change of the document.
struct Layers;

impl Modify for Layers {
    fn modify(&self, document: &mut OpenApi) {
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("bearer", bearer);
        let problems = ErrorStatus::responses();
        for (path, item) in &mut document.paths.paths {
            for operation in operations(item) {
                let responses = &mut operation.responses.responses;
                if path.starts_with("/v2") {
                    responses.append(&mut Around::responses());
                }
                describe(responses, &problems);
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.delete].into_iter().flatten()
}

/// Every error has the page's problem details, those of extractors too: `DocumentedLayer::problems` gives them.
fn describe(responses: &mut BTreeMap<String, RefOr<Response>>, problems: &BTreeMap<String, RefOr<Response>>) {
    for (code, response) in responses {
        if let Some(problem) = problems.get(code) {
            *response = problem.clone();
        }
    }
}

/// The document.
pub(crate) async fn document() -> Reply<Described, Json<OpenApi>> {
    Described::Ok.with(Json(Api::openapi()))
}
