//! The routes, and the layers around them.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{any, delete, get, post};
use status_core::conformance::{Coverage, DocumentedLayer, ProblemsService, RouteLayer};
use status_core::{Documented, StatusSet};
use tower::Layer as _;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::validate_request::ValidateRequestHeaderLayer;

use crate::App;
use crate::answers::{CheckSpelling, CreateNote, DeleteNote, Described, ListNotes, ReadOne, Retired, StartProof};
use crate::endpoints::{notes, proofs, retired, spelling, words};
use crate::openapi::document;

/// The longest body that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// The service, in one of the layer's modes. `drift` gives it a handler that leaves the page, for tests of what finds it.
pub fn service<S: StatusSet>(
    app: App,
    mode: DocumentedLayer<S>,
    coverage: &Coverage<S>,
    drift: bool,
) -> ProblemsService<Router, S> {
    let create =
        if drift { post(notes::create_drifting) } else { post(Documented::<CreateNote>::handler(notes::create)) };
    let create = create.route_layer(coverage.route::<CreateNote>("POST /v2/notes"));
    let router = today(coverage)
        .route("/v2/notes", create)
        // Answers 406 for the handlers, all of which answer in JSON.
        .route_layer(ValidateRequestHeaderLayer::accept("application/json"))
        .merge(beside(coverage))
        // Tells the outer layer the route of an undocumented response.
        .route_layer(RouteLayer::<S>::new())
        .layer(DefaultBodyLimit::max(LONGEST))
        // A panic becomes a 500 here, and gets the page's form below.
        .layer(CatchPanicLayer::new())
        .with_state(app);
    // Around all that answers.
    mode.coverage(coverage).problems().layer(router)
}

/// The endpoints of the API, each counted beside its set.
fn today<S: StatusSet>(coverage: &Coverage<S>) -> Router<App> {
    let list = get(Documented::<ListNotes>::handler(notes::list));
    let read = get(Documented::<ReadOne>::handler(notes::read));
    let remove = delete(Documented::<DeleteNote>::handler(notes::delete));
    let count = get(Documented::<ReadOne>::handler(words::count));
    let check = get(Documented::<CheckSpelling>::handler(spelling::check));
    let start = post(Documented::<StartProof>::handler(proofs::start));
    let proof = get(Documented::<ReadOne>::handler(proofs::read));
    Router::new()
        .route("/v2/notes", list.route_layer(coverage.route::<ListNotes>("GET /v2/notes")))
        .route("/v2/notes/{id}", read.route_layer(coverage.route::<ReadOne>("GET /v2/notes/{id}")))
        .route("/v2/notes/{id}", remove.route_layer(coverage.route::<DeleteNote>("DELETE /v2/notes/{id}")))
        .route("/v2/notes/{id}/words", count.route_layer(coverage.route::<ReadOne>("GET /v2/notes/{id}/words")))
        .route(
            "/v2/notes/{id}/spelling",
            check.route_layer(coverage.route::<CheckSpelling>("GET /v2/notes/{id}/spelling")),
        )
        .route("/v2/proofs", start.route_layer(coverage.route::<StartProof>("POST /v2/proofs")))
        .route("/v2/proofs/{id}", proof.route_layer(coverage.route::<ReadOne>("GET /v2/proofs/{id}")))
}

/// The former API, and the document of today's.
fn beside<S: StatusSet>(coverage: &Coverage<S>) -> Router<App> {
    let described = get(Documented::<Described>::handler(document));
    let retired = any(Documented::<Retired>::handler(retired::retired));
    let retired = retired.layer(coverage.route::<Retired>("/v1"));
    Router::new()
        .route("/openapi.json", described.route_layer(coverage.route::<Described>("GET /openapi.json")))
        .route("/v1", retired.clone())
        .route("/v1/{*path}", retired)
}
