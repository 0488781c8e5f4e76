//! What no layer sees: answers of hyper itself, over a socket, and a panic that nobody catches.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use status_core::conformance::{Coverage, DocumentedLayer};
use status_services::Status;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tower::Layer as _;

static CALLS: AtomicU64 = AtomicU64::new(0);

async fn ok() -> Status {
    CALLS.fetch_add(1, Ordering::SeqCst);
    Status::Ok
}

/// The first line of what comes back, empty where the connection closes without a word.
async fn ask(address: std::net::SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may answer, and close, before it has read all.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn answers_of_the_transport_reach_no_layer() {
    let router = Router::new()
        .route("/ok", get(ok))
        .route("/early", get(async || StatusCode::EARLY_HINTS))
        .route("/bug", get(async || -> Status { panic!("a bug that nobody catches") }));
    let coverage = Coverage::<Status>::new();
    let service = DocumentedLayer::<Status>::observe().coverage(&coverage).layer(router);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, tower::make::Shared::new(service)).await });

    let close = "host: localhost\r\nconnection: close\r\n\r\n";
    assert_eq!(ask(address, &format!("GET /ok HTTP/1.1\r\n{close}")).await, "HTTP/1.1 200 OK");
    let (long, many) = ("x".repeat(1 << 16), "a: b\r\n".repeat(200));
    for (request, line) in [
        (format!("GET /ok HTTP/1.1\r\nno colon\r\n{close}"), "HTTP/1.1 400 Bad Request"),
        (format!("GET /{long} HTTP/1.1\r\n{close}"), "HTTP/1.1 414 URI Too Long"),
        (format!("GET /ok HTTP/1.1\r\n{many}{close}"), "HTTP/1.1 431 Request Header Fields Too Large"),
        (format!("GET /bug HTTP/1.1\r\n{close}"), ""),
    ] {
        assert_eq!(ask(address, &request).await, line);
    }
    let report = coverage.report();
    assert_eq!((report.count(Status::Ok), report.count(Status::BadRequest)), (1, 0));
    assert_eq!((report.undocumented().len(), CALLS.load(Ordering::SeqCst)), (0, 1));

    // A layer sees the 1xx of a handler, hyper answers 500 in its place.
    assert_eq!(ask(address, &format!("GET /early HTTP/1.1\r\n{close}")).await, "HTTP/1.1 500 Internal Server Error");
    assert_eq!(coverage.report().undocumented()[0].code, 103);
}
