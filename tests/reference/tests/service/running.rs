//! The service and its speller on loopback ports, and a client that looks at the form of every error.
use std::convert::Infallible;
use std::num::NonZeroU32;

use axum::extract::Request;
use axum::response::Response;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use status_core::StatusSet;
use status_core::conformance::{Coverage, DocumentedLayer};
use status_reference::{App, Status, service};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower::Service;
use tower::make::Shared;

/// More calls than any test makes.
pub(crate) const ANY_QUOTA: NonZeroU32 = NonZeroU32::MAX;

/// A server that a test can stop.
pub(crate) struct Server {
    pub(crate) base: String,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Server {
    /// Stops listening and closes all connections.
    pub(crate) async fn stop(self) {
        drop(self.stop);
        self.task.await.unwrap();
    }
}

/// Starts a server of this service.
pub(crate) async fn serve<S>(service: S) -> Server
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (stop, stopped) = oneshot::channel();
    let stopped = async { drop(stopped.await) };
    let server = axum::serve(listener, Shared::new(service)).with_graceful_shutdown(stopped);
    let task = tokio::spawn(async { server.await.unwrap() });
    Server { base, stop, task }
}

/// The reference service, whose layer panics at what the page of `S` does not document, and a client.
pub(crate) struct Running {
    pub(crate) server: Server,
    client: Client,
}

/// What the client was answered.
pub(crate) struct Answer {
    pub(crate) code: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Value,
}

impl Running {
    pub(crate) async fn start<S: StatusSet>(coverage: &Coverage<S>, quota: NonZeroU32, speller: &str) -> Self {
        let app = App::new(quota, speller).unwrap();
        let service = service(app, DocumentedLayer::panicking(), coverage, false);
        Self { server: serve(service).await, client: Client::builder().no_proxy().build().unwrap() }
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> RequestBuilder {
        self.client.request(Method::from_bytes(method.as_bytes()).unwrap(), format!("{}{path}", self.server.base))
    }

    /// Sends a request with this token.
    pub(crate) async fn call(&self, token: &str, method: &str, path: &str) -> Answer {
        answer(self.request(method, path).bearer_auth(token)).await
    }

    /// Sends a request with this token and a text as JSON.
    pub(crate) async fn post(&self, token: &str, path: &str, json: &str) -> Answer {
        let request = self.request("POST", path).bearer_auth(token).header("content-type", "application/json");
        answer(request.body(json.to_owned())).await
    }
}

/// Sends a request; an error must have the page's form.
pub(crate) async fn answer(request: RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let (code, headers) = (response.status().as_u16(), response.headers().clone());
    let is_problem = headers.get("content-type").is_some_and(|value| value == "application/problem+json");
    let text = response.text().await.unwrap();
    let body = if text.is_empty() { Value::Null } else { text.parse().unwrap() };
    assert_eq!(is_problem, code >= 400, "{code} {headers:?} {body}");
    if is_problem {
        assert_form(code, &body);
    }
    Answer { code, headers, body }
}

/// The body is problem details with the page's words.
pub(crate) fn assert_form(code: u16, body: &Value) {
    let status = Status::from_code(code).unwrap();
    assert_eq!(body["status"], code);
    assert_eq!(body["title"], status.message());
    assert!(!body["detail"].as_str().unwrap().is_empty());
}
