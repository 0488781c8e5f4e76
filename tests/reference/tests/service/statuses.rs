//! Every status of the page, and every status of each endpoint's set, provoked by a client.

use std::num::NonZeroU32;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::routing::post;
use status_core::StatusSet;
use status_core::conformance::Coverage;
use status_reference::{READER, Status, WRITER, speller};
use tokio::sync::Semaphore;

use crate::running::{ANY_QUOTA, Running, answer, serve};

include!(concat!(env!("OUT_DIR"), "/wider.rs"));

/// Each endpoint of the API, and whether it writes.
const ENDPOINTS: [(&str, &str, bool); 8] = [
    ("GET", "/v2/notes", false),
    ("POST", "/v2/notes", true),
    ("GET", "/v2/notes/1", false),
    ("DELETE", "/v2/notes/1", true),
    ("GET", "/v2/notes/1/words", false),
    ("GET", "/v2/notes/1/spelling", false),
    ("POST", "/v2/proofs", false),
    ("GET", "/v2/proofs/1", false),
];

#[tokio::test]
async fn every_status_of_the_page_is_answered() {
    let coverage = Coverage::<Status>::new();
    drive(&coverage).await;
    println!("{}", coverage.report());
    // A row that was added to the page is nobody's answer yet: then the report says so, and a page of one's own would fail here.
    let answers = include_str!("../../src/answers.rs");
    let is_answered = |status: &Status| answers.contains(&format!("    {status:?},\n"));
    let added = Status::ALL.iter().copied().filter(|status| !is_answered(status));
    coverage.clone().except(added).assert_complete();
    coverage.assert_routes_complete();
    assert_eq!(coverage.report().undocumented(), []);
}

#[tokio::test]
async fn a_row_that_nobody_answers_is_missing_in_coverage() {
    let coverage = Coverage::<Wider>::new();
    drive(&coverage).await;
    assert_eq!(coverage.report().never_seen(), [Wider::AddedLater]);
    let failure = catch_unwind(AssertUnwindSafe(|| coverage.assert_complete())).unwrap_err();
    let report = failure.downcast_ref::<String>().unwrap();
    let line = report.lines().find(|line| line.contains("Added Later")).unwrap();
    assert!(line.ends_with("never answered"), "{report}");
}

/// Asks the service everything.
async fn drive<S: StatusSet>(coverage: &Coverage<S>) {
    let speller = serve(speller::router()).await;
    let running = Running::start(coverage, ANY_QUOTA, &speller.base).await;
    successes(&running).await;
    refusals(&running).await;
    malformed(&running).await;
    routing(&running).await;
    // A bug: the average length of no words.
    assert_eq!(running.post(WRITER, "/v2/notes", r#"{"text":" "}"#).await.body["id"], 2);
    assert_eq!(running.call(READER, "GET", "/v2/notes/2/words").await.code, 500);
    // The service goes on.
    assert_eq!(running.call(READER, "GET", "/v2/notes/1/words").await.body["average_length"], 4);
    // An internal service that is down.
    speller.stop().await;
    assert_eq!(running.call(READER, "GET", "/v2/notes/1/spelling").await.code, 503);

    throttled(coverage).await;
    jobs(coverage).await;
    garbled(coverage).await;
}

async fn successes(running: &Running) {
    let created = running.post(WRITER, "/v2/notes", r#"{"text":"Buy bread, milk"}"#).await;
    assert_eq!((created.code, &created.body["id"]), (201, &1.into()));
    assert_eq!(created.headers["location"], "/v2/notes/1");
    assert_eq!(running.post(WRITER, "/v2/notes", r#"{"text":"Sell tea"}"#).await.code, 201);
    assert_eq!(running.call(READER, "GET", "/v2/notes").await.body.as_array().unwrap().len(), 2);
    assert_eq!(running.call(READER, "GET", "/v2/notes/1").await.body["text"], "Buy bread, milk");
    assert_eq!(running.call(READER, "GET", "/v2/notes/1/words").await.body["count"], 3);
    assert_eq!(running.call(READER, "GET", "/v2/notes/2/spelling").await.body, serde_json::json!(["Sell", "tea"]));
    assert_eq!(running.call(WRITER, "DELETE", "/v2/notes/2").await.code, 204);
    assert_eq!(running.call(READER, "GET", "/v2/notes/2").await.code, 404);
    assert_eq!(answer(running.request("GET", "/openapi.json")).await.body["info"]["title"], "Notes");
}

/// Callers who are not known, and who may not.
async fn refusals(running: &Running) {
    for (method, path, writes) in ENDPOINTS {
        let unknown = answer(running.request(method, path)).await;
        assert_eq!((unknown.code, &unknown.headers["www-authenticate"]), (401, &"Bearer".parse().unwrap()), "{path}");
        assert_eq!(running.call("nobody", method, path).await.code, 401, "{path}");
        if writes {
            assert_eq!(running.call(READER, method, path).await.code, 403, "{path}");
        }
    }
}

async fn malformed(running: &Running) {
    for body in ["", "{", "[]", "{}", r#"{"text":7}"#] {
        assert_eq!(running.post(WRITER, "/v2/notes", body).await.code, 400, "{body}");
    }
    for (method, path, _) in ENDPOINTS.into_iter().filter(|(_, path, _)| path.contains('1')) {
        for (id, code) in [("x", 400), ("-1", 400), ("%ff", 400), ("4294967296", 400), ("99", 404)] {
            let path = path.replace('1', id);
            assert_eq!(running.call(WRITER, method, &path).await.code, code, "{method} {path}");
        }
    }
}

/// What the router and its layers answer.
async fn routing(running: &Running) {
    let refused = running.call(WRITER, "PUT", "/v2/notes/1").await;
    assert_eq!((refused.code, refused.headers["allow"].to_str().unwrap()), (405, "GET,HEAD,DELETE"));
    assert_eq!(running.call(WRITER, "GET", "/v2/nothing").await.code, 404);
    for (method, path, _) in ENDPOINTS {
        let request = running.request(method, path).bearer_auth(READER).header("accept", "text/csv");
        assert_eq!(answer(request).await.code, 406, "{path}");
    }
    for path in ["/v1", "/v1/notes", "/v1/notes/1"] {
        let retired = answer(running.request("GET", path)).await;
        assert_eq!((retired.code, &retired.headers["upgrade"]), (426, &"notes/2".parse().unwrap()));
    }
}

/// A caller with one call in an hour.
async fn throttled<S: StatusSet>(coverage: &Coverage<S>) {
    let running = Running::start(coverage, NonZeroU32::MIN, "http://127.0.0.1:0").await;
    assert_eq!(running.call(WRITER, "GET", "/v2/notes").await.code, 200);
    for (method, path, _) in ENDPOINTS {
        let refused = running.call(WRITER, method, path).await;
        let seconds: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert_eq!(refused.code, 429, "{path}");
        assert!((1..=3600).contains(&seconds), "{seconds}");
    }
    // The quota is the caller's own.
    assert_eq!(running.call(READER, "GET", "/v2/notes").await.code, 200);
}

/// A job that cannot finish before the test lets the speller answer.
async fn jobs<S: StatusSet>(coverage: &Coverage<S>) {
    let answers = Arc::new(Semaphore::new(0));
    let gate = answers.clone();
    let wait = move |request: Request, next: Next| {
        let gate = gate.clone();
        async move {
            gate.acquire().await.unwrap().forget();
            next.run(request).await
        }
    };
    let speller = serve(speller::router().layer(from_fn(wait))).await;
    let running = Running::start(coverage, ANY_QUOTA, &speller.base).await;
    running.post(WRITER, "/v2/notes", r#"{"text":"Buy tea"}"#).await;
    let started = running.call(READER, "POST", "/v2/proofs").await;
    assert_eq!((started.code, &started.body["state"]), (202, &"running".into()));
    assert_eq!(started.headers["location"], "/v2/proofs/1");
    assert_eq!(running.call(READER, "GET", "/v2/proofs/1").await.body["state"], "running");
    answers.add_permits(1);
    assert_eq!(finished(&running, 1).await, serde_json::json!({ "id": 1, "state": "done", "unknown": ["tea"] }));

    speller.stop().await;
    running.call(READER, "POST", "/v2/proofs").await;
    assert_eq!(finished(&running, 2).await["state"], "failed");
}

/// Asks for a proof until its job has finished.
async fn finished(running: &Running, id: u32) -> serde_json::Value {
    loop {
        let proof = running.call(READER, "GET", &format!("/v2/proofs/{id}")).await.body;
        if proof["state"] != "running" {
            return proof;
        }
    }
}

/// An internal service that is reached, and answers nonsense.
async fn garbled<S: StatusSet>(coverage: &Coverage<S>) {
    let speller = serve(Router::new().route("/unknown", post(async || "nonsense"))).await;
    let running = Running::start(coverage, ANY_QUOTA, &speller.base).await;
    running.post(WRITER, "/v2/notes", r#"{"text":"Buy tea"}"#).await;
    let failed = running.call(READER, "GET", "/v2/notes/1/spelling").await;
    assert_eq!((failed.code, &failed.body["detail"]), (500, &Status::InternalServerError.purpose().into()));
}
