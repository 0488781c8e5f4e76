//! The service and its speller on loopback ports, and a client that looks at the form of every error.
#![allow(unreachable_pub)]

use std::num::NonZeroU32;

use axum::Router;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;
use status_core::StatusSet;
use status_core::conformance::{Coverage, DocumentedLayer};
use status_reference::{App, Status, service};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower::make::Shared;

/// A server that a test can stop.
pub struct Server {
    pub base: String,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Server {
    /// Stops listening and closes all connections.
    pub async fn stop(self) {
        drop(self.stop);
        self.task.await.unwrap();
    }
}

/// Starts a server of this router.
pub async fn serve(router: Router) -> Server {
    let (listener, base) = listen().await;
    let (stop, stopped) = oneshot::channel();
    let stopped = async { drop(stopped.await) };
    let task = tokio::spawn(async { axum::serve(listener, router).with_graceful_shutdown(stopped).await.unwrap() });
    Server { base, stop, task }
}

async fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    (listener, base)
}

/// The reference service, whose layer panics at what the page of `S` does not document, and a client.
pub struct Running {
    pub base: String,
    client: Client,
}

/// What the client was answered.
pub struct Answer {
    pub code: u16,
    pub response: reqwest::header::HeaderMap,
    pub body: Value,
}

impl Running {
    pub async fn start<S: StatusSet>(coverage: &Coverage<S>, quota: u32, speller: &str) -> Self {
        let app = App::new(NonZeroU32::new(quota).unwrap(), speller).unwrap();
        let service = service(app, DocumentedLayer::panicking(), coverage, false);
        let (listener, base) = listen().await;
        tokio::spawn(async { axum::serve(listener, Shared::new(service)).await.unwrap() });
        Self { base, client: Client::builder().no_proxy().build().unwrap() }
    }

    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        self.client.request(Method::from_bytes(method.as_bytes()).unwrap(), format!("{}{path}", self.base))
    }

    /// Sends a request with this token.
    pub async fn call(&self, token: &str, method: &str, path: &str) -> Answer {
        answer(self.request(method, path).bearer_auth(token)).await
    }

    /// Sends a request with this token and a text as JSON.
    pub async fn post(&self, token: &str, path: &str, json: &str) -> Answer {
        let request = self.request("POST", path).bearer_auth(token).header("content-type", "application/json");
        answer(request.body(json.to_owned())).await
    }
}

/// Sends a request; an error must have the page's form.
pub async fn answer(request: RequestBuilder) -> Answer {
    let response: Response = request.send().await.unwrap();
    let (code, headers) = (response.status().as_u16(), response.headers().clone());
    let is_problem = headers.get("content-type").is_some_and(|value| value == "application/problem+json");
    let text = response.text().await.unwrap();
    let body = if text.is_empty() { Value::Null } else { text.parse().unwrap() };
    assert_eq!(is_problem, code >= 400, "{code} {headers:?} {body}");
    if is_problem {
        assert_form(code, &body);
    }
    Answer { code, response: headers, body }
}

/// The body is problem details with the page's words.
pub fn assert_form(code: u16, body: &Value) {
    let status = Status::from_code(code).unwrap();
    assert_eq!(body["status"], code);
    assert_eq!(body["title"], status.message());
    assert!(!body["detail"].as_str().unwrap().is_empty());
}
