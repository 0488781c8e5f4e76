//! What a log receives of undocumented responses. In a process of its own: what `tracing` knows of its events is shared by all threads.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::{any, get};
use status_core::conformance::{DocumentedLayer, RouteLayer};
use status_services::Status;
use tower::{Layer as _, ServiceExt as _};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Runs this, and returns its events: the level, the message and the fields.
fn log_of(run: impl Future<Output = ()>) -> Vec<String> {
    let log = Log::default();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tracing::subscriber::with_default(log.clone(), || runtime.block_on(run));
    let events = log.0.lock().unwrap();
    events.clone()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("status_core")
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        match field.name() {
            "message" => write!(self.0, " {value:?}"),
            name => write!(self.0, " {name}={value:?}"),
        }
        .unwrap();
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {}={value}", field.name()).unwrap();
    }
}

#[test]
fn a_log_has_the_first_of_a_kind_and_then_fewer_and_fewer() {
    let router = Router::new()
        .route("/users/{id}", any(async || StatusCode::MISDIRECTED_REQUEST))
        .route("/teas", get(async || StatusCode::INSUFFICIENT_STORAGE));
    let service = DocumentedLayer::<Status>::observe().layer(router.route_layer(RouteLayer::<Status>::new()));
    let request = |method: &str, uri: &str| Request::builder().method(method).uri(uri).body(Body::empty()).unwrap();
    let events = log_of(async {
        for id in 0..9 {
            service.clone().oneshot(request("GET", &format!("/users/{id}"))).await.unwrap();
        }
        service.clone().oneshot(request("GET", "/teas")).await.unwrap();
        service.clone().oneshot(request("PUT", "/users/7")).await.unwrap();
        service.clone().oneshot(request("GET", "/lost")).await.unwrap();
    });
    let users = |count| format!("WARN undocumented response method=GET route=/users/{{id}} status=421 count={count}");
    let teas = "WARN undocumented response method=GET route=/teas status=507 count=1".to_owned();
    assert_eq!(events, [users(1), users(2), users(4), users(8), teas]);
}
